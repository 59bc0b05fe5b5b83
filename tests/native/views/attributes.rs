//! Attributes: defaults are those of CONTRACT's tables, and a bad value counts as absent and is named.

use crate::support::print::one_line;
use crate::support::stage::Stage;
use serde_json::{Value, json};
use vn_portal_widgets::widgets::{FeedState, registry_json};

/// CONTRACT section 1, the attributes that there are so far: name, type of the property, default, and
/// the limits of a number.
fn contract() -> Value {
    json!([
        [
            "vn-clock",
            [
                ["format", "string", "clock"],
                ["lunar", "boolean", false],
                ["sync", "boolean or string", false]
            ]
        ],
        [
            "vn-time",
            [
                ["datetime", "string", null],
                ["format", "string", "datetime"]
            ]
        ],
        [
            "vn-article",
            [
                ["src", "string", null],
                ["item", "string", null],
                ["refresh", "number", null, 1, 4_294_967_295_u32],
                ["heading-level", "number", 2, 1, 6],
                ["date-format", "string", "posted"],
                ["tools", "string", "font listen print save share"],
                ["json-ld", "boolean", false]
            ]
        ],
        [
            "vn-related-news",
            [
                ["src", "string", null],
                ["heading", "string", "Các tin khác"],
                ["current", "string", null],
                ["refresh", "number", null, 1, 4_294_967_295_u32],
                ["order", "string", "newest"],
                ["tag", "string", null],
                ["limit", "number", null, 0, 4_294_967_295_u32],
                ["page-size", "number", 10, 0, 4_294_967_295_u32],
                ["search", "boolean", false],
                ["by-date", "boolean", false],
                ["thumbnails", "boolean", false],
                ["new-days", "number", null, 0, 4_294_967_295_u32],
                ["heading-level", "number", 2, 1, 6],
                ["date-format", "string", "(dd/MM/yyyy)"]
            ]
        ]
    ])
}

/// An attribute of the registry with what that leaves out: the type, no default, the greatest number.
fn spelled_out(attribute: &Value) -> Value {
    let (name, default) = (&attribute[0], &attribute[1]);
    match (default, attribute.get(2)) {
        (Value::Bool(_), None) => json!([name, "boolean", default]),
        (Value::Bool(_), Some(Value::Bool(true))) => json!([name, "boolean or string", default]),
        (_, Some(least)) => {
            let greatest = attribute.get(3).cloned().unwrap_or(json!(u32::MAX));
            json!([name, "number", default, least, greatest])
        }
        (_, None) => json!([name, "string", default]),
    }
}

#[test]
fn the_registry_says_what_the_contract_says() {
    let registry: Value = serde_json::from_str(&registry_json()).unwrap();
    let (registry, contract) = (registry["elements"].as_array().unwrap(), contract());
    let tags = |rows: &[Value]| rows.iter().map(|row| row[0].clone()).collect::<Vec<_>>();
    assert_eq!(tags(registry), tags(contract.as_array().unwrap()));
    for (ours, wanted) in registry.iter().zip(contract.as_array().unwrap()) {
        let by_name = |mut attributes: Vec<Value>| {
            attributes.sort_by_key(|attribute| attribute[0].to_string());
            attributes
        };
        let ours_spelled_out = ours[1].as_array().unwrap().iter().map(spelled_out);
        let wanted = wanted[1].as_array().unwrap().clone();
        assert_eq!(
            by_name(ours_spelled_out.collect()),
            by_name(wanted),
            "{}",
            ours[0]
        );
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
