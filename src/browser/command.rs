//! What the commands need of files: `check`, `render` and `convert`. Their types are in `elements.d.ts`.

use super::dom::{platform, to_js};
use crate::feed::{NotText, Position, file_text, json_feed, unwrapped};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// A file as text, or where it stops to be text and why.
#[derive(Serialize)]
struct FileText {
    text: Option<String>,
    line: usize,
    column: usize,
    message: String,
}

/// The text of a file: UTF-8, UTF-16 with a byte order mark, or XML in the encoding that it names.
#[wasm_bindgen(js_name = decodeFile)]
pub fn decode_file(bytes: Vec<u8>) -> JsValue {
    let (text, error) = match file_text(bytes, platform()) {
        Ok(text) => (Some(text), None),
        Err(error) => (None, Some(error)),
    };
    let NotText { position, message } = error.unwrap_or_else(|| NotText {
        position: Position::START,
        message: String::new(),
    });
    to_js(&FileText {
        text,
        line: position.line,
        column: position.column,
        message,
    })
}

/// A file as JSON Feed, and what is wrong with it. Relative URLs stay as they are, unless an `xml:base` makes them relative to
/// something else than `url`.
#[wasm_bindgen(js_name = readFeed)]
pub fn read_feed(bytes: Vec<u8>, url: &str) -> JsValue {
    to_js(&json_feed(bytes, url, platform()))
}

/// The data in the text of a script in a page: spaces take the place of the marks around them, so that positions stay.
#[wasm_bindgen(js_name = inlineData)]
pub fn inline_data(text: &str) -> String {
    unwrapped(text)
}
