//! JSON inside a `<script>` of the page: strips what authors and their tools put around it, and tells whether it is complete.

use super::json::parse;
use super::position::{error_offset, is_cut_short};
use crate::text::is_space;

/// What hides a script from browsers without scripts, or from parsers of XML or of JavaScript. Longer marks come before their parts.
const MARKS: [&str; 9] = [
    "<![CDATA[",
    "<!--",
    "-->",
    "]]>",
    "//",
    "/*",
    "*/",
    // What is left of a mark where a parser of XML has read the other half of it.
    "<!",
    ">",
];

/// Blanks out the comment and CDATA marks around the JSON of a script. Positions in the result are those in the script.
#[must_use]
pub fn unwrapped(text: &str) -> String {
    if is_xml(text) {
        return text.to_owned();
    }
    let from_json = trim_start(text);
    let json = trim_end(from_json);
    let before = text.get(..text.len() - from_json.len());
    let after = from_json.get(json.len()..);
    [
        &blank(before.unwrap_or_default()),
        json,
        &blank(after.unwrap_or_default()),
    ]
    .concat()
}

/// Whether no more of a script has to come before it can be read: its JSON is whole, or wrong whatever follows. `json` is
/// [`unwrapped`].
#[must_use]
pub fn is_settled(json: &str) -> bool {
    // Half a mark may begin like an array.
    if !json.trim_start().starts_with('{') {
        return false;
    }
    parse(json).map_or_else(
        |error| {
            let valid = json.get(..error_offset(json, &error));
            // After a whole value there may be the beginning of a mark.
            !is_cut_short(json, &error) && valid.is_none_or(|valid| parse(valid).is_err())
        },
        |_| true,
    )
}

/// Whether it is a feed in XML, whose tags are no marks around it.
fn is_xml(text: &str) -> bool {
    let markup = text.trim_start_matches(is_around).strip_prefix('<');
    markup.is_some_and(|markup| {
        markup.starts_with(|letter: char| letter.is_alphabetic() || letter == '?')
    })
}

fn trim_start(mut text: &str) -> &str {
    loop {
        text = text.trim_start_matches(is_around);
        match MARKS.iter().find_map(|mark| text.strip_prefix(mark)) {
            Some(rest) => text = rest,
            None => return text,
        }
    }
}

fn trim_end(mut text: &str) -> &str {
    loop {
        text = text.trim_end_matches(is_around);
        match MARKS.iter().find_map(|mark| text.strip_suffix(mark)) {
            Some(rest) => text = rest,
            None => return text,
        }
    }
}

/// Whether a character may be before or after JSON without a meaning: a space, or a byte order mark, as an included file begins with.
fn is_around(letter: char) -> bool {
    is_space(letter) || letter == '\u{feff}'
}

/// A space for each character but line feeds.
fn blank(text: &str) -> String {
    let blank = |letter| if letter == '\n' { '\n' } else { ' ' };
    text.chars().map(blank).collect()
}
