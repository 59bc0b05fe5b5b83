//! Rows and columns of one table. A hidden column goes with its cells; a cell that spans hidden and other rows or columns stays
//! over the others. Places are counted as HTML forms a table.

use super::super::super::parsed::{ParsedElement, ParsedNode};
use super::super::super::removals::Removals;
use super::report;
use super::signs::{has_no_height, has_no_width, is_hidden, is_hidden_column, is_hidden_row};
use crate::text::trim;
use core::mem::take;

/// Columns from here on are hidden if the one before is. It bounds the work a row.
const COLUMNS: usize = 1_000;
/// HTML's own limits.
const MAX_COLSPAN: usize = 1_000;
const MAX_ROWSPAN: usize = 65_534;

/// Removes the hidden rows and columns of a table, but not those of tables in its cells.
pub(super) fn remove_hidden_cells(table: &mut ParsedElement<'_>, removals: &mut Removals) {
    let columns = Shown::new(shown_columns(table));
    for node in &mut table.children {
        if let ParsedNode::Element(section) = node
            && matches!(&*section.name, "thead" | "tbody" | "tfoot")
        {
            remove_in_section(&mut section.children, &columns, removals);
        }
    }
    remove_in_section(&mut table.children, &columns, removals);
}

/// Which of a number of rows or columns are shown.
struct Shown {
    /// How many are shown before each, and at last how many are shown in all.
    before: Vec<usize>,
    is_last_shown: bool,
}

impl Shown {
    fn new(shown: Vec<bool>) -> Self {
        let mut before = vec![0];
        let mut count = 0;
        let is_last_shown = shown.last().copied().unwrap_or(true);
        for is_shown in shown {
            count += usize::from(is_shown);
            before.push(count);
        }
        Self {
            before,
            is_last_shown,
        }
    }

    fn are_all(&self) -> bool {
        self.before.last() == Some(&(self.before.len() - 1))
    }

    /// How many are shown of those in a range. Those after the last one are like it.
    fn count(&self, start: usize, end: usize) -> usize {
        let len = self.before.len() - 1;
        let before = |index: usize| self.before.get(index.min(len)).copied().unwrap_or(0);
        let after = if self.is_last_shown {
            end.saturating_sub(start.max(len))
        } else {
            0
        };
        before(end) - before(start) + after
    }
}

/// Which of a table's columns are shown. Those that nothing is said of are shown.
fn shown_columns(table: &ParsedElement<'_>) -> Vec<bool> {
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
    let have_widths = columns.iter().any(|column| *column == Column::Shown);
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
    shown
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

/// Rows next to each other, over which cells may span.
fn remove_in_section(nodes: &mut Vec<ParsedNode<'_>>, columns: &Shown, removals: &mut Removals) {
    let rows = nodes.iter().filter_map(as_row);
    let rows = Shown::new(rows.map(|row| !is_hidden_row(row)).collect());
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
    columns: &'g Shown,
    rows: Shown,
    /// The index of the row.
    row: usize,
    /// For each column that any cell has reached, the first row that none of them reaches.
    taken_until: Vec<usize>,
    /// Cells of hidden rows that reach into the next shown row, with their columns.
    moved: Vec<(usize, ParsedElement<'a>)>,
}

/// The place of a cell, the ends exclusive.
struct Place {
    column: usize,
    end_column: usize,
    end_row: usize,
}

impl<'a> Grid<'_, 'a> {
    fn keep_row(&mut self, row: &mut ParsedElement<'a>, removals: &mut Removals) {
        let mut moved = take(&mut self.moved);
        moved.sort_by_key(|(column, _)| *column);
        let mut moved = moved.into_iter().peekable();
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
    fn place(&mut self, cell: &ParsedElement<'_>, next_column: &mut usize) -> Option<Place> {
        let is_taken = |column: usize| self.taken_until.get(column) > Some(&self.row);
        let mut column = *next_column;
        while is_taken(column) {
            column += 1;
        }
        if is_hidden(cell) && self.columns.count(column, column + 1) == 1 {
            return None;
        }
        let end_column = column + span(cell, "colspan", 1).clamp(1, MAX_COLSPAN);
        let last_row = self.rows.before.len() - 1;
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
        Some(Place {
            column,
            end_column,
            end_row,
        })
    }

    /// Lets a cell span only what is shown.
    fn narrow(&self, cell: &mut ParsedElement<'_>, place: &Place) {
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

fn is_cell(element: &ParsedElement<'_>) -> bool {
    matches!(&*element.name, "td" | "th")
}

fn span(element: &ParsedElement<'_>, name: &str, default: usize) -> usize {
    let written = element.attribute(name);
    written
        .and_then(|value| trim(value).parse().ok())
        .unwrap_or(default)
}

fn set_span(cell: &mut ParsedElement<'_>, name: &'static str, count: usize) {
    if count == 1 {
        cell.attributes.retain(|(known, _)| known != name);
    } else {
        cell.set_attribute(name, count.to_string());
    }
}
