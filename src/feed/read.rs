//! From JSON to the model, leniently: one wrong field loses only itself, one bad item only itself,
//! and every loss is a [`Problem`] with its path.

use super::columns::{FEED, ITEM};
use super::fields::Fields;
use super::item::{Field, nth};
use super::json::{Event, Json, Scalar};
use super::model::{Entry, Feed, MAX_ITEMS};
use super::path::Path;
use super::problem::{Problem, not};
use super::store::Store;
use super::value::Value;
use crate::time::civil::Instant;
use crate::decimal;
use crate::error::LoadError;
use crate::html::Urls;
use crate::text::hash::hash;
use core::cell::OnceCell;

/// From how many bytes on texts go to the store together: each way out of the wasm takes a while.
const BATCH_BYTES: usize = 1 << 14;

/// By how many items a long list grows: if it doubled, three times of it would be in the memory of the wasm, which never shrinks.
const MAX_MORE: usize = 1 << 11;

/// What came out of a file.
#[derive(Debug)]
pub struct Reading {
    /// The feed, or why there is none.
    pub feed: Result<Feed, LoadError>,
    /// Everything that was wrong on the way, in the order it was met.
    pub problems: Vec<Problem>,
}

/// Reads a JSON Feed 1.1 document or a single item, into memory; `None` where it is no JSON in UTF-8.
#[must_use]
pub fn read(document: &[u8], scalar: Scalar, urls: &Urls<'_>) -> Option<Reading> {
    let mut reader = Reader::new(Box::new(String::new()), scalar);
    reader.take(document, urls);
    reader.finish(urls)
}

/// Reads a document as it comes in, so that no second copy of a long list ever exists.
#[derive(Debug)]
pub struct Reader {
    /// Nothing more is read of what is no JSON.
    json: Option<Json>,
    items: Items,
}

impl Reader {
    /// A reader that has received nothing, and where texts go.
    #[must_use]
    pub const fn new(store: Box<dyn Store>, scalar: Scalar) -> Self {
        Self {
            json: Some(Json::new(scalar)),
            items: Items {
                store,
                entries: Vec::new(),
                texts: String::new(),
                stored: 0,
                count: 0,
                problems: Vec::new(),
            },
        }
    }

    /// Takes the next bytes of the document.
    pub fn take(&mut self, bytes: &[u8], urls: &Urls<'_>) {
        let Self { json, items } = self;
        let mut tell = |event: Event<'_>| match event {
            Event::Items => items.restart(),
            Event::Item(item) => items.item(Value::new(item), urls),
        };
        if json
            .as_mut()
            .is_some_and(|json| json.push(bytes, &mut tell).is_err())
        {
            *json = None;
        }
    }

    /// Ends the document; `None` where it is no JSON in UTF-8.
    #[must_use]
    pub fn finish(self, urls: &Urls<'_>) -> Option<Reading> {
        let document = self.json?.finish().ok()?;
        Some(self.items.finish(Value::new(&document), urls))
    }
}

/// What has been read of a document's items.
#[derive(Debug)]
struct Items {
    store: Box<dyn Store>,
    entries: Vec<Entry>,
    /// The texts of the last items, which are not in the store yet.
    texts: String,
    /// How many items are in the store.
    stored: usize,
    /// How many items came, good or bad.
    count: usize,
    problems: Vec<Problem>,
}

impl Items {
    /// Forgets the items so far. Their texts stay in the store until it goes.
    fn restart(&mut self) {
        self.entries.clear();
        self.texts.clear();
        self.stored = 0;
        self.count = 0;
        self.problems.clear();
    }

    /// Takes the next item.
    fn item(&mut self, item: Value<'_>, urls: &Urls<'_>) {
        if self.count < MAX_ITEMS {
            let items = Path::Field(&Path::Root, "items");
            self.read(item, Path::Element(&items, self.count), urls);
        }
        self.count += 1;
    }

    /// Reads an item, wherever it stands.
    fn read(&mut self, item: Value<'_>, path: Path<'_>, urls: &Urls<'_>) {
        let start = self.texts.len();
        let mut fields = object(item, path, urls, &mut self.problems);
        let Some(date) = fields.item(item, &mut self.texts) else {
            return self.texts.truncate(start);
        };
        let texts = self.texts.get(start..).unwrap_or_default();
        let known = self.entries.len();
        if known == self.entries.capacity() {
            self.entries.reserve_exact(known.clamp(8, MAX_MORE));
        }
        self.entries.push(Entry {
            date: date.map_or(Entry::NO_DATE, Instant::millis),
            names: [Field::Id, Field::Url].map(|field| hash(nth(texts, field as usize))),
            place: start as u32,
            length: texts.len() as u32,
        });
        if self.texts.len() > BATCH_BYTES {
            self.store();
        }
    }

    /// Brings the last items' texts into the store.
    fn store(&mut self) {
        let place = self.store.put(&self.texts);
        for entry in self.entries.iter_mut().skip(self.stored) {
            entry.place += place;
        }
        self.stored = self.entries.len();
        self.texts.clear();
    }

    /// Takes the rest of the document, with nothing in its `items`.
    fn finish(mut self, document: Value<'_>, urls: &Urls<'_>) -> Reading {
        let feed = self.document(document, urls);
        self.store();
        Reading {
            feed: feed.map(|texts| Feed {
                base: urls.base.to_owned(),
                texts,
                entries: self.entries,
                store: self.store,
                next: OnceCell::new(),
            }),
            problems: self.problems,
        }
    }

    /// The texts of the feed itself.
    fn document(&mut self, document: Value<'_>, urls: &Urls<'_>) -> Result<String, LoadError> {
        let path = |name| Path::Field(&Path::Root, name);
        let mut fields = object(document, Path::Root, urls, &mut self.problems);
        if !document.is_object() {
            fields.lost(
                Path::Root,
                "feed",
                not("expected an object with items", document),
            );
            return Err(LoadError::Feed);
        }
        let Some(array) = fields.any("items") else {
            return self.lone_item(document, urls);
        };
        if array.elements().is_none() {
            fields.lost(path("items"), "feed", not("expected an array", array));
            return Err(LoadError::Feed);
        }
        if self.count > MAX_ITEMS {
            let mut message = String::from("at most 50000 items, not ");
            decimal::push(&mut message, self.count);
            fields.lost(path("items"), "too-large", message);
            return Err(LoadError::TooLarge);
        }
        let mut texts = String::new();
        fields.read(&mut texts, FEED, '\0');
        Ok(texts)
    }

    /// A document without `items` may be an item by itself; one that has a `version` is a feed.
    fn lone_item(&mut self, document: Value<'_>, urls: &Urls<'_>) -> Result<String, LoadError> {
        let known = self.problems.len();
        let fields = object(document, Path::Root, urls, &mut self.problems);
        if fields.get("version").is_none() {
            self.read(document, Path::Root, urls);
            if !self.entries.is_empty() {
                return Ok(String::new());
            }
        }
        self.problems.truncate(known);
        object(document, Path::Root, urls, &mut self.problems).lost(
            Path::Field(&Path::Root, "items"),
            "feed",
            "is missing, and the file is no single item either".into(),
        );
        Err(LoadError::Feed)
    }
}

fn object<'a, 'r>(
    value: Value<'a>,
    path: Path<'r>,
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

impl Fields<'_, '_> {
    /// Appends the texts of an item and gives its date; `None` where it is none.
    fn item(&mut self, value: Value<'_>, texts: &mut String) -> Option<Option<Instant>> {
        if !value.is_object() {
            self.lost(self.path, "item", not("expected an object", value));
            return None;
        }
        let start = texts.len();
        self.read(texts, ITEM, '\0');
        let words = [
            Field::Title,
            Field::Summary,
            Field::ContentHtml,
            Field::ContentText,
        ];
        let own = texts.get(start..).unwrap_or_default();
        if words
            .into_iter()
            .all(|field| nth(own, field as usize).is_empty())
        {
            self.lost(
                self.path,
                "item",
                "left out: no title, summary, content_html or content_text".into(),
            );
            return None;
        }
        let published = self.date("date_published");
        let modified = self.date("date_modified");
        texts.push_str(modified.map_or("", |(_, written)| written));
        texts.push('\0');
        Some(published.map(|(at, _)| at))
    }
}
