//! Makes the content of an article usable: pictures open the viewer, wide tables scroll.

use crate::html::{Attr, Element, Node, Tag};
use crate::widgets::reading::Action;
use crate::words;

/// Which elements contain a node.
#[derive(Clone, Copy, Default)]
struct Inside {
    link: bool,
    table: bool,
}

/// The same content with pictures as buttons, and tables in groups that scroll and can be focused. A picture
/// in a link follows the link; a table in a table scrolls with it.
pub(super) fn with_controls(nodes: Vec<Node>) -> Vec<Node> {
    all(nodes, Inside::default())
}

fn all(nodes: Vec<Node>, inside: Inside) -> Vec<Node> {
    nodes.into_iter().map(|node| one(node, inside)).collect()
}

/// Recurses as deep as the sanitizer lets HTML be nested: `html::policy::MAX_DEPTH`.
fn one(node: Node, inside: Inside) -> Node {
    let Node::Element(mut element) = node else {
        return node;
    };
    let inner = Inside {
        link: inside.link || element.tag == Tag::A,
        table: inside.table || element.tag == Tag::Table,
    };
    element.children = all(element.children, inner);
    let element = match element.tag {
        Tag::Img if !inside.link && !is_inline(&element) => button(element),
        Tag::Table if !inside.table => Element::new(Tag::Div)
            .attr(Attr::Role, "group")
            .attr(Attr::AriaLabel, words::TABLE)
            .attr(Attr::Tabindex, "0")
            .child(element),
        _ => element,
    };
    element.into()
}

/// Whether an image is so narrow, under 100 pixels, that it is part of a line of text, such as a smiley.
fn is_inline(image: &Element) -> bool {
    let width = image.attribute(Attr::Width);
    width.is_some_and(|digits| digits.len() < 3)
}

/// An image as the button that opens it in the viewer.
fn button(mut image: Element) -> Element {
    let label = match image.attribute(Attr::Alt) {
        Some(alt) if !alt.is_empty() => format!("{}: {alt}", words::ENLARGE),
        _ => words::ENLARGE.to_owned(),
    };
    // An empty alt text marks decoration, which a button is not.
    image
        .attributes
        .retain(|(name, value)| *name != Attr::Alt || !value.is_empty());
    image
        .attr(Attr::Role, "button")
        .attr(Attr::Tabindex, "0")
        .attr(Attr::AriaLabel, label)
        .attr(Attr::DataAction, Action::View.name())
}
