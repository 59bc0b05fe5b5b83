//! Reading the fields of an object, each with what it must be. A field that is no good is reported
//! with its path, and the object does without it.

use super::columns::{Columns, Kind};
use crate::time::parse;
use super::path::Path;
use super::problem::{Problem, Severity, not, quoted};
use super::value::{Members, Value};
use crate::time::civil::Instant;
use crate::html::{SafeUrl, Urls};
use crate::text::{joined, trim};

/// An object with fields to be read.
pub(super) struct Fields<'a, 'r> {
    pub members: Members<'a>,
    /// Where it stands in the document.
    pub path: Path<'r>,
    pub urls: &'r Urls<'r>,
    pub problems: &'r mut Vec<Problem>,
}

impl<'a, 'r> Fields<'a, 'r> {
    fn report(&mut self, severity: Severity, path: Path<'_>, kind: &'static str, message: String) {
        self.problems.push(Problem {
            severity,
            path: path.written(),
            kind,
            message,
        });
    }

    /// Reports that a field is no good; the item does without it.
    fn bad(&mut self, path: Path<'_>, kind: &'static str, message: String) {
        self.report(Severity::Field, path, kind, message);
    }

    /// Reports what costs the whole item, or the whole feed.
    pub fn lost(&mut self, path: Path<'_>, kind: &'static str, message: String) {
        self.report(Severity::Item, path, kind, message);
    }

    /// A field, be it `null`; of a name written twice the last counts.
    pub fn any(&self, name: &str) -> Option<Value<'a>> {
        // The length first, as that takes no call: an item is asked for fifteen names, and has seven.
        let is_meant = |(known, _): &&(&str, _)| known.len() == name.len() && *known == name;
        let found = self.members.iter().rfind(is_meant);
        found.map(|(_, value)| *value)
    }

    /// A field; `null` counts as absent.
    pub fn get(&self, name: &str) -> Option<Value<'a>> {
        self.any(name).filter(|value| !value.is_null())
    }

    /// Appends the texts of fields, an empty one for each that is not there, with `end` behind each.
    pub fn read(&mut self, out: &mut String, columns: Columns, end: char) {
        let parent = self.path;
        for (name, kind) in columns {
            let path = Path::Field(&parent, name);
            let value = self.get(name);
            if let Kind::Object(columns) = kind {
                let members = value.and_then(|value| self.object(path, value));
                self.inner(members.unwrap_or_default(), path)
                    .read(out, columns, end);
                continue;
            }
            let start = out.len();
            if let Some(value) = value {
                self.push(out, path, value, *kind);
            }
            let text = out.get(start..).unwrap_or_default();
            match kind {
                Kind::File => {
                    let known = !text.is_empty();
                    let leaves_site = known && self.urls.leaves_site(text);
                    let file_name = known.then(|| (self.urls.file_name)(text));
                    out.push(end);
                    out.push_str(&file_name.unwrap_or_default());
                    out.push(end);
                    out.push_str(if leaves_site { "1" } else { "" });
                }
                Kind::Own => {
                    let written = value.and_then(Value::text).unwrap_or_default();
                    let refused = text.is_empty() && !trim(written).is_empty();
                    out.push(end);
                    out.push_str(if refused { "1" } else { "" });
                }
                _ => {}
            }
            out.push(end);
        }
    }

    /// Appends what a field says.
    fn push(&mut self, out: &mut String, path: Path<'_>, value: Value<'a>, kind: Kind) {
        match kind {
            Kind::Id if let Some(digits) = value.digits() => out.push_str(digits),
            Kind::Text | Kind::Id | Kind::Object(_) => out.push_str(self.text(path, value)),
            Kind::Count => match value.digits() {
                Some(digits) if !digits.starts_with('-') => out.push_str(digits),
                _ => self.bad(
                    path,
                    "type",
                    not("expected a whole number from 0 up", value),
                ),
            },
            Kind::Link | Kind::Own => self.address(out, path, value, Urls::link),
            Kind::Image => self.address(out, path, value, Urls::image),
            Kind::File => self.address(out, path, value, Urls::media),
            Kind::Texts | Kind::Objects(_) => {
                let Some(elements) = value.elements() else {
                    return self.bad(path, "type", not("expected an array", value));
                };
                for (index, (_, value)) in elements.iter().enumerate() {
                    self.element(out, Path::Element(&path, index), *value, kind);
                }
            }
        }
    }

    /// Appends what an element of an array says, with U+0001 behind each of its texts.
    fn element(&mut self, out: &mut String, path: Path<'_>, value: Value<'a>, kind: Kind) {
        let start = out.len();
        if let Kind::Objects(columns) = kind {
            let Some(members) = self.object(path, value) else {
                return;
            };
            self.inner(members, path).read(out, columns, END);
            if out.get(start..).is_some_and(|texts| texts.starts_with(END)) {
                out.truncate(start);
                let first = columns.first().map_or("", |(name, _)| name);
                self.bad(path, "item", joined(&["is left out: it has no ", first]));
            }
            return;
        }
        out.push_str(self.text(path, value));
        if out.len() > start {
            out.push(END);
        }
    }

    fn object(&mut self, path: Path<'_>, value: Value<'a>) -> Option<Members<'a>> {
        let members = value.fields();
        if members.is_none() {
            self.bad(path, "type", not("expected an object", value));
        }
        members
    }

    /// What is inside a field, to be read in the same way.
    fn inner<'s>(&'s mut self, members: Members<'a>, path: Path<'s>) -> Fields<'a, 's> {
        Fields {
            members,
            path,
            urls: self.urls,
            problems: self.problems,
        }
    }

    /// A text without the space around it.
    fn text(&mut self, path: Path<'_>, value: Value<'a>) -> &'a str {
        let text = value.text();
        if text.is_none() {
            self.bad(path, "type", not("expected a text", value));
        }
        trim(text.unwrap_or_default())
    }

    fn address(
        &mut self,
        out: &mut String,
        path: Path<'_>,
        value: Value<'a>,
        check: fn(&Urls<'r>, &str) -> Option<SafeUrl>,
    ) {
        let text = self.text(path, value);
        if text.is_empty() {
            return;
        }
        match check(self.urls, text) {
            Some(url) => out.push_str(url.as_str()),
            None => {
                let message = quoted(text, " is not an address that may be used here");
                self.bad(path, "url", message);
            }
        }
    }

    /// The date that a field says, and how it is written.
    pub fn date(&mut self, name: &str) -> Option<(Instant, &'a str)> {
        let value = self.get(name)?;
        let date = match (value.text(), value.floor()) {
            (Some(text), _) => parse::parse(text).ok(),
            (_, millis) => millis.and_then(Instant::from_millis),
        };
        if date.is_none() {
            let message = match value.text() {
                Some(text) => quoted(text, " is not a date"),
                None if value.floor().is_some() => {
                    "the number is not a date in milliseconds".into()
                }
                None => not("expected a date", value),
            };
            let parent = self.path;
            self.bad(Path::Field(&parent, name), "date", message);
        }
        Some((date?, value.text().or(value.number())?))
    }
}

/// Ends an element of a list, see [`super::Field`].
const END: char = '\u{1}';
