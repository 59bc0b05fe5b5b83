//! The tables of dates: what is read, what other formatters write, and what is refused. Included by `tests/browser` as well.

use std::collections::BTreeMap;

const ACCEPTED: &str = include_str!("../../fixtures/dates/accepted.json");
const REFUSED: &str = include_str!("../../fixtures/dates/refused.json");
const WRITTEN: &str = include_str!("../../fixtures/dates/written.tsv");

/// A string, and what it means as RFC 3339, with milliseconds where there are any.
pub struct Row {
    /// Which formatter wrote it, and how. Empty for the forms of the contract.
    pub style: String,
    pub string: String,
    pub instant: String,
}

fn groups(json: &str) -> Vec<(String, String)> {
    let groups: BTreeMap<String, Vec<String>> =
        serde_json::from_str(json).expect("a table of dates is JSON");
    groups
        .into_iter()
        .flat_map(|(key, strings)| strings.into_iter().map(move |string| (key.clone(), string)))
        .collect()
}

/// Every form of the contract.
pub fn accepted() -> Vec<Row> {
    groups(ACCEPTED)
        .into_iter()
        .map(|(instant, string)| Row {
            style: String::new(),
            string,
            instant,
        })
        .collect()
}

/// What `tests/references/dates/main.mjs` collected.
pub fn written() -> Vec<Row> {
    WRITTEN
        .lines()
        .map(|line| {
            let mut fields = line.split('\t').map(str::to_owned);
            let mut next = || fields.next().expect("three fields");
            let (style, string, instant) = (next(), next(), next());
            Row {
                style,
                string,
                instant,
            }
        })
        .collect()
}

/// Strings that are no dates, each after the name of its error.
pub fn refused() -> Vec<(String, String)> {
    groups(REFUSED)
}
