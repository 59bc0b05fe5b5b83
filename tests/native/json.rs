//! JSON as files have it: what is taken, what is refused and where, and what comes of it.

mod positions;
mod tables;

use crate::support::addresses::platform;
use crate::support::dice::Dice;
use crate::support::dump::BASE;
use crate::support::fixture::read;
use crate::support::mutation::Mutation;
use crate::support::places;
use crate::support::stage::read_feed;
use proptest::prelude::*;
use tables::{REFUSED, TAKEN};
use unicode_normalization::UnicodeNormalization;
use vn_portal_widgets::error::LoadError;
use vn_portal_widgets::feed::{self, Item};

/// Line and column of the syntax error, if there is one.
fn syntax_error(json: &str) -> Option<String> {
    let read = read_feed(json);
    let is_json = !matches!(read.feed, Err(LoadError::Json));
    let position = read.problems.last()?.position;
    (!is_json).then(|| format!("{}:{}", position.line, position.column))
}

/// The only item of a file.
fn item(json: &str) -> Item {
    read_feed(json).feed.unwrap().item(0).unwrap()
}

#[test]
fn what_is_json_is_taken_and_nothing_else() {
    for json in TAKEN {
        assert_eq!(syntax_error(json), None, "{json}");
        assert_eq!(syntax_error(&format!("[{json}]")), None, "{json}");
    }
    for json in REFUSED {
        assert!(syntax_error(json).is_some(), "{json}");
        let inside = format!(r#"{{"a":{json}}}"#);
        assert!(syntax_error(&inside).is_some(), "{json}");
    }
}

#[test]
fn bytes_that_are_not_utf_8_are_refused_wherever_they_are() {
    for wrong in [
        &b"\xff"[..],
        b"\xc3",
        b"\xe1\xbb",
        b"\xed\xa0\x80",
        b"\xc0\xaf",
        b"\xf5\x80\x80\x80",
    ] {
        let deep = [&b"[[[[[[[[[[[[\""[..], wrong, b"\"]]]]]]]]]]]]"].concat();
        for json in [
            [b"\"", wrong, b"\""].concat(),
            [b"{\"", wrong, b"\":1}"].concat(),
            [b"{\"items\":[\"\\n", wrong, b"\"]}"].concat(),
            [b"{\"items\":[\"", wrong, b"\"]}"].concat(),
            [b"1", wrong].concat(),
            deep,
        ] {
            let name = json.escape_ascii().to_string();
            let read = feed::read(json, BASE, platform());
            assert_eq!(read.feed.err(), Some(LoadError::Encoding), "{name}");
        }
    }
}

/// A letter by itself, and after others with which NFC may join it.
#[test]
fn every_letter_comes_in_nfc() {
    let marks = [
        '\u{300}', '\u{302}', '\u{31b}', '\u{323}', '\u{338}', '\u{3099}', '\u{1161}', '\u{11a8}',
    ];
    let letters = (' '..='\u{ffff}').chain(['\u{1f389}', '\u{1d15e}', '\u{2f800}']);
    let mut strings = Vec::new();
    for letter in letters.filter(|letter| !" \u{a0}".contains(*letter)) {
        strings.push(letter.to_string());
        if letter < '\u{2000}' {
            strings.extend(marks.map(|mark| format!("{letter}{mark}")));
        }
    }
    let json = serde_json::json!({"title": "T", "tags": strings});
    let expected: Vec<String> = strings
        .iter()
        .map(|string| string.nfc().collect())
        .collect();
    for (tag, expected) in item(&json.to_string()).tags.iter().zip(&expected) {
        assert_eq!(tag, expected);
    }
    assert_eq!(item(&json.to_string()).tags.len(), expected.len());
}

/// The browser's parser takes both.
#[test]
fn what_serde_json_refuses_elsewhere_is_read() {
    for (escaped, string) in [
        (r"a\ud800b", "a\u{fffd}b"),
        (r"\udc00", "\u{fffd}"),
        (r"\ud83c\ud83c\udf89", "\u{fffd}\u{1f389}"),
        (r"\ud83cx\udf89", "\u{fffd}x\u{fffd}"),
        (r"\ud800\\ud800", "\u{fffd}\\ud800"),
    ] {
        let json = format!(r#"{{"title": "{escaped}", "{escaped}": 1}}"#);
        assert_eq!(item(&json).title.as_deref(), Some(string), "{escaped}");
    }
    let json = r#"{"title": "T", "date_published": 1e400, "_vn": {"views": -1e400}}"#;
    let paths: Vec<_> = read_feed(json)
        .problems
        .into_iter()
        .map(|problem| problem.path)
        .collect();
    assert_eq!(paths, ["_vn.views", "date_published"]);
}

#[test]
fn of_a_name_that_occurs_twice_the_last_value_counts() {
    let json = r#"{"items": [1, 2], "\u0069tems": [{"title": "A", "title": "B"}]}"#;
    let read = read_feed(json);
    assert!(read.problems.is_empty(), "{:?}", read.problems);
    assert_eq!(item(json).title.as_deref(), Some("B"));
    let last_is_wrong = r#"{"items": [{"title": "A"}], "items": {"items": [2]}}"#;
    assert_eq!(read_feed(last_is_wrong).feed.err(), Some(LoadError::Feed));
}

#[test]
fn no_depth_exhausts_the_stack() {
    const DEPTH: usize = 1_000_000;
    let deep = ["[".repeat(DEPTH), "]".repeat(DEPTH)].concat();
    for json in [
        format!(r#"{{"title": "T", "x": {deep}}}"#),
        format!(r#"{{"items": [{{"title": "T", "tags": {deep}}}]}}"#),
    ] {
        assert_eq!(item(&json).title.as_deref(), Some("T"));
    }
    assert_eq!(syntax_error(&deep), None);
    let end = Some(format!("1:{}", DEPTH + 1));
    assert_eq!(syntax_error(&"[".repeat(DEPTH)), end);
}

#[test]
fn accidents_to_a_file_are_found_where_they_happened() {
    let file = r#"{"items": [
  {"id": 7, "title": "Hội nghị 🎉", "tags": ["a", "\n"], "_vn": {"views": 1.5e3}},
  {"id": null, "title": "\"Tin\"", "date_published": true}
]}"#;
    let mut errors = 0;
    for seed in 0..3_000 {
        let json = Mutation::new(seed, file.as_bytes()).of(file.as_bytes());
        // Of an escape of four hexadecimal digits only the end is known.
        if !json.contains("\\u") {
            assert_eq!(syntax_error(&json), places::error(&json), "{json}");
            errors += usize::from(syntax_error(&json).is_some());
        }
    }
    assert!(errors > 1_000, "{errors}");
}

fn utf16(string: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let with_mark = "\u{feff}".encode_utf16().chain(string.encode_utf16());
    with_mark.flat_map(bytes).collect()
}

#[test]
fn a_file_is_the_same_in_every_encoding() {
    let json = read("tests/fixtures/feeds/seed-article.json");
    let dump = |bytes| crate::support::dump::dump(&feed::read(bytes, BASE, platform()));
    let plain = dump(json.clone().into_bytes());
    assert_eq!(dump(["\u{feff}", &json].concat().into_bytes()), plain);
    assert_eq!(dump(utf16(&json, u16::to_le_bytes)), plain);
    assert_eq!(dump(utf16(&json, u16::to_be_bytes)), plain);
    let mut dice = Dice(26);
    let at = dice.below(json.len());
    let mut broken = json.into_bytes();
    broken[at] = 0xff;
    let read = feed::read(broken, BASE, platform());
    assert_eq!(read.feed.err(), Some(LoadError::Encoding));
    let message = format!("byte {} is 0xff", at + 1);
    assert_eq!(read.problems.last().unwrap().message, message);
}

/// What begins with a tag is read as XML.
fn is_xml(document: &str) -> bool {
    document.trim_start().starts_with('<')
}

proptest! {
    #[test]
    fn any_string_is_read_as_it_is_written(string in "[\\PC\u{0}-\u{1f}\"\\\\ệe\u{323}\u{302}]{0,20}", name in "\\PC{0,6}") {
        let json = serde_json::json!({"content_text": string, "summary": "S", name: [string]}).to_string();
        let read = read_feed(&json).feed.unwrap().item(0).unwrap();
        let nfc: String = string.replace('\0', "").nfc().collect();
        let trimmed = nfc.trim_matches(|letter| " \n\r\t\u{c}\u{a0}".contains(letter));
        prop_assert_eq!(read.content_text.unwrap_or_default(), trimmed);
    }

    #[test]
    fn any_characters_are_refused_unless_they_are_json(json in "[\\[\\]{}:,\"\\\\01e.+-tn a\u{1ec7}\u{301}]{0,12}") {
        prop_assume!(!is_xml(&json) && !places::is_out_of_range(&json));
        let is_json = serde_json::from_str::<serde_json::Value>(&json).is_ok();
        prop_assert_eq!(syntax_error(&json).is_none(), is_json);
    }

    #[test]
    fn any_error_is_at_the_first_wrong_character(json in prop_oneof!["[\\[\\]{}:,\"01\\-tru \n\t\u{1ec7}]{0,12}", "[\\[:,]?[\\-+.eE019\\] \n\t\u{1}]{0,8}", "\\PC{0,6}"]) {
        prop_assume!(!is_xml(&json) && !places::is_out_of_range(&json));
        prop_assert_eq!(syntax_error(&json), places::error(&json));
    }
}
