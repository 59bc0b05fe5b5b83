//! One item of a list.

use crate::feed::{Feed, Item};
use crate::html::{Attr, Element, Node, Tag};
use crate::text::search::Query;
use crate::time::civil::Instant;
use crate::time::format::Format;
use crate::widgets::language::language_of;
use crate::widgets::time::formatted;
use crate::words;

/// How rows look.
pub(super) struct Look {
    pub format: Format,
    pub now: Option<Instant>,
    /// What is marked in titles.
    pub query: Query,
    pub thumbnails: bool,
    pub page_language: String,
    /// Items published after this instant, in milliseconds, are marked as new.
    pub new_from: Option<i64>,
}

pub(super) fn row(feed: &Feed, item: &Item, look: &Look) -> Element {
    let mut row = Element::new(Tag::Li);
    if let Some(id) = &item.id {
        row = row.item_key(id);
    }
    row = row.part("item");
    if let Some(language) = language_of(feed, item, &look.page_language) {
        row = row.attr(Attr::Lang, language);
    }
    if look.thumbnails
        && let Some(picture) = item.picture()
    {
        row = row.child(thumbnail(picture.as_str()));
    }
    row = row.children(title(feed, item, &look.query));
    let Some(at) = item.date_published else {
        return row;
    };
    if look.new_from.is_some_and(|from| at.millis() > from) {
        let mark = Element::new(Tag::Span)
            .part("new")
            .attr(Attr::Lang, words::LANGUAGE);
        row = row.text(" ").child(mark.text(words::NEW));
    }
    row.child(formatted("date", at, &look.format, look.now))
}

/// The title of an item, as a link where there is something to follow.
fn title(feed: &Feed, item: &Item, query: &Query) -> Vec<Node> {
    let title = feed.title(item);
    let is_ours = title == words::UNTITLED;
    let text = marked(&title, query);
    let mut element = match item.link() {
        Some(url) => Element::new(Tag::A)
            .part("link")
            .attr(Attr::Href, url.as_str().to_owned()),
        None if is_ours => Element::new(Tag::Span),
        None => return text,
    };
    if is_ours {
        element = element.attr(Attr::Lang, words::LANGUAGE);
    }
    vec![element.children(text).into()]
}

fn thumbnail(url: &str) -> Element {
    Element::new(Tag::Img)
        .part("thumbnail")
        .attr(Attr::Loading, "lazy")
        .attr(Attr::Decoding, "async")
        // The title beside it says what it is about.
        .attr(Attr::Alt, "")
        .attr(Attr::Src, url.to_owned())
}

/// A string in which every match of a query is marked.
fn marked(text: &str, query: &Query) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut end = 0;
    for hit in query.marks(text) {
        nodes.extend(text_node(text.get(end..hit.start)));
        end = hit.end;
        let hit = text.get(hit).unwrap_or_default();
        nodes.push(Element::new(Tag::Mark).text(hit.to_owned()).into());
    }
    nodes.extend(text_node(text.get(end..)));
    nodes
}

fn text_node(text: Option<&str>) -> Option<Node> {
    let text = text.filter(|text| !text.is_empty())?;
    Some(Node::Text(text.to_owned().into()))
}
