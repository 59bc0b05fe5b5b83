//! Puts views into the page.

use super::to_js;
use crate::html::{Attr, Node, Tag, encode};
use core::cell::Cell;
use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::ShadowRoot;

#[wasm_bindgen(module = "/src/js/apply.js")]
extern "C" {
    #[wasm_bindgen(js_name = setNames)]
    fn set_names(tags: &JsValue, attributes: &JsValue);
    #[wasm_bindgen(catch)]
    fn apply(root: &ShadowRoot, chunks: &Array) -> Result<(), JsValue>;
}

thread_local! {
    static NAMES_ARE_SET: Cell<bool> = const { Cell::new(false) };
}

/// Nodes encoded for `apply.js`, in chunks: of a long list only one is in the memory of the wasm at a time.
pub(in crate::browser) fn chunks(nodes: &[Node]) -> Array {
    if !NAMES_ARE_SET.replace(true) {
        set_names(&to_js(&Tag::NAMES), &to_js(&Attr::NAMES));
    }
    let chunks = Array::new();
    encode(nodes, &mut |chunk| {
        chunks.push(&JsValue::from_str(chunk));
    });
    chunks
}

/// Makes a shadow root show nodes.
pub(in crate::browser) fn show(root: &ShadowRoot, nodes: &[Node]) -> Result<(), JsValue> {
    apply(root, &chunks(nodes))
}
