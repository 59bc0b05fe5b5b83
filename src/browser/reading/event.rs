//! What the listeners of a shadow root read of an event.

use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, Node};

/// The key of an event. A browser that fills in a form sends key events without one.
pub(super) fn key_of(event: &Event) -> Option<String> {
    Reflect::get(event, &"key".into()).ok()?.as_string()
}

/// The element that an event happened at; `None` if that is in the page's own fallback.
pub(super) fn target_of(event: &Event) -> Option<Element> {
    let root: Node = event.current_target()?.unchecked_into();
    let target: Node = event.target()?.unchecked_into();
    if !root.contains(Some(&target)) {
        return None;
    }
    // What happens to marked text happens at its node.
    if target.node_type() == Node::ELEMENT_NODE {
        return Some(target.unchecked_into());
    }
    target.parent_element()
}
