//! Custom elements in the page. `js/element.js` has the class and calls what is exported here. Callbacks only mark a
//! host; one microtask runs what is marked.

mod body;
mod current;
mod data;
mod host;
mod names;
mod outcome;
mod page;
mod paragraph;
mod progress;
mod standing;
mod states;
mod tasks;

use self::host::Host;
use super::clock::{Moment, ticker};
use super::colours;
use super::dom::{self, Internals};
use super::schedule::{self, HostId};
use crate::widgets::REGISTRY;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// For how many milliseconds hosts run in one task before those that have content wait for the next one: a quarter of a frame, since on a slow
/// phone each of them takes four times as long.
const SLICE: f64 = 4.0;

#[wasm_bindgen(module = "/src/js/element.js")]
extern "C" {
    /// Calls [`run`], and lets an element that fails fall back to its own children. `false` if it fails now, or has
    /// failed before.
    fn attempt(host: u64, element: &HtmlElement, now: f64, monotonic: f64) -> bool;
}

#[wasm_bindgen(module = "/src/js/mounts.js")]
extern "C" {
    /// Moves what the root of an element's container shows into the root of the element.
    #[wasm_bindgen(js_name = handOver, catch)]
    fn hand_over(element: &HtmlElement) -> Result<(), JsValue>;
}

#[wasm_bindgen(module = "/src/js/standing.js")]
extern "C" {
    /// Takes templates of declarative roots out of an element.
    #[wasm_bindgen(js_name = dropTemplates, catch)]
    fn drop_templates(element: &HtmlElement) -> Result<(), JsValue>;
}

/// Makes the host of an element that has entered the page, and returns its handle; 0 if the page has given the element
/// a closed shadow root of its own.
///
/// It returns a `Result`, so JavaScript gets several values. A single i64 is not safe: Firefox 153 repeats a call that returns one
/// where the compiled JavaScript that has called is invalidated meanwhile. The element would have two hosts.
/// `tests/glue/alone.test.mjs` keeps such functions out.
///
/// # Errors
///
/// What the page's own code in place of the browser's has thrown.
#[wasm_bindgen]
pub fn connect(element: &HtmlElement, internals: &Internals) -> Result<u64, JsValue> {
    hand_over(element)?;
    Ok(make_host(element, internals).map_or(0, u64::from))
}

fn make_host(element: &HtmlElement, internals: &Internals) -> Option<HostId> {
    let tag = element.local_name();
    let definition = REGISTRY.iter().find(|definition| definition.tag == tag)?;
    let id = page::insert(element, definition);
    let host = Host::new(id, element, internals, definition, page::printout_of);
    let Some(host) = host else {
        page::remove(id);
        return None;
    };
    page::put_back(id, host);
    schedule::mark(id);
    Some(id)
}

/// Marks a host to be run: its element was connected again, moved or disconnected. `false` if the
/// host is gone.
#[wasm_bindgen]
#[must_use]
pub fn wake(host: u64) -> bool {
    let id = host.into();
    page::put_listeners_back(id);
    colours::forget_place(id);
    schedule::mark(id)
}

/// Marks a host whose element's attributes have changed since its last run.
#[wasm_bindgen(js_name = attributeChanged)]
pub fn attribute_changed(host: u64) {
    schedule::mark_attributes(host.into());
}

/// Has a host run again soon where somebody else has changed the `data-state` of its element.
#[wasm_bindgen(js_name = stateChanged)]
pub fn state_changed(host: u64, value: Option<String>) {
    let id = host.into();
    if schedule::shown_state(id).is_some_and(|shown| value.as_deref() != Some(shown)) {
        // Not in this task, which a page that changes it whenever it comes would never end.
        ticker::wake_soon(id);
    }
}

/// Runs the hosts that are marked. If that takes long, those that can wait run in another task, so that the page can answer its visitor.
#[wasm_bindgen(js_name = runMarked)]
pub fn run_marked() {
    schedule::mark_lost();
    let mut marked = schedule::take_marked().into_iter();
    // One moment for all: with moments of their own, clocks would tick a millisecond apart, each in its own task.
    let moment = Moment::now();
    while let Some(id) = marked.next() {
        if let Some(element) = schedule::element(id)
            && !attempt(id.into(), &element, moment.now, moment.monotonic)
        {
            page::remove(id);
            current::ran(&element, None);
        }
        let next = marked.as_slice().first();
        let takes_long = || Moment::now().monotonic > moment.monotonic + SLICE;
        if next.is_some_and(|&id| can_wait(id)) && takes_long() {
            schedule::put_off(marked);
            break;
        }
    }
    colours::look();
    ticker::set();
}

/// Whether an element has content already that its visitor can read.
fn can_wait(id: HostId) -> bool {
    page::with_host(id, |host| host.stands && !host.is_unseen()).unwrap_or_default()
}

/// Brings one element up to date; `false` if it is no longer in the page. Only `attempt` of `js/element.js` calls it, from [`run_marked`].
///
/// The host is out of the arena meanwhile: page code that comes in through a listener or a getter finds it busy, and
/// can only mark it.
///
/// # Errors
///
/// What the page's own code in place of the browser's has thrown. The host is dropped.
#[wasm_bindgen]
pub fn run(host: u64, now: f64, monotonic: f64) -> Result<bool, JsValue> {
    let id = HostId::from(host);
    let Some(element) = schedule::element(id) else {
        return Ok(false);
    };
    if !dom::is_in_page(&element) {
        page::remove(id);
        return Ok(false);
    }
    let Some(mut host) = page::take(id) else {
        return Ok(true);
    };
    drop_templates(&element)?;
    if !host.show_on()? {
        let has_current = host.definition.has_current;
        let current = has_current.then(|| current::of_page(&element));
        if let Some(outcome) = host.run(Moment { now, monotonic }, current)? {
            host.carry_out(outcome)?;
        }
    }
    if host.definition.has_feed {
        colours::note(id, &element, &host.root);
    }
    page::put_back(id, host);
    Ok(true)
}
