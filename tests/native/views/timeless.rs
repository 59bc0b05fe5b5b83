//! What the widgets show before they know the time: the same whenever it is shown.

use super::printed;
use crate::support::print::one_line;
use crate::support::stage::{Stage, T2};
use vn_portal_widgets::widgets::{Current, State};

const FEED: &str = r#"{"items": [
    {"id": "a", "title": "Tin a", "date_published": "2017-12-17T09:31:00+07:00"},
    {"id": "b", "title": "Tin b", "date_published": "2017-12-10T09:31:00+07:00"}
]}"#;
const AT: &str = "2017-12-17T09:31:00+07:00";

/// A widget whose view changes as time goes by, without its data.
type Row = (&'static str, &'static [(&'static str, &'static str)]);

const RELATIVE: [Row; 3] = [
    ("vn-time", &[("datetime", AT), ("format", "relative")]),
    ("vn-article", &[("date-format", "relative")]),
    ("vn-related-news", &[("date-format", "relative")]),
];

fn shown(stage: Stage, tag: &str) -> String {
    let mut stage = if tag == "vn-time" {
        stage
    } else {
        stage.feed(FEED)
    };
    let html = one_line(&stage.view().nodes);
    if stage.wake().is_some() {
        return html + " wakes";
    }
    html
}

#[test]
fn a_relative_date_is_its_date() {
    for (tag, attributes) in RELATIVE {
        let timeless = shown(Stage::timeless(tag, attributes), tag);
        let date = "datetime=\"2017-12-17T09:31:00+07:00\" lang=\"vi\" translate=\"no\">";
        assert!(
            timeless.contains(&format!("{date}17/12/2017<")),
            "{timeless}"
        );
        assert!(!timeless.ends_with("wakes"), "{timeless}");
        let now = shown(Stage::new(tag, attributes), tag);
        assert!(now.contains(&format!("{date}Vừa xong<")), "{now}");
        assert!(now.ends_with("wakes"), "{now}");
    }
}

#[test]
fn nothing_is_new() {
    let (tag, attributes) = ("vn-related-news", [("new-days", "3")]);
    let timeless = shown(Stage::timeless(tag, &attributes), tag);
    assert!(!timeless.contains("Mới"), "{timeless}");
    assert!(!timeless.ends_with("wakes"), "{timeless}");
    let now = shown(Stage::new(tag, &attributes), tag);
    assert!(now.contains("Mới") && now.ends_with("wakes"), "{now}");
}

#[test]
fn a_list_waits_neither_to_be_ranked_nor_for_the_article_of_the_page() {
    let waits = |stage: Stage| {
        let view = stage.current(Current::Pending).feed(FEED).view();
        view.state == Some(State::Loading)
    };
    for attributes in [&[("order", "related")][..], &[]] {
        assert!(!waits(Stage::timeless("vn-related-news", attributes)));
        // Before its data it does not know since when it waits.
        assert!(waits(Stage::new("vn-related-news", attributes)));
    }
}

#[test]
fn a_clock_shows_its_fallback() {
    let mut clock = Stage::timeless("vn-clock", &[("lunar", "")]);
    assert_eq!(one_line(&clock.view().nodes), "<slot></slot>");
    assert_eq!(clock.wake(), None);
    assert_ne!(one_line(&clock.at(T2).view().nodes), "<slot></slot>");
}

#[test]
fn a_given_instant_needs_no_other() {
    let attributes = [("datetime", AT), ("format", "news")];
    let view = |mut stage: Stage| printed(&stage.view());
    assert_eq!(
        view(Stage::timeless("vn-time", &attributes)),
        view(Stage::new("vn-time", &attributes))
    );
}
