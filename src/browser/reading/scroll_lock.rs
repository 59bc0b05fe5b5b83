//! While a viewer is open, the page behind it does not scroll.

use crate::browser::dom::{self, document};
use crate::browser::schedule::{self, HostId};
use core::cell::{Cell, RefCell};
use js_sys::Array;
use slotmap::{DefaultKey, SecondaryMap};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, Document, Element, ResizeObserver};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = web_sys::Document)]
    type StyledDocument;
    #[wasm_bindgen(method, getter, catch, js_name = adoptedStyleSheets)]
    fn adopted_style_sheets(this: &StyledDocument) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, setter, catch, js_name = adoptedStyleSheets)]
    fn set_adopted_style_sheets(this: &StyledDocument, sheets: &Array) -> Result<(), JsValue>;
}

/// Keeps the page of an open dialog from scrolling. Dropping it lets the page scroll.
struct Lock {
    dialog: Element,
    page: StyledDocument,
    /// In the document's adopted style sheets: no CSP has to allow it, and it is nobody else's.
    sheet: CssStyleSheet,
    /// Sees a dialog disappear that is not closed: with its shadow tree, or with an ancestor that is hidden.
    observer: Option<ResizeObserver>,
    /// Closes the dialog.
    close: fn(HostId),
    /// A script may open one where nothing is shown.
    was_seen: Cell<bool>,
    _callback: Closure<dyn FnMut()>,
}

impl Lock {
    fn new(id: HostId, dialog: &Element, close: fn(HostId)) -> Option<Self> {
        let document = dom::document_of(dialog);
        let sheet = dom::new_sheet(&document, &css(&document)?).ok()??;
        let page: StyledDocument = document.unchecked_into();
        let sheets = sheets_of(&page)?;
        sheets.push(&sheet);
        page.set_adopted_style_sheets(&sheets).ok()?;
        let callback = Closure::<dyn FnMut()>::new(move || {
            schedule::guard(id, || resized(id));
        });
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            observer.observe(dialog);
        }
        Some(Self {
            dialog: dialog.clone(),
            page,
            sheet,
            observer,
            close,
            was_seen: Cell::new(is_seen(dialog)),
            _callback: callback,
        })
    }

    /// Whether it still keeps the page of this dialog, which others may have moved or changed.
    fn keeps(&self, dialog: &Element) -> bool {
        let page: &Document = &self.page;
        self.dialog == *dialog
            && dom::document_of(dialog) == *page
            && sheets_of(&self.page).is_some_and(|sheets| sheets.includes(&self.sheet, 0))
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
        if let Some(sheets) = sheets_of(&self.page) {
            let ours: &JsValue = self.sheet.as_ref();
            let others = sheets.iter().filter(|sheet| sheet != ours);
            // A page that replaced the property keeps what it did.
            let _ = self.page.set_adopted_style_sheets(&others.collect());
        }
    }
}

thread_local! {
    /// Not in the hosts: one that fails in its run is lost, and its page has to scroll again.
    static LOCKS: RefCell<SecondaryMap<DefaultKey, Rc<Lock>>> = RefCell::default();
}

/// Keeps the page of an element from scrolling as long as its dialog is open. One that disappears is closed.
pub(super) fn hold(id: HostId, dialog: &Element, close: fn(HostId)) {
    let known = LOCKS.with_borrow(|locks| locks.get(id.0).cloned());
    if known.is_some_and(|lock| lock.keeps(dialog)) {
        return;
    }
    release(id);
    if let Some(lock) = Lock::new(id, dialog, close) {
        LOCKS.with_borrow_mut(|locks| locks.insert(id.0, Rc::new(lock)));
    }
}

/// Lets the page of an element scroll again.
pub(super) fn release(id: HostId) {
    let gone = LOCKS.with_borrow_mut(|locks| locks.remove(id.0));
    // Outside the borrow: the page may have replaced what this calls.
    drop(gone);
}

fn resized(id: HostId) {
    let lock = LOCKS.with_borrow(|locks| locks.get(id.0).cloned());
    let Some(lock) = lock else { return };
    let is_seen = is_seen(&lock.dialog);
    if lock.was_seen.replace(is_seen) && !is_seen {
        (lock.close)(id);
    }
}

fn is_seen(dialog: &Element) -> bool {
    dialog.get_client_rects().length() > 0
}

fn sheets_of(page: &StyledDocument) -> Option<Array> {
    let sheets = page.adopted_style_sheets().ok()?;
    sheets.is_object().then(|| Array::from(&sheets))
}

/// The rules that keep a page where it is. The space of its scroll bar stays, so that nothing moves.
fn css(document: &Document) -> Option<String> {
    let window = document::view(document)?;
    let root = document::root(document)?;
    let style = window.get_computed_style(&root).ok()??;
    let value = |name| style.get_property_value(name).unwrap_or_default();
    // Where the root says nothing, the body's `overflow` is that of the window. If the root said something, the body would
    // become a scroll container, in which sticky headers and margins are at other places.
    let is_of_body = ["overflow-x", "overflow-y"].map(value) == ["visible", "visible"];
    let scroller = if is_of_body { ":root > body" } else { ":root" };
    let outer = window.inner_width().ok()?.as_f64()?;
    // Rounding may differ by a pixel on a page that is zoomed.
    let has_bar = outer - f64::from(root.client_width()) > 1.0;
    let gutter = if has_bar && value("scrollbar-gutter") == "auto" {
        ":root { scrollbar-gutter: stable }"
    } else {
        ""
    };
    Some(format!(
        "@media not print {{ {scroller} {{ overflow: hidden !important }} {gutter} }}"
    ))
}
