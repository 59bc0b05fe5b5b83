//! One element: brings its widget what comes in, and owns all that it has of the browser. Dropping a host undoes
//! everything but the view itself.

use super::outcome::Outcome;
use super::page::{self, HostId};
use super::states::States;
use super::{current, sheet};
use crate::browser::clock::{Moment, ServerClock};
use crate::browser::dom::{JsonLd, console, document, parse, platform};
use crate::browser::feeds::{Availability, Loaded, Source};
use crate::browser::reading;
use crate::html::{Urls, sanitize};
use crate::time::civil::Instant;
use crate::widgets::{Attributes, Current, Definition, FeedState, Input, State, Widget};
use gloo::events::EventListener;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, ShadowRoot};

#[wasm_bindgen(module = "/src/js/element.js")]
extern "C" {
    /// The shadow root that an element has already, or a new one with its style sheet.
    #[wasm_bindgen(js_name = rootOf)]
    fn root_of(element: &HtmlElement, internals: &JsValue) -> ShadowRoot;
}

/// Longest sleep in milliseconds: a visitor's clock that is set, or a machine that slept, shows within a minute.
const LONGEST_SLEEP: f64 = 60_000.0;

pub(in crate::browser) struct Host {
    pub(super) id: HostId,
    pub(super) element: HtmlElement,
    pub(super) root: ShadowRoot,
    pub(super) definition: &'static Definition,
    pub(super) widget: Box<dyn Widget>,
    pub(super) states: States,
    pub(super) source: Source,
    pub(super) json_ld: JsonLd,
    /// What came of the load, as the widget was told last.
    pub(super) loaded: Option<Rc<Loaded>>,
    pub(super) state: Option<State>,
    /// Whether an event about the present outcome is still due.
    pub(super) event_is_due: bool,
    server_clock: ServerClock,
    /// The address that relative ones in attributes are resolved against.
    base: String,
    refresh: Option<u32>,
    /// What the console was told already.
    said: Vec<String>,
    _listeners: Vec<EventListener>,
}

impl Host {
    pub fn new(
        id: HostId,
        element: &HtmlElement,
        internals: &JsValue,
        definition: &'static Definition,
    ) -> Box<Self> {
        let root = root_of(element, internals);
        Box::new(Self {
            id,
            element: element.clone(),
            definition,
            widget: (definition.make)(),
            states: States::new(internals),
            source: Source::new(id),
            json_ld: JsonLd::default(),
            loaded: None,
            state: None,
            event_is_due: false,
            server_clock: ServerClock::new(id),
            base: String::new(),
            refresh: None,
            said: Vec::new(),
            _listeners: reading::listen(id, &root),
            root,
        })
    }

    /// Tells the widget what the page, its data and its visitor say now, and asks it what to show.
    pub fn run(&mut self, moment: Moment) -> Outcome {
        self.read_attributes();
        let mut next_look = None;
        if self.definition.has_feed {
            let reading = reading::reading_of(self.id, &self.element);
            self.widget.receive(Input::Reading(reading));
            next_look = self.read_feed(moment.monotonic);
        }
        if self.definition.has_current {
            let current = current::of_page(&self.element);
            self.widget.receive(Input::Current(current));
        }
        let now = self.server_clock.time(&self.element, moment);
        if let Some(now) = Instant::from_millis(now as i64) {
            self.widget.receive(Input::Now(now));
        }
        self.read_body();
        let mut view = self.widget.view();
        if let Some(fetched) = self.loaded.as_ref().and_then(|loaded| loaded.stale) {
            view.become_stale(fetched);
        }
        let needs = self.widget.needs();
        let wake = needs.wake.map(|wake| moment.monotonic + wake.millis() as f64 - now);
        let wakes = [wake, next_look, self.server_clock.next_look(moment)];
        let earliest = wakes.into_iter().flatten().reduce(f64::min);
        Outcome {
            view,
            next_page: needs.next_page.map(str::to_owned),
            wake: earliest.map(|wake| wake.min(moment.monotonic + LONGEST_SLEEP)),
        }
    }
}
