//! The state of a document, read through the getters of its prototype: a form or a frame called `hidden` replaces the
//! property of that name.

use js_sys::Object;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Reflect, js_name = get, catch)]
    fn get(target: &Object, name: &str, receiver: &Document) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(thread_local_v2, js_name = document)]
    static DOCUMENT: Option<Document>;
}

/// The document of the page; `None` in Node, where only the API runs.
pub(in crate::browser) fn of_page() -> Option<Document> {
    DOCUMENT.with(Clone::clone)
}

fn state_of(document: &Document, name: &str) -> JsValue {
    let prototype = Object::get_prototype_of(document);
    get(&prototype, name, document).unwrap_or(JsValue::UNDEFINED)
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

/// The document's URL without its fragment.
pub(in crate::browser) fn url(document: &Document) -> String {
    let url = full_url(document);
    url.split_once('#')
        .map_or(url.clone(), |(url, _)| url.to_owned())
}

/// The document's URL, without a fragment that only names a part of it.
pub(in crate::browser) fn page_url(document: &Document) -> String {
    route(&full_url(document)).to_owned()
}

pub(in crate::browser) fn full_url(document: &Document) -> String {
    string(document, "URL")
}

/// A URL without its fragment, unless that is a route of a portal that is one document: `#/…` or `#!…`.
pub(in crate::browser) fn route(url: &str) -> &str {
    match url.split_once('#') {
        Some((path, fragment)) if !fragment.starts_with(['/', '!']) => path,
        _ => url,
    }
}

pub(in crate::browser) fn head(document: &Document) -> Option<Element> {
    let head = state_of(document, "head");
    head.is_object().then(|| head.unchecked_into())
}
