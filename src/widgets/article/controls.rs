//! Makes the content of an article usable: pictures open the viewer, wide tables scroll.

use crate::html::{Attr, Element, Node, Tag};
use crate::text::language::language_tag;
use crate::widgets::reading::Action;
use crate::words;

/// Which elements contain a node.
#[derive(Clone, Copy, Default)]
struct Inside<'a> {
    /// Its language.
    language: &'a str,
    /// The item's HTML. Its author decides which pictures are decoration; the item's own picture is none.
    body: bool,
    /// A figure is part of the content, whatever its alt text is.
    figure: bool,
    link: bool,
    table: bool,
}

/// The same content with pictures as buttons, and tables in groups that scroll and can be focused. A picture
/// in a link follows the link, decoration is none to look at; a table in a table scrolls with it. `language` is that of the content.
pub(super) fn with_controls(nodes: Vec<Node>, language: &str) -> Vec<Node> {
    let inside = Inside {
        language,
        ..Inside::default()
    };
    all(nodes, inside)
}

fn all(nodes: Vec<Node>, inside: Inside<'_>) -> Vec<Node> {
    nodes.into_iter().map(|node| one(node, inside)).collect()
}

/// Recurses as deep as the sanitizer lets HTML be nested: `html::policy::MAX_DEPTH`.
fn one(node: Node, inside: Inside<'_>) -> Node {
    let Node::Element(mut element) = node else {
        return node;
    };
    let language = language_of(&mut element);
    let inner = Inside {
        language: language.as_deref().unwrap_or(inside.language),
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
        Tag::Table if !inside.table => {
            // The group's label is ours, its content is not.
            if language.is_none() {
                element = element.attr(Attr::Lang, inside.language.to_owned());
            }
            Element::new(Tag::Div)
                .attr(Attr::Role, "group")
                .attr(Attr::Lang, words::LANGUAGE)
                .attr(Attr::AriaLabel, words::TABLE)
                .attr(Attr::Tabindex, "0")
                .child(element)
        }
        Tag::A if language.is_none() && is_of_embed(&element) => {
            element.attr(Attr::Lang, words::LANGUAGE)
        }
        _ => element,
    };
    element.into()
}

/// The language that an element names. What is no language tag, such as Word's `X-NONE`, is taken away.
fn language_of(element: &mut Element) -> Option<String> {
    let attributes = &mut element.attributes;
    let (_, written) = attributes
        .iter_mut()
        .find(|(name, _)| *name == Attr::Lang)?;
    if written.is_empty() {
        return Some(String::new());
    }
    let tag = language_tag(written);
    match &tag {
        Some(tag) => *written = tag.clone().into(),
        None => attributes.retain(|(name, _)| *name != Attr::Lang),
    }
    tag
}

/// Whether a link shows what was embedded, in words of ours.
fn is_of_embed(link: &Element) -> bool {
    matches!(link.children.as_slice(), [Node::Text(text)] if words::is_of_embed(text))
}

/// Whether an image is so narrow, under 100 pixels, that it is part of a line of text, such as a smiley, or so low that it is
/// a line itself.
fn is_inline(image: &Element) -> bool {
    let pixels = |name| image.attribute(name)?.parse::<u32>().ok();
    let is_narrow = pixels(Attr::Width).is_some_and(|width| width < 100);
    is_narrow || pixels(Attr::Height).is_some_and(|height| height <= 1)
}

/// Whether an image's author says, by an empty alt text, that nothing is lost without it.
fn is_decoration(image: &Element, inside: Inside<'_>) -> bool {
    inside.body && !inside.figure && image.attribute(Attr::Alt) == Some("")
}

/// An image as the button that opens it in the viewer.
fn button(mut image: Element) -> Element {
    let label = match image.attribute(Attr::Alt) {
        Some(alt) if !alt.is_empty() => format!("{}: {alt}", words::ENLARGE),
        _ => words::ENLARGE.to_owned(),
    };
    // An empty alt text marks decoration, which a button is not.
    image.attributes.retain(|(name, value)| match name {
        Attr::Alt => !value.is_empty(),
        Attr::Lang => false,
        _ => true,
    });
    image
        .attr(Attr::Lang, words::LANGUAGE)
        .attr(Attr::Role, "button")
        .attr(Attr::Tabindex, "0")
        .attr(Attr::AriaLabel, label)
        .attr(Attr::DataAction, Action::View.name())
}
