//! The corpus `tests/fixtures/html`: what a file may hold, and what is to be shown of it.

use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::prelude::*;

/// Files by name, with their text.
macro_rules! files {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../fixtures/html/", $name, ".json")))),*]
    };
}

/// Articles as portals write them.
pub const HARMLESS: &[(&str, &str)] = files!["harmless", "harmless-articles", "decomposed"];

/// What would run, ask or stay alive.
pub const HOSTILE: &[(&str, &str)] = files![
    "hostile-addresses",
    "hostile-attributes",
    "hostile-clobbering",
    "hostile-components",
    "hostile-css",
    "hostile-elements",
    "hostile-forms",
    "hostile-frames",
    "hostile-handlers",
    "hostile-math",
    "hostile-media",
    "hostile-meta",
    "hostile-mutation",
    "hostile-names",
    "hostile-schemes",
    "hostile-scripts",
    "hostile-scripts-placed",
    "hostile-spam",
    "hostile-svg",
];

pub struct Row {
    pub title: String,
    pub payload: String,
    pub expected: String,
    /// What it is where the parser is another: the HTML standard let `select` hold anything in 2024.
    pub or: Option<String>,
    /// Why nothing is to be noticed even without the policy.
    pub quiet: Option<String>,
}

/// As body.js shows pictures.
fn without_empty_alt(html: String) -> String {
    html.replace(" alt=\"\"", "")
}

pub fn rows(json: &str) -> Vec<Row> {
    let text = |row: &JsValue, name: &str| {
        Reflect::get(row, &name.into())
            .ok()
            .and_then(|text| text.as_string())
    };
    let rows: Array = JSON::parse(json).expect("a corpus is JSON").into();
    let rows: Vec<_> = rows
        .iter()
        .map(|row| Row {
            title: text(&row, "title").expect("title"),
            payload: text(&row, "payload").expect("payload"),
            expected: without_empty_alt(text(&row, "expected").expect("expected")),
            or: text(&row, "or").map(without_empty_alt),
            quiet: text(&row, "quiet"),
        })
        .collect();
    assert!(!rows.is_empty());
    rows
}
