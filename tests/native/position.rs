//! Line and column: the scanner agrees with `serde_json` about what is JSON, and finds what a path means.

use proptest::prelude::*;
use serde_json::Value;
use vn_portal_widgets::feed::position::{Position, of_path, of_syntax_error};

fn error_at(json: &str) -> Option<(usize, usize)> {
    of_syntax_error(json).map(|Position { line, column }| (line, column))
}

fn value_at(json: &str, path: &str) -> (usize, usize) {
    let Position { line, column } = of_path(json, path);
    (line, column)
}

#[test]
fn an_error_stands_at_the_first_character_that_cannot_be() {
    for (json, expected) in [
        ("", (1, 1)),
        ("{", (1, 2)),
        ("{\"a\"}", (1, 5)),
        ("{\"a\":1,}", (1, 8)),
        ("[1,]", (1, 4)),
        ("[1 2]", (1, 4)),
        ("nul", (1, 1)),
        ("{} {}", (1, 4)),
        ("\"a\nb\"", (1, 3)),
        ("{\n  \"a\": }", (2, 8)),
        ("{\r\n  \"a\": }", (2, 8)),
        ("[\"ệ🎉\" x]", (1, 7)),
        ("[\"\\x\"]", (1, 4)),
        ("[\"\\u12g4\"]", (1, 7)),
        ("[01]", (1, 3)),
        ("[-]", (1, 3)),
        ("[1.]", (1, 4)),
        ("[1e]", (1, 4)),
        ("<!DOCTYPE html>", (1, 1)),
    ] {
        assert_eq!(error_at(json), Some(expected), "{json}");
    }
}

#[test]
fn a_byte_order_mark_inside_the_text_is_an_error() {
    assert_eq!(error_at("\u{feff}{}"), Some((1, 1)));
}

#[test]
fn good_json_has_no_error() {
    for json in [
        "{}",
        " [ ] ",
        "-0.5e+10",
        "\"\\u00e9\\/\"",
        "{\"a\":{\"b\":[1,[2],{}]},\"c\":null}\n",
        "true",
    ] {
        assert_eq!(error_at(json), None, "{json}");
    }
}

#[test]
fn a_missing_field_is_at_the_nearest_value_around_it() {
    let json = "{\"items\": [\n  {\"id\": \"a\", \"_vn\": {}},\n  5]}";
    assert_eq!(value_at(json, "items[0]._vn.source"), (2, 22));
    assert_eq!(value_at(json, "items[0].title"), (2, 3));
    assert_eq!(value_at(json, "items[1].title"), (3, 3));
    assert_eq!(value_at(json, "items[9]"), (1, 11));
    assert_eq!(value_at(json, "next_url"), (1, 1));
    assert_eq!(value_at(json, ""), (1, 1));
}

#[test]
fn a_name_that_begins_like_another_is_not_that_other() {
    let json = "{\"item\": [1], \"items2\": [2], \"itemsx\": 3, \"items\": [4]}";
    assert_eq!(value_at(json, "items[0]"), (1, 53));
}

#[test]
fn of_a_name_written_twice_the_last_one_is_meant() {
    assert_eq!(
        value_at("{\"a\": {\"b\": 1},\n \"a\": {\"b\": 2}}", "a.b"),
        (2, 13)
    );
}

#[test]
fn sixty_thousand_brackets_are_no_danger() {
    let deep = "[".repeat(60_000);
    assert_eq!(error_at(&deep), Some((1, 60_001)));
    assert_eq!(error_at(&format!("{deep}{}", "]".repeat(60_000))), None);
    assert_eq!(value_at(&deep, "items[3].title"), (1, 1));
}

/// A path that is copied at each level makes this quadratic: 200,000 brackets, 400 KB, stopped the page for minutes.
#[test]
fn the_time_grows_with_the_length_and_not_with_the_depth() {
    let deep = "[".repeat(200_000);
    let start = std::time::Instant::now();
    assert_eq!(error_at(&deep), Some((1, 200_001)));
    assert_eq!(value_at(&deep, "items[3].title"), (1, 1));
    assert!(
        start.elapsed() < std::time::Duration::from_secs(2),
        "{:?}",
        start.elapsed()
    );
}

/// A value and where it stands, as a path.
fn paths(value: &Value, path: &str, out: &mut Vec<(String, Value)>) {
    out.push((path.to_owned(), value.clone()));
    match value {
        Value::Array(values) => {
            for (index, value) in values.iter().enumerate() {
                paths(value, &format!("{path}[{index}]"), out);
            }
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                let dot = if path.is_empty() { "" } else { "." };
                paths(value, &format!("{path}{dot}{name}"), out);
            }
        }
        _ => {}
    }
}

fn objects() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i16>().prop_map(Value::from),
        "[a-c\"\\\\\n\u{1ec7}\u{1f600}{}\\[\\],:]{0,6}".prop_map(Value::from),
    ];
    let any = leaf.prop_recursive(4, 40, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map("[a-c]{1,2}", inner, 0..5)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    });
    prop::collection::btree_map("[a-c]{1,2}", any, 1..5)
        .prop_map(|fields| Value::Object(fields.into_iter().collect()))
}

/// What begins at a place of a text.
fn after(json: &str, at: Position) -> String {
    let line: Vec<_> = json.split('\n').skip(at.line - 1).collect();
    line.join("\n").chars().skip(at.column - 1).collect()
}

proptest! {
    #[test]
    fn prop_every_value_is_found_where_it_begins(value in objects(), pretty: bool) {
        let json = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) }.unwrap();
        let mut all = Vec::new();
        paths(&value, "", &mut all);
        for (path, value) in all {
            let rest = after(&json, of_path(&json, &path));
            let mut found = serde_json::Deserializer::from_str(&rest).into_iter::<Value>();
            prop_assert_eq!(found.next().unwrap().unwrap(), value, "{} in {}", path, json);
        }
    }

    #[test]
    fn prop_scanner_and_serde_json_agree_about_what_is_json(
        value in objects(),
        cut in any::<prop::sample::Index>(),
        put in prop::sample::select(vec!["", ",", "}", "]", "{", "[", "\"", ":", "0", "-", ".", "e", "\\", " ", "\n", "t", "é"]),
        length in 0_usize..3,
    ) {
        let mut json: Vec<char> = value.to_string().chars().collect();
        let at = cut.index(json.len());
        let end = (at + length).min(json.len());
        json.splice(at..end, put.chars());
        let json: String = json.into_iter().collect();
        // A number beyond what 64 bits hold is still a number.
        let theirs = serde_json::from_str::<Value>(&json).map_or_else(|error| error.to_string().contains("out of range"), |_| true);
        prop_assert_eq!(of_syntax_error(&json).is_none(), theirs, "{}", json);
    }

    #[test]
    fn prop_no_text_is_too_odd(json: String, path: String) {
        let _ = of_syntax_error(&json);
        let at = of_path(&json, &path);
        prop_assert!(at.line >= 1 && at.column >= 1);
    }
}
