//! Data in a script of the page: what is around it, and when all of it is there.

use crate::support::stage::read_feed;
use proptest::prelude::*;
use vn_portal_widgets::feed::{is_settled, unwrapped};

/// What pages have before and after their data; the last ones are what is left of it in XHTML.
const WRAPPERS: [[&str; 2]; 13] = [
    ["", ""],
    ["\u{feff}", ""],
    ["\r\n\t\u{feff}\u{a0}", "\u{a0}\n"],
    ["<!--", "-->"],
    ["\n<!--\n", "\n-->\n"],
    ["//<!--\n", "\n//-->"],
    ["<![CDATA[", "]]>"],
    ["//<![CDATA[\n", "\n//]]>"],
    ["/*<![CDATA[*/\u{feff}", "/*]]>*/"],
    ["/* <![CDATA[ */", "/* ]]> */"],
    ["<!--//--><![CDATA[//><!--\n", "\n//--><!]]>"],
    ["//", "//"],
    ["//><!--\n", "\n//--><!"],
];
const DATA: &str = "{\"title\": \"Dân vận --> //]]> */ <!-- \u{feff}\"}";

#[test]
fn a_wrapper_gives_way_to_spaces() {
    for [before, after] in WRAPPERS {
        let text = [before, DATA, after].concat();
        let json = unwrapped(&text);
        assert_eq!(json.trim(), DATA, "{text}");
        let place = |json: &str| json.find('{').map(|at| json[..at].chars().count());
        assert_eq!(place(&json), place(&text), "{text}");
        assert_eq!(json.lines().count(), text.lines().count(), "{text}");
    }
}

#[test]
fn only_marks_give_way() {
    for text in ["<!-- data {}", "{} // data", "var data = {};", "<!--"] {
        assert_ne!(unwrapped(text).trim(), "{}");
    }
    assert_eq!(unwrapped("<!--\n-->").trim(), "");
    assert_eq!(unwrapped(&"//".repeat(500_000)).trim(), "");
}

#[test]
fn tags_of_a_feed_are_no_marks() {
    for xml in [
        "<rss><channel/></rss>",
        "\u{feff}\n<?xml version=\"1.0\"?><feed/>\n",
    ] {
        assert_eq!(unwrapped(xml), xml);
    }
}

#[test]
fn an_error_is_where_it_is_in_the_script() {
    for [before, after] in WRAPPERS {
        let text = [before, "{\"title\": \"x\",\n \"tags\": oops}", after].concat();
        let read = read_feed(&unwrapped(&text));
        let line = before.matches('\n').count() + 2;
        let position = read.problems.last().map(|problem| problem.position);
        let position = position.map(|at| (at.line, at.column));
        assert_eq!(position, Some((line, 10)), "{text}");
    }
}

#[test]
fn data_are_settled_once_they_are_whole_and_never_before() {
    for [before, after] in WRAPPERS {
        let text = [before, DATA, after].concat();
        let whole = before.len() + DATA.len();
        for (at, _) in text.char_indices().chain([(text.len(), ' ')]) {
            let is_whole = at == whole || at == text.len();
            let json = unwrapped(&text[..at]);
            // Between both there may be half a mark.
            if at <= whole || is_whole {
                assert_eq!(is_settled(&json), is_whole, "{}", &text[..at]);
            }
        }
    }
}

#[test]
fn what_can_only_be_wrong_is_settled() {
    for text in [
        "{oops",
        "{\"a\": oops",
        "{\"a\": 01",
        "{\"a\": -e",
        "{\"a\": 1.-",
        "<!-- {\"a\" 1",
    ] {
        assert!(is_settled(&unwrapped(text)), "{text}");
    }
    for text in [
        "",
        " ",
        "<",
        "<!-",
        "<![",
        "/",
        "oops",
        "{",
        "{\"a\": tru",
        "{\"a\": -",
        "{\"a\": [1.",
        "{\"a\": 1e",
        "{\"a\": -0.5E+",
        "{} -",
    ] {
        assert!(!is_settled(&unwrapped(text)), "{text}");
    }
}

proptest! {
    #[test]
    fn prop_any_text_keeps_its_length_and_lines(text in any::<String>()) {
        let json = unwrapped(&text);
        prop_assert_eq!(json.chars().count(), text.chars().count());
        prop_assert_eq!(json.matches('\n').count(), text.matches('\n').count());
    }
}
