//! HTML in RSS and Atom: the corpus `tests/fixtures/html` is shown as it is out of JSON, and nothing runs, is asked for or comes alive.
//! The control of what the corpus would do is that of `html.rs`; here it is that the feeds really hold it.

use crate::corpus::{HARMLESS, HOSTILE, Row, rows};
use crate::html::show_as;
use crate::page::{
    Stage, body, faults_in_page, in_feed, keep_in_page, sense_page, serialised, set_strict_policy,
    stop_sensing, turn, xhtml_of,
};
use wasm_bindgen_test::wasm_bindgen_test;

fn escaped(text: &str) -> String {
    // A parser of XML reads a carriage return as a line feed.
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('\r', "&#13;")
}

fn rss(content: &str) -> String {
    format!(
        "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>\
         <item><title>x</title>{content}</item></channel></rss>\n"
    )
}

fn atom(kind: &str, content: &str) -> String {
    format!(
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>x</title>\
         <content type=\"{kind}\">{content}</content></entry></feed>\n"
    )
}

type Write = fn(&str) -> String;

/// How feeds hold HTML as text.
const AS_TEXT: [(&str, Write); 3] = [
    ("RSS, CDATA", |html| {
        let html = html.replace("]]>", "]]]]><![CDATA[>");
        rss(&format!(
            "<content:encoded><![CDATA[{html}]]></content:encoded>"
        ))
    }),
    ("RSS, escaped", |html| {
        let html = escaped(html);
        rss(&format!("<content:encoded>{html}</content:encoded>"))
    }),
    ("Atom, html", |html| atom("html", &escaped(html))),
];

fn corpus() -> Vec<Row> {
    let files = HARMLESS.iter().chain(HOSTILE);
    files.flat_map(|(_, file)| rows(file)).collect()
}

/// Shows all rows in feeds, under a policy that reports what it forbids; gives what `judge` and the checks find.
async fn findings(
    rows: &[Row],
    write: impl Fn(&Row) -> String,
    judge: impl Fn(&Row, &str) -> Option<String>,
) -> Vec<String> {
    set_strict_policy();
    turn().await;
    sense_page();
    for row in rows {
        keep_in_page(&row.expected);
    }
    let mut found = Vec::new();
    show_as(rows, write, |row, article| {
        let faults = faults_in_page(&serialised(article));
        let faults = (!faults.is_empty()).then_some(faults);
        let all = judge(row, &body(article)).into_iter().chain(faults);
        found.extend(all.map(|what| format!("{}: {what}", row.title)));
    })
    .await;
    turn().await;
    found.push(faults_in_page(""));
    stop_sensing();
    found.retain(|what| !what.is_empty());
    found
}

#[wasm_bindgen_test]
async fn the_corpus_in_a_feed_is_shown_as_it_is_out_of_json() {
    let stage = Stage::new().await;
    let rows = corpus();
    for (way, write) in AS_TEXT {
        let is_right = |row: &Row, shown: &str| {
            shown == row.expected || row.or.as_deref() == Some(shown) || !is_xml(&row.payload)
        };
        let judge = |row: &Row, shown: &str| (!is_right(row, shown)).then(|| shown.to_owned());
        let found = findings(&rows, |row| write(&row.payload), judge).await;
        assert!(found.is_empty(), "{way}:\n{}", found.join("\n"));
    }
    stage.assert_quiet().await;
}

/// XML has no characters for most of ASCII's controls, nor two for U+FFFE and U+FFFF.
fn is_xml(text: &str) -> bool {
    let is_forbidden = |letter: char| matches!(letter, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    !text.contains(is_forbidden)
}

#[wasm_bindgen_test]
async fn the_hostile_corpus_as_xhtml_runs_nothing() {
    const XHTML: &str = "http://www.w3.org/1999/xhtml";
    let stage = Stage::new().await;
    let rows: Vec<_> = HOSTILE
        .iter()
        .flat_map(|(_, file)| self::rows(file))
        .collect();
    // As it is, which is mostly no XML; and as a browser would write it.
    let as_it_is = |row: &Row| {
        atom(
            "xhtml",
            &format!("<div xmlns=\"{XHTML}\">{}</div>", row.payload),
        )
    };
    let as_xml = |row: &Row| atom("xhtml", &xhtml_of(&row.payload).unwrap_or_default());
    assert!(
        rows.iter()
            .filter(|row| xhtml_of(&row.payload).is_some())
            .count()
            * 10
            > rows.len() * 9
    );
    for found in [
        findings(&rows, as_it_is, |_, _| None).await,
        findings(&rows, as_xml, |_, _| None).await,
    ] {
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
    stage.assert_quiet().await;
}

/// The control: a parser of XML finds each payload in its feed to the letter.
#[wasm_bindgen_test]
async fn the_feeds_hold_the_corpus() {
    let _stage = Stage::new().await;
    for row in corpus().iter().filter(|row| is_xml(&row.payload)) {
        for (way, write) in AS_TEXT {
            let held = in_feed(&write(&row.payload)).map(|held| held.replace("\r\n", "\n"));
            let payload = row.payload.replace("\r\n", "\n");
            assert_eq!(held.as_deref(), Some(&*payload), "{way}: {}", row.title);
        }
    }
}
