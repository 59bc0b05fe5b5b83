//! `serde_json` in place of the browser's JSON parser and of `src/browser/value.js`.

use unicode_normalization::UnicodeNormalization;
use vn_portal_widgets::feed::Value;

/// Deeper values are left out, as in `value.js`.
const MAX_DEPTH: usize = 8;

/// The largest number of which 1 can still be told, as in JavaScript.
const MAX: i64 = (1 << 53) - 1;

/// The value in a JSON text; `None` where it is no JSON.
pub fn value(json: &str) -> Option<Value> {
    Some(converted(&serde_json::from_str(json).ok()?, MAX_DEPTH))
}

fn converted(value: &serde_json::Value, depth: usize) -> Value {
    use serde_json::Value as Json;
    match value {
        _ if depth == 0 => Value::Null,
        Json::Null => Value::Null,
        Json::Bool(value) => Value::Bool(*value),
        Json::Number(value) => number(value.as_f64().unwrap()),
        Json::String(value) => Value::Text(text(value).into()),
        Json::Array(values) => Value::Array(
            values
                .iter()
                .map(|value| converted(value, depth - 1))
                .collect(),
        ),
        Json::Object(fields) => {
            let field =
                |(name, value): (&String, _)| (text(name).into(), converted(value, depth - 1));
            Value::Object(fields.iter().map(field).collect())
        }
    }
}

fn text(text: &str) -> String {
    text.nfc().filter(|character| *character != '\0').collect()
}

fn number(value: f64) -> Value {
    let whole = value.fract() == 0.0 && value.abs() <= MAX as f64;
    Value::Number {
        floor: (value.floor() as i64).clamp(-MAX, MAX),
        whole,
    }
}
