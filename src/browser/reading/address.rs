//! The address of the page, which scripts change without a load: what shows or remembers something by it hears of each change.

use super::memory;
use crate::browser::dom::{self, document, window};
use crate::browser::schedule;
use core::cell::RefCell;
use core::slice;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Interval;
use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use web_sys::EventTarget;

/// How often to look where the browser does not tell of a script's change, in milliseconds.
const PAUSE: u32 = 500;

#[wasm_bindgen]
extern "C" {
    /// Missing in Firefox before 147 and Safari before 26.2.
    #[wasm_bindgen(extends = EventTarget)]
    type Navigation;
    #[wasm_bindgen(method, getter, js_name = currentEntry, catch)]
    fn current_entry(this: &Navigation) -> Result<Option<HistoryEntry>, JsValue>;

    type HistoryEntry;
    #[wasm_bindgen(method, getter, catch)]
    fn key(this: &HistoryEntry) -> Result<String, JsValue>;

    #[wasm_bindgen(js_namespace = performance, js_name = getEntriesByType, catch)]
    fn performance_entries(kind: &str) -> Result<JsValue, JsValue>;
}

thread_local! {
    /// The page's URL when it was looked at last.
    static KNOWN: RefCell<Option<String>> = RefCell::default();
}

/// Looks at each change of the address, until it is dropped.
pub(in crate::browser) struct AddressWatch {
    listener: EventListener,
    _poll: Option<Interval>,
}

impl AddressWatch {
    pub fn new() -> Self {
        // Without elements nobody has looked, so nothing is known of how the visitor came to this address.
        if KNOWN.with_borrow(Option::is_some) {
            note();
        }
        if let Some(navigation) = navigation() {
            return Self {
                listener: EventListener::new(&navigation, "currententrychange", |_| look()),
                _poll: None,
            };
        }
        // Before the listeners of the page, which may show another list.
        let capturing = EventListenerOptions::run_in_capture_phase();
        let go_back = |_: &_| {
            if note() {
                mark_all();
            }
        };
        Self {
            listener: EventListener::new_with_options(&window(), "popstate", capturing, go_back),
            _poll: Some(Interval::new(PAUSE, look)),
        }
    }

    /// Adds its listener again, where a page has removed it.
    pub fn put_back(&self) {
        dom::put_back(slice::from_ref(&self.listener));
    }
}

/// Looks whether the address has changed since the last look.
pub(super) fn look() {
    let (before, now) = (KNOWN.with_borrow(Clone::clone), url());
    if before.as_ref() == Some(&now) {
        return;
    }
    let is_arrival = match &before {
        None => !was_reached_by_history(),
        Some(before) => document::route(before) != document::route(&now),
    };
    // Where the browser names the entries of the history, a new visit is known by that.
    if is_arrival && entry().is_none() {
        memory::forget(document::route(&now));
    }
    note();
    if before.is_some() {
        mark_all();
    }
}

/// The visitor's entry in the history of the tab, where the browser tells.
pub(super) fn entry() -> Option<String> {
    navigation()?.current_entry().ok()??.key().ok()
}

fn mark_all() {
    schedule::mark_all(|definition| definition.has_feed);
}

/// Notes the address. `false` if it was known.
fn note() -> bool {
    let now = url();
    let before = KNOWN.replace(Some(now.clone()));
    before != Some(now)
}

fn url() -> String {
    document::of_page().map_or_else(String::new, |document| document::full_url(&document))
}

/// The browser's own; a page may have a variable of that name.
fn navigation() -> Option<Navigation> {
    let navigation = Reflect::get(&window(), &"navigation".into()).ok()?;
    navigation.dyn_into().ok()
}

/// Whether the page was loaded by Back, Forward or a reload.
fn was_reached_by_history() -> bool {
    let kind = performance_entries("navigation")
        .and_then(|entries| Reflect::get_u32(&entries, 0))
        .and_then(|entry| Reflect::get(&entry, &"type".into()));
    let kind = kind.ok().and_then(|kind| kind.as_string());
    matches!(kind.as_deref(), Some("back_forward" | "reload"))
}
