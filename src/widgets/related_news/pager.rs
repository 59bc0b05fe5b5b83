//! The pages of a list, and the buttons that lead through them.

use crate::decimal;
use crate::html::{Attr, Nodes, Tag};
use crate::words;
use crate::text::{joined, word};
use core::ops::Range;

/// How many pages have a button with their number: the one that is shown, and as many before it as behind.
const WINDOW: usize = 5;

/// Where in a list its reader is.
pub(super) struct Pages {
    items: usize,
    size: usize,
    /// How many there are; 1 at least.
    count: usize,
    /// Which one is shown, from 1.
    shown: usize,
    /// Which one the reader wants.
    wanted: usize,
    /// Whether more items can be loaded.
    more: bool,
}

impl Pages {
    /// Pages of so many items each, or one page of all where that is 0. Beyond the last page there is the last,
    /// until more items are loaded, if that can be.
    pub fn new(items: usize, size: usize, wanted: usize, more: bool) -> Self {
        let size = if size == 0 { items.max(1) } else { size };
        let count = items.div_ceil(size).max(1);
        Self {
            items,
            size,
            count,
            shown: wanted.clamp(1, count),
            wanted,
            more,
        }
    }

    /// Whether the reader has turned past the last page, and more can be loaded.
    pub const fn is_past_the_end(&self) -> bool {
        self.more && self.wanted > self.count
    }

    /// The items of the page that is shown.
    pub fn shown(&self) -> Range<usize> {
        let first = (self.shown - 1).saturating_mul(self.size);
        first..first.saturating_add(self.size).min(self.items)
    }
}

/// Adds the buttons, where there is more than one page.
pub(super) fn pager(nodes: &mut Nodes, pages: &Pages) {
    let Pages {
        count, shown, more, ..
    } = *pages;
    if count < 2 && !more {
        return;
    }
    nodes
        .open(Tag::Nav)
        .key("pager")
        .part("pager")
        .attr(Attr::AriaLabel, words::PAGER);
    // The first, the previous, the next and the last, with their keys and signs.
    turn(nodes, 0, "first", "«", 1, shown);
    turn(nodes, 1, "previous", "‹", (shown - 1).max(1), shown);
    let from = shown
        .saturating_sub(WINDOW / 2)
        .min((count + 1).saturating_sub(WINDOW))
        .max(1);
    for page in from..=count.min(from + WINDOW - 1) {
        let mut number = String::new();
        decimal::push(&mut number, page);
        let label = joined(&[words::PAGE_BEFORE, &number]);
        button(nodes, &number, &label, page);
        if page == shown {
            nodes.attr(Attr::AriaCurrent, "page");
        }
        nodes.text(&number).close();
    }
    turn(
        nodes,
        2,
        "next",
        "›",
        (shown + 1).min(count + usize::from(more)),
        shown,
    );
    turn(nodes, 3, "last", "»", count, shown);
    nodes.close();
}

/// Adds a button that leads to a page from the one that is shown; where that is the same one it is off.
fn turn(nodes: &mut Nodes, name: usize, key: &str, sign: &str, page: usize, shown: usize) {
    button(nodes, key, word(words::PAGES, name), page);
    if page == shown {
        // It keeps the focus, which a disabled button would lose.
        nodes.attr(Attr::AriaDisabled, "true");
    }
    nodes.text(sign).close();
}

fn button(nodes: &mut Nodes, key: &str, label: &str, page: usize) {
    let mut value = String::new();
    decimal::push(&mut value, page);
    nodes
        .open(Tag::Button)
        .key(key)
        .attr(Attr::Type, "button")
        .part("page")
        .attr(Attr::DataAction, "page")
        .attr(Attr::AriaLabel, label)
        .attr(Attr::Value, &value);
}
