//! Makes the content of an article usable: pictures open the viewer, wide tables scroll.

use crate::html::{Attr, Element, Node, Tag};
use crate::widgets::reading::Action;
use crate::words;

/// Which elements contain a node.
#[derive(Clone, Copy, Default)]
struct Inside {
    /// The item's HTML. Its author decides which pictures are decoration; the item's own picture is none.
    body: bool,
    /// A figure is part of the content, whatever its alt text is.
    figure: bool,
    link: bool,
    table: bool,
}

/// The same content with pictures as buttons, and tables in groups that scroll and can be focused. A picture
/// in a link follows the link, decoration is none to look at; a table in a table scrolls with it.
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
        body: inside.body || element.attribute(Attr::Part) == Some("body"),
        figure: inside.figure || element.tag == Tag::Figure,
        link: inside.link || element.tag == Tag::A,
        table: inside.table || element.tag == Tag::Table,
    };
    element.children = all(element.children, inner);
    let element = match element.tag {
        Tag::Img if !inside.link && !is_inline(&element) && !is_decoration(&element, inside) => {
            button(element)
        }
        Tag::Table if !inside.table => Element::new(Tag::Div)
            .attr(Attr::Role, "group")
            .attr(Attr::AriaLabel, words::TABLE)
            .attr(Attr::Tabindex, "0")
            .child(element),
        _ => element,
    };
    element.into()
}

/// Whether an image is so narrow, under 100 pixels, that it is part of a line of text, such as a smiley, or so low that it is
/// a line itself.
fn is_inline(image: &Element) -> bool {
    let pixels = |name| image.attribute(name)?.parse::<u32>().ok();
    let is_narrow = pixels(Attr::Width).is_some_and(|width| width < 100);
    is_narrow || pixels(Attr::Height).is_some_and(|height| height <= 1)
}

/// Whether an image's author says, by an empty alt text, that nothing is lost without it.
fn is_decoration(image: &Element, inside: Inside) -> bool {
    inside.body && !inside.figure && image.attribute(Attr::Alt) == Some("")
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
