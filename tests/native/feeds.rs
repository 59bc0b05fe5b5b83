//! Every feed of `tests/fixtures/feeds` is read as the text beside it says. The browser's tests read
//! the same files with the browser's parser and compare with the same texts.

use crate::support::dice::Dice;
use crate::support::dump::dump;
use crate::support::feed_list::FEEDS;
use crate::support::fixture::{assert_none, difference, names, read, repository};
use crate::support::places;
use crate::support::stage::reading;
use proptest::prelude::*;
use vn_portal_widgets::error::LoadError;
use vn_portal_widgets::feed::{Field, Severity};

const FOLDER: &str = "tests/fixtures/feeds";

#[test]
fn every_fixture_is_read_as_the_text_beside_it_says() {
    let differences: Vec<_> = names(FOLDER, ".json")
        .iter()
        .filter_map(|name| {
            let json = read(&format!("{FOLDER}/{name}.json"));
            let error = places::error(&json);
            let place = |path: &str| places::of(&json, path);
            difference(
                &format!("{FOLDER}/{name}.expected.txt"),
                &dump(reading(&json).as_ref(), error.as_deref(), place),
            )
        })
        .collect();
    assert_none(&differences);
}

#[test]
fn the_browser_reads_every_file_of_the_folder() {
    let mut listed: Vec<_> = FEEDS.iter().map(|(name, ..)| (*name).to_owned()).collect();
    listed.sort();
    assert_eq!(
        listed,
        names(FOLDER, ".json"),
        "tests/native/support/feed_list.rs"
    );
    assert_eq!(
        listed,
        names(FOLDER, ".expected.txt"),
        "texts without a feed, or feeds without a text"
    );
}

#[test]
fn the_seed_article_is_the_real_one_byte_for_byte() {
    let bytes = std::fs::read(repository(&format!("{FOLDER}/seed-article.json"))).unwrap();
    // FNV-1a, 64 bits, of the file that the portal published.
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    assert_eq!((bytes.len(), hash), (5683, 0xcaf7_c2b5_2298_35ed));
}

#[test]
fn fifty_thousand_items_are_read_and_one_more_is_too_large() {
    let many = |count: usize| {
        format!(
            "{{\"items\":[{}]}}",
            vec!["{\"title\":\"x\"}"; count].join(",")
        )
    };
    let most = reading(&many(50_000)).unwrap();
    assert_eq!((most.feed.unwrap().len(), most.problems.len()), (50_000, 0));
    let more = reading(&many(50_001)).unwrap();
    assert_eq!(more.feed.err(), Some(LoadError::TooLarge));
    assert_eq!(more.problems.len(), 1);
    assert!(
        more.problems[0].message.contains("50001"),
        "{:?}",
        more.problems[0]
    );
}

/// JSON that a portal could send: known and unknown names with values of every type.
fn any_json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i32>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        "[ a-cĐệ/:.#0-9]{0,12}".prop_map(Into::into),
        prop::sample::select(vec![
            "2016-12-29",
            "31/02/2016",
            "javascript:1",
            "a.html",
            ""
        ])
        .prop_map(Into::into),
    ];
    let name = prop::sample::select(vec![
        "items",
        "id",
        "url",
        "external_url",
        "title",
        "summary",
        "content_html",
        "content_text",
        "image",
        "banner_image",
        "date_published",
        "authors",
        "author",
        "name",
        "language",
        "_vn",
        "source",
        "next_url",
        "x",
    ]);
    leaf.prop_recursive(5, 64, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Into::into),
            prop::collection::btree_map(name.clone(), inner, 0..8).prop_map(|fields| {
                serde_json::Value::Object(
                    fields
                        .into_iter()
                        .map(|(name, value)| (name.to_owned(), value))
                        .collect(),
                )
            }),
        ]
    })
}

proptest! {
    #[test]
    fn prop_any_json_gives_a_feed_or_says_why_not(json in any_json()) {
        let reading = reading(&json.to_string()).unwrap();
        match &reading.feed {
            Ok(feed) => for item in feed.items() {
                let fields = [Field::Title, Field::Summary, Field::ContentHtml, Field::ContentText];
                let empty = fields.iter().all(|field| item.text(*field).is_empty());
                prop_assert!(!empty, "nothing to show: {item:?}");
            },
            Err(_) => prop_assert!(!reading.problems.is_empty()),
        }
    }

    #[test]
    fn prop_no_item_is_lost_without_a_word(items in prop::collection::vec(any_json(), 0..6)) {
        let count = items.len();
        let json = serde_json::json!({ "items": items }).to_string();
        let reading = reading(&json).unwrap();
        let lost = reading.problems.iter().filter(|problem| problem.severity == Severity::Item).count();
        prop_assert_eq!(reading.feed.unwrap().len() + lost, count);
    }

    #[test]
    fn prop_a_bad_item_changes_nothing_about_its_neighbours(bad in any_json()) {
        let good = serde_json::json!({"id": "a", "title": "Tin", "date_published": "2016-12-29"});
        let with = serde_json::json!({ "items": [good, bad, good] }).to_string();
        let alone = serde_json::json!({ "items": [good] }).to_string();
        let (with, alone) = (reading(&with).unwrap().feed.unwrap(), reading(&alone).unwrap().feed.unwrap());
        prop_assert_eq!(with.item(0), alone.item(0));
        prop_assert_eq!(with.items().last(), alone.item(0));
    }
}

/// Texts that stand side by side come out of the store together, however the places lie.
#[test]
fn items_at_places_are_those_of_each_place() {
    let part = |from: usize, to: usize, text: usize| {
        let item = |number| {
            let long = "Nội dung ".repeat(number * number % text);
            format!(r#"{{"id": "{number}", "title": "Tin {number}", "content_text": "{long}"}}"#)
        };
        let items: Vec<_> = (from..to).map(item).collect();
        let feed = format!(r#"{{"items": [{}]}}"#, items.join(","));
        reading(&feed).unwrap().feed.unwrap()
    };
    // Longer than what comes together, shorter, and some of both.
    for text in [5_000, 2, 700] {
        let feed = part(0, 40, text);
        feed.append(part(40, 90, text));
        let mut dice = Dice(26);
        let any: Vec<_> = (0..300).map(|_| dice.below(90)).collect();
        let forth: Vec<_> = (0..90).collect();
        let back: Vec<_> = (0..90).rev().collect();
        let same = vec![7; 9];
        for places in [forth, back, same, any] {
            let together: Vec<_> = feed.items_at(places.iter().copied()).collect();
            let each: Vec<_> = places
                .iter()
                .filter_map(|place| feed.item(*place))
                .collect();
            assert_eq!(together, each, "{places:?}");
            assert_eq!(together.len(), places.len());
        }
    }
}
