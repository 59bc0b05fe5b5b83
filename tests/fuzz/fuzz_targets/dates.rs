//! Whatever is read as a date is written as one that is read as the same, by every format that has a day. Spaces and case
//! make no difference, and data have no other dates than attributes.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vn_portal_widgets::time::civil::Instant;
use vn_portal_widgets::time::format::Format;
use vn_portal_widgets::time::parse::{ParseError, data_string, parse};

/// Formats, and the milliseconds that they do not write.
const FORMATS: [(&str, i64); 8] = [
    ("clock", 1000),
    ("posted", 1000),
    ("news", 60_000),
    ("full", 86_400_000),
    ("document", 86_400_000),
    ("HH 'giờ' mm 'phút', EEE, d MMM, y", 60_000),
    ("'lúc' h:mm:ss a EEEE, d MMMM 'năm' y", 1000),
    ("yyyy/MM/dd HH:mm:ss", 1000),
];
const OFFSET: i64 = 7 * 3_600_000;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let read = parse(&text);
    // Only `/Date(…)/` has letters whose case counts.
    if !text.contains("Date(") {
        let spaced = text.to_ascii_uppercase().replace(' ', "\u{a0} \u{3000}");
        assert_eq!(parse(&spaced), read, "{text:?}");
    }
    match data_string(&text) {
        Ok(date) => assert_eq!(read, Ok(date.instant), "{text:?}"),
        Err(ParseError::Implausible) => assert!(read.is_ok(), "{text:?}"),
        Err(ParseError::Form) => {}
        Err(error) => assert_eq!(read, Err(error), "{text:?}"),
    }
    let Ok(at) = read else { return };
    assert_eq!(at.civil().instant(), at, "{text:?}");
    // A shorter year has fewer digits than a date that is read.
    if at.civil().date.year() < 1000 {
        return;
    }
    for (format, unit) in FORMATS {
        let written = Format::parse(format).map(|format| format.text(at, at));
        let written = written.expect("a good format");
        let kept = at.millis() - (at.millis() + OFFSET).rem_euclid(unit);
        assert_eq!(
            parse(&written).map(Instant::millis),
            Ok(kept),
            "{written:?}"
        );
    }
});
