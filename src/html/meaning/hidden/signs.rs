//! How an element says that it is hidden. What is only small, clear or far away is not hidden.

use crate::html::parsed::ParsedElement;
use crate::html::style::Style;
use crate::text::trim;

/// Elements that browsers never draw, whatever their style.
const NEVER_DRAWN: &[&str] = &["source", "track", "param", "area", "map"];

/// The first words of the values of `display`, as CSS Display 3 lists them, but `none`; `inherit` means the parent's, which shows.
const DISPLAYS: &[&str] = &[
    "block",
    "contents",
    "flex",
    "flow",
    "flow-root",
    "grid",
    "inherit",
    "initial",
    "inline",
    "inline-block",
    "inline-flex",
    "inline-grid",
    "inline-table",
    "list-item",
    "math",
    "ruby",
    "run-in",
    "table",
    "table-caption",
    "table-cell",
    "table-column",
    "table-column-group",
    "table-footer-group",
    "table-header-group",
    "table-row",
    "table-row-group",
    "unset",
];

/// Whether an element and all of its content take no part in what is shown.
pub(super) fn is_hidden(element: &ParsedElement<'_>) -> bool {
    if NEVER_DRAWN.contains(&&*element.name) {
        return false;
    }
    if is_hidden_by_office(&element.style) {
        return true;
    }
    // `display` in a style is stronger than the attribute.
    is_displayed(&element.style).map_or_else(|| has_hidden(element), |is_displayed| !is_displayed)
}

/// Whether a row is hidden. Excel gives the rows that it hides no height.
pub(super) fn is_hidden_row(row: &ParsedElement<'_>) -> bool {
    is_hidden(row) || is_collapsed(&row.style) || has_no_height(row)
}

/// Whether a row has the height 0, which is how Excel writes one that it hides.
pub(super) fn has_no_height(row: &ParsedElement<'_>) -> bool {
    is_zero(row, "height")
}

/// Whether a column or group of columns is hidden, whatever its width.
pub(super) fn is_hidden_column(column: &ParsedElement<'_>) -> bool {
    is_hidden(column) || is_collapsed(&column.style)
}

/// Whether a column has the width 0, which is how Excel writes one that it hides.
pub(super) fn has_no_width(column: &ParsedElement<'_>) -> bool {
    is_zero(column, "width")
}

/// What an element's style says of its visibility; `None` if that is its parent's.
pub(super) fn visibility(element: &ParsedElement<'_>) -> Option<bool> {
    let known = element.style.values("visibility").find_map(|value| {
        Some(match &*value.to_ascii_lowercase() {
            "visible" | "initial" => Some(true),
            "hidden" | "collapse" => Some(false),
            "inherit" | "unset" | "revert" | "revert-layer" => None,
            _ => return None,
        })
    });
    known.flatten()
}

fn is_collapsed(style: &Style<'_>) -> bool {
    style.is("visibility", "collapse")
}

/// What `hidden="until-found"` folds away, a visitor can find and open.
fn has_hidden(element: &ParsedElement<'_>) -> bool {
    let value = element.attribute("hidden");
    value.is_some_and(|value| !value.eq_ignore_ascii_case("until-found"))
}

fn is_hidden_by_office(style: &Style<'_>) -> bool {
    style.is("mso-hide", "all") || style.is("mso-hide", "screen")
}

fn is_displayed(style: &Style<'_>) -> Option<bool> {
    style.values("display").find_map(|value| {
        let value = value.to_ascii_lowercase();
        let first = value.split_ascii_whitespace().next()?;
        let is_none = value == "none";
        (is_none || DISPLAYS.contains(&first)).then_some(!is_none)
    })
}

/// Whether a length is 0, by the style or else by the attribute.
fn is_zero(element: &ParsedElement<'_>, name: &str) -> bool {
    let styled = element.style.values(name).find_map(is_zero_length);
    let written = || element.attribute(name).and_then(is_zero_length);
    styled.or_else(written).unwrap_or(false)
}

/// Whether a length with or without a unit is 0; `None` for a relative one (`0*` is a column as wide as its content).
fn is_zero_length(value: &str) -> Option<bool> {
    let value = trim(value);
    let number =
        value.trim_end_matches(|letter: char| letter.is_ascii_alphabetic() || letter == '%');
    let is_number = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | '+' | '-');
    let is_length = !number.is_empty() && number.chars().all(is_number);
    is_length.then(|| !number.contains(|letter: char| matches!(letter, '1'..='9')))
}
