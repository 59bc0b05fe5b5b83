//! One request for a server's time. The answer waits here until a host looks: it is read within that host's run, so that
//! a failure stays with that host.

use super::performance_now;
use crate::browser::dom::{self, string_of};
use crate::browser::feeds::shared::{Hosts, Ongoing};
use core::cell::OnceCell;
use js_sys::{Date, Promise, Reflect};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{AbortController, AbortSignal, RequestCache, RequestInit, RequestMode};

// A page may have replaced `fetch`, so its answer may be anything.
#[wasm_bindgen]
extern "C" {
    /// As found when our script started: the build injects that of `js/natives.js`.
    #[wasm_bindgen(catch)]
    fn fetch(url: &str, options: &RequestInit) -> Result<JsValue, JsValue>;

    type Response;
    #[wasm_bindgen(method, getter, catch)]
    fn headers(this: &Response) -> Result<Headers, JsValue>;

    type Headers;
    #[wasm_bindgen(method, catch)]
    fn get(this: &Headers, name: &str) -> Result<Option<String>, JsValue>;
}

/// How long an answer may take, in milliseconds: half of that is the largest error.
pub(super) const TIME_LIMIT: f64 = 10_000.0;

pub(super) const TOO_LATE: &str = "no answer within 10 s";

/// A request under way. Dropping it aborts it.
pub(super) struct TimeRequest {
    arrival: Rc<OnceCell<Arrival>>,
    _ongoing: Ongoing,
}

impl TimeRequest {
    /// Asks a server of this site for its time. The hosts are marked when the answer is there.
    pub fn new(url: &str, hosts: &Rc<Hosts>) -> Result<Self, JsValue> {
        let controller = AbortController::new()?;
        let sent = performance_now();
        let response = match send(url, &controller.signal()) {
            Ok(response) => Promise::resolve(&response),
            Err(cause) => Promise::reject(&cause),
        };
        let arrival = Rc::default();
        let on_answer = callback(sent, Ok, &arrival, hosts);
        let on_failure = callback(sent, Err, &arrival, hosts);
        let _ = response.then2(&on_answer, &on_failure);
        // The promise owns them, and is settled even after an abort. `forget` would keep them for ever.
        drop(on_answer.into_js_value());
        drop(on_failure.into_js_value());
        Ok(Self {
            arrival,
            _ongoing: Ongoing::new(controller.into()),
        })
    }

    pub fn arrival(&self) -> Option<Arrival> {
        self.arrival.get().cloned()
    }
}

/// A callback that notes what has arrived, unless the request was dropped.
fn callback(
    sent: f64,
    outcome: fn(JsValue) -> Result<JsValue, JsValue>,
    arrival: &Rc<OnceCell<Arrival>>,
    hosts: &Rc<Hosts>,
) -> Closure<dyn FnMut(JsValue)> {
    let (arrival, hosts) = (Rc::downgrade(arrival), Rc::downgrade(hosts));
    Closure::new(move |value| {
        if let (Some(arrival), Some(hosts)) = (arrival.upgrade(), hosts.upgrade()) {
            arrival.get_or_init(|| Arrival {
                sent,
                received: performance_now(),
                outcome: outcome(value),
            });
            hosts.mark();
        }
    })
}

fn send(url: &str, signal: &AbortSignal) -> Result<JsValue, JsValue> {
    if !dom::is_of_own_origin(url) {
        return Err("another origin is not asked".into());
    }
    let options = RequestInit::new();
    options.set_method("HEAD");
    options.set_cache(RequestCache::NoStore);
    // Keeps a redirect from leading to another origin.
    options.set_mode(RequestMode::SameOrigin);
    options.set_signal(Some(signal));
    fetch(url, &options)
}

/// What a request came to, not read yet. Times are in milliseconds of `performance.now()`.
#[derive(Clone)]
pub(super) struct Arrival {
    sent: f64,
    received: f64,
    outcome: Result<JsValue, JsValue>,
}

impl Arrival {
    /// What the server's clock showed when `performance.now()` was 0, in milliseconds since 1970, or why that is unknown.
    pub fn zero(self) -> Result<f64, String> {
        self.read().map_err(|cause| message_of(&cause))
    }

    fn read(self) -> Result<f64, JsValue> {
        let headers = self.outcome?.unchecked_into::<Response>().headers()?;
        if self.received - self.sent > TIME_LIMIT {
            return Err(TOO_LATE.into());
        }
        // The only string for the browser's date parser: HTTP dates have one form, which ECMAScript requires it to read.
        let date = Date::parse(&headers.get("date")?.unwrap_or_default());
        // For how many seconds a cache has kept the answer.
        let age = headers.get("age")?.and_then(|age| age.parse::<u32>().ok());
        let zero = date + f64::from(age.unwrap_or(0)) * 1_000.0 - (self.sent + self.received) / 2.0;
        if zero.is_nan() {
            return Err("no Date in the answer".into());
        }
        Ok(zero)
    }
}

/// The message of what was thrown, which need not be an error.
fn message_of(cause: &JsValue) -> String {
    let message = Reflect::get(cause, &"message".into()).unwrap_or_default();
    let has_none = message.is_null() || message.is_undefined();
    string_of(if has_none { cause } else { &message }).unwrap_or_default()
}
