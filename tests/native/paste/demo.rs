//! The demo's article pasted from Word.

use super::{printed, sanitized};
use crate::support::fixture::read;
use crate::support::pasted::in_lines;
use serde_json::Value;

#[test]
fn the_demo_shows_what_its_author_meant() {
    let feed: Value = serde_json::from_str(&read("www/data/dan-tu-word.json")).unwrap();
    let html = feed["items"][0]["content_html"].as_str().unwrap();
    let sanitized = sanitized(html);
    let expected = read("tests/fixtures/paste/demo.html");
    assert_eq!(in_lines(&printed(&sanitized.nodes)), in_lines(&expected));
    let lost: Vec<_> = sanitized
        .removals
        .iter()
        .map(|removal| format!("{:?}", removal.kind))
        .collect();
    assert_eq!(lost, ["TrackedDeletion", "ReviewComment", "Hidden"]);
}
