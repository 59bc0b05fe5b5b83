//! Untrusted JSON as values, whoever parsed it: `serde-wasm-bindgen` in the browser, `serde_json`
//! on the host. Fields nobody reads are dropped on the way.

use core::fmt;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// Any JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as JavaScript has it.
    Number(f64),
    /// A text.
    Text(String),
    /// An array.
    Array(Vec<Value>),
    /// An object; of a name written twice the last value counts, as in JavaScript.
    Object(Vec<(String, Value)>),
}

impl Value {
    /// What the value is, for a sentence that begins with "expected …".
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "a boolean",
            Self::Number(_) => "a number",
            Self::Text(_) => "a text",
            Self::Array(_) => "an array",
            Self::Object(_) => "an object",
        }
    }

    /// Takes a field out of an object.
    #[must_use]
    pub fn take(&mut self, name: &str) -> Option<Self> {
        let Self::Object(fields) = self else { return None };
        let index = fields.iter().position(|(known, _)| known == name)?;
        Some(fields.swap_remove(index).1)
    }
}

/// Reads a [`Value`]. One visitor for everything: each would bring its own copy of the parser's
/// dispatch into the program.
#[derive(Default)]
pub(super) struct Fields<'s> {
    /// The fields of an object that are read; without them all are.
    known: Option<&'static [&'static str]>,
    /// Takes the elements of an array one by one, so that no second copy of a long list exists.
    sink: Option<&'s mut dyn FnMut(Value)>,
    /// Whether the sink is for this very value, or for the field `items` of it.
    at_items: bool,
}

/// The fields of an item and of a feed that are read, beside the feed's `items`.
const KNOWN: &[&str] = &[
    "id", "url", "external_url", "title", "summary", "content_html", "content_text", "image",
    "banner_image", "date_published", "authors", "author", "language", "_vn", "next_url",
];

impl<'s> Fields<'s> {
    /// Reads a document; the elements of its `items` go to a sink instead of the value.
    pub fn of_document(sink: &'s mut dyn FnMut(Value)) -> Self {
        Self { known: Some(KNOWN), sink: Some(sink), at_items: false }
    }
}

impl<'de> DeserializeSeed<'de> for Fields<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Fields<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    #[expect(clippy::cast_precision_loss, reason = "a JavaScript number has 53 bits anyway")]
    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    #[expect(clippy::cast_precision_loss, reason = "a JavaScript number has 53 bits anyway")]
    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::Text(value))
    }

    /// No JSON text gives bytes. Said here, since serde's own complaint about them brings the
    /// formatting of every basic type along.
    fn visit_byte_buf<E>(self, _: Vec<u8>) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<Value, A::Error> {
        let mut out = Vec::new();
        let (known, mut sink) = match self.sink {
            Some(sink) if self.at_items => (Some(KNOWN), Some(sink)),
            _ => (None, None),
        };
        let element = || Fields { known, ..Fields::default() };
        while let Some(value) = values.next_element_seed(element())? {
            match &mut sink {
                Some(sink) => sink(value),
                None => out.push(value),
            }
        }
        Ok(Value::Array(out))
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut entries: A) -> Result<Value, A::Error> {
        let mut out = Vec::new();
        while let Some(name) = entries.next_key::<String>()? {
            let mut field = Fields::default();
            if name == "items" && self.sink.is_some() {
                field = Fields { sink: self.sink.take(), at_items: true, known: None };
            } else if self.known.is_some_and(|known| !known.contains(&name.as_str())) {
                entries.next_value::<IgnoredAny>()?;
                continue;
            }
            let value = entries.next_value_seed(field)?;
            match out.iter_mut().find(|(known, _)| *known == name) {
                Some((_, old)) => *old = value,
                None => out.push((name, value)),
            }
        }
        Ok(Value::Object(out))
    }
}
