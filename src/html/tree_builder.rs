//! Builds the nodes of a view, element by element.

use super::names::{Attr, Tag};
use super::node::{Element, Node};
use super::policy::MAX_DEPTH;
use crate::text::{is_space, trim};

/// Builds the tree, without what Word leaves of its paragraphs: white space before the first word, which was an indent, and
/// paragraphs with nothing else in them, which were spacing.
#[derive(Default)]
pub(super) struct TreeBuilder {
    /// Finished nodes outside of all open elements.
    pub nodes: Vec<Node>,
    /// The kept elements that are open, outermost first.
    elements: Vec<Element>,
    /// For each open paragraph, how many visible things came before it. Valid HTML has one at most, a hostile tree any number.
    paragraphs: Vec<usize>,
    /// How many of the open lists will go into the item before them.
    adopted: usize,
    /// How many visible things have come: words, pictures, recordings, headings.
    visible: usize,
    /// The highest level of a heading that is kept. One that is removed or unwrapped must not shift the others.
    pub highest_heading: Option<usize>,
}

impl TreeBuilder {
    /// Begins an element.
    ///
    /// What is shown can be written as HTML and parsed again. A paragraph that holds a block and an item in an item would end too
    /// early there, and become a `div`. They come about where an `object` gives way to its children.
    pub fn open(&mut self, mut element: Element) {
        if self.ends_item_or_heading(element.tag) {
            element.tag = Tag::Div;
            element.attributes.retain(|(name, _)| *name != Attr::Value);
        }
        if ends_paragraph(element.tag)
            && let Some(paragraph) = self.around(Tag::P, is_scope)
        {
            paragraph.tag = Tag::Div;
            self.paragraphs.pop();
        }
        match element.tag {
            Tag::P => self.paragraphs.push(self.visible),
            Tag::Img | Tag::Audio | Tag::Video => self.visible += 1,
            Tag::Ol | Tag::Ul if self.item_before().is_some() => self.adopted += 1,
            _ => {}
        }
        if let Some(level) = element.tag.heading_level() {
            // An empty heading counts as visible, so its paragraph is never dropped and `highest_heading` stays right.
            self.visible += 1;
            self.highest_heading = Some(
                self.highest_heading
                    .map_or(level, |highest| highest.min(level)),
            );
        }
        self.elements.push(element);
    }

    pub fn text(&mut self, text: &str) {
        let begins_paragraph = self.paragraphs.last() == Some(&self.visible);
        let text = if begins_paragraph {
            text.trim_start_matches(is_space)
        } else {
            text
        };
        if !trim(text).is_empty() {
            self.visible += 1;
        }
        if !text.is_empty() {
            self.push(Node::Text(text.to_owned().into()));
        }
    }

    /// Ends the innermost open element.
    pub fn close(&mut self) {
        let Some(element) = self.elements.pop() else {
            return;
        };
        let is_paragraph = element.tag == Tag::P;
        let is_blank = is_paragraph && self.paragraphs.pop() == Some(self.visible);
        if is_blank {
            return;
        }
        if !is_list(&element) {
            self.push(element.into());
            return;
        }
        let list = innermost(element);
        if let Some(item) = self.item_before() {
            item.children.push(list.into());
            self.adopted -= 1;
        } else {
            self.push(list.into());
        }
    }

    /// Whether the next element may be kept: it is no deeper than it may be, and no link within a link.
    pub fn has_room(&mut self, element: &Element) -> bool {
        let is_adopted = is_list(element) && self.item_before().is_some();
        let depth = self.elements.len() + self.adopted + usize::from(is_adopted);
        let is_nested_link = element.tag == Tag::A && self.around(Tag::A, is_scope).is_some();
        depth < MAX_DEPTH && !is_nested_link
    }

    /// Whether the start tag of an element would end an open one of its kind.
    fn ends_item_or_heading(&mut self, tag: Tag) -> bool {
        let mut is_within = |tag| self.around(tag, is_special).is_some();
        match tag {
            Tag::Li => is_within(Tag::Li),
            Tag::Dd | Tag::Dt => is_within(Tag::Dd) || is_within(Tag::Dt),
            _ if tag.heading_level().is_some() => {
                let parent = self.elements.last();
                parent.is_some_and(|parent| parent.tag.heading_level().is_some())
            }
            _ => false,
        }
    }

    /// The innermost open element of a tag, unless one that ends the search is within it. No more than `MAX_DEPTH` are open.
    fn around(&mut self, tag: Tag, ends: fn(Tag) -> bool) -> Option<&mut Element> {
        let mut open = self.elements.iter_mut().rev();
        let found = open.find(|element| element.tag == tag || ends(element.tag));
        found.filter(|element| element.tag == tag)
    }

    /// The item before the next node, if that is directly in a list. Word and Google Docs write nested lists between the items.
    fn item_before(&mut self) -> Option<&mut Element> {
        let list = self
            .elements
            .last_mut()
            .filter(|element| is_list(element))?;
        let mut before = list.children.iter_mut().rev();
        match before.find(|node| !is_white_space(node)) {
            Some(Node::Element(item)) if item.tag == Tag::Li => Some(item),
            _ => None,
        }
    }

    fn push(&mut self, node: Node) {
        match self.elements.last_mut() {
            // So that the item before a node is never far.
            Some(list)
                if is_list(list)
                    && is_white_space(&node)
                    && list.children.last().is_some_and(is_white_space) => {}
            Some(parent) => parent.children.push(node),
            None => self.nodes.push(node),
        }
    }
}

/// Elements out of which an HTML parser ends nothing.
fn is_scope(tag: Tag) -> bool {
    matches!(tag, Tag::Caption | Tag::Table | Tag::Td | Tag::Th)
}

/// Elements that a parser does not look beyond for an item to end: the kept ones of the HTML standard's category "special", but for
/// `address`, `div` and `p`.
fn is_special(tag: Tag) -> bool {
    is_scope(tag)
        || tag.heading_level().is_some()
        || matches!(
            tag,
            Tag::Article
                | Tag::Aside
                | Tag::Blockquote
                | Tag::Details
                | Tag::Dd
                | Tag::Dl
                | Tag::Dt
                | Tag::Figcaption
                | Tag::Figure
                | Tag::Footer
                | Tag::Header
                | Tag::Li
                | Tag::Ol
                | Tag::Pre
                | Tag::Section
                | Tag::Summary
                | Tag::Ul
        )
}

/// Elements whose start tag ends an open paragraph.
fn ends_paragraph(tag: Tag) -> bool {
    is_special(tag) && !matches!(tag, Tag::Caption | Tag::Td | Tag::Th)
        || matches!(tag, Tag::Address | Tag::Div | Tag::Hr | Tag::P)
}

fn is_list(element: &Element) -> bool {
    matches!(element.tag, Tag::Ol | Tag::Ul)
}

fn is_white_space(node: &Node) -> bool {
    matches!(node, Node::Text(text) if trim(text).is_empty())
}

/// A list, or the one that it holds with nothing else: editors write `<ul><ul>` for an indent.
fn innermost(mut list: Element) -> Element {
    let mut children = list
        .children
        .iter_mut()
        .filter(|node| !is_white_space(node));
    match (children.next(), children.next()) {
        (Some(Node::Element(inner)), None) if is_list(inner) => {
            core::mem::replace(inner, Element::new(Tag::Ul))
        }
        _ => list,
    }
}
