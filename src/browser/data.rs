//! From JSON values to a feed, with a console line for whatever was wrong on the way.

use super::console_line;
use crate::decimal;
use crate::error::LoadError;
use crate::feed::position::{self, Position};
use crate::feed::{Feed, Problem, Reader, Value};
use crate::html::Urls;
use js_sys::JsString;
use std::rc::Rc;
use web_sys::console;

/// What came of a load: a feed, or why there is none.
pub struct Data {
    pub feed: Result<Rc<Feed>, LoadError>,
    /// What a developer needs to know of a failure beyond its kind.
    pub detail: String,
    /// The address of the file, absolute; empty for data in the page.
    pub url: String,
}

/// Console lines about one file; a generated feed can have the same mistake 10,000 times.
const MAX_LINES: usize = 20;

impl Data {
    /// A load that brought no feed.
    pub const fn failed(url: String, error: LoadError, detail: String) -> Self {
        Self {
            feed: Err(error),
            detail,
            url,
        }
    }

    /// Reads what is left of a document after its items. `encoded` is empty where `text` is no
    /// JSON.
    pub fn read(
        reader: Reader,
        url: String,
        encoded: &str,
        text: &JsString,
        urls: &Urls<'_>,
    ) -> Self {
        if encoded.is_empty() {
            let position = position::of_syntax_error(&String::from(text));
            return Self::failed(
                url,
                LoadError::Json,
                position.map(place).unwrap_or_default(),
            );
        }
        let mut reading = reader.finish(Value::decode(encoded), urls);
        // The last problem of a file that is no feed is the reason.
        let reason = if reading.feed.is_err() {
            reading.problems.pop()
        } else {
            None
        };
        report(&reading.problems, urls.base, text);
        Self {
            feed: reading.feed.map(Rc::new),
            detail: reason
                .map(|problem| sentence(&problem, text))
                .unwrap_or_default(),
            url,
        }
    }
}

fn report(problems: &[Problem], base: &str, text: &JsString) {
    for problem in problems.iter().take(MAX_LINES) {
        console::warn_1(&console_line(&[base, &sentence(problem, text)]));
    }
    if problems.len() > MAX_LINES {
        let mut line = String::from("problems in all: ");
        decimal::push(&mut line, problems.len());
        console::warn_1(&console_line(&[base, &line]));
    }
}

fn sentence(problem: &Problem, text: &JsString) -> String {
    let place = place(position::of_path(&String::from(text), &problem.path));
    [problem.path.as_str(), " (", &place, ") ", &problem.message].concat()
}

fn place(position: Position) -> String {
    let mut out = String::from("line ");
    decimal::push(&mut out, position.line);
    out.push_str(", column ");
    decimal::push(&mut out, position.column);
    out
}
