//! Wakes elements when their views change by themselves, with one timer for the whole page. It rests while the page is
//! hidden.

use super::performance_now;
use crate::browser::dom::document;
use crate::browser::schedule::{self, HostId};
use core::cell::RefCell;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use web_sys::Document;

#[derive(Default)]
struct Ticker {
    /// Hosts that sleep, and when each wakes in milliseconds of `performance.now()`.
    sleepers: Vec<(HostId, f64)>,
    timer: Option<Timeout>,
}

thread_local! {
    static TICKER: RefCell<Ticker> = RefCell::default();
}

/// The page-wide listeners that the timer needs.
pub(in crate::browser) fn listeners() -> Vec<EventListener> {
    // After the page was hidden, every element is overdue.
    let wake_all = |document: Document| {
        EventListener::new(&document, "visibilitychange", |_| wake_until(f64::INFINITY))
    };
    document::of_page().map(wake_all).into_iter().collect()
}

/// Replaces the time at which a host wakes. Takes effect with the next [`set`].
pub(in crate::browser) fn wake_at(id: HostId, monotonic: Option<f64>) {
    TICKER.with_borrow_mut(|ticker| {
        ticker.sleepers.retain(|(sleeper, _)| *sleeper != id);
        ticker.sleepers.extend(monotonic.map(|time| (id, time)));
    });
}

/// Wakes a host in a task of its own, as soon as the page is seen.
pub(in crate::browser) fn wake_soon(id: HostId) {
    wake_at(id, Some(performance_now()));
    set();
}

/// Never wakes a host again.
pub(in crate::browser) fn forget(id: HostId) {
    wake_at(id, None);
}

/// Sets the timer to the time at which the first host wakes.
pub(in crate::browser) fn set() {
    let (last, earliest) = TICKER.with_borrow_mut(|ticker| {
        let times = ticker.sleepers.iter().map(|(_, time)| *time);
        (ticker.timer.take(), times.reduce(f64::min))
    });
    drop(last);
    let Some(earliest) = earliest else { return };
    if document::of_page().is_some_and(|document| document::is_hidden(&document)) {
        return;
    }
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
        let is_due = |(_, time): &mut (HostId, f64)| *time <= monotonic;
        ticker.sleepers.extract_if(.., is_due).collect()
    });
    for (id, _) in due {
        schedule::mark(id);
    }
    set();
}
