//! The table of the reader: rows of a name, a file on one line, and what is read out of it, in short form.
//! A block that begins with `#` is about the rows. Included by `tests/browser` as well.

use super::dump::short;
use vn_portal_widgets::feed::ReadFeed;

macro_rules! files {
    ($($name:literal)+) => {
        &[$(($name, include_str!(concat!("../../fixtures/feeds/table/", $name, ".txt"))),)+]
    };
}

/// The files of `tests/fixtures/feeds/table` by name, with their text.
pub const TABLE: &[(&str, &str)] = files! {
    "addresses"
    "dates"
    "feed-fields"
    "inner-fields"
    "item-fields"
    "numbers"
    "shapes"
    "texts"
};

/// One row.
pub struct Row<'a> {
    pub name: &'a str,
    pub json: &'a str,
}

/// A block of a file: a row, if it is one.
fn row(block: &str) -> Option<Row<'_>> {
    let mut lines = block.lines();
    let [name, json] = [lines.next()?, lines.next()?];
    (!name.starts_with('#')).then_some(Row { name, json })
}

/// The rows of a file.
pub fn rows(file: &str) -> impl Iterator<Item = Row<'_>> {
    file.trim_end().split("\n\n").filter_map(row)
}

/// A file with what is read out of each of its rows.
pub fn with_readings(file: &str, read: impl Fn(&str) -> ReadFeed) -> String {
    let blocks = file.trim_end().split("\n\n").map(|block| match row(block) {
        Some(Row { name, json }) => format!("{name}\n{json}\n{}", short(&read(json))),
        None => format!("{block}\n"),
    });
    blocks.collect::<Vec<_>>().join("\n")
}
