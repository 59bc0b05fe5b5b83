//! A feed of several pages.

use super::feed_of;
use std::ops::Range;
use vn_portal_widgets::feed::{Feed, MAX_ITEMS};

/// A page with the items that have these ids.
fn page(ids: Range<usize>, next: &str) -> Feed {
    let item = |id| format!(r#"{{"id": {id}, "url": "{id}.html", "title": "Tin {id}"}}"#);
    let items: Vec<_> = ids.map(item).collect();
    let json = format!(
        r#"{{"items": [{}], "next_url": "{next}"}}"#,
        items.join(",")
    );
    feed_of(&json)
}

/// Pages with some items of the page before again.
#[test]
fn items_are_counted_through_all_pages_and_none_comes_twice() {
    let feed = page(0..40, "2.json");
    assert_eq!(
        feed.next_url().map(|url| url.ends_with("/2.json")),
        Some(true)
    );
    feed.append(page(35..90, "3.json"));
    feed.append(page(89..91, "tin.json"));
    assert_eq!(feed.next_url(), None, "this page is loaded");
    assert_eq!(feed.len(), 91);
    for (index, item) in feed.items().enumerate() {
        assert_eq!(item.id, Some(index.to_string()));
        assert_eq!(feed.item(index).as_ref(), Some(&item));
        let url = item.url.as_ref().map(|url| url.as_str());
        let named: Vec<_> = feed.named("none", url).collect();
        assert_eq!(named, [index]);
        let named: Vec<_> = feed.named(&index.to_string(), None).collect();
        assert_eq!(named, [index]);
    }
    assert_eq!(feed.item(91), None);
    assert_eq!(feed.named("", None).count(), 0);
}

/// Each page begins with half of the page before. `npm run bench -- check` has the times.
#[test]
fn the_most_items_on_the_most_pages_are_each_there_once() {
    const PAGES: usize = 100;
    const NEW: usize = MAX_ITEMS / PAGES;
    let feed = page(0..NEW, "2.json");
    for number in 1..PAGES {
        assert!(feed.next_url().is_some(), "page {number}");
        let begin = number * NEW;
        feed.append(page(
            begin - NEW / 2..begin + NEW,
            &format!("{}.json", number + 2),
        ));
    }
    assert_eq!(feed.next_url(), None, "there may be no more");
    assert_eq!(feed.len(), MAX_ITEMS);
    for (index, item) in feed.items().enumerate() {
        assert_eq!(item.id, Some(index.to_string()));
    }
}

/// Only items of other pages are left out: within a file, `checkFeed` names them.
#[test]
fn items_that_share_an_id_in_their_own_page_or_have_none_are_kept() {
    let feed = feed_of(r#"{"items": [{"title": "a"}, {"id": "1", "title": "b"}]}"#);
    let items = r#"{"title": "c"}, {"id": 2, "title": "d"}, {"id": "2", "title": "e"}, {"id": 1, "title": "f"}"#;
    feed.append(feed_of(&format!(r#"{{"items": [{items}]}}"#)));
    feed.append(feed_of(&format!(r#"{{"items": [{items}]}}"#)));
    let titles: Vec<_> = feed.items().filter_map(|item| item.title).collect();
    assert_eq!(titles, ["a", "b", "c", "d", "e", "c"]);
}
