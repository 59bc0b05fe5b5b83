//! One element: brings its widget what comes in, and puts what it shows into its shadow root.
//! `define.js` calls it, always from a microtask or a timer of its own, so never inside itself.

use super::data::{Data, Outcome};
use super::{console_line, with_urls};
use crate::civil::Instant;
use crate::html::{Nodes, patch, raw, sanitize};
use crate::widgets::{
    Attributes, Body, Current, Definition, FeedState, Input, Shown, State, View, Widget,
};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, ShadowRoot, console};

#[wasm_bindgen(module = "/src/browser/define.js")]
extern "C" {
    #[wasm_bindgen(js_name = setState)]
    fn set_state(element: &HtmlElement, state: &str);
    #[wasm_bindgen(js_name = fireLoad)]
    fn fire_load(element: &HtmlElement, items: usize);
    #[wasm_bindgen(js_name = fireError)]
    fn fire_error(element: &HtmlElement, kind: &str, status: Option<u16>, url: &str);
}

#[wasm_bindgen(module = "/src/browser/apply.js")]
extern "C" {
    fn apply(root: &ShadowRoot, patch: &str) -> bool;
}

#[wasm_bindgen(module = "/src/browser/parse.js")]
extern "C" {
    fn parse(html: &str) -> String;
}

/// An element in the page with its widget. Freed when the element leaves the page.
#[wasm_bindgen]
pub struct Host {
    element: HtmlElement,
    root: ShadowRoot,
    definition: &'static Definition,
    widget: Box<dyn Widget>,
    /// What the shadow root shows.
    shown: Nodes,
    /// The base and the attributes of the last run, to tell whether they have changed.
    page: String,
    outcome: Option<Rc<Outcome>>,
    body: Option<Body>,
    state: Option<State>,
    /// State and article that the rest of the page knows of.
    news: (Option<State>, Option<Shown>),
    /// Whether an event about the present outcome is still due.
    due: bool,
    /// What the console has been told already.
    said: Vec<String>,
}

impl Host {
    pub(super) fn new(
        element: HtmlElement,
        root: ShadowRoot,
        definition: &'static Definition,
    ) -> Self {
        Self {
            element,
            root,
            definition,
            widget: (definition.make)(),
            shown: Nodes::default(),
            page: String::new(),
            outcome: None,
            body: None,
            state: None,
            news: (None, None),
            due: false,
            said: Vec::new(),
        }
    }
}

#[wasm_bindgen]
impl Host {
    /// Takes what the page says: its base, and the names and values of the element's attributes,
    /// with U+0000 between them.
    pub fn page(&mut self, page: String) {
        if page == self.page {
            return;
        }
        let mut fields = page.split('\0');
        let base = fields.next().unwrap_or_default();
        let get = |name: &str| {
            let mut fields = fields.clone();
            while let Some(known) = fields.next() {
                let value = fields.next()?;
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

    /// Whether it shows data.
    #[wasm_bindgen(js_name = needsFeed)]
    pub fn needs_feed(&self) -> bool {
        self.widget.needs().feed
    }

    /// Takes what came of the load it waits for.
    pub fn feed(&mut self, data: &Data) {
        if self.outcome.as_ref().is_some_and(|known| Rc::ptr_eq(known, &data.0)) {
            return;
        }
        let state = match &data.0.feed {
            Ok(feed) => FeedState::Loaded(Rc::clone(feed)),
            Err(error) => FeedState::Failed(*error),
        };
        self.outcome = Some(Rc::clone(&data.0));
        self.due = true;
        self.widget.receive(Input::Feed(state));
    }

    /// Notes that there is nothing yet: the load is under way, or the page names none, which it
    /// still may where it is not `complete`.
    pub fn wait(&mut self, loading: bool, complete: bool) {
        self.outcome = None;
        self.widget.receive(Input::Feed(match (loading, complete) {
            (true, _) => FeedState::Loading,
            (_, false) => FeedState::Waiting,
            _ => FeedState::Missing,
        }));
    }

    /// Whether it shows something about the article of the page.
    #[wasm_bindgen(js_name = needsCurrent)]
    pub fn needs_current(&self) -> bool {
        self.widget.needs().current
    }

    /// Takes what the page's first article shows. `false`: it names nothing.
    #[wasm_bindgen(js_name = currentOf)]
    pub fn current_of(&mut self, article: &Self) -> bool {
        let current = match article.state {
            None | Some(State::Loading) => Current::Pending,
            _ => match article.widget.shows() {
                Some(shown) => Current::Item(shown),
                None => return false,
            },
        };
        self.widget.receive(Input::Current(current));
        true
    }

    /// Takes the page's own address, for a page without an article.
    #[wasm_bindgen(js_name = currentPage)]
    pub fn current_page(&mut self, url: &str) {
        let page = url.split('#').next().unwrap_or_default();
        let url = with_urls(page, |urls| urls.link(page));
        self.widget.receive(Input::Current(Current::Item(Shown { id: None, url })));
    }

    /// Whether the last run has changed what the rest of the page may want to know: its state, or
    /// the article it shows.
    #[wasm_bindgen(js_name = hasNews)]
    pub fn has_news(&mut self) -> bool {
        let news = (self.state, self.widget.shows());
        core::mem::replace(&mut self.news, news.clone()) != news
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
            if !apply(&self.root, &steps)
                && let Some(steps) = patch::diff(&Nodes::default(), &view.nodes)
            {
                apply(&self.root, &steps);
            }
            self.shown = view.nodes;
        }
        if let Some(note) = view.note {
            self.say(note.to_owned());
        }
        let Some(state) = view.state else { return };
        let before = self.state.replace(state).map(State::name);
        if before != Some(state.name()) {
            set_state(&self.element, state.name());
            self.due = true;
        }
        if self.due {
            self.announce(state);
        }
    }

    /// Fires the event that a state calls for: once for each load and each change of the state.
    fn announce(&mut self, state: State) {
        self.due = false;
        match state {
            State::Ready { items } => fire_load(&self.element, items),
            State::Empty => fire_load(&self.element, 0),
            State::Error(error) => {
                let (url, detail) = match &self.outcome {
                    Some(outcome) => (outcome.url.as_str(), outcome.detail.as_str()),
                    None => ("", ""),
                };
                let from = if url.is_empty() { "inline data" } else { url };
                let line = [self.definition.tag, from, &error.describe(), detail];
                console::error_1(&console_line(&line));
                fire_error(&self.element, error.kind(), error.status(), url);
            }
            State::Loading | State::Missing => {}
        }
    }

    /// Tells the page's author something, once.
    fn say(&mut self, note: String) {
        if !self.said.contains(&note) {
            console::warn_1(&console_line(&[self.definition.tag, &note]));
            self.said.push(note);
        }
    }
}
