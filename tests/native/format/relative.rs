//! How long ago, and the moments at which that changes.

use proptest::prelude::*;
use vn_portal_widgets::time::civil::Instant;
use vn_portal_widgets::time::format::Format;

use super::{T1, T2, instant};
use crate::civil::instants;

/// What `relative` says of 2016-12-29T15:13:27 at some other time.
fn relative(now: &str) -> String {
    Format::Relative.text(instant(T1), instant(now))
}

#[test]
fn relative_counts_what_has_passed() {
    for (now, expected) in [
        ("2016-12-29T15:13:27.000", "Vừa xong"),
        ("2016-12-29T15:14:26.999", "Vừa xong"),
        ("2016-12-29T15:14:27.000", "1 phút trước"),
        ("2016-12-29T15:18:27", "5 phút trước"),
        ("2016-12-29T16:13:26.999", "59 phút trước"),
        ("2016-12-29T16:13:27", "1 giờ trước"),
        ("2016-12-29T17:59:00", "2 giờ trước"),
        // Past midnight, but not 24 hours yet.
        ("2016-12-30T00:13:27", "9 giờ trước"),
        ("2016-12-30T15:13:26.999", "23 giờ trước"),
        ("2016-12-30T15:13:27", "Hôm qua"),
        ("2016-12-30T23:59:59.999", "Hôm qua"),
        // 33 hours, but the second calendar day.
        ("2016-12-31T00:00:00", "2 ngày trước"),
        ("2017-01-04T23:59:59", "6 ngày trước"),
        ("2017-01-05T00:00:00", "29/12/2016"),
        ("2020-01-01", "29/12/2016"),
    ] {
        assert_eq!(relative(now), expected, "{now}");
    }
}

#[test]
fn relative_counts_what_is_to_come() {
    for (now, expected) in [
        ("2016-12-29T15:12:27.001", "Vừa xong"),
        ("2016-12-29T15:12:27.000", "1 phút nữa"),
        ("2016-12-29T15:08:00", "5 phút nữa"),
        ("2016-12-29T14:13:27.001", "59 phút nữa"),
        ("2016-12-29T14:13:27.000", "1 giờ nữa"),
        ("2016-12-29T13:00:00", "2 giờ nữa"),
        ("2016-12-28T15:13:27.001", "23 giờ nữa"),
        ("2016-12-28T15:13:27.000", "Ngày mai"),
        ("2016-12-28T00:00:00", "Ngày mai"),
        ("2016-12-27T23:59:59.999", "2 ngày nữa"),
        ("2016-12-26T12:00:00", "3 ngày nữa"),
        ("2016-12-23T00:00:00", "6 ngày nữa"),
        ("2016-12-22T23:59:59.999", "29/12/2016"),
        ("1999-01-01", "29/12/2016"),
    ] {
        assert_eq!(relative(now), expected, "{now}");
    }
}

#[test]
fn only_relative_is_live() {
    let (at, now) = (instant(T1), instant(T2));
    for name in [
        "clock",
        "posted",
        "document",
        "lunar",
        "lunar-full",
        "HH:mm:ss",
    ] {
        let format = Format::parse(name).unwrap();
        assert!(!format.is_live());
        assert_eq!(format.next_change(at, now), None);
        assert_eq!(format.text(at, now), format.text(at, at));
    }
    assert!(Format::Relative.is_live());
}

/// Walks through 18 days second by second: the text changes where `next_change` says, and nowhere else.
#[test]
fn relative_changes_exactly_when_it_says() {
    const NINE_DAYS: i64 = 9 * 86_400_000;
    for at in [
        "2016-12-29T15:13:27.123",
        "2017-01-01T00:00:00",
        "2017-03-01T23:59:59.999",
    ] {
        let at = instant(at);
        let moment = |millis| Instant::from_millis(at.millis() + millis).unwrap();
        let text = |now| Format::Relative.text(at, now);
        let mut now = moment(-NINE_DAYS);
        let mut shown = text(now);
        let mut next = Format::Relative.next_change(at, now);
        let mut changes = 0;
        while now < moment(NINE_DAYS) {
            let step = Instant::from_millis(now.millis() + 1000).unwrap();
            now = next.filter(|next| *next < step).unwrap_or(step);
            if next == Some(now) {
                let before = Instant::from_millis(now.millis() - 1).unwrap();
                assert_eq!(text(before), shown, "too late: {}", now.civil().rfc3339());
                assert_ne!(text(now), shown, "too soon: {}", now.civil().rfc3339());
                shown = text(now);
                next = Format::Relative.next_change(at, now);
                changes += 1;
            } else {
                assert_eq!(text(now), shown, "missed: {}", now.civil().rfc3339());
            }
        }
        // Each way: six calendar days, the date, 23 hours and 59 minutes; a moment between, and one
        // calendar day more where day 1 begins with the hour.
        assert!((177..=178).contains(&changes), "{changes}");
        assert_eq!(next, None);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(50_000))]

    #[test]
    fn prop_relative_changes_when_it_says(
        at in instants(),
        away in prop_oneof![
            -180_000..=180_000i64,
            -90_000_000..=90_000_000i64,
            -800_000_000..=800_000_000i64,
            -80_000_000_000..=80_000_000_000i64,
        ],
        part in 0.0..1.0f64,
    ) {
        let Some(now) = Instant::from_millis(at.millis() + away) else { return Ok(()) };
        let text = |now| Format::Relative.text(at, now);
        let shown = text(now);
        match Format::Relative.next_change(at, now) {
            None => {
                let later = now.millis() + (part * 8e9) as i64;
                if let Some(later) = Instant::from_millis(later) {
                    prop_assert_eq!(text(later), shown);
                }
            }
            Some(next) => {
                prop_assert!(next > now);
                prop_assert_ne!(text(next), shown.as_str());
                let between = now.millis() + (part * (next.millis() - now.millis()) as f64) as i64;
                for millis in [between, next.millis() - 1] {
                    prop_assert_eq!(text(Instant::from_millis(millis).unwrap()), shown.as_str());
                }
            }
        }
    }
}
