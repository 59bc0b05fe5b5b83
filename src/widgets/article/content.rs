//! The content of an article: title, lead, picture and body.

use crate::feed::Item;
use crate::html::{Attr, Element, Node, Tag};
use crate::text::trim;

/// The content of an item. `body` is its HTML, sanitised.
pub(super) fn content(item: &Item, body: Option<&[Node]>, heading: Tag) -> Vec<Node> {
    let title = item.title.as_ref();
    let title = title.map(|title| Element::new(heading).part("title").text(title.clone()));
    // Without a key this `<p>` could be reused for the one below the body, and the body would be built again.
    let lead = item.summary.as_ref();
    let lead = lead.map(|lead| {
        Element::new(Tag::P)
            .key("lead")
            .part("lead")
            .text(lead.clone())
    });
    let paragraphs = || item.content_text.as_deref().map(paragraphs);
    let body_nodes = body.map(<[Node]>::to_vec).or_else(paragraphs);
    let parts = [
        title,
        lead,
        picture(item, body.unwrap_or_default()),
        body_nodes.map(|nodes| Element::new(Tag::Div).part("body").children(nodes)),
    ];
    parts.into_iter().flatten().map(Node::from).collect()
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
    let caption = item.extension.image_caption.clone();
    let credit = item.extension.image_credit.clone();
    if caption.is_none() && credit.is_none() {
        return None;
    }
    let space = (caption.is_some() && credit.is_some()).then_some(" ".into());
    let credit = credit.map(|credit| Element::new(Tag::Small).text(credit));
    let element = Element::new(Tag::Figcaption).part("caption");
    Some(
        element
            .children(caption.map(|caption| Node::Text(caption.into())))
            .children(space.map(Node::Text))
            .children(credit),
    )
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
