//! Every form of a date that is read, and none besides.

mod dice;
mod oracle;

use crate::support::dice::Dice;
use proptest::prelude::*;
use vn_portal_widgets::time::parse::{ParseError, from_millis_number, parse};

use oracle::Oracle;

/// As RFC 3339, with milliseconds where there are any.
fn read(text: &str) -> Result<String, ParseError> {
    let at = parse(text)?;
    let mut out = at.civil().rfc3339();
    match at.civil().time.millisecond() {
        0 => {}
        millis => out.insert_str(19, &format!(".{millis:03}")),
    }
    Ok(out)
}

#[test]
fn every_form_of_the_contract_is_read() {
    const T1: &str = "2016-12-29T15:13:27+07:00";
    for (text, expected) in [
        // RFC 3339.
        ("2016-12-29T15:13:27+07:00", T1),
        ("2016-12-29T08:13:27Z", T1),
        ("2016-12-29t08:13:27z", T1),
        ("2016-12-29 08:13:27Z", T1),
        ("2016-12-29T08:13:27-00:00", T1),
        ("2016-12-28T20:13:27-12:00", T1),
        ("2016-12-30T08:12:27+23:59", T1),
        (
            "2016-12-29T15:13:27.5+07:00",
            "2016-12-29T15:13:27.500+07:00",
        ),
        ("2016-12-29T08:13:27.0000Z", T1),
        (
            "2016-12-29T15:13:27.001999999999999999999",
            "2016-12-29T15:13:27.001+07:00",
        ),
        (
            "2016-12-29T15:13:27.9999999",
            "2016-12-29T15:13:27.999+07:00",
        ),
        // ISO without zone.
        ("2016-12-29T15:13:27", T1),
        ("2016-12-29 15:13:27", T1),
        ("2016-12-29T15:13", "2016-12-29T15:13:00+07:00"),
        ("2016-12-29 15:13", "2016-12-29T15:13:00+07:00"),
        ("2016-12-29", "2016-12-29T00:00:00+07:00"),
        ("2016-02-29", "2016-02-29T00:00:00+07:00"),
        ("2000-02-29T00:00:00", "2000-02-29T00:00:00+07:00"),
        ("0001-01-01", "0001-01-01T00:00:00+07:00"),
        ("9999-12-31T23:59:59.999", "9999-12-31T23:59:59.999+07:00"),
        // Day first, whatever could be a month.
        ("29/12/2016", "2016-12-29T00:00:00+07:00"),
        ("05/12/2013", "2013-12-05T00:00:00+07:00"),
        ("5/1/2013", "2013-01-05T00:00:00+07:00"),
        ("29/12/2016 15:13", "2016-12-29T15:13:00+07:00"),
        ("29/12/2016 15:13:27", T1),
        ("29-12-2016 15:13:27", T1),
        ("29.12.2016 15:13:27", T1),
        ("1.2.2016 5:06", "2016-02-01T05:06:00+07:00"),
        ("29/02/2016", "2016-02-29T00:00:00+07:00"),
        // Twelve hours.
        ("29/12/2016 3:13:27 CH", T1),
        ("29/12/2016 03:13:27 PM", T1),
        ("29/12/2016 03:13:27 pm", T1),
        ("29/12/2016 03:13:27 Ch", T1),
        ("29/12/2016 3:13 SA", "2016-12-29T03:13:00+07:00"),
        ("29/12/2016 3:13 aM", "2016-12-29T03:13:00+07:00"),
        ("29/12/2016 12:00:00 SA", "2016-12-29T00:00:00+07:00"),
        ("29/12/2016 12:00:00 CH", "2016-12-29T12:00:00+07:00"),
        ("29/12/2016 12:59 am", "2016-12-29T00:59:00+07:00"),
        ("29/12/2016 11:59:59 CH", "2016-12-29T23:59:59+07:00"),
        // ASP.NET.
        ("/Date(1482999207000)/", T1),
        ("/Date(1482999207000+0700)/", T1),
        ("/Date(1482999207000-0500)/", T1),
        ("/Date(-1)/", "1970-01-01T06:59:59.999+07:00"),
        ("/Date(0)/", "1970-01-01T07:00:00+07:00"),
        // Milliseconds.
        ("1482999207000", T1),
        ("0", "1970-01-01T07:00:00+07:00"),
        ("-0", "1970-01-01T07:00:00+07:00"),
        ("-1", "1970-01-01T06:59:59.999+07:00"),
        ("2016", "1970-01-01T07:00:02.016+07:00"),
        ("00001482999207000", T1),
        // White space around it.
        (" 29/12/2016 15:13:27\n", T1),
        ("\u{a0}2016-12-29T15:13:27\u{a0}\t\r\n\u{c}", T1),
    ] {
        assert_eq!(read(text).as_deref(), Ok(expected), "{text:?}");
    }
}

#[test]
fn what_is_no_date_is_refused_with_its_reason() {
    use ParseError::{Form, NoSuchTime, Range};
    for (text, reason) in [
        ("", Form),
        (" ", Form),
        ("-", Form),
        ("+1482999207000", Form),
        ("--5", Form),
        ("1482999207000.5", Form),
        ("1e12", Form),
        ("hôm qua", Form),
        ("Thứ Năm, 29/12/2016", Form),
        ("Thu, 29 Dec 2016 08:13:27 GMT", Form),
        ("29 12 2016", Form),
        ("29/12/16", Form),
        ("29/12/20166", Form),
        ("029/12/2016", Form),
        ("29/012/2016", Form),
        ("29/12-2016", Form),
        ("29-12/2016", Form),
        ("29/12/2016T15:13", Form),
        ("29/12/2016  15:13", Form),
        ("29/12/2016\u{a0}15:13", Form),
        ("29/12/2016 15", Form),
        ("29/12/2016 15:1", Form),
        ("29/12/2016 15:13:2", Form),
        ("29/12/2016 15:13:27.5", Form),
        ("29/12/2016 15:13:27Z", Form),
        ("29/12/2016 15:13 +07:00", Form),
        ("29/12/2016 CH", Form),
        ("29/12/2016 3:13CH", Form),
        ("29/12/2016 3:13 CHI", Form),
        ("29/12/2016 3:13 C", Form),
        ("２９/12/2016", Form),
        ("٢٩/12/2016", Form),
        ("2016/12/29", Form),
        ("2016-12", Form),
        ("2016-1-5", Form),
        ("20161229T151327", Form),
        ("2016-12-29T", Form),
        ("2016-12-29T15", Form),
        ("2016-12-29T5:13", Form),
        ("2016-12-29  15:13", Form),
        ("2016-12-29_15:13", Form),
        ("2016-12-29T15:13:27.", Form),
        ("2016-12-29T15:13:27,5", Form),
        ("2016-12-29T15:13:27.5.5", Form),
        ("2016-12-29T15:13:27+0700", Form),
        ("2016-12-29T15:13:27+07", Form),
        ("2016-12-29T15:13:27 +07:00", Form),
        ("2016-12-29T15:13Z", Form),
        ("2016-12-29Z", Form),
        ("2016-12-29T15:13:27 CH", Form),
        ("+02016-12-29", Form),
        ("/Date()/", Form),
        ("/Date(1482999207000)", Form),
        ("/Date(1482999207000+7)/", Form),
        ("/Date(1482999207000+07:00)/", Form),
        ("/Date(1482999207000+0700", Form),
        ("/Date(+1482999207000)/", Form),
        ("/Date( 1482999207000 )/", Form),
        ("/date(1482999207000)/", Form),
        ("\\/Date(1482999207000)\\/", Form),
        ("\u{feff}29/12/2016", Form),
        ("31/02/2016", NoSuchTime),
        ("29/02/2015", NoSuchTime),
        ("29/02/1900", NoSuchTime),
        ("31/04/2016", NoSuchTime),
        ("12/29/2016", NoSuchTime),
        ("00/12/2016", NoSuchTime),
        ("29/0/2016", NoSuchTime),
        ("29/12/0000", NoSuchTime),
        ("2016-02-30", NoSuchTime),
        ("2016-13-01", NoSuchTime),
        ("0000-01-01", NoSuchTime),
        ("29/12/2016 24:00", NoSuchTime),
        ("29/12/2016 15:60", NoSuchTime),
        ("29/12/2016 15:13:60", NoSuchTime),
        ("29/12/2016 0:13 SA", NoSuchTime),
        ("29/12/2016 13:13 CH", NoSuchTime),
        ("29/12/2016 15:13:27 PM", NoSuchTime),
        ("2016-12-29T24:00:00", NoSuchTime),
        ("2016-12-29T24:00", NoSuchTime),
        ("2016-12-31T23:59:60Z", NoSuchTime),
        ("2016-12-29T15:13:27+24:00", NoSuchTime),
        ("2016-12-29T15:13:27+07:60", NoSuchTime),
        ("9999-12-31T23:59:59Z", Range),
        ("0001-01-01T00:00:00+07:01", Range),
        ("99999999999999999999999999999", Range),
        ("-99999999999999999999999999999", Range),
        ("/Date(253402275600000)/", Range),
    ] {
        assert_eq!(parse(text), Err(reason), "{text:?}");
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(50_000))]

    #[test]
    fn prop_no_text_panics(text in "\\PC{0,40}") {
        // Hardly any of these is a date: the million above has the near misses.
        if let Ok(at) = parse(&text) {
            prop_assert_eq!(Oracle::new().read(&text), Some(at.millis()));
        }
    }

    #[test]
    fn prop_no_number_panics(bits in any::<u64>()) {
        let number = f64::from_bits(bits);
        let inside = (-62_135_622_000_000.0..253_402_275_600_000.0).contains(&number);
        prop_assert_eq!(from_millis_number(number).is_ok(), inside);
    }

    #[test]
    fn prop_white_space_around_changes_nothing(
        before in "[ \t\r\n\u{a0}]{0,3}",
        after in "[ \t\r\n\u{a0}]{0,3}",
        millis in -62_135_622_000_000..=253_402_275_599_999i64,
    ) {
        let text = format!("{before}{millis}{after}");
        prop_assert_eq!(parse(&text).map(|at| at.millis()), Ok(millis));
    }
}
