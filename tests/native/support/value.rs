//! `serde_json` in place of the browser's JSON parser, and as what `src/feed/json.rs` is measured by.

use serde::Deserializer;
use serde::de::{DeserializeSeed, MapAccess, SeqAccess, Visitor};
use std::fmt;
use unicode_normalization::UnicodeNormalization;

/// The largest number of which 1 can still be told, as in JavaScript.
const MAX: i64 = (1 << 53) - 1;

/// What `scalar` of `src/browser/value.js` says of a text or a number.
pub fn scalar(json: &str) -> String {
    encoded(json).unwrap_or_default()
}

/// A document as [`feed::Value`](vn_portal_widgets::feed::Value) has it; `None` where it is no JSON.
pub fn encoded(json: &str) -> Option<String> {
    let mut out = String::new();
    let mut from = serde_json::Deserializer::from_str(json);
    Steps(&mut out).deserialize(&mut from).ok()?;
    from.end().ok()?;
    Some(out)
}

/// What writes a value. Not by way of `serde_json::Value`: that forgets the order of fields and what is
/// written twice.
struct Steps<'o>(&'o mut String);

impl Steps<'_> {
    fn number(self, value: f64) {
        let whole = value.fract() == 0.0 && value.abs() <= MAX as f64;
        let digits = (value.floor() as i64).clamp(-MAX, MAX).to_string();
        self.0.push(if whole { '#' } else { '~' });
        *self.0 += &(digits + "\0");
    }
}

impl<'de> DeserializeSeed<'de> for Steps<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Steps<'_> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("any value")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.0.push('n');
        Ok(())
    }

    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        self.0.push(if value { 't' } else { 'f' });
        Ok(())
    }

    fn visit_i64<E>(self, value: i64) -> Result<(), E> {
        self.number(value as f64);
        Ok(())
    }

    fn visit_u64<E>(self, value: u64) -> Result<(), E> {
        self.number(value as f64);
        Ok(())
    }

    fn visit_f64<E>(self, value: f64) -> Result<(), E> {
        self.number(value);
        Ok(())
    }

    fn visit_str<E>(self, value: &str) -> Result<(), E> {
        text(self.0, value);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<(), A::Error> {
        self.0.push('[');
        while values.next_element_seed(Steps(self.0))?.is_some() {}
        self.0.push(']');
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        self.0.push('{');
        while let Some(name) = fields.next_key::<String>()? {
            text(self.0, &name);
            fields.next_value_seed(Steps(self.0))?;
        }
        self.0.push('}');
        Ok(())
    }
}

fn text(out: &mut String, text: &str) {
    out.push('"');
    out.extend(
        text.nfc()
            .filter(|character| !matches!(character, '\0' | '\u{1}')),
    );
    out.push('\0');
}
