//! From the HTML of an article to what its widget shows.

use super::host::Host;
use crate::browser::dom::{self, console};
use crate::html::{Prepared, Removal, Removals, Sanitized, Urls, prepare};
use crate::widgets::Input;
use wasm_bindgen::JsValue;

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
        let Some(feed) = feed.filter(|_| removals.iter().next().is_some()) else {
            return Vec::new();
        };
        let path = feed.path(index);
        let field = if path.is_empty() {
            "content_html".to_owned()
        } else {
            [&path, ".content_html"].concat()
        };
        let note = |removal: &Removal| console::line(&[&feed.base, &field, &removal.describe()]);
        removals.iter().map(note).collect()
    }
}
