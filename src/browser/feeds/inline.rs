//! Data in the page: the child `<script type="application/json">` of an element.

use crate::browser::dom::document;
use crate::browser::schedule::{self, HostId};
use crate::feed;
use core::iter;
use gloo::events::EventListener;
use wasm_bindgen::prelude::*;
use web_sys::{Document, HtmlElement, MutationObserver, MutationObserverInit, Node};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = Node)]
    type Content;
    /// Stays a JavaScript value: comparing it then copies nothing into the memory of the wasm.
    #[wasm_bindgen(method, getter, js_name = textContent)]
    fn text_content(this: &Content) -> JsValue;
}

/// Marks a host whenever its element's children change, and once its document is parsed.
pub(super) struct InlineWatch {
    observer: Option<MutationObserver>,
    document: Document,
    _callback: Closure<dyn FnMut()>,
    _on_parsed: Option<EventListener>,
}

impl InlineWatch {
    pub fn new(element: &HtmlElement, document: Document, id: HostId) -> Self {
        let callback = Closure::<dyn FnMut()>::new(move || {
            schedule::mark(id);
        });
        Self {
            observer: observe(element, &callback),
            _callback: callback,
            _on_parsed: document::is_loading(&document).then(|| {
                EventListener::once(&document, "DOMContentLoaded", move |_| {
                    schedule::mark(id);
                })
            }),
            document,
        }
    }

    pub fn is_in(&self, document: &Document) -> bool {
        self.document == *document
    }
}

impl Drop for InlineWatch {
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

/// The script of an element.
pub(super) struct Script(Content);

impl Script {
    pub fn of(element: &HtmlElement) -> Option<Self> {
        let found = element.query_selector(":scope > script[type=\"application/json\"]");
        Some(Self(found.ok()??.unchecked_into()))
    }

    /// What it says, for comparison.
    pub fn text(&self) -> JsValue {
        let content = self.comment();
        content.as_ref().unwrap_or(&self.0).text_content()
    }

    /// In XHTML a comment around data is a comment, and no text.
    fn comment(&self) -> Option<Content> {
        let mut nodes = iter::successors(self.0.first_child(), Node::next_sibling);
        let comment = nodes.find(|node| node.node_type() == Node::COMMENT_NODE)?;
        let text = self.0.text_content().as_string().unwrap_or_default();
        let has_data = !feed::unwrapped(&text).trim().is_empty();
        (!has_data).then(|| comment.unchecked_into())
    }

    /// The JSON in its text. While the document is being parsed, `None` until that is known not to be cut off.
    pub fn json(&self, text: &JsValue, is_loading: bool) -> Option<String> {
        let json = feed::unwrapped(&text.as_string().unwrap_or_default());
        // Nothing else tells where the parser is: a later sibling of the element may be of a script of the page.
        let is_whole = !is_loading || self.0.next_sibling().is_some() || feed::is_settled(&json);
        is_whole.then_some(json)
    }
}
