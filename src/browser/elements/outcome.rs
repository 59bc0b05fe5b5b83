//! Carrying out what a run came to.

use super::current;
use super::host::Host;
use super::progress::Outcome;
use crate::browser::clock::ticker;
use crate::browser::dom::{self, Pieces, console};
use crate::browser::reading;
use crate::widgets::State;
use crate::widgets::description::shared::{ERROR, LOAD};
use core::mem;
use serde::Serialize;
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, Element};

/// `detail` of `vn-load`.
#[derive(Serialize)]
struct LoadDetail {
    items: usize,
    stale: bool,
}

/// `detail` of `vn-error`.
#[derive(Serialize)]
struct ErrorDetail<'a> {
    kind: &'a str,
    url: Option<&'a str>,
    status: Option<u16>,
}

impl Host {
    /// Carries out what a run came to. Page code may run inside, in its listeners.
    pub fn carry_out(&mut self, mut outcome: Outcome) -> Result<(), JsValue> {
        ticker::wake_at(self.id, &self.element, outcome.wake);
        if self.stands && !self.gives_way_to(&outcome.view) {
            return self.keep_standing(outcome);
        }
        let stood = mem::take(&mut self.stands);
        let nodes = mem::take(&mut outcome.view.nodes);
        let focused = self.root.active_element();
        if !stood && self.shows_in_pieces(&outcome) {
            let pieces = Pieces::new(&self.root, &nodes)?;
            return self.show_next(pieces, outcome, focused);
        }
        dom::show(&self.root, &nodes)?;
        self.settle(focused);
        self.finish(outcome)
    }

    /// Completes what was shown last.
    pub(super) fn settle(&mut self, focused: Option<Element>) {
        reading::settle(self.id, &self.root, focused);
        self.tables.watch(self.id, &self.root);
        reading::show_recalled(self.id, &self.root);
    }

    /// Carries out the rest, once the whole view is in the page.
    pub(super) fn finish(&mut self, outcome: Outcome) -> Result<(), JsValue> {
        let Outcome {
            view, next_page, ..
        } = outcome;
        if let Some(words) = view.said() {
            reading::note_words(self.id, words);
        }
        self.json_ld
            .show(&dom::document_of(&self.element), view.json_ld.as_deref())?;
        if let Some(state) = view.state {
            self.announce(
                state,
                state.name(),
                view.note.as_deref().unwrap_or_default(),
            )?;
        }
        if let Some(url) = next_page {
            self.source.load_next_page(&url);
        }
        current::ran(&self.element, self.as_current());
        Ok(())
    }

    /// Shows a state under its name, and fires the event that it calls for: once for each load and each change of the state.
    pub(super) fn announce(
        &mut self,
        state: State,
        name: &'static str,
        note: &str,
    ) -> Result<(), JsValue> {
        if state == State::Missing {
            self.say(note.to_owned());
        }
        let before = self.state.replace(state).map(State::name);
        self.states.show(&self.element, name)?;
        if before != Some(state.name()) {
            self.event_is_due = true;
        }
        if mem::take(&mut self.event_is_due) {
            match state {
                State::Ready { items } => self.fire_load(items, false),
                State::Stale { items } => self.fire_load(items, true),
                State::Empty => self.fire_load(0, false),
                State::Error(error) => {
                    let url = self.source.url();
                    let detail = self.loaded.as_ref().map_or("", |loaded| &loaded.detail);
                    console::error(&console::line(&[
                        &self.element.local_name(),
                        url.unwrap_or("inline data"),
                        &error.describe(),
                        detail,
                        note,
                    ]));
                    let detail = ErrorDetail {
                        kind: error.kind(),
                        url,
                        status: url.and_then(|_| error.status()),
                    };
                    self.fire(ERROR, &detail);
                }
                State::Loading | State::Missing => {}
            }
        }
        Ok(())
    }

    fn fire_load(&self, items: usize, stale: bool) {
        self.fire(LOAD, &LoadDetail { items, stale });
    }

    fn fire(&self, name: &str, detail: &impl Serialize) {
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_detail(&dom::to_js(detail));
        if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
            // A listener that prevents the default or throws changes nothing.
            let _ = self.element.dispatch_event(&event);
        }
    }
}
