//! From bytes to a feed. Logs a line for each problem.

use super::object::to_json;
use super::request::Answer;
use crate::browser::dom::{self, console, string_of};
use crate::error::LoadError;
use crate::feed::{self, Feed, Problem, ReadFeed};
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// The feed in a file, a script in the page or an object.
pub(super) struct Contents {
    pub feed: Result<Feed, LoadError>,
    /// Details of a failure for developers; may be empty.
    pub detail: String,
}

impl Contents {
    pub fn of_answer(answer: &Answer, url: &str) -> Self {
        if let Some(bytes) = answer.bytes() {
            let read = feed::read(bytes.to_vec(), url, Rc::new(dom::Browser));
            return Self::new(read, url, feed::Source::File);
        }
        let error = match answer.failure().as_deref() {
            Some("timeout") => LoadError::Timeout,
            Some("too-large") => LoadError::TooLarge,
            Some("status") => LoadError::Status(answer.status().unwrap_or_default()),
            _ => LoadError::Offline,
        };
        Self {
            feed: Err(error),
            detail: answer.cause(),
        }
    }

    pub fn of_string(string: String, base: &str) -> Self {
        let read = feed::read_text(string, base, Rc::new(dom::Browser));
        Self::new(read, base, feed::Source::File)
    }

    pub fn of_object(object: &JsValue, base: &str) -> Self {
        match to_json(object) {
            Ok(json) => {
                let read = feed::read(json, base, Rc::new(dom::Browser));
                Self::new(read, base, feed::Source::Script)
            }
            Err(cause) => Self {
                feed: Err(LoadError::Json),
                detail: string_of(&cause).unwrap_or_default(),
            },
        }
    }

    fn new(read: ReadFeed, base: &str, source: feed::Source) -> Self {
        let mut problems = read.problems;
        // If there is no feed, the last problem is the reason and is logged with the error.
        let reason = if read.feed.is_err() {
            problems.pop()
        } else {
            None
        };
        report(&problems, base, source);
        Self {
            feed: read.feed,
            detail: reason.map_or_else(String::new, |reason| reason.describe(source)),
        }
    }
}

fn report(problems: &[Problem], base: &str, source: feed::Source) {
    for about in feed::problem_lines(problems, source) {
        console::warn(&console::line(&[base, &about]));
    }
}
