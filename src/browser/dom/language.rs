//! The language of an element.

use core::iter::successors;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node, ShadowRoot};

/// What the nearest `lang` says, on the element or around it, out of shadow trees too; empty where there is none.
pub(in crate::browser) fn language_of(element: &Element) -> String {
    let hosts = successors(Some(element.clone()), host_of);
    let mut languages = hosts.filter_map(|element| {
        let named = element.closest("[lang]").ok().flatten()?;
        named.get_attribute("lang")
    });
    languages.next().unwrap_or_default()
}

/// The host of the shadow tree that a connected element is in.
fn host_of(element: &Element) -> Option<Element> {
    let root = element.get_root_node();
    // Not by its class: the element may come from another window.
    let is_shadow = root.node_type() == Node::DOCUMENT_FRAGMENT_NODE;
    is_shadow.then(|| root.unchecked_into::<ShadowRoot>().host())
}
