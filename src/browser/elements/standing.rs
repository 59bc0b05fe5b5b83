//! Content that was in the root before its host, as a first view in the page's markup is. It stands until there are data for a view to
//! take its place, which touches only what differs.

use super::current;
use super::host::Host;
use super::progress::Outcome;
use crate::browser::dom;
use crate::widgets::{State, View};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[wasm_bindgen(module = "/src/js/element.js")]
extern "C" {
    /// Whether a script has asked an element for something else than its markup has.
    #[wasm_bindgen(js_name = isForAnother)]
    fn is_for_another(element: &HtmlElement) -> bool;
}

impl Host {
    /// Whether a view takes the place of the content that stands.
    pub(super) fn gives_way_to(&self, view: &View) -> bool {
        match view.state {
            None | Some(State::Ready { .. } | State::Empty) => true,
            Some(State::Loading) => false,
            // The page has just come from its server with what was published there, while the copy is from this visitor's last
            // visit. What the visitor has asked for since takes data, though.
            Some(State::Stale { .. }) => self.is_used || is_for_another(&self.element),
            Some(State::Error(_) | State::Missing) => is_for_another(&self.element),
        }
    }

    /// Carries out a run that has brought nothing to show in place of the content that stands. Below it the visitor reads what went
    /// wrong, and that it is tried again.
    pub(super) fn keep_standing(&mut self, outcome: Outcome) -> Result<(), JsValue> {
        let View {
            nodes, state, note, ..
        } = outcome.view.message_alone();
        if self.is_retrying || matches!(state, Some(State::Error(_))) {
            dom::show_below(&self.root, &nodes)?;
        }
        // `loading` would say that there is nothing to read yet, and `error` that there will not be.
        match state {
            Some(State::Loading) => self.state = state,
            Some(state) => {
                self.announce(state, State::STALE, note.as_deref().unwrap_or_default())?
            }
            None => {}
        }
        current::ran(&self.element, self.as_current());
        Ok(())
    }
}
