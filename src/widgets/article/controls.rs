//! Makes the content of an article usable: pictures open the viewer, wide tables scroll.

use crate::html::{Attr, Element, Node, Tag, text_of};
use crate::text::language::language_tag;
use crate::text::{one_line, trim};
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

/// What has been found so far, in the order of the article.
#[derive(Clone, Copy)]
struct Found<'a> {
    /// The indices of tables that are wider than their place.
    wide_tables: &'a [usize],
    tables: usize,
    /// Pictures to look at.
    pictures: usize,
}

/// The same content with pictures as buttons, and tables in places that scroll. A picture in a link follows the link, decoration is
/// none to look at; a table in a table scrolls with it. `language` is that of the content.
pub(super) fn with_controls(nodes: Vec<Node>, language: &str, wide_tables: &[usize]) -> Vec<Node> {
    let inside = Inside {
        language,
        ..Inside::default()
    };
    let mut found = Found {
        wide_tables,
        tables: 0,
        pictures: 0,
    };
    let mut nodes = all(nodes, inside, &mut found);
    name_pictures(&mut nodes, &mut 0, found.pictures);
    nodes
}

fn all(nodes: Vec<Node>, inside: Inside<'_>, found: &mut Found<'_>) -> Vec<Node> {
    let nodes = nodes.into_iter();
    nodes.map(|node| one(node, inside, found)).collect()
}

/// Recurses as deep as the sanitizer lets HTML be nested: `html::policy::MAX_DEPTH`.
fn one(node: Node, inside: Inside<'_>, found: &mut Found<'_>) -> Node {
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
    element.children = all(element.children, inner, found);
    let element = match element.tag {
        Tag::Img if !inside.link && !is_inline(&element) && !is_decoration(&element, inside) => {
            found.pictures += 1;
            button(element)
        }
        Tag::Table if !inside.table => {
            let is_wide = found.wide_tables.contains(&found.tables);
            found.tables += 1;
            place_of(element, inner.language, is_wide)
        }
        Tag::A if language.is_none() && is_of_embed(&element) => {
            element.attr(Attr::Lang, words::LANGUAGE)
        }
        _ => element,
    };
    element.into()
}

/// The place of a table: a group that is called by the table's caption, and scrolls where the table is wider. Only then it is a Tab stop:
/// `browser/reading/tables.rs`.
fn place_of(mut table: Element, language: &str, is_wide: bool) -> Element {
    let own = table.attribute(Attr::Lang).map(str::to_owned);
    let (name, name_language) = match caption_of(&table) {
        Some(caption) => (caption, own),
        None => {
            // The name is ours, the content is not.
            if own.is_none() {
                table = table.attr(Attr::Lang, language.to_owned());
            }
            (words::TABLE.to_owned(), Some(words::LANGUAGE.to_owned()))
        }
    };
    let mut place = Element::new(Tag::Div).attr(Attr::Role, "group");
    if is_wide {
        place = place.attr(Attr::Tabindex, "0");
    }
    if let Some(language) = name_language {
        place = place.attr(Attr::Lang, language);
    }
    place.attr(Attr::AriaLabel, name).child(table)
}

fn caption_of(table: &Element) -> Option<String> {
    let caption = table.children.iter().find_map(|child| match child {
        Node::Element(element) if element.tag == Tag::Caption => Some(&element.children),
        _ => None,
    })?;
    let text = text_of(caption);
    let text = one_line(&text);
    let text = trim(&text);
    (!text.is_empty()).then(|| text.to_owned())
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

/// An image as the button that opens it in the viewer, without its name.
fn button(mut image: Element) -> Element {
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
        .attr(Attr::DataAction, Action::View.name())
}

/// Gives each picture among nodes that opens the viewer its name. Pictures without words are told apart by their numbers, which the
/// viewer shows as well. `last` is the number of the picture before, `count` how many there are.
///
/// Recurses as deep as the policy lets HTML be nested.
fn name_pictures(nodes: &mut [Node], last: &mut usize, count: usize) {
    for node in nodes {
        let Node::Element(element) = node else {
            continue;
        };
        if element.attribute(Attr::DataAction) == Some(Action::View.name()) {
            *last += 1;
            let name = name_of(element.attribute(Attr::Alt), *last, count);
            element.attributes.push((Attr::AriaLabel, name.into()));
        }
        name_pictures(&mut element.children, last, count);
    }
}

fn name_of(alt: Option<&str>, number: usize, count: usize) -> String {
    match alt {
        Some(alt) => format!("{}: {alt}", words::ENLARGE),
        None if count > 1 => words::enlarge_numbered(number, count),
        None => words::ENLARGE.to_owned(),
    }
}
