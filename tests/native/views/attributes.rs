//! Attributes: defaults are those of CONTRACT's tables, and a bad value counts as absent and is named.

use crate::support::print::one_line;
use crate::support::stage::Stage;
use serde_json::{Value, json};
use vn_portal_widgets::widgets::{FeedState, registry_json};

/// CONTRACT section 1, the attributes that there are so far: the kind of each property, its value without the
/// attribute, and the limits of a number.
fn contract() -> Value {
    let string =
        |name, default: Option<&str>| json!({"name": name, "kind": "string", "default": default});
    let flag = |name| json!({"name": name, "kind": "flag"});
    let number = |name, default: Option<u32>, min: u32, max: u32| json!({"name": name, "kind": "number", "default": default, "min": min, "max": max});
    json!({
        "vn-clock": [
            string("format", Some("clock")),
            flag("lunar"),
            json!({"name": "sync", "kind": "flag-or-string"}),
        ],
        "vn-time": [string("datetime", None), string("format", Some("datetime"))],
        "vn-article": [
            string("src", None),
            string("item", None),
            number("refresh", None, 1, u32::MAX),
            number("heading-level", Some(2), 1, 6),
            string("date-format", Some("posted")),
            string("tools", Some("font listen print save share")),
            flag("json-ld"),
        ],
        "vn-related-news": [
            string("src", None),
            string("heading", Some("Các tin khác")),
            string("current", None),
            string("order", Some("newest")),
            string("tag", None),
            number("limit", None, 0, u32::MAX),
            number("page-size", Some(10), 0, u32::MAX),
            flag("search"),
            flag("by-date"),
            flag("thumbnails"),
            number("new-days", None, 0, u32::MAX),
            number("refresh", None, 1, u32::MAX),
            number("heading-level", Some(2), 1, 6),
            string("date-format", Some("(dd/MM/yyyy)")),
        ],
    })
}

#[test]
fn the_registry_says_what_the_contract_says() {
    let registry: Value = serde_json::from_str(&registry_json()).unwrap();
    let elements = registry["elements"].as_array().unwrap();
    let attributes = |element: &Value| {
        let tag = element["tag"].as_str().unwrap().to_owned();
        (tag, element["attributes"].clone())
    };
    let ours: Value = elements.iter().map(attributes).collect();
    assert_eq!(ours, contract());
}

#[test]
fn the_registry_has_all_that_javascript_needs_before_the_wasm_is_there() {
    let registry: Value = serde_json::from_str(&registry_json()).unwrap();
    assert!(registry["css"].as_str().unwrap().contains(":host"));
    let elements = registry["elements"].as_array().unwrap();
    let flags = |name: &str| {
        elements
            .iter()
            .map(|element| element[name] == true)
            .collect::<Vec<_>>()
    };
    assert_eq!(flags("hasFeed"), [false, false, true, true]);
    let article = elements
        .iter()
        .find(|element| element["tag"] == "vn-article");
    assert!(
        article.unwrap()["css"]
            .as_str()
            .unwrap()
            .contains("[part=\"tools\"]")
    );
    let spoken = &registry["spoken"];
    assert_eq!(
        spoken["abbreviations"][0],
        json!(["UBND", "Ủy ban nhân dân"])
    );
    for sign in ["day", "month", "year", "comma", "percent"] {
        assert!(spoken[sign].is_string(), "{sign}");
    }
}

/// What the same widget shows with and without the attributes.
fn same_view(tag: &str, bad: &[(&str, &str)], good: &[(&str, &str)]) -> Vec<String> {
    let feed = r#"{"items": [
        {"id": "a", "url": "a.html", "title": "Một", "date_published": "2016-12-29T15:13:27+07:00"},
        {"id": "b", "url": "b.html", "title": "Hai", "date_published": "2016-12-28"}
    ]}"#;
    let all: Vec<_> = bad.iter().chain(good).copied().collect();
    let (mut with, mut without) = (Stage::new(tag, &all), Stage::new(tag, good));
    if tag != "vn-clock" && tag != "vn-time" {
        with = with.feed(feed);
        without = without.feed(feed);
    }
    assert_eq!(
        one_line(&with.view().nodes),
        one_line(&without.view().nodes),
        "<{tag}> with {bad:?}"
    );
    with.notes
}

#[test]
fn a_bad_value_counts_as_absent_and_is_named() {
    let datetime = [("datetime", "2016-12-29")];
    for (tag, name, values, good) in [
        (
            "vn-clock",
            "format",
            &["", " ", "QQ", "'", "yyyyy", "dd/MM/yyy", "Clock"][..],
            &[][..],
        ),
        (
            "vn-time",
            "format",
            &["", "hhh", "relative!x"][..],
            &datetime[..],
        ),
        (
            "vn-time",
            "datetime",
            &["", "31/02/2016", "12/29/2016", "mai", "2016-12-29T25:00"][..],
            &[][..],
        ),
        ("vn-article", "item", &["", "  "][..], &[][..]),
        (
            "vn-article",
            "heading-level",
            &["", "0", "7", "-1", "2.5", "hai", "+2", "1e0", "٢"][..],
            &[][..],
        ),
        (
            "vn-article",
            "date-format",
            &["", "'x", "datetimes"][..],
            &[][..],
        ),
        (
            "vn-article",
            "tools",
            &["fax", "font fax", "none font", "font,print", "Font"][..],
            &[][..],
        ),
        ("vn-related-news", "current", &["", " "][..], &[][..]),
        (
            "vn-related-news",
            "limit",
            &["", "-1", "1.5", "all", "99999999999999999999", "+1", "0x1"][..],
            &[][..],
        ),
        (
            "vn-related-news",
            "order",
            &["", "oldest", "newest related", "Feed"][..],
            &[][..],
        ),
        (
            "vn-related-news",
            "page-size",
            &["", "-1", "ten"][..],
            &[][..],
        ),
        ("vn-related-news", "new-days", &["", "-1"][..], &[][..]),
        ("vn-article", "refresh", &["", "0", "often"][..], &[][..]),
        (
            "vn-related-news",
            "heading-level",
            &["", "0", "7", "h2"][..],
            &[][..],
        ),
        ("vn-related-news", "date-format", &["", "mmmm"][..], &[][..]),
    ] {
        for value in values {
            let notes = same_view(tag, &[(name, *value)], good);
            assert_eq!(notes.len(), 1, "<{tag} {name}={value:?}>: {notes:?}");
            assert!(
                notes[0].starts_with(&format!("{name}=\"{value}\"")),
                "{notes:?}"
            );
            assert!(
                notes[0].contains("expected"),
                "what to write instead: {notes:?}"
            );
            assert!(!notes[0].contains('\n'), "one line: {notes:?}");
        }
    }
}

#[test]
fn good_values_are_not_named() {
    for (tag, name, value) in [
        ("vn-clock", "format", " clock "),
        ("vn-time", "datetime", " 29/12/2016 15:13 "),
        ("vn-article", "heading-level", " 3 "),
        ("vn-article", "item", " a "),
        ("vn-article", "tools", ""),
        ("vn-article", "tools", " none "),
        ("vn-article", "tools", "share\n font"),
        ("vn-related-news", "limit", "0"),
        ("vn-related-news", "limit", "007"),
        ("vn-related-news", "order", " related "),
        ("vn-related-news", "tag", ""),
        ("vn-related-news", "page-size", "0"),
        ("vn-related-news", "heading", ""),
        ("vn-related-news", "current", "javascript:alert(1)"),
    ] {
        assert_eq!(
            Stage::new(tag, &[(name, value)]).notes,
            [""; 0],
            "<{tag} {name}={value:?}>"
        );
    }
}

#[test]
fn a_long_bad_value_does_not_fill_the_console() {
    let notes = Stage::new("vn-clock", &[("format", &"Q".repeat(100_000))]).notes;
    assert!(
        notes[0].chars().count() < 300,
        "{}",
        notes[0].chars().count()
    );
}

#[test]
fn an_empty_src_is_named() {
    let stage = Stage::new("vn-article", &[("src", " ")]).state(FeedState::Missing);
    assert_eq!(stage.notes.len(), 1);
    assert!(stage.notes[0].contains("JSON"), "{:?}", stage.notes);
}

#[test]
fn a_note_says_what_to_write_instead() {
    for (tag, name, value, note) in [
        (
            "vn-related-news",
            "limit",
            "-1",
            "limit=\"-1\" is ignored: expected a whole number from 0 up",
        ),
        (
            "vn-article",
            "heading-level",
            "7",
            "heading-level=\"7\" is ignored: expected a whole number from 1 to 6",
        ),
        (
            "vn-related-news",
            "order",
            "oldest",
            "order=\"oldest\" is ignored: expected one of newest, related, feed",
        ),
        (
            "vn-article",
            "tools",
            "fax",
            "tools=\"fax\" is ignored: expected \"none\", or out of \"font listen print save share\"",
        ),
        (
            "vn-article",
            "item",
            " ",
            "item=\" \" is ignored: expected the id or url of an item",
        ),
        (
            "vn-clock",
            "format",
            "QQ",
            "format=\"QQ\" is ignored: expected a format or pattern: no such pattern letters: QQ (put words in single quotes)",
        ),
        (
            "vn-time",
            "datetime",
            "mai",
            "datetime=\"mai\" is ignored: expected a date such as 2016-12-29T15:13:27+07:00 or 29/12/2016 15:13",
        ),
    ] {
        assert_eq!(Stage::new(tag, &[(name, value)]).notes, [note]);
    }
}
