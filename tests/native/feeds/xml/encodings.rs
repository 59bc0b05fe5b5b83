//! A byte order mark decides, then the XML declaration.

use crate::support::addresses::platform;
use crate::support::dump::BASE;
use crate::support::stage::read_feed;
use encoding_rs::Encoding;
use vn_portal_widgets::error::LoadError;
use vn_portal_widgets::feed;

const TITLE: &str = "Hội nghị “sơ kết” ở Đà Nẵng";

fn document(declared: &str, title: &str) -> String {
    format!(
        "<?xml version=\"1.0\"{declared}?><rss><channel><item><title>{title}</title></item></channel></rss>"
    )
}

fn title(bytes: Vec<u8>) -> Result<String, LoadError> {
    let feed = feed::read(bytes, BASE, platform()).feed?;
    Ok(feed.item(0).unwrap().title.unwrap())
}

fn utf16(string: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    string.encode_utf16().flat_map(bytes).collect()
}

/// In an encoding of before Unicode, as Windows had it: tone marks are letters of their own there.
fn encoded(string: &str, label: &str) -> Vec<u8> {
    let encoding = Encoding::for_label(label.as_bytes()).unwrap();
    let (bytes, _, is_lossy) = encoding.encode(string);
    assert!(!is_lossy, "{label}");
    bytes.into_owned()
}

#[test]
fn unicode_is_read_with_a_mark_and_without() {
    for declared in [
        "",
        " encoding=\"UTF-8\"",
        " encoding='utf-16'",
        " encoding=\"windows-1258\"",
    ] {
        let text = document(declared, TITLE);
        let marked = format!("\u{feff}{text}");
        for bytes in [
            marked.clone().into_bytes(),
            utf16(&marked, u16::to_le_bytes),
            utf16(&marked, u16::to_be_bytes),
            utf16(&text, u16::to_le_bytes),
            utf16(&text, u16::to_be_bytes),
        ] {
            assert_eq!(title(bytes).as_deref(), Ok(TITLE), "{declared}");
        }
    }
    for declared in ["", " encoding=\"UTF-8\"", " encoding='utf-16'"] {
        let bytes = document(declared, TITLE).into_bytes();
        assert_eq!(title(bytes).as_deref(), Ok(TITLE), "{declared}");
    }
}

#[test]
fn the_declaration_names_encodings_of_before_unicode() {
    // As windows-1258 has them: base letters, then tone marks.
    let decomposed = "Hô\u{323}i nghi\u{323} Đa\u{300} Nă\u{303}ng";
    for (label, written, read) in [
        ("windows-1258", decomposed, "Hội nghị Đà Nẵng"),
        ("WINDOWS-1258", decomposed, "Hội nghị Đà Nẵng"),
        ("iso-8859-1", "Đà".trim_start_matches('Đ'), "à"),
        ("windows-1252", "Caf\u{e9} “x”", "Café “x”"),
        ("shift_jis", "日本", "日本"),
    ] {
        let text = document(&format!(" encoding=\"{label}\" standalone='yes'"), written);
        let bytes = encoded(&text, label);
        assert!(
            String::from_utf8(bytes.clone()).is_err(),
            "{label}: a control"
        );
        assert_eq!(title(bytes).as_deref(), Ok(read), "{label}");
    }
}

#[test]
fn bytes_that_are_in_no_known_encoding_are_named() {
    for declared in ["", " encoding=\"utf-8\"", " encoding=\"x-tcvn3\""] {
        let mut bytes = document(declared, "H_i").into_bytes();
        let at = bytes.iter().position(|byte| *byte == b'_').unwrap();
        bytes[at] = 0xf4;
        let read = feed::read(bytes, BASE, platform());
        assert_eq!(read.feed.err(), Some(LoadError::Encoding), "{declared}");
        let message = if declared.contains("x-") {
            "not in the encoding \"x-tcvn3\", or that is unknown".to_owned()
        } else {
            format!("byte {} is 0xf4", at + 1)
        };
        assert_eq!(read.problems[0].message, message);
    }
}

/// The text of a page or of a check is decoded already, whatever it says.
#[test]
fn a_file_that_is_text_already_is_not_decoded_again() {
    let text = document(" encoding=\"windows-1258\"", TITLE);
    let read = feed::read_text(text.clone(), BASE, platform());
    assert_eq!(
        read.feed.unwrap().item(0).unwrap().title.as_deref(),
        Some(TITLE)
    );
    // The bytes of that text would be.
    let other = read_feed(&text).feed.unwrap().item(0).unwrap().title;
    assert_ne!(other.as_deref(), Some(TITLE));
}
