//! From JSON to the model, leniently: one wrong field loses only itself, one bad item only itself,
//! and every loss is a [`Problem`] with its path.

use super::fields::Fields;
use super::model::{Feed, Item};
use super::problem::{Problem, element, field, not};
use super::value::Value;
use crate::decimal;
use crate::error::LoadError;
use crate::html::Urls;
use std::rc::Rc;

/// Most items of one file; CONTRACT section 3.
pub const MAX_ITEMS: usize = 50_000;

/// What came out of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The feed, or why there is none.
    pub feed: Result<Feed, LoadError>,
    /// Everything that was wrong on the way, in the order it was met.
    pub problems: Vec<Problem>,
}

/// Reads a JSON Feed 1.1 document or a single item.
#[must_use]
pub fn read(mut document: Value, urls: &Urls<'_>) -> Reading {
    let mut reader = Reader::default();
    if let Value::Object(fields) = &mut document
        && let Some((_, Value::Array(items))) =
            fields.iter_mut().rfind(|(name, _)| &**name == "items")
    {
        items.drain(..).for_each(|item| reader.item(item, urls));
    }
    reader.finish(document, urls)
}

/// Reads a document item by item, so that no second copy of a long list ever exists.
#[derive(Debug, Default)]
pub struct Reader {
    items: Vec<Item>,
    /// How many items came, good or bad.
    count: usize,
    problems: Vec<Problem>,
}

impl Reader {
    /// A reader that has received nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            items: Vec::new(),
            count: 0,
            problems: Vec::new(),
        }
    }

    /// Takes the next item.
    pub fn item(&mut self, value: Value, urls: &Urls<'_>) {
        if self.count < MAX_ITEMS {
            let path = element("items", self.count);
            let item = Fields {
                value,
                path,
                urls,
                problems: &mut self.problems,
            }
            .item();
            self.items.extend(item);
        }
        self.count += 1;
    }

    /// Takes the rest of the document, its `items` empty or not there.
    #[must_use]
    pub fn finish(mut self, document: Value, urls: &Urls<'_>) -> Reading {
        let path = String::new();
        let mut fields = Fields {
            value: document,
            path,
            urls,
            problems: &mut self.problems,
        };
        let feed = fields.document(self.items, self.count);
        Reading {
            feed,
            problems: self.problems,
        }
    }
}

impl Fields<'_> {
    /// `items` and their `count` are what the document's array of that name had.
    fn document(&mut self, items: Vec<Item>, count: usize) -> Result<Feed, LoadError> {
        if !matches!(self.value, Value::Object(_)) {
            self.lost("", not("expected an object with items", &self.value));
            return Err(LoadError::Feed);
        }
        match self.value.take_any("items") {
            None => self.lone_item(),
            Some(Value::Array(_)) if count <= MAX_ITEMS => Ok(self.feed(items)),
            Some(Value::Array(_)) => {
                let mut message = String::from("at most 50000 items, not ");
                decimal::push(&mut message, count);
                self.lost("items", message);
                Err(LoadError::TooLarge)
            }
            Some(other) => {
                self.lost("items", not("expected an array", &other));
                Err(LoadError::Feed)
            }
        }
    }

    fn feed(&mut self, mut items: Vec<Item>) -> Feed {
        let authors = self.authors();
        let language = self.text("language");
        for item in &mut items {
            if item.authors.is_empty() {
                item.authors = Rc::clone(&authors);
            }
            if item.language.is_none() {
                item.language.clone_from(&language);
            }
        }
        Feed {
            base: self.urls.base.into(),
            next_url: self.link("next_url"),
            items: items.into_iter().map(Rc::new).collect(),
        }
    }

    /// A document without `items` may be an item by itself; one that has a `version` is a feed.
    fn lone_item(&mut self) -> Result<Feed, LoadError> {
        let known = self.problems.len();
        let is_feed = self.value.take("version").is_some();
        if let Some(item) = self.item().filter(|_| !is_feed) {
            let items = vec![Rc::new(item)];
            return Ok(Feed {
                base: self.urls.base.into(),
                next_url: None,
                items,
            });
        }
        self.problems.truncate(known);
        self.lost(
            "items",
            "is missing, and the file is no single item either".into(),
        );
        Err(LoadError::Feed)
    }

    fn item(&mut self) -> Option<Item> {
        if !matches!(self.value, Value::Object(_)) {
            self.lost("", not("expected an object", &self.value));
            return None;
        }
        let id = self.id();
        let url = self.address();
        let external_url = self.link("external_url");
        let title = self.text("title");
        let summary = self.text("summary");
        let content_html = self.text("content_html");
        let content_text = self.text("content_text");
        let image = self.image("image");
        let date_published = self.date("date_published");
        let authors = self.authors();
        let language = self.text("language");
        let banner = self.image("banner_image");
        let extension = self.object("_vn").unwrap_or(Value::Null);
        let mut extension = self.inner(extension, field(&self.path, "_vn"));
        let item = Item {
            source: extension.text("source"),
            image_alt: extension.text("image_alt"),
            image_caption: extension.text("image_caption"),
            image: image.or(banner),
            id,
            url,
            external_url,
            title,
            summary,
            content_html,
            content_text,
            date_published,
            authors,
            language,
        };
        let words = [
            &item.title,
            &item.summary,
            &item.content_html,
            &item.content_text,
        ];
        if words.into_iter().all(Option::is_none) {
            self.lost(
                "",
                "left out: no title, summary, content_html or content_text".into(),
            );
            return None;
        }
        Some(item)
    }
}
