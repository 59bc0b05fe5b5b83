//! A list of more rows than one `<ul>` has.

use super::list::{list, turned};
use crate::support::print::one_line;

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
