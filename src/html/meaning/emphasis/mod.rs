//! Emphasis that only styles say becomes elements, and elements whose style says otherwise give way.
//!
//! Every word gets the marks that it would have had in a browser, from the elements and styles around it. Then the words next to
//! each other that share a mark get one element for it, inside of a block. A document whose styles say nothing of emphasis stays as
//! it is.

mod look;
mod marks;
mod pieces;
mod signs;
mod wrap;

use crate::html::parsed::ParsedNode;
use core::mem::take;
use look::TextLook;
use marks::TextMarks;
use pieces::push_pieces;
use signs::says_emphasis;

/// Replaces styles by `strong`, `em`, `u`, `s`, `sup` and `sub`.
pub(super) fn express_emphasis(nodes: &mut Vec<ParsedNode<'_>>) {
    if nodes.iter().any(node_says_emphasis) {
        let mut pieces = Vec::new();
        push_pieces(take(nodes), &TextLook::default(), &mut pieces);
        *nodes = wrap::nodes(pieces, TextMarks::default());
    }
}

/// Recurses no deeper than the tree, as does everything here: each mark adds one element at most on the way to a word.
fn node_says_emphasis(node: &ParsedNode<'_>) -> bool {
    match node {
        ParsedNode::Text(_) => false,
        ParsedNode::Element(element) => {
            says_emphasis(element) || element.children.iter().any(node_says_emphasis)
        }
    }
}
