//! Where a syntax error or the value at a path is, found in another way than by `src/feed`.

use serde_json::Value;
use serde_json::value::RawValue;
use std::collections::HashMap;

/// Where the first character stands that no JSON text could have there; `None` where it is JSON.
pub fn error(json: &str) -> Option<String> {
    serde_json::from_str::<Value>(json).err()?;
    let cannot_be = |(at, character): &(usize, char)| {
        let begun = serde_json::from_str::<Value>(&json[..at + character.len_utf8()]);
        begun.is_err_and(|error| !error.is_eof())
    };
    let at = json.char_indices().find(cannot_be);
    Some(place(json, at.map_or(json.len(), |(at, _)| at)))
}

/// Whether a number is larger than a [`Value`] holds. It is JSON all the same.
pub fn is_out_of_range(json: &str) -> bool {
    let value = serde_json::from_str::<Value>(json);
    value.is_err_and(|error| error.to_string().starts_with("number out of range"))
}

/// Where the value at a path begins, or the nearest value around it that exists.
pub fn of(json: &str, path: &str) -> String {
    let mut value: &RawValue = serde_json::from_str(json).unwrap();
    for step in path.split(['.', '[']).filter(|step| !step.is_empty()) {
        let text = value.get();
        let inner = match step.strip_suffix(']') {
            Some(index) => serde_json::from_str::<Vec<&RawValue>>(text)
                .ok()
                .and_then(|values| values.get(index.parse::<usize>().unwrap()).copied()),
            None => serde_json::from_str::<HashMap<String, &RawValue>>(text)
                .ok()
                .and_then(|fields| fields.get(step).copied()),
        };
        let Some(inner) = inner else { break };
        value = inner;
    }
    place(json, value.get().as_ptr().addr() - json.as_ptr().addr())
}

/// `line:column`.
fn place(json: &str, at: usize) -> String {
    let before = &json[..at];
    let line = before.rsplit('\n').next().unwrap();
    format!(
        "{}:{}",
        before.split('\n').count(),
        line.chars().count() + 1
    )
}
