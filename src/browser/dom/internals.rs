//! `ElementInternals`, as far as it is used here: web-sys has no `states`. A call may throw, as the page may have changed its prototype.

use wasm_bindgen::prelude::*;
use web_sys::ShadowRoot;

#[wasm_bindgen]
extern "C" {
    /// `ElementInternals`.
    #[derive(Clone)]
    pub(in crate::browser) type Internals;
    #[wasm_bindgen(method, getter, js_name = shadowRoot)]
    pub(in crate::browser) fn shadow_root(this: &Internals) -> Option<ShadowRoot>;
    #[wasm_bindgen(method, getter, catch)]
    pub(in crate::browser) fn states(this: &Internals) -> Result<CustomStateSet, JsValue>;

    /// `CustomStateSet`.
    pub(in crate::browser) type CustomStateSet;
    #[wasm_bindgen(method, catch)]
    pub(in crate::browser) fn clear(this: &CustomStateSet) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    pub(in crate::browser) fn add(this: &CustomStateSet, name: &str) -> Result<(), JsValue>;
}
