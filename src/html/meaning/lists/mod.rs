//! Makes real lists of what only looks like lists: Word's list paragraphs, and lists whose nesting is written into attributes.
//! What `list-style-type` asks for becomes the name and the `type` of the list.
//!
//! Only attributes that the policy drops tell a list from other text, so that nothing is a list when it comes back.

mod elements;
mod indent;
mod item;
mod mark;
mod nest;
mod paragraph;
mod style;

use crate::html::parsed::{ParsedElement, ParsedNode};
use crate::text::trim;
use item::ListItem;
use nest::{Numbers, nest};
use paragraph::Paragraph;

/// In elements nested deeper than this, lists stay as they are. Each of Word's levels adds two elements around what is in it,
/// and whatever walks the tree recurses.
const MAX_DEPTH: usize = 64;

pub(super) fn make_lists(nodes: &mut Vec<ParsedNode<'_>>) {
    Lists::default().rewrite(nodes, 0, Parent::Other);
}

/// What siblings are in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Parent {
    /// An `li`.
    Item,
    /// A `div` around nothing but a list whose items have levels.
    Wrapper,
    Other,
}

#[derive(Default)]
struct Lists {
    numbers: Numbers,
    /// How many lists have been taken to pieces.
    elements: usize,
}

impl Lists {
    fn rewrite(&mut self, nodes: &mut Vec<ParsedNode<'_>>, depth: usize, parent: Parent) {
        if depth == MAX_DEPTH {
            return;
        }
        for node in nodes.iter_mut() {
            // What is in a `div` around one list belongs to the lists beside the `div`.
            let is_wrapper = elements::has_levels(node);
            if let ParsedNode::Element(element) = node {
                let parent = match &*element.name {
                    "li" => Parent::Item,
                    "div" if is_wrapper => Parent::Wrapper,
                    _ => Parent::Other,
                };
                self.rewrite(&mut element.children, depth + 1, parent);
                rewrite_one(element);
            }
        }
        if parent != Parent::Wrapper && nodes.iter().any(is_piece) {
            self.rewrite_siblings(nodes, parent == Parent::Item);
        }
    }

    fn rewrite_siblings(&mut self, nodes: &mut Vec<ParsedNode<'_>>, is_in_item: bool) {
        let siblings = core::mem::take(nodes);
        nodes.reserve(siblings.len());
        let mut run = ListRun::default();
        for node in siblings {
            if elements::has_levels(&node)
                && let ParsedNode::Element(list) = node
            {
                run.add(ListPiece::List(list));
                continue;
            }
            match node {
                ParsedNode::Element(element) if element.name == "p" => {
                    match paragraph::read(element, is_in_item) {
                        Paragraph::Item(item) => run.add(ListPiece::Item(item)),
                        Paragraph::Other(element) => {
                            self.add_other(ParsedNode::Element(element), &mut run, nodes);
                        }
                    }
                }
                other => self.add_other(other, &mut run, nodes),
            }
        }
        self.finish(run, nodes);
    }

    /// Adds a node that is no piece of a list. What is blank does not end one.
    fn add_other<'a>(
        &mut self,
        node: ParsedNode<'a>,
        run: &mut ListRun<'a>,
        out: &mut Vec<ParsedNode<'a>>,
    ) {
        if !run.pieces.is_empty() && is_blank(&node) {
            run.blanks.push(node);
        } else {
            self.finish(core::mem::take(run), out);
            out.push(node);
        }
    }

    /// Appends the lists of a run. A list by itself with items of one level is right as it is, unless it may go on with the
    /// numbers of one before it.
    fn finish<'a>(&mut self, run: ListRun<'a>, out: &mut Vec<ParsedNode<'a>>) {
        let is_right = match run.pieces.as_slice() {
            [ListPiece::List(list)] => elements::is_complete(list),
            _ => false,
        };
        let mut items = Vec::new();
        for piece in run.pieces {
            match piece {
                ListPiece::List(list) if is_right => out.push(ParsedNode::Element(list)),
                ListPiece::List(list) => {
                    items.extend(elements::items(list, self.elements));
                    self.elements += 1;
                }
                ListPiece::Item(item) => items.push(item),
            }
        }
        nest(items, &mut self.numbers, out);
        out.extend(run.blanks);
    }
}

/// Pieces of lists that come one after another.
#[derive(Default)]
struct ListRun<'a> {
    pieces: Vec<ListPiece<'a>>,
    /// The blank nodes after the last piece. Those between two pieces are dropped.
    blanks: Vec<ParsedNode<'a>>,
}

impl<'a> ListRun<'a> {
    fn add(&mut self, piece: ListPiece<'a>) {
        self.pieces.push(piece);
        self.blanks.clear();
    }
}

enum ListPiece<'a> {
    Item(ListItem<'a>),
    /// A list whose items have levels.
    List(ParsedElement<'a>),
}

/// Rewrites what can be rewritten without the siblings.
fn rewrite_one(element: &mut ParsedElement<'_>) {
    match &*element.name {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => paragraph::keep_number(element),
        "ol" | "ul" => {
            elements::take_written_marks(element);
            style::restyle(element);
        }
        _ => {}
    }
}

/// Whether a node may become part of a list together with its siblings.
fn is_piece(node: &ParsedNode<'_>) -> bool {
    match node {
        ParsedNode::Element(element) => element.name == "p" || elements::has_levels(node),
        ParsedNode::Text(_) => false,
    }
}

/// Whether a node is white space, or one of Word's paragraphs that hold nothing else.
fn is_blank(node: &ParsedNode<'_>) -> bool {
    match node {
        ParsedNode::Text(text) => trim(text).is_empty(),
        ParsedNode::Element(element) => {
            element.name == "p" && is_blank_inside(&element.children, &mut 8)
        }
    }
}

/// Whether a few nodes show nothing.
fn is_blank_inside(nodes: &[ParsedNode<'_>], reach: &mut usize) -> bool {
    nodes.iter().all(|node| {
        if *reach == 0 {
            return false;
        }
        *reach -= 1;
        match node {
            ParsedNode::Text(text) => trim(text).is_empty(),
            ParsedNode::Element(element) => {
                matches!(&*element.name, "b" | "br" | "o:p" | "span" | "strong")
                    && is_blank_inside(&element.children, reach)
            }
        }
    })
}
