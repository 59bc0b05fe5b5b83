//! JSON one level at a time. `serde_json` checks the grammar of the whole document once; what is inside of an array or an object
//! is parsed when it is needed. So one wrong value loses only itself, depth takes no stack, and every value has a known offset in the
//! document.

use core::fmt;
use core::str::Chars;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;

/// A value whose elements or fields are not parsed yet.
#[derive(Debug)]
pub(super) enum JsonValue<'a> {
    Null,
    Boolean,
    /// The literal of the number: see [`super::number`].
    Number(&'a str),
    String(Cow<'a, str>),
    Array(Vec<&'a RawValue>),
    Object(Fields<'a>),
}

/// Names and values of an object, in the order of the document.
pub(super) type Fields<'a> = Vec<(Cow<'a, str>, &'a RawValue)>;

impl<'a> JsonValue<'a> {
    /// Parses one level of a value.
    pub fn of(raw: &'a RawValue) -> Self {
        let json = raw.get();
        match json.as_bytes().first() {
            Some(b'n') => Self::Null,
            Some(b't' | b'f') => Self::Boolean,
            Some(b'"') => Self::String(string(json)),
            Some(b'[') => Self::Array(serde_json::from_str(json).unwrap_or_default()),
            Some(b'{') => Self::Object(fields(json)),
            _ => Self::Number(json),
        }
    }

    /// The type of the value, for messages that begin with "expected …".
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "a boolean",
            Self::Number(_) => "a number",
            Self::String(_) => "a text",
            Self::Array(_) => "an array",
            Self::Object(_) => "an object",
        }
    }
}

/// The value of a whole document.
pub(super) fn parse(document: &str) -> serde_json::Result<&RawValue> {
    serde_json::from_str(document)
}

/// The fields of an object that is known to be JSON.
fn fields(json: &str) -> Fields<'_> {
    let mut parser = serde_json::Deserializer::from_str(json);
    parser.deserialize_map(FieldsVisitor).unwrap_or_default()
}

struct FieldsVisitor;

impl<'a> Visitor<'a> for FieldsVisitor {
    type Value = Fields<'a>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut fields: A) -> Result<Self::Value, A::Error> {
        let mut all = Vec::new();
        // A name goes through `string` like a value: as a `Cow` it would be refused for half of a surrogate pair.
        while let Some(name) = fields.next_key::<&RawValue>()? {
            all.push((string(name.get()), fields.next_value()?));
        }
        Ok(all)
    }
}

/// The string in a string literal that is known to be JSON.
fn string(literal: &str) -> Cow<'_, str> {
    let escaped = literal
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'))
        .unwrap_or_default();
    if escaped.contains('\\') {
        Cow::Owned(unescape(escaped))
    } else {
        Cow::Borrowed(escaped)
    }
}

/// Resolves escapes. `serde_json` would refuse half of a surrogate pair, which the browser's parser takes; here it becomes U+FFFD.
fn unescape(escaped: &str) -> String {
    let mut units = Vec::with_capacity(escaped.len());
    let mut characters = escaped.chars();
    while let Some(character) = characters.next() {
        if character == '\\' {
            units.push(escape(&mut characters));
        } else {
            units.extend_from_slice(character.encode_utf16(&mut [0; 2]));
        }
    }
    char::decode_utf16(units)
        .map(|character| character.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

/// The unit of UTF-16 for what follows a backslash.
fn escape(characters: &mut Chars<'_>) -> u16 {
    match characters.next().unwrap_or_default() {
        'b' => 0x08,
        'f' => 0x0C,
        'n' => 0x0A,
        'r' => 0x0D,
        't' => 0x09,
        'u' => {
            let (digits, rest) = characters.as_str().split_at_checked(4).unwrap_or_default();
            *characters = rest.chars();
            u16::from_str_radix(digits, 16).unwrap_or_default()
        }
        // A quotation mark, a slash or another backslash.
        other => other as u16,
    }
}
