//! Where the link for an embed needs a paragraph of its own: embeds are part of a line, but most are written between paragraphs,
//! where the link would have no distance from them.

use crate::html::meaning::kinds::is_block;
use crate::html::parsed::{ParsedElement, ParsedNode};
use crate::text::trim;

/// A node, or what has replaced an embed.
pub(super) enum LayoutPiece<'a> {
    Node(ParsedNode<'a>),
    Embed(Vec<ParsedNode<'a>>),
}

/// Which paragraphs an element may contain.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Flow {
    /// Its content is paragraphs.
    Blocks,
    /// Its content is a line or paragraphs.
    Either,
    /// Its content is part of a line.
    Line,
}

impl Flow {
    pub fn of(name: &str) -> Self {
        match name {
            "div" | "section" | "article" | "aside" | "main" | "header" | "footer"
            | "blockquote" | "center" | "form" => Self::Blocks,
            "li" | "td" | "th" | "dd" | "figure" | "figcaption" | "details" => Self::Either,
            _ => Self::Line,
        }
    }
}

impl LayoutPiece<'_> {
    pub fn is_block(&self) -> bool {
        match self {
            Self::Node(node) => node
                .element()
                .is_some_and(|element| is_block(&element.name)),
            Self::Embed(_) => false,
        }
    }

    /// Whether nothing is seen of a piece but the link for an embed.
    pub fn is_alone(&self) -> bool {
        match self {
            Self::Node(ParsedNode::Text(text)) => trim(text).is_empty(),
            Self::Node(ParsedNode::Element(element)) => element.name == "br",
            Self::Embed(_) => true,
        }
    }
}

/// The nodes of pieces, with paragraphs around embeds that share no line with anything else.
pub(super) fn lay_out<'a>(pieces: Vec<LayoutPiece<'a>>, flow: Flow) -> Vec<ParsedNode<'a>> {
    let has_paragraphs = match flow {
        Flow::Blocks => true,
        Flow::Either => pieces.iter().any(LayoutPiece::is_block),
        Flow::Line => false,
    };
    let mut needs_paragraph = Vec::with_capacity(pieces.len());
    for line in pieces.chunk_by(|left, right| !left.is_block() && !right.is_block()) {
        let is_alone = has_paragraphs && line.iter().all(LayoutPiece::is_alone);
        needs_paragraph.extend(line.iter().map(|_| is_alone));
    }
    let mut nodes = Vec::with_capacity(pieces.len());
    for (piece, needs_paragraph) in pieces.into_iter().zip(needs_paragraph) {
        match piece {
            LayoutPiece::Node(node) => nodes.push(node),
            LayoutPiece::Embed(children) if needs_paragraph && !children.is_empty() => {
                let paragraph = ParsedElement {
                    children,
                    ..ParsedElement::new("p")
                };
                nodes.push(paragraph.into());
            }
            LayoutPiece::Embed(children) => nodes.extend(children),
        }
    }
    nodes
}
