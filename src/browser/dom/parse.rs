//! Parses untrusted HTML.

use super::trusted::trusted_html;
use js_sys::JsString;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/js/parse.js")]
extern "C" {
    /// Parses a whole document, a string or `TrustedHTML`, where nothing of it runs or loads.
    #[wasm_bindgen(js_name = parse, catch)]
    fn parse_document(html: &JsValue) -> Result<String, JsValue>;
}

/// HTML as a browser parses it, encoded for `html::parsed`.
pub(in crate::browser) fn parse(html: &str) -> Result<String, JsValue> {
    // With a body that has begun, elements of the head stay where they were written. JavaScript joins strings without a copy.
    let document = JsString::from("<!DOCTYPE html><body>").concat(&html.into());
    parse_document(&trusted_html(document)?)
}
