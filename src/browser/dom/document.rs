//! The state of a document, read through the getters of its prototype: a form or a frame called `hidden` replaces the
//! property of that name.

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Window};

#[wasm_bindgen(module = "/src/js/document.js")]
extern "C" {
    #[wasm_bindgen(js_name = stateOf, catch)]
    fn get(document: &Document, name: &str) -> Result<JsValue, JsValue>;
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = document)]
    static DOCUMENT: Option<Document>;
}

/// The document of the page; `None` in Node, where only the API runs.
pub(in crate::browser) fn of_page() -> Option<Document> {
    DOCUMENT.with(Clone::clone)
}

fn state_of(document: &Document, name: &str) -> JsValue {
    get(document, name).unwrap_or(JsValue::UNDEFINED)
}

fn string(document: &Document, name: &str) -> String {
    state_of(document, name).as_string().unwrap_or_default()
}

pub(in crate::browser) fn is_hidden(document: &Document) -> bool {
    state_of(document, "hidden").is_truthy()
}

/// Whether the document is still being parsed.
pub(in crate::browser) fn is_loading(document: &Document) -> bool {
    string(document, "readyState") == "loading"
}

/// The URL that relative ones are resolved against.
pub(in crate::browser) fn base_uri(document: &Document) -> String {
    string(document, "baseURI")
}

/// The URL of the page that a document shows. A document that a script has written has an address that leads nowhere; its base is
/// the address of the page that wrote it.
pub(in crate::browser) fn full_url(document: &Document) -> String {
    let own = own_url(document);
    let leads_nowhere = ["about:", "blob:", "data:"]
        .iter()
        .any(|scheme| own.starts_with(scheme));
    if leads_nowhere {
        base_uri(document)
    } else {
        own
    }
}

/// The same without its fragment.
pub(in crate::browser) fn url(document: &Document) -> String {
    let url = full_url(document);
    url.split_once('#')
        .map_or(url.clone(), |(url, _)| url.to_owned())
}

/// The same without a fragment that only names a part of the page.
pub(in crate::browser) fn page_url(document: &Document) -> String {
    route(&full_url(document)).to_owned()
}

/// A URL without its fragment, unless that is a route of a portal that is one document: `#/…` or `#!…`.
pub(in crate::browser) fn route(url: &str) -> &str {
    match url.split_once('#') {
        Some((path, fragment)) if !fragment.starts_with(['/', '!']) => path,
        _ => url,
    }
}

/// The document's own URL.
pub(super) fn own_url(document: &Document) -> String {
    string(document, "URL")
}

/// Whether a window shows a document.
pub(in crate::browser) fn is_shown(document: &Document) -> bool {
    view(document).is_some()
}

/// The window that shows a document; `None` if none does.
pub(in crate::browser) fn view(document: &Document) -> Option<Window> {
    let view = state_of(document, "defaultView");
    view.is_object().then(|| view.unchecked_into())
}

pub(in crate::browser) fn head(document: &Document) -> Option<Element> {
    element(document, "head")
}

/// The `<html>` element.
pub(in crate::browser) fn root(document: &Document) -> Option<Element> {
    element(document, "documentElement")
}

fn element(document: &Document, name: &str) -> Option<Element> {
    let element = state_of(document, name);
    element.is_object().then(|| element.unchecked_into())
}
