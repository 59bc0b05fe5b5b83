//! What is wrong with a file, and where. A problem never stops the reading.

use super::value::Value;
use crate::text::first;

/// How much a problem costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The item is kept without the field.
    Field,
    /// The item is left out.
    Item,
}

/// One thing that is wrong in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What was lost.
    pub severity: Severity,
    /// Where: `items[3].date_published`; empty for the document itself.
    pub path: String,
    /// What kind of mistake it is, as `checkFeed` of the script API names it: `type`, `date`, `url`, `item`, `feed`.
    pub kind: &'static str,
    /// What is wrong, in English, without the path.
    pub message: String,
}

/// What was expected, and what was there.
pub(super) fn not(expected: &str, value: Value<'_>) -> String {
    let mut out = String::from(expected);
    out.push_str(", not ");
    out.push_str(value.kind());
    out
}

/// A text of the file in quotes, cut to what a console line can bear, and what is wrong with it.
pub(super) fn quoted(text: &str, what: &str) -> String {
    let mut out = String::from("\"");
    for character in first(text, 60).chars() {
        out.push(if character.is_control() {
            ' '
        } else {
            character
        });
    }
    out.push('"');
    out.push_str(what);
    out
}
