//! One item of a list.

use super::super::time::stamp;
use crate::time::civil::Instant;
use crate::feed::{Field, Item};
use crate::time::format::Format;
use crate::html::{Attr, Nodes, Tag};
use crate::words;
use crate::text::search::Query;
use crate::text::{first, joined, or};
use std::borrow::Cow;

/// Most characters of a row's text that stands for a missing title.
const STAND_IN_LENGTH: usize = 80;

/// How rows look.
pub(super) struct Look<'a> {
    pub format: Format<'a>,
    pub now: Option<Instant>,
    /// What is marked in titles.
    pub query: &'a Query,
    pub thumbnail: bool,
    /// From when on an item is new, in milliseconds; never, if not said.
    pub new_from: Option<i64>,
}

/// Adds a row, which has to say that it belongs to a list where [`super::list`] has made several of one.
pub(super) fn row(nodes: &mut Nodes, item: &Item, look: &Look<'_>, is_split: bool) {
    nodes
        .open(Tag::Li)
        .item_key(item.text(Field::Id))
        .part("item");
    if is_split {
        nodes.attr(Attr::Role, "listitem");
    }
    let picture = if look.thumbnail { item.picture() } else { "" };
    if !picture.is_empty() {
        nodes
            .open(Tag::Img)
            .part("thumbnail")
            .attr(Attr::Loading, "lazy")
            .attr(Attr::Decoding, "async")
            // The title beside it says what it is about.
            .attr(Attr::Alt, "")
            .attr(Attr::Src, picture)
            .close();
    }
    let link = item.link();
    if !link.is_empty() {
        nodes.open(Tag::A).part("link").attr(Attr::Href, link);
    }
    marked(nodes, &title(item), look.query);
    if !link.is_empty() {
        nodes.close();
    }
    if let Some(at) = item.date_published {
        if look.new_from.is_some_and(|from| at.millis() > from) {
            nodes.text(" ").line(Tag::Span, "new", words::NEW);
        }
        stamp(nodes, "date", at, look.format, look.now.unwrap_or(at));
    }
    nodes.close();
}

/// Adds a text with what was found in it marked.
fn marked(nodes: &mut Nodes, text: &str, query: &Query) {
    let mut end = 0;
    for hit in query.marks(text) {
        nodes.plain(text.get(end..hit.start).unwrap_or_default());
        end = hit.end;
        nodes.line(Tag::Mark, "", text.get(hit).unwrap_or_default());
    }
    nodes.plain(text.get(end..).unwrap_or_default());
}

/// The title, else the beginning of the summary or the text, else the address or the id.
pub(super) fn title(item: &Item) -> Cow<'_, str> {
    let title = item.text(Field::Title);
    if !title.is_empty() {
        return title.into();
    }
    let text = or(item.text(Field::Summary), item.text(Field::ContentText));
    let start = first(text, STAND_IN_LENGTH);
    if start.len() < text.len() {
        return joined(&[start, "…"]).into();
    }
    or(start, or(item.link(), item.text(Field::Id))).into()
}
