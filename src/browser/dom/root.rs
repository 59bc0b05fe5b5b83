//! An element's shadow root and its style sheet.

use super::internals::Internals;
use core::cell::RefCell;
use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

#[wasm_bindgen(module = "/src/js/element.js")]
extern "C" {
    /// The style sheet of a tag.
    #[wasm_bindgen(js_name = sheetText)]
    fn sheet_text(tag: &str) -> String;
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = web_sys::ShadowRoot)]
    type Styled;
    /// The page may have replaced this property, as any other.
    #[wasm_bindgen(method, getter, catch, js_name = adoptedStyleSheets)]
    fn adopted_style_sheets(this: &Styled) -> Result<Array, JsValue>;
    #[wasm_bindgen(method, setter, catch, js_name = adoptedStyleSheets)]
    fn set_adopted_style_sheets(this: &Styled, sheets: &Array) -> Result<(), JsValue>;
}

thread_local! {
    /// The style sheet of each tag, which all its elements share.
    static SHEETS: RefCell<Vec<(&'static str, CssStyleSheet)>> = const { RefCell::new(Vec::new()) };
}

/// The style sheet of a tag. It is made by script, so no CSP has to allow it.
fn sheet_of(tag: &'static str) -> Option<CssStyleSheet> {
    let known = SHEETS.with_borrow(|sheets| {
        let found = sheets.iter().find(|(known, _)| *known == tag);
        found.map(|(_, sheet)| sheet.clone())
    });
    if known.is_some() {
        return known;
    }
    let sheet = CssStyleSheet::new().ok()?;
    sheet.replace_sync(&sheet_text(tag)).ok()?;
    SHEETS.with_borrow_mut(|sheets| sheets.push((tag, sheet.clone())));
    Some(sheet)
}

/// The shadow root of an element, with its style sheet: a declarative one that is there, or an open one that a script has attached
/// before the element was ours, else a new one.
pub(in crate::browser) fn root_of(
    element: &HtmlElement,
    internals: &Internals,
    tag: &'static str,
) -> Option<ShadowRoot> {
    let known = internals.shadow_root();
    let root = match known.or_else(|| element.shadow_root()) {
        Some(root) => root,
        None => element
            .attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))
            .ok()?,
    };
    dress(&root, tag);
    Some(root)
}

/// Gives a shadow root its style sheet, unless it has it. Those of others stay, and come after ours.
pub(in crate::browser) fn dress(root: &ShadowRoot, tag: &'static str) {
    let root: &Styled = root.unchecked_ref();
    let (Some(sheet), Ok(others)) = (sheet_of(tag), root.adopted_style_sheets()) else {
        return;
    };
    if !others.includes(&sheet, 0) {
        // Without it the view is plain, but there.
        let _ = root.set_adopted_style_sheets(&Array::of1(&sheet).concat(&Array::from(&others)));
    }
}
