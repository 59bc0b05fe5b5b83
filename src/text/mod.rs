//! Texts: folding, search and ranking of Vietnamese; here what cuts them, byte by byte where it can be: the
//! searches of `str` weigh more than all who would use them here.

pub(crate) mod bytes;
pub mod fold;
pub(crate) mod hash;
pub mod letters;
pub mod rank;
pub mod search;
mod terms;

use bytes::{position, same};

/// Takes off what stands before the first byte of a kind, which is ASCII, and the byte itself.
pub(crate) fn cut<'a>(rest: &mut &'a str, end: u8) -> Option<&'a str> {
    let at = position(
        rest.as_bytes(),
        |word| same(word, end) != 0,
        |byte| byte == end,
    );
    let before = rest.get(..at)?;
    *rest = rest.get(at + 1..)?;
    Some(before)
}

/// A word of a list, in which each has a comma behind it.
pub(crate) fn word(mut list: &str, place: usize) -> &str {
    for _ in 0..place {
        cut(&mut list, b',');
    }
    cut(&mut list, b',').unwrap_or_default()
}

/// The place of a word in such a list.
pub(crate) fn place(mut list: &str, wanted: &str) -> Option<usize> {
    let mut place = 0;
    while cut(&mut list, b',')? != wanted {
        place += 1;
    }
    Some(place)
}

/// The first characters of a text, at most so many.
pub(crate) fn first(text: &str, mut count: usize) -> &str {
    let ends = |byte: u8| {
        // Only the first byte of a character counts: the others begin with the bits 10.
        let begins = byte & 0xC0 != 0x80;
        let ends = begins && count == 0;
        count -= usize::from(begins && !ends);
        ends
    };
    let end = text.bytes().position(ends);
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

/// A text without the white space around it: ASCII's, and U+00A0, of which portals are full.
pub(crate) fn trim(text: &str) -> &str {
    let mut text = trim_start(text);
    while let Some(rest) = SPACES.iter().find_map(|space| text.strip_suffix(space)) {
        text = rest;
    }
    text
}

/// A text without the white space before it.
pub(crate) fn trim_start(mut text: &str) -> &str {
    while let Some(rest) = SPACES.iter().find_map(|space| text.strip_prefix(space)) {
        text = rest;
    }
    text
}

/// Takes off what stands before the first white space.
pub(crate) fn next_word<'a>(rest: &mut &'a str) -> &'a str {
    let text = *rest;
    let is_end = |at: &usize| {
        let behind = text.get(*at..).unwrap_or_default();
        behind.len() != trim_start(behind).len()
    };
    let end = (0..text.len()).find(is_end).unwrap_or(text.len());
    *rest = text.get(end..).unwrap_or_default();
    text.get(..end).unwrap_or_default()
}

const SPACES: [&str; 6] = [" ", "\n", "\r", "\t", "\x0c", "\u{a0}"];

/// Texts put together.
pub(crate) fn joined(parts: &[&str]) -> String {
    let mut out = String::new();
    for part in parts {
        out.push_str(part);
    }
    out
}

/// A text, or where it is empty another.
pub(crate) const fn or<'a>(text: &'a str, other: &'a str) -> &'a str {
    if text.is_empty() { other } else { text }
}

/// What stands behind the last byte of a kind, which is ASCII; nothing where there is none.
pub(crate) fn after_last(text: &str, byte: u8) -> &str {
    let at = text.bytes().rposition(|known| known == byte);
    at.and_then(|at| text.get(at + 1..)).unwrap_or_default()
}
