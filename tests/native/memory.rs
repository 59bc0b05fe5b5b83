//! What lists remember, and its stored form, which other scripts of a page can write to.

use vn_portal_widgets::widgets::memory::{ListName, Memory, Place};
use vn_portal_widgets::widgets::reading::{DateChoice, ListReading};

fn place(address: &str, entry: Option<&str>, number: usize) -> Place {
    Place {
        address: address.to_owned(),
        entry: entry.map(str::to_owned),
        list: ListName {
            src: "tin.json".to_owned(),
            number,
            ..ListName::default()
        },
    }
}

fn on_page(page: usize) -> ListReading {
    ListReading {
        page: Some(page),
        ..ListReading::default()
    }
}

fn page_at(memory: &Memory, place: &Place) -> Option<usize> {
    memory.recall(place)?.page
}

#[test]
fn readings_come_back_from_the_stored_form() {
    let reading = ListReading {
        page: Some(3),
        query: "Dân \"vận\" \u{1f600}\n".to_owned(),
        date: DateChoice {
            day: Some(29),
            month: None,
            year: Some(2016),
        },
        search_was_focused: true,
    };
    let mut memory = Memory::default();
    memory.remember(&place("/t.html", None, 0), &reading);
    let memory = Memory::from_json(&memory.to_json());
    let wanted = ListReading {
        search_was_focused: false,
        ..reading
    };
    assert_eq!(memory.recall(&place("/t.html", None, 0)), Some(&wanted));
}

#[test]
fn addresses_entries_and_lists_are_told_apart() {
    let places = [
        place("/t.html", None, 0),
        place("/t.html?trang=2", None, 0),
        place("/t.html", Some("a"), 0),
        place("/t.html", Some("b"), 0),
        place("/t.html", None, 1),
    ];
    let mut memory = Memory::default();
    for (index, place) in places.iter().enumerate() {
        assert_eq!(memory.recall(place), None);
        memory.remember(place, &on_page(index + 1));
    }
    memory.remember(&places[0], &on_page(9));
    let pages = places.each_ref().map(|place| page_at(&memory, place));
    assert_eq!(pages, [9, 2, 3, 4, 5].map(Some));
}

#[test]
fn the_oldest_give_way_to_what_is_used_later() {
    let mut memory = Memory::default();
    for number in 0..50 {
        memory.remember(&place("/t.html", None, number), &on_page(2));
    }
    // Used again, so that it is no longer the oldest.
    memory.remember(&place("/t.html", None, 0), &on_page(4));
    memory.remember(&place("/t.html", None, 50), &on_page(2));
    assert_eq!(page_at(&memory, &place("/t.html", None, 0)), Some(4));
    assert_eq!(page_at(&memory, &place("/t.html", None, 1)), None);
    assert_eq!(page_at(&memory, &place("/t.html", None, 2)), Some(2));
}

#[test]
fn an_address_is_forgotten_with_all_its_lists() {
    let mut memory = Memory::default();
    for (address, number) in [("/a.html", 0), ("/a.html", 1), ("/b.html", 0)] {
        memory.remember(&place(address, None, number), &on_page(2));
    }
    assert!(memory.forget("/a.html"));
    assert!(!memory.forget("/a.html"));
    assert_eq!(page_at(&memory, &place("/a.html", None, 1)), None);
    assert_eq!(page_at(&memory, &place("/b.html", None, 0)), Some(2));
}

#[test]
fn what_is_not_of_the_stored_form_is_nothing() {
    let mut good = Memory::default();
    good.remember(&place("/t.html", None, 0), &on_page(3));
    let good = good.to_json();
    assert_eq!(
        page_at(&Memory::from_json(&good), &place("/t.html", None, 0)),
        Some(3)
    );
    let bad = [
        String::new(),
        "{".to_owned(),
        "null".to_owned(),
        "[1]".to_owned(),
        good.replace('3', "-3"),
        good.replace('3', "3.5"),
        good.replace('3', "\"3\""),
        good.replace("\"reading\"", "\"other\""),
    ];
    for json in bad {
        let memory = Memory::from_json(&json);
        assert_eq!(memory.recall(&place("/t.html", None, 0)), None, "{json}");
    }
}
