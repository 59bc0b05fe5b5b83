//! The path of a value in a document: a chain on the stack, so that only paths of problems are ever built as strings.

use super::json::JsonValue;
use core::fmt;
use serde_json::value::RawValue;

/// Displayed as `items[3].date_published`; the document itself is the empty string.
#[derive(Clone, Copy)]
pub(super) enum Path<'p> {
    Document,
    Field(&'p Self, &'static str),
    Element(&'p Self, usize),
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Document => Ok(()),
            Self::Field(Self::Document, name) => f.write_str(name),
            Self::Field(parent, name) => write!(f, "{parent}.{name}"),
            Self::Element(parent, index) => write!(f, "{parent}[{index}]"),
        }
    }
}

/// A value of the document and its path.
#[derive(Clone, Copy)]
pub(super) struct Located<'a, 'p> {
    pub path: Path<'p>,
    pub raw: &'a RawValue,
}

impl<'a> Located<'a, '_> {
    pub fn value(self) -> JsonValue<'a> {
        JsonValue::of(self.raw)
    }
}
