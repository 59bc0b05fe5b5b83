//! Which fields an item and a feed have, and how each is read.

use super::fields::{Object, Reader};
use super::item::{Attachment, Author, Extension, Item};
use super::json::JsonValue;
use super::path::Located;
use super::problem::{Loss, ProblemKind};
use crate::text::trim;

/// The fields of a feed besides its items.
#[derive(Debug, Default)]
pub(super) struct Head {
    /// The URL of the next page of the feed.
    pub next_url: Option<String>,
    pub authors: Vec<Author>,
    pub language: Option<String>,
    /// What the feed is called.
    pub title: Option<String>,
}

impl Reader<'_> {
    pub fn head(&mut self, feed: &Object<'_, '_>) -> Head {
        let next_url = self.field(feed, "next_url", Self::link);
        Head {
            next_url: next_url.map(|url| url.as_str().to_owned()),
            authors: self.authors(feed),
            language: self.field(feed, "language", Self::string),
            title: self.feed_title(feed),
        }
    }

    /// It is only printed below an article, so that nothing is lost by what is wrong with it.
    fn feed_title(&mut self, feed: &Object<'_, '_>) -> Option<String> {
        let known = self.problems.len();
        let title = self.field(feed, "title", Self::plain);
        self.problems.truncate(known);
        title
    }

    /// An item; `None` if it has nothing to read.
    pub fn item(&mut self, object: &Object<'_, '_>) -> Option<Item> {
        let id = self.field(object, "id", Self::id);
        let url = self.field(object, "url", Self::link);
        let item = Item {
            id,
            url_refused: url.is_none() && has_string(object, "url"),
            url,
            external_url: self.field(object, "external_url", Self::link),
            title: self.field(object, "title", Self::plain),
            summary: self.field(object, "summary", Self::plain),
            image: self.field(object, "image", Self::image),
            banner_image: self.field(object, "banner_image", Self::image),
            authors: self.authors(object),
            language: self.field(object, "language", Self::string),
            tags: self.field(object, "tags", Self::tags).unwrap_or_default(),
            attachments: self
                .field(object, "attachments", Self::attachments)
                .unwrap_or_default(),
            extension: self
                .field(object, "_vn", Self::extension)
                .unwrap_or_default(),
            content_text: self.field(object, "content_text", Self::string),
            content_html: self.field(object, "content_html", Self::string),
            date_published: self.field(object, "date_published", Self::date),
            date_modified: self.field(object, "date_modified", Self::date),
        };
        if item.is_blank() {
            let message = "left out: no title, summary, content_html or content_text".to_owned();
            self.report(object.at, Loss::Item, ProblemKind::Item, message);
            return None;
        }
        Some(item)
    }

    fn tags(&mut self, at: Located<'_, '_>) -> Option<Vec<String>> {
        self.list(at, Self::plain)
    }

    /// The authors of an item or a feed. JSON Feed 1.0 has only one.
    fn authors(&mut self, object: &Object<'_, '_>) -> Vec<Author> {
        let authors = self.field(object, "authors", |reader, at| {
            reader.list(at, Self::author_in_list)
        });
        let author = self.field(object, "author", Self::author);
        match authors {
            Some(authors) if !authors.is_empty() => authors,
            _ => author.into_iter().collect(),
        }
    }

    fn author(&mut self, at: Located<'_, '_>) -> Option<Author> {
        let object = self.object(at)?;
        let name = self.field(&object, "name", Self::plain)?;
        Some(Author { name })
    }

    fn author_in_list(&mut self, at: Located<'_, '_>) -> Option<Author> {
        let object = self.object(at)?;
        let name = self.field(&object, "name", Self::plain);
        if name.is_none() {
            self.report_element(at, "is left out: it has no name");
        }
        Some(Author { name: name? })
    }

    fn attachments(&mut self, at: Located<'_, '_>) -> Option<Vec<Attachment>> {
        self.list(at, Self::attachment)
    }

    fn attachment(&mut self, at: Located<'_, '_>) -> Option<Attachment> {
        let object = self.object(at)?;
        let url = self.field(&object, "url", Self::media);
        let title = self.field(&object, "title", Self::plain);
        let mime_type = self.field(&object, "mime_type", Self::string);
        let size_in_bytes = self.field(&object, "size_in_bytes", Self::count);
        let Some(url) = url else {
            self.report_element(at, "is left out: it has no url");
            return None;
        };
        Some(Attachment {
            file_name: self.normalized(&url.file_name()),
            leaves_site: self.urls.leaves_site(url.as_str()),
            url,
            title,
            mime_type,
            size_in_bytes,
        })
    }

    fn report_element(&mut self, at: Located<'_, '_>, message: &str) {
        self.report(at, Loss::Field, ProblemKind::Item, message.to_owned());
    }

    fn extension(&mut self, at: Located<'_, '_>) -> Option<Extension> {
        let object = self.object(at)?;
        Some(Extension {
            source: self.field(&object, "source", Self::plain),
            views: self.field(&object, "views", Self::count),
            image_alt: self.field(&object, "image_alt", Self::plain),
            image_caption: self.field(&object, "image_caption", Self::plain),
            image_credit: self.field(&object, "image_credit", Self::plain),
        })
    }
}

fn has_string(object: &Object<'_, '_>, name: &'static str) -> bool {
    match object.field(name).map(Located::value) {
        Some(JsonValue::String(string)) => !trim(&string).is_empty(),
        _ => false,
    }
}
