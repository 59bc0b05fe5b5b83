//! Where a value stands in a document. A path is a row of steps on the stack: only what is wrong is ever written out.

use crate::decimal;

/// `items[3].date_published`, from its end. The same form is understood by `src/browser/position.js`.
#[derive(Clone, Copy)]
pub(super) enum Path<'p> {
    /// The document.
    Root,
    /// A field of an object.
    Field(&'p Self, &'p str),
    /// An element of an array.
    Element(&'p Self, usize),
}

impl Path<'_> {
    /// The path in words; empty for the document.
    pub fn written(&self) -> String {
        let mut out = match self {
            Self::Root => String::new(),
            Self::Field(parent, _) | Self::Element(parent, _) => parent.written(),
        };
        match self {
            Self::Root => {}
            Self::Field(_, name) => {
                if !out.is_empty() {
                    out.push('.');
                }
                out.push_str(name);
            }
            Self::Element(_, index) => {
                out.push('[');
                decimal::push(&mut out, *index);
                out.push(']');
            }
        }
        out
    }
}
