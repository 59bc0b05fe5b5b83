//! The arena of a page's hosts.

use super::host::Host;
use super::names;
use crate::browser::clock::ticker;
use crate::browser::colours;
use crate::browser::dom;
use crate::browser::feeds;
use crate::browser::reading::{self, AddressWatch};
use crate::browser::schedule::{self, HostId};
use crate::widgets::{Definition, Printout};
use core::cell::RefCell;
use core::mem;
use gloo::events::EventListener;
use slotmap::{DefaultKey, SecondaryMap};
use std::rc::Rc;
use web_sys::HtmlElement;

#[derive(Default)]
struct PageHosts {
    /// A host is `None` while it runs.
    hosts: SecondaryMap<DefaultKey, Option<Box<Host>>>,
    /// Listeners on `window`, while there are hosts.
    listeners: Rc<[EventListener]>,
    /// Once there is a host that shows something by the page's address.
    address: Option<Rc<AddressWatch>>,
}

thread_local! {
    static PAGE: RefCell<PageHosts> = RefCell::default();
}

/// Inserts an element. [`put_back`] adds its host.
pub(super) fn insert(element: &HtmlElement, definition: &'static Definition) -> HostId {
    let id = schedule::insert(element, definition);
    let (is_first, watches) = PAGE.with_borrow_mut(|page| {
        page.hosts.insert(id.0, None);
        (page.hosts.len() == 1, page.address.is_some())
    });
    if is_first {
        let listeners = feeds::listeners();
        PAGE.with_borrow_mut(|page| page.listeners = listeners.into());
    }
    if definition.has_feed && !watches {
        let address = Rc::new(AddressWatch::new());
        PAGE.with_borrow_mut(|page| page.address = Some(address));
    }
    id
}

/// Removes an element. Its host is dropped, and with the last one the page's listeners.
pub(super) fn remove(id: HostId) {
    ticker::forget(id);
    colours::forget(id);
    names::release(id);
    reading::leave(id);
    schedule::remove(id);
    let gone = PAGE.with_borrow_mut(|page| {
        let host = page.hosts.remove(id.0);
        let is_last = page.hosts.is_empty();
        (
            host,
            is_last.then(|| (mem::take(&mut page.listeners), page.address.take())),
        )
    });
    // Outside the borrow: dropping a host may call back.
    drop(gone);
}

/// Puts back the listeners of an element and of the page.
pub(super) fn put_listeners_back(id: HostId) {
    let (listeners, address) =
        PAGE.with_borrow(|page| (Rc::clone(&page.listeners), page.address.clone()));
    dom::put_back(&listeners);
    if let Some(address) = address {
        address.put_back();
    }
    ticker::put_listeners_back();
    colours::put_listeners_back();
    with_host(id, |host| dom::put_back(&host.listeners));
}

/// Takes a host out of the arena for its run; `None` if it is running or has failed.
pub(super) fn take(id: HostId) -> Option<Box<Host>> {
    PAGE.with_borrow_mut(|page| page.hosts.get_mut(id.0)?.take())
}

/// Puts a host back after its run. If its element was removed meanwhile, it is dropped.
pub(super) fn put_back(id: HostId, host: Box<Host>) {
    let gone = PAGE.with_borrow_mut(|page| match page.hosts.get_mut(id.0) {
        Some(slot) => slot.replace(host),
        None => Some(host),
    });
    drop(gone);
}

/// Reads something from a host that is not running.
pub(super) fn with_host<R>(id: HostId, look: impl FnOnce(&mut Host) -> R) -> Option<R> {
    let mut host = take(id)?;
    let found = look(&mut host);
    put_back(id, host);
    Some(found)
}

/// What an element shows by itself, for print, save and share.
pub(super) fn printout_of(id: HostId) -> Option<Printout> {
    let now = js_sys::Date::now();
    with_host(id, |host| host.printout(now)).flatten()
}
