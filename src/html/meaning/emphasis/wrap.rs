//! Pieces as nodes, in as few elements as say the same.

use super::marks::{TextMark, TextMarks};
use super::pieces::{Piece, PieceContent};
use crate::html::parsed::{ParsedElement, ParsedNode};

/// The nodes of sibling pieces inside of elements that give some marks.
pub(super) fn nodes(pieces: Vec<Piece<'_>>, given: TextMarks) -> Vec<ParsedNode<'_>> {
    let mut nodes = Vec::new();
    let mut pieces = pieces.into_iter();
    loop {
        if let Some(run) = longest_run(pieces.as_slice(), given) {
            let mut element = ParsedElement::new(run.name);
            let inside = pieces.by_ref().take(run.len).collect();
            element.children = self::nodes(inside, given.with(run.mark));
            nodes.push(ParsedNode::Element(element));
        } else if let Some(piece) = pieces.next() {
            push_node(&mut nodes, node(piece, given));
        } else {
            return nodes;
        }
    }
}

/// Appends a node, a text to the text before it.
fn push_node<'a>(nodes: &mut Vec<ParsedNode<'a>>, node: ParsedNode<'a>) {
    match (nodes.last_mut(), node) {
        (Some(ParsedNode::Text(before)), ParsedNode::Text(text)) => before.to_mut().push_str(&text),
        (_, node) => nodes.push(node),
    }
}

fn node(piece: Piece<'_>, given: TextMarks) -> ParsedNode<'_> {
    match piece.content {
        PieceContent::Node(node) => node,
        PieceContent::Element(mut element, children) => {
            element.children = nodes(children, given);
            ParsedNode::Element(element)
        }
    }
}

/// Pieces that share one element.
struct WrappedRun {
    mark: TextMark,
    name: &'static str,
    len: usize,
}

/// Of the elements that the first piece needs around it, the one that goes the farthest.
fn longest_run(pieces: &[Piece<'_>], given: TextMarks) -> Option<WrappedRun> {
    let first = pieces.first()?;
    let mut longest: Option<WrappedRun> = None;
    for mark in TextMark::ALL {
        // Only some of the words in an element can need a mark.
        if given.has(mark) || !first.needed.has(mark) || !first.allowed.has(mark) {
            continue;
        }
        let len = run_len(pieces, mark);
        if longest.as_ref().is_none_or(|run| run.len < len) {
            let name = match mark {
                TextMark::Bold => first.bold,
                TextMark::Italic => first.italic,
                TextMark::Underline => "u",
                TextMark::Strike => "s",
                TextMark::Super => "sup",
                TextMark::Sub => "sub",
            };
            longest = Some(WrappedRun { mark, name, len });
        }
    }
    longest
}

/// How many pieces a mark that the first one needs can go around, to the last that needs it.
fn run_len(pieces: &[Piece<'_>], mark: TextMark) -> usize {
    let allowed = pieces.iter().take_while(|piece| piece.allowed.has(mark));
    let needed = allowed
        .enumerate()
        .filter(|(_, piece)| piece.needed.has(mark));
    needed.last().map_or(0, |(index, _)| index + 1)
}
