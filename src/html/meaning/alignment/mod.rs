//! Alignment that styles and attributes say becomes the attribute `data-align`, which the style sheet of the article reads.
//!
//! As `text-align` does, the attribute counts for everything in an element, so it is set where it changes. On a table it says where
//! the table is, and its words begin at the start again.

mod signs;

use super::kinds::{is_block, is_kept_block, is_part_of_table, is_unwrapped_block};
use crate::html::parsed::{ParsedElement, ParsedNode};
use signs::{Align, Aligned, SaidAlignment, attribute_value, said_alignment};

const ATTRIBUTE: &str = "data-align";

/// How words and blocks are aligned by the elements around them.
#[derive(Clone, Copy, Default)]
struct Context {
    /// In the document; `None` at the start of the line.
    wanted: Option<Aligned>,
    /// By the attributes that have been set.
    given: Option<Align>,
    is_right_to_left: bool,
}

impl Context {
    fn start(self) -> Align {
        if self.is_right_to_left {
            Align::Right
        } else {
            Align::Left
        }
    }

    /// The alignment that an attribute has to set.
    fn missing(self) -> Option<Align> {
        let wanted = self.wanted.map_or(self.start(), |aligned| aligned.align);
        (wanted != self.given.unwrap_or(self.start())).then_some(wanted)
    }
}

/// Sets `data-align` where the alignment changes.
pub(super) fn express_alignment(nodes: &mut [ParsedNode<'_>]) {
    align_nodes(nodes, Context::default());
}

/// Recurses no deeper than the tree.
fn align_nodes(nodes: &mut [ParsedNode<'_>], context: Context) {
    for node in nodes {
        if let ParsedNode::Element(element) = node {
            let inner = align_element(element, context);
            align_nodes(&mut element.children, inner);
        }
    }
}

/// Sets the attribute of an element, and gives what is true inside.
fn align_element(element: &mut ParsedElement<'_>, context: Context) -> Context {
    let mut inner = context;
    match element
        .attribute("dir")
        .map(str::to_ascii_lowercase)
        .as_deref()
    {
        Some("rtl") => inner.is_right_to_left = true,
        Some("ltr") => inner.is_right_to_left = false,
        _ => {}
    }
    if !is_block(&element.name) {
        element.remove_attribute(ATTRIBUTE);
        return inner;
    }
    if element.name == "table" {
        return align_table(element, inner);
    }
    set_defaults(element, &mut inner);
    let said = said_alignment(element, inner.start());
    if let Some(said) = said {
        inner.wanted = said.or_parent(context.wanted);
    }
    let written = attribute_value(element, ATTRIBUTE);
    element.remove_attribute(ATTRIBUTE);
    if inner.missing().is_some() && is_unwrapped_block(&element.name) && element.name != "object" {
        element.name = "div".into();
    }
    // What a block says of itself is repeated where it is so already; at the start, only if what made it necessary may be gone.
    let start = inner.start();
    let repeated = said.and_then(SaidAlignment::aligned);
    let repeated = repeated.filter(|align| *align != start || written == Some(*align));
    let Some(set) = inner.missing().or(repeated) else {
        return inner;
    };
    let can_carry = is_kept_block(&element.name) && element.name != "hr"
        || is_part_of_table(&element.name) && !matches!(&*element.name, "col" | "colgroup");
    if can_carry {
        element.set_attribute(ATTRIBUTE, set.name());
        inner.given = Some(set);
    }
    inner
}

/// What browsers and the style sheet of the article say of some elements.
fn set_defaults(element: &ParsedElement<'_>, inner: &mut Context) {
    let center = Aligned::words(Align::Center);
    match &*element.name {
        // What is said around it counts more.
        "th" => {
            inner.wanted = inner.wanted.or(Some(center));
            inner.given = inner.given.or(Some(Align::Center));
        }
        "caption" | "figure" => {
            inner.wanted = Some(center);
            inner.given = Some(Align::Center);
        }
        _ => {}
    }
}

/// A table is moved by its own attribute, or by what moves all blocks around it, which then does not count for its words.
fn align_table(table: &mut ParsedElement<'_>, context: Context) -> Context {
    let mut inner = context;
    let place = |name| attribute_value(table, name);
    let is_elsewhere = |align: &Align| matches!(align, Align::Center | Align::Right);
    let written = place(ATTRIBUTE).filter(is_elsewhere);
    let moving = context.wanted.filter(|aligned| aligned.moves_blocks);
    let moved = place("align")
        .or(written)
        .or(moving.map(|aligned| aligned.align));
    if moving.is_some() || written.is_some() {
        inner.wanted = None;
    }
    if let Some(said) = said_alignment(table, inner.start()) {
        inner.wanted = said.or_parent(context.wanted);
    }
    table.remove_attribute(ATTRIBUTE);
    if let Some(place) = moved.filter(is_elsewhere) {
        table.set_attribute(ATTRIBUTE, place.name());
        inner.given = None;
    }
    inner
}
