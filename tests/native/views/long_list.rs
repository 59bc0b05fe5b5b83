//! A list of more rows than one `<ul>` has.

use super::list::{list, many, turned};
use crate::support::addresses::PLATFORM;
use crate::support::dump::BASE;
use crate::support::print::one_line;
use crate::support::stage::Stage;
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};
use vn_portal_widgets::feed;
use vn_portal_widgets::platform::Platform;
use vn_portal_widgets::widgets::FeedState;
use vn_portal_widgets::widgets::reading::ListReading;

/// How many rows each `<ul>` has, and the page's nodes from the second one on.
fn lists(count: usize) -> (Vec<usize>, String) {
    let shown = one_line(&turned(1, count, "0").view().nodes);
    let lists: Vec<_> = shown.split("<ul").skip(1).collect();
    let rows = |list: &&str| list.matches("<li").count();
    let others: String = lists.iter().skip(1).copied().collect();
    (lists.iter().map(rows).collect(), others)
}

#[test]
fn a_long_list_is_made_of_several_and_says_that_it_is_one() {
    let one = one_line(&turned(1, 50, "0").view().nodes);
    assert!(!one.contains("role"), "{one}");
    assert_eq!(lists(50).0, [50]);
    assert_eq!(lists(51).0, [1, 25, 25]);
    assert_eq!(lists(120).0, [20, 25, 25, 25, 25]);
    let several = one_line(&turned(1, 120, "0").view().nodes);
    assert_eq!(several.matches("<div role=\"list\">").count(), 1);
    assert_eq!(several.matches("role=\"none\" part=\"list\">").count(), 5);
    assert_eq!(
        several.matches("part=\"item\" role=\"listitem\">").count(),
        120
    );
    // On the page of a pager there is one list again.
    let paged = one_line(&turned(2, 120, "50").view().nodes);
    assert!(!paged.contains("role=\"list\""), "{paged}");
}

/// Rows keep their nodes, and the focus, where their list has the same key and the same rows.
#[test]
fn a_new_item_in_front_changes_no_list_but_the_first() {
    let ids = |numbers: &[usize]| {
        let item = |number| format!(r#"{{"id": "{number}", "title": "Tin {number}"}}"#);
        let items: Vec<_> = numbers.iter().map(item).collect();
        let feed = format!(r#"{{"items": [{}]}}"#, items.join(","));
        let shown = one_line(&list(&[("page-size", "0")], &feed).view().nodes);
        shown.split("<ul").map(str::to_owned).collect::<Vec<_>>()
    };
    let old: Vec<_> = (1..=74).collect();
    let new: Vec<_> = (0..=74).collect();
    let [_, first, second, third] = ids(&old).try_into().unwrap();
    let [_, changed, same_second, same_third] = ids(&new).try_into().unwrap();
    assert_ne!(first, changed);
    assert_eq!((second, third), (same_second, same_third));
}

/// The platform of the other tests, which counts the titles that it is given: none of these is in NFC.
struct Counting;

static TITLES: AtomicUsize = AtomicUsize::new(0);

impl Platform for Counting {
    fn resolve(&self, address: &str, base: &str) -> Option<String> {
        PLATFORM.resolve(address, base)
    }

    fn leaves_site(&self, url: &str) -> bool {
        PLATFORM.leaves_site(url)
    }

    fn normalize(&self, string: &str) -> String {
        TITLES.fetch_add(1, Ordering::Relaxed);
        PLATFORM.normalize(string)
    }

    fn parse_html(&self, _: &str) -> Option<String> {
        None
    }
}

/// To read and fold 10,000 titles takes longer than a frame: it is done when the box gets the focus.
#[test]
fn the_first_key_finds_all_titles_ready() {
    let decomposed = many(2_000).replace("Tin", "Ti\u{301}n");
    let read = feed::read(decomposed.into_bytes(), BASE, Rc::new(Counting));
    let feed = Rc::new(read.feed.unwrap());
    let titles_for_a_key = |search_was_focused| {
        let focused = ListReading {
            search_was_focused,
            ..ListReading::default()
        };
        let mut stage = Stage::new("vn-related-news", &[("search", "")])
            .state(FeedState::Loaded(Rc::clone(&feed)))
            .list(focused.clone());
        let shown = one_line(&stage.view().nodes);
        let before = TITLES.load(Ordering::Relaxed);
        let mut typed = stage.list(ListReading {
            query: "tin 19".to_owned(),
            ..focused
        });
        assert!(one_line(&typed.view().nodes).contains("111"));
        (shown, TITLES.load(Ordering::Relaxed) - before)
    };
    let (unready, all) = titles_for_a_key(false);
    let (ready, shown) = titles_for_a_key(true);
    assert_eq!(ready, unready, "nothing of it is seen");
    assert!(all > 2_000 && shown < 200, "{all} and {shown} titles");
}
