//! Which columns a table hides.

use super::shown::ShownTracks;
use super::signs::{has_no_width, is_hidden_column};
use crate::html::parsed::{ParsedElement, ParsedNode};
use crate::text::trim;

/// Columns from here on are hidden if the one before is. This bounds the work for a row.
pub(super) const COLUMNS: usize = 1_000;
/// HTML's own limit.
pub(super) const MAX_COLSPAN: usize = 1_000;

/// Which of a table's columns are shown. Those that nothing is said of are shown.
pub(super) fn shown_columns(table: &ParsedElement<'_>) -> ShownTracks {
    let mut columns = Vec::new();
    for node in &table.children {
        let ParsedNode::Element(element) = node else {
            continue;
        };
        match &*element.name {
            "col" => push_columns(&mut columns, element, element),
            "colgroup" => {
                let before = columns.len();
                for node in &element.children {
                    if let ParsedNode::Element(column) = node
                        && column.name == "col"
                    {
                        push_columns(&mut columns, element, column);
                    }
                }
                if columns.len() == before {
                    push_columns(&mut columns, element, element);
                }
            }
            _ => {}
        }
    }
    // Where no column has a width, the widths say nothing.
    let have_widths = columns.contains(&Column::Shown);
    let mut shown: Vec<_> = columns
        .iter()
        .map(|column| match column {
            Column::Shown => true,
            Column::WithoutWidth => !have_widths,
            Column::Hidden => false,
        })
        .collect();
    if shown.len() < COLUMNS {
        shown.push(true);
    }
    ShownTracks::new(shown)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Shown,
    WithoutWidth,
    Hidden,
}

fn push_columns(columns: &mut Vec<Column>, group: &ParsedElement<'_>, column: &ParsedElement<'_>) {
    let kind = if is_hidden_column(group) || is_hidden_column(column) {
        Column::Hidden
    } else if has_no_width(group) || has_no_width(column) {
        Column::WithoutWidth
    } else {
        Column::Shown
    };
    let count = span(column, "span", 1).clamp(1, MAX_COLSPAN);
    let room = COLUMNS - columns.len();
    columns.extend((0..count.min(room)).map(|_| kind));
}

/// The number in an attribute.
pub(super) fn span(element: &ParsedElement<'_>, name: &str, default: usize) -> usize {
    let written = element.attribute(name);
    written
        .and_then(|value| trim(value).parse().ok())
        .unwrap_or(default)
}
