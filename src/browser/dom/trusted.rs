//! HTML and scripts in the types that a page under Trusted Types requires; strings where it requires none.

use core::cell::OnceCell;
use js_sys::{JsString, Object, Reflect};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[derive(Clone)]
    type PolicyFactory;
    #[wasm_bindgen(method, catch, js_name = createPolicy)]
    fn create_policy(this: &PolicyFactory, name: &str, rules: &Object) -> Result<Policy, JsValue>;

    #[derive(Clone)]
    type Policy;
    #[wasm_bindgen(method, catch, js_name = createHTML)]
    fn create_html(this: &Policy, html: &JsString) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = createScript)]
    fn create_script(this: &Policy, script: &str) -> Result<JsValue, JsValue>;

    /// `None` in browsers without Trusted Types.
    #[wasm_bindgen(thread_local_v2, js_name = trustedTypes)]
    static POLICY_FACTORY: Option<PolicyFactory>;

    /// JavaScript's `String`, which returns a string unchanged.
    #[wasm_bindgen(thread_local_v2, js_name = String)]
    static UNCHANGED: JsValue;
}

thread_local! {
    static POLICY: OnceCell<Policy> = const { OnceCell::new() };
}

pub(super) fn trusted_html(html: JsString) -> Result<JsValue, JsValue> {
    match policy()? {
        Some(policy) => policy.create_html(&html),
        None => Ok(html.into()),
    }
}

pub(super) fn trusted_script(script: &str) -> Result<JsValue, JsValue> {
    match policy()? {
        Some(policy) => policy.create_script(script),
        None => Ok(script.into()),
    }
}

/// The one policy. It is created at its first use: by then no other script of ours serves this page, which would have
/// created it already.
fn policy() -> Result<Option<Policy>, JsValue> {
    let known = POLICY.with(|policy| policy.get().cloned());
    if known.is_some() {
        return Ok(known);
    }
    let Some(factory) = POLICY_FACTORY.with(Clone::clone) else {
        return Ok(None);
    };
    let rules = Object::new();
    for name in ["createHTML", "createScript"] {
        UNCHANGED.with(|unchanged| Reflect::set(&rules, &name.into(), unchanged))?;
    }
    let policy = factory.create_policy("vn-portal-widgets", &rules)?;
    Ok(Some(
        POLICY.with(|known| known.get_or_init(|| policy).clone()),
    ))
}
