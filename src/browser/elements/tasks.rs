//! The HTML of a long article is read and shown in several tasks, so that the page can answer its visitor in between. In a page that
//! nobody sees, where timers are slow, it is read and shown at once.

use super::current;
use super::host::Host;
use super::progress::{Outcome, Showing, Task};
use crate::browser::dom::{self, Pieces, document};
use crate::widgets::{State, View};
use wasm_bindgen::JsValue;
use web_sys::Element;

/// HTML of more bytes than this is long. Any HTML of so many bytes is read and shown within 50 ms (2026-11, `npm run bench -- tasks`).
const LONG: usize = 64 * 1024;

/// Milliseconds between two pieces of a view, in which the browser lays out the first one.
const FRAME: u32 = 16;

impl Host {
    /// Whether some HTML is to be read in several tasks.
    pub(super) fn takes_its_time(&self, html: &str) -> bool {
        html.len() > LONG && !self.is_unseen()
    }

    pub(super) fn is_unseen(&self) -> bool {
        document::is_hidden(&dom::document_of(&self.element))
    }

    /// Has the host run again in another task.
    pub(super) fn run_later(&mut self) {
        self.task = Some(Task::new(self.id, 0));
    }

    /// What to show while a long body is read: an article that is there already stays, else there is the fallback.
    pub(super) fn until_read(&self) -> Option<Outcome> {
        let shows_nothing = match self.state {
            Some(State::Loading | State::Ready { .. } | State::Stale { .. }) => false,
            None | Some(State::Empty | State::Error(_) | State::Missing) => !self.stands,
        };
        shows_nothing.then(|| Outcome {
            view: View::waiting(),
            next_page: None,
            wake: None,
            is_long: false,
        })
    }

    /// Whether an outcome with a long article is to be shown piece by piece: where it takes the place of an article that is there
    /// already, its visitor would see a mixture of both.
    pub(super) fn shows_in_pieces(&self, outcome: &Outcome) -> bool {
        let is_first = matches!(self.state, Some(State::Loading));
        let is_shown = matches!(
            outcome.view.state,
            Some(State::Ready { .. } | State::Stale { .. })
        );
        outcome.is_long && is_first && is_shown && !self.is_unseen()
    }

    /// Shows the next piece of a view of which a part is in the page. Returns `false` if there is none, or if the host is run for
    /// another reason: then the whole view is to be made and shown again.
    pub(super) fn show_on(&mut self) -> Result<bool, JsValue> {
        match self.showing.take() {
            Some(Showing {
                pieces,
                outcome,
                task,
            }) if task.has_begun.get() => {
                let focused = self.root.active_element();
                self.show_next(pieces, outcome, focused)?;
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    /// Shows a piece of a view, and has the next one shown in another task. `focused` had the focus before.
    pub(super) fn show_next(
        &mut self,
        pieces: Pieces,
        outcome: Outcome,
        focused: Option<Element>,
    ) -> Result<(), JsValue> {
        let mut is_whole = pieces.show_next()?;
        while !is_whole && self.is_unseen() {
            is_whole = pieces.show_next()?;
        }
        self.settle(focused);
        if is_whole {
            return self.finish(outcome);
        }
        self.showing = Some(Showing {
            pieces,
            outcome,
            task: Task::new(self.id, FRAME),
        });
        // Lists need not wait for the rest.
        current::ran(&self.element, self.as_current());
        Ok(())
    }
}
