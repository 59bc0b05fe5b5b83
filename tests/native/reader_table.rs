//! Valid, invalid and odd files as rows: each is read as the row says, and shown without a bad word. The
//! browser's tests read the same rows.

use crate::support::bad_words::bad_word;
use crate::support::fixture::{assert_none, difference, names};
use crate::support::stage::{read_feed, shown};
use crate::support::table::{TABLE, rows, with_readings};
use std::collections::HashSet;

const FOLDER: &str = "tests/fixtures/feeds/table";

#[test]
fn every_row_is_read_as_it_says() {
    let differences: Vec<_> = TABLE
        .iter()
        .filter_map(|(name, file)| {
            difference(
                &format!("{FOLDER}/{name}.txt"),
                &with_readings(file, read_feed),
            )
        })
        .collect();
    assert_none(&differences);
}

#[test]
fn no_row_shows_a_bad_word() {
    for (file, text) in TABLE {
        for row in rows(text) {
            let shown = shown(read_feed(row.json));
            let bad = bad_word(&shown);
            assert_eq!(bad, None, "{file}, {}: {shown}", row.name);
        }
    }
}

#[test]
fn the_table_has_the_rows_that_were_promised_and_none_twice() {
    let [mut known, mut files] = [HashSet::new(), HashSet::new()];
    for row in TABLE.iter().flat_map(|(_, file)| rows(file)) {
        assert!(known.insert(row.name), "twice: {}", row.name);
        assert!(files.insert(row.json), "twice: {}", row.json);
    }
    assert!(files.len() >= 200, "{}", files.len());
    let listed: Vec<_> = TABLE.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(listed, names(FOLDER, ".txt"));
}

#[test]
fn no_row_shows_a_link_without_a_name() {
    for (file, text) in TABLE {
        for row in rows(text) {
            let shown = shown(read_feed(row.json));
            assert!(!shown.contains("></a>"), "{file}, {}: {shown}", row.name);
        }
    }
}

/// Without this the rows could say anything.
#[test]
fn a_reader_that_loses_a_field_differs_from_the_table() {
    let loses = |json: &str| read_feed(&json.replace("\"url\"", "\"irl\""));
    let differs = |(_, file): &&(&str, &str)| with_readings(file, loses) != *file;
    assert!(TABLE.iter().filter(differs).count() >= 3);
}
