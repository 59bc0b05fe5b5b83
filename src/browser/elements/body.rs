//! From the HTML of an article to what its widget shows.

use super::host::Host;
use super::progress::BodyReading;
use crate::browser::dom::{self, console};
use crate::html::{Removals, Urls};
use crate::widgets::Input;
use wasm_bindgen::JsValue;

impl Host {
    /// Brings the widget the HTML that it wants, sanitised, and tells the page's author what that loses. Returns `false` if it goes on
    /// in another task.
    pub(super) fn read_body(&mut self, may_pause: bool) -> Result<bool, JsValue> {
        let Some(body) = self.widget.needs().body else {
            return Ok(true);
        };
        let pauses = may_pause && self.takes_its_time(body.html);
        let urls = Urls {
            base: body.base,
            platform: dom::platform(),
        };
        let mut reading = self.body.take();
        let sanitized = loop {
            let next = match reading {
                None => BodyReading::begin(body.html),
                Some(reading) => reading.go_on(&urls, body.first_heading)?,
            };
            match next {
                BodyReading::Sanitized(sanitized) => break sanitized,
                next if pauses => {
                    self.body = Some(next);
                    self.run_later();
                    return Ok(false);
                }
                next => reading = Some(next),
            }
        };
        let notes = self.notes(&sanitized.removals, body.index);
        self.widget.receive(Input::Body(sanitized.nodes));
        for note in notes {
            self.say(note);
        }
        if pauses {
            self.has_long_body = true;
            self.run_later();
        }
        Ok(!pauses)
    }

    /// A line for each kind of loss in the HTML of an item.
    fn notes(&self, removals: &Removals, index: usize) -> Vec<String> {
        let feed = self
            .loaded
            .as_ref()
            .and_then(|loaded| loaded.feed.as_ref().ok());
        let Some(feed) = feed else {
            return Vec::new();
        };
        let lines = feed.removal_lines(index, removals);
        lines
            .iter()
            .map(|about| console::line(&[&feed.base, about]))
            .collect()
    }
}
