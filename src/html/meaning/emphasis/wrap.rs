//! Pieces as nodes, in as few elements as say the same.

use super::marks::{Mark, Marks};
use super::pieces::{Content, Piece};
use crate::html::parsed::{ParsedElement, ParsedNode};

/// The nodes of sibling pieces inside of elements that give some marks.
pub(super) fn nodes(pieces: Vec<Piece<'_>>, given: Marks) -> Vec<ParsedNode<'_>> {
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

fn node(piece: Piece<'_>, given: Marks) -> ParsedNode<'_> {
    match piece.content {
        Content::Node(node) => node,
        Content::Element(mut element, children) => {
            element.children = nodes(children, given);
            ParsedNode::Element(element)
        }
    }
}

/// Pieces that share one element.
struct Run {
    mark: Mark,
    name: &'static str,
    len: usize,
}

/// Of the elements that the first piece needs around it, the one that goes the farthest.
fn longest_run(pieces: &[Piece<'_>], given: Marks) -> Option<Run> {
    let first = pieces.first()?;
    let mut longest: Option<Run> = None;
    for mark in Mark::ALL {
        // Only some of the words in an element can need a mark.
        if given.has(mark) || !first.needed.has(mark) || !first.allowed.has(mark) {
            continue;
        }
        let len = run_len(pieces, mark);
        if longest.as_ref().is_none_or(|run| run.len < len) {
            let name = match mark {
                Mark::Bold => first.bold,
                Mark::Italic => first.italic,
                Mark::Underline => "u",
                Mark::Strike => "s",
                Mark::Super => "sup",
                Mark::Sub => "sub",
            };
            longest = Some(Run { mark, name, len });
        }
    }
    longest
}

/// How many pieces a mark that the first one needs can go around, to the last that needs it.
fn run_len(pieces: &[Piece<'_>], mark: Mark) -> usize {
    let allowed = pieces.iter().take_while(|piece| piece.allowed.has(mark));
    let needed = allowed
        .enumerate()
        .filter(|(_, piece)| piece.needed.has(mark));
    needed.last().map_or(0, |(index, _)| index + 1)
}
