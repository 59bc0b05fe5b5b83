//! The rows of one page of a list.

use super::row::{Look, row};
use crate::feed::Feed;
use crate::html::{Attr, Chunks, Element, Node, Tag};
use std::rc::Rc;

/// Most rows of a list that is a single `<ul>`. A longer list is split into several: browsers neither style nor lay
/// out one that is out of view (`content-visibility` in `related_news.css`), while each row by itself costs its frame.
const MAX_ROWS: usize = 50;

/// Rows of each list that a longer one is split into. With twice as many, 1,000 rows took 1 ms longer
/// (Chromium, commit 6189170).
const SPLIT_ROWS: usize = 25;

/// The list of the items at some indexes. To screen readers it is one list, however many it is split into.
pub(super) fn list(feed: &Rc<Feed>, indexes: Rc<[usize]>, look: Look) -> Element {
    if indexes.len() <= MAX_ROWS {
        let rows = rows(feed, &indexes, &look);
        return Element::new(Tag::Ul).part("list").children(rows);
    }
    let feed = Rc::clone(feed);
    let len = indexes.len().div_ceil(SPLIT_ROWS);
    let make = move |chunk| {
        // Counted from the end: new items come first, and the rows of all lists but the first stay the same.
        let number = len - 1 - chunk;
        let indexes = indexes.rchunks(SPLIT_ROWS).nth(number).unwrap_or_default();
        let rows = rows(&feed, indexes, &look);
        Element::new(Tag::Ul)
            .key(number.to_string())
            .attr(Attr::Role, "none")
            .part("list")
            .children(rows.map(|row| row.attr(Attr::Role, "listitem")))
    };
    let chunks = Chunks {
        len,
        make: Rc::new(make),
    };
    Element::new(Tag::Div)
        .attr(Attr::Role, "list")
        .child(Node::Chunks(chunks))
}

fn rows<'a>(feed: &'a Feed, indexes: &'a [usize], look: &'a Look) -> impl Iterator<Item = Element> {
    let items = indexes.iter().filter_map(|index| feed.item(*index));
    items.map(|item| row(feed, &item, look))
}
