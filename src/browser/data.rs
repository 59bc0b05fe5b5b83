//! From JSON values to a feed, with a console line for whatever was wrong on the way.

use super::{console_line, place_read, warn};
use crate::time::civil::Instant;
use crate::decimal;
use crate::error::LoadError;
use crate::feed::{Feed, Problem, Reading};
use crate::text::joined;
use std::rc::Rc;

/// What came of a load: a feed, or why there is none.
pub struct Data {
    pub feed: Result<Rc<Feed>, LoadError>,
    /// What a developer needs to know of a failure beyond its kind.
    pub detail: String,
    /// When it was fetched, if it is an old copy.
    pub stale: Option<Instant>,
}

/// Console lines about one file; a generated feed can have the same mistake 10,000 times.
const MAX_LINES: usize = 20;

impl Data {
    /// A load that brought no feed.
    pub const fn failed(error: LoadError, detail: String) -> Self {
        Self {
            feed: Err(error),
            detail,
            stale: None,
        }
    }

    /// The same feed with another part behind it; `None` where that part brought none.
    pub fn with(&self, part: Self) -> Option<Self> {
        let (Ok(feed), Ok(part)) = (&self.feed, part.feed) else {
            return None;
        };
        feed.append(Rc::try_unwrap(part).ok()?);
        Some(Self {
            feed: Ok(Rc::clone(feed)),
            detail: String::new(),
            stale: self.stale,
        })
    }

    /// The same feed as an old copy, of when it was fetched; `None` where it is no feed.
    pub fn as_stale(&self, fetched: Instant) -> Option<Self> {
        Some(Self {
            feed: Ok(Rc::clone(self.feed.as_ref().ok()?)),
            detail: String::new(),
            stale: Some(fetched),
        })
    }

    /// What came out of a document, and a console line for each of its problems.
    pub fn of(mut reading: Reading, base: &str) -> Self {
        // The last problem of a file that is no feed is the reason.
        let reason = if reading.feed.is_err() {
            reading.problems.pop()
        } else {
            None
        };
        report(&reading.problems, base);
        Self {
            feed: reading.feed.map(Rc::new),
            detail: reason.as_ref().map(sentence).unwrap_or_default(),
            stale: None,
        }
    }
}

fn report(problems: &[Problem], base: &str) {
    for problem in problems.iter().take(MAX_LINES) {
        warn(&console_line(&[base, &sentence(problem)]));
    }
    if problems.len() > MAX_LINES {
        let mut line = String::from("problems in all: ");
        decimal::push(&mut line, problems.len());
        warn(&console_line(&[base, &line]));
    }
}

fn sentence(problem: &Problem) -> String {
    let place = place_read(&problem.path);
    joined(&[&problem.path, " (", &place, ") ", &problem.message])
}
