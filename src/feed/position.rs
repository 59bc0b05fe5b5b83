//! Lines and columns of byte offsets.

use super::json::parse;
use core::fmt;

/// A line and a column, both from 1. A column counts characters, not bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The line. A line ends with a line feed.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl Position {
    /// The start of a document.
    pub const START: Self = Self { line: 1, column: 1 };
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}", self.line, self.column)
    }
}

/// The position that one pass over a document has reached.
pub(super) struct Cursor<'d> {
    document: &'d str,
    offset: usize,
    position: Position,
}

impl<'d> Cursor<'d> {
    pub const fn new(document: &'d str) -> Self {
        Self {
            document,
            offset: 0,
            position: Position::START,
        }
    }

    /// Moves to a byte offset, which must not be before the last one, and returns its position.
    pub fn move_to(&mut self, offset: usize) -> Position {
        let between = self.document.get(self.offset..offset);
        for character in between.unwrap_or_default().chars() {
            if character == '\n' {
                self.position.line += 1;
                self.position.column = 1;
            } else {
                self.position.column += 1;
            }
        }
        self.offset = offset;
        self.position
    }
}

/// The offset of a part of a document in it.
pub(super) fn offset_in(document: &str, part: &str) -> usize {
    part.as_ptr().addr() - document.as_ptr().addr()
}

/// The offset of a syntax error: of the first character that no JSON document could have there, or of the end of a document that
/// is cut short. `serde_json` counts bytes, including the wrong one.
pub(super) fn error_offset(document: &str, error: &serde_json::Error) -> usize {
    if is_cut_short(document, error) {
        return document.len();
    }
    let line_start: usize = document
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1))
        .map(str::len)
        .sum();
    let counted = line_start + error.column();
    // A control character in a string is the one wrong character that is not counted. Up to it, the document is only cut short.
    let is_control = document
        .as_bytes()
        .get(counted)
        .is_some_and(|byte| *byte < b' ');
    let before = document.get(..counted).unwrap_or_default();
    if is_control && parse(before).is_err_and(|error| is_cut_short(before, &error)) {
        return counted;
    }
    document.floor_char_boundary(counted.saturating_sub(1))
}

/// Whether a document with this error could be the beginning of JSON.
pub(super) fn is_cut_short(document: &str, error: &serde_json::Error) -> bool {
    // Where a number lacks a digit, `serde_json` says the same at the end of the document as in its middle.
    let lacks_digit = || document.ends_with(['-', '+', '.', 'e', 'E']);
    let is_begun = |longer: &str| parse(longer).map_or_else(|error| error.is_eof(), |_| true);
    error.is_eof() || (lacks_digit() && is_begun(&[document, "0"].concat()))
}
