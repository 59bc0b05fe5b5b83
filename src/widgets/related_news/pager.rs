//! The pages of a list, and the buttons that lead through them.

use crate::html::{Attr, Element, Str, Tag};
use crate::widgets::reading::Action;
use crate::words;
use core::ops::Range;

/// Items on a page unless `page-size` says otherwise.
pub(super) const PAGE_SIZE: u32 = 10;

/// How many pages have a button with their number: the one that is shown, and as many before it as after it.
const WINDOW: usize = 5;

/// The pages of a list, and the visitor's position among them.
pub(super) struct Pages {
    items: usize,
    size: usize,
    /// The number of pages, 1 at least.
    count: usize,
    /// The page that is shown, from 1.
    shown: usize,
    /// The page that the visitor has chosen.
    chosen: usize,
    /// Whether the feed has another page to load.
    feed_goes_on: bool,
}

impl Pages {
    /// Pages of `size` items each, or a single one if `size` is 0. A page after the last one shows the last
    /// one, until more items are loaded.
    pub fn new(items: usize, size: usize, chosen: usize, feed_goes_on: bool) -> Self {
        let size = if size == 0 { items.max(1) } else { size };
        let count = items.div_ceil(size).max(1);
        Self {
            items,
            size,
            count,
            shown: chosen.clamp(1, count),
            chosen,
            feed_goes_on,
        }
    }

    /// Whether the visitor has gone past the last page, and more items can be loaded.
    pub const fn is_past_the_end(&self) -> bool {
        self.feed_goes_on && self.chosen > self.count
    }

    /// The items of the page that is shown.
    pub fn shown_items(&self) -> Range<usize> {
        let first = (self.shown - 1).saturating_mul(self.size);
        first..first.saturating_add(self.size).min(self.items)
    }

    /// The pages that have a button with their number.
    fn numbered(&self) -> Range<usize> {
        let first = self
            .shown
            .saturating_sub(WINDOW / 2)
            .min((self.count + 1).saturating_sub(WINDOW))
            .max(1);
        first..self.count.saturating_add(1).min(first + WINDOW)
    }

    /// Whether there is no other page to go to.
    pub const fn is_single(&self) -> bool {
        self.count < 2 && !self.feed_goes_on
    }

    /// The words for the page that is shown.
    pub fn position(&self) -> String {
        words::page_of(self.shown, self.count)
    }

    /// The buttons of the list called `list`. Hidden for a single page.
    pub fn pager(&self, list: &str) -> Element {
        let pager = Element::new(Tag::Nav)
            .key("pager")
            .part("pager")
            .attr(Attr::Lang, words::LANGUAGE)
            .attr(Attr::AriaLabel, words::label_in_list(words::PAGER, list));
        if self.is_single() {
            return pager.attr(Attr::Hidden, "");
        }
        let [first, previous, next, last] = words::PAGES;
        let [previous_word, next_word] = words::PREVIOUS_AND_NEXT;
        let word = |text: String| Element::new(Tag::Span).text(text);
        let previous_page = (self.shown - 1).max(1);
        let next_page = (self.shown + 1).min(self.count + usize::from(self.feed_goes_on));
        let numbers = self.numbered().map(|page| self.number(page));
        let place = format!("{}/{}", self.shown, self.count);
        pager
            .child(self.turn(first, 1).text("«"))
            .child(
                self.turn(previous, previous_page)
                    .text("‹")
                    .child(word(format!(" {previous_word}"))),
            )
            .child(Element::new(Tag::Div).children(numbers))
            .child(Element::new(Tag::Span).text(place))
            .child(
                self.turn(next, next_page)
                    .child(word(format!("{next_word} ")))
                    .text("›"),
            )
            .child(self.turn(last, self.count).text("»"))
    }

    /// A button that is disabled where it leads to the page that is shown.
    fn turn(&self, label: &'static str, page: usize) -> Element {
        let button = button(label, page);
        if page == self.shown {
            // Unlike a disabled button it keeps the focus.
            button.attr(Attr::AriaDisabled, "true")
        } else {
            button
        }
    }

    /// A button with the number of its page, in a box of its own: the numbers around it come and go while it has the focus, and Orca
    /// leaves a control whose parent gains or loses children.
    fn number(&self, page: usize) -> Element {
        let number = page.to_string();
        let mut button = button(words::page_label(page), page);
        if page == self.shown {
            button = button.attr(Attr::AriaCurrent, "page");
        }
        Element::new(Tag::Span)
            .key(number.clone())
            .child(button.text(number))
    }
}

fn button(label: impl Into<Str>, page: usize) -> Element {
    Element::new(Tag::Button)
        .attr(Attr::Type, "button")
        .part("page")
        .attr(Attr::DataAction, Action::Page.name())
        .attr(Attr::AriaLabel, label)
        .attr(Attr::Value, page.to_string())
}
