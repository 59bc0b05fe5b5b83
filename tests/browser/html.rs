//! The corpus `tests/fixtures/html`, through the real path in a real engine: what is shown is what the
//! corpus says, nothing runs, nothing is asked for, and nothing comes alive when it is parsed again. The
//! control shows the same rows without the product, to the same checks.
//!
//! A difference is printed as a row of the corpus: read it, and paste it if it is right.

use crate::corpus::{HARMLESS, HOSTILE, Row, rows};
use crate::page::{
    Stage, body, break_policy, faults_in_page, keep_in_page, live, lost_words, provoke_body, put,
    reaches, remove, sense_page, serialised, set_data, set_strict_policy, stop_sensing, turn,
    unguarded, until,
};
use js_sys::{Array, JSON};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

fn json(text: &str) -> String {
    JSON::stringify(&text.into())
        .ok()
        .map(String::from)
        .expect("a text is JSON")
}

/// Rows on the stage at once: one at a time would be shown for as long as the browser rests between tasks.
const AT_ONCE: usize = 16;

/// Shows rows as bodies of articles, does with them what a visitor might, and hands each article on.
pub async fn show(rows: &[Row], mut look: impl FnMut(&Row, &str)) {
    for rows in rows.chunks(AT_ONCE) {
        let articles: Vec<_> = (0..rows.len()).map(|place| format!("#a{place}")).collect();
        for (row, article) in rows.iter().zip(&articles) {
            put(&format!("<vn-article id={}></vn-article>", &article[1..]));
            // A title, so that a payload of blanks is an item as well.
            let payload = json(&row.payload);
            set_data(
                article,
                &format!("{{\"title\": \"x\", \"content_html\": {payload}}}"),
            );
        }
        for article in &articles {
            reaches(article, "ready").await;
            provoke_body(article);
        }
        turn().await;
        for (row, article) in rows.iter().zip(&articles) {
            look(row, article);
        }
        for article in &articles {
            remove(article);
        }
    }
}

/// What differs from a file of the corpus in what is shown, and what happened that must not: code or a request
/// may be another row's that stands on the stage as well.
async fn differences(file: &str, rows: &[Row]) -> Vec<String> {
    let mut differences = Vec::new();
    for row in rows {
        keep_in_page(&row.expected);
    }
    show(rows, |row, article| {
        let shown = body(article);
        if shown != row.expected && Some(&shown) != row.or.as_ref() {
            let [title, payload, expected] =
                [&row.title, &row.payload, &shown].map(|text| json(text));
            differences.push(format!(
                "{file}: {{\"title\": {title}, \"payload\": {payload}, \"expected\": {expected}}}"
            ));
        }
        let found = faults_in_page(&serialised(article));
        if !found.is_empty() {
            differences.push(format!("{file}: {}: {found}", row.title));
        }
    })
    .await;
    differences
}

/// Under a strict policy: code that would run, and hosts that would be asked, are blocked there, and what is blocked
/// is reported, whether it would have come to anything in this engine or not.
#[wasm_bindgen_test]
async fn the_corpus_is_shown_as_expected_and_nothing_runs_or_is_asked_for() {
    let stage = Stage::new().await;
    set_strict_policy();
    turn().await;
    sense_page();
    let mut all = Vec::new();
    for (file, corpus) in HARMLESS.iter().chain(HOSTILE) {
        all.extend(differences(file, &rows(corpus)).await);
    }
    turn().await;
    let late = faults_in_page("");
    stop_sensing();
    assert!(all.is_empty(), "{}", all.join("\n"));
    assert_eq!(late, "", "after the last row");
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn harmless_articles_keep_all_their_words() {
    let stage = Stage::new().await;
    let mut all = Vec::new();
    for (_, corpus) in HARMLESS {
        show(&rows(corpus), |row, article| {
            let lost = lost_words(&row.payload, &serialised(article));
            if !lost.is_empty() {
                all.push(format!("{}: {lost}", row.title));
            }
        })
        .await;
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn a_word_that_is_lost_is_noticed() {
    let _stage = Stage::new().await;
    let article = "<p>Điều 1.<o:p></o:p></p><ul><li>Một<li>Hai</ul><style>p{}</style>";
    for (shown, lost) in [
        ("<p>Điều 1.</p><ul><li>Một</li><li>Hai</li></ul>", ""),
        ("<p>Điều 1.</p><ul><li>Một</li></ul>", "Hai"),
        ("<p>Điều 1.</p><ul><li>Hai</li><li>Một</li></ul>", "Hai"),
        ("<p>Điều 1.</p>Một<b>Hai</b>", "Một Hai"),
        ("", "Điều 1. Một Hai"),
    ] {
        assert_eq!(lost_words(article, shown), lost, "{shown}");
    }
}

/// The control of the whole corpus: without the product the same checks find faults in all rows but those
/// that say why there is nothing to find.
#[wasm_bindgen_test]
async fn without_the_policy_the_corpus_fails() {
    let _stage = Stage::new().await;
    // As it is behind the other tests; it must not reach the frames.
    set_strict_policy();
    turn().await;
    let files = HOSTILE.iter().map(|(_, corpus)| JsValue::from(*corpus));
    let found = js_sys::futures::JsFuture::from(unguarded(files.collect())).await;
    let found: Array = found.expect("the payloads are in frames").unchecked_into();
    let named = |(file, corpus): &(&str, &str)| {
        let file = (*file).to_owned();
        rows(corpus).into_iter().map(move |row| (file.clone(), row))
    };
    let corpus: Vec<_> = HOSTILE.iter().flat_map(named).collect();
    let all = corpus.len();
    assert_eq!(found.length() as usize, all);
    let [mut ran, mut asked, mut alive, mut quiet] = [0; 4];
    let mut missed = Vec::new();
    for ((file, row), found) in corpus.iter().zip(found) {
        let found = found.as_string().expect("faults");
        let has = |kind: &str| usize::from(found.lines().any(|line| line.starts_with(kind)));
        ran += has("ran: ");
        asked += has("asked: ");
        alive += has("alive: ");
        quiet += usize::from(found.is_empty());
        if found.is_empty() && row.quiet.is_none() {
            missed.push(format!("{file}: {}", row.title));
        }
    }
    let counts = format!("of {all}: {ran} ran, {asked} asked, {alive} alive, {quiet} quiet");
    wasm_bindgen_test::console_log!("{counts}");
    assert!(
        missed.is_empty(),
        "{counts}; nothing is noticed of\n{}",
        missed.join("\n")
    );
    // Most of it is seen by more than one check, and each check sees much of it by itself.
    assert!(quiet * 10 <= all && ran * 3 >= all, "{counts}");
    assert!(asked * 20 >= all && alive * 10 >= all * 9, "{counts}");
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
        ("<body onload=1>", "onload"),
        (
            "<img name=querySelectorAll><form><input name=getAttribute>",
            "form",
        ),
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
    sense_page();
    break_policy();
    let mut found = String::new();
    until("the violations", || {
        found += &faults_in_page("");
        found.contains("forbidden: ")
    })
    .await;
    stop_sensing();
    assert!(!found.contains("ran: "), "{found}");
}

/// A picture that is asked for is a fault, unless the corpus says that it is shown.
#[wasm_bindgen_test]
async fn a_request_is_noticed() {
    let _stage = Stage::new().await;
    set_strict_policy();
    turn().await;
    // Names of their own: a browser may tell of a picture after the next ones.
    for (host, name) in [
        ("", "kept-here.png"),
        ("https://evil.example", "kept-there.png"),
    ] {
        let kept = format!("<img src=\"{host}/{name}\">");
        sense_page();
        keep_in_page(&kept.replace("\"/", "\"https://trang.gov.vn/"));
        put(&kept);
        put(&format!("<img src=\"{host}/nothing.png\">"));
        let mut found = String::new();
        until("the request", || {
            found += &faults_in_page("");
            found.contains("asked: ") && found.contains("nothing.png")
        })
        .await;
        turn().await;
        found += &faults_in_page("");
        stop_sensing();
        assert!(!found.contains(name), "{found}");
    }
}
