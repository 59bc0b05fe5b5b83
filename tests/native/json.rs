//! JSON read in pieces, measured by `serde_json`: what is taken, what is refused, and what comes of it.

mod tables;

use crate::support::dice::Dice;
use crate::support::feed_list::FEEDS;
use crate::support::fixture::read;
use crate::support::mutation::Mutation;
use crate::support::value::{encoded, scalar};
use proptest::prelude::*;
use tables::{REFUSED, TAKEN};
use vn_portal_widgets::feed::json::{Event, Json};

/// A document and its items, if it has any; `None` where it is refused.
fn read_in(pieces: &[&[u8]]) -> Option<(String, Vec<String>)> {
    let mut json = Json::new(scalar);
    let mut items = Vec::new();
    for piece in pieces {
        let mut tell = |event: Event<'_>| match event {
            Event::Items => items.clear(),
            Event::Item(item) => items.push(item.to_owned()),
        };
        json.push(piece, &mut tell).ok()?;
    }
    Some((json.finish().ok()?, items))
}

/// The same of a value that is not the whole document, so that its `items` are none.
fn whole(json: &[u8]) -> Option<String> {
    let (document, items) = read_in(&[b"[", json, b"]"])?;
    assert_eq!(items, [""; 0]);
    Some(document)
}

fn expected(json: &[u8]) -> Option<String> {
    encoded(&format!("[{}]", str::from_utf8(json).ok()?))
}

fn assert_same(json: &[u8]) {
    let text = String::from_utf8_lossy(json);
    assert_eq!(whole(json), expected(json), "{text}");
}

/// A text cut at places that look like chance.
fn cut<'t>(text: &'t [u8], dice: &mut Dice) -> Vec<&'t [u8]> {
    let mut rest = text;
    let mut pieces = Vec::new();
    while !rest.is_empty() {
        let (piece, behind) = rest.split_at(1 + dice.below(rest.len().min(12)));
        pieces.push(piece);
        rest = behind;
    }
    pieces
}

#[test]
fn what_is_json_is_taken_and_nothing_else() {
    for json in TAKEN {
        assert!(expected(json.as_bytes()).is_some(), "{json}");
        assert_same(json.as_bytes());
        assert!(read_in(&[json.as_bytes()]).is_some(), "{json}");
    }
    for json in REFUSED {
        assert_eq!(read_in(&[json.as_bytes()]), None, "{json}");
    }
}

#[test]
fn bytes_that_are_no_utf_8_are_refused_wherever_they_stand() {
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
            assert_eq!(
                read_in(&[&json]),
                None,
                "{}",
                String::from_utf8_lossy(&json)
            );
        }
    }
}

/// A letter by itself, and behind others with which NFC may join it.
#[test]
fn every_letter_comes_in_nfc() {
    let marks = [
        '\u{300}', '\u{302}', '\u{31b}', '\u{323}', '\u{338}', '\u{3099}', '\u{1161}', '\u{11a8}',
    ];
    let letters = (' '..='\u{ffff}').chain(['\u{1f389}', '\u{1d15e}', '\u{2f800}']);
    for letter in letters.filter(|letter| !"\"\\".contains(*letter)) {
        assert_same(format!("\"{letter}\"").as_bytes());
        if letter < '\u{2000}' {
            for mark in marks {
                assert_same(format!("\"{letter}{mark}\"").as_bytes());
            }
        }
    }
}

#[test]
fn real_files_after_accidents_are_read_as_serde_json_reads_them() {
    let mut dice = Dice(26);
    let mut taken = 0;
    let files: Vec<_> = FEEDS
        .iter()
        .map(|(_, json, _)| (*json).to_owned())
        .collect();
    let seed = read("tests/fixtures/feeds/seed-article.json");
    let accidents = (0..3_000).map(|number| {
        Mutation::new(number, seed.as_bytes())
            .of(seed.as_bytes())
            .into_bytes()
    });
    for json in files.into_iter().map(String::into_bytes).chain(accidents) {
        assert_same(&json);
        // Cut anywhere it is the same.
        assert_eq!(read_in(&cut(&json, &mut dice)), read_in(&[&json]));
        taken += usize::from(expected(&json).is_some());
    }
    assert!(taken > 500, "{taken}");
}

#[test]
fn the_items_of_a_document_come_one_by_one() {
    let read = |json: &str| read_in(&[json.as_bytes()]).unwrap();
    let (document, items) =
        read(r#"{"a": {"items": [1]}, "items": [{"id": "x"}, 2, [], "", null], "b": [2]}"#);
    assert_eq!(items, ["{\"id\0\"x\0}", "#2\0", "[]", "\"\0", "n"]);
    assert_eq!(document, "{\"a\0{\"items\0[#1\0]}\"items\0[]\"b\0[#2\0]}");
    // Of a name written twice the last counts.
    assert_eq!(read(r#"{"items": [1, 2], "\u0069tems": [3]}"#).1, ["#3\0"]);
    assert_eq!(
        read(r#"{"items": [1], "items": {"items": [2]}}"#).0,
        "{\"items\0[]\"items\0{\"items\0[#2\0]}}"
    );
    for none in [
        r#"{"items": {"items": [1]}}"#,
        r#"[{"items": [1]}]"#,
        r#"["items", [1]]"#,
        r#"{"a": "items", "b": [1]}"#,
    ] {
        assert_eq!(read(none).1, [""; 0], "{none}");
    }
}

#[test]
fn no_depth_exhausts_the_stack() {
    let deep = |count: usize, inner: &str| {
        ["[".repeat(count), inner.to_owned(), "]".repeat(count)].concat()
    };
    for inner in ["1", "\"a\"", "null", "{\"a\":{\"b\":1}}", "[]"] {
        for count in [0, 1, 2, 3, 20] {
            assert_same(deep(count, inner).as_bytes());
        }
    }
    let deep = deep(1_000_000, "n");
    let json = deep.replace('n', "null");
    assert_eq!(read_in(&[json.as_bytes()]), Some((deep, Vec::new())));
    assert_eq!(read_in(&["[".repeat(1_000_000).as_bytes()]), None);
}

fn any_json() -> impl Strategy<Value = serde_json::Value> {
    let scalar = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        "\\PC{0,9}".prop_map(Into::into),
        "[\u{0}-\u{1f}\"\\\\ệe\u{323}\u{302}]{0,6}".prop_map(Into::into),
    ];
    scalar.prop_recursive(12, 60, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Into::into),
            prop::collection::btree_map("[a-dệ\"]{0,3}|items", inner, 0..6)
                .prop_map(|fields| fields.into_iter().collect()),
        ]
    })
}

proptest! {
    #[test]
    fn any_document_is_read_as_serde_json_reads_it_however_it_is_cut(value in any_json(), seed in 1..u64::MAX) {
        let json = if seed % 2 == 0 { value.to_string() } else { serde_json::to_string_pretty(&value).unwrap() };
        prop_assert_eq!(whole(json.as_bytes()), expected(json.as_bytes()));
        let pieces = cut(json.as_bytes(), &mut Dice(seed));
        prop_assert_eq!(read_in(&pieces), read_in(&[json.as_bytes()]));
    }

    #[test]
    fn any_bytes_are_refused_unless_they_are_json(bytes in "[\\[\\]{}:,\"\\\\01e.+-tn a\u{1ec7}\u{301}]{0,12}") {
        prop_assert_eq!(whole(bytes.as_bytes()), expected(bytes.as_bytes()));
    }
}
