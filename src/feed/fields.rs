//! Reads the fields of an object leniently: a wrong one is reported with its path and counts as absent.

use super::json::{Fields, JsonValue};
use super::number;
use super::path::{Located, Path};
use super::problem::{Loss, Problem, ProblemKind, quoted, unexpected};
use crate::html::{SafeUrl, Urls, plain_text};
use crate::text::{one_line, trim};
use crate::time::civil::Instant;
use crate::time::parse::{self, ParseError};
use std::borrow::Cow;

/// An object of the document.
pub(super) struct Object<'a, 'p> {
    pub at: Located<'a, 'p>,
    pub fields: Fields<'a>,
}

impl<'a> Object<'a, '_> {
    /// A field, even if it is `null`. If its name occurs twice the last one counts, as in JavaScript.
    pub fn field_or_null(&self, name: &'static str) -> Option<Located<'a, '_>> {
        let mut fields = self.fields.iter();
        let (_, raw) = fields.rfind(|(known, _)| known == name)?;
        let path = Path::Field(&self.at.path, name);
        Some(Located { path, raw })
    }

    /// A field; `null` counts as absent.
    pub fn field(&self, name: &'static str) -> Option<Located<'a, '_>> {
        self.field_or_null(name)
            .filter(|field| field.raw.get() != "null")
    }
}

/// Reads values of a document and collects their problems.
pub(super) struct Reader<'r> {
    pub document: &'r str,
    pub urls: Urls<'r>,
    pub problems: Vec<Problem>,
}

/// Reads a value, or reports why it cannot.
pub(super) type Read<'r, T> = fn(&mut Reader<'r>, Located<'_, '_>) -> Option<T>;

impl<'r> Reader<'r> {
    pub fn new(document: &'r str, urls: Urls<'r>) -> Self {
        Self {
            document,
            urls,
            problems: Vec::new(),
        }
    }

    pub fn report(&mut self, at: Located<'_, '_>, loss: Loss, kind: ProblemKind, message: String) {
        self.problems
            .push(Problem::at(at, self.document, loss, kind, message));
    }

    fn report_type(&mut self, at: Located<'_, '_>, expected: &str, value: &JsonValue<'_>) {
        let message = unexpected(expected, value);
        self.report(at, Loss::Field, ProblemKind::Type, message);
    }

    /// A field of an object.
    pub fn field<T>(
        &mut self,
        object: &Object<'_, '_>,
        name: &'static str,
        read: Read<'r, T>,
    ) -> Option<T> {
        read(self, object.field(name)?)
    }

    pub fn object<'a, 'p>(&mut self, at: Located<'a, 'p>) -> Option<Object<'a, 'p>> {
        match at.value() {
            JsonValue::Object(fields) => Some(Object { at, fields }),
            other => {
                self.report_type(at, "an object", &other);
                None
            }
        }
    }

    /// The elements of an array that can be read.
    pub fn list<T>(&mut self, at: Located<'_, '_>, read: Read<'r, T>) -> Option<Vec<T>> {
        let elements = match at.value() {
            JsonValue::Array(elements) => elements,
            other => {
                self.report_type(at, "an array", &other);
                return None;
            }
        };
        let mut list = Vec::new();
        for (index, raw) in elements.into_iter().enumerate() {
            let path = Path::Element(&at.path, index);
            list.extend(read(self, Located { path, raw }));
        }
        Some(list)
    }

    pub fn string(&mut self, at: Located<'_, '_>) -> Option<String> {
        match at.value() {
            JsonValue::String(string) => self.clean(&string),
            other => {
                self.report_type(at, "a text", &other);
                None
            }
        }
    }

    /// Plain text on one line. HTML in it is decoded or dropped once.
    pub fn plain(&mut self, at: Located<'_, '_>) -> Option<String> {
        let string = self.string(at)?;
        let Some(decoded) = plain_text(&string, &self.urls) else {
            return Some(match one_line(&string) {
                Cow::Borrowed(_) => string,
                Cow::Owned(line) => line,
            });
        };
        self.report(at, Loss::Nothing, ProblemKind::Markup, String::new());
        self.clean(&one_line(&decoded))
    }

    /// A string as in [`Item`](super::Item); `None` if it is empty.
    fn clean(&self, string: &str) -> Option<String> {
        let string = self.normalized(string);
        let trimmed = trim(&string);
        if trimmed.is_empty() {
            None
        } else if trimmed.len() == string.len() {
            Some(string)
        } else {
            Some(trimmed.to_owned())
        }
    }

    /// A string in Unicode normalisation form C, without U+0000, which HTML cannot have.
    pub fn normalized(&self, string: &str) -> String {
        let string = string.replace('\0', "");
        if may_change_in_nfc(&string) {
            self.urls.platform.normalize(&string)
        } else {
            string
        }
    }

    /// An `id`. A number or a boolean counts as its literal, to the last digit.
    pub fn id(&mut self, at: Located<'_, '_>) -> Option<String> {
        match at.value() {
            JsonValue::Number(_) | JsonValue::Boolean => Some(at.raw.get().to_owned()),
            _ => self.string(at),
        }
    }

    /// A whole number from 0 up, or a string of its digits.
    pub fn count(&mut self, at: Located<'_, '_>) -> Option<u64> {
        let value = at.value();
        let whole = match &value {
            JsonValue::Number(literal) => number::whole(literal),
            JsonValue::String(digits) => number::whole(trim(digits)),
            _ => None,
        };
        let count = whole.and_then(|whole| u64::try_from(whole).ok());
        if count.is_none() {
            self.report_type(at, "a whole number from 0 up", &value);
        }
        count
    }

    /// When something was published. What is dubious about it is reported.
    pub fn date(&mut self, at: Located<'_, '_>) -> Option<Instant> {
        let value = at.value();
        let read = match &value {
            JsonValue::String(string) => parse::data_string(&self.normalized(string)),
            JsonValue::Number(literal) => number::floor(literal)
                .ok_or(ParseError::Range)
                .and_then(parse::data_number),
            _ => Err(ParseError::Form),
        };
        let date = match read {
            Ok(date) => date,
            Err(error) => {
                self.report_date(at, &value, error);
                return None;
            }
        };
        for (is_so, kind) in [
            (date.is_ambiguous, ProblemKind::AmbiguousDate),
            (date.weekday_differs, ProblemKind::Weekday),
            (date.is_in_seconds, ProblemKind::Seconds),
        ] {
            if is_so {
                self.report(at, Loss::Nothing, kind, String::new());
            }
        }
        Some(date.instant)
    }

    fn report_date(&mut self, at: Located<'_, '_>, value: &JsonValue<'_>, error: ParseError) {
        let message = match value {
            JsonValue::String(string) => quoted(&self.normalized(string), "is not a date"),
            JsonValue::Number(_) => "the number is not a date in milliseconds".to_owned(),
            other => unexpected("a date", other),
        };
        let kind = match error {
            ParseError::Implausible => ProblemKind::ImplausibleDate,
            _ => ProblemKind::Date,
        };
        self.report(at, Loss::Field, kind, message);
    }

    /// The URL of a page.
    pub fn link(&mut self, at: Located<'_, '_>) -> Option<SafeUrl> {
        self.url(at, Urls::link)
    }

    /// The URL of a picture.
    pub fn image(&mut self, at: Located<'_, '_>) -> Option<SafeUrl> {
        self.url(at, Urls::image)
    }

    /// The URL of a file to load.
    pub fn media(&mut self, at: Located<'_, '_>) -> Option<SafeUrl> {
        self.url(at, Urls::media)
    }

    fn url(
        &mut self,
        at: Located<'_, '_>,
        resolve: fn(&Urls<'r>, &str) -> Option<SafeUrl>,
    ) -> Option<SafeUrl> {
        let address = self.string(at)?;
        let url = resolve(&self.urls, &address);
        if url.is_none() {
            let message = quoted(&address, "is not an address that may be used here");
            self.report(at, Loss::Field, ProblemKind::Url, message);
        }
        url
    }
}

/// Whether normalisation form C may change a string. It changes no character before U+0300, whose UTF-8 begins with 0xCC, no
/// Vietnamese letter and no typographic dash or quotation mark. Most strings have no others and need not go to the platform.
///
/// By bytes: a list of 10,000 items takes 47 ms to read, by characters 56 (2026-11-29, `cargo bench --bench check -- FILE`).
fn may_change_in_nfc(string: &str) -> bool {
    // Windows of three bytes leave out a last character of two.
    let last_may_change = matches!(string.chars().next_back(), Some('\u{300}'..'\u{800}'));
    last_may_change
        || string.as_bytes().windows(3).any(|bytes| match bytes {
            [0xE1, 0xB8..=0xBB, _] | [0xE2, 0x80, 0x90..=0xA7] => false,
            [first, ..] => *first >= 0xCC,
            [] => false,
        })
}
