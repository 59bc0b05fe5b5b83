//! The browser reads every feed as the host does: both are compared with the same text.

use crate::bad_words::bad_word;
use crate::dump::{BASE, dump, short};
use crate::feed_list::FEEDS;
use crate::inline::shown_inline;
use crate::table::{TABLE, rows, with_readings};
use js_sys::JsString;
use std::rc::Rc;
use vn_portal_widgets::feed::{self, ProblemKind, ReadFeed};
use vn_portal_widgets::platform::Platform;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen(module = "/src/js/parse.js")]
extern "C" {
    fn parse(html: &str) -> String;
}

/// The engine's URL parser, normalisation and HTML parser, on a page of the site that the fixtures are from.
struct Engine;

impl Platform for Engine {
    fn resolve(&self, address: &str, base: &str) -> Option<String> {
        crate::page::resolve(address, base)
    }

    fn leaves_site(&self, url: &str) -> bool {
        !url.starts_with("https://vinhlong.gov.vn/")
    }

    fn normalize(&self, string: &str) -> String {
        JsString::from(string).normalize("NFC").into()
    }

    fn parse_html(&self, html: &str) -> Option<String> {
        Some(parse(&format!("<!DOCTYPE html><body>{html}")))
    }
}

fn read(json: &str) -> ReadFeed {
    feed::read(json.as_bytes().to_vec(), BASE, Rc::new(Engine))
}

#[wasm_bindgen_test]
async fn the_browser_reads_every_feed_as_the_host_does() {
    let _stage = crate::page::Stage::new().await;
    assert!(FEEDS.len() > 40, "{} feeds", FEEDS.len());
    let different: Vec<_> = FEEDS
        .iter()
        .filter_map(|(name, json, expected)| difference(name, expected, &dump(&read(json))))
        .collect();
    assert!(different.is_empty(), "{}", different.join("\n"));
}

#[wasm_bindgen_test]
async fn the_browser_reads_every_row_of_the_table_as_the_host_does() {
    let _stage = crate::page::Stage::new().await;
    let different: Vec<_> = TABLE
        .iter()
        .filter_map(|(name, file)| difference(name, file, &with_readings(file, read)))
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
    let read = |json| short(&read(json));
    assert_eq!(
        read(r#"{"title": "a\ud800b"}"#),
        "  item 1: title: \"a\u{fffd}b\"\n"
    );
    let views = r#"{"title": "T", "date_published": 1e400, "_vn": {"views": -1e400}}"#;
    let lost = "  field _vn.views type\n  field date_published date\n";
    assert_eq!(read(views), format!("  item 1: title: \"T\"\n{lost}"));
}

/// Where a document is not JSON, as line and column; `None` where it is.
fn syntax_error(json: &str) -> Option<(usize, usize)> {
    let problems = read(json).problems;
    let problem = problems
        .iter()
        .find(|problem| problem.kind == ProblemKind::Json)?;
    Some((problem.position.line, problem.position.column))
}

#[wasm_bindgen_test]
async fn the_place_of_an_error_behind_megabytes_is_found() {
    let _stage = crate::page::Stage::new().await;
    for piece in ["x", "ệ", "\\n", "\\u1ec7"] {
        let times = 2_000_000 / piece.len();
        let string = ["\"", &piece.repeat(times)].concat();
        let end = piece.chars().count() * times + 2;
        assert_eq!(syntax_error(&string), Some((1, end)), "{piece}");
        assert_eq!(syntax_error(&[&string, "\""].concat()), None, "{piece}");
    }
    let digits = "1".repeat(2_000_000);
    assert_eq!(syntax_error(&digits), None);
    assert_eq!(syntax_error(&[&digits, "x"].concat()), Some((1, 2_000_001)));
}

/// The stack of a wasm is a megabyte, and one that overflows ends every widget of the page.
#[wasm_bindgen_test]
async fn a_hundred_thousand_brackets_are_no_danger() {
    let _stage = crate::page::Stage::new().await;
    let deep = "[".repeat(100_000);
    assert_eq!(syntax_error(&deep), Some((1, 100_001)));
    let fields = "{\"items\":".repeat(100_000);
    assert_eq!(syntax_error(&fields), Some((1, fields.len() + 1)));
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
