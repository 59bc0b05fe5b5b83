//! Dates in data: what is no date there, and what is dubious.

use crate::support::date_tables::accepted;
use vn_portal_widgets::time::parse::{DataDate, ParseError, data_number, data_string, parse};

const T1: i64 = 1_482_999_207_000;

fn read(string: &str) -> DataDate {
    data_string(string).unwrap_or_else(|error| panic!("{string}: {error}"))
}

#[test]
fn every_plausible_form_is_read_as_in_an_attribute() {
    for row in accepted() {
        let year = &row.instant[..4];
        let is_plausible = ("1945"..="2100").contains(&year) && !["1969", "1970"].contains(&year);
        let expected = parse(&row.string).map_err(|_| ParseError::Form);
        let expected = if is_plausible {
            expected
        } else {
            Err(ParseError::Implausible)
        };
        assert_eq!(
            data_string(&row.string).map(|date| date.instant),
            expected,
            "{}",
            row.string
        );
    }
}

#[test]
fn a_string_of_digits_is_no_date() {
    for string in [
        "0",
        "-1",
        "2016",
        "20161229",
        "1482999207",
        "1482999207000",
        " 1482999207000 ",
    ] {
        assert!(parse(string).is_ok());
        assert_eq!(data_string(string), Err(ParseError::Form), "{string}");
    }
}

#[test]
fn what_no_portal_published_is_no_date() {
    for string in [
        "/Date(-62135596800000)/",
        "/Date(-62135622000000)/",
        "/Date(0)/",
        "/Date(1482999207)/",
        "0001-01-01T00:00:00",
        "0001-01-01",
        "01/01/0001",
        "1601-01-01T00:00:00Z",
        "1753-01-01",
        "30/12/1899",
        "1900-01-01T00:00:00",
        "01/01/1970 07:00",
        "1970-01-01T00:00:00Z",
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "31/12/1944 23:59:59",
        "01/01/2101",
        "29/12/2916",
        "9999-12-31T23:59:59.999",
        "ngày 1 tháng 1 năm 1900",
    ] {
        assert!(parse(string).is_ok());
        assert_eq!(
            data_string(string),
            Err(ParseError::Implausible),
            "{string}"
        );
    }
    for string in [
        "02/09/1945",
        "31/12/1968",
        "01/01/1971",
        "31/12/2100 23:59:59",
        "2100-12-31",
    ] {
        read(string);
    }
}

#[test]
fn numbers_are_milliseconds_or_seconds() {
    let read = |number| data_number(number).map(|date| (date.instant.millis(), date.is_in_seconds));
    assert_eq!(read(T1), Ok((T1, false)));
    assert_eq!(read(T1 / 1000), Ok((T1, true)));
    assert_eq!(read(100_000_000), Ok((100_000_000_000, true)));
    assert_eq!(read(100_000_000_000), Ok((100_000_000_000, false)));
    assert_eq!(read(4_133_955_599), Ok((4_133_955_599_000, true)));
    for number in [
        0,
        1,
        -1,
        2016,
        20_161_229,
        99_999_999,
        99_999_999_999,
        4_133_955_600,
        4_133_955_600_000,
        -T1,
        -T1 / 1000,
        20_161_229_151_327,
        -62_135_596_800_000,
        T1 * 1000,
        i64::MAX,
        i64::MIN,
    ] {
        assert!(data_number(number).is_err(), "{number}");
    }
}

#[test]
fn a_weekday_that_differs_is_noticed() {
    for (string, differs) in [
        ("Thứ Năm, 29/12/2016", false),
        ("T5, 29 thg 12 2016 15:13", false),
        ("15:13 Thứ 5, 29/12/2016", false),
        ("Thursday 29/12/2016", false),
        ("Thu, 29 Dec 2016 15:13:27 +0700", false),
        ("29/12/2016", false),
        ("2016-12-29", false),
        // The weekday is that of the place where it was written, not of Viet Nam.
        ("Thu, 29 Dec 2016 20:13:27 GMT", false),
        ("Thứ Sáu, 29/12/2016", true),
        ("CN, 29/12/2016", true),
        ("15:13 Thứ 2, 29/12/2016", true),
        ("Fri, 29 Dec 2016 15:13:27 +0700", true),
        ("Chủ Nhật, ngày 29 tháng 12 năm 2016", true),
    ] {
        assert_eq!(read(string).weekday_differs, differs, "{string}");
    }
}

#[test]
fn day_and_month_that_could_be_exchanged_are_noticed() {
    for (string, is_ambiguous) in [
        ("05/12/2013", true),
        ("5-12-2013", true),
        ("05.12.2013 08:00", true),
        ("8:00 05/12/2013", true),
        ("Ngày 05/12/2013 08:00:00", true),
        ("8 giờ 00, 1/2/2016 (GMT+7)", true),
        ("Thứ Sáu, 05/12/2013", true),
        // The weekday says which is the day.
        ("Thứ Năm, 05/12/2013", false),
        ("12.12.2013", false),
        ("15/12/2013", false),
        ("2013-12-05", false),
        ("2013/12/05", false),
        ("5 tháng 12 năm 2013", false),
        ("Thu, 05 Dec 2013 08:00:00 GMT", false),
        ("/Date(1482999207000)/", false),
    ] {
        assert_eq!(read(string).is_ambiguous, is_ambiguous, "{string}");
    }
}
