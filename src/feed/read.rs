//! From JSON to the model, leniently: one wrong field loses only itself, one bad item only itself,
//! and every loss is a [`Problem`] with its path.

use super::columns::{FEED, ITEM};
use super::fields::Fields;
use super::model::{Feed, Field, Item};
use super::problem::{Problem, element, not};
use super::value::Value;
use crate::decimal;
use crate::error::LoadError;
use crate::html::Urls;
use crate::text::trim;

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
pub fn read(document: Value<'_>, urls: &Urls<'_>) -> Reading {
    let mut reader = Reader::new();
    let fields = document.fields().unwrap_or_default();
    let items = fields.iter().rfind(|(name, _)| *name == "items");
    let items = items.and_then(|(_, items)| items.elements());
    for (_, item) in items.unwrap_or_default() {
        reader.item(item, urls);
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
    pub fn item(&mut self, item: Value<'_>, urls: &Urls<'_>) {
        if self.count < MAX_ITEMS {
            let path = element("items", self.count);
            let item = object(item, path, urls, &mut self.problems).item(item);
            self.items.extend(item);
        }
        self.count += 1;
    }

    /// Takes the rest of the document. What its `items` has is not read again.
    #[must_use]
    pub fn finish(mut self, document: Value<'_>, urls: &Urls<'_>) -> Reading {
        let mut fields = object(document, String::new(), urls, &mut self.problems);
        let feed = fields.document(document, self.items, self.count);
        Reading {
            feed,
            problems: self.problems,
        }
    }
}

fn object<'a, 'r>(
    value: Value<'a>,
    path: String,
    urls: &'r Urls<'r>,
    problems: &'r mut Vec<Problem>,
) -> Fields<'a, 'r> {
    Fields {
        members: value.fields().unwrap_or_default(),
        path,
        urls,
        problems,
    }
}

impl<'a> Fields<'a, '_> {
    /// `items` and their `count` are what the document's array of that name had.
    fn document(
        &mut self,
        document: Value<'a>,
        items: Vec<Item>,
        count: usize,
    ) -> Result<Feed, LoadError> {
        if document.fields().is_none() {
            self.lost("", "feed", not("expected an object with items", document));
            return Err(LoadError::Feed);
        }
        let Some(array) = self.any("items") else {
            return self.lone_item(document);
        };
        if array.elements().is_none() {
            self.lost("items", "feed", not("expected an array", array));
            return Err(LoadError::Feed);
        }
        if count > MAX_ITEMS {
            let mut message = String::from("at most 50000 items, not ");
            decimal::push(&mut message, count);
            self.lost("items", "too-large", message);
            return Err(LoadError::TooLarge);
        }
        let mut texts = String::new();
        self.read(&mut texts, FEED, '\0');
        Ok(self.feed(texts, items))
    }

    fn feed(&self, texts: String, items: Vec<Item>) -> Feed {
        Feed {
            base: self.urls.base.to_owned(),
            texts,
            items,
            ..Feed::default()
        }
    }

    /// A document without `items` may be an item by itself; one that has a `version` is a feed.
    fn lone_item(&mut self, document: Value<'a>) -> Result<Feed, LoadError> {
        let known = self.problems.len();
        if self.get("version").is_none()
            && let Some(item) = self.item(document)
        {
            return Ok(self.feed(String::new(), vec![item]));
        }
        self.problems.truncate(known);
        self.lost(
            "items",
            "feed",
            "is missing, and the file is no single item either".into(),
        );
        Err(LoadError::Feed)
    }

    fn item(&mut self, value: Value<'a>) -> Option<Item> {
        if value.fields().is_none() {
            self.lost("", "item", not("expected an object", value));
            return None;
        }
        let mut texts = String::new();
        self.read(&mut texts, ITEM, '\0');
        // A copy has no room to spare: a list of 1,000 rows takes a third less memory with it [measured].
        let mut item = Item {
            texts: texts.as_str().into(),
            ..Item::default()
        };
        let words = [
            Field::Title,
            Field::Summary,
            Field::ContentHtml,
            Field::ContentText,
        ];
        if words.into_iter().all(|field| item.text(field).is_empty()) {
            self.lost(
                "",
                "item",
                "left out: no title, summary, content_html or content_text".into(),
            );
            return None;
        }
        let url = self.get("url").and_then(Value::text).unwrap_or_default();
        item.refused = item.text(Field::Url).is_empty() && !trim(url).is_empty();
        item.date_published = self.date("date_published");
        item.date_modified = self.date("date_modified");
        Some(item)
    }
}
