//! The browser reads every feed as the host does: both are compared with the same text.

use crate::bad_words::bad_word;
use crate::dump::{BASE, dump, short};
use crate::feed_list::FEEDS;
use crate::inline::shown_inline;
use crate::table::{TABLE, rows, with_readings};
use vn_portal_widgets::feed::{self, Reading};
use vn_portal_widgets::html::Urls;
use wasm_bindgen_test::wasm_bindgen_test;

fn resolve(address: &str) -> Option<String> {
    crate::page::resolve(address, BASE)
}

fn reading(json: &str) -> Option<Reading> {
    let urls = Urls {
        base: BASE,
        resolve: &resolve,
        leaves_site: &|url| !url.starts_with("https://vinhlong.gov.vn/"),
        file_name: &crate::page::file_name,
    };
    feed::read(json.as_bytes(), crate::page::scalar, &urls)
}

fn read(json: &str) -> String {
    let error = Some(line_and_column(&crate::page::syntax_error(json))).filter(|at| !at.is_empty());
    let place = |path: &str| line_and_column(&crate::page::place_of(json, path));
    dump(reading(json).as_ref(), error.as_deref(), place)
}

/// `line 2, column 8` as the expected texts have it: `2:8`.
fn line_and_column(place: &str) -> String {
    place.replace("line ", "").replace(", column ", ":")
}

#[wasm_bindgen_test]
async fn the_browser_reads_every_feed_as_the_host_does() {
    let _stage = crate::page::Stage::new().await;
    assert!(FEEDS.len() > 40, "{} feeds", FEEDS.len());
    let different: Vec<_> = FEEDS
        .iter()
        .filter_map(|(name, json, expected)| difference(name, expected, &read(json)))
        .collect();
    assert!(different.is_empty(), "{}", different.join("\n"));
}

#[wasm_bindgen_test]
async fn the_browser_reads_every_row_of_the_table_as_the_host_does() {
    let _stage = crate::page::Stage::new().await;
    let different: Vec<_> = TABLE
        .iter()
        .filter_map(|(name, file)| difference(name, file, &with_readings(file, reading)))
        .collect();
    assert!(different.is_empty(), "{}", different.join("\n"));
}

#[wasm_bindgen_test]
async fn no_row_of_the_table_leaves_a_bad_word_on_the_page() {
    let stage = crate::page::Stage::new().await;
    let rows: Vec<_> = TABLE.iter().flat_map(|(_, file)| rows(file)).collect();
    for rows in rows.chunks(50) {
        let files: Vec<_> = rows.iter().map(|row| row.json.to_owned()).collect();
        for (row, shown) in rows.iter().zip(shown_inline(&files).await) {
            assert_eq!(bad_word(&shown), None, "{}: {shown}", row.name);
        }
    }
    stage.assert_quiet().await;
}

/// The host's parser refuses these two, so that they are no rows.
#[wasm_bindgen_test]
async fn what_only_javascript_takes_for_json_is_read_too() {
    let _stage = crate::page::Stage::new().await;
    let read = |json| short(reading(json).as_ref());
    assert_eq!(
        read(r#"{"title": "a\ud800b"}"#),
        "  item 1: title: \"a\u{fffd}b\"\n"
    );
    let views = r#"{"title": "T", "date_published": 1e400, "_vn": {"views": -1e400}}"#;
    let lost = "  field _vn.views type\n  field date_published date\n";
    assert_eq!(read(views), format!("  item 1: title: \"T\"\n{lost}"));
}

/// Where a text begins to be another; `None` where it is the same.
fn difference(name: &str, expected: &str, actual: &str) -> Option<String> {
    let same = expected
        .lines()
        .zip(actual.lines())
        .take_while(|(a, b)| a == b)
        .count();
    let line = |text: &str| text.lines().nth(same).unwrap_or("(end)").to_owned();
    (actual != expected).then(|| {
        format!(
            "{name}, line {}:\n- {}\n+ {}",
            same + 1,
            line(expected),
            line(actual)
        )
    })
}
