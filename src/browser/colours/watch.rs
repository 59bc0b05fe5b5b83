//! Whatever may change the theme of a document: what visitors ask of their system, attributes of what is around our elements, style
//! sheets that come or go.

use super::{concerns, read, theme_changed};
use crate::browser::dom::{self, document};
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{
    Document, Element, Event, EventTarget, MutationObserver, MutationObserverInit, MutationRecord,
    Node, NodeList, TransitionEvent,
};

const MEDIA: [&str; 3] = [
    "(prefers-color-scheme: dark)",
    "(prefers-contrast: more)",
    "(forced-colors: active)",
];

/// Watches a document until it is dropped.
pub(super) struct Watch {
    observer: Option<MutationObserver>,
    listeners: Vec<EventListener>,
    _callback: Closure<dyn FnMut(Array)>,
}

impl Watch {
    pub fn new(document: &Document) -> Self {
        let callback = {
            let document = document.clone();
            Closure::<dyn FnMut(Array)>::new(move |records: Array| {
                if records.iter().any(|record| matters(record.unchecked_ref())) {
                    theme_changed(&document);
                }
            })
        };
        let observer = MutationObserver::new(callback.as_ref().unchecked_ref()).ok();
        if let (Some(observer), Some(head)) = (&observer, document::head(document)) {
            let options = attributes();
            options.set_child_list(true);
            options.set_subtree(true);
            let _ = observer.observe_with_options(&head, &options);
        }
        Self {
            observer,
            listeners: listeners(document),
            _callback: callback,
        }
    }

    /// Watches the attributes of all that is around an element, and its own.
    pub fn follow(&self, element: &Element) {
        let Some(observer) = &self.observer else {
            return;
        };
        let options = attributes();
        for element in read::around(element) {
            let _ = observer.observe_with_options(&element, &options);
        }
    }

    pub fn put_back(&self) {
        dom::put_back(&self.listeners);
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

fn attributes() -> MutationObserverInit {
    let options = MutationObserverInit::new();
    options.set_attributes(true);
    options.set_attribute_old_value(true);
    options
}

fn listeners(document: &Document) -> Vec<EventListener> {
    let on = |target: &EventTarget, name: &'static str, options, counts: fn(&Event) -> bool| {
        let document = document.clone();
        EventListener::new_with_options(target, name, options, move |event| {
            if counts(event) {
                theme_changed(&document);
            }
        })
    };
    let bubbling = EventListenerOptions::default();
    // A `load` does not bubble.
    let capturing = EventListenerOptions::run_in_capture_phase();
    let view = document::view(document);
    let media = MEDIA.iter().filter_map(|query| {
        let list = view.as_ref()?.match_media(query).ok()??;
        Some(on(&list, "change", bubbling, |_| true))
    });
    media
        .chain([
            on(document, "load", capturing, |event| {
                event
                    .target()
                    .is_some_and(|target| is_style(target.unchecked_ref()))
            }),
            on(document, "transitionend", bubbling, is_of_colour),
        ])
        .collect()
}

/// Whether a colour of something around our elements, or of a fallback, has come to its end.
fn is_of_colour(event: &Event) -> bool {
    let transition: &TransitionEvent = event.unchecked_ref();
    let is_colour = ["color", "background-color"].contains(&transition.property_name().as_str());
    is_colour
        && event
            .target()
            .is_some_and(|target| concerns(target.unchecked_ref()))
}

/// Whether a change may be one of the theme.
fn matters(record: &MutationRecord) -> bool {
    let Some(target) = record.target() else {
        return false;
    };
    if is_style(&target) {
        return true;
    }
    let Some(name) = record.attribute_name() else {
        return has_style(&record.added_nodes()) || has_style(&record.removed_nodes());
    };
    let target: &Element = target.unchecked_ref();
    let says_colour = |style: &str| style.contains("color") || style.contains("background");
    match name.as_str() {
        // Our own.
        "data-state" => false,
        _ if ["html", "body"].contains(&target.local_name().as_str()) => true,
        // Scripts that move things write it at each frame.
        "style" => [record.old_value(), target.get_attribute("style")]
            .iter()
            .flatten()
            .any(|style| says_colour(style)),
        "class" | "bgcolor" => true,
        name => name.starts_with("data-"),
    }
}

fn has_style(nodes: &NodeList) -> bool {
    (0..nodes.length())
        .filter_map(|index| nodes.get(index))
        .any(|node| is_style(&node))
}

/// Whether a node is a style sheet, or says which schemes the page has.
fn is_style(node: &Node) -> bool {
    ["LINK", "STYLE", "META"].contains(&node.node_name().to_uppercase().as_str())
}
