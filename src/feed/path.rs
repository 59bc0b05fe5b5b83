//! The path of a value in a document: a chain on the stack, so that only paths of problems are ever built as strings.

use core::fmt;

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
