//! Listeners that a page has taken away.

use gloo::events::{EventListener, EventListenerPhase};
use wasm_bindgen::prelude::*;

/// Adds listeners again: `document.open` removes those of all nodes and of the window. One that is still there stays as it is.
pub(in crate::browser) fn put_back(listeners: &[EventListener]) {
    for listener in listeners {
        let callback = listener.callback().as_ref().unchecked_ref();
        let is_capturing = matches!(listener.phase(), EventListenerPhase::Capture);
        // The page may have replaced the method by one that throws.
        let _ = listener.target().add_event_listener_with_callback_and_bool(
            listener.event_type(),
            callback,
            is_capturing,
        );
    }
}
