//! Every form of a date that is read, and none besides.

mod data;
mod dice;
mod oracle;
mod written_back;

use crate::support::date_tables::{Row, accepted, refused, written};
use crate::support::dice::Dice;
use proptest::prelude::*;
use std::collections::HashSet;
use unicode_normalization::UnicodeNormalization;
use vn_portal_widgets::time::parse::{ParseError, from_millis_number, parse};

use oracle::Oracle;

/// As RFC 3339, with milliseconds where there are any.
fn read(string: &str) -> Result<String, ParseError> {
    let at = parse(string)?;
    let mut out = at.civil().rfc3339();
    match at.civil().time.millisecond() {
        0 => {}
        millis => out.insert_str(19, &format!(".{millis:03}")),
    }
    Ok(out)
}

/// The rows that are not read as they should be.
fn wrong(rows: &[Row], change: impl Fn(&str) -> String) -> Vec<String> {
    let wrong = rows.iter().filter_map(
        |Row {
             string, instant, ..
         }| {
            let changed = change(string);
            let read = read(&changed);
            (read.as_ref() != Ok(instant)).then(|| format!("{changed:?}: {read:?}, not {instant}"))
        },
    );
    wrong.collect()
}

#[test]
fn every_form_of_the_contract_is_read() {
    let rows = accepted();
    assert!(rows.len() > 300, "{}", rows.len());
    assert_eq!(wrong(&rows, str::to_owned), [""; 0]);
}

#[test]
fn what_other_formatters_write_is_read() {
    let rows = written();
    let instants: HashSet<_> = rows.iter().map(|row| &row.instant).collect();
    let styles: HashSet<_> = rows.iter().map(|row| &row.style).collect();
    assert!(instants.len() >= 60 && styles.len() >= 60 && rows.len() >= 1800);
    assert_eq!(wrong(&rows, str::to_owned), [""; 0]);
}

#[test]
fn spaces_case_and_normalisation_form_make_no_difference() {
    let is_dot_net = |row: &Row| row.string.contains("Date(");
    let mut rows = accepted();
    rows.extend(written());
    rows.retain(|row| !is_dot_net(row));
    let wide = |string: &str| string.replace(' ', "\u{a0}\u{2009} \u{3000}");
    let around = |string: &str| format!("\u{2028}\t{string}\u{85}\u{202f}");
    let upper = |string: &str| string.to_uppercase();
    let lower = |string: &str| string.to_lowercase();
    let decomposed = |string: &str| string.nfd().collect();
    let bare = |string: &str| {
        let letters = string
            .nfd()
            .filter(|letter| !('\u{300}'..='\u{36f}').contains(letter));
        letters.collect::<String>().replace(['đ', 'Đ'], "d")
    };
    assert_eq!(wrong(&rows, wide), [""; 0]);
    assert_eq!(wrong(&rows, around), [""; 0]);
    assert_eq!(wrong(&rows, upper), [""; 0]);
    assert_eq!(wrong(&rows, lower), [""; 0]);
    assert_eq!(wrong(&rows, decomposed), [""; 0]);
    assert_eq!(wrong(&rows, bare), [""; 0]);
}

#[test]
fn what_is_no_date_is_refused_with_its_reason() {
    let rows = refused();
    assert!(rows.len() > 300, "{}", rows.len());
    for (reason, string) in rows {
        let error = parse(&string).map_err(|error| format!("{error:?}"));
        assert_eq!(error, Err(reason), "{string:?}");
    }
}

#[test]
fn digits_alone_are_milliseconds() {
    for (string, expected) in [
        ("1482999207000", "2016-12-29T15:13:27+07:00"),
        ("00001482999207000", "2016-12-29T15:13:27+07:00"),
        ("\u{a0}1482999207000\n", "2016-12-29T15:13:27+07:00"),
        ("1482999207", "1970-01-18T10:56:39.207+07:00"),
        ("0", "1970-01-01T07:00:00+07:00"),
        ("-0", "1970-01-01T07:00:00+07:00"),
        ("-1", "1970-01-01T06:59:59.999+07:00"),
        ("2016", "1970-01-01T07:00:02.016+07:00"),
    ] {
        assert_eq!(read(string).as_deref(), Ok(expected), "{string:?}");
    }
    for string in [
        "99999999999999999999999999999",
        "-99999999999999999999999999999",
    ] {
        assert_eq!(parse(string), Err(ParseError::Range));
    }
}

#[test]
fn numbers_are_milliseconds() {
    let read = |number| from_millis_number(number).map(|at| at.millis());
    assert_eq!(read(1_482_999_207_000.0), Ok(1_482_999_207_000));
    assert_eq!(read(-0.0), Ok(0));
    assert_eq!(read(0.9), Ok(0));
    assert_eq!(read(-0.1), Ok(-1));
    for number in [
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::MAX,
        f64::MIN,
        1e15,
        -1e15,
    ] {
        assert_eq!(read(number), Err(ParseError::Range), "{number}");
    }
}

#[test]
fn reasons_are_english_sentences() {
    assert_eq!(ParseError::Form.to_string(), "not a date in a known form");
    assert_eq!(ParseError::NoSuchTime.to_string(), "no such day or time");
    assert_eq!(ParseError::Range.to_string(), "outside the years 1 to 9999");
    assert_eq!(
        ParseError::Implausible.to_string(),
        "not in the years 1945 to 1968 or 1971 to 2100"
    );
}

/// Strings of a megabyte. A reader that goes back and forth would take minutes.
#[test]
fn long_strings_are_refused_at_once() {
    for piece in [
        " ",
        "1",
        "Thứ Năm, ",
        "15 giờ ",
        "29 tháng ",
        "a\u{301}",
        "(",
        "lúc ",
        "GMT+",
        "-",
    ] {
        let long = piece.repeat(1_000_000 / piece.len());
        let around = [
            format!("29/12/2016{long}"),
            format!("{long}29/12/2016"),
            format!("29 tháng 12{long}x"),
        ];
        for string in around {
            assert!(piece == " " || parse(&string).is_err(), "{piece:?}");
        }
    }
}

#[test]
fn a_million_texts_are_read_as_the_oracle_reads_them() {
    let oracle = Oracle::new();
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let mut dates = 0;
    for _ in 0..1_000_000 {
        let text = dice.text();
        let read = parse(&text).map(|at| at.millis()).ok();
        assert_eq!(read, oracle.read(&text), "{text:?}");
        dates += usize::from(read.is_some());
    }
    // Neither side of the comparison is empty.
    assert!((200_000..800_000).contains(&dates), "{dates}");
}

#[test]
fn the_oracle_reads_the_tables() {
    let oracle = Oracle::new();
    for row in accepted().into_iter().chain(written()) {
        let millis = parse(&row.string).map(|at| at.millis()).ok();
        assert_eq!(oracle.read(&row.string), millis, "{}", row.string);
    }
    for (_, string) in refused() {
        assert_eq!(oracle.read(&string), None, "{string}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(50_000))]

    #[test]
    fn prop_no_text_panics(text in "\\PC{0,40}") {
        // Hardly any of these is a date: the million above has the near misses.
        let _ = parse(&text);
    }

    #[test]
    fn prop_no_number_panics(bits in any::<u64>()) {
        let number = f64::from_bits(bits);
        let inside = (-62_135_622_000_000.0..253_402_275_600_000.0).contains(&number);
        prop_assert_eq!(from_millis_number(number).is_ok(), inside);
    }

    #[test]
    fn prop_white_space_around_changes_nothing(
        before in "[ \t\r\n\u{a0}\u{2003}\u{3000}]{0,3}",
        after in "[ \t\r\n\u{a0}\u{202f}\u{85}]{0,3}",
        millis in -62_135_622_000_000..=253_402_275_599_999i64,
    ) {
        let text = format!("{before}{millis}{after}");
        prop_assert_eq!(parse(&text).map(|at| at.millis()), Ok(millis));
    }
}
