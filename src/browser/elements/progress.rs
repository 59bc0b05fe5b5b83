//! What a host has in hand between two tasks: HTML that is being read, a view that is being shown.

use crate::browser::dom::{self, Pieces};
use crate::browser::schedule::{self, HostId};
use crate::html::{Prepared, Sanitized, Urls, prepare};
use crate::widgets::View;
use core::cell::Cell;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// What a run came to.
pub(in crate::browser) struct Outcome {
    pub view: View,
    /// The URL of the feed's next page, where the visitor has turned past what is loaded.
    pub next_page: Option<String>,
    /// When to run again, in milliseconds of `performance.now()`.
    pub wake: Option<f64>,
    /// Whether the view has a long body that was not there before.
    pub is_long: bool,
}

/// How far the reading of some HTML has come.
pub(super) enum BodyReading {
    Prepared(Prepared<'static>),
    Parsed(Prepared<'static>, String),
    Sanitized(Sanitized),
}

impl BodyReading {
    pub fn begin(html: &str) -> Self {
        let Prepared { html, removals } = prepare(html);
        let html = html.into_owned().into();
        Self::Prepared(Prepared { html, removals })
    }

    pub fn go_on(self, urls: &Urls<'_>, first_heading: usize) -> Result<Self, JsValue> {
        Ok(match self {
            Self::Prepared(prepared) => {
                let parsed = dom::parse(&prepared.html)?;
                Self::Parsed(prepared, parsed)
            }
            Self::Parsed(prepared, parsed) => {
                Self::Sanitized(prepared.sanitize(&parsed, urls, first_heading))
            }
            Self::Sanitized(sanitized) => Self::Sanitized(sanitized),
        })
    }
}

/// A task in which a host is to be run again. Dropping it cancels it.
pub(super) struct Task {
    pub has_begun: Rc<Cell<bool>>,
    _timer: Timeout,
}

impl Task {
    /// A task that begins in so many milliseconds.
    pub fn new(id: HostId, pause: u32) -> Self {
        let has_begun = Rc::new(Cell::new(false));
        let begin = {
            let has_begun = Rc::clone(&has_begun);
            move || {
                has_begun.set(true);
                schedule::mark(id);
            }
        };
        Self {
            has_begun,
            _timer: Timeout::new(pause, begin),
        }
    }
}

/// A view of which a part is in the page.
pub(super) struct Showing {
    pub pieces: Pieces,
    /// The outcome without the nodes of its view.
    pub outcome: Outcome,
    pub task: Task,
}
