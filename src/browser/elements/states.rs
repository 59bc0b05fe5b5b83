//! An element's state, for the page's style sheets: `data-state`, which always works, and `:state(…)`.

use crate::browser::dom::Internals;
use crate::browser::schedule::{self, HostId};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

const ATTRIBUTE: &str = "data-state";

/// The states of one element.
pub(super) struct States {
    id: HostId,
    internals: Internals,
}

impl States {
    pub fn new(id: HostId, internals: &Internals) -> Self {
        Self {
            id,
            internals: internals.clone(),
        }
    }

    /// Shows a state in place of the one before, or of what somebody else has written.
    pub fn show(&self, element: &HtmlElement, name: &'static str) -> Result<(), JsValue> {
        if schedule::shown_state(self.id) != Some(name) {
            schedule::show_state(self.id, name);
            // Chromium before 125 takes only names that begin with two dashes.
            let _ = self.internals.states().and_then(|states| {
                states.clear()?;
                states.add(name)
            });
        }
        if element.get_attribute(ATTRIBUTE).as_deref() != Some(name) {
            element.set_attribute(ATTRIBUTE, name)?;
        }
        Ok(())
    }
}
