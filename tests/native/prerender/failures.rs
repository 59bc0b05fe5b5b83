//! What is not written: data that cannot be shown, with the errors of the browser, and HTML that does not mean the view.

use super::{FEED, element, views};
use crate::support::addresses::{PLATFORM, platform};
use serde_json::json;
use std::rc::Rc;
use vn_portal_widgets::feed::{MAX_BYTES, MAX_HTML};
use vn_portal_widgets::platform::Platform;
use vn_portal_widgets::prerender::{Failure, Page, PageElement, first_views};

fn failure(tag: &str, attributes: serde_json::Value, data: &str) -> Failure {
    let mut element = element(tag, attributes);
    element["data"] = data.into();
    let view = views(json!([element])).remove(0);
    assert_eq!(view.html, None);
    view.error.unwrap()
}

#[test]
fn data_that_cannot_be_shown_give_the_errors_of_the_browser() {
    let long = json!({"title": "a", "content_html": "a".repeat(MAX_HTML + 1)}).to_string();
    let many = format!("{{\"items\": [{}0]}}", "0,".repeat(50_000));
    for (tag, attributes, data, kind, message) in [
        (
            "vn-article",
            json!({}),
            "{",
            "json",
            "not JSON: line 1, column 2",
        ),
        (
            "vn-article",
            json!({}),
            "<html/>",
            "json",
            "not JSON: line 1, column 1",
        ),
        (
            "vn-article",
            json!({}),
            "<rss/>",
            "feed",
            "not a JSON Feed:  (line 1, column 1) has neither a channel nor an item",
        ),
        (
            "vn-article",
            json!({}),
            "[]",
            "feed",
            "not a JSON Feed:  (line 1, column 1) expected an object",
        ),
        (
            "vn-related-news",
            json!({}),
            "{\"items\": 1}",
            "feed",
            "not a JSON Feed: items (line 1, column 11)",
        ),
        (
            "vn-article",
            json!({"item": "x"}),
            FEED,
            "item",
            "no such item in the file: x",
        ),
        (
            "vn-article",
            json!({}),
            &long,
            "too-large",
            "over the limit: content_html of 1048577 bytes, at most 1048576",
        ),
        (
            "vn-related-news",
            json!({}),
            &many,
            "too-large",
            "over the limit: items (line 1, column 11) at most 50000 items, not 50001",
        ),
    ] {
        let found = failure(tag, attributes, data);
        assert_eq!(found.kind, kind, "{message}");
        assert!(
            found.message.starts_with(message),
            "{message}: {}",
            found.message
        );
    }
}

#[test]
fn a_file_over_the_limit_is_not_read() {
    let data = " ".repeat(MAX_BYTES + 1);
    let found = failure("vn-article", json!({}), &data);
    assert_eq!(found.kind, "too-large");
    // At the limit it is.
    assert_eq!(failure("vn-article", json!({}), &data[1..]).kind, "json");
}

#[test]
fn an_unknown_element_is_named_and_loses_no_other() {
    let views = views(json!([{"tag": "vn-<b>"}, {"tag": "vn-clock"}]));
    let error = views[0].error.as_ref().unwrap();
    assert_eq!(
        (error.kind, &*error.message),
        ("element", "<vn-<b>> is no element of ours")
    );
    assert_eq!(views[1].html.as_deref(), Some("<slot></slot>"));
}

/// As in the console, but for the URL of the file, which is the page's way to it.
#[test]
fn what_is_lost_is_noted() {
    let mut article = element("vn-article", json!({"tools": "fonts"}));
    article["data"] = FEED
        .replace("2016-12-30", "30/02/2016")
        .replace("<p ", "<form><input></form><p ")
        .into();
    let view = views(json!([article])).remove(0);
    assert!(view.html.is_some());
    assert_eq!(
        view.notes,
        [
            "tools=\"fonts\" is ignored: expected \"none\", or out of \"font listen print save share\"",
            "du-lieu/tin.json: items[1].date_published (line 4, column 79) \"30/02/2016\" is not a date",
            "du-lieu/tin.json: items[0].content_html: form controls were removed (1)",
        ]
    );
}

#[test]
fn a_generated_file_with_one_mistake_many_times_has_few_notes() {
    let item = r#"{"title": "a", "date_published": "31/02/2016"}"#;
    let data = format!("{{\"items\": [{}]}}", [item; 10_000].join(","));
    let mut list = element("vn-related-news", json!({}));
    list["data"] = data.into();
    let notes = views(json!([list])).remove(0).notes;
    assert_eq!(notes.len(), 21);
    assert_eq!(notes[20], "du-lieu/tin.json: problems in all: 10000");
}

/// A parser that makes something else of HTML than the view, or that there is none.
struct Wrong(Option<&'static str>);

impl Platform for Wrong {
    fn resolve(&self, address: &str, base: &str) -> Option<String> {
        PLATFORM.resolve(address, base)
    }

    fn leaves_site(&self, url: &str) -> bool {
        PLATFORM.leaves_site(url)
    }

    fn normalize(&self, string: &str) -> String {
        PLATFORM.normalize(string)
    }

    fn parse_html(&self, html: &str) -> Option<String> {
        Some(PLATFORM.parse_html(html)? + self.0?)
    }
}

#[test]
fn what_does_not_mean_the_view_when_it_is_parsed_is_not_written() {
    let page = Page {
        elements: vec![PageElement {
            tag: "vn-related-news".to_owned(),
            data: Some(FEED.to_owned()),
            ..PageElement::default()
        }],
        ..Page::default()
    };
    let kind = |platform: Rc<dyn Platform>| {
        let view = first_views(&page, platform).remove(0);
        assert_eq!(view.html.is_none(), view.error.is_some());
        view.error.map(|error| error.kind)
    };
    assert_eq!(kind(Rc::new(Wrong(Some("\"a\0")))), Some("html"));
    assert_eq!(kind(Rc::new(Wrong(None))), Some("html"));
    assert_eq!(kind(Rc::new(Wrong(Some("")))), None);
    assert_eq!(kind(platform()), None);
}
