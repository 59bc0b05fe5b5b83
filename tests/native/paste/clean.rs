//! HTML cleaned into HTML text: cleaning it again changes nothing, and an article shows it as it shows what it was made of.

use super::random::{html, tree};
use super::{PAGE, all_rows, assert_nothing, sanitized};
use crate::support::addresses::{PLATFORM, urls_from};
use crate::support::fixture::{names, read};
use crate::support::tree::whole;
use proptest::prelude::*;
use serde_json::Value;
use vn_portal_widgets::html::{Node, UNKNOWN_BASE, Uncleanable, Urls, clean_html, without_base};
use vn_portal_widgets::platform::Platform;

fn cleaned(html: &str) -> Result<String, Uncleanable> {
    clean_html(html, &urls_from(PAGE), &str::to_owned)
}

/// What an article shows of HTML: adjacent texts as one, in NFC, without white space around all.
fn shown(html: &str) -> Vec<Node> {
    let html = html.replace('\0', "");
    let mut nodes = whole(&in_nfc(sanitized(&html).nodes));
    trim_ends(&mut nodes);
    nodes
}

fn trim_ends(nodes: &mut Vec<Node>) {
    if let Some(Node::Text(text)) = nodes.first_mut() {
        *text = text.trim_ascii_start().to_owned().into();
    }
    if let Some(Node::Text(text)) = nodes.last_mut() {
        *text = text.trim_ascii_end().to_owned().into();
    }
    nodes.retain(|node| !matches!(node, Node::Text(text) if text.is_empty()));
}

fn in_nfc(nodes: Vec<Node>) -> Vec<Node> {
    let in_nfc_node = |node| match node {
        Node::Text(text) => Node::Text(PLATFORM.normalize(&text).into()),
        Node::Element(mut element) => {
            for (_, value) in &mut element.attributes {
                *value = PLATFORM.normalize(value).into();
            }
            element.children = in_nfc(element.children);
            element.into()
        }
        chunks @ Node::Chunks(_) => chunks,
    };
    whole(&nodes).into_iter().map(in_nfc_node).collect()
}

/// What is wrong with how HTML is cleaned.
fn fault(html: &str) -> Option<String> {
    let once = match cleaned(html) {
        Ok(once) => once,
        Err(error) => return Some(format!("{error:?}: {html}")),
    };
    let twice = cleaned(&once);
    if twice.as_ref() != Ok(&once) {
        return Some(format!("once\n{once}\ntwice\n{twice:?}"));
    }
    let expected = shown(html);
    let found = shown(&once);
    (found != expected)
        .then(|| format!("{html}\ncleaned\n{once}\nshown\n{found:?}\nexpected\n{expected:?}"))
}

/// The payloads of `tests/fixtures/html`.
fn payloads() -> Vec<String> {
    let files = names("tests/fixtures/html", ".json").into_iter();
    let rows = files.flat_map(|name| {
        let json = read(&format!("tests/fixtures/html/{name}.json"));
        serde_json::from_str::<Vec<Value>>(&json).unwrap()
    });
    rows.map(|row| row["payload"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn the_corpus_and_what_people_paste_are_cleaned_once_and_shown_the_same() {
    let pasted = all_rows().map(|(_, row)| row.pasted.to_owned());
    let all: Vec<_> = payloads().into_iter().chain(pasted).collect();
    assert!(all.len() > 700, "{}", all.len());
    let faults: Vec<_> = all.iter().filter_map(|html| fault(html)).collect();
    assert_nothing(&faults);
}

#[test]
fn only_content_is_written() {
    for (html, expected) in [
        ("Xin chào", "Xin chào"),
        ("", ""),
        (" \n<svg></svg> a\0b <hr>\n", "ab <hr>"),
        (
            "<p class=MsoNormal style=\"text-align:center\" onclick=a()>a<script>b()</script>",
            "<p data-align=\"center\">a</p>",
        ),
        ("<h1>a</h1><h4>b</h4>", "<h1>a</h1><h4>b</h4>"),
        ("<h3>a</h3>", "<h3>a</h3>"),
        (
            "<figure><img src=anh.jpg onerror=a()><figcaption>b</figcaption></figure>",
            "<figure><img src=\"https://vinhlong.gov.vn/anh.jpg\"><figcaption>b</figcaption></figure>",
        ),
        (
            "<video src=/a.mp4 autoplay></video>",
            "<video controls=\"\" src=\"https://vinhlong.gov.vn/a.mp4\"></video>",
        ),
        ("<a href=javascript:a()>b</a>", "b"),
        (
            "<a href=/b target=_top>c</a>",
            "<a href=\"https://vinhlong.gov.vn/b\">c</a>",
        ),
        (
            "<a href=https://a.vn/>b</a>",
            "<a href=\"https://a.vn/\" rel=\"noopener noreferrer\">b</a>",
        ),
        (
            "<ol type=a start=3><li>b</ol>",
            "<ol start=\"3\" type=\"a\"><li>b</li></ol>",
        ),
        ("<b style=\"font-weight:normal\">a</b>", "a"),
        ("a & b &lt; c", "a &amp; b &lt; c"),
        ("5&nbsp;km", "5&nbsp;km"),
    ] {
        assert_eq!(cleaned(html).as_deref(), Ok(expected), "{html}");
        assert_eq!(fault(html), None);
    }
}

/// Without the element before the words the second reading would take them for HTML.
#[test]
fn text_about_html_stays_text() {
    for (html, expected) in [
        ("&lt;p&gt;a&lt;/p&gt;", "<p>a</p>"),
        (
            "&lt;p&gt;&amp;lt;b&amp;gt;a&amp;lt;/b&amp;gt;&lt;/p&gt;",
            "<p><wbr>&lt;b&gt;a&lt;/b&gt;</p>",
        ),
        ("<i></i>&lt;b&gt;a&lt;/b&gt;", "<i></i>&lt;b&gt;a&lt;/b&gt;"),
        (
            "<svg></svg>&lt;b&gt;a&lt;/b&gt;",
            "<wbr>&lt;b&gt;a&lt;/b&gt;",
        ),
        (
            "<svg></svg><div> <p>&lt;b&gt;a&lt;/b&gt;</p></div>",
            "<div> <p><wbr>&lt;b&gt;a&lt;/b&gt;</p></div>",
        ),
    ] {
        let once = cleaned(html).unwrap();
        assert_eq!(once, expected);
        assert_eq!(cleaned(&once), Ok(once));
    }
}

#[test]
fn what_is_written_is_in_nfc_and_stays_html() {
    for (html, expected) in [
        ("Vie\u{302}\u{323}t", "Việt"),
        ("Vie&#x302;&#x323;t", "Việt"),
        (
            "<p title=\"e&#x302;\">a<font>&#x301;</font>",
            "<p title=\"ê\">á</p>",
        ),
        // NFC makes one character of `>` or `=` and this mark.
        ("<p>&#x338;a</p>", "<p>&#824;a</p>"),
        ("<p title=&#x338;>a</p>", "<p title=\"&#824;\">a</p>"),
    ] {
        assert_eq!(cleaned(html).as_deref(), Ok(expected), "{html}");
        assert_eq!(fault(html), None);
    }
}

#[test]
fn without_a_base_addresses_stay_relative() {
    let html = "<a href=\"b.html\">a</a><img src=\"/anh.png\"><a href=\"../c\">d</a><a href=\"?e\">f</a><a href=\"https://a.vn/\">g</a>";
    let urls = Urls {
        platform: &PLATFORM,
        base: UNKNOWN_BASE,
    };
    let once = clean_html(html, &urls, &without_base)
        .unwrap()
        .replace(" rel=\"noopener noreferrer\"", "");
    assert_eq!(once, html);
}

/// The control: a parser that adds something each time is noticed, and one that is not there.
#[test]
fn html_that_changes_each_time_is_refused() {
    struct Broken(Option<&'static str>);
    impl Platform for Broken {
        fn resolve(&self, address: &str, base: &str) -> Option<String> {
            PLATFORM.resolve(address, base)
        }
        fn leaves_site(&self, url: &str) -> bool {
            PLATFORM.leaves_site(url)
        }
        fn normalize(&self, string: &str) -> String {
            PLATFORM.normalize(string)
        }
        fn parse_html(&self, html: &str) -> Option<String> {
            PLATFORM.parse_html(&[html, self.0?].concat())
        }
    }
    for (added, expected) in [
        (Some(""), Ok("<p>a</p>".to_owned())),
        (Some("b"), Err(Uncleanable::Changing)),
        (None, Err(Uncleanable::NoParser)),
    ] {
        let urls = Urls {
            platform: &Broken(added),
            base: PAGE,
        };
        assert_eq!(clean_html("<p>a", &urls, &str::to_owned), expected);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

    #[test]
    fn prop_marked_html_is_cleaned_once_and_shown_the_same(raw in tree()) {
        prop_assert_eq!(fault(&html(&raw)), None);
    }

    /// References to references, to marks and to tags, and what parsers drop.
    #[test]
    fn prop_text_is_cleaned_once_and_shown_the_same(text in "(<p>|</p>|<b>|</b>|<pre>|<br>|&lt;|&gt;|&amp;|&nbsp;|&#x338;|&#x301;|&#13;|&LT;p&GT;|lt;b|/b|gt;|[ \\n\\r>e=;#&\u{338}\u{301}\u{1d16d}\u{feff}]){0,14}") {
        let once = cleaned(&text).unwrap();
        prop_assert_eq!(cleaned(&once), Ok(once.clone()));
        let without_marks: String = once.replace("<wbr>", "");
        if without_marks == once {
            prop_assert_eq!(shown(&once), shown(&text));
        }
    }
}
