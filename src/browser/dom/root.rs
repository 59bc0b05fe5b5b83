//! An element's shadow root and its style sheet.

use super::{Internals, document_of, new_sheet};
use core::cell::RefCell;
use js_sys::{Array, WeakMap};
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, Document, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

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
    #[wasm_bindgen(method, getter, js_name = adoptedStyleSheets)]
    fn adopted_style_sheets(this: &Styled) -> Array;
    #[wasm_bindgen(method, setter, js_name = adoptedStyleSheets, catch)]
    fn set_adopted_style_sheets(this: &Styled, sheets: &Array) -> Result<(), JsValue>;
}

thread_local! {
    /// The style sheets of each tag by their documents. All elements of a tag in a document share one.
    static SHEETS: RefCell<Vec<(&'static str, WeakMap)>> = const { RefCell::new(Vec::new()) };
}

/// The shadow root of an element: a declarative one that is there, or an open one that a script has attached before the element was
/// ours, else a new one.
pub(in crate::browser) fn root_of(
    element: &HtmlElement,
    internals: &Internals,
) -> Option<ShadowRoot> {
    let known = internals.shadow_root();
    known.or_else(|| element.shadow_root()).or_else(|| {
        let init = ShadowRootInit::new(ShadowRootMode::Open);
        element.attach_shadow(&init).ok()
    })
}

/// Gives a shadow root the style sheet of its tag, before those that others gave it. It loses its sheets when it is moved to another
/// document.
pub(in crate::browser) fn dress(root: &ShadowRoot, tag: &'static str) -> Result<(), JsValue> {
    let Some(sheet) = sheet_of(&document_of(root), tag)? else {
        return Ok(());
    };
    let root: &Styled = root.unchecked_ref();
    let sheets = root.adopted_style_sheets();
    if sheets.includes(&sheet, 0) {
        return Ok(());
    }
    root.set_adopted_style_sheets(&Array::of1(&sheet).concat(&sheets))
}

/// Whether a shadow root has adopted a style sheet.
pub(in crate::browser) fn wears(root: &ShadowRoot, sheet: &CssStyleSheet) -> bool {
    let root: &Styled = root.unchecked_ref();
    root.adopted_style_sheets().includes(sheet, 0)
}

/// Gives a shadow root a style sheet of its document, after those that it has.
pub(in crate::browser) fn put_on(root: &ShadowRoot, sheet: &CssStyleSheet) -> Result<(), JsValue> {
    if wears(root, sheet) {
        return Ok(());
    }
    let root: &Styled = root.unchecked_ref();
    root.set_adopted_style_sheets(&root.adopted_style_sheets().concat(&Array::of1(sheet)))
}

/// The style sheet of a tag in a document; `None` where no window shows it.
fn sheet_of(document: &Document, tag: &'static str) -> Result<Option<JsValue>, JsValue> {
    let sheets = sheets_of(tag);
    let known = sheets.get(document);
    if !known.is_undefined() {
        return Ok(Some(known));
    }
    let Some(sheet) = new_sheet(document, &sheet_text(tag))? else {
        return Ok(None);
    };
    sheets.set(document, &sheet);
    Ok(Some(sheet.into()))
}

fn sheets_of(tag: &'static str) -> WeakMap {
    SHEETS.with_borrow_mut(|sheets| {
        let known = sheets.iter().find(|(known, _)| *known == tag);
        known.map(|(_, sheets)| sheets.clone()).unwrap_or_else(|| {
            let new = WeakMap::new();
            sheets.push((tag, new.clone()));
            new
        })
    })
}
