//! Items of a JSON Feed, out of what was found.

use super::capture::Content;
use super::draft::{Best, File, Found, XmlDraft};
use super::json::Json;
use super::lead::{Lead, Picture, lead, picture_of_body};
use super::plain::{name_of, plain};
use crate::feed::bases::Bases;
use crate::html::Urls;

/// The items that were read so far.
#[derive(Debug, Default)]
pub(super) struct XmlItems {
    pub json: Json,
    /// What their HTML is relative to.
    pub bases: Bases,
    count: usize,
}

impl XmlItems {
    /// How many items there are, which is the index of the next one.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Writes an item.
    pub fn push(&mut self, item: XmlDraft, urls: Urls<'_>) {
        self.count += 1;
        self.json.separate();
        let base = if item.content.get().is_some() {
            &item.content_base
        } else {
            &item.summary_base
        };
        if let Some(base) = base {
            self.bases.add(self.json.text.len(), base);
        }
        let base = item.base.as_deref().unwrap_or(urls.base);
        let urls = Urls { base, ..urls };
        self.json
            .object(item.offset, |json| write_item(json, &item, &urls));
    }
}

fn write_item(json: &mut Json, item: &XmlDraft, urls: &Urls<'_>) {
    let content = item.content.get();
    let lead = item.summary.get().map(|summary| {
        let base = item.summary_base.as_deref().unwrap_or(urls.base);
        let lead = lead(&summary.value, &Urls { base, ..*urls });
        (summary, lead)
    });
    string(json, "id", &item.id);
    string(json, "url", &item.url);
    text(json, "title", &item.title, urls);
    if let Some((
        summary,
        Lead {
            text: Some(text), ..
        },
    )) = &lead
        && content.is_none_or(|content| content.value != summary.value)
    {
        json.field("summary", text, summary.offset);
    }
    // A description that is more than a lead is all that there is of the body.
    let body = content.or_else(|| {
        let (summary, lead) = lead.as_ref()?;
        lead.text.is_none().then_some(*summary)
    });
    match body.map(|body| (&body.value, body.offset)) {
        Some((Content::Html(html), offset)) => json.field("content_html", html, offset),
        Some((Content::Text(text), offset)) => json.field("content_text", text, offset),
        None => {}
    }
    let mut alt = None;
    if let Some(picture) = item.picture.get() {
        json.field("image", &picture.value, picture.offset);
    } else if let Some((picture, offset)) = pictured(item, lead, urls) {
        json.field("image", &picture.url, offset);
        alt = picture.alt.map(|alt| (alt, offset));
    }
    dates(json, item);
    write_authors(json, item, urls);
    if let Some(first) = item.tags.first() {
        json.group("tags", first.offset, ['[', ']'], |json| {
            for tag in &item.tags {
                json.separate();
                json.mark(tag.offset);
                json.string(&plain(&tag.value, urls));
            }
        });
    }
    string(json, "language", &item.language);
    if let Some(first) = item.files.first() {
        json.group("attachments", first.offset, ['[', ']'], |json| {
            for file in &item.files {
                json.object(file.offset, |json| write_file(json, file));
            }
        });
    }
    extension(json, item, alt, urls);
}

/// The first picture of the description, else of the body.
fn pictured(
    item: &XmlDraft,
    lead: Option<(&Found<Content>, Lead)>,
    urls: &Urls<'_>,
) -> Option<(Picture, usize)> {
    if let Some((summary, lead)) = lead
        && let Some(picture) = lead.picture
    {
        return Some((picture, summary.offset));
    }
    let body = item.content.get()?;
    let base = item.content_base.as_deref().unwrap_or(urls.base);
    let picture = picture_of_body(&body.value, &Urls { base, ..*urls })?;
    Some((picture, body.offset))
}

fn dates(json: &mut Json, item: &XmlDraft) {
    match (item.published.get(), item.updated.get()) {
        // An entry of Atom has to say only when it was changed last.
        (None, Some(updated)) => {
            json.field("date_published", &updated.value, updated.offset);
        }
        (published, updated) => {
            if let Some(published) = published {
                json.field("date_published", &published.value, published.offset);
            }
            if let Some(updated) = updated {
                json.field("date_modified", &updated.value, updated.offset);
            }
        }
    }
}

pub(super) fn write_authors(json: &mut Json, draft: &XmlDraft, urls: &Urls<'_>) {
    let mut authors = draft.best_authors().peekable();
    let Some(first) = authors.peek() else { return };
    json.group("authors", first.offset, ['[', ']'], |json| {
        for author in authors {
            let name = plain(&author.value, urls);
            json.object(author.offset, |json| {
                json.field("name", name_of(&name), author.offset);
            });
        }
    });
}

fn write_file(json: &mut Json, file: &Found<File>) {
    let File {
        url,
        media_type,
        size,
        title,
    } = &file.value;
    // Servers that do not know the size write 0.
    let size = size.as_ref().filter(|size| *size != "0");
    for (name, value) in [("url", url), ("title", title), ("mime_type", media_type)] {
        if let Some(value) = value {
            json.field(name, value, file.offset);
        }
    }
    if let Some(size) = size {
        json.field("size_in_bytes", size, file.offset);
    }
}

fn extension(json: &mut Json, item: &XmlDraft, alt: Option<(String, usize)>, urls: &Urls<'_>) {
    let has_any = alt.is_some()
        || [&item.source, &item.caption, &item.credit]
            .iter()
            .any(|field| field.get().is_some());
    if !has_any {
        return;
    }
    json.group("_vn", item.offset, ['{', '}'], |json| {
        text(json, "source", &item.source, urls);
        if let Some((alt, offset)) = alt {
            json.field("image_alt", &alt, offset);
        }
        text(json, "image_caption", &item.caption, urls);
        text(json, "image_credit", &item.credit, urls);
    });
}

/// A field with a string as it is.
pub(super) fn string(json: &mut Json, name: &str, field: &Best) {
    if let Some(found) = field.get() {
        json.field(name, &found.value, found.offset);
    }
}

/// A field with plain text.
pub(super) fn text(json: &mut Json, name: &str, field: &Best<Content>, urls: &Urls<'_>) {
    if let Some(found) = field.get() {
        json.field(name, &plain(&found.value, urls), found.offset);
    }
}
