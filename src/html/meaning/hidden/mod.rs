//! Removes what a browser or Office does not show: hidden elements, rows and columns.

mod grid;
mod signs;

use super::super::parsed::{ParsedElement, ParsedNode};
use super::super::removals::{RemovalKind, Removals};
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
            ParsedNode::Element(element) if is_hidden(element) => (false, false),
            ParsedNode::Element(element) => {
                let is_visible = visibility(element).unwrap_or(is_visible);
                if element.name == "table" {
                    remove_hidden_cells(element, removals);
                }
                let shows = retain_shown(&mut element.children, is_visible, removals) || is_visible;
                // An invisible cell still takes its place in the table.
                (shows || is_part_of_table(&element.name), shows)
            }
        };
        if !stays {
            report(node, removals);
        }
        shows |= node_shows;
        stays
    });
    shows
}

fn is_part_of_table(name: &str) -> bool {
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
