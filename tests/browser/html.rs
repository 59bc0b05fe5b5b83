//! The corpus `tests/fixtures/html`, through the real path in a real engine: what is shown is what the
//! corpus says, nothing runs, nothing is asked for, and nothing comes alive when it is parsed again.
//!
//! A difference is printed as a row of the corpus: read it, and paste it if it is right.

use crate::page::{
    Stage, asked, break_policy, live, put, pwned, reaches, remove, serialised, set_data,
    set_strict_policy, take_violations, turn,
};
use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

const CORPUS: &[(&str, &str)] = &[
    ("harmless", include_str!("../fixtures/html/harmless.json")),
    (
        "decomposed",
        include_str!("../fixtures/html/decomposed.json"),
    ),
    (
        "hostile-scripts",
        include_str!("../fixtures/html/hostile-scripts.json"),
    ),
    (
        "hostile-addresses",
        include_str!("../fixtures/html/hostile-addresses.json"),
    ),
    (
        "hostile-elements",
        include_str!("../fixtures/html/hostile-elements.json"),
    ),
];

/// Names that hide the DOM's own from whoever walks a form or a document: `form.nextSibling` is a control.
const NAMES: &str = include_str!("../fixtures/html/hostile-names.json");

struct Row {
    title: String,
    payload: String,
    expected: String,
    /// What it is where the parser is another: the HTML standard let `select` hold anything in 2024.
    or: Option<String>,
}

fn rows(json: &str) -> Vec<Row> {
    let text = |row: &JsValue, name: &str| {
        Reflect::get(row, &name.into())
            .ok()
            .and_then(|text| text.as_string())
            .expect(name)
    };
    let rows: Array = JSON::parse(json).expect("a corpus is JSON").into();
    let rows: Vec<_> = rows
        .iter()
        .map(|row| Row {
            title: text(&row, "title"),
            payload: text(&row, "payload"),
            expected: text(&row, "expected"),
            or: Reflect::get(&row, &"or".into())
                .ok()
                .and_then(|text| text.as_string()),
        })
        .collect();
    assert!(!rows.is_empty());
    rows
}

fn json(text: &str) -> String {
    JSON::stringify(&text.into())
        .ok()
        .map(String::from)
        .expect("a text is JSON")
}

/// Shows a payload as the body of an article; what the page then holds there.
async fn show(payload: &str) -> String {
    put("<vn-article id=a></vn-article>");
    // A title, so that a payload of blanks is an item as well.
    set_data(
        "#a",
        &format!("{{\"title\": \"x\", \"content_html\": {}}}", json(payload)),
    );
    reaches("#a", "ready").await;
    crate::page::part("#a", "body").unwrap_or_else(|| "(no body)".to_owned())
}

async fn differences(file: &str, corpus: &str) -> Vec<String> {
    let mut differences = Vec::new();
    for row in rows(corpus) {
        let shown = show(&row.payload).await;
        let live = live(&serialised("#a"));
        remove("#a");
        turn().await;
        if shown != row.expected && Some(&shown) != row.or.as_ref() {
            let [title, payload, expected] =
                [&row.title, &row.payload, &shown].map(|text| json(text));
            differences.push(format!(
                "{file}: {{\"title\": {title}, \"payload\": {payload}, \"expected\": {expected}}}"
            ));
        }
        if !live.is_empty() {
            differences.push(format!(
                "{file}: {}: alive after being parsed again: {live}",
                row.title
            ));
        }
        if !pwned().is_empty() {
            differences.push(format!("{file}: {}: code ran: {}", row.title, pwned()));
        }
    }
    differences
}

#[wasm_bindgen_test]
async fn the_corpus_is_shown_as_expected_and_nothing_runs() {
    let stage = Stage::new().await;
    set_strict_policy();
    turn().await;
    take_violations();
    let mut all = Vec::new();
    for (file, corpus) in CORPUS {
        all.extend(differences(file, corpus).await);
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
    assert_eq!(take_violations(), "", "violations of the strict policy");
    assert!(!asked().contains("evil.example"), "{}", asked());
    stage.assert_quiet().await;
}

/// `<form><input name=nextSibling>`: a walk that asks the form for its next sibling gets the control, and never ends.
#[wasm_bindgen_test]
async fn names_that_hide_the_dom_s_own_hide_nothing_from_us() {
    let stage = Stage::new().await;
    let all = differences("hostile-names", NAMES).await;
    assert!(all.is_empty(), "{}", all.join("\n"));
    stage.assert_quiet().await;
}

/// The negative controls: what the tests above look for is seen where it is.
#[wasm_bindgen_test]
async fn unsafe_html_is_noticed() {
    let _stage = Stage::new().await;
    for (html, named) in [
        ("<script>1</script>", "script"),
        ("<p onclick=1>", "onclick"),
        ("<a href='javascript:1'>", "javascript:1"),
        ("<a href=' &#1;jAvascript:1'>", "javascript:1"),
        ("<img src='data:image/svg+xml,x'>", "data:image/svg"),
        ("<svg></svg>", "svg"),
        ("<p style='color:red'>", "style"),
        ("<iframe></iframe>", "iframe"),
        ("<form><input></form>", "form"),
        ("<img srcset='x 2x'>", "srcset"),
        ("<p id=x>", "id"),
        ("<base href=x>", "base"),
        ("<vn-article>", "vn-article"),
    ] {
        let found = live(html);
        assert!(found.contains(named), "{html}: {found:?}");
    }
    assert_eq!(
        live(
            "<p title=a lang=vi>a</p><img alt='' src='data:image/png,x'><a href='mailto:a@b.vn'>x</a>"
        ),
        ""
    );
}

#[wasm_bindgen_test]
async fn a_violation_of_the_policy_is_noticed() {
    let _stage = Stage::new().await;
    set_strict_policy();
    turn().await;
    take_violations();
    break_policy();
    crate::page::until("the violations", || !take_violations().is_empty()).await;
    assert_eq!(pwned(), "");
}
