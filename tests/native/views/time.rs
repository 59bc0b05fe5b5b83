//! States of `<vn-time>`.

use super::{Case, case};
use crate::support::print::one_line;
use crate::support::stage::{Stage, T2};

const T1_TEXT: &str = "2016-12-29T15:13:27+07:00";
const T2_TEXT: &str = "2017-12-17T09:31:53+07:00";
const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;

const NAMES: [&str; 11] = [
    "clock",
    "posted",
    "datetime",
    "date",
    "time",
    "news",
    "full",
    "document",
    "lunar",
    "lunar-full",
    "relative",
];

pub fn cases() -> Vec<Case> {
    let time = |attributes: &[(&str, &str)]| Stage::new("vn-time", attributes);
    let mut cases = vec![
        case("time-default", time(&[("datetime", T1_TEXT)])),
        case(
            "time-pattern",
            time(&[("datetime", T1_TEXT), ("format", "HH'h'mm '–' d/M/yy")]),
        ),
        case("time-without-datetime", time(&[("format", "news")])),
        case("time-bad-datetime", time(&[("datetime", "31/02/2016")])),
        case(
            "time-bad-format",
            time(&[("datetime", T1_TEXT), ("format", "'mở")]),
        ),
        case(
            "time-old-form",
            time(&[("datetime", "29/12/2016 3:13:27 CH")]),
        ),
        case("time-milliseconds", time(&[("datetime", "-1000")])),
    ];
    for name in NAMES {
        cases.push(case(
            &format!("time-{name}-t1"),
            time(&[("datetime", T1_TEXT), ("format", name)]),
        ));
        cases.push(case(
            &format!("time-{name}-t2"),
            time(&[("datetime", T2_TEXT), ("format", name)]),
        ));
    }
    cases
}

#[test]
fn relative_time_goes_on_by_itself() {
    let mut stage = Stage::new("vn-time", &[("datetime", T2_TEXT), ("format", "relative")]);
    let mut seen = Vec::new();
    let mut now = T2;
    while let Some(next) = stage.wake() {
        seen.push(
            one_line(&stage.view().nodes)
                .split(['>', '<'])
                .nth(2)
                .unwrap()
                .to_owned(),
        );
        assert!(next > now, "{next} after {now}");
        assert!(seen.len() < 200, "{seen:?}");
        stage = stage.at(next - 1);
        let last = seen.last().unwrap();
        assert!(
            one_line(&stage.view().nodes).contains(&format!(">{last}<")),
            "{last} until the wake"
        );
        stage = stage.at(next);
        now = next;
    }
    assert_eq!(seen.first().unwrap(), "Vừa xong");
    assert_eq!(seen[1], "1 phút trước");
    assert!(
        seen.contains(&"59 phút trước".to_owned()) && seen.contains(&"23 giờ trước".to_owned()),
        "{seen:?}"
    );
    assert_eq!(seen.last().unwrap(), "6 ngày trước");
    assert!(one_line(&stage.view().nodes).contains(">17/12/2017<"));
    assert!(now - T2 > 24 * HOUR);
}

#[test]
fn other_formats_never_wake() {
    for name in NAMES.iter().filter(|name| **name != "relative") {
        assert_eq!(
            Stage::new("vn-time", &[("datetime", T2_TEXT), ("format", name)]).wake(),
            None,
            "{name}"
        );
    }
}
