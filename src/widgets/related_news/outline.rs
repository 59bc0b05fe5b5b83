//! The outline of a list that is being loaded.

use super::RelatedNews;
use super::pager::PAGE_SIZE;
use crate::html::Element;
use crate::widgets::skeleton::{Bar, skeleton};
use core::iter;

/// Most rows of an outline: more are below the window.
const MAX_ROWS: usize = 20;

impl RelatedNews {
    /// Bars for the heading, the controls and the rows of a page.
    pub(super) fn outline(&self) -> Element {
        let heading = (!self.heading().is_empty()).then_some(Bar::Heading);
        let controls = ["search", "by-date"]
            .into_iter()
            .filter(|name| self.attributes.flag(name))
            .map(|_| Bar::Tools);
        let number = |name| self.attributes.number(name).map(|number| number as usize);
        let rows = number("page-size")
            .filter(|size| *size > 0)
            .unwrap_or(PAGE_SIZE as usize)
            .min(number("limit").unwrap_or(MAX_ROWS))
            .min(MAX_ROWS);
        let row = match self.attributes.flag("thumbnails") {
            true => Bar::Picture,
            false => Bar::Row,
        };
        // The message takes the place of one of them.
        let rows = iter::repeat_n(row, rows.saturating_sub(1));
        skeleton(heading.into_iter().chain(controls).chain(rows))
    }
}
