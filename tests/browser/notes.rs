//! What happens in the page between two looks.

use js_sys::Function;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = testPage)]
    fn watch(selector: &str) -> Function;
    #[wasm_bindgen(js_namespace = testPage)]
    fn listen(selector: &str) -> Function;
}

/// Notes something until asked.
pub struct Notes(Function);

impl Notes {
    /// Elements that a shadow tree gets.
    pub fn of_nodes(selector: &str) -> Self {
        Self(watch(selector))
    }

    /// Events of an element, as JSON.
    pub fn of_events(selector: &str) -> Self {
        Self(listen(selector))
    }

    pub fn read(&self) -> String {
        self.0
            .call0(&JsValue::NULL)
            .ok()
            .and_then(|notes| notes.as_string())
            .unwrap_or_default()
    }
}
