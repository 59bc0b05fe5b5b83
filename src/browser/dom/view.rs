//! Puts views into the page.

use super::to_js;
use crate::html::{Attr, Node, Tag, encode};
use core::cell::Cell;
use core::slice;
use js_sys::{Array, Iterator};
use wasm_bindgen::prelude::*;
use web_sys::ShadowRoot;

#[wasm_bindgen(module = "/src/js/apply.js")]
extern "C" {
    #[wasm_bindgen(js_name = setNames)]
    fn set_names(tags: &JsValue, attributes: &JsValue);
    #[wasm_bindgen(catch)]
    fn apply(root: &ShadowRoot, chunks: &Array) -> Result<(), JsValue>;
    #[wasm_bindgen(js_name = applyBelow, catch)]
    fn apply_below(root: &ShadowRoot, chunks: &Array) -> Result<(), JsValue>;
    #[wasm_bindgen(js_name = applyInPieces)]
    fn apply_in_pieces(root: &ShadowRoot, chunks: &Array) -> Iterator;
    #[wasm_bindgen(js_name = stands, catch)]
    fn has_content(root: &ShadowRoot) -> Result<bool, JsValue>;
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

/// Whether a shadow root has content that was there before any view of ours, in place of its host's children.
pub(in crate::browser) fn stands(root: &ShadowRoot) -> bool {
    // Where page code in place of the browser's throws, the content is taken for none.
    has_content(root).unwrap_or(false)
}

/// Shows nodes below content that stands, which stays as it is.
pub(in crate::browser) fn show_below(root: &ShadowRoot, nodes: &[Node]) -> Result<(), JsValue> {
    apply_below(root, &chunks(nodes))
}

/// A view on its way into a shadow root, of which each piece can be a task of its own.
pub(in crate::browser) struct Pieces(Iterator);

impl Pieces {
    /// Empties a shadow root for a view, but for the last node: its live region stays.
    pub fn new(root: &ShadowRoot, nodes: &[Node]) -> Result<Self, JsValue> {
        show(root, nodes.last().map_or(&[], slice::from_ref))?;
        Ok(Self(apply_in_pieces(root, &chunks(nodes))))
    }

    /// Shows the next piece. Returns whether it is the last one.
    pub fn show_next(&self) -> Result<bool, JsValue> {
        Ok(self.0.next()?.done())
    }
}
