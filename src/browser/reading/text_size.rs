//! The text size of articles: one for the whole site, remembered on the visitor's machine.

use crate::browser::dom::window;
use crate::browser::schedule;
use crate::widgets::reading::LARGEST_TEXT;
use core::cell::Cell;
use web_sys::Storage;

const KEY: &str = "vn-portal-widgets.text-size";

thread_local! {
    /// `None` until an article asks. Read once for each page.
    static SIZE: Cell<Option<u8>> = const { Cell::new(None) };
}

/// The size, in steps above the usual one.
pub(super) fn get() -> u8 {
    SIZE.get().unwrap_or_else(|| {
        let size = stored();
        SIZE.set(Some(size));
        size
    })
}

/// Changes the size for every article of the page, and remembers it for the site.
pub(super) fn set(size: u8) {
    let size = size.min(LARGEST_TEXT);
    SIZE.set(Some(size));
    if let Some(storage) = storage() {
        // If nothing can be stored, the size holds for this page.
        let _ = storage.set_item(KEY, &size.to_string());
    }
    schedule::mark_all(|definition| definition.has_feed);
}

fn stored() -> u8 {
    let stored = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
    let size = stored.and_then(|size| size.parse().ok()).unwrap_or(0);
    LARGEST_TEXT.min(size)
}

/// `None` if the visitor forbids storage.
fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
