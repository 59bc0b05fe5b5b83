//! The hostile corpus inside of markup that the sanitizer reads for its meaning, and hostile styles.

use super::{assert_nothing, printed, sanitized};
use crate::sanitize::invariants::broken;
use crate::support::fixture::{names, read};
use crate::support::parse::parse;
use crate::support::raw::{RawNode, encode};
use crate::support::wrapped::{HIDDEN, SHOWN, Wrapper};
use serde_json::Value;

/// The payloads of the corpus, and hostile styles on a few elements.
fn payloads() -> Vec<String> {
    let files = names("tests/fixtures/html", ".json").into_iter();
    let hostile = files.filter(|name| name.starts_with("hostile-"));
    let of_corpus = hostile.flat_map(|name| {
        let rows: Vec<Value> =
            serde_json::from_str(&read(&format!("tests/fixtures/html/{name}.json"))).unwrap();
        rows.into_iter()
            .map(|row| row["payload"].as_str().unwrap().replace('\0', ""))
    });
    let of_styles = STYLES.iter().flat_map(|style| {
        let style = style.replace('&', "&amp;").replace('"', "&quot;");
        ["p", "li", "td", "font", "img src=/a.png", "a href=/a"]
            .map(|tag| format!("<{tag} style=\"{style}\">a"))
    });
    of_corpus.chain(of_styles).collect()
}

/// Styles that would run code or ask for something where a style is kept, and some that try the reader of declarations.
const STYLES: &[&str] = &[
    "width:expression(alert(1))",
    "width:EXPR/**/ESSION(alert(1))",
    r"width:\65 xpression(alert(1))",
    "background:url(javascript:alert(1))",
    "background-image:url('https://evil.example/a.png')",
    "background:url(//evil.example/a.png",
    "list-style-image:url(https://evil.example/a.png)",
    "cursor:url(https://evil.example/a.cur),auto",
    "content:url(https://evil.example/a.png)",
    "behavior:url(#default#time2)",
    "-moz-binding:url(https://evil.example/a.xml#a)",
    "@import 'https://evil.example/a.css'",
    "@import url(https://evil.example/a.css);",
    "position:fixed;inset:0;z-index:99999",
    "color:red/*",
    "color:red;}*{color:blue",
    "color:'</style><script>alert(1)</script>'",
    "\"><img src=x onerror=alert(1)>",
    "animation:x 1s;--a:url(https://evil.example/)",
    "src:url(https://evil.example/a.woff)",
    "filter:url(https://evil.example/a.svg#b)",
    "text-align:javascript:alert(1)",
    "mso-element:url(https://evil.example/)",
];

fn wrapped((_, before, after): &Wrapper, payload: &str) -> String {
    format!("{before}{payload}{after}")
}

/// Whether all of a document is in its first element, which no payload has closed.
fn is_one_element(html: &str) -> bool {
    let mut depth = 0_usize;
    let mut roots = 0;
    for node in parse(html) {
        if depth == 0 && !matches!(node, RawNode::Close) {
            roots += 1;
        }
        match node {
            RawNode::Open { .. } => depth += 1,
            RawNode::Close => depth -= 1,
            RawNode::Text(_) => {}
        }
    }
    roots == 1
}

#[test]
fn no_payload_gains_anything_by_what_is_around_it() {
    let mut found = Vec::new();
    let payloads = payloads();
    assert!(payloads.len() >= 600, "{}", payloads.len());
    for wrapper in HIDDEN.iter().chain(SHOWN) {
        for payload in &payloads {
            let html = wrapped(wrapper, payload);
            let broken = broken(&encode(&parse(&html)), 3);
            if !broken.is_empty() {
                found.push(format!("{html}\n{}", broken.join("\n")));
            }
        }
    }
    assert_nothing(&found);
}

#[test]
fn what_is_hidden_is_gone_whatever_it_is() {
    let mut gone = 0;
    // In a table a payload may end its own row, and not the table.
    for wrapper in HIDDEN
        .iter()
        .filter(|(_, before, _)| !before.starts_with("<table"))
    {
        for payload in payloads() {
            let html = wrapped(wrapper, &payload);
            // Some payloads end what is around them.
            if is_one_element(&html) {
                gone += 1;
                assert_eq!(printed(&sanitized(&html).nodes), "", "{html}");
            }
        }
    }
    assert!(gone >= 1_000, "{gone}");
}

#[test]
fn a_hostile_style_has_no_effect() {
    for style in STYLES {
        let style = style.replace('&', "&amp;").replace('"', "&quot;");
        for (html, expected) in [
            ("<p style=\"*\">a</p>", "<p>a</p>"),
            (
                "<table><tr><td style=\"*\">a</table>",
                "<table><tbody><tr><td>a</td></tr></tbody></table>",
            ),
            ("<ul><li style=\"*\">a</ul>", "<ul><li>a</li></ul>"),
            (
                "<div style=\"*\"><font style=\"*\">a</font></div>",
                "<div>a</div>",
            ),
        ] {
            let html = html.replace('*', &style);
            assert_eq!(printed(&sanitized(&html).nodes), expected, "{html}");
        }
    }
}
