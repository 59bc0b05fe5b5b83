//! What lists remember of a visitor until the tab is closed. Where the visitor forbids storage, or there is no room left, nothing.

use crate::browser::dom::window;
use crate::widgets::memory::{Memory, Place};
use crate::widgets::reading::ListReading;
use web_sys::Storage;

const KEY: &str = "vn-portal-widgets.lists";

/// How the list of a place was used when the visitor was there last.
pub(super) fn recall(place: &Place) -> Option<ListReading> {
    read(&storage()?).recall(place).cloned()
}

/// Remembers how the list of a place is used now.
pub(super) fn remember(place: &Place, reading: &ListReading) {
    if let Some(storage) = storage() {
        let mut memory = read(&storage);
        memory.remember(place, reading);
        write(&storage, &memory);
    }
}

/// Forgets how the lists of an address were used.
pub(super) fn forget(address: &str) {
    if let Some(storage) = storage() {
        let mut memory = read(&storage);
        if memory.forget(address) {
            write(&storage, &memory);
        }
    }
}

fn read(storage: &Storage) -> Memory {
    let json = storage.get_item(KEY).ok().flatten();
    json.map_or_else(Memory::default, |json| Memory::from_json(&json))
}

fn write(storage: &Storage, memory: &Memory) {
    // It fails if there is no room left.
    let _ = storage.set_item(KEY, &memory.to_json());
}

fn storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}
