//! The keyboard in a toolbar, as <https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/> describes it: one Tab stop, arrow
//! keys inside.

use super::{closest, content, fingers, focus, is, scroll_lock, step, viewer};
use crate::browser::dom;
use crate::browser::schedule::HostId;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlDialogElement, ShadowRoot};

const TOOLBAR: &str = "[role=toolbar]";
const ITEMS: &str = ":is(button, a):not([hidden], [hidden] *)";
const HIDDEN: &str = "[hidden], [hidden] *";
const TABINDEX: &str = "tabindex";
/// An extension may have a dialog of its own in the root.
const VIEWER: &str = "dialog[part=viewer]";
/// It goes when there is something to read.
const RETRY: &str = "[data-action=retry]";

/// Makes an item of a toolbar its Tab stop.
pub(super) fn make_tab_stop(target: &Element) {
    for item in items_around(target) {
        let index = if item == *target { "0" } else { "-1" };
        if item.get_attribute(TABINDEX).as_deref() != Some(index) {
            // It fails where page code has taken the place of the method.
            let _ = item.set_attribute(TABINDEX, index);
        }
    }
}

/// Moves the focus within a toolbar, if the key is one that does.
pub(super) fn move_focus(target: &Element, key: &str) {
    let items = items_around(target);
    let position = || items.iter().position(|item| item == target);
    let index = match key {
        "Home" => Some(0),
        "End" => items.len().checked_sub(1),
        "ArrowLeft" => step(position(), -1, items.len()),
        "ArrowRight" => step(position(), 1, items.len()),
        _ => None,
    };
    if let Some(item) = index.and_then(|index| items.get(index)) {
        focus(item.clone());
    }
}

/// Completes a new view: sees to it that its dialog is modal and the page behind it still, keeps the toolbar's Tab stop, and hands the
/// focus on if the control that had it is gone.
pub(in crate::browser) fn settle(id: HostId, root: &ShadowRoot, focused: Option<Element>) {
    if let Ok(Some(dialog)) = root.query_selector(VIEWER) {
        let dialog: HtmlDialogElement = dialog.unchecked_into();
        // It fails only if page code has removed the dialog meanwhile.
        if make_modal(&dialog).is_ok() {
            fingers::restore(id, &dialog);
            scroll_lock::hold(id, &dialog, viewer::close);
        }
    } else {
        scroll_lock::release(id);
    }
    let lost = focused.filter(|focused| !focused.is_connected() || is(focused, HIDDEN));
    let brought_content = lost.as_ref().is_some_and(|control| is(control, RETRY));
    if brought_content {
        content::take_focus(root);
    }
    let Ok(Some(toolbar)) = root.query_selector(TOOLBAR) else {
        return;
    };
    let is_tab_stop = |item: &Element| item.get_attribute(TABINDEX).as_deref() == Some("0");
    let items = items_of(&toolbar);
    let tab_stop = items.iter().find(|item| is_tab_stop(item));
    if let Some(item) = tab_stop.or(items.first()) {
        make_tab_stop(item);
        if lost.is_some() && !brought_content {
            focus(item.clone());
        }
    }
}

/// Opens a dialog that is new, that has been closed without an event, or that is no longer modal because it was moved.
fn make_modal(dialog: &HtmlDialogElement) -> Result<(), JsValue> {
    if dialog.open() && dialog.matches(":modal")? {
        return Ok(());
    }
    // An open dialog cannot become modal.
    dialog.set_open(false);
    dialog.show_modal()
}

/// The items of the toolbar that an element is in.
fn items_around(target: &Element) -> Vec<Element> {
    let toolbar = closest(target, TOOLBAR);
    toolbar.map_or_else(Vec::new, |toolbar| items_of(&toolbar))
}

/// The items of a toolbar that are shown.
fn items_of(toolbar: &Element) -> Vec<Element> {
    let items = toolbar.query_selector_all(ITEMS);
    items.map_or_else(|_| Vec::new(), |items| dom::elements(&items).collect())
}
