//! The content of an article: title, lead, picture and body.

use super::details::ours;
use super::facts::add_sizes;
use crate::feed::Item;
use crate::html::{Attr, Element, Node, Tag};
use crate::text::letters::is_invisible;
use crate::text::trim;
use crate::words;

/// The content of an item. `body` is its HTML, sanitised.
pub(super) fn content(item: &Item, body: Option<&[Node]>, heading: Tag) -> Vec<Node> {
    let mut elements = Vec::new();
    if let Some(title) = &item.title {
        elements.push(Element::new(heading).part("title").text(title.clone()));
    }
    if let Some(lead) = &item.summary {
        // Without a key this `<p>` could be reused for the one below the body, and the body would be built again.
        let element = Element::new(Tag::P).key("lead").part("lead");
        elements.push(element.text(lead.clone()));
    }
    elements.extend(picture(item, body.unwrap_or_default()));
    let paragraphs = || item.content_text.as_deref().map(paragraphs);
    let visible = body.filter(|body| is_visible(body)).map(<[Node]>::to_vec);
    let nodes = visible.or_else(paragraphs);
    if let Some(mut nodes) = nodes.or_else(|| body.map(<[Node]>::to_vec)) {
        add_sizes(&mut nodes, &item.attachments);
        elements.push(Element::new(Tag::Div).part("body").children(nodes));
    }
    elements.into_iter().map(Node::from).collect()
}

/// Whether there is anything to see or hear among nodes. Where there is nothing, the item's plain text serves; the summary is
/// shown as the lead anyway.
fn is_visible(nodes: &[Node]) -> bool {
    nodes.iter().any(|node| match node {
        Node::Element(element) => {
            matches!(element.tag, Tag::Img | Tag::Audio | Tag::Video)
                || is_visible(&element.children)
        }
        Node::Text(text) => text.chars().any(has_shape),
        Node::Chunks(_) => true,
    })
}

fn has_shape(letter: char) -> bool {
    !letter.is_whitespace() && !letter.is_control() && !is_invisible(letter)
}

/// The main picture, unless the body shows it anyway.
fn picture(item: &Item, body: &[Node]) -> Option<Element> {
    let url = item
        .picture()
        .filter(|url| !has_source(body, url.as_str()))?;
    // An empty alt text means that nothing is lost without the picture.
    let alt = item.extension.image_alt.clone().unwrap_or_default();
    let image = Element::new(Tag::Img)
        .attr(Attr::Decoding, "async")
        .part("image")
        .attr(Attr::Alt, alt)
        .attr(Attr::Src, url.as_str().to_owned());
    let figure = Element::new(Tag::Figure).part("figure").child(image);
    Some(figure.children(caption(item)))
}

/// Whether an element among nodes has a `src`.
fn has_source(nodes: &[Node], url: &str) -> bool {
    nodes.iter().any(|node| match node {
        Node::Element(element) => {
            element.attribute(Attr::Src) == Some(url) || has_source(&element.children, url)
        }
        Node::Text(_) | Node::Chunks(_) => false,
    })
}

/// The caption of the main picture and its credit.
fn caption(item: &Item) -> Option<Element> {
    let (caption, credit) = (&item.extension.image_caption, &item.extension.image_credit);
    let element = Element::new(Tag::Figcaption).part("caption");
    match (caption, credit.as_deref().map(credited)) {
        (None, None) => None,
        (Some(caption), None) => Some(element.text(caption.clone())),
        (None, Some(credit)) => Some(element.child(credit)),
        (Some(caption), Some(credit)) => {
            let separator = if caption.ends_with(ENDS) { " " } else { ". " };
            Some(element.text(caption.clone()).text(separator).child(credit))
        }
    }
}

/// What ends a caption, so that a credit can follow.
const ENDS: [char; 7] = ['.', '!', '?', '…', ':', ';', ','];

fn credited(credit: &str) -> Element {
    let element = Element::new(Tag::Small);
    if says_what_it_is(credit) {
        return element.text(credit.to_owned());
    }
    element
        .child(ours(Element::new(Tag::Span)).text(words::CREDIT_BEFORE))
        .text(credit.to_owned())
}

/// Whether a credit needs no label: `Ảnh: N.H`, `Ảnh của N.H`, `Nguồn: TTXVN`.
fn says_what_it_is(credit: &str) -> bool {
    let begins = |word: &&str| {
        let rest = credit.strip_prefix(*word);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    if words::PICTURE.iter().any(begins) {
        return true;
    }
    let is_label = |label: &str| {
        label
            .chars()
            .all(|letter| letter.is_alphabetic() || letter == ' ')
    };
    let label = credit.split_once(": ").map(|(label, _)| label);
    label.is_some_and(is_label)
}

/// Plain text as paragraphs: blank lines separate them.
fn paragraphs(text: &str) -> Vec<Node> {
    let lines: Vec<_> = text.lines().map(trim).collect();
    let paragraphs = lines.split(|line| line.is_empty());
    paragraphs
        .filter(|lines| !lines.is_empty())
        .map(|lines| Element::new(Tag::P).text(lines.join(" ")).into())
        .collect()
}
