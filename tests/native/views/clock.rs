//! States of `<vn-clock>`.

use super::{Case, case};
use crate::support::stage::{Stage, T2, definition, instant};
use vn_portal_widgets::time::civil::Date;
use vn_portal_widgets::widgets::{Attributes, Input};

const DAY: i64 = 86_400_000;
/// 2025-07-25T00:00:00+07:00, on which a leap month begins.
const LEAP: i64 = 1_753_376_400_000;
/// 2101-01-01T00:00:00+07:00.
const BEYOND: i64 = 4_133_955_600_000;

/// Milliseconds at the beginning of 17 December 2017 in Viet Nam.
fn midnight() -> i64 {
    i64::from(Date::new(2017, 12, 17).unwrap().day_number()) * DAY - 7 * 3_600_000
}

pub fn cases() -> Vec<Case> {
    let clock = |attributes: &[(&str, &str)], at: i64| Stage::new("vn-clock", attributes).at(at);
    vec![
        case("clock-midnight", clock(&[], midnight())),
        case("clock-noon", clock(&[], midnight() + DAY / 2)),
        case("clock-last-second", clock(&[], midnight() + DAY - 1)),
        case("clock-t2", clock(&[], T2)),
        case("clock-pattern", clock(&[("format", "EEEE, HH'h'mm")], T2)),
        case("clock-lunar", clock(&[("format", "lunar-full")], T2)),
        case("clock-with-lunar", clock(&[("lunar", "")], T2)),
        case(
            "clock-with-lunar-leap-month",
            clock(&[("format", "date"), ("lunar", "lunar")], LEAP),
        ),
        case(
            "clock-with-lunar-beyond-the-table",
            clock(&[("lunar", "")], BEYOND),
        ),
        case("clock-bad-format", clock(&[("format", "yyyyy")], T2)),
    ]
}

#[test]
fn a_clock_that_was_never_told_the_time_shows_the_fallback() {
    let mut widget = (definition("vn-clock").make)();
    widget.receive(Input::Attributes(Attributes::default()));
    assert_eq!(widget.needs().wake, None);
    assert_eq!(
        crate::support::print::one_line(&widget.view().nodes),
        "<slot></slot>"
    );
}

#[test]
fn the_clock_wakes_when_the_next_second_begins() {
    for (now, next) in [
        (T2, T2 + 1000),
        (T2 + 1, T2 + 1000),
        (T2 + 999, T2 + 1000),
        (-1, 0),
        (-1000, 0),
    ] {
        assert_eq!(
            Stage::new("vn-clock", &[]).at(now).wake(),
            Some(next),
            "{now}"
        );
    }
}

#[test]
fn at_the_end_of_time_the_clock_rests() {
    let last =
        i64::from(Date::new(9999, 12, 31).unwrap().day_number() + 1) * DAY - 7 * 3_600_000 - 1;
    assert_eq!(instant(last).civil().date.year(), 9999);
    assert_eq!(Stage::new("vn-clock", &[]).at(last).wake(), None);
}
