//! The names of the page's elements, each different from the others.

use crate::browser::schedule::HostId;
use crate::widgets::names::distinct_name;
use core::cell::RefCell;
use slotmap::{DefaultKey, SecondaryMap};

struct Name {
    wanted: String,
    given: String,
}

thread_local! {
    static NAMES: RefCell<SecondaryMap<DefaultKey, Name>> = RefCell::default();
}

/// Gives an element the name it wants, or one like it. It keeps its name while it wants the same.
pub(super) fn claim(id: HostId, wanted: &str) -> String {
    NAMES.with_borrow_mut(|names| {
        if let Some(known) = names.get(id.0)
            && known.wanted == wanted
        {
            return known.given.clone();
        }
        let others = names.iter().filter(|(key, _)| *key != id.0);
        let others: Vec<_> = others.map(|(_, name)| name.given.as_str()).collect();
        let given = distinct_name(wanted, &others);
        let name = Name {
            wanted: wanted.to_owned(),
            given: given.clone(),
        };
        names.insert(id.0, name);
        given
    })
}

/// Forgets the name of an element that leaves the page.
pub(super) fn release(id: HostId) {
    NAMES.with_borrow_mut(|names| names.remove(id.0));
}
