//! One item of a list.

use crate::feed::{Feed, Item};
use crate::html::{Attr, Element, Node, Tag};
use crate::text::language::is_vietnamese;
use crate::text::search::Query;
use crate::time::civil::Instant;
use crate::time::format::Format;
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
    if let Some(language) = language(feed, item, &look.page_language) {
        row = row.attr(Attr::Lang, language);
    }
    let text = title_and_date(feed, item, look);
    if look.thumbnails {
        row.child(thumbnail(item))
            .child(Element::new(Tag::Div).children(text))
    } else {
        row.children(text)
    }
}

/// Title and date, and the mark of a new item between them.
fn title_and_date(feed: &Feed, item: &Item, look: &Look) -> Vec<Node> {
    let space = || Node::Text(" ".into());
    let mut nodes = title(feed, item, &look.query);
    let Some(at) = item.date_published else {
        return nodes;
    };
    if look.new_from.is_some_and(|from| at.millis() > from) {
        let mark = Element::new(Tag::Span)
            .part("new")
            .attr(Attr::Lang, words::LANGUAGE);
        nodes.extend([space(), mark.text(words::NEW).into()]);
    }
    let date = formatted("date", at, &look.format, look.now);
    nodes.extend([space(), date.into()]);
    nodes
}

/// The language of an item where that is known. A list brings together titles from anywhere, and portals seldom name their language: on a
/// page in another one, a screen reader would read Vietnamese as if it was that.
fn language(feed: &Feed, item: &Item, page_language: &str) -> Option<String> {
    let page = page_language.split('-').next().unwrap_or_default();
    let is_of_page = page.is_empty() || page.eq_ignore_ascii_case(words::LANGUAGE);
    feed.language_tag(item).or_else(|| {
        let is_other = !is_of_page && is_vietnamese(&feed.title(item));
        is_other.then(|| words::LANGUAGE.to_owned())
    })
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

/// The picture of an item, or an empty tile in its place: titles of all rows begin at the same edge.
fn thumbnail(item: &Item) -> Element {
    let Some(picture) = item.picture() else {
        return Element::new(Tag::Span).part("thumbnail");
    };
    Element::new(Tag::Img)
        .part("thumbnail")
        .attr(Attr::Loading, "lazy")
        .attr(Attr::Decoding, "async")
        // The title beside it says what it is about.
        .attr(Attr::Alt, "")
        .attr(Attr::Src, picture.as_str().to_owned())
}

/// A string in which every match of a query is marked, for the eye alone: a screen reader would interrupt words for a mark.
fn marked(text: &str, query: &Query) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut end = 0;
    for hit in query.marks(text) {
        nodes.extend(text_node(text.get(end..hit.start)));
        end = hit.end;
        let hit = text.get(hit).unwrap_or_default();
        let mark = Element::new(Tag::Mark).attr(Attr::Role, "none");
        nodes.push(mark.text(hit.to_owned()).into());
    }
    nodes.extend(text_node(text.get(end..)));
    nodes
}

fn text_node(text: Option<&str>) -> Option<Node> {
    let text = text.filter(|text| !text.is_empty())?;
    Some(Node::Text(text.to_owned().into()))
}
