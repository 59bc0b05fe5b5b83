//! The server's time, for clocks with `sync` on machines whose own clock may be wrong. All clocks that name one URL
//! share its requests. A clock decides each time it runs whether to ask. So this needs no timer, a hidden page
//! asks nothing, and nothing remains after the last clock.

use super::Moment;
use super::time_request::{TIME_LIMIT, TOO_LATE, TimeRequest};
use crate::browser::dom::{self, console, document};
use crate::browser::feeds::shared::{Hosts, Share, Shared, SharedRegistry};
use crate::browser::schedule::HostId;
use core::cell::RefCell;
use core::mem;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[wasm_bindgen(module = "/src/js/element.js")]
extern "C" {
    /// The URL of the widget script, which is cheaper to request than most pages; empty if unknown.
    #[wasm_bindgen(js_name = scriptUrl)]
    fn script_url() -> String;
}

const TAG: &str = "vn-clock";

/// How long an answer holds, in milliseconds: section 1 of the contract.
const REFRESH: f64 = 600_000.0;

/// By how many milliseconds `Date.now()` and `performance.now()` may diverge while an answer holds. Drift stays below
/// this; setting the clock or a sleep of the machine exceeds it.
const JUMP: f64 = 1_000.0;

/// An HTTP date has whole seconds, so the server's clock may be ahead of it by this many milliseconds.
const RESOLUTION: f64 = 1_000.0;

thread_local! {
    static SERVERS: SharedRegistry<Server> = const { SharedRegistry::new() };
}

/// The time that one element shows.
pub(in crate::browser) struct ServerClock {
    id: HostId,
    server: Option<Share<Server>>,
}

impl ServerClock {
    pub fn new(id: HostId) -> Self {
        Self { id, server: None }
    }

    /// The time to show, in milliseconds since 1970: the visitor's own without `sync`, and until a server has answered.
    pub fn time(&mut self, element: &HtmlElement, moment: Moment) -> Result<f64, JsValue> {
        let url = url_of(element);
        if self.server.as_ref().map(|server| &server.url) != url.as_ref() {
            // Dropping the last share of a server aborts its request before the next server is asked.
            self.server = None;
            self.server = url.map(|url| Share::new(server_at(url), self.id));
        }
        let Some(server) = &self.server else {
            return Ok(moment.now);
        };
        server.take_answer();
        server.ask_if_due(moment, document::is_hidden(&dom::document_of(element)))?;
        let zero = server.state.borrow().zero;
        Ok(zero.map_or(moment.now, |zero| (zero + moment.monotonic).floor()))
    }
}

/// The URL that an element takes its time from.
fn url_of(element: &HtmlElement) -> Option<String> {
    let sync = element.get_attribute("sync")?;
    if element.local_name() != TAG {
        return None;
    }
    let document = dom::document_of(element);
    if !sync.is_empty() {
        let url = dom::platform().resolve(&sync, &document::base_uri(&document));
        return Some(url.unwrap_or(sync));
    }
    let script = script_url();
    if dom::platform().leaves_site(&script) {
        Some(document::url(&document))
    } else {
        Some(script)
    }
}

/// A server that clocks take their time from.
struct Server {
    url: String,
    hosts: Rc<Hosts>,
    state: RefCell<SyncState>,
}

#[derive(Default)]
struct SyncState {
    request: Option<TimeRequest>,
    /// When it was asked last.
    asked: Option<Moment>,
    /// Whether the visitor's clock jumped before it was asked last.
    after_jump: bool,
    /// What the server's clock showed when `performance.now()` was 0.
    zero: Option<f64>,
    /// Whether the last request failed.
    has_failed: bool,
}

impl Shared for Server {
    fn hosts(&self) -> &Hosts {
        &self.hosts
    }
}

fn server_at(url: String) -> Rc<Server> {
    let known = SERVERS.with(|servers| servers.find(|server| server.url == url));
    known.unwrap_or_else(|| {
        let server = Rc::new(Server {
            url,
            hosts: Rc::default(),
            state: RefCell::default(),
        });
        SERVERS.with(|servers| servers.insert(&server));
        server
    })
}

impl Server {
    /// Takes the answer to the last request if it is there. The hosts were marked when it came.
    fn take_answer(&self) {
        let arrival = {
            let state = self.state.borrow();
            state.request.as_ref().and_then(TimeRequest::arrival)
        };
        if let Some(arrival) = arrival {
            self.settle(arrival.zero());
        }
    }

    fn ask_if_due(&self, moment: Moment, is_hidden: bool) -> Result<(), JsValue> {
        let (asked, is_waiting) = {
            let state = self.state.borrow();
            (state.asked, state.request.is_some())
        };
        let has_jumped = asked.is_some_and(|asked| (moment.lead() - asked.lead()).abs() > JUMP);
        let age = asked.map(|asked| moment.monotonic - asked.monotonic);
        if !is_hidden && (has_jumped || age.is_none_or(|age| age >= REFRESH)) {
            self.ask(moment, has_jumped)?;
        } else if is_waiting && age.is_some_and(|age| age > TIME_LIMIT) {
            self.settle(Err(TOO_LATE.to_owned()));
            self.hosts.mark();
        }
        Ok(())
    }

    fn ask(&self, moment: Moment, after_jump: bool) -> Result<(), JsValue> {
        let last = self.state.borrow_mut().request.take();
        drop(last);
        let request = TimeRequest::new(&self.url, &self.hosts)?;
        let mut state = self.state.borrow_mut();
        state.request = Some(request);
        state.asked = Some(moment);
        state.after_jump = after_jump;
        Ok(())
    }

    /// Ends the last request with the server's time, as [`SyncState::zero`], or with why there is none.
    fn settle(&self, answer: Result<f64, String>) {
        let (request, had_failed) = {
            let mut state = self.state.borrow_mut();
            match answer {
                Ok(zero) if !agrees(state.zero, zero) => state.zero = Some(zero),
                // After a jump the known time may be wrong. Without one it is still right.
                Err(_) if state.after_jump => state.zero = None,
                _ => {}
            }
            let had_failed = mem::replace(&mut state.has_failed, answer.is_err());
            (state.request.take(), had_failed)
        };
        drop(request);
        if let Err(cause) = answer
            && !had_failed
        {
            let cause = console::line(&["no time for sync", &cause]);
            console::warn(&console::line(&[TAG, &self.url, &cause]));
        }
    }
}

/// Whether the known time agrees with an answer within its whole seconds. Then it is kept, so that no second is shown twice
/// or skipped because this answer was sent early or late within its second.
fn agrees(known: Option<f64>, answer: f64) -> bool {
    known.is_some_and(|known| (0.0..RESOLUTION).contains(&(known - answer)))
}
