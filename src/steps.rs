//! Reads what is written as steps in one string: a step is an ASCII character, and a text after it ends
//! with U+0000.

use crate::text::cut;

/// What is still to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Steps<'a>(pub &'a str);

impl<'a> Steps<'a> {
    /// The next step; `None` at the end.
    pub fn next(&mut self) -> Option<u8> {
        let step = *self.0.as_bytes().first()?;
        self.0 = self.0.get(1..)?;
        Some(step)
    }

    /// Reads a step if it is the next one.
    pub fn skip(&mut self, step: u8) -> bool {
        let mut after = *self;
        let found = after.next() == Some(step);
        if found {
            *self = after;
        }
        found
    }

    /// What this reader has ahead of it and a later one has not.
    pub fn until(self, later: Self) -> &'a str {
        let length = self.0.len() - later.0.len();
        self.0.get(..length).unwrap_or_default()
    }

    /// The next text; `None` where it has no end.
    pub fn text(&mut self) -> Option<&'a str> {
        cut(&mut self.0, 0)
    }
}
