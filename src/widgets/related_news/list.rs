//! The rows of a page of the list.

use super::super::Part;
use super::items;
use super::row::{Look, row};
use crate::decimal;
use crate::feed::Feed;
use crate::html::{Attr, Nodes, Tag};

/// Most rows of a list that is one `<ul>`. A longer one is made of several: one that is out of view is neither styled nor laid
/// out (`related_news.css`), whatever it has inside, while rows by themselves each cost their frame.
const MOST: usize = 50;

/// Rows of each of several: with twice as many, 1,000 rows take 1 ms longer [measured].
const ROWS: usize = 25;

/// From how many bytes on the steps of rows go as a part.
const PART_BYTES: usize = 1 << 14;

/// Whether rows are so many that their list is made of several.
pub(super) const fn is_split(places: &[usize]) -> bool {
    places.len() > MOST
}

/// Adds the list of the items at some places. To a screen reader it is one list, of however many it is made.
pub(super) fn list(
    nodes: &mut Nodes,
    feed: &Feed,
    places: &[usize],
    look: &Look<'_>,
    part: Part<'_>,
) {
    if look.is_split {
        nodes.open(Tag::Div).attr(Attr::Role, "list");
    }
    let most = if look.is_split { ROWS } else { MOST };
    // Counted from the end: new items come first, and the rows of all lists but the first stay where they are.
    for (number, places) in places.rchunks(most).enumerate().rev() {
        nodes.open(Tag::Ul);
        if look.is_split {
            let mut key = String::new();
            decimal::push(&mut key, number);
            nodes.key(&key).attr(Attr::Role, "none");
        }
        nodes.part("list");
        for item in items(feed, places) {
            row(nodes, &item, look);
            if nodes.as_str().len() > PART_BYTES {
                part(nodes);
                nodes.back_to(0);
            }
        }
        nodes.close();
    }
    if look.is_split {
        nodes.close();
    }
}
