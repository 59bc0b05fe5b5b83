//! The outline of an article that is being loaded.

use super::Article;
use super::tools::Tool;
use crate::html::Element;
use crate::widgets::skeleton::{Bar, skeleton};
use core::iter;

/// Lines of an outline, with those of the lead. Of how long the article will be nobody knows more than that it fills a window.
const LINES: usize = 12;

impl Article {
    /// Bars for the tools, the date, the title, the lead and the beginning of the text.
    pub(super) fn outline(&self) -> Element {
        let tools = self.attributes.words("tools").unwrap_or(Tool::NAMES);
        let tools = (!tools.is_empty()).then_some(Bar::Tools);
        let head = [Bar::Line, Bar::Heading];
        let lines = iter::repeat_n(Bar::Line, LINES);
        skeleton(tools.into_iter().chain(head).chain(lines))
    }
}
