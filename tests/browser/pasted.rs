//! What people paste, and the hostile corpus inside of markup that has a meaning, through the real path in a real engine. The
//! host's tests compare the same rows.

use crate::corpus::{HOSTILE, Row, rows};
use crate::html::show;
use crate::page::{
    Stage, body, console_lines, faults_in_page, keep_in_page, sense_page, serialised,
    set_strict_policy, stop_sensing, turn,
};
use crate::pasted_rows::{PASTED, in_lines, rows as pasted_rows};
use crate::wrapped::{HIDDEN, SHOWN};
use wasm_bindgen_test::wasm_bindgen_test;

/// As body.js shows pictures.
fn without_empty_alt(html: &str) -> String {
    html.replace(" alt=\"\"", "")
}

/// What differs in the rows that report something, or in those that do not.
async fn differences(reports: bool) -> Vec<String> {
    let mut differences = Vec::new();
    for (file, text) in PASTED {
        let rows: Vec<_> = pasted_rows(text)
            .filter(|row| row.reported.is_empty() != reports)
            .map(|row| Row {
                title: row.name.to_owned(),
                payload: row.pasted.to_owned(),
                expected: without_empty_alt(&row.shown),
                or: None,
                quiet: None,
            })
            .collect();
        show(&rows, |row, article| {
            let shown = in_lines(&body(article));
            if shown != row.expected {
                differences.push(format!(
                    "{file}: {}\nexpected\n{}\nshown\n{shown}",
                    row.title, row.expected
                ));
            }
        })
        .await;
    }
    differences
}

#[wasm_bindgen_test]
async fn what_is_pasted_is_shown_as_it_was_meant() {
    let _stage = Stage::new().await;
    let differences = differences(false).await;
    assert!(differences.is_empty(), "{}", differences.join("\n\n"));
    assert_eq!(console_lines(), "", "nothing was lost");
}

#[wasm_bindgen_test]
async fn what_is_lost_of_a_paste_is_named() {
    let _stage = Stage::new().await;
    let differences = differences(true).await;
    assert!(differences.is_empty(), "{}", differences.join("\n\n"));
    let lines = console_lines();
    for reason in [
        "hidden content",
        "comments",
        "tracked deletions",
        "pictures",
        "form controls",
    ] {
        assert!(lines.contains(reason), "{reason}: {lines}");
    }
}

/// Nothing of a payload runs, is asked for but the pictures that it shows without a wrapper, or could come alive.
#[wasm_bindgen_test]
async fn no_payload_gains_anything_by_what_is_around_it() {
    let _stage = Stage::new().await;
    set_strict_policy();
    turn().await;
    sense_page();
    let mut found = Vec::new();
    let wrappers: Vec<_> = HIDDEN.iter().chain(SHOWN).collect();
    let payloads = HOSTILE.iter().flat_map(|(_, corpus)| rows(corpus));
    let mut wrapped = Vec::new();
    for (index, row) in payloads.enumerate() {
        keep_in_page(&row.expected);
        // Each payload in a quarter of the wrappers, each wrapper around a quarter of the payloads.
        for (name, before, after) in wrappers.iter().skip(index % 4).step_by(4) {
            wrapped.push(Row {
                title: format!("{}, in {name}", row.title),
                payload: format!("{before}{}{after}", row.payload),
                expected: String::new(),
                or: None,
                quiet: None,
            });
        }
    }
    keep_in_page("<img src=\"/a.webp\"><img src=\"/a.jpg\">");
    show(&wrapped, |row, article| {
        let faults = faults_in_page(&serialised(article));
        if !faults.is_empty() {
            found.push(format!("{}: {faults}", row.title));
        }
    })
    .await;
    turn().await;
    let late = faults_in_page("");
    stop_sensing();
    assert!(wrapped.len() >= 3_000, "{}", wrapped.len());
    assert!(found.is_empty(), "{}", found.join("\n"));
    assert_eq!(late, "", "after the last row");
}
