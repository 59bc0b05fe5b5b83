//! Formats, to the byte.

mod relative;

use crate::civil::instants;
use proptest::prelude::*;
use vn_portal_widgets::time::civil::{Date, DateTime, Instant, TimeOfDay};
use vn_portal_widgets::time::format::{Format, FormatError};
use vn_portal_widgets::time::parse;

fn instant(text: &str) -> Instant {
    parse::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn text(format: &str, at: &str) -> String {
    let at = instant(at);
    Format::parse(format).unwrap().text(at, at)
}

/// The contract's two instants.
const T1: &str = "2016-12-29T15:13:27+07:00";
const T2: &str = "2017-12-17T09:31:53+07:00";

#[test]
fn named_formats_are_the_contract_to_the_byte() {
    for (name, first, second) in [
        (
            "clock",
            "Thứ Năm, 29/12/2016 3:13:27 CH",
            "Chủ Nhật, 17/12/2017 9:31:53 SA",
        ),
        (
            "posted",
            "Ngày 29/12/2016 15:13:27",
            "Ngày 17/12/2017 09:31:53",
        ),
        ("datetime", "29/12/2016 15:13", "17/12/2017 09:31"),
        ("date", "29/12/2016", "17/12/2017"),
        ("time", "15:13:27", "09:31:53"),
        (
            "news",
            "Thứ Năm, 29/12/2016, 15:13 (GMT+7)",
            "Chủ Nhật, 17/12/2017, 09:31 (GMT+7)",
        ),
        (
            "full",
            "Thứ Năm, ngày 29 tháng 12 năm 2016",
            "Chủ Nhật, ngày 17 tháng 12 năm 2017",
        ),
        (
            "document",
            "ngày 29 tháng 12 năm 2016",
            "ngày 17 tháng 12 năm 2017",
        ),
        ("lunar", "1/12 Bính Thân", "30/10 Đinh Dậu"),
        (
            "lunar-full",
            "ngày 1 tháng 12 năm Bính Thân",
            "ngày 30 tháng 10 năm Đinh Dậu",
        ),
    ] {
        assert_eq!(text(name, T1), first, "{name}");
        assert_eq!(text(name, T2), second, "{name}");
    }
}

#[test]
fn constants_are_the_named_formats() {
    for (name, format) in [
        ("clock", Format::CLOCK),
        ("posted", Format::POSTED),
        ("datetime", Format::DATETIME),
        ("date", Format::DATE),
        ("time", Format::TIME),
        ("news", Format::NEWS),
        ("full", Format::FULL),
        ("(dd/MM/yyyy)", Format::BRACKETED),
        ("HH:mm", Format::HOUR_MINUTE),
    ] {
        assert_eq!(Format::parse(name), Ok(format));
    }
}

#[test]
fn only_documents_put_zeros_and_only_where_digits_could_be_added() {
    for (date, full, document) in [
        (
            "2023-02-05",
            "Chủ Nhật, ngày 5 tháng 2 năm 2023",
            "ngày 05 tháng 02 năm 2023",
        ),
        (
            "2023-02-01",
            "Thứ Tư, ngày 1 tháng 2 năm 2023",
            "ngày 01 tháng 02 năm 2023",
        ),
        (
            "2023-08-05",
            "Thứ Bảy, ngày 5 tháng 8 năm 2023",
            "ngày 05 tháng 8 năm 2023",
        ),
        (
            "2023-01-10",
            "Thứ Ba, ngày 10 tháng 1 năm 2023",
            "ngày 10 tháng 01 năm 2023",
        ),
        (
            "2023-03-09",
            "Thứ Năm, ngày 9 tháng 3 năm 2023",
            "ngày 09 tháng 3 năm 2023",
        ),
        (
            "2023-10-31",
            "Thứ Ba, ngày 31 tháng 10 năm 2023",
            "ngày 31 tháng 10 năm 2023",
        ),
    ] {
        assert_eq!(text("full", date), full);
        assert_eq!(text("document", date), document);
    }
}

#[test]
fn midnight_and_noon_are_twelve() {
    for (at, clock, time) in [
        ("2016-12-29T00:00:00", "12:00:00 SA", "00:00:00"),
        ("2016-12-29T00:05:09", "12:05:09 SA", "00:05:09"),
        ("2016-12-29T11:59:59", "11:59:59 SA", "11:59:59"),
        ("2016-12-29T12:00:00", "12:00:00 CH", "12:00:00"),
        ("2016-12-29T12:59:59", "12:59:59 CH", "12:59:59"),
        ("2016-12-29T13:00:00", "1:00:00 CH", "13:00:00"),
        ("2016-12-29T23:59:59.999", "11:59:59 CH", "23:59:59"),
    ] {
        assert_eq!(text("clock", at), format!("Thứ Năm, 29/12/2016 {clock}"));
        assert_eq!(text("time", at), time);
    }
}

#[test]
fn leap_days_and_last_days_are_written_as_they_are() {
    assert_eq!(
        text("clock", "2016-02-29T08:00:00"),
        "Thứ Hai, 29/02/2016 8:00:00 SA"
    );
    assert_eq!(
        text("full", "2000-02-29"),
        "Thứ Ba, ngày 29 tháng 2 năm 2000"
    );
    assert_eq!(
        text("posted", "2016-12-31T23:59:59"),
        "Ngày 31/12/2016 23:59:59"
    );
    assert_eq!(text("date", "0001-01-01"), "01/01/0001");
    assert_eq!(text("document", "0987-06-05"), "ngày 05 tháng 6 năm 987");
    assert_eq!(text("date", "9999-12-31"), "31/12/9999");
}

#[test]
fn all_weekdays_and_all_months_have_their_words() {
    let long = [
        "Chủ Nhật",
        "Thứ Hai",
        "Thứ Ba",
        "Thứ Tư",
        "Thứ Năm",
        "Thứ Sáu",
        "Thứ Bảy",
    ];
    let short = ["CN", "Th 2", "Th 3", "Th 4", "Th 5", "Th 6", "Th 7"];
    for (index, (long, short)) in long.into_iter().zip(short).enumerate() {
        let at = format!("2017-12-{}", 17 + index);
        assert_eq!(text("EEEE|EEE|E", &at), format!("{long}|{short}|{short}"));
    }
    for month in 1..=12 {
        let at = format!("2017-{month:02}-09");
        let expected = format!("tháng {month}|thg {month}|{month:02}|{month}");
        assert_eq!(text("MMMM|MMM|MM|M", &at), expected);
    }
}

#[test]
fn every_letter_has_its_widths() {
    let at = "2007-03-05T04:05:06";
    for (pattern, expected) in [
        ("y|yy|yyyy", "2007|07|2007"),
        ("M|MM", "3|03"),
        ("d|dd", "5|05"),
        ("H|HH|h|hh", "4|04|4|04"),
        ("m|mm|s|ss|a", "5|05|6|06|SA"),
        ("yyyyMMddHHmmss", "20070305040506"),
        ("dd.MM.yyyy – HH:mm", "05.03.2007 – 04:05"),
        ("'Ngày' d", "Ngày 5"),
        ("HH'h'mm", "04h05"),
        ("H 'o''clock'", "4 o'clock"),
        ("''yy", "'07"),
        ("'''' H", "'' 4"),
        ("'dd/MM'", "dd/MM"),
        ("ăâđêôơư d", "ăâđêôơư 5"),
        ("HHh", "044"),
        ("🌙 d", "🌙 5"),
        (" d ", " 5 "),
    ] {
        assert_eq!(text(pattern, at), expected, "{pattern}");
    }
    assert_eq!(text("y|yy|yyyy", "0044-03-15"), "44|44|0044");
}

#[test]
fn bad_patterns_name_the_letter_or_the_quote() {
    let letters = |letter, count| FormatError::Letters { letter, count };
    for (pattern, error) in [
        ("YYYY-MM-dd", letters('Y', 4)),
        ("dd/MM/yyy", letters('y', 3)),
        ("DD/MM/yyyy", letters('D', 2)),
        ("hh:mm A", letters('A', 1)),
        ("aa", letters('a', 2)),
        ("EE", letters('E', 2)),
        ("EEEEE", letters('E', 5)),
        ("MMMMM", letters('M', 5)),
        ("Ngày dd/MM/yyyy", letters('N', 1)),
        ("clocks", letters('c', 1)),
        ("Clock", letters('C', 1)),
        ("dd 'tháng", FormatError::Quote),
        ("'", FormatError::Quote),
        ("'''", FormatError::Quote),
        ("", FormatError::Empty),
    ] {
        assert_eq!(Format::parse(pattern), Err(error), "{pattern}");
    }
    assert_eq!(
        letters('y', 3).to_string(),
        "no such pattern letters: yyy (put words in single quotes)"
    );
    assert_eq!(
        FormatError::Quote.to_string(),
        "a single quote (') is not closed"
    );
    assert_eq!(FormatError::Empty.to_string(), "the format is empty");
}

#[test]
fn lunar_formats_mark_leap_months_and_end_with_the_table() {
    for (date, lunar, words) in [
        (
            "2025-07-25",
            "1/6 nhuận Ất Tỵ",
            "ngày 1 tháng 6 nhuận năm Ất Tỵ",
        ),
        ("2007-02-17", "1/1 Đinh Hợi", "ngày 1 tháng 1 năm Đinh Hợi"),
        ("1900-01-01", "1/12 Kỷ Hợi", "ngày 1 tháng 12 năm Kỷ Hợi"),
        (
            "2100-12-31",
            "1/12 Canh Thân",
            "ngày 1 tháng 12 năm Canh Thân",
        ),
        ("1899-12-31", "31/12/1899", "31/12/1899"),
        ("2101-01-01", "01/01/2101", "01/01/2101"),
    ] {
        assert_eq!(text("lunar", date), lunar);
        assert_eq!(text("lunar-full", date), words);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(50_000))]

    #[test]
    fn prop_what_is_written_is_read_back(at in instants()) {
        let DateTime { date, time } = at.civil();
        let cut = |hour, minute, second| {
            DateTime { date, time: TimeOfDay::new(hour, minute, second, 0).unwrap() }.instant()
        };
        let second = cut(time.hour(), time.minute(), time.second());
        let minute = cut(time.hour(), time.minute(), 0);
        let day = cut(0, 0, 0);
        for (format, precise) in [
            ("dd/MM/yyyy HH:mm:ss", second),
            ("dd/MM/yyyy h:mm:ss a", second),
            ("dd-MM-yyyy hh:mm:ss a", second),
            ("yyyy-MM-dd'T'HH:mm:ss", second),
            ("yyyy-MM-dd HH:mm", minute),
            ("datetime", minute),
            ("d.M.yyyy H:mm", minute),
            ("d.M.yyyy h:mm a", minute),
            ("date", day),
            ("yyyy-MM-dd", day),
        ] {
            let text = Format::parse(format).unwrap().text(at, at);
            prop_assert_eq!(parse::parse(&text), Ok(precise), "{}", text);
        }
        prop_assert_eq!(parse::parse(&at.civil().rfc3339()), Ok(second));
        prop_assert_eq!(Date::new(date.year(), date.month(), date.day()), Some(date));
    }

    #[test]
    fn prop_no_pattern_panics(pattern in "([yMdEHhmsa'/: ăđ🌙QZ]|\\PC){0,12}", at in instants()) {
        Format::parse(&pattern).map(|format| format.text(at, at)).ok();
    }
}
