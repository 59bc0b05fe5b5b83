//! The server's time, for clocks with `sync` on machines whose own clock may be wrong. All clocks that name one URL
//! share its requests. A clock decides each time it runs whether to ask. So this needs no timer, a hidden page
//! asks nothing, and nothing remains after the last clock.

use super::Moment;
use crate::browser::dom::{self, console, document};
use crate::browser::elements::page::HostId;
use crate::browser::feeds::shared::{Hosts, Ongoing, Registry, Share, Shared};
use core::cell::{Cell, RefCell};
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

#[wasm_bindgen(module = "/src/js/transport.js")]
extern "C" {
    /// Asks a server of this site for its time, and calls [`server_time`] with the answer.
    fn head(url: &str, request: u32) -> JsValue;
}

const TAG: &str = "vn-clock";

/// How long an answer holds, in milliseconds: section 1 of the contract.
const REFRESH: f64 = 600_000.0;

/// How long an answer may take, in milliseconds: half of that is the largest error.
const TIME_LIMIT: f64 = 10_000.0;

/// By how many milliseconds `Date.now()` and `performance.now()` may diverge while an answer holds. Drift stays below
/// this; setting the clock or a sleep of the machine exceeds it.
const JUMP: f64 = 1_000.0;

/// An HTTP date has whole seconds, so the server's clock may be ahead of it by this many milliseconds.
const RESOLUTION: f64 = 1_000.0;

thread_local! {
    static SERVERS: Registry<Server> = const { Registry::new() };
    static LAST_REQUEST: Cell<u32> = const { Cell::new(0) };
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
    pub fn time(&mut self, element: &HtmlElement, moment: Moment) -> f64 {
        let url = url_of(element);
        if self.server.as_ref().map(|server| &server.url) != url.as_ref() {
            // Dropping the last share of a server aborts its request before the next server is asked.
            self.server = None;
            self.server = url.map(|url| Share::new(server_at(url), self.id));
        }
        let Some(server) = &self.server else {
            return moment.now;
        };
        server.ask_if_due(moment, document::is_hidden(&dom::document_of(element)));
        let zero = server.state.borrow().zero;
        zero.map_or(moment.now, |zero| (zero + moment.monotonic).floor())
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
    hosts: Hosts,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    request: Option<Request>,
    /// When it was asked last.
    asked: Option<Moment>,
    /// What the server's clock showed when `performance.now()` was 0.
    zero: Option<f64>,
    /// Whether the last request failed.
    has_failed: bool,
}

struct Request {
    id: u32,
    /// Whether the visitor's clock jumped before it.
    after_jump: bool,
    _ongoing: Ongoing,
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
            hosts: Hosts::default(),
            state: RefCell::default(),
        });
        SERVERS.with(|servers| servers.insert(&server));
        server
    })
}

impl Server {
    fn ask_if_due(&self, moment: Moment, is_hidden: bool) {
        let (asked, is_waiting) = {
            let state = self.state.borrow();
            (state.asked, state.request.is_some())
        };
        let has_jumped = asked.is_some_and(|asked| (moment.lead() - asked.lead()).abs() > JUMP);
        let age = asked.map(|asked| moment.monotonic - asked.monotonic);
        if !is_hidden && (has_jumped || age.is_none_or(|age| age >= REFRESH)) {
            self.ask(moment, has_jumped);
        } else if is_waiting && age.is_some_and(|age| age > TIME_LIMIT) {
            self.answer(None, "no answer within 10 s");
        }
    }

    fn ask(&self, moment: Moment, after_jump: bool) {
        let last = self.state.borrow_mut().request.take();
        drop(last);
        let id = LAST_REQUEST.get().wrapping_add(1);
        LAST_REQUEST.set(id);
        let request = Request {
            id,
            after_jump,
            _ongoing: Ongoing::new(head(&self.url, id)),
        };
        let mut state = self.state.borrow_mut();
        state.request = Some(request);
        state.asked = Some(moment);
    }

    /// Takes the server's time, as [`State::zero`], or why there is none.
    fn answer(&self, zero: Option<f64>, cause: &str) {
        let (request, is_news) = {
            let mut state = self.state.borrow_mut();
            let request = state.request.take();
            if zero.is_some() {
                if !agrees(state.zero, zero) {
                    state.zero = zero;
                }
            } else if request.as_ref().is_some_and(|request| request.after_jump) {
                // After a jump the known time may be wrong. Without one it is still right.
                state.zero = None;
            }
            let had_failed = mem::replace(&mut state.has_failed, zero.is_none());
            (request, zero.is_none() && !had_failed)
        };
        drop(request);
        if is_news {
            let cause = console::line(&["no time for sync", cause]);
            console::warn(&console::line(&[TAG, &self.url, &cause]));
        }
        self.hosts.mark();
    }
}

/// Whether the known time agrees with an answer within its whole seconds. Then it is kept, so that no second is shown twice
/// or skipped because this answer was sent early or late within its second.
fn agrees(known: Option<f64>, answer: Option<f64>) -> bool {
    let ahead = known.zip(answer).map(|(known, answer)| known - answer);
    ahead.is_some_and(|ahead| (0.0..RESOLUTION).contains(&ahead))
}

/// Takes the answer to a request of [`head`]: what the server's clock showed when `performance.now()` was 0, in
/// milliseconds since 1970, or why that is unknown.
#[wasm_bindgen(js_name = serverTime)]
pub fn server_time(request: u32, zero: Option<f64>, cause: &str) {
    let is_meant = |server: &Server| {
        let state = server.state.borrow();
        state
            .request
            .as_ref()
            .is_some_and(|known| known.id == request)
    };
    if let Some(server) = SERVERS.with(|servers| servers.find(is_meant)) {
        server.answer(zero, cause);
    }
}
