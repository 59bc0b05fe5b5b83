//! The data of a page's elements. Those that have the same share one feed, as in the browser.

use crate::error::LoadError;
use crate::feed::{self, Feed, MAX_BYTES, Source};
use crate::platform::Platform;
use crate::widgets::FeedState;
use std::rc::Rc;

/// What is read of data.
pub(super) struct ReadData {
    feed: Result<Rc<Feed>, LoadError>,
    /// More about a failure; may be empty.
    pub detail: String,
    /// What is wrong with it, for developers.
    pub lines: Vec<String>,
}

impl ReadData {
    fn new(json: &str, base: &str, platform: &Rc<dyn Platform>) -> Self {
        if json.len() > MAX_BYTES {
            return Self {
                feed: Err(LoadError::TooLarge),
                detail: format!("{} bytes of data, at most {MAX_BYTES}", json.len()),
                lines: Vec::new(),
            };
        }
        // A script may pass the text of a file as it is.
        let text = json.strip_prefix('\u{feff}').unwrap_or(json);
        let mut read = feed::read_text(text.to_owned(), base, Rc::clone(platform));
        let reason = match &read.feed {
            Err(_) => read.problems.pop(),
            Ok(_) => None,
        };
        Self {
            feed: read.feed.map(Rc::new),
            detail: reason.map_or_else(String::new, |reason| reason.describe(Source::File)),
            lines: feed::problem_lines(&read.problems, Source::File),
        }
    }

    pub fn state(&self) -> FeedState {
        match &self.feed {
            Ok(feed) => FeedState::Loaded(Rc::clone(feed)),
            Err(error) => FeedState::Failed(*error),
        }
    }
}

struct Known<'d> {
    json: &'d str,
    base: String,
    read: Rc<ReadData>,
}

/// The data that were read for a page so far.
#[derive(Default)]
pub(super) struct PageData<'d> {
    known: Vec<Known<'d>>,
}

impl<'d> PageData<'d> {
    /// Reads JSON, unless that was done before. Its relative URLs are resolved against `base`.
    pub fn read(&mut self, json: &'d str, base: &str, platform: &Rc<dyn Platform>) -> Rc<ReadData> {
        let mut known = self.known.iter();
        if let Some(known) = known.find(|known| known.json == json && known.base == base) {
            return Rc::clone(&known.read);
        }
        let read = Rc::new(ReadData::new(json, base, platform));
        self.known.push(Known {
            json,
            base: base.to_owned(),
            read: Rc::clone(&read),
        });
        read
    }
}
