//! One element: brings its widget what comes in, and puts what it shows into its shadow root.
//! `define.js` calls it, always from a microtask or a timer of its own, so never inside itself.

use super::data::Data;
use super::{console_line, warn, with_urls};
use crate::time::civil::Instant;
use crate::html::sanitize;
use crate::steps::Steps;
use crate::text::joined;
use crate::widgets::{
    Attributes, Current, Definition, FeedState, Input, Reader, State, View, Widget,
};
use std::rc::Rc;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/browser/define.js")]
extern "C" {
    #[wasm_bindgen(js_name = showPart)]
    fn show_part(nodes: &str);
    fn show(nodes: &str);
    #[wasm_bindgen(js_name = setState)]
    fn set_state(state: &str);
    #[wasm_bindgen(js_name = fireLoad)]
    fn fire_load(items: usize, stale: bool);
    fn follow(url: &str);
    #[wasm_bindgen(js_name = setJsonLd)]
    fn set_json_ld(json: &str);
    /// A status of 0 is none.
    #[wasm_bindgen(js_name = fireError)]
    fn fire_error(kind: &str, status: u16, cause: &str);
}

#[wasm_bindgen(module = "/src/browser/parse.js")]
extern "C" {
    fn parse(html: &str) -> String;
}

/// [`Host::shows`] of an article that is on its way.
const WAIT: &str = "wait";

/// An element in the page with its widget. Freed when the element leaves the page.
pub struct Host {
    definition: &'static Definition,
    widget: Box<dyn Widget>,
    /// The base and the attributes of the last run, to tell whether they have changed.
    page: String,
    data: Option<Rc<Data>>,
    state: Option<State>,
    /// What search engines have been told.
    json_ld: String,
    /// Whether an event about the present outcome is still due.
    due: bool,
    /// What the console has been told already.
    said: Vec<String>,
}

impl Host {
    pub fn new(definition: &'static Definition) -> Self {
        Self {
            definition,
            widget: (definition.make)(),
            page: String::new(),
            data: None,
            state: None,
            json_ld: String::new(),
            due: false,
            said: Vec::new(),
        }
    }

    /// Takes what the page says: its base, and the names and values of the element's attributes,
    /// each with U+0000 behind it.
    pub fn page(&mut self, page: String) {
        if page == self.page {
            return;
        }
        let mut rest = Steps(&page);
        let base = rest.text().unwrap_or_default();
        let mut notes = Vec::new();
        let attributes = with_urls(base, |urls| {
            Attributes::read(self.definition.attributes, rest.0, urls, &mut notes)
        });
        self.widget.receive(Input::Attributes(attributes));
        for note in notes {
            self.say(note);
        }
        self.page = page;
    }

    /// Takes what `browser/tools.js` knows of the reader.
    pub fn reader(&mut self, written: String) {
        self.widget.receive(Input::Reader(Reader::new(written)));
    }

    /// What it shows by itself: title, address and nodes, with U+0000 between; nothing where that is nothing.
    pub fn paper(&mut self, now: f64) -> String {
        self.now(now);
        self.widget.paper().map_or_else(String::new, |paper| {
            joined(&[&paper.title, "\0", &paper.url, "\0", paper.nodes.as_str()])
        })
    }

    /// Takes what came of the load it waits for.
    pub fn feed(&mut self, data: Rc<Data>) {
        if self
            .data
            .as_ref()
            .is_some_and(|known| Rc::ptr_eq(known, &data))
        {
            return;
        }
        self.due = true;
        self.widget.receive(Input::Feed(match &data.feed {
            Ok(feed) => FeedState::Loaded(Rc::clone(feed)),
            Err(error) => FeedState::Failed(*error),
        }));
        self.data = Some(data);
    }

    /// Notes that there is nothing yet: the load is under way, or the page names none, which it
    /// still may where it is not `complete`.
    pub fn wait(&mut self, loading: bool, complete: bool, fallback: bool) {
        self.data = None;
        self.widget.receive(Input::Feed(match (loading, complete) {
            (true, _) => FeedState::Loading { fallback },
            (_, false) => FeedState::Waiting,
            _ => FeedState::Missing,
        }));
    }

    /// Takes what the page's first article shows, or the page's own address.
    pub fn current(&mut self, current: Current) {
        self.widget.receive(Input::Current(current));
    }

    /// What it shows, for [`Host::current`] of others; `None` for no article.
    pub fn as_current(&self) -> Option<Current> {
        match self.state {
            None | Some(State::Loading) => Some(Current::Pending),
            Some(_) => self.widget.shows().map(Current::Item),
        }
    }

    /// The same as a text, which differs where it does: lists run anew then.
    pub fn shows(&self) -> String {
        match self.as_current() {
            Some(Current::Item(shown)) => joined(&[&shown.id, "\0", &shown.url]),
            Some(Current::Pending) => WAIT.to_owned(),
            None => String::new(),
        }
    }

    /// Shows what there is to show at a time, in milliseconds since 1970.
    ///
    /// Returns the time at which to run again; 0 is never.
    pub fn run(&mut self, now: f64) -> f64 {
        self.now(now);
        if let Some(body) = self.widget.needs().body {
            let raw = parse(body.html);
            let nodes = with_urls(body.base, |urls| sanitize(&raw, urls, body.first_heading));
            self.widget.receive(Input::Body(nodes));
        }
        let mut view = self.widget.view(&|nodes| show_part(nodes.as_str()));
        if let Some(fetched) = self.data.as_ref().and_then(|data| data.stale) {
            view.become_stale(fetched);
        }
        self.show(view);
        let needs = self.widget.needs();
        if let Some(url) = needs.more {
            follow(url);
        }
        let wake = needs.wake;
        wake.map_or(0.0, millis)
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "whole milliseconds of a date, 53 bits"
    )]
    fn now(&mut self, now: f64) {
        if let Some(now) = Instant::from_millis(now as i64) {
            self.widget.receive(Input::Now(now));
        }
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "whole milliseconds of a date, 53 bits"
)]
fn millis(at: Instant) -> f64 {
    at.millis() as f64
}

impl Host {
    fn show(&mut self, view: View) {
        show(view.nodes.as_str());
        if view.json_ld != self.json_ld {
            set_json_ld(&view.json_ld);
            self.json_ld.clone_from(&view.json_ld);
        }
        let Some(state) = view.state else { return };
        if state == State::Missing {
            self.say(view.note.clone());
        }
        let before = self.state.replace(state).map(State::name);
        if before != Some(state.name()) {
            set_state(state.name());
            self.due = true;
        }
        if self.due {
            self.announce(state, &view.note);
        }
    }

    /// Fires the event that a state calls for: once for each load and each change of the state.
    fn announce(&mut self, state: State, note: &str) {
        self.due = false;
        match state {
            State::Ready { items } => fire_load(items, false),
            State::Stale { items } => fire_load(items, true),
            State::Empty => fire_load(0, false),
            State::Error(error) => {
                let detail = self.data.as_ref().map_or("", |data| &data.detail);
                let cause = console_line(&[&error.describe(), detail, note]);
                fire_error(error.kind(), error.status().unwrap_or(0), &cause);
            }
            State::Loading | State::Missing => {}
        }
    }

    /// Tells the page's author something, once.
    fn say(&mut self, note: String) {
        if !self.said.contains(&note) {
            warn(&console_line(&[self.definition.tag, &note]));
            self.said.push(note);
        }
    }
}
