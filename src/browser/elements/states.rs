//! An element's state, for the page's style sheets: `data-state`, which always works, and `:state(…)`.

use crate::browser::dom::Internals;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// The states of one element.
pub(super) struct States(Internals);

impl States {
    pub fn new(internals: &Internals) -> Self {
        Self(internals.clone())
    }

    /// Shows a state in place of the one before.
    pub fn show(&self, element: &HtmlElement, name: &str) -> Result<(), JsValue> {
        element.set_attribute("data-state", name)?;
        // Chromium before 125 takes only names that begin with two dashes.
        let _ = self.0.states().and_then(|states| {
            states.clear()?;
            states.add(name)
        });
        Ok(())
    }
}
