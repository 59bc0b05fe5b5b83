//! Whatever XML is loaded, it gives a feed with something to show in every item, or says why not; as JSON it is the same feed; every
//! problem has a place in the file.
#![no_main]

use fuzz::support::addresses::{PLATFORM, platform};
use fuzz::support::dump::BASE;
use libfuzzer_sys::fuzz_target;
use vn_portal_widgets::feed::{Feed, Item, check, json_feed, read_text};

fuzz_target!(|document: &str| {
    let read = read_text(document.to_owned(), BASE, platform());
    let findings = check(document, BASE, &PLATFORM);
    assert!(findings.len() >= read.problems.len());
    let lines = document.split('\n').count();
    for finding in &findings {
        assert!((1..=lines).contains(&finding.line) && finding.column >= 1);
    }
    let Ok(feed) = read.feed else {
        assert!(!read.problems.is_empty());
        return;
    };
    let found = items(&feed);
    for item in &found {
        let strings = [
            &item.title,
            &item.summary,
            &item.content_html,
            &item.content_text,
        ];
        assert!(strings.into_iter().any(Option::is_some));
    }
    // The encoding that the bytes name, or that their zeros show, may be another one.
    if document.contains("encoding") || document.contains('\0') {
        return;
    }
    let json = json_feed(document.into(), BASE, &PLATFORM).json;
    let again = read_text(json.unwrap_or_default(), BASE, platform()).feed;
    assert_eq!(again.map(|feed| items(&feed)), Ok(found));
});

fn items(feed: &Feed) -> Vec<Item> {
    feed.items().collect()
}
