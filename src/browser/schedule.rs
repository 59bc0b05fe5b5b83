//! The elements of the page that have a host, by their handles, and which of them are to be run. What a host is, is not known here, so
//! that everything that a host owns can mark it.

use super::dom;
use crate::widgets::Definition;
use core::cell::RefCell;
use core::mem;
use gloo::timers::callback::Timeout;
use slotmap::{DefaultKey, Key, KeyData, SlotMap};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

#[wasm_bindgen(module = "/src/js/element.js")]
extern "C" {
    /// Calls back at once, and lets an element that fails fall back to its own children. `false` if it fails now, or has
    /// failed before.
    #[wasm_bindgen(js_name = guard)]
    fn guard_element(element: &HtmlElement, call: &mut dyn FnMut()) -> bool;
    /// Has `runMarked` called in the next microtask.
    #[wasm_bindgen(js_name = queueRun)]
    fn queue_run();
}

/// The handle of a host. Handles of hosts that are gone are never used again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::browser) struct HostId(pub DefaultKey);

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

struct ScheduledHost {
    element: HtmlElement,
    definition: &'static Definition,
    /// Whether its attributes must be read again.
    attributes_changed: bool,
    /// What we have written into `data-state`.
    shown_state: Option<&'static str>,
}

#[derive(Default)]
struct Schedule {
    known: SlotMap<DefaultKey, ScheduledHost>,
    marked: Vec<HostId>,
    /// Those that are to be marked in another task.
    put_off: Vec<HostId>,
    /// The last such task, which may be over.
    task: Option<Timeout>,
}

thread_local! {
    static SCHEDULE: RefCell<Schedule> = RefCell::default();
}

/// Takes an element in.
pub(in crate::browser) fn insert(element: &HtmlElement, definition: &'static Definition) -> HostId {
    SCHEDULE.with_borrow_mut(|schedule| {
        HostId(schedule.known.insert(ScheduledHost {
            element: element.clone(),
            definition,
            attributes_changed: true,
            shown_state: None,
        }))
    })
}

/// Takes an element out.
pub(in crate::browser) fn remove(id: HostId) {
    let gone = SCHEDULE.with_borrow_mut(|schedule| schedule.known.remove(id.0));
    drop(gone);
}

/// Marks a host to be run in the next microtask. It runs once, however often it was marked. `false` if it is gone.
pub(in crate::browser) fn mark(id: HostId) -> bool {
    let (is_known, is_first) = SCHEDULE.with_borrow_mut(|schedule| {
        let is_known = schedule.known.contains_key(id.0);
        let is_first = schedule.marked.is_empty();
        if is_known && !schedule.marked.contains(&id) {
            schedule.marked.push(id);
        }
        (is_known, is_known && is_first)
    });
    if is_first {
        queue_run();
    }
    is_known
}

/// Has hosts run in another task, all in one: with a task for each, a page with hundreds would look through its hosts as often.
pub(in crate::browser) fn put_off(ids: impl Iterator<Item = HostId>) {
    let is_first = SCHEDULE.with_borrow_mut(|schedule| {
        let is_first = schedule.put_off.is_empty();
        schedule.put_off.extend(ids);
        is_first
    });
    if !is_first {
        return;
    }
    let next = Timeout::new(0, || {
        let ids = SCHEDULE.with_borrow_mut(|schedule| mem::take(&mut schedule.put_off));
        for id in ids {
            mark(id);
        }
    });
    let last = SCHEDULE.with_borrow_mut(|schedule| schedule.task.replace(next));
    drop(last);
}

/// Marks every host that is chosen by its definition.
pub(in crate::browser) fn mark_all(is_meant: impl Fn(&Definition) -> bool) {
    let ids: Vec<_> = SCHEDULE.with_borrow(|schedule| {
        let known = schedule.known.iter();
        let meant = known.filter(|(_, known)| is_meant(known.definition));
        meant.map(|(key, _)| HostId(key)).collect()
    });
    for id in ids {
        mark(id);
    }
}

/// Marks the hosts whose elements are in no page any more. Of a frame that is removed, its elements are not told.
pub(in crate::browser) fn mark_lost() {
    let elements: Vec<_> = SCHEDULE.with_borrow(|schedule| {
        let known = schedule.known.iter();
        known
            .map(|(key, known)| (HostId(key), known.element.clone()))
            .collect()
    });
    for (id, element) in elements {
        if !dom::is_in_page(&element) {
            mark(id);
        }
    }
}

/// The hosts that are marked. None is marked after this.
pub(in crate::browser) fn take_marked() -> Vec<HostId> {
    SCHEDULE.with_borrow_mut(|schedule| mem::take(&mut schedule.marked))
}

/// Marks a host whose attributes must be read again.
pub(in crate::browser) fn mark_attributes(id: HostId) {
    let is_known = SCHEDULE.with_borrow_mut(|schedule| {
        let known = schedule.known.get_mut(id.0);
        known.map(|known| known.attributes_changed = true).is_some()
    });
    if is_known {
        mark(id);
    }
}

/// Whether a host must read its attributes again. Resets that mark.
pub(in crate::browser) fn take_attributes_mark(id: HostId) -> bool {
    SCHEDULE.with_borrow_mut(|schedule| {
        let known = schedule.known.get_mut(id.0);
        known.is_some_and(|known| mem::take(&mut known.attributes_changed))
    })
}

/// Notes the state that is to be written into an element's `data-state`.
pub(in crate::browser) fn show_state(id: HostId, name: &'static str) {
    SCHEDULE.with_borrow_mut(|schedule| {
        if let Some(known) = schedule.known.get_mut(id.0) {
            known.shown_state = Some(name);
        }
    });
}

/// The state that an element's `data-state` has, unless somebody else has changed it.
pub(in crate::browser) fn shown_state(id: HostId) -> Option<&'static str> {
    SCHEDULE.with_borrow(|schedule| schedule.known.get(id.0)?.shown_state)
}

/// The element of a handle.
pub(in crate::browser) fn element(id: HostId) -> Option<HtmlElement> {
    SCHEDULE.with_borrow(|schedule| {
        let known = schedule.known.get(id.0);
        known.map(|known| known.element.clone())
    })
}

/// The handle of an element.
pub(in crate::browser) fn id_of(element: &Element) -> Option<HostId> {
    SCHEDULE.with_borrow(|schedule| {
        let mut known = schedule.known.iter();
        let found = known.find(|(_, known)| {
            let known: &Element = &known.element;
            known == element
        });
        found.map(|(key, _)| HostId(key))
    })
}

/// Runs what a visitor's action calls for; an element in which that fails falls back to its own children. For callbacks
/// of the browser: what fails in them would reach the page.
pub(in crate::browser) fn guard(id: HostId, mut call: impl FnMut()) {
    if let Some(element) = element(id)
        && !guard_element(&element, &mut call)
    {
        // Its next run fails, which drops its host and all that this holds of the page.
        mark(id);
    }
}
