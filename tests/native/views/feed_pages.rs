//! A feed of several pages: what a `<vn-related-news>` shows when its visitor goes past what is loaded.

use super::list::{NEWS, list, on_page};
use crate::support::print::one_line;
use crate::support::stage::feed;
use std::rc::Rc;
use vn_portal_widgets::feed::Feed;
use vn_portal_widgets::widgets::FeedState;

/// A page of a feed with so many items from a number on, and the URL of the next page.
fn feed_page(from: usize, count: usize, next: &str) -> Feed {
    let items: Vec<_> = (from..from + count)
        .map(|number| serde_json::json!({"id": number.to_string(), "title": format!("Tin {number}")}))
        .collect();
    let feed = feed(&serde_json::json!({"items": items, "next_url": next}).to_string());
    Rc::into_inner(feed).unwrap()
}

#[test]
fn past_the_last_page_the_feeds_next_page_is_asked_for_and_shown_without_items_already_there() {
    let first = Rc::new(feed_page(
        1,
        4,
        "https://vinhlong.gov.vn/du-lieu/trang-2.json",
    ));
    let at = |page| {
        list(&[("page-size", "2"), ("order", "feed")], NEWS)
            .state(FeedState::Loaded(Rc::clone(&first)))
            .list(on_page(page))
    };
    assert_eq!(at(2).next_page(), None);
    assert_eq!(
        at(3).next_page().as_deref(),
        Some("https://vinhlong.gov.vn/du-lieu/trang-2.json")
    );
    let html = one_line(&at(3).view().nodes);
    assert!(
        html.contains("value=\"3\"><span>Sau </span>›</button>"),
        "the way on is open: {html}"
    );
    assert!(html.contains("Đang tải…"), "{html}");
    assert_eq!(at(3).ids(), ["3", "4"], "the last page stays until then");
    first.append(feed_page(3, 4, ""));
    assert_eq!(at(3).next_page(), None);
    assert_eq!(at(3).ids(), ["5", "6"]);
    assert!(
        one_line(&at(3).view().nodes).contains("value=\"3\" aria-disabled=\"true\"><span>Sau ")
    );
}

#[test]
fn a_feed_page_that_leads_back_is_the_last_and_so_is_the_hundredth() {
    let first = feed_page(1, 1, "https://vinhlong.gov.vn/du-lieu/tin.json");
    assert_eq!(first.base, "https://vinhlong.gov.vn/du-lieu/tin.json");
    assert_eq!(first.next_url(), None);
    let first = feed_page(1, 1, "a.json");
    for number in 2..=100 {
        assert!(first.next_url().is_some(), "page {number}");
        first.append(feed_page(number, 1, &format!("{number}.json")));
    }
    assert_eq!(first.next_url(), None);
    assert_eq!(first.len(), 100);
    let last = first.item(99).unwrap();
    assert_eq!(last.id.as_deref(), Some("100"));
    assert_eq!(first.item(100), None);
}
