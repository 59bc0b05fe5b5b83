//! The arena of a page's hosts, and which of them are to be run.

use super::current;
use super::host::Host;
use crate::browser::clock::{Moment, ticker};
use crate::browser::feeds;
use crate::browser::reading::{self, Visit};
use crate::widgets::Definition;
use core::cell::RefCell;
use core::mem;
use gloo::events::EventListener;
use slotmap::{DefaultKey, Key, KeyData, SlotMap};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

#[wasm_bindgen(module = "/src/js/element.js")]
extern "C" {
    /// Calls [`super::run`], and lets an element that fails fall back to its own children. `false` if it fails now, or
    /// has failed before.
    fn attempt(host: u64, element: &HtmlElement, now: f64, monotonic: f64) -> bool;
    /// Calls back at once, and lets an element that fails fall back to its own children.
    #[wasm_bindgen(js_name = guard)]
    fn guard_element(element: &HtmlElement, call: &mut dyn FnMut());
    /// Has [`run_marked`] called in the next microtask.
    #[wasm_bindgen(js_name = queueRun)]
    fn queue_run();
}

/// The handle of a host. Handles of hosts that are gone are never used again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(in crate::browser) struct HostId(DefaultKey);

impl From<u64> for HostId {
    fn from(number: u64) -> Self {
        Self(KeyData::from_ffi(number).into())
    }
}

impl From<HostId> for u64 {
    fn from(id: HostId) -> Self {
        id.0.data().as_ffi()
    }
}

/// An element of the page, with what must be accessible while its host runs.
struct Slot {
    element: HtmlElement,
    definition: &'static Definition,
    /// `None` while it runs.
    host: Option<Box<Host>>,
    /// What its visitor does. Not in the host, because events arrive while that runs.
    visit: Visit,
    /// Whether its attributes must be read again.
    attributes_changed: bool,
}

#[derive(Default)]
struct Page {
    slots: SlotMap<DefaultKey, Slot>,
    marked: Vec<HostId>,
    /// Listeners on `window` and `document`, while there are hosts.
    listeners: Vec<EventListener>,
}

thread_local! {
    static PAGE: RefCell<Page> = RefCell::default();
}

/// Inserts an element. [`put_back`] adds its host.
pub(super) fn insert(element: &HtmlElement, definition: &'static Definition) -> HostId {
    let (id, is_first) = PAGE.with_borrow_mut(|page| {
        let key = page.slots.insert(Slot {
            element: element.clone(),
            definition,
            host: None,
            visit: Visit::default(),
            attributes_changed: true,
        });
        (HostId(key), page.slots.len() == 1)
    });
    if is_first {
        let mut listeners = ticker::listeners();
        listeners.extend(feeds::listeners());
        PAGE.with_borrow_mut(|page| page.listeners = listeners);
    }
    id
}

/// Removes an element. Its host is dropped, and with the last one the page's listeners.
pub(super) fn remove(id: HostId) {
    ticker::forget(id);
    if let Some(element) = element(id) {
        reading::leave(id, &element);
    }
    let (slot, listeners) = PAGE.with_borrow_mut(|page| {
        let slot = page.slots.remove(id.0);
        let is_last = page.slots.is_empty();
        (slot, is_last.then(|| mem::take(&mut page.listeners)))
    });
    // Outside the borrow: dropping a host may call back.
    drop((slot, listeners));
}

/// Marks a host to be run in the next microtask. It runs once, however often it was marked.
pub(in crate::browser) fn mark(id: HostId) -> bool {
    let (is_known, is_first) = PAGE.with_borrow_mut(|page| {
        let is_known = page.slots.contains_key(id.0);
        let is_first = page.marked.is_empty();
        if is_known && !page.marked.contains(&id) {
            page.marked.push(id);
        }
        (is_known, is_known && is_first)
    });
    if is_first {
        queue_run();
    }
    is_known
}

/// Runs the hosts that are marked.
#[wasm_bindgen(js_name = runMarked)]
pub fn run_marked() {
    let marked = PAGE.with_borrow_mut(|page| mem::take(&mut page.marked));
    // One moment for all: with moments of their own, clocks would tick a millisecond apart, each in its own task.
    let moment = Moment::now();
    for id in marked {
        if let Some(element) = element(id)
            && !attempt(id.into(), &element, moment.now, moment.monotonic)
        {
            remove(id);
            current::ran(&element, None);
        }
    }
    ticker::set();
}

/// Runs what a visitor's action calls for; an element in which that fails falls back to its own children. For callbacks
/// of the browser: what fails in them would reach the page.
pub(in crate::browser) fn guard(id: HostId, mut call: impl FnMut()) {
    if let Some(element) = element(id) {
        guard_element(&element, &mut call);
    }
}

/// Marks every host that is chosen by its definition.
pub(in crate::browser) fn mark_all(is_meant: impl Fn(&Definition) -> bool) {
    let ids: Vec<_> = PAGE.with_borrow(|page| {
        let slots = page.slots.iter();
        let meant = slots.filter(|(_, slot)| is_meant(slot.definition));
        meant.map(|(key, _)| HostId(key)).collect()
    });
    for id in ids {
        mark(id);
    }
}

/// Marks a host whose attributes must be read again.
pub(super) fn attributes_changed(id: HostId) {
    if PAGE
        .with_borrow_mut(|page| {
            page.slots
                .get_mut(id.0)
                .map(|slot| slot.attributes_changed = true)
        })
        .is_some()
    {
        mark(id);
    }
}

/// Whether a host must read its attributes again. Resets the mark.
pub(super) fn take_attributes_changed(id: HostId) -> bool {
    PAGE.with_borrow_mut(|page| {
        let slot = page.slots.get_mut(id.0);
        slot.is_some_and(|slot| mem::take(&mut slot.attributes_changed))
    })
}

/// The element of a handle.
pub(in crate::browser) fn element(id: HostId) -> Option<HtmlElement> {
    PAGE.with_borrow(|page| page.slots.get(id.0).map(|slot| slot.element.clone()))
}

/// The handle of an element.
pub(super) fn id_of(element: &Element) -> Option<HostId> {
    PAGE.with_borrow(|page| {
        let mut slots = page.slots.iter();
        let found = slots.find(|(_, slot)| {
            let known: &Element = &slot.element;
            known == element
        });
        found.map(|(key, _)| HostId(key))
    })
}

/// Takes a host out of the arena for its run; `None` if it is running or has failed.
pub(super) fn take(id: HostId) -> Option<Box<Host>> {
    PAGE.with_borrow_mut(|page| page.slots.get_mut(id.0)?.host.take())
}

/// Puts a host back after its run. If its element was removed meanwhile, it is dropped.
pub(super) fn put_back(id: HostId, host: Box<Host>) {
    let gone = PAGE.with_borrow_mut(|page| match page.slots.get_mut(id.0) {
        Some(slot) => slot.host.replace(host),
        None => Some(host),
    });
    drop(gone);
}

/// Reads something from a host that is not running.
pub(in crate::browser) fn with_host<R>(id: HostId, look: impl FnOnce(&mut Host) -> R) -> Option<R> {
    let mut host = take(id)?;
    let found = look(&mut host);
    put_back(id, host);
    Some(found)
}

/// What the visitor of an element does.
pub(in crate::browser) fn visit<R>(id: HostId, look: impl FnOnce(&Visit) -> R) -> Option<R> {
    PAGE.with_borrow(|page| page.slots.get(id.0).map(|slot| look(&slot.visit)))
}

/// Notes something that the visitor of an element did, and marks its host.
pub(in crate::browser) fn update_visit(id: HostId, change: impl FnOnce(&mut Visit)) {
    PAGE.with_borrow_mut(|page| {
        if let Some(slot) = page.slots.get_mut(id.0) {
            change(&mut slot.visit);
        }
    });
    mark(id);
}
