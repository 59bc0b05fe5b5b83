//! What our own formats write is read back, to the unit that they write.

use proptest::prelude::*;
use vn_portal_widgets::time::civil::Instant;
use vn_portal_widgets::time::format::Format;
use vn_portal_widgets::time::parse::parse;

const MINUTE: i64 = 60_000;
const OFFSET: i64 = 7 * 60 * MINUTE;

/// Milliseconds of years that have four digits.
const MILLIS: std::ops::Range<i64> = -30_610_249_200_000..253_402_275_600_000;

/// How much of an instant a format keeps.
#[derive(Clone, Copy, Debug)]
enum Unit {
    Day = 86_400_000,
    Minute = 60_000,
    Second = 1000,
}

fn assert_read_back(format: &str, unit: Unit, millis: i64) {
    let at = Instant::from_millis(millis).unwrap();
    let text = Format::parse(format).unwrap().text(at, at);
    let kept = millis - (millis + OFFSET).rem_euclid(unit as i64);
    assert_eq!(
        parse(&text).map(Instant::millis),
        Ok(kept),
        "{format}: {text}"
    );
}

const NAMED: [(&str, Unit); 7] = [
    ("clock", Unit::Second),
    ("posted", Unit::Second),
    ("datetime", Unit::Minute),
    ("date", Unit::Day),
    ("news", Unit::Minute),
    ("full", Unit::Day),
    ("document", Unit::Day),
];

const DATES: [&str; 19] = [
    "dd/MM/yyyy",
    "d/M/y",
    "dd/M/yyyy",
    "dd-MM-yyyy",
    "d-M-y",
    "dd.MM.yyyy",
    "d.M.y",
    "d MMMM y",
    "dd MMMM yyyy",
    "d MMMM, y",
    "d MMMM 'năm' y",
    "d MMM y",
    "d MMM, yyyy",
    "d MMM 'năm' y",
    "d 'tháng' M 'năm' y",
    "dd 'tháng' MM, y",
    "d 'Tháng' M y",
    "d 'thg' M, y",
    "d 'THÁNG' M 'NĂM' y",
];
const DAYS: [&str; 3] = ["", "'ngày' ", "'Ngày' "];
const WEEKDAYS: [&str; 10] = [
    "", "", "EEEE, ", "EEEE ", "EEEE - ", "EEEE | ", "EEE, ", "E ", "EEE,", "E | ",
];
const CLOCKS: [(&str, Unit); 14] = [
    ("HH:mm", Unit::Minute),
    ("H:mm", Unit::Minute),
    ("HH:mm:ss", Unit::Second),
    ("H:mm:ss", Unit::Second),
    ("h:mm a", Unit::Minute),
    ("hh:mm a", Unit::Minute),
    ("h:mm:ss a", Unit::Second),
    ("hh:mm:ss a", Unit::Second),
    ("HH'h'mm", Unit::Minute),
    ("H'h'mm", Unit::Minute),
    ("H 'giờ' mm", Unit::Minute),
    ("H 'giờ' m 'phút'", Unit::Minute),
    ("HH 'giờ' mm 'phút'", Unit::Minute),
    ("h 'giờ' mm 'phút' a", Unit::Minute),
];
const GAPS: [&str; 9] = [
    " ",
    ", ",
    " - ",
    " | ",
    ",",
    "|",
    " 'lúc' ",
    ", 'lúc' ",
    "   ",
];
const ZONES: [&str; 6] = ["", "", " '(GMT+7)'", " 'GMT+7'", " 'UTC+7'", " +07:00"];
const ISO: [(&str, Unit); 9] = [
    ("yyyy-MM-dd", Unit::Day),
    ("yyyy/MM/dd", Unit::Day),
    ("yyyy-MM-dd HH:mm", Unit::Minute),
    ("yyyy-MM-dd'T'HH:mm", Unit::Minute),
    ("yyyy-MM-dd'T'HH:mm:ss", Unit::Second),
    ("yyyy-MM-dd'T'HH:mm:ss+07:00", Unit::Second),
    ("yyyy-MM-dd HH:mm:ss+0700", Unit::Second),
    ("yyyy/MM/dd HH:mm:ss", Unit::Second),
    ("yyyy-MM-dd HH:mm:ss.000 +07", Unit::Second),
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn prop_named_formats_are_read_back(millis in MILLIS, index in 0..NAMED.len()) {
        let (format, unit) = NAMED[index];
        assert_read_back(format, unit, millis);
    }

    #[test]
    fn prop_year_first_patterns_are_read_back(millis in MILLIS, index in 0..ISO.len()) {
        let (format, unit) = ISO[index];
        assert_read_back(format, unit, millis);
    }

    #[test]
    fn prop_day_first_patterns_are_read_back(
        millis in MILLIS,
        date in prop::sample::select(&DATES),
        day in prop::sample::select(&DAYS),
        weekday in prop::sample::select(&WEEKDAYS),
        clock in prop::sample::select(&CLOCKS),
        gap in prop::sample::select(&GAPS),
        zone in prop::sample::select(&ZONES),
        bracketed in any::<bool>(),
    ) {
        let (clock, unit) = clock;
        assert_read_back(&format!("{weekday}{day}{date}"), Unit::Day, millis);
        assert_read_back(&format!("{weekday}{day}{date}{zone}"), Unit::Day, millis);
        assert_read_back(&format!("{weekday}{day}{date}{gap}{clock}{zone}"), unit, millis);
        assert_read_back(&format!("{clock}{zone}{gap}{weekday}{day}{date}"), unit, millis);
        assert_read_back(&format!("{weekday}{clock}{gap}{day}{date}{zone}"), unit, millis);
        assert_read_back(&format!("'lúc' {clock}{zone}{gap}{weekday}{day}{date}"), unit, millis);
        if bracketed {
            assert_read_back(&format!("({weekday}{day}{date}{gap}{clock}{zone})"), unit, millis);
        }
    }
}
