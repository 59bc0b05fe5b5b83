//! Every feed of `tests/fixtures/feeds` is read as the text beside it says. The browser's tests compare with the same texts.

mod check;
mod inline;
mod odd;
mod pages;
mod sweep;
mod syntax;
mod xml;

use crate::support::addresses::platform;
use crate::support::dump::{BASE, dump};
use crate::support::feed_list::FEEDS;
use crate::support::fixture::{assert_none, difference, names, read, repository};
use crate::support::places;
use crate::support::stage::read_feed;
use proptest::prelude::*;
use vn_portal_widgets::error::LoadError;
use vn_portal_widgets::feed::{self, Feed, Loss, Source};

const FOLDER: &str = "tests/fixtures/feeds";

#[test]
fn every_fixture_is_read_as_the_text_beside_it_says() {
    let differences: Vec<_> = names(FOLDER, ".json")
        .iter()
        .filter_map(|name| {
            let json = read(&format!("{FOLDER}/{name}.json"));
            let expected = format!("{FOLDER}/{name}.expected.txt");
            difference(&expected, &dump(&read_feed(&json)))
        })
        .collect();
    assert_none(&differences);
}

/// The positions come from the parse itself; here each path is followed from the top.
#[test]
fn every_problem_is_where_its_path_leads() {
    let mut count = 0;
    for name in names(FOLDER, ".json") {
        let json = read(&format!("{FOLDER}/{name}.json"));
        let read = read_feed(&json);
        for problem in &read.problems {
            let found = match places::error(&json) {
                Some(place) => place,
                None => places::of(&json, &problem.path),
            };
            let position = problem.position;
            let position = format!("{}:{}", position.line, position.column);
            assert_eq!(position, found, "{name}: {problem:?}");
            count += 1;
        }
    }
    assert!(count > 100, "{count}");
}

#[test]
fn the_console_has_path_position_and_message_of_a_problem() {
    let read = |bytes: &[u8]| {
        let read = feed::read(bytes.to_vec(), BASE, platform());
        read.problems.last().unwrap().clone()
    };
    let problem = read(b"{\"title\": \"T\",\n \"tags\": 5}");
    let message = "expected an array, not a number";
    assert_eq!(
        problem.describe(Source::File),
        format!("tags (line 2, column 10) {message}")
    );
    assert_eq!(
        problem.describe(Source::Script),
        format!("tags (of a script) {message}")
    );
    let problem = read(b"{\"title\": \"T\",\n}");
    assert_eq!(problem.describe(Source::File), "line 2, column 1");
    let problem = read(b"{\"title\": \"H\xf4i ngh\xe2\"}");
    assert_eq!(problem.describe(Source::File), "byte 13 is 0xf4");
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
    let most = read_feed(&many(50_000));
    assert_eq!((most.feed.unwrap().len(), most.problems.len()), (50_000, 0));
    let more = read_feed(&many(50_001));
    assert_eq!(more.feed.err(), Some(LoadError::TooLarge));
    let [problem] = more.problems.as_slice() else {
        panic!("{:?}", more.problems)
    };
    assert!(problem.message.contains("50001"), "{problem:?}");
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
        let read = read_feed(&json.to_string());
        match &read.feed {
            Ok(feed) => for item in feed.items() {
                let strings = [&item.title, &item.summary, &item.content_html, &item.content_text];
                prop_assert!(strings.into_iter().any(Option::is_some), "nothing to show: {item:?}");
            },
            Err(_) => prop_assert!(!read.problems.is_empty()),
        }
    }

    #[test]
    fn prop_no_item_is_lost_without_a_word(items in prop::collection::vec(any_json(), 0..6)) {
        let count = items.len();
        let json = serde_json::json!({ "items": items }).to_string();
        let read = read_feed(&json);
        let lost = read.problems.iter().filter(|problem| problem.loss == Loss::Item).count();
        prop_assert_eq!(read.feed.unwrap().len() + lost, count);
    }

    #[test]
    fn prop_a_bad_item_changes_nothing_about_its_neighbours(bad in any_json()) {
        let good = serde_json::json!({"id": "a", "title": "Tin", "date_published": "2016-12-29"});
        let with = serde_json::json!({ "items": [good, bad, good] }).to_string();
        let alone = serde_json::json!({ "items": [good] }).to_string();
        let (with, alone) = (feed_of(&with), feed_of(&alone));
        prop_assert_eq!(with.item(0), alone.item(0));
        prop_assert_eq!(with.items().last(), alone.item(0));
    }

    #[test]
    fn prop_each_problem_is_where_its_path_leads(json in any_json()) {
        let json = serde_json::to_string_pretty(&json).unwrap();
        for problem in read_feed(&json).problems {
            let position = format!("{}:{}", problem.position.line, problem.position.column);
            prop_assert_eq!(position, places::of(&json, &problem.path), "{:?}", problem.path);
        }
    }
}

fn feed_of(json: &str) -> Feed {
    read_feed(json).feed.unwrap()
}

#[test]
fn an_item_knows_its_path_in_the_file() {
    let feed = feed_of(r#"{"items": [5, {"title": "a"}, {"x": 1}, {"title": "b"}]}"#);
    assert_eq!(
        [0, 1, 2].map(|index| feed.path(index)),
        ["items[1]", "items[3]", ""]
    );
    assert_eq!(feed_of(r#" {"title": "a"}"#).path(0), "");
}
