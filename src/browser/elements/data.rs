//! From an element's data to its widget.

use super::host::Host;
use crate::browser::clock::Moment;
use crate::browser::feeds::{Availability, Loaded};
use crate::browser::reading::{self, SILENCE};
use crate::time::civil::Instant;
use crate::widgets::{FeedState, Input};
use core::mem;
use std::rc::Rc;

impl Host {
    /// Carries out what the visitor asked of the data.
    pub(super) fn obey_visitor(&mut self) {
        let requests = reading::take_requests(self.id);
        if requests.retry {
            self.source.retry();
            self.is_retrying = true;
        }
        if requests.retry_next_page {
            self.source.retry_next_page();
        }
    }

    /// Tells the widget the state of its data. Returns when to look again, in milliseconds of `performance.now()`.
    pub(super) fn look_at_source(&mut self, moment: Moment) -> Option<f64> {
        let look = self
            .source
            .look(&self.element, self.refresh, moment.monotonic);
        let was_asked = mem::take(&mut self.is_retrying);
        match look.availability {
            Availability::Waiting => self.receive_no_data(FeedState::Waiting),
            Availability::Missing => self.receive_no_data(FeedState::Missing),
            Availability::Loading { fallback, again } => {
                self.is_retrying = again;
                // A stored copy stays until there is an answer.
                if !again || self.fetched().is_none() {
                    self.receive_no_data(FeedState::Loading { fallback });
                }
            }
            // Data in the page are there at once. What comes of them is said, even if it is the same as before.
            Availability::Ready(_) if was_asked => {
                self.is_retrying = true;
                return Some(moment.monotonic + f64::from(SILENCE));
            }
            Availability::Ready(loaded) => self.receive_data(loaded),
        }
        look.next_look
    }

    fn receive_no_data(&mut self, state: FeedState) {
        self.loaded = None;
        self.body = None;
        self.widget.receive(Input::Feed(state));
    }

    fn receive_data(&mut self, loaded: Rc<Loaded>) {
        let known = self.loaded.as_ref();
        if known.is_some_and(|known| Rc::ptr_eq(known, &loaded)) {
            return;
        }
        let state = match &loaded.feed {
            Ok(feed) => FeedState::Loaded(Rc::clone(feed)),
            Err(error) => FeedState::Failed(*error),
        };
        self.event_is_due = true;
        self.loaded = Some(loaded);
        self.body = None;
        self.widget.receive(Input::Feed(state));
    }

    /// When the stored copy that it shows was fetched.
    pub(super) fn fetched(&self) -> Option<Instant> {
        self.loaded.as_ref()?.stale
    }
}
