//! The names of the page's elements, each different from the others.

use crate::browser::schedule::HostId;
use crate::widgets::names::Names;
use core::cell::RefCell;
use slotmap::{DefaultKey, SecondaryMap};

struct ClaimedName {
    wanted: String,
    given: String,
}

#[derive(Default)]
struct OfPage {
    names: Names,
    by_host: SecondaryMap<DefaultKey, ClaimedName>,
}

thread_local! {
    static OF_PAGE: RefCell<OfPage> = RefCell::default();
}

/// Gives an element the name it wants, or one like it. It keeps its name while it wants the same.
pub(super) fn claim(id: HostId, wanted: &str) -> String {
    OF_PAGE.with_borrow_mut(|page| {
        if let Some(known) = page.by_host.get(id.0)
            && known.wanted == wanted
        {
            return known.given.clone();
        }
        page.release(id);
        let given = page.names.claim(wanted);
        let name = ClaimedName {
            wanted: wanted.to_owned(),
            given: given.clone(),
        };
        page.by_host.insert(id.0, name);
        given
    })
}

/// Forgets the name of an element that leaves the page.
pub(super) fn release(id: HostId) {
    OF_PAGE.with_borrow_mut(|page| page.release(id));
}

impl OfPage {
    fn release(&mut self, id: HostId) {
        if let Some(name) = self.by_host.remove(id.0) {
            self.names.release(&name.given);
        }
    }
}
