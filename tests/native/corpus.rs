//! The corpus `tests/fixtures/html` as data: large enough, nothing twice, and all of it shown in the browsers.

use crate::support::fixture::{names, read};
use serde_json::Value;
use std::collections::HashSet;

struct File {
    name: String,
    rows: Vec<Value>,
}

fn corpus() -> Vec<File> {
    let rows = |name: &str| read(&format!("tests/fixtures/html/{name}.json"));
    let names = names("tests/fixtures/html", ".json").into_iter();
    names
        .map(|name| File {
            rows: serde_json::from_str(&rows(&name)).unwrap(),
            name,
        })
        .collect()
}

fn rows(begins: &str) -> usize {
    let files = corpus();
    let files = files.iter().filter(|file| file.name.starts_with(begins));
    files.map(|file| file.rows.len()).sum()
}

#[test]
fn the_corpus_has_the_rows_that_were_promised() {
    assert!(rows("hostile-") >= 520, "{}", rows("hostile-"));
    assert!(rows("harmless") >= 48, "{}", rows("harmless"));
}

#[test]
fn every_file_of_the_corpus_is_shown_in_the_browsers() {
    let list = read("tests/browser/corpus.rs");
    for file in corpus() {
        assert!(
            list.contains(&format!("\"{}\"", file.name)),
            "{}",
            file.name
        );
    }
}

#[test]
fn no_row_of_the_corpus_is_there_twice() {
    let [mut titles, mut payloads] = [HashSet::new(), HashSet::new()];
    for File { name, rows } in corpus() {
        for row in rows {
            let text = |field: &str| row[field].as_str().unwrap().to_owned();
            assert!(titles.insert(text("title")), "{name}: {}", row["title"]);
            assert!(payloads.insert(text("payload")), "{name}: {}", row["title"]);
        }
    }
}

/// A field that nobody reads would be a check that nobody makes.
#[test]
fn the_corpus_has_no_field_of_another_name() {
    for File { name, rows } in corpus() {
        for row in rows {
            for field in row.as_object().unwrap().keys() {
                let known = ["title", "payload", "expected", "or", "quiet"];
                assert!(known.contains(&field.as_str()), "{name}: {field}");
            }
        }
    }
}
