//! Reads a document that the browser has parsed, as `js/parse.js` encodes it, into a tree. Nothing here is safe to show: see
//! [`super::sanitize()`].
//!
//! An element is `<name NUL`, then `name NUL value NUL` for each attribute, then `NUL`; text is `"text NUL`; the innermost
//! open element ends with `>`. HTML parsers replace or drop U+0000 in text, names and values, so no document contains it.

use super::removals::{RemovalKind, Removals};
use super::style::Style;
use std::borrow::Cow;

/// Elements nested deeper than this are removed. No article comes near it; it bounds the recursion of everything that walks the
/// tree, and with it the stack (`STACK_BYTES` in scripts/build/wasm.mjs).
pub(super) const MAX_PARSED_DEPTH: usize = 256;

/// A node of an untrusted document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ParsedNode<'a> {
    Element(ParsedElement<'a>),
    Text(Cow<'a, str>),
}

/// An element of an untrusted document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ParsedElement<'a> {
    /// The local name. HTML elements have it in lower case.
    pub name: Cow<'a, str>,
    /// All attributes but `style`.
    pub attributes: Vec<(Cow<'a, str>, Cow<'a, str>)>,
    /// The declarations in the attribute `style`.
    pub style: Style<'a>,
    pub children: Vec<ParsedNode<'a>>,
}

impl<'a> ParsedNode<'a> {
    pub fn element(&self) -> Option<&ParsedElement<'a>> {
        match self {
            Self::Element(element) => Some(element),
            Self::Text(_) => None,
        }
    }
}

impl<'a> From<ParsedElement<'a>> for ParsedNode<'a> {
    fn from(element: ParsedElement<'a>) -> Self {
        Self::Element(element)
    }
}

impl<'a> ParsedElement<'a> {
    /// An element without attributes and children.
    pub fn new(name: &'static str) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }

    /// The value of an attribute other than `style`.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_ref())
    }

    /// The tokens of the attribute `class`.
    pub fn classes(&self) -> impl Iterator<Item = &str> {
        let classes = self.attribute("class").unwrap_or_default();
        classes.split_ascii_whitespace()
    }

    pub fn set_attribute(&mut self, name: &'static str, value: impl Into<Cow<'a, str>>) {
        self.remove_attribute(name);
        self.attributes.push((name.into(), value.into()));
    }

    pub fn remove_attribute(&mut self, name: &str) {
        self.attributes.retain(|(known, _)| known != name);
    }
}

/// The nodes of a document. Input that was cut short gives the nodes before the cut.
pub(super) fn parsed_nodes<'a>(encoded: &'a str, removals: &mut Removals) -> Vec<ParsedNode<'a>> {
    let mut rest = encoded;
    let mut nodes = Vec::new();
    // The open elements, outermost first, and how many are open inside of one that is too deep.
    let mut open: Vec<ParsedElement<'a>> = Vec::new();
    let mut too_deep = 0_usize;
    while let Some(step) = take_step(&mut rest) {
        match step {
            Step::Open(_) if open.len() == MAX_PARSED_DEPTH => {
                if too_deep == 0 {
                    removals.add(RemovalKind::Depth, "");
                }
                too_deep += 1;
            }
            Step::Open(element) => open.push(element),
            Step::Text(_) if too_deep > 0 => {}
            Step::Text(text) => {
                siblings(&mut open, &mut nodes).push(ParsedNode::Text(text.into()));
            }
            Step::Close if too_deep > 0 => too_deep -= 1,
            Step::Close => {
                if let Some(element) = open.pop() {
                    siblings(&mut open, &mut nodes).push(ParsedNode::Element(element));
                }
            }
        }
    }
    while let Some(element) = open.pop() {
        siblings(&mut open, &mut nodes).push(ParsedNode::Element(element));
    }
    nodes
}

/// Where the next node goes.
fn siblings<'n, 'a>(
    open: &'n mut [ParsedElement<'a>],
    nodes: &'n mut Vec<ParsedNode<'a>>,
) -> &'n mut Vec<ParsedNode<'a>> {
    match open.last_mut() {
        Some(parent) => &mut parent.children,
        None => nodes,
    }
}

/// A step through an encoded document.
enum Step<'a> {
    Open(ParsedElement<'a>),
    Text(&'a str),
    Close,
}

fn take_step<'a>(rest: &mut &'a str) -> Option<Step<'a>> {
    let mut chars = rest.chars();
    let kind = chars.next()?;
    *rest = chars.as_str();
    match kind {
        '<' => take_element(rest).map(Step::Open),
        '"' => take_string(rest).map(Step::Text),
        '>' => Some(Step::Close),
        _ => None,
    }
}

fn take_element<'a>(rest: &mut &'a str) -> Option<ParsedElement<'a>> {
    let mut element = ParsedElement {
        name: take_string(rest)?.into(),
        ..ParsedElement::default()
    };
    loop {
        match take_string(rest)? {
            "" => return Some(element),
            "style" => element.style = Style::parse(take_string(rest)?),
            name => {
                let value = take_string(rest)?;
                element.attributes.push((name.into(), value.into()));
            }
        }
    }
}

/// Takes the string before the next U+0000.
fn take_string<'a>(rest: &mut &'a str) -> Option<&'a str> {
    let (string, after) = rest.split_once('\0')?;
    *rest = after;
    Some(string)
}

#[cfg(test)]
#[expect(clippy::panic, reason = "tests fail by panicking")]
mod tests {
    use super::*;

    fn nodes(encoded: &str) -> Vec<ParsedNode<'_>> {
        parsed_nodes(encoded, &mut Removals::default())
    }

    #[test]
    fn reads_elements_attributes_and_text_in_order() {
        let nodes = nodes("<p\0title\0a>b\"\0lang\0\0\0\"Xin chào\0<br\0\0>>");
        let [ParsedNode::Element(p)] = &nodes[..] else {
            panic!("{nodes:?}");
        };
        assert_eq!(p.name, "p");
        assert_eq!(p.attribute("title"), Some("a>b\""));
        assert_eq!(p.attribute("lang"), Some(""));
        assert_eq!(p.attribute("dir"), None);
        let br = ParsedNode::Element(ParsedElement::new("br"));
        assert_eq!(p.children, [ParsedNode::Text("Xin chào".into()), br]);
    }

    #[test]
    fn a_cut_loses_only_what_follows_it() {
        assert_eq!(nodes("\"a\0<p\0title\0b"), [ParsedNode::Text("a".into())]);
        assert_eq!(nodes(""), []);
    }

    #[test]
    fn what_is_nested_too_deep_is_removed_and_named() {
        let mut removals = Removals::default();
        let deep = [
            "<b\0\0".repeat(MAX_PARSED_DEPTH),
            "\"a\0<i\0\0\"b\0>\"c\0".to_owned(),
        ]
        .concat();
        let mut nodes = &parsed_nodes(&deep, &mut removals);
        while let [ParsedNode::Element(element)] = &nodes[..] {
            nodes = &element.children;
        }
        assert_eq!(
            nodes[..],
            ["a", "c"].map(|text| ParsedNode::Text(text.into()))
        );
        assert_eq!(removals.iter().count(), 1);
    }
}
