//! The time: the one timer of a page, and the server's time.

mod server_time;
pub(super) mod ticker;
mod time_request;

pub(super) use server_time::ServerClock;

use js_sys::Date;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn performance_now() -> f64;
}

/// Both clocks of the visitor's machine at one moment, in milliseconds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moment {
    /// `Date.now()`, which the visitor can set.
    pub now: f64,
    /// `performance.now()`, which nobody can set.
    pub monotonic: f64,
}

impl Moment {
    /// The current moment. `Date.now()` is read first: it has whole milliseconds, and an element must not wake before it has
    /// reached the next second.
    pub fn now() -> Self {
        Self {
            now: Date::now(),
            monotonic: performance_now(),
        }
    }

    /// By how much `Date.now()` is ahead of `performance.now()`.
    fn lead(self) -> f64 {
        self.now - self.monotonic
    }
}
