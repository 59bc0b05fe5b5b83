//! One element: passes input to its widget, and owns everything that the element uses of the browser. Dropping a host
//! releases all of it; only the view stays.

use super::progress::{BodyReading, Outcome, Showing, Task};
use super::states::States;
use super::{names, paragraph};
use crate::browser::clock::{Moment, ServerClock};
use crate::browser::dom::{self, Internals, JsonLd, console, document};
use crate::browser::feeds::{DataSource, Loaded};
use crate::browser::reading::{self, PrintoutOf, TableWatch};
use crate::browser::schedule::{self, HostId};
use crate::html::Urls;
use crate::time::civil::Instant;
use crate::widgets::{Attributes, Current, Definition, Input, Printout, State, Widget};
use core::mem;
use gloo::events::EventListener;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, ShadowRoot};

/// Longest sleep in milliseconds: a visitor's clock that is set, or a machine that slept, shows within a minute.
const LONGEST_SLEEP: f64 = 60_000.0;

pub(in crate::browser) struct Host {
    pub(super) id: HostId,
    pub(super) element: HtmlElement,
    pub(super) root: ShadowRoot,
    pub(super) definition: &'static Definition,
    pub(super) widget: Box<dyn Widget>,
    pub(super) states: States,
    pub(super) source: DataSource,
    pub(super) json_ld: JsonLd,
    /// The result of the load that the widget was told last.
    pub(super) loaded: Option<Rc<Loaded>>,
    pub(super) state: Option<State>,
    /// Whether the root still shows what was there before the host: `standing.rs`.
    pub(super) stands: bool,
    /// Whether the visitor has asked for something that a first view does not show.
    pub(super) is_used: bool,
    /// Whether the data are being loaded again, after a failure or a stored copy.
    pub(super) is_retrying: bool,
    /// Whether an event about the current result is still due.
    pub(super) event_is_due: bool,
    server_clock: ServerClock,
    /// The URL that relative ones in attributes are resolved against.
    base: String,
    /// Seconds between reloads.
    pub(super) refresh: Option<u32>,
    /// Whether its place in the page was looked at.
    has_looked_around: bool,
    /// Lines that the console has already.
    said: Vec<String>,
    pub(super) listeners: Vec<EventListener>,
    pub(super) tables: TableWatch,
    /// What has been read of the body that the widget wants.
    pub(super) body: Option<BodyReading>,
    /// Whether the widget has got a long body since its last view.
    pub(super) has_long_body: bool,
    pub(super) task: Option<Task>,
    pub(super) showing: Option<Showing>,
}

impl Host {
    pub fn new(
        id: HostId,
        element: &HtmlElement,
        internals: &Internals,
        definition: &'static Definition,
        printout_of: PrintoutOf,
    ) -> Option<Box<Self>> {
        let root = dom::root_of(element, internals)?;
        let stands = dom::stands(&root);
        if stands {
            reading::enter_earlier(id, &root);
        }
        Some(Box::new(Self {
            id,
            element: element.clone(),
            definition,
            widget: (definition.make)(),
            states: States::new(id, internals),
            source: DataSource::new(id),
            json_ld: JsonLd::default(),
            loaded: None,
            state: None,
            stands,
            is_used: false,
            is_retrying: false,
            event_is_due: false,
            server_clock: ServerClock::new(id),
            base: String::new(),
            refresh: None,
            has_looked_around: false,
            said: Vec::new(),
            listeners: if definition.has_feed {
                reading::listen(id, &root, printout_of)
            } else {
                Vec::new()
            },
            tables: TableWatch::default(),
            body: None,
            has_long_body: false,
            task: None,
            showing: None,
            root,
        }))
    }

    /// Tells the widget what the page, its data and its visitor say now, and asks it what to show. `current` is the article that
    /// the page is about, for an element that wants to know. `None` if it has more to do in another task first.
    pub fn run(
        &mut self,
        moment: Moment,
        current: Option<Current>,
    ) -> Result<Option<Outcome>, JsValue> {
        self.task = None;
        dom::dress(&self.root, self.definition.tag)?;
        self.read_attributes();
        if let Some(wanted) = self.widget.name() {
            let name = names::claim(self.id, wanted);
            self.widget.receive(Input::Name(name));
        }
        let was_retrying = mem::take(&mut self.is_retrying);
        let next_look = if self.definition.has_feed {
            self.look_around();
            self.obey_visitor();
            if self.definition.has_current {
                reading::keep(self.id, &self.element);
            }
            let reading = reading::reading_of(self.id, &self.element);
            self.is_used = reading.is_used();
            self.widget.receive(Input::Reading(Box::new(reading)));
            self.look_at_source(moment)
        } else {
            None
        };
        if let Some(current) = current {
            self.widget.receive(Input::Current(current));
        }
        let now = self.server_clock.time(&self.element, moment)?;
        self.set_now(now);
        if !self.read_body(true)? {
            return Ok(self.until_read());
        }
        let mut view = self.widget.view();
        if let Some(error) = self.source.next_page_failure() {
            view.fail_to_load_more(error);
        }
        if let Some(fetched) = self.fetched() {
            view.become_stale(fetched);
        }
        self.is_retrying |= was_retrying && view.state == Some(State::Loading);
        if self.is_retrying {
            view.become_busy();
        }
        let needs = self.widget.needs();
        let wake = needs.wake.map(|wake| {
            let sleep = wake.millis() as f64 - now;
            moment.monotonic + sleep.min(LONGEST_SLEEP)
        });
        Ok(Some(Outcome {
            view,
            next_page: needs.next_page.map(Into::into),
            wake: wake.into_iter().chain(next_look).reduce(f64::min),
            is_long: mem::take(&mut self.has_long_body),
        }))
    }

    fn read_attributes(&mut self) {
        let changed = schedule::take_attributes_mark(self.id);
        // A clock runs every second and reads no URL, so it only reads attributes that have changed.
        if !changed && !self.definition.has_feed {
            return;
        }
        let base = document::base_uri(&dom::document_of(&self.element));
        if !changed && base == self.base {
            return;
        }
        self.base = base;
        let definitions = self.definition.attributes;
        let written: Vec<_> = definitions
            .iter()
            .filter_map(|attribute| {
                let value = self.element.get_attribute(attribute.name)?;
                Some((attribute.name.to_owned(), value))
            })
            .collect();
        let mut notes = Vec::new();
        let urls = Urls {
            base: &self.base,
            platform: dom::platform(),
        };
        let attributes = Attributes::read(definitions, &written, &urls, &mut notes);
        self.refresh = attributes.number("refresh");
        self.body = None;
        self.widget.receive(Input::Attributes(attributes));
        for note in notes {
            self.say(note);
        }
    }

    /// Tells the page's author where the element is at a bad place, once the parser has made of the page what it does.
    fn look_around(&mut self) {
        let is_parsed = !document::is_loading(&dom::document_of(&self.element));
        if is_parsed
            && !mem::replace(&mut self.has_looked_around, true)
            && let Some(note) = paragraph::note(&self.element)
        {
            self.say(note.to_owned());
        }
    }

    fn set_now(&mut self, now: f64) {
        if let Some(now) = Instant::from_millis(now as i64) {
            self.widget.receive(Input::Now(now));
        }
    }

    /// The article it shows, for the lists of its page.
    pub fn as_current(&self) -> Option<Current> {
        match self.state {
            None | Some(State::Loading) if self.showing.is_none() => Some(Current::Pending),
            _ => self.widget.shows().map(Current::Item),
        }
    }

    /// What it shows without the page, at a time in milliseconds since 1970.
    pub fn printout(&mut self, now: f64) -> Option<Printout> {
        self.set_now(now);
        // If that fails, there is a printout without a body.
        let _ = self.read_body(false);
        self.widget.printout()
    }

    /// Logs a note for the page's author, once.
    pub(super) fn say(&mut self, note: String) {
        if !self.said.contains(&note) {
            console::warn(&console::line(&[self.definition.tag, &note]));
            self.said.push(note);
        }
    }
}
