//! Pieces of CSS, as far as they tell where a declaration ends and what its value is.

use std::borrow::Cow;
use std::ops::Range;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StyleToken {
    Comment,
    /// A string in quotes, an unquoted `url(…)`, or an escape outside of both.
    Opaque,
    /// A string that a line break ends. No declaration with one is valid.
    BadString,
    /// One of [`SIGNS`].
    Sign(char),
    /// Anything else.
    Text,
}

const SIGNS: &[char] = &[
    '\\', '"', '\'', '/', '(', ')', '[', ']', '{', '}', ':', ';', '!',
];
const LINE_BREAKS: &[char] = &['\n', '\r', '\u{c}'];

/// The tokens of a string, with their ranges.
pub(super) struct Tokens<'a> {
    text: &'a str,
    offset: usize,
}

impl<'a> Tokens<'a> {
    pub const fn new(text: &'a str) -> Self {
        Self { text, offset: 0 }
    }

    /// Where the next token begins.
    pub const fn offset(&self) -> usize {
        self.offset
    }

    fn token(&self, first: char, after: &'a str) -> (StyleToken, usize) {
        match first {
            '"' | '\'' => string(first, after),
            '/' if after.starts_with('*') => {
                let end = after.get(1..).and_then(|comment| comment.find("*/"));
                (StyleToken::Comment, end.map_or(after.len(), |end| end + 3))
            }
            '\\' if !after.starts_with(LINE_BREAKS) => {
                (StyleToken::Opaque, after.len() - take_escape(after).1.len())
            }
            '(' if self.is_url(after) => (StyleToken::Opaque, unquoted_url(after)),
            sign if SIGNS.contains(&sign) => (StyleToken::Sign(sign), 0),
            _ => (StyleToken::Text, after.find(SIGNS).unwrap_or(after.len())),
        }
    }

    /// Whether the bracket that was just read opens a URL without quotes, which ends at the next `)`.
    fn is_url(&self, after: &str) -> bool {
        let before = self.text.get(..self.offset).unwrap_or_default();
        let name = before
            .rsplit(|letter: char| letter.is_ascii() && !is_name(letter))
            .next();
        let is_quoted = after.trim_ascii_start().starts_with(['"', '\'']);
        !is_quoted && name.is_some_and(|name| name.eq_ignore_ascii_case("url"))
    }
}

impl Iterator for Tokens<'_> {
    type Item = (StyleToken, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        let mut chars = self.text.get(self.offset..)?.chars();
        let first = chars.next()?;
        let start = self.offset;
        let (token, len) = self.token(first, chars.as_str());
        self.offset = start + first.len_utf8() + len;
        Some((token, start..self.offset))
    }
}

/// Whether an ASCII character can be part of a name.
fn is_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '-' || letter == '_'
}

/// The length of a string after its first quote.
fn string(quote: char, after: &str) -> (StyleToken, usize) {
    let mut chars = after.char_indices();
    while let Some((offset, letter)) = chars.next() {
        match letter {
            '\\' => {
                chars.next();
            }
            _ if letter == quote => return (StyleToken::Opaque, offset + 1),
            _ if LINE_BREAKS.contains(&letter) => return (StyleToken::BadString, offset),
            _ => {}
        }
    }
    (StyleToken::Opaque, after.len())
}

/// The length of a URL after its bracket.
fn unquoted_url(after: &str) -> usize {
    let mut chars = after.char_indices();
    while let Some((offset, letter)) = chars.next() {
        match letter {
            '\\' => {
                chars.next();
            }
            ')' => return offset + 1,
            _ => {}
        }
    }
    after.len()
}

/// The character of an escape after its `\`, if it has one, and what follows.
fn take_escape(after: &str) -> (Option<char>, &str) {
    let mut digits = 0;
    let mut code = 0;
    for digit in after
        .chars()
        .take(6)
        .map_while(|letter| letter.to_digit(16))
    {
        digits += 1;
        code = code * 16 + digit;
    }
    if digits > 0 {
        let rest = after.get(digits..).unwrap_or_default();
        let letter = char::from_u32(code).filter(|letter| *letter != '\0');
        return (
            letter.or(Some(char::REPLACEMENT_CHARACTER)),
            without_space(rest),
        );
    }
    let mut chars = after.chars();
    match chars.next() {
        // In a string, a line that goes on.
        Some(letter) if LINE_BREAKS.contains(&letter) => (None, without_space(after)),
        letter => (letter, chars.as_str()),
    }
}

/// The string without one space or line break at its beginning.
fn without_space(text: &str) -> &str {
    let rest = text.strip_prefix("\r\n");
    rest.or_else(|| text.strip_prefix([' ', '\t', '\n', '\r', '\u{c}']))
        .unwrap_or(text)
}

/// Trimmed, with a space for each comment and with escapes decoded.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    let text = text.trim_ascii();
    if !text.contains(['\\', '/']) {
        return text.into();
    }
    let mut plain = String::new();
    for (token, range) in Tokens::new(text) {
        let piece = text.get(range).unwrap_or_default();
        match token {
            StyleToken::Comment => plain.push(' '),
            StyleToken::Opaque => push_decoded(&mut plain, piece),
            StyleToken::BadString | StyleToken::Sign(_) | StyleToken::Text => plain.push_str(piece),
        }
    }
    plain.trim_ascii().to_owned().into()
}

fn push_decoded(plain: &mut String, escaped: &str) {
    let mut rest = escaped;
    while let Some((before, after)) = rest.split_once('\\') {
        let (letter, after) = take_escape(after);
        plain.push_str(before);
        plain.extend(letter);
        rest = after;
    }
    plain.push_str(rest);
}
