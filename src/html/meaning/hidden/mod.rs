//! Removes what a browser or Office does not show: hidden elements, rows and columns.

mod columns;
mod grid;
mod shown;
mod signs;

use crate::html::parsed::{ParsedElement, ParsedNode};
use crate::html::removals::{RemovalKind, Removals};
use crate::text::trim;
use grid::remove_hidden_cells;
use signs::{is_hidden, visibility};

/// Removes hidden elements with their content.
pub(super) fn remove_hidden(nodes: &mut Vec<ParsedNode<'_>>, removals: &mut Removals) {
    retain_shown(nodes, true, removals);
}

/// Removes what is hidden among siblings, and tells whether something is left that shows. `is_visible` is the `visibility`
/// that they inherit. Recurses no deeper than the tree.
fn retain_shown(
    nodes: &mut Vec<ParsedNode<'_>>,
    is_visible: bool,
    removals: &mut Removals,
) -> bool {
    let mut shows = false;
    nodes.retain_mut(|node| {
        let (stays, node_shows) = match node {
            ParsedNode::Text(_) => (is_visible, is_visible),
            ParsedNode::Element(element) => keep_shown(element, is_visible, removals),
        };
        if !stays {
            report(node, removals);
        }
        shows |= node_shows;
        stays
    });
    shows
}

/// Removes what is hidden in an element, and tells whether it stays, and whether it shows.
fn keep_shown(
    element: &mut ParsedElement<'_>,
    parent_is_visible: bool,
    removals: &mut Removals,
) -> (bool, bool) {
    let is_visible = visibility(element).unwrap_or(parent_is_visible);
    let keeps_place = keeps_place(&element.name);
    let vanishes = parent_is_visible && !is_visible && !keeps_place;
    if is_hidden(element) || vanishes && element.children.iter().all(stays_invisible) {
        return (false, false);
    }
    if element.name == "table" {
        remove_hidden_cells(element, removals);
    }
    let shows = retain_shown(&mut element.children, is_visible, removals) || is_visible;
    (shows || keeps_place, shows)
}

/// Whether nothing in an invisible element is visible again.
fn stays_invisible(node: &ParsedNode<'_>) -> bool {
    match node {
        ParsedNode::Text(_) => true,
        ParsedNode::Element(element) => {
            visibility(element) != Some(true) && element.children.iter().all(stays_invisible)
        }
    }
}

/// Whether an element takes its place in a table even if it is invisible.
fn keeps_place(name: &str) -> bool {
    matches!(
        name,
        "thead" | "tbody" | "tfoot" | "tr" | "td" | "th" | "colgroup" | "col"
    )
}

/// Reports a node that is removed, unless there is nothing to see in it.
fn report(node: &ParsedNode<'_>, removals: &mut Removals) {
    if let Some(sample) = first_seen(node) {
        removals.add(RemovalKind::Hidden, sample);
    }
}

/// The first text in a node, or the address of the first picture, recording or page.
fn first_seen<'n>(node: &'n ParsedNode<'_>) -> Option<&'n str> {
    match node {
        ParsedNode::Text(text) => Some(trim(text)).filter(|text| !text.is_empty()),
        ParsedNode::Element(element) => seen_of_element(element),
    }
}

fn seen_of_element<'n>(element: &'n ParsedElement<'_>) -> Option<&'n str> {
    match &*element.name {
        "script" | "style" | "template" | "title" => None,
        "img" | "video" | "audio" | "iframe" | "embed" => element.attribute("src"),
        "object" => element.attribute("data"),
        _ => element.children.iter().find_map(first_seen),
    }
}
