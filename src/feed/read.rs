//! From JSON to the model, leniently: one wrong field loses only itself, one bad item only itself,
//! and every loss is a [`Problem`] with its path.

use super::dates;
use super::fields::{Fields, Value};
use super::model::{Address, Feed, Item};
use super::problem::{Problem, Severity, element, field};
use crate::civil::Instant;
use crate::decimal;
use crate::error::LoadError;
use crate::html::{SafeUrl, Urls};
use serde::de::{DeserializeSeed, Deserializer};
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
///
/// # Errors
///
/// Only what the parser behind `deserializer` says, which is never about the content.
pub fn read<'de, D: Deserializer<'de>>(
    deserializer: D,
    urls: &Urls<'_>,
) -> Result<Reading, D::Error> {
    let mut reader = Reader { urls, problems: Vec::new() };
    let mut items = Vec::new();
    let mut count = 0_usize;
    let mut take = |value| {
        if count < MAX_ITEMS {
            items.extend(reader.item(value, &element("items", count)));
        }
        count += 1;
    };
    let document = Fields::of_document(&mut take).deserialize(deserializer)?;
    let feed = reader.document(document, items, count);
    Ok(Reading { feed, problems: reader.problems })
}

struct Reader<'a> {
    urls: &'a Urls<'a>,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn report(&mut self, severity: Severity, path: String, message: impl Into<String>) {
        self.problems.push(Problem { severity, path, message: message.into() });
    }

    fn not_a_feed<T>(&mut self, path: &str, expected: &str, value: &Value) -> Result<T, LoadError> {
        self.report(Severity::Item, path.to_owned(), not(expected, value));
        Err(LoadError::Feed)
    }

    /// `items` and their `count` are what the document's array of that name had.
    fn document(
        &mut self,
        mut document: Value,
        items: Vec<Item>,
        count: usize,
    ) -> Result<Feed, LoadError> {
        if !matches!(document, Value::Object(_)) {
            return self.not_a_feed("", "expected an object with items", &document);
        }
        match document.take("items") {
            None => self.lone_item(document),
            Some(Value::Array(_)) if count <= MAX_ITEMS => Ok(self.feed(document, items)),
            Some(Value::Array(_)) => {
                let mut message = String::from("at most 50000 items, not ");
                decimal::push(&mut message, count);
                self.report(Severity::Item, "items".to_owned(), message);
                Err(LoadError::TooLarge)
            }
            Some(other) => self.not_a_feed("items", "expected an array", &other),
        }
    }

    fn feed(&mut self, mut document: Value, items: Vec<Item>) -> Feed {
        let authors = self.authors(&mut document, "");
        let language = self.text(&mut document, "", "language");
        let next_url = self.link(&mut document, "", "next_url");
        let inherit = |mut item: Item| {
            if item.authors.is_empty() {
                item.authors = Rc::clone(&authors);
            }
            if item.language.is_none() {
                item.language.clone_from(&language);
            }
            Rc::new(item)
        };
        let items = items.into_iter().map(inherit).collect();
        Feed { base: self.urls.base.into(), next_url, items }
    }

    /// A document without `items` may be an item by itself.
    fn lone_item(&mut self, document: Value) -> Result<Feed, LoadError> {
        let known = self.problems.len();
        if let Some(item) = self.item(document, "") {
            return Ok(Feed { base: self.urls.base.into(), next_url: None, items: vec![Rc::new(item)] });
        }
        self.problems.truncate(known);
        let message = "is missing, and the file is no single item either";
        self.report(Severity::Item, "items".to_owned(), message);
        Err(LoadError::Feed)
    }

    fn item(&mut self, mut value: Value, path: &str) -> Option<Item> {
        if !matches!(value, Value::Object(_)) {
            self.report(Severity::Item, path.to_owned(), not("expected an object", &value));
            return None;
        }
        let of = &mut value;
        let image = self.image(of, path, "image");
        let banner = self.image(of, path, "banner_image");
        let mut item = Item {
            id: self.id(of, path),
            url: self.address(of, path),
            external_url: self.link(of, path, "external_url"),
            title: self.text(of, path, "title"),
            summary: self.text(of, path, "summary"),
            content_html: self.text(of, path, "content_html"),
            content_text: self.text(of, path, "content_text"),
            image: image.or(banner),
            date_published: self.date(of, path, "date_published"),
            authors: self.authors(of, path),
            language: self.text(of, path, "language"),
            ..Item::default()
        };
        if let Some(mut extension) = of.take("_vn").filter(|of| matches!(of, Value::Object(_))) {
            let path = field(path, "_vn");
            item.source = self.text(&mut extension, &path, "source");
            item.image_alt = self.text(&mut extension, &path, "image_alt");
            item.image_caption = self.text(&mut extension, &path, "image_caption");
        }
        let words = [&item.title, &item.summary, &item.content_html, &item.content_text];
        if words.iter().all(|text| text.is_none()) {
            let message = "left out: no title, summary, content_html or content_text";
            self.report(Severity::Item, path.to_owned(), message);
            return None;
        }
        Some(item)
    }

    /// Takes a field; `null` counts as absent.
    fn take(of: &mut Value, name: &str) -> Option<Value> {
        of.take(name).filter(|value| *value != Value::Null)
    }

    fn wrong(&mut self, path: &str, name: &str, expected: &str, value: &Value) {
        self.report(Severity::Field, field(path, name), not(expected, value));
    }

    /// A text with something in it.
    fn text(&mut self, of: &mut Value, path: &str, name: &str) -> Option<Rc<str>> {
        match Self::take(of, name)? {
            Value::Text(text) => {
                let text = text.trim();
                (!text.is_empty()).then(|| text.into())
            }
            other => {
                self.wrong(path, name, "expected a text", &other);
                None
            }
        }
    }

    /// JSON Feed 1.1: an `id` that is a number counts as its decimal text.
    fn id(&mut self, of: &mut Value, path: &str) -> Option<Rc<str>> {
        match Self::take(of, "id")? {
            Value::Text(text) => (!text.is_empty()).then(|| text.into()),
            Value::Number(number) if number >= 0.0 && number.fract() == 0.0 && number < 4e9 => {
                let mut text = String::new();
                // Checked just above: a whole number of at most 32 bits.
                decimal::push(&mut text, number as usize);
                Some(text.into())
            }
            other => {
                self.wrong(path, "id", "expected a text", &other);
                None
            }
        }
    }

    fn address(&mut self, of: &mut Value, path: &str) -> Address {
        match self.text(of, path, "url") {
            None => Address::None,
            Some(text) => {
                let url = self.urls.link(&text);
                self.checked_url(url, path, "url", &text).map_or(Address::Refused, Address::Safe)
            }
        }
    }

    fn link(&mut self, of: &mut Value, path: &str, name: &str) -> Option<SafeUrl> {
        let text = self.text(of, path, name)?;
        let url = self.urls.link(&text);
        self.checked_url(url, path, name, &text)
    }

    fn image(&mut self, of: &mut Value, path: &str, name: &str) -> Option<SafeUrl> {
        let text = self.text(of, path, name)?;
        let url = self.urls.image(&text);
        self.checked_url(url, path, name, &text)
    }

    fn checked_url(
        &mut self,
        url: Option<SafeUrl>,
        path: &str,
        name: &str,
        text: &str,
    ) -> Option<SafeUrl> {
        if url.is_none() {
            let message = quoted(text, " is not an address that may be used here");
            self.report(Severity::Field, field(path, name), message);
        }
        url
    }

    fn date(&mut self, of: &mut Value, path: &str, name: &str) -> Option<Instant> {
        let value = Self::take(of, name)?;
        match &value {
            Value::Text(text) => dates::parse(text)
                .map_err(|_| {
                    let message = quoted(text, " is not a date");
                    self.report(Severity::Field, field(path, name), message);
                })
                .ok(),
            Value::Number(number) => dates::from_millis_number(*number)
                .map_err(|_| {
                    let message = "the number is not a date in milliseconds since 1970";
                    self.report(Severity::Field, field(path, name), message);
                })
                .ok(),
            other => {
                self.wrong(path, name, "expected a date", other);
                None
            }
        }
    }

    /// `authors`, or the single `author` of JSON Feed 1.0.
    fn authors(&mut self, of: &mut Value, path: &str) -> Rc<[Rc<str>]> {
        let single = Self::take(of, "author");
        let authors = match Self::take(of, "authors") {
            Some(Value::Array(authors)) => authors,
            Some(other) => {
                self.wrong(path, "authors", "expected an array", &other);
                return Rc::default();
            }
            None => single.into_iter().collect(),
        };
        let path = field(path, "authors");
        let names = authors.into_iter().enumerate().filter_map(|(index, mut author)| {
            if matches!(author, Value::Object(_)) {
                return self.text(&mut author, &element(&path, index), "name");
            }
            let message = not("expected an object with a name", &author);
            self.report(Severity::Field, element(&path, index), message);
            None
        });
        names.collect()
    }
}

/// What was expected, and what was there.
fn not(expected: &str, value: &Value) -> String {
    let mut out = String::from(expected);
    out.push_str(", not ");
    out.push_str(value.kind());
    out
}

/// A text of the file in quotes, cut to what a console line can bear, and what is wrong with it.
fn quoted(text: &str, what: &str) -> String {
    let mut out = String::from("\"");
    out.extend(text.chars().take(60));
    out.push('"');
    out.push_str(what);
    out
}
