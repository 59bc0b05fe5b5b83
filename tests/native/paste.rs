//! What people paste, row by row: what a reader sees of it, and what is reported. The browser's tests read the same rows.

mod addresses;
mod alignment;
mod clean;
mod corpus;
mod demo;
mod embeds;
mod emphasis;
mod fonts;
mod hidden;
mod hostile;
mod lists;
mod pictures;
mod random;
mod review;
mod spaces;
mod symbols;

use crate::support::addresses::{PLATFORM, urls_from};
use crate::support::fixture::names;
use crate::support::pasted::{PASTED, Row, in_lines, rows};
use crate::support::print::one_line;
use crate::support::tree::each;
use std::collections::HashSet;
use vn_portal_widgets::html::{Node, Sanitized, sanitize_html};
use vn_portal_widgets::platform::Platform;

/// The page of the browser's tests, whose origin they print as `https://trang.gov.vn`.
const PAGE: &str = "https://vinhlong.gov.vn/";

const FIRST_HEADING: usize = 3;

/// What an article shows of HTML.
fn sanitized(html: &str) -> Sanitized {
    sanitize_html(&PLATFORM.normalize(html), &urls_from(PAGE), FIRST_HEADING).unwrap()
}

/// Nodes as the browser's tests print them: the page's origin is the same in each.
fn printed(nodes: &[Node]) -> String {
    one_line(nodes).replace("https://vinhlong.gov.vn", "https://trang.gov.vn")
}

fn all_rows() -> impl Iterator<Item = (&'static str, Row<'static>)> {
    PASTED
        .iter()
        .flat_map(|(file, text)| rows(text).map(move |row| (*file, row)))
}

/// Fails with everything that was found.
fn assert_nothing(found: &[String]) {
    assert!(
        found.is_empty(),
        "{} rows:\n{}",
        found.len(),
        found.join("\n\n")
    );
}

#[test]
fn every_row_shows_what_a_reader_was_meant_to_see() {
    let differences: Vec<_> = all_rows()
        .filter_map(|(file, row)| {
            let shown = in_lines(&printed(&sanitized(row.pasted).nodes));
            (shown != row.shown).then(|| {
                format!(
                    "{file}: {}\nexpected\n{}\nshown\n{shown}",
                    row.name, row.shown
                )
            })
        })
        .collect();
    assert_nothing(&differences);
}

#[test]
fn every_row_reports_what_was_lost() {
    let differences: Vec<_> = all_rows()
        .filter_map(|(file, row)| {
            let removals = sanitized(row.pasted).removals;
            let reported: Vec<_> = removals
                .iter()
                .map(|removal| format!("{:?} {}: {}", removal.kind, removal.count, removal.sample))
                .collect();
            let is_same = reported.len() == row.reported.len()
                && row
                    .reported
                    .iter()
                    .all(|expected| reported.iter().any(|found| is_report(expected, found)));
            (!is_same).then(|| {
                format!(
                    "{file}: {}: expected {:?}, reported {reported:?}",
                    row.name, row.reported
                )
            })
        })
        .collect();
    assert_nothing(&differences);
}

/// Whether a line of a row is of this report. A line may leave out the sample, and the count with it.
fn is_report(expected: &str, found: &str) -> bool {
    let followed_by = |end: &str| {
        found
            .strip_prefix(expected)
            .is_some_and(|rest| rest.starts_with(end))
    };
    found == expected || followed_by(" ") || followed_by(": ")
}

/// What is shown, serialised and pasted again, shows the same.
#[test]
fn every_row_is_shown_again_as_it_was() {
    let differences: Vec<_> = all_rows()
        .filter_map(|(file, row)| {
            let once = one_line(&sanitized(row.pasted).nodes);
            let twice = one_line(&sanitized(&once).nodes);
            (once != twice).then(|| format!("{file}: {}\nonce\n{once}\ntwice\n{twice}", row.name))
        })
        .collect();
    assert_nothing(&differences);
}

/// Nothing of a style or a class survives itself.
#[test]
fn no_row_shows_an_attribute_of_looks() {
    for (file, row) in all_rows() {
        each(&sanitized(row.pasted).nodes, 0, &mut |element, _| {
            for (name, _) in &element.attributes {
                let name = name.name();
                assert!(
                    !["style", "class", "align", "hidden"].contains(&name),
                    "{file}: {}: {name}",
                    row.name
                );
            }
        });
    }
}

#[test]
fn the_table_has_the_rows_that_were_promised_and_none_twice() {
    let mut known = HashSet::new();
    let mut pasted = HashSet::new();
    for (file, row) in all_rows() {
        assert!(
            known.insert((file, row.name)),
            "twice: {file}: {}",
            row.name
        );
        assert!(pasted.insert(row.pasted), "twice: {file}: {}", row.pasted);
    }
    assert!(pasted.len() >= 150, "{}", pasted.len());
    let listed: Vec<_> = PASTED.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(listed, names("tests/fixtures/paste", ".txt"));
    for (file, text) in PASTED {
        assert!(rows(text).count() >= 8, "{file}");
    }
}

#[test]
fn rows_are_compared_by_what_is_seen_of_white_space() {
    for (printed, lines) in [
        (
            "<p>a&#10;  b</p>&#10;<p> c</p>",
            "<p>\na b\n</p>\n<p>\nc\n</p>",
        ),
        (
            "<ul><li>a <b> b</b></li></ul>",
            "<ul>\n<li>\na <b>b</b>\n</li>\n</ul>",
        ),
        ("a\u{a0} b", "a&nbsp; b"),
        ("<p>a<br> b</p>", "<p>\na<br> b\n</p>"),
        (
            "a <span>b</span> <span title=\"c\">d</span>",
            "a b <span title=\"c\">d</span>",
        ),
    ] {
        assert_eq!(in_lines(printed), lines);
    }
}
