//! `serde_json` in place of the browser's JSON parser and of `src/browser/value.js`.

use unicode_normalization::UnicodeNormalization;

/// Deeper values are left out, as in `value.js`.
const MAX_DEPTH: usize = 8;

/// The largest number of which 1 can still be told, as in JavaScript.
const MAX: i64 = (1 << 53) - 1;

/// What `value.js` would write of a JSON text; `None` where it is no JSON.
pub fn encoded(json: &str) -> Option<String> {
    let mut out = String::new();
    encode(&mut out, &serde_json::from_str(json).ok()?, MAX_DEPTH);
    Some(out)
}

fn encode(out: &mut String, value: &serde_json::Value, depth: usize) {
    use serde_json::Value as Json;
    match value {
        _ if depth == 0 => out.push('n'),
        Json::Null => out.push('n'),
        Json::Bool(value) => out.push(if *value { 't' } else { 'f' }),
        Json::Number(value) => number(out, value.as_f64().unwrap()),
        Json::String(value) => text(out, value),
        Json::Array(values) => {
            out.push('[');
            values
                .iter()
                .for_each(|value| encode(out, value, depth - 1));
            out.push(']');
        }
        Json::Object(fields) => {
            out.push('{');
            for (name, value) in fields {
                text(out, name);
                encode(out, value, depth - 1);
            }
            out.push('}');
        }
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

fn number(out: &mut String, value: f64) {
    let whole = value.fract() == 0.0 && value.abs() <= MAX as f64;
    out.push(if whole { '#' } else { '~' });
    out.push_str(&(value.floor() as i64).clamp(-MAX, MAX).to_string());
    out.push('\0');
}
