//! A list of more rows than one `<ul>` has.

use super::list::{list, many, turned};
use crate::support::addresses::with_urls;
use crate::support::print::one_line;
use crate::support::stage::Stage;
use crate::support::value::scalar;
use std::cell::Cell;
use std::rc::Rc;
use vn_portal_widgets::feed::{Reader, Store};
use vn_portal_widgets::widgets::FeedState;

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

/// A store that tells how many bytes it has given.
#[derive(Debug, Default)]
struct Counted {
    texts: String,
    given: Rc<Cell<usize>>,
}

impl Store for Counted {
    fn put(&mut self, text: &str) -> u32 {
        self.texts.put(text)
    }

    fn text(&self, place: u32, length: u32) -> String {
        self.given.set(self.given.get() + length as usize);
        self.texts.text(place, length)
    }
}

/// To read and fold 10,000 titles takes longer than a frame: it is done when the box gets the focus.
#[test]
fn the_first_key_finds_all_titles_ready() {
    let given_for_a_key = |facts: &str| {
        let store = Counted::default();
        let given = Rc::clone(&store.given);
        let feed = with_urls(|urls| {
            let mut reader = Reader::new(Box::new(store), scalar);
            reader.take(many(2_000).as_bytes(), urls);
            reader.finish(urls).unwrap().feed.unwrap()
        });
        let mut stage = Stage::new("vn-related-news", &[("search", "")])
            .state(FeedState::Loaded(Rc::new(feed)))
            .reader(facts, 0, ["", "", ""]);
        let focused = one_line(&stage.view().nodes);
        let before = given.get();
        let mut typed = stage.list_reader(0, "tin 19", ["", "", ""]);
        assert!(one_line(&typed.view().nodes).contains("111"));
        (focused, given.get() - before)
    };
    let (unready, all) = given_for_a_key("");
    let (ready, shown) = given_for_a_key("searches");
    assert_eq!(ready, unready, "nothing of it is seen");
    assert!(all > 30_000 && shown < 3_000, "{all} and {shown} bytes");
}
