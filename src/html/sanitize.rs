//! The trust boundary: an untrusted document in, nodes of a view out. Its output is built from the program's own
//! names and from URLs that were checked after they were resolved. Nothing is ever written as HTML and parsed
//! again, which is where mutation attacks live.

use super::meaning::express;
use super::names::{Attr, Tag};
use super::node::{Element, Node, Str};
use super::parsed::{ParsedElement, ParsedNode, parsed_nodes};
use super::policy::{
    EVERYWHERE, FOREIGN, KEPT, MAX_DEPTH, REMOVED, Rule, added, attributes, required,
};
use super::removals::Removals;
use super::url::Urls;
use crate::text::{is_space, trim};

/// A document that may be shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sanitized {
    /// What the view shows.
    pub nodes: Vec<Node>,
    /// What it does not.
    pub removals: Removals,
}

/// Copies what the policy keeps of a document encoded by `js/parse.js`, in linear time.
///
/// Headings are shifted so that the highest one of the document gets the level `first_heading` (1 to 6). No heading goes
/// below the sixth level.
#[must_use]
pub fn sanitize(parsed: &str, urls: &Urls<'_>, first_heading: usize) -> Sanitized {
    let mut removals = Removals::default();
    let mut parsed = parsed_nodes(parsed, &mut removals);
    express(&mut parsed, urls, &mut removals);

    let mut tree = TreeBuilder::default();
    copy(&parsed, &mut tree, urls);
    let highest = tree.highest_heading;
    let mut nodes = tree.nodes;
    if let Some(highest) = highest {
        shift_headings(&mut nodes, highest, first_heading);
    }
    Sanitized { nodes, removals }
}

/// Copies what is kept. Recurses no deeper than `MAX_PARSED_DEPTH`.
fn copy(nodes: &[ParsedNode<'_>], tree: &mut TreeBuilder, urls: &Urls<'_>) {
    for node in nodes {
        match node {
            ParsedNode::Text(text) => tree.text(text),
            ParsedNode::Element(element) if REMOVED.contains(&&*element.name) => {}
            ParsedNode::Element(element) => {
                let has_room = tree.elements.len() < MAX_DEPTH;
                let kept = has_room.then(|| kept(element, urls)).flatten();
                let is_kept = kept.is_some();
                if let Some(kept) = kept {
                    tree.open(kept);
                }
                copy(&element.children, tree, urls);
                if is_kept {
                    tree.close();
                }
            }
        }
    }
}

/// The copy of an element without its children; `None` for one that is unwrapped.
fn kept(written: &ParsedElement<'_>, urls: &Urls<'_>) -> Option<Element> {
    let tag = Tag::from_name(&written.name).filter(|tag| KEPT.contains(tag))?;
    let mut element = Element::new(tag);
    for (name, value) in added(tag) {
        element = element.attr(*name, *value);
    }
    for (name, rule) in EVERYWHERE.iter().chain(attributes(tag)) {
        let value = written.attribute(name.name());
        let Some(value) = value.and_then(|value| checked(*rule, value, urls)) else {
            continue;
        };
        let leaves_site = *name == Attr::Href && urls.leaves_site(&value);
        element = element.attr(*name, value);
        if leaves_site {
            element = element.attr(Attr::Rel, FOREIGN);
        }
    }
    let is_complete = required(tag).is_none_or(|name| element.attribute(name).is_some());
    is_complete.then_some(element)
}

/// The value of an attribute in the form that may reach the page.
fn checked(rule: Rule, value: &str, urls: &Urls<'_>) -> Option<Str> {
    let trimmed = trim(value);
    let url = match rule {
        Rule::Text => return Some(value.to_owned().into()),
        Rule::Flag => return Some("".into()),
        Rule::Digits => {
            let is_number = trimmed.bytes().all(|byte| byte.is_ascii_digit());
            let is_short = (1..=5).contains(&trimmed.len());
            return (is_number && is_short).then(|| trimmed.to_owned().into());
        }
        Rule::OneOf(words) => return one_of(words, trimmed).map(Into::into),
        // Word's footnotes point into the article itself, where no `id` is kept.
        Rule::Link if trimmed.starts_with('#') => None,
        // An empty address means the page itself.
        Rule::Image | Rule::Media if trimmed.is_empty() => None,
        Rule::Link => urls.link(value),
        Rule::Image => urls.image(value),
        Rule::Media => urls.media(value),
    };
    Some(url?.into_string().into())
}

/// The word in exactly this case, else in any case.
fn one_of(words: &'static [&'static str], value: &str) -> Option<&'static str> {
    let exact = words.iter().find(|word| **word == value);
    let found = exact.or_else(|| words.iter().find(|word| word.eq_ignore_ascii_case(value)));
    found.copied()
}

/// Shifts all headings so that the highest one gets the level `first`.
fn shift_headings(nodes: &mut [Node], highest: usize, first: usize) {
    for node in nodes {
        if let Node::Element(element) = node {
            if let Some(level) = element.tag.heading_level() {
                element.tag = Tag::heading(first + (level - highest));
            }
            // No deeper than `MAX_DEPTH`.
            shift_headings(&mut element.children, highest, first);
        }
    }
}

/// Builds the tree, without what Word leaves of its paragraphs: white space before the first word, which was an indent, and
/// paragraphs with nothing else in them, which were spacing.
#[derive(Default)]
struct TreeBuilder {
    /// Finished nodes outside of all open elements.
    nodes: Vec<Node>,
    /// The kept elements that are open, outermost first.
    elements: Vec<Element>,
    /// For each open paragraph, how many visible things came before it. Valid HTML has one at most, a hostile tree any number.
    paragraphs: Vec<usize>,
    /// How many visible things have come: words, pictures, recordings, headings.
    visible: usize,
    /// The highest level of a heading that is kept. One that is removed or unwrapped must not shift the others.
    highest_heading: Option<usize>,
}

impl TreeBuilder {
    fn open(&mut self, element: Element) {
        match element.tag {
            Tag::P => self.paragraphs.push(self.visible),
            Tag::Img | Tag::Audio | Tag::Video => self.visible += 1,
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

    fn text(&mut self, text: &str) {
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
    fn close(&mut self) {
        let Some(element) = self.elements.pop() else {
            return;
        };
        let is_paragraph = element.tag == Tag::P;
        let is_blank = is_paragraph && self.paragraphs.pop() == Some(self.visible);
        if !is_blank {
            self.push(element.into());
        }
    }

    fn push(&mut self, node: Node) {
        match self.elements.last_mut() {
            Some(parent) => parent.children.push(node),
            None => self.nodes.push(node),
        }
    }
}
