//! The document: views, style sheets, JSON-LD, addresses, the console.

pub(super) mod console;
pub(super) mod document;
mod internals;
mod json_ld;
mod language;
mod listeners;
mod parse;
mod platform;
mod root;
mod sheet;
mod trusted;
mod view;

pub(super) use internals::Internals;
pub(super) use json_ld::JsonLd;
pub(super) use language::language_of;
pub(super) use listeners::put_back;
pub(super) use parse::parse;
pub(super) use platform::{Browser, is_of_own_origin, platform};
pub(super) use root::{dress, put_on, root_of, wears};
pub(super) use sheet::new_sheet;
pub(super) use view::{Pieces, chunks, show, show_below, stands};

use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlElement, Node, NodeList, Window};

#[wasm_bindgen]
extern "C" {
    /// A value as a string. An object need not have one, and may run page code.
    #[wasm_bindgen(js_name = String, catch)]
    pub(super) fn string_of(value: &JsValue) -> Result<String, JsValue>;

    #[wasm_bindgen(thread_local_v2, js_name = globalThis)]
    static WINDOW: Window;
}

/// The page's window. Not `web_sys::window()`, which is `None` if a page has replaced `Window`.
pub(super) fn window() -> Window {
    WINDOW.with(Clone::clone)
}

/// The document of a node, which is another one in a frame.
pub(super) fn document_of(node: &Node) -> Document {
    // Only a document has no owner document.
    let document = node.owner_document();
    document.unwrap_or_else(|| node.clone().unchecked_into())
}

/// Whether an element is in a document that a window shows. Nobody sees one that a script has parsed, or that of a removed frame.
pub(super) fn is_in_page(element: &HtmlElement) -> bool {
    element.is_connected() && document::is_shown(&document_of(element))
}

/// The elements of a list that a selector gave.
pub(super) fn elements(list: &NodeList) -> impl Iterator<Item = Element> {
    let nodes = (0..list.length()).filter_map(|index| list.get(index));
    nodes.map(JsCast::unchecked_into)
}

/// A typed value as a plain JavaScript object, with `null` for `None`.
pub(super) fn to_js(value: &impl Serialize) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    value.serialize(&serializer).unwrap_or(JsValue::NULL)
}
