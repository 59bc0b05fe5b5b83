//! What is wrong with a file, and where. A problem never stops reading.

use super::json::JsonValue;
use super::path::Located;
use super::position::{Position, offset_in};
use super::xml::Fault;
use crate::text::truncate;
use serde::{Serialize, Serializer};

/// A mistake in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What is lost.
    pub loss: Loss,
    /// What kind of mistake it is.
    pub kind: ProblemKind,
    /// The path of the value, such as `items[3].date_published`; empty for the document itself.
    pub path: String,
    /// The offset of the value in the document; of the value around it where it is missing.
    pub(super) offset: usize,
    /// Where that is.
    pub position: Position,
    /// What is wrong, in English, without the path. In a check, the kinds `Html` and `Json` have it in Vietnamese.
    pub message: String,
}

/// What a problem loses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    /// Nothing: it is possibly a mistake.
    Nothing,
    /// The item is kept without the field.
    Field,
    /// The item is left out, or there is no feed at all.
    Item,
}

/// The kind of a problem, as in the table of `docs/data.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// The file is not Unicode.
    Encoding,
    /// The file is not JSON.
    Json,
    /// The file is neither a feed nor an item.
    Feed,
    /// The XML is not well-formed, and is read all the same.
    Xml(Fault),
    /// A value has the wrong type.
    Type,
    /// A date does not exist, or has no known form.
    Date,
    /// A URL must not be used there.
    Url,
    /// An item, author or attachment lacks its essential field.
    Item,
    /// Something is over a limit.
    TooLarge,
    /// A picture has no description.
    Alt,
    /// A date may be read with day and month exchanged.
    AmbiguousDate,
    /// A date is not one at which a portal can have published anything.
    ImplausibleDate,
    /// The weekday of a date is another one.
    Weekday,
    /// A date is a number of seconds instead of milliseconds.
    Seconds,
    /// An item has no date.
    NoDate,
    /// Two items have the same `id`.
    DuplicateId,
    /// Some of an item's HTML is not shown, or not as it was meant.
    Html,
    /// Plain text has HTML in it.
    Markup,
}

impl ProblemKind {
    /// The kind's name in the results of `checkFeed`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Encoding => "encoding",
            Self::Json => "json",
            Self::Feed => "feed",
            Self::Xml(_) => "xml",
            Self::Type => "type",
            Self::Date => "date",
            Self::Url => "url",
            Self::Item => "item",
            Self::TooLarge => "too-large",
            Self::Alt => "alt",
            Self::AmbiguousDate => "ambiguous-date",
            Self::ImplausibleDate => "implausible-date",
            Self::Weekday => "weekday",
            Self::Seconds => "seconds",
            Self::NoDate => "no-date",
            Self::DuplicateId => "duplicate-id",
            Self::Html => "html",
            Self::Markup => "markup",
        }
    }
}

impl Serialize for ProblemKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// Where a document comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A file, or a script in the page: developers can use positions in it.
    File,
    /// An object that a script set.
    Script,
}

impl Problem {
    /// A problem that loses the whole document.
    pub(super) fn of_document(kind: ProblemKind, offset: usize, message: String) -> Self {
        Self {
            loss: Loss::Item,
            kind,
            path: String::new(),
            offset,
            position: Position::START,
            message,
        }
    }

    pub(super) fn at(
        at: Located<'_, '_>,
        document: &str,
        loss: Loss,
        kind: ProblemKind,
        message: String,
    ) -> Self {
        Self {
            loss,
            kind,
            path: at.path.to_string(),
            offset: offset_in(document, at.raw.get()),
            position: Position::START,
            message,
        }
    }

    /// The problem as one console line, in English.
    #[must_use]
    pub fn describe(&self, source: Source) -> String {
        let Self {
            path,
            position,
            message,
            ..
        } = self;
        match (self.kind, source) {
            (ProblemKind::Encoding, _) => message.clone(),
            (ProblemKind::Json, _) => position.to_string(),
            (ProblemKind::Xml(_), _) if path.is_empty() => format!("{position} {message}"),
            (_, Source::File) => format!("{path} ({position}) {message}"),
            (_, Source::Script) => format!("{path} (of a script) {message}"),
        }
    }
}

/// The message about a value of the wrong type.
pub(super) fn unexpected(expected: &str, value: &JsonValue<'_>) -> String {
    format!("expected {expected}, not {}", value.kind())
}

/// A message about a string of the file, truncated to fit into a line of the console.
pub(super) fn quoted(string: &str, message: &str) -> String {
    let shown = truncate(string, 60).replace(char::is_control, " ");
    format!("\"{shown}\" {message}")
}
