//! A document as pieces that know which marks their words need.

use super::look::TextLook;
use super::marks::{TextMark, TextMarks};
use super::signs::says_emphasis;
use crate::html::meaning::kinds::{is_block, is_opaque};
use crate::html::parsed::{ParsedElement, ParsedNode};
use crate::text::trim;
use core::mem::take;
use std::borrow::Cow;

/// A node without its elements for emphasis, and the marks that it needs instead.
pub(super) struct Piece<'a> {
    pub content: PieceContent<'a>,
    /// The marks that words in it need.
    pub needed: TextMarks,
    /// The marks that an element around it may give all of it.
    pub allowed: TextMarks,
    pub bold: &'static str,
    pub italic: &'static str,
}

pub(super) enum PieceContent<'a> {
    /// Text, or an element that is left as it is.
    Node(ParsedNode<'a>),
    /// An element without its children, and its children.
    Element(ParsedElement<'a>, Vec<Piece<'a>>),
}

impl<'a> Piece<'a> {
    fn leaf(node: ParsedNode<'a>, look: &TextLook) -> Self {
        Self {
            content: PieceContent::Node(node),
            needed: look.wanted.without(look.given),
            allowed: look.allowed(),
            bold: look.bold,
            italic: look.italic,
        }
    }

    /// A node without words.
    fn neutral(node: ParsedNode<'a>, look: &TextLook) -> Self {
        Self {
            needed: TextMarks::default(),
            ..Self::leaf(node, look)
        }
    }

    fn element(element: ParsedElement<'a>, children: Vec<Self>, look: &TextLook) -> Self {
        let mut needed = TextMarks::default();
        let mut allowed = look.allowed();
        if !children.is_empty() {
            allowed = TextMarks::ALL;
        }
        for child in &children {
            needed = needed.or(child.needed);
            allowed = allowed.and(child.allowed);
        }
        if is_block(&element.name) {
            needed = TextMarks::default();
            allowed = TextMarks::default();
        }
        let named = |mark| children.iter().find(|child| child.needed.has(mark));
        Self {
            needed,
            allowed,
            bold: named(TextMark::Bold).map_or(look.bold, |child| child.bold),
            italic: named(TextMark::Italic).map_or(look.italic, |child| child.italic),
            content: PieceContent::Element(element, children),
        }
    }
}

/// Appends the pieces of sibling nodes.
pub(super) fn push_pieces<'a>(
    nodes: Vec<ParsedNode<'a>>,
    look: &TextLook,
    out: &mut Vec<Piece<'a>>,
) {
    for node in nodes {
        match node {
            ParsedNode::Text(text) => push_text(text, look, out),
            ParsedNode::Element(element) if is_opaque(&element.name) => {
                out.push(Piece::neutral(ParsedNode::Element(element), look));
            }
            ParsedNode::Element(element) => push_element(element, look, out),
        }
    }
}

/// Appends a text. White space at its ends becomes pieces of its own, so that it is not underlined with the words.
fn push_text<'a>(text: Cow<'a, str>, look: &TextLook, out: &mut Vec<Piece<'a>>) {
    let core = text.trim_ascii();
    let start = text.len() - text.trim_ascii_start().len();
    let end = start + core.len();
    // An underlined blank is a line to write on.
    let is_line = look.wanted.has(TextMark::Underline) && !core.is_empty();
    let has_words = !trim(core).is_empty() || is_line;
    for (range, is_core) in [
        (0..start, false),
        (start..end, true),
        (end..text.len(), false),
    ] {
        let part = match &text {
            Cow::Borrowed(text) => text.get(range).map(Cow::Borrowed),
            Cow::Owned(text) => text.get(range).map(|part| Cow::Owned(part.to_owned())),
        };
        let Some(part) = part.filter(|part| !part.is_empty()) else {
            continue;
        };
        let node = ParsedNode::Text(part);
        out.push(if is_core && has_words {
            Piece::leaf(node, look)
        } else {
            Piece::neutral(node, look)
        });
    }
}

fn push_element<'a>(mut element: ParsedElement<'a>, look: &TextLook, out: &mut Vec<Piece<'a>>) {
    let (inner, stays) = look.enter(&element);
    let children = take(&mut element.children);
    let is_bare = !element.attributes.iter().any(|(name, _)| is_kept(name));
    let stays = stays && !(is_bare && element.name == "span" && says_emphasis(&element));
    if !stays && is_bare {
        push_pieces(children, &inner, out);
        return;
    }
    if !stays {
        element.name = "span".into();
    }
    let mut pieces = Vec::new();
    push_pieces(children, &inner, &mut pieces);
    out.push(Piece::element(element, pieces, &inner));
}

/// Whether an attribute says something of words that are in no element of their own.
fn is_kept(name: &str) -> bool {
    matches!(name, "dir" | "lang" | "title")
}
