//! Lines and columns of byte offsets.

use super::json::parse;
use core::fmt;

/// Both count from 1; a column is a character, not a byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The line. A line ends with a line feed.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl Position {
    /// The beginning of a document.
    pub const START: Self = Self { line: 1, column: 1 };
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}", self.line, self.column)
    }
}

/// The positions of byte offsets, in the order of the offsets, by one pass over the document.
pub(super) fn positions(document: &str, offsets: impl Iterator<Item = usize>) -> Vec<Position> {
    let mut ascending: Vec<_> = offsets.enumerate().collect();
    ascending.sort_unstable_by_key(|(_, offset)| *offset);
    let mut positions = vec![Position::START; ascending.len()];
    let mut known = 0;
    let mut position = Position::START;
    for (index, offset) in ascending {
        let between = document.get(known..offset).unwrap_or_default();
        for character in between.chars() {
            if character == '\n' {
                position.line += 1;
                position.column = 1;
            } else {
                position.column += 1;
            }
        }
        known = offset;
        if let Some(place) = positions.get_mut(index) {
            *place = position;
        }
    }
    positions
}

/// The offset of a part of a document in it.
pub(super) fn offset_in(document: &str, part: &str) -> usize {
    part.as_ptr().addr() - document.as_ptr().addr()
}

/// The offset of a syntax error: of the first character that no JSON document could have there, or of the end of a document that
/// is cut short. `serde_json` counts bytes, including the wrong one.
pub(super) fn error_offset(document: &str, error: &serde_json::Error) -> usize {
    if error.is_eof() {
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
    if is_control && is_cut_short(document.get(..counted).unwrap_or_default()) {
        return counted;
    }
    document.floor_char_boundary(counted.saturating_sub(1))
}

fn is_cut_short(document: &str) -> bool {
    parse(document).is_err_and(|error| error.is_eof())
}
