//! Days and instants, against the `jiff` crate.

use jiff::SignedDuration;
use jiff::civil::Date as Judge;
use proptest::prelude::*;
use vn_portal_widgets::time::civil::{Date, DateTime, Instant, TimeOfDay};

/// Milliseconds of the first and the last instant, 0001-01-01T00:00 and 9999-12-31T23:59:59.999 at +07:00.
const INSTANTS: core::ops::RangeInclusive<i64> = -62_135_622_000_000..=253_402_275_599_999;

#[test]
fn every_day_of_years_1_to_9999_is_as_jiff_has_it() {
    let mut judge = Judge::constant(1, 1, 1);
    let mut weekday = 1;
    for number in -719_162..=2_932_896 {
        let date = Date::from_day_number(number).unwrap();
        let parts = (
            i16::try_from(date.year()).unwrap(),
            date.month(),
            date.day(),
        );
        let expected = (judge.year(), judge.month() as u8, judge.day() as u8);
        assert_eq!(parts, expected, "day {number}");
        assert_eq!(date.day_number(), number);
        assert_eq!(Date::new(date.year(), date.month(), date.day()), Some(date));
        assert_eq!(date.weekday(), weekday, "{date:?}");
        weekday = (weekday + 1) % 7;
        judge = judge.tomorrow().unwrap_or(judge);
    }
    assert_eq!(judge, Judge::constant(9999, 12, 31));
    // The count of weekdays above began on a Monday, and jiff agrees where it ended.
    let last = judge.weekday().to_sunday_zero_offset();
    assert_eq!(usize::try_from(last).unwrap(), 5);
    assert_eq!(weekday, 6);
}

#[test]
fn no_day_exists_that_jiff_does_not_know() {
    for year in 0..=10_000 {
        for month in 0..=13 {
            for day in 28..=32 {
                let judge = Judge::new(year as i16, month, day).ok();
                let judge = judge.filter(|judge| (1..=9999).contains(&judge.year()));
                let date = Date::new(year, month as u8, day as u8);
                assert_eq!(date.is_some(), judge.is_some(), "{year}-{month}-{day}");
            }
        }
    }
    for (year, month, day) in [(2016, 1, 0), (2016, 0, 1), (2016, 13, 1), (65_535, 1, 1)] {
        assert_eq!(Date::new(year, month, day), None);
    }
    assert_eq!(Date::from_day_number(-719_163), None);
    assert_eq!(Date::from_day_number(2_932_897), None);
    assert_eq!(Date::from_day_number(i32::MIN), None);
    assert_eq!(Date::from_day_number(i32::MAX), None);
}

#[test]
fn times_end_before_24_00_and_before_60_seconds() {
    assert!(TimeOfDay::new(23, 59, 59, 999).is_some());
    for (hour, minute, second, millisecond) in [
        (24, 0, 0, 0),
        (0, 60, 0, 0),
        (0, 0, 60, 0),
        (0, 0, 0, 1000),
        (255, 255, 255, 65_535),
    ] {
        assert_eq!(TimeOfDay::new(hour, minute, second, millisecond), None);
    }
    assert_eq!(TimeOfDay::new(0, 0, 0, 0), Some(TimeOfDay::MIDNIGHT));
}

#[test]
fn instants_end_with_their_years_in_viet_nam() {
    let text = |millis| Instant::from_millis(millis).map(|at| at.civil().rfc3339());
    let (first, last) = (*INSTANTS.start(), *INSTANTS.end());
    assert_eq!(text(first).as_deref(), Some("0001-01-01T00:00:00+07:00"));
    assert_eq!(text(last).as_deref(), Some("9999-12-31T23:59:59+07:00"));
    for outside in [first - 1, last + 1, i64::MIN, i64::MAX] {
        assert_eq!(text(outside), None);
    }
}

#[test]
fn datetime_attribute_is_rfc_3339_with_a_four_digit_year() {
    for (millis, text) in [
        (1_482_999_207_000, "2016-12-29T15:13:27+07:00"),
        (1_513_477_913_999, "2017-12-17T09:31:53+07:00"),
        (0, "1970-01-01T07:00:00+07:00"),
        (-1, "1970-01-01T06:59:59+07:00"),
    ] {
        let at = Instant::from_millis(millis).unwrap();
        assert_eq!(at.civil().rfc3339(), text);
    }
}

/// Any instant of the years 1 to 9999.
pub fn instants() -> impl Strategy<Value = Instant> {
    INSTANTS.prop_map(|millis| Instant::from_millis(millis).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100_000))]

    #[test]
    fn prop_instants_are_as_jiff_has_them(at in instants()) {
        let DateTime { date, time } = at.civil();
        // Not jiff's own time stamps: they end 26 hours before the year 9999 does.
        let since = SignedDuration::from_millis(at.millis()) + SignedDuration::from_hours(7);
        let judge = Judge::constant(1970, 1, 1).at(0, 0, 0, 0).checked_add(since).unwrap();
        let day = (judge.year(), judge.month() as u8, judge.day() as u8);
        prop_assert_eq!((date.year() as i16, date.month(), date.day()), day);
        let clock = (judge.hour() as u8, judge.minute() as u8, judge.second() as u8);
        prop_assert_eq!((time.hour(), time.minute(), time.second()), clock);
        prop_assert_eq!(time.millisecond() as i16, judge.millisecond());
        prop_assert_eq!(date.weekday() as i8, judge.weekday().to_sunday_zero_offset());
        prop_assert_eq!(at.civil().instant(), at);
    }
}
