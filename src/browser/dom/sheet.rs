//! Style sheets that are made by script: no CSP has to allow them.

use super::document;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, Document};

/// A new style sheet for a document, which has to adopt it; `None` where no window shows the document.
pub(in crate::browser) fn new_sheet(
    document: &Document,
    css: &str,
) -> Result<Option<CssStyleSheet>, JsValue> {
    let Some(view) = document::view(document) else {
        return Ok(None);
    };
    // A sheet serves only the document in whose window it was made.
    let constructor: Function = Reflect::get(&view, &"CSSStyleSheet".into())?.unchecked_into();
    let sheet: CssStyleSheet = Reflect::construct(&constructor, &Array::new())?.unchecked_into();
    sheet.replace_sync(css)?;
    Ok(Some(sheet))
}
