//! Reading the fields of an object, each with what it must be. A field that is no good is reported
//! with its path, and the object does without it.

use super::dates;
use super::model::Address;
use super::problem::{Problem, Severity, element, field, not, quoted};
use super::value::Value;
use crate::civil::Instant;
use crate::decimal;
use crate::html::{SafeUrl, Urls};
use std::rc::Rc;

/// An object with fields to be read.
pub(super) struct Fields<'r> {
    pub value: Value,
    pub path: String,
    pub urls: &'r Urls<'r>,
    pub problems: &'r mut Vec<Problem>,
}

impl Fields<'_> {
    /// What is inside a field, to be read in the same way.
    pub fn inner(&mut self, value: Value, path: String) -> Fields<'_> {
        Fields {
            value,
            path,
            urls: self.urls,
            problems: self.problems,
        }
    }

    fn report(&mut self, severity: Severity, path: String, message: String) {
        self.problems.push(Problem {
            severity,
            path,
            message,
        });
    }

    /// Reports that a field is no good; the item does without it.
    pub fn bad(&mut self, name: &str, message: String) {
        let path = field(&self.path, name);
        self.report(Severity::Field, path, message);
    }

    /// Reports what costs the whole item, or the whole feed.
    pub fn lost(&mut self, name: &str, message: String) {
        let path = field(&self.path, name);
        self.report(Severity::Item, path, message);
    }

    pub fn object(&mut self, name: &str) -> Option<Value> {
        let value = self.value.take(name)?;
        if matches!(value, Value::Object(_)) {
            return Some(value);
        }
        self.bad(name, not("expected an object", &value));
        None
    }

    /// A text with something in it.
    pub fn text(&mut self, name: &str) -> Option<Rc<str>> {
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
    pub fn id(&mut self) -> Option<Rc<str>> {
        match self.value.take("id")? {
            Value::Text(text) => Some(text.trim().into()).filter(|text: &Rc<str>| !text.is_empty()),
            Value::Number { floor, whole: true } => Some(digits(floor).into()),
            other => {
                self.bad("id", not("expected a text", &other));
                None
            }
        }
    }

    pub fn address(&mut self) -> Address {
        match self.text("url") {
            None => Address::None,
            Some(text) => {
                let url = self.urls.link(&text);
                self.checked("url", &text, url)
                    .map_or(Address::Refused, Address::Safe)
            }
        }
    }

    pub fn link(&mut self, name: &str) -> Option<SafeUrl> {
        let text = self.text(name)?;
        let url = self.urls.link(&text);
        self.checked(name, &text, url)
    }

    pub fn image(&mut self, name: &str) -> Option<SafeUrl> {
        let text = self.text(name)?;
        let url = self.urls.image(&text);
        self.checked(name, &text, url)
    }

    fn checked(&mut self, name: &str, text: &str, url: Option<SafeUrl>) -> Option<SafeUrl> {
        if url.is_none() {
            self.bad(
                name,
                quoted(text, " is not an address that may be used here"),
            );
        }
        url
    }

    pub fn date(&mut self, name: &str) -> Option<Instant> {
        let value = self.value.take(name)?;
        let (date, message) = match &value {
            Value::Text(text) => (dates::parse(text).ok(), quoted(text, " is not a date")),
            Value::Number { floor, .. } => (
                Instant::from_millis(*floor),
                "the number is not a date in milliseconds".into(),
            ),
            other => (None, not("expected a date", other)),
        };
        if date.is_none() {
            self.bad(name, message);
        }
        date
    }

    /// Names of the `authors`, or of the single `author` of JSON Feed 1.0.
    pub fn authors(&mut self) -> Rc<[Rc<str>]> {
        let mut names = Vec::new();
        let single = self.value.take("author");
        match self.value.take("authors") {
            Some(Value::Array(authors)) => {
                let path = field(&self.path, "authors");
                for (index, author) in authors.into_iter().enumerate() {
                    names.extend(self.author(author, element(&path, index)));
                }
            }
            Some(other) => self.bad("authors", not("expected an array", &other)),
            None => {
                if let Some(author) = single {
                    names.extend(self.author(author, field(&self.path, "author")));
                }
            }
        }
        names.into()
    }

    fn author(&mut self, author: Value, path: String) -> Option<Rc<str>> {
        let mut author = self.inner(author, path);
        if matches!(author.value, Value::Object(_)) {
            return author.text("name");
        }
        author.bad("", not("expected an object with a name", &author.value));
        None
    }
}

/// A whole number in decimal, on machines of any width.
fn digits(number: i64) -> String {
    const PART: u64 = 1_000_000_000;
    let magnitude = number.unsigned_abs();
    let mut out = String::from(if number < 0 { "-" } else { "" });
    // Below 9 × 10¹⁵, as src/feed/value.rs has it, both parts fit 32 bits.
    let (high, low) = ((magnitude / PART) as usize, (magnitude % PART) as usize);
    if high > 0 {
        decimal::push(&mut out, high);
    }
    decimal::push_padded(&mut out, low, if high > 0 { 9 } else { 1 });
    out
}
