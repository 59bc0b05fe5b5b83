//! Wakes elements when their views change by themselves, with one timer for the whole page. It rests while the page is
//! hidden.

use super::performance_now;
use crate::browser::dom::{self, document};
use crate::browser::schedule::{self, HostId};
use core::cell::RefCell;
use core::slice;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use web_sys::{Document, Event, HtmlElement};

#[derive(Default)]
struct Ticker {
    sleepers: Vec<Sleeper>,
    timer: Option<Timeout>,
    /// The documents with sleepers, and the listener that each needs.
    documents: Vec<(Document, Rc<EventListener>)>,
}

struct Sleeper {
    id: HostId,
    document: Document,
    /// When it wakes, in milliseconds of `performance.now()`.
    time: f64,
}

thread_local! {
    static TICKER: RefCell<Ticker> = RefCell::default();
}

/// Replaces the time at which the host of an element wakes. Takes effect with the next [`set`].
pub(in crate::browser) fn wake_at(id: HostId, element: &HtmlElement, monotonic: Option<f64>) {
    let sleeper = monotonic.map(|time| Sleeper {
        id,
        document: dom::document_of(element),
        time,
    });
    let document = sleeper.as_ref().map(|sleeper| sleeper.document.clone());
    let is_new = TICKER.with_borrow_mut(|ticker| {
        ticker.sleepers.retain(|sleeper| sleeper.id != id);
        ticker.sleepers.extend(sleeper);
        document.filter(|document| ticker.documents.iter().all(|(known, _)| known != document))
    });
    if let Some(document) = is_new {
        // After its document was hidden, every element is overdue.
        let wake_all = |_: &Event| wake_until(f64::INFINITY);
        let listener = EventListener::new(&document, "visibilitychange", wake_all);
        TICKER.with_borrow_mut(|ticker| ticker.documents.push((document, Rc::new(listener))));
    }
}

/// Wakes a host in a task of its own, as soon as the page is seen.
pub(in crate::browser) fn wake_soon(id: HostId) {
    if let Some(element) = schedule::element(id) {
        wake_at(id, &element, Some(performance_now()));
        set();
    }
}

/// Adds the listeners of the documents again, where a page has removed them.
pub(in crate::browser) fn put_listeners_back() {
    let listeners: Vec<_> = TICKER.with_borrow(|ticker| {
        let documents = ticker.documents.iter();
        documents.map(|(_, listener)| Rc::clone(listener)).collect()
    });
    for listener in listeners {
        dom::put_back(slice::from_ref(&*listener));
    }
}

/// Never wakes a host again.
pub(in crate::browser) fn forget(id: HostId) {
    let gone: Vec<_> = TICKER.with_borrow_mut(|ticker| {
        let Ticker {
            sleepers,
            documents,
            ..
        } = ticker;
        sleepers.retain(|sleeper| sleeper.id != id);
        let is_left =
            |document: &Document| sleepers.iter().all(|sleeper| sleeper.document != *document);
        documents
            .extract_if(.., |(document, _)| is_left(document))
            .collect()
    });
    drop(gone);
}

/// Sets the timer to the time at which the first host wakes that is not hidden.
pub(in crate::browser) fn set() {
    let (last, sleeping) = TICKER.with_borrow_mut(|ticker| {
        let documents = ticker.documents.iter();
        let earliest = |document: &Document| {
            let sleepers = ticker.sleepers.iter();
            let times = sleepers.filter(|sleeper| sleeper.document == *document);
            times.map(|sleeper| sleeper.time).reduce(f64::min)
        };
        let sleeping: Vec<_> = documents
            .filter_map(|(document, _)| Some((document.clone(), earliest(document)?)))
            .collect();
        (ticker.timer.take(), sleeping)
    });
    drop(last);
    let visible = sleeping
        .iter()
        .filter(|(document, _)| !document::is_hidden(document));
    let Some(earliest) = visible.map(|(_, time)| *time).reduce(f64::min) else {
        return;
    };
    // Browsers drop the fraction, so the timer would fire too early.
    let pause = (earliest - performance_now()).ceil() as u32;
    let timer = Timeout::new(pause, || wake_until(performance_now()));
    let last = TICKER.with_borrow_mut(|ticker| ticker.timer.replace(timer));
    drop(last);
}

/// Wakes the hosts whose time has come. Each sets its next time when it runs, so a host that cannot run is not woken
/// for ever.
fn wake_until(monotonic: f64) {
    let due: Vec<_> = TICKER.with_borrow_mut(|ticker| {
        let is_due = |sleeper: &mut Sleeper| sleeper.time <= monotonic;
        ticker.sleepers.extract_if(.., is_due).collect()
    });
    for sleeper in due {
        schedule::mark(sleeper.id);
    }
    set();
}
