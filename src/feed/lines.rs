//! Lines for developers about a file.

use super::model::Feed;
use super::problem::{Problem, Source};
use crate::error::line;
use crate::html::Removals;

/// The most lines about one file: a generated feed can have the same mistake 10,000 times.
const MAX_LINES: usize = 20;

/// What is wrong with a file, in English.
#[must_use]
pub fn problem_lines(problems: &[Problem], source: Source) -> Vec<String> {
    let first = problems.iter().take(MAX_LINES);
    let mut lines: Vec<_> = first.map(|problem| problem.describe(source)).collect();
    if problems.len() > MAX_LINES {
        lines.push(format!("problems in all: {}", problems.len()));
    }
    lines
}

impl Feed {
    /// What the HTML of the item at an index has lost, in English, one line a kind.
    #[must_use]
    pub fn removal_lines(&self, index: usize, removals: &Removals) -> Vec<String> {
        if removals.iter().next().is_none() {
            return Vec::new();
        }
        let path = self.path(index);
        let field = if path.is_empty() {
            "content_html".to_owned()
        } else {
            [&path, ".content_html"].concat()
        };
        let lines = removals.iter();
        lines
            .map(|removal| line(&[&field, &removal.describe()]))
            .collect()
    }
}
