//! From JSON to the model, leniently: one wrong field loses only itself, one bad item only itself,
//! and every loss is a [`Problem`] with its path.

use super::dates;
use super::model::{Address, Feed, Item};
use super::problem::{Problem, Severity, element, field};
use super::value::Value;
use crate::civil::Instant;
use crate::decimal;
use crate::error::LoadError;
use crate::html::{SafeUrl, Urls};
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
    /// Takes the next item.
    pub fn item(&mut self, value: Value, urls: &Urls<'_>) {
        if self.count < MAX_ITEMS {
            let path = element("items", self.count);
            let item = Fields { value, path, urls, problems: &mut self.problems }.item();
            self.items.extend(item);
        }
        self.count += 1;
    }

    /// Takes the rest of the document, its `items` empty or not there.
    #[must_use]
    pub fn finish(mut self, document: Value, urls: &Urls<'_>) -> Reading {
        let path = String::new();
        let mut fields = Fields { value: document, path, urls, problems: &mut self.problems };
        let feed = fields.document(self.items, self.count);
        Reading { feed, problems: self.problems }
    }
}

/// An object with fields to be read.
struct Fields<'r> {
    value: Value,
    path: String,
    urls: &'r Urls<'r>,
    problems: &'r mut Vec<Problem>,
}

impl Fields<'_> {
    fn report(&mut self, severity: Severity, path: String, message: impl Into<String>) {
        self.problems.push(Problem { severity, path, message: message.into() });
    }

    /// Reports that a field is no good; the item does without it.
    fn bad(&mut self, name: &str, message: impl Into<String>) {
        let path = field(&self.path, name);
        self.report(Severity::Field, path, message);
    }

    /// Reports what costs the whole item, or the whole feed.
    fn lost(&mut self, name: &str, message: impl Into<String>) {
        let path = field(&self.path, name);
        self.report(Severity::Item, path, message);
    }

    /// `items` and their `count` are what the document's array of that name had.
    fn document(&mut self, items: Vec<Item>, count: usize) -> Result<Feed, LoadError> {
        if !matches!(self.value, Value::Object(_)) {
            self.lost("", not("expected an object with items", &self.value));
            return Err(LoadError::Feed);
        }
        match self.value.take("items") {
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

    /// A document without `items` may be an item by itself.
    fn lone_item(&mut self) -> Result<Feed, LoadError> {
        let known = self.problems.len();
        if let Some(item) = self.item() {
            let items = vec![Rc::new(item)];
            return Ok(Feed { base: self.urls.base.into(), next_url: None, items });
        }
        self.problems.truncate(known);
        self.lost("items", "is missing, and the file is no single item either");
        Err(LoadError::Feed)
    }

    fn item(&mut self) -> Option<Item> {
        if !matches!(self.value, Value::Object(_)) {
            self.lost("", not("expected an object", &self.value));
            return None;
        }
        let mut item = Item {
            id: self.id(),
            url: self.address(),
            external_url: self.link("external_url"),
            title: self.text("title"),
            summary: self.text("summary"),
            content_html: self.text("content_html"),
            content_text: self.text("content_text"),
            image: self.image("image"),
            date_published: self.date("date_published"),
            authors: self.authors(),
            language: self.text("language"),
            ..Item::default()
        };
        let banner = self.image("banner_image");
        item.image = item.image.or(banner);
        if let Some(extension @ Value::Object(_)) = self.value.take("_vn") {
            let path = field(&self.path, "_vn");
            let (urls, problems) = (self.urls, &mut *self.problems);
            let mut fields = Fields { value: extension, path, urls, problems };
            item.source = fields.text("source");
            item.image_alt = fields.text("image_alt");
            item.image_caption = fields.text("image_caption");
        }
        let words = [&item.title, &item.summary, &item.content_html, &item.content_text];
        if words.iter().all(|text| text.is_none()) {
            self.lost("", "left out: no title, summary, content_html or content_text");
            return None;
        }
        Some(item)
    }

    /// A text with something in it.
    fn text(&mut self, name: &str) -> Option<Rc<str>> {
        match self.value.take(name)? {
            Value::Text(text) => {
                let trimmed = text.trim();
                if trimmed.len() == text.len() && !text.is_empty() {
                    return Some(text);
                }
                (!trimmed.is_empty()).then(|| trimmed.into())
            }
            other => {
                self.bad(name, not("expected a text", &other));
                None
            }
        }
    }

    /// JSON Feed 1.1: an `id` that is a number counts as its decimal text.
    fn id(&mut self) -> Option<Rc<str>> {
        match self.value.take("id")? {
            Value::Text(text) => (!text.is_empty()).then_some(text),
            Value::Number { floor, whole: true } if floor >= 0 => {
                let mut text = String::new();
                decimal::push(&mut text, usize::try_from(floor).ok()?);
                Some(text.into())
            }
            other => {
                self.bad("id", not("expected a text", &other));
                None
            }
        }
    }

    fn address(&mut self) -> Address {
        match self.text("url") {
            None => Address::None,
            Some(text) => {
                let url = self.urls.link(&text);
                self.checked("url", &text, url).map_or(Address::Refused, Address::Safe)
            }
        }
    }

    fn link(&mut self, name: &str) -> Option<SafeUrl> {
        let text = self.text(name)?;
        let url = self.urls.link(&text);
        self.checked(name, &text, url)
    }

    fn image(&mut self, name: &str) -> Option<SafeUrl> {
        let text = self.text(name)?;
        let url = self.urls.image(&text);
        self.checked(name, &text, url)
    }

    fn checked(&mut self, name: &str, text: &str, url: Option<SafeUrl>) -> Option<SafeUrl> {
        if url.is_none() {
            self.bad(name, quoted(text, " is not an address that may be used here"));
        }
        url
    }

    fn date(&mut self, name: &str) -> Option<Instant> {
        let value = self.value.take(name)?;
        let (date, message) = match &value {
            Value::Text(text) => (dates::parse(text).ok(), quoted(text, " is not a date")),
            Value::Number { floor, .. } => {
                (Instant::from_millis(*floor), "the number is not a date in milliseconds".into())
            }
            other => (None, not("expected a date", other)),
        };
        if date.is_none() {
            self.bad(name, message);
        }
        date
    }

    /// Names of the `authors`, or of the single `author` of JSON Feed 1.0.
    fn authors(&mut self) -> Rc<[Rc<str>]> {
        let single = self.value.take("author");
        let authors = match self.value.take("authors") {
            Some(Value::Array(authors)) => authors,
            Some(other) => {
                self.bad("authors", not("expected an array", &other));
                Vec::new()
            }
            None => single.into_iter().collect(),
        };
        let mut names = Vec::new();
        for (index, author) in authors.into_iter().enumerate() {
            let path = element(&field(&self.path, "authors"), index);
            let (urls, problems) = (self.urls, &mut *self.problems);
            let mut fields = Fields { value: author, path, urls, problems };
            if matches!(fields.value, Value::Object(_)) {
                names.extend(fields.text("name"));
            } else {
                let message = not("expected an object with a name", &fields.value);
                fields.bad("", message);
            }
        }
        names.into()
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
