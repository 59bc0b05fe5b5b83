//! The trust boundary: an untrusted document goes in, nodes of a view come out. The output consists of the program's own
//! names and of URLs that were checked after being resolved. Nothing is written as HTML and parsed again, which is how
//! mutation attacks work, except by [`super::write`], whose output is verified.

use super::meaning::express;
use super::names::{Attr, Tag};
use super::node::{Element, Node, Str};
use super::parsed::{ParsedElement, ParsedNode, parsed_nodes};
use super::policy::{
    EVERYWHERE, FOREIGN, KEPT, REMOVED, Rule, added, alignment, attributes, required,
};
use super::prepare::{Prepared, prepare};
use super::removals::{RemovalKind, Removals};
use super::spaces;
use super::tree_builder::TreeBuilder;
use super::url::{Urls, is_within_page};
use crate::text::trim;

/// A document that may be shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sanitized {
    /// The nodes to show.
    pub nodes: Vec<Node>,
    /// What was removed.
    pub removals: Removals,
}

/// Parses a document and copies what the policy keeps: [`prepare`], [`Platform::parse_html`] and [`Prepared::sanitize`] in turn.
/// This is the only way for a file's HTML into a view. `first_heading` is the level, 1 to 6, that its topmost headings get.
/// `None` if the platform cannot parse HTML.
///
/// [`Platform::parse_html`]: crate::platform::Platform::parse_html
#[must_use]
pub fn sanitize_html(html: &str, urls: &Urls<'_>, first_heading: usize) -> Option<Sanitized> {
    let prepared = prepare(html);
    let parsed = urls.platform.parse_html(&prepared.html)?;
    Some(prepared.sanitize(&parsed, urls, first_heading))
}

/// Copies what the policy keeps of a document encoded by `js/parse.js`, in linear time.
///
/// Headings are shifted so that the highest one of the document gets the level `first_heading` (1 to 6). No heading goes
/// below the sixth level.
#[must_use]
pub fn sanitize(parsed: &str, urls: &Urls<'_>, first_heading: usize) -> Sanitized {
    sanitize_after(Removals::default(), parsed, urls, Some(first_heading))
}

impl Prepared<'_> {
    /// Copies what the policy keeps of the document, once it is parsed. See [`sanitize`].
    #[must_use]
    pub fn sanitize(self, parsed: &str, urls: &Urls<'_>, first_heading: usize) -> Sanitized {
        sanitize_after(self.removals, parsed, urls, Some(first_heading))
    }

    /// The same with the headings on the levels that the document gives them.
    pub(super) fn sanitize_unshifted(self, parsed: &str, urls: &Urls<'_>) -> Sanitized {
        sanitize_after(self.removals, parsed, urls, None)
    }
}

/// Sanitises a document that has lost something before it was parsed.
fn sanitize_after(
    mut removals: Removals,
    parsed: &str,
    urls: &Urls<'_>,
    first_heading: Option<usize>,
) -> Sanitized {
    let mut parsed = parsed_nodes(parsed, &mut removals);
    express(&mut parsed, urls, &mut removals);

    let mut tree = TreeBuilder::default();
    copy(&parsed, &mut tree, urls, &mut removals);
    let highest = tree.highest_heading;
    let mut nodes = tree.nodes;
    if let (Some(highest), Some(first)) = (highest, first_heading) {
        shift_headings(&mut nodes, highest, first);
    }
    // On what is left, so that the same text is judged the same way whatever was around it.
    spaces::loosen(&mut nodes);
    Sanitized { nodes, removals }
}

/// Copies what is kept. Recurses no deeper than `MAX_PARSED_DEPTH`.
fn copy(
    nodes: &[ParsedNode<'_>],
    tree: &mut TreeBuilder,
    urls: &Urls<'_>,
    removals: &mut Removals,
) {
    for node in nodes {
        match node {
            ParsedNode::Text(text) => tree.text(text),
            ParsedNode::Element(element) if REMOVED.contains(&&*element.name) => {
                note_removal(element, removals);
            }
            ParsedNode::Element(element) => {
                let kept = kept(element, urls, removals).filter(|kept| tree.has_room(kept));
                let is_kept = kept.is_some();
                if let Some(kept) = kept {
                    tree.open(kept);
                }
                copy(&element.children, tree, urls, removals);
                if is_kept {
                    tree.close();
                }
            }
        }
    }
}

/// Notes an element that is removed, if a visitor could have seen it.
fn note_removal(element: &ParsedElement<'_>, removals: &mut Removals) {
    let kind = match &*element.name {
        "svg" => RemovalKind::Drawing,
        "input" if element.attribute("type").is_some_and(is_hidden_type) => return,
        "button" | "input" | "keygen" | "meter" | "output" | "progress" | "select" | "textarea" => {
            RemovalKind::Control
        }
        _ => return,
    };
    let mut text = String::new();
    push_text(&element.children, &mut text);
    let labels = ["value", "placeholder", "aria-label", "title"];
    let label = || labels.iter().find_map(|name| element.attribute(name));
    let sample = if trim(&text).is_empty() {
        label().unwrap_or_default()
    } else {
        &text
    };
    removals.add(kind, sample);
}

fn is_hidden_type(kind: &str) -> bool {
    trim(kind).eq_ignore_ascii_case("hidden")
}

/// Collects the text of nodes. Recurses no deeper than `MAX_PARSED_DEPTH`.
fn push_text(nodes: &[ParsedNode<'_>], text: &mut String) {
    for node in nodes {
        match node {
            ParsedNode::Text(part) => text.push_str(part),
            ParsedNode::Element(element) => {
                text.push(' ');
                push_text(&element.children, text);
            }
        }
    }
}

/// The copy of an element without its children; `None` for one that is unwrapped.
fn kept(written: &ParsedElement<'_>, urls: &Urls<'_>, removals: &mut Removals) -> Option<Element> {
    let tag = Tag::from_name(&written.name).filter(|tag| KEPT.contains(tag))?;
    let mut element = Element::new(tag);
    for (name, value) in added(tag) {
        element = element.attr(*name, *value);
    }
    let rules = [EVERYWHERE, attributes(tag), alignment(tag)];
    for (name, rule) in rules.into_iter().flatten() {
        let Some(written) = written.attribute(name.name()) else {
            continue;
        };
        let Some(value) = checked(*rule, written, urls) else {
            if *name == Attr::Href && !is_within_page(written) {
                removals.add(RemovalKind::Link, written);
            }
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
        Rule::Digits => return is_count(trimmed).then(|| trimmed.to_owned().into()),
        Rule::Integer => {
            let digits = trimmed.strip_prefix('-').unwrap_or(trimmed);
            return is_count(digits).then(|| trimmed.to_owned().into());
        }
        Rule::OneOf(words) => return one_of(words, trimmed).map(Into::into),
        Rule::Link if is_within_page(value) => None,
        Rule::Link => urls.link(value),
        Rule::Image => urls.image(value),
        Rule::Media => urls.media(value),
    };
    Some(url?.into_string().into())
}

/// Whether a string is one to five digits.
fn is_count(string: &str) -> bool {
    (1..=5).contains(&string.len()) && string.bytes().all(|byte| byte.is_ascii_digit())
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
