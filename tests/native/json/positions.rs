//! Where syntax errors are: at the first character that no JSON document could have there, or at the end of one that is cut short.

use super::syntax_error;
use std::time::{Duration, Instant};

const ERRORS: &[(&str, &str)] = &[
    ("", "1:1"),
    ("{", "1:2"),
    (r#"{"a"}"#, "1:5"),
    (r#"{"a":1,}"#, "1:8"),
    ("[1,]", "1:4"),
    ("[1 2]", "1:4"),
    ("[}", "1:2"),
    ("[]]", "1:3"),
    ("nul", "1:4"),
    ("nux", "1:3"),
    ("{} {}", "1:4"),
    ("\"a\nb\"", "1:3"),
    ("[\"a\tb\"]", "1:4"),
    ("\"a1", "1:4"),
    ("{\n  \"a\": }", "2:8"),
    ("{\r\n  \"a\": }", "2:8"),
    ("[\t\t}", "1:4"),
    ("[1}\n", "1:3"),
    ("[\"ệ🎉\" x]", "1:7"),
    (r#"["\x"]"#, "1:4"),
    (r#"["\u12g4"]"#, "1:8"),
    (r#"["\u12ệ"]"#, "1:7"),
    (r#"["\"#, "1:4"),
    ("[01]", "1:3"),
    ("[-]", "1:3"),
    ("[1.]", "1:4"),
    ("[1.e5]", "1:4"),
    ("[1.5.", "1:5"),
    ("[1e]", "1:4"),
    ("[1e+]", "1:5"),
    ("[-", "1:3"),
    ("1.", "1:3"),
    ("[1,2.5e", "1:8"),
    ("0E-", "1:4"),
    ("{\"a\":1e+", "1:9"),
    ("[1e-.", "1:5"),
    ("[.5]", "1:2"),
    ("[+1]", "1:2"),
    ("<!DOCTYPE html>", "1:1"),
    ("[\u{a0}]", "1:2"),
    ("\u{feff}\u{feff}{}", "1:1"),
];

#[test]
fn each_error_is_at_the_first_wrong_character() {
    for (json, expected) in ERRORS {
        assert_eq!(syntax_error(json).as_deref(), Some(*expected), "{json:?}");
    }
}

#[test]
fn strings_of_megabytes_are_read_in_a_time_that_grows_with_their_length() {
    const SIZE: usize = 2_000_000;
    let many = |piece: &str| piece.repeat(SIZE / piece.len());
    let start = Instant::now();
    for piece in ["x", "ệ", "\\n", "\\u1ec7", "\\\""] {
        let string = many(piece);
        let length = string.chars().count();
        assert_eq!(syntax_error(&format!("\"{string}\"")), None);
        let cut = syntax_error(&format!("\"{string}"));
        assert_eq!(cut, Some(format!("1:{}", length + 2)));
        let wrong = syntax_error(&format!("{{\"{string}\" 1}}"));
        assert_eq!(wrong, Some(format!("1:{}", length + 5)));
    }
    let after = |string: &str, expected: String| {
        assert_eq!(syntax_error(&format!("{string}x")), Some(expected));
    };
    after(&many("1"), format!("1:{}", SIZE + 1));
    after(&many(" "), format!("1:{}", SIZE + 1));
    after(&many("\n"), format!("{}:1", SIZE + 1));
    let comma = syntax_error(&format!("[{}]", many("1,")));
    assert_eq!(comma, Some(format!("1:{}", SIZE + 2)));
    let time = start.elapsed();
    assert!(
        time < Duration::from_secs(30),
        "{time:?} without optimisation"
    );
}
