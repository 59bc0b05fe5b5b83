//! From parsed JSON to a feed, with a console line for whatever was wrong on the way.

use super::{console_line, with_urls};
use crate::decimal;
use crate::error::LoadError;
use crate::feed::position::{self, Position};
use crate::feed::{self, Feed, Problem};
use js_sys::JsString;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::console;

/// What came of a load, shared by all elements that show it.
#[wasm_bindgen]
pub struct Data(pub(super) Rc<Outcome>);

/// A feed, or why there is none.
pub struct Outcome {
    pub feed: Result<Rc<Feed>, LoadError>,
    /// What a developer needs to know of a failure beyond its kind.
    pub detail: String,
    /// The address of the file, absolute; empty for data in the page.
    pub url: String,
}

/// Console lines about one file; a generated feed can have the same mistake 10,000 times.
const MAX_LINES: usize = 20;

#[wasm_bindgen]
impl Data {
    /// A load that brought no text. `kind` is as in `vn-error`.
    #[must_use]
    pub fn failed(url: String, kind: &str, status: u16, detail: String) -> Self {
        let error = LoadError::from_kind(kind, status);
        Self(Rc::new(Outcome { feed: Err(error), detail, url }))
    }

    /// Reads a feed. `json` is undefined where `text` is no JSON; `url` is empty for data in the
    /// page; addresses are relative to `base`.
    #[must_use]
    pub fn read(url: String, json: JsValue, text: &JsString, base: &str) -> Self {
        if json.is_undefined() {
            let position = position::of_syntax_error(&String::from(text));
            let detail = position.map(place).unwrap_or_default();
            return Self(Rc::new(Outcome { feed: Err(LoadError::Json), detail, url }));
        }
        let deserializer = serde_wasm_bindgen::Deserializer::from(json);
        let reading = with_urls(base, |urls| feed::read(deserializer, urls));
        let (feed, mut problems) = match reading {
            Ok(reading) => (reading.feed.map(Rc::new), reading.problems),
            Err(_) => (Err(LoadError::Feed), Vec::new()),
        };
        // The last problem of a file that is no feed is the reason.
        let reason = if feed.is_err() { problems.pop() } else { None };
        let detail = reason.map(|problem| sentence(&problem, text)).unwrap_or_default();
        report(&problems, base, text);
        Self(Rc::new(Outcome { feed, detail, url }))
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
