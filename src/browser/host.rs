//! One element: brings its widget what comes in, and puts what it shows into its shadow root.
//! `define.js` calls it, always from a microtask or a timer of its own, so never inside itself.

use super::data::Data;
use super::{console_line, warn, with_urls};
use crate::civil::Instant;
use crate::html::{Nodes, SafeUrl, patch, raw, sanitize};
use crate::steps::Steps;
use crate::widgets::{
    Attributes, Body, Current, Definition, FeedState, Input, Shown, State, View, Widget,
};
use std::rc::Rc;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/browser/define.js")]
extern "C" {
    fn show(patch: &str) -> bool;
    #[wasm_bindgen(js_name = setState)]
    fn set_state(state: &str);
    #[wasm_bindgen(js_name = fireLoad)]
    fn fire_load(items: usize);
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
    /// What the shadow root shows.
    shown: Nodes,
    /// The base and the attributes of the last run, to tell whether they have changed.
    page: String,
    data: Option<Rc<Data>>,
    body: Option<Body>,
    state: Option<State>,
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
            shown: Nodes::default(),
            page: String::new(),
            data: None,
            body: None,
            state: None,
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
        let mut fields = Steps(&page);
        let base = fields.text().unwrap_or_default();
        let get = |name: &str| {
            let mut fields = fields;
            while let Some(known) = fields.text() {
                let value = fields.text()?;
                if known == name {
                    return Some(value.to_owned());
                }
            }
            None
        };
        let mut notes = Vec::new();
        let attributes = with_urls(base, |urls| {
            Attributes::read(self.definition.attributes, get, urls, &mut notes)
        });
        self.widget.receive(Input::Attributes(attributes));
        for note in notes {
            self.say(note);
        }
        self.page = page;
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
    pub fn wait(&mut self, loading: bool, complete: bool) {
        self.data = None;
        self.widget.receive(Input::Feed(match (loading, complete) {
            (true, _) => FeedState::Loading,
            (_, false) => FeedState::Waiting,
            _ => FeedState::Missing,
        }));
    }

    /// What it shows, for [`Host::current`] of others: `id NUL url` of an article, `wait` while
    /// that is not known yet, nothing for no article.
    pub fn shows(&self) -> String {
        match (self.state, self.widget.shows()) {
            (None | Some(State::Loading), _) => WAIT.to_owned(),
            (_, Some(shown)) => {
                let url = shown.url.as_ref().map_or("", SafeUrl::as_str);
                [shown.id.as_deref().unwrap_or_default(), "\0", url].concat()
            }
            _ => String::new(),
        }
    }

    /// Takes what the page's first article shows, or the page's own address in the same form.
    pub fn current(&mut self, current: &str) {
        let current = if current == WAIT {
            Current::Pending
        } else {
            let mut url = Steps(current);
            let id = url.text().unwrap_or_default();
            let url = url.0;
            Current::Item(Shown {
                id: Some(id).filter(|id| !id.is_empty()).map(Rc::from),
                url: with_urls(url, |urls| urls.link(url)),
            })
        };
        self.widget.receive(Input::Current(current));
    }

    /// Shows what there is to show at a time, in milliseconds since 1970.
    ///
    /// Returns the time at which to run again; 0 is never.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        reason = "whole milliseconds of a date, 53 bits"
    )]
    pub fn run(&mut self, now: f64) -> f64 {
        if let Some(now) = Instant::from_millis(now as i64) {
            self.widget.receive(Input::Now(now));
        }
        let needs = self.widget.needs();
        if needs.body != self.body {
            if let Some(body) = &needs.body {
                let raw = raw::decode(&parse(&body.html));
                let nodes = with_urls(&body.base, |urls| sanitize(&raw, urls, body.first_heading));
                self.widget.receive(Input::Body(nodes));
            }
            self.body = needs.body;
        }
        let view = self.widget.view();
        self.show(view);
        needs.wake.map_or(0.0, |wake| wake.millis() as f64)
    }
}

impl Host {
    fn show(&mut self, view: View) {
        if let Some(steps) = patch::diff(&self.shown, &view.nodes) {
            // Where somebody else has changed the tree, so that the patch does not fit, it has
            // been emptied: build it anew.
            if !show(&steps)
                && let Some(steps) = patch::diff(&Nodes::default(), &view.nodes)
            {
                show(&steps);
            }
            self.shown = view.nodes;
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
            State::Ready { items } => fire_load(items),
            State::Empty => fire_load(0),
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
