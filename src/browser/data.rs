//! From JSON values to a feed, with a console line for whatever was wrong on the way.

use super::{console_line, text_read, warn};
use crate::decimal;
use crate::error::LoadError;
use crate::feed::position::{self, Position};
use crate::feed::{Feed, Problem, Reader, Value};
use crate::html::Urls;
use std::rc::Rc;

/// What came of a load: a feed, or why there is none.
pub struct Data {
    pub feed: Result<Rc<Feed>, LoadError>,
    /// What a developer needs to know of a failure beyond its kind.
    pub detail: String,
}

/// Console lines about one file; a generated feed can have the same mistake 10,000 times.
const MAX_LINES: usize = 20;

impl Data {
    /// A load that brought no feed.
    pub const fn failed(error: LoadError, detail: String) -> Self {
        Self {
            feed: Err(error),
            detail,
        }
    }

    /// Reads what is left of a document after its items. `encoded` is empty where it is no JSON.
    pub fn read(reader: Reader, encoded: &str, urls: &Urls<'_>) -> Self {
        if encoded.is_empty() {
            let position = position::of_syntax_error(&text_read());
            return Self::failed(LoadError::Json, position.map(place).unwrap_or_default());
        }
        let mut reading = reader.finish(Value::decode(encoded), urls);
        let text = if reading.problems.is_empty() {
            String::new()
        } else {
            text_read()
        };
        // The last problem of a file that is no feed is the reason.
        let reason = if reading.feed.is_err() {
            reading.problems.pop()
        } else {
            None
        };
        report(&reading.problems, urls.base, &text);
        Self {
            feed: reading.feed.map(Rc::new),
            detail: reason
                .map(|problem| sentence(&problem, &text))
                .unwrap_or_default(),
        }
    }
}

fn report(problems: &[Problem], base: &str, text: &str) {
    for problem in problems.iter().take(MAX_LINES) {
        warn(&console_line(&[base, &sentence(problem, text)]));
    }
    if problems.len() > MAX_LINES {
        let mut line = String::from("problems in all: ");
        decimal::push(&mut line, problems.len());
        warn(&console_line(&[base, &line]));
    }
}

fn sentence(problem: &Problem, text: &str) -> String {
    let place = place(position::of_path(text, &problem.path));
    [problem.path.as_str(), " (", &place, ") ", &problem.message].concat()
}

fn place(position: Position) -> String {
    let mut out = String::from("line ");
    decimal::push(&mut out, position.line);
    out.push_str(", column ");
    decimal::push(&mut out, position.column);
    out
}
