//! Data in the page: the child `<script type="application/json">` of an element.

use crate::browser::dom::{self, document};
use crate::browser::schedule::{self, HostId};
use gloo::events::EventListener;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, MutationObserver, MutationObserverInit, Node};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = Node)]
    type Script;
    /// Stays a JavaScript value: comparing it then copies nothing into the memory of the wasm.
    #[wasm_bindgen(method, getter, js_name = textContent)]
    fn text_content(this: &Script) -> JsValue;
}

/// Marks a host whenever its element's children change, and once the page is parsed.
pub(super) struct Watch {
    observer: Option<MutationObserver>,
    _callback: Closure<dyn FnMut()>,
    _on_parsed: Option<EventListener>,
}

impl Watch {
    pub fn new(element: &HtmlElement, id: HostId) -> Self {
        let callback = Closure::<dyn FnMut()>::new(move || {
            schedule::mark(id);
        });
        let document = dom::document_of(element);
        Self {
            observer: observe(element, &callback),
            _callback: callback,
            _on_parsed: document::is_loading(&document).then(|| {
                EventListener::once(&document, "DOMContentLoaded", move |_| {
                    schedule::mark(id);
                })
            }),
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

fn observe(element: &HtmlElement, callback: &Closure<dyn FnMut()>) -> Option<MutationObserver> {
    let observer = MutationObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    let options = MutationObserverInit::new();
    options.set_child_list(true);
    options.set_character_data(true);
    options.set_subtree(true);
    observer.observe_with_options(element, &options).ok()?;
    Some(observer)
}

/// The content of an element's script, once that has been parsed to its end.
pub(super) fn text_of(element: &HtmlElement, is_loading: bool) -> Option<JsValue> {
    let found = element.query_selector(":scope > script[type=\"application/json\"]");
    let script: Script = found.ok()??.unchecked_into();
    // A script with a next sibling has been parsed to its end, even while the page has not.
    let is_complete = !is_loading || script.next_sibling().is_some();
    is_complete.then(|| script.text_content())
}
