//! The rows of a page of the list.

use super::super::Part;
use super::items;
use super::row::{Look, row};
use crate::feed::Feed;
use crate::html::{Attr, Nodes, Tag};

/// Most rows of a list that is one `<ul>`. A longer one is made of several: one that is out of view is neither styled nor laid
/// out (`related_news.css`), whatever it has inside, while rows by themselves each cost their frame.
const MOST: usize = 50;

/// Rows of each of several: with twice as many, 1,000 rows take 1 ms longer [measured].
const ROWS: usize = 25;

/// From how many bytes on the steps of rows go as a part.
const PART_BYTES: usize = 1 << 14;

/// Adds the list of the items at some places. To a screen reader it is one list, of however many it is made.
pub(super) fn list(
    nodes: &mut Nodes,
    feed: &Feed,
    places: &[usize],
    look: &Look<'_>,
    part: Part<'_>,
) {
    let is_split = places.len() > MOST;
    if is_split {
        nodes.open(Tag::Div).attr(Attr::Role, "list");
    }
    let most = if is_split { ROWS } else { MOST };
    // Counted from the end: new items come first, and the rows of all lists but the first stay where they are.
    for (number, places) in places.rchunks(most).enumerate().rev() {
        nodes.open(Tag::Ul);
        if is_split {
            nodes.number_key(number).attr(Attr::Role, "none");
        }
        nodes.part("list");
        for item in items(feed, places) {
            row(nodes, &item, look, is_split);
            if nodes.as_str().len() > PART_BYTES {
                part(nodes);
                nodes.back_to(0);
            }
        }
        nodes.close();
    }
    if is_split {
        nodes.close();
    }
}
