//! Untrusted JSON as values, whoever parsed it.

use crate::steps::Steps;
use std::rc::Rc;

/// Any JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number {
        /// It, rounded down; numbers beyond 9 × 10¹⁵ stand for the nearest within.
        floor: i64,
        /// Whether nothing was lost.
        whole: bool,
    },
    /// A text.
    Text(Rc<str>),
    /// An array.
    Array(Vec<Value>),
    /// An object; of a name written twice the last value counts, as in JavaScript.
    Object(Vec<(Rc<str>, Value)>),
}

impl Value {
    /// Reads what `value.js` wrote: `n`, `t`, `f`, `#digits NUL`, `~digits NUL` for a number that
    /// was rounded down, `"text NUL`, `[values]`, `{names and values in turn}`.
    ///
    /// Input that is cut short gives what came before the cut, `Null` where that was nothing.
    #[must_use]
    pub fn decode(encoded: &str) -> Self {
        value(&mut Steps(encoded), MAX_DEPTH).unwrap_or(Self::Null)
    }

    /// What the value is, for a sentence that begins with "expected …".
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "a boolean",
            Self::Number { .. } => "a number",
            Self::Text(_) => "a text",
            Self::Array(_) => "an array",
            Self::Object(_) => "an object",
        }
    }

    /// Takes a field out of an object; `null` counts as absent.
    #[must_use]
    pub fn take(&mut self, name: &str) -> Option<Self> {
        match self.take_any(name)? {
            Self::Null => None,
            value => Some(value),
        }
    }

    /// Takes a field out of an object, be it `null`.
    #[must_use]
    pub fn take_any(&mut self, name: &str) -> Option<Self> {
        let Self::Object(fields) = self else {
            return None;
        };
        let index = fields.iter().rposition(|(known, _)| &**known == name)?;
        Some(fields.swap_remove(index).1)
    }
}

/// Deeper values are left out, here and by `value.js`: no field that is read lies deeper, and
/// reading them is a recursion. One more than there, for the `n` that stands in their place.
const MAX_DEPTH: usize = 9;

fn value(steps: &mut Steps<'_>, depth: usize) -> Option<Value> {
    if depth == 0 {
        return None;
    }
    Some(match steps.next()? {
        b't' => Value::Bool(true),
        b'f' => Value::Bool(false),
        kind @ (b'#' | b'~') => Value::Number {
            floor: number(steps.text()?),
            whole: kind == b'#',
        },
        b'"' => Value::Text(steps.text()?.into()),
        b'[' => {
            let mut values = Vec::new();
            while !steps.skip(b']') {
                values.push(value(steps, depth - 1)?);
            }
            Value::Array(values)
        }
        b'{' => {
            let mut fields = Vec::new();
            while steps.next()? == b'"' {
                fields.push((steps.text()?.into(), value(steps, depth - 1)?));
            }
            Value::Object(fields)
        }
        _ => Value::Null,
    })
}

/// Reads the at most sixteen digits of a number, with a minus sign before them or not.
fn number(digits: &str) -> i64 {
    let mut number = 0;
    for byte in digits.bytes() {
        if byte != b'-' {
            number = number * 10 + i64::from(byte & 15);
        }
    }
    if digits.starts_with('-') {
        -number
    } else {
        number
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_kind_of_value() {
        let number = |floor, whole| Value::Number { floor, whole };
        let object = Value::Object(vec![
            (
                "a".into(),
                Value::Array(vec![Value::Null, Value::Bool(true), Value::Bool(false)]),
            ),
            ("}".into(), number(-7, true)),
            ("\u{1ec7}".into(), number(1, false)),
        ]);
        assert_eq!(
            Value::decode("{\"a\0[ntf]\"}\0#-7\0\"\u{1ec7}\0~1\0}"),
            object
        );
        assert_eq!(Value::decode("\"]\0"), Value::Text("]".into()));
    }

    #[test]
    fn a_cut_or_too_much_depth_is_null() {
        assert_eq!(Value::decode(""), Value::Null);
        assert_eq!(Value::decode("[\"a"), Value::Null);
        assert_eq!(Value::decode(&"[".repeat(100_000)), Value::Null);
    }
}
