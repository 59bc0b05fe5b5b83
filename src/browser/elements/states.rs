//! An element's state, for the page's style sheets: `data-state`, which always works, and `:state(…)`.

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[wasm_bindgen]
extern "C" {
    /// `ElementInternals`, as far as it is used here. Each call may throw, as the page may have changed its prototype.
    type Internals;
    #[wasm_bindgen(method, getter, catch)]
    fn states(this: &Internals) -> Result<CustomStateSet, JsValue>;

    type CustomStateSet;
    #[wasm_bindgen(method, catch)]
    fn clear(this: &CustomStateSet) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    fn add(this: &CustomStateSet, name: &str) -> Result<(), JsValue>;
}

/// The states of one element.
pub(super) struct States(Internals);

impl States {
    pub fn new(internals: &JsValue) -> Self {
        Self(internals.clone().unchecked_into())
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
