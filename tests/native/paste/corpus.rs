//! The corpus `tests/fixtures/html` on the host. The browser's tests show the same rows in real engines.

use super::{assert_nothing, printed, sanitized};
use crate::support::fixture::{names, read};
use serde_json::Value;

/// Rows that depend on the page's scheme, or on what browsers do beyond the parser of the HTML standard: one open `details` of a
/// name, their own way past 512 elements.
const OTHERWISE: &[&str] = &[
    "a mutation through deep nesting and a script",
    "a scheme without its slashes",
    "details of one name",
    "user and password",
];

#[test]
fn the_corpus_is_shown_as_expected_on_the_host() {
    let mut differences = Vec::new();
    for file in names("tests/fixtures/html", ".json") {
        let rows: Vec<Value> =
            serde_json::from_str(&read(&format!("tests/fixtures/html/{file}.json"))).unwrap();
        for row in rows {
            let text = |field: &str| row[field].as_str();
            let title = text("title").unwrap();
            // No part of a file has U+0000 when it is parsed.
            let html = text("payload").unwrap().replace('\0', "");
            let shown = printed(&sanitized(&html).nodes);
            // The page of the browser's tests is at `http:`.
            let of_page = |url: &str| url.replace("http://evil.example", "https://evil.example");
            let is_expected = [text("expected"), text("or")]
                .into_iter()
                .flatten()
                .any(|expected| of_page(expected) == of_page(&shown));
            if !is_expected && !OTHERWISE.contains(&title) {
                let expected = &row["expected"];
                differences.push(format!(
                    "{file}: {title}\n{}\nexpected {expected}\nshown    {}",
                    row["payload"],
                    Value::from(shown)
                ));
            }
        }
    }
    assert_nothing(&differences);
}
