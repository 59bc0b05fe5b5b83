//! Rows and columns of one table. A hidden column goes with its cells; a cell that spans hidden and other rows or columns stays
//! over the others. Places are counted as HTML forms a table.

use super::columns::{COLUMNS, MAX_COLSPAN, shown_columns, span};
use super::report;
use super::shown::ShownTracks;
use super::signs::{has_no_height, is_hidden, is_hidden_row};
use crate::html::parsed::{ParsedElement, ParsedNode};
use crate::html::removals::Removals;
use crate::order::ascending;
use core::mem::take;

/// HTML's own limit.
const MAX_ROWSPAN: usize = 65_534;

/// Removes the hidden rows and columns of a table, but not those of tables in its cells.
pub(super) fn remove_hidden_cells(table: &mut ParsedElement<'_>, removals: &mut Removals) {
    let columns = shown_columns(table);
    for node in &mut table.children {
        if let ParsedNode::Element(section) = node
            && matches!(&*section.name, "thead" | "tbody" | "tfoot")
        {
            remove_in_section(&mut section.children, &columns, removals);
        }
    }
    remove_in_section(&mut table.children, &columns, removals);
}

/// Rows next to each other, over which cells may span.
fn remove_in_section(
    nodes: &mut Vec<ParsedNode<'_>>,
    columns: &ShownTracks,
    removals: &mut Removals,
) {
    let rows = nodes.iter().filter_map(as_row);
    let rows = ShownTracks::new(rows.map(|row| !is_hidden_row(row)).collect());
    if columns.are_all() && rows.are_all() {
        return;
    }
    let mut grid = Grid {
        columns,
        rows,
        row: 0,
        taken_until: Vec::new(),
        moved: Vec::new(),
    };
    nodes.retain_mut(|node| {
        let ParsedNode::Element(row) = node else {
            return true;
        };
        if row.name != "tr" {
            return true;
        }
        let is_shown = grid.rows.count(grid.row, grid.row + 1) == 1;
        if is_shown {
            grid.keep_row(row, removals);
        } else {
            grid.leave_row(row);
            report(node, removals);
        }
        grid.row += 1;
        is_shown
    });
}

fn as_row<'n, 'a>(node: &'n ParsedNode<'a>) -> Option<&'n ParsedElement<'a>> {
    match node {
        ParsedNode::Element(element) if element.name == "tr" => Some(element),
        _ => None,
    }
}

struct Grid<'g, 'a> {
    columns: &'g ShownTracks,
    rows: ShownTracks,
    /// The index of the row.
    row: usize,
    /// For each column that any cell has reached, the first row that none of them reaches.
    taken_until: Vec<usize>,
    /// Cells of hidden rows that reach into the next shown row, with their columns.
    moved: Vec<(usize, ParsedElement<'a>)>,
}

/// The place of a cell, the ends exclusive.
struct CellPlace {
    column: usize,
    end_column: usize,
    end_row: usize,
}

impl<'a> Grid<'_, 'a> {
    fn keep_row(&mut self, row: &mut ParsedElement<'a>, removals: &mut Removals) {
        let mut moved = by_column(take(&mut self.moved)).into_iter().peekable();
        let mut next_column = 0;
        for node in take(&mut row.children) {
            let mut cell = match node {
                ParsedNode::Element(cell) if is_cell(&cell) => cell,
                other => {
                    row.children.push(other);
                    continue;
                }
            };
            let Some(place) = self.place(&cell, &mut next_column) else {
                row.children.push(ParsedNode::Element(cell));
                continue;
            };
            while let Some((_, cell)) = moved.next_if(|(column, _)| *column < place.column) {
                row.children.push(ParsedNode::Element(cell));
            }
            let width = self.columns.count(place.column, place.end_column);
            if width == 0 {
                report(&ParsedNode::Element(cell), removals);
                continue;
            }
            self.narrow(&mut cell, &place);
            row.children.push(ParsedNode::Element(cell));
        }
        row.children
            .extend(moved.map(|(_, cell)| ParsedNode::Element(cell)));
    }

    /// Moves the cells of a hidden row that reach into a shown one to that. Excel shows their content there; where a page hides
    /// the row it is hidden, and only the place stays taken.
    fn leave_row(&mut self, row: &mut ParsedElement<'a>) {
        let keeps_content = has_no_height(row);
        let mut next_column = 0;
        for node in &mut row.children {
            let ParsedNode::Element(cell) = node else {
                continue;
            };
            if !is_cell(cell) {
                continue;
            }
            let Some(place) = self.place(cell, &mut next_column) else {
                continue;
            };
            let width = self.columns.count(place.column, place.end_column);
            let height = self.rows.count(self.row, place.end_row);
            if width == 0 || height == 0 {
                continue;
            }
            let mut moved = ParsedElement {
                name: cell.name.clone(),
                attributes: cell.attributes.clone(),
                style: cell.style.clone(),
                children: Vec::new(),
            };
            if keeps_content {
                moved.children = take(&mut cell.children);
            }
            self.narrow(&mut moved, &place);
            self.moved.push((place.column, moved));
        }
    }

    /// Finds the place of a cell and takes it. `None` for a cell that is hidden by itself: as in a browser it takes no place,
    /// unless its column is hidden too.
    fn place(&mut self, cell: &ParsedElement<'_>, next_column: &mut usize) -> Option<CellPlace> {
        let is_taken = |column: usize| self.taken_until.get(column) > Some(&self.row);
        let mut column = *next_column;
        while is_taken(column) {
            column += 1;
        }
        if is_hidden(cell) && self.columns.count(column, column + 1) == 1 {
            return None;
        }
        let end_column = column + span(cell, "colspan", 1).clamp(1, MAX_COLSPAN);
        let last_row = self.rows.len();
        let end_row = match span(cell, "rowspan", 1).min(MAX_ROWSPAN) {
            0 => last_row,
            rows => last_row.min(self.row + rows),
        };
        *next_column = end_column;
        let columns = column.min(COLUMNS)..end_column.min(COLUMNS);
        if self.taken_until.len() < columns.end {
            self.taken_until.resize(columns.end, 0);
        }
        for taken_until in self.taken_until.get_mut(columns).into_iter().flatten() {
            *taken_until = end_row;
        }
        Some(CellPlace {
            column,
            end_column,
            end_row,
        })
    }

    /// Lets a cell span only what is shown.
    fn narrow(&self, cell: &mut ParsedElement<'_>, place: &CellPlace) {
        let width = self.columns.count(place.column, place.end_column);
        if width != place.end_column - place.column {
            set_span(cell, "colspan", width);
        }
        let height = self.rows.count(self.row, place.end_row);
        if height != place.end_row - self.row {
            set_span(cell, "rowspan", height);
        }
    }
}

/// Cells in the order of their columns.
fn by_column(mut cells: Vec<(usize, ParsedElement<'_>)>) -> Vec<(usize, ParsedElement<'_>)> {
    let columns = cells.iter().map(|(column, _)| *column);
    let order = ascending(columns.zip(0..));
    let sorted = order.into_iter();
    sorted
        .filter_map(|index| cells.get_mut(index).map(take))
        .collect()
}

fn is_cell(element: &ParsedElement<'_>) -> bool {
    matches!(&*element.name, "td" | "th")
}

fn set_span(cell: &mut ParsedElement<'_>, name: &'static str, count: usize) {
    if count == 1 {
        cell.remove_attribute(name);
    } else {
        cell.set_attribute(name, count.to_string());
    }
}
