//! The real feed, and a list, after accidents to their bytes: whatever is still JSON is read and shown, and
//! nothing panics. `tests/browser/mutations.rs` does the same to the first of these files in a page.

use crate::support::bad_words::bad_word;
use crate::support::fixture::read;
use crate::support::mutation::Mutation;
use crate::support::stage::{read_feed, shown};
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use vn_portal_widgets::error::LoadError;
use vn_portal_widgets::feed::ReadFeed;

type Read = fn(&str) -> ReadFeed;

/// What is wrong with how a file is read and shown; `Ok(false)` where it is no JSON any more.
fn judge(json: &str, read: Read) -> Result<bool, String> {
    let run = || {
        let read = read(json);
        let is_json = !matches!(read.feed, Err(LoadError::Json));
        (is_json, shown(read))
    };
    match catch_unwind(AssertUnwindSafe(run)) {
        Err(_) => Err("a panic".to_owned()),
        Ok((is_json, shown)) => {
            bad_word(&shown).map_or(Ok(is_json), |word| Err(format!("{word}: {shown}")))
        }
    }
}

/// How many of so many mutations are JSON, or which is the first that is not read and shown well.
fn mutate(json: &str, count: u64, read: Read) -> Result<u64, String> {
    let mut parsed = 0;
    for seed in 0..count {
        let mutation = Mutation::new(seed, json.as_bytes());
        let judged = judge(&mutation.of(json.as_bytes()), read);
        parsed += u64::from(judged.map_err(|fault| format!("seed {seed}, {mutation}: {fault}"))?);
    }
    Ok(parsed)
}

/// So many accidents to a file do no harm, and so many of them leave it JSON: neither side is empty.
fn does_no_harm(file: &str, count: u64, json: Range<u64>) {
    let parsed = mutate(&read(file), count, read_feed).unwrap();
    assert!(json.contains(&parsed), "{parsed} were JSON");
}

#[test]
fn ten_thousand_accidents_to_the_real_feed_panic_nowhere_and_show_no_bad_word() {
    does_no_harm(
        "tests/fixtures/feeds/seed-article.json",
        10_000,
        3_000..9_000,
    );
}

#[test]
fn two_thousand_accidents_to_a_list_panic_nowhere_and_show_no_bad_word() {
    does_no_harm("tests/fixtures/feeds/sixty-items.json", 2_000, 300..1_800);
}

/// Without these the two above could not fail.
#[test]
fn a_reader_that_panics_or_makes_up_a_word_is_caught_with_seed_and_mutation() {
    const FEED: &str = r#"{"title": "Tin", "summary": null, "content_text": "Nội dung"}"#;
    let invents = |json: &str| read_feed(&json.replace("null", r#""undefined""#));
    let panics = |json: &str| {
        assert!(json.is_ascii() || !json.contains('\u{fffd}'), "meant");
        read_feed(json)
    };
    for (reader, fault) in [(invents as Read, "undefined"), (panics, "a panic")] {
        let found = mutate(FEED, 200, reader).unwrap_err();
        assert!(
            found.starts_with("seed ") && found.contains("[bytes "),
            "{found}"
        );
        assert!(found.contains(fault), "{found}");
        assert_eq!(
            mutate(FEED, 200, read_feed).map(|parsed| parsed > 50),
            Ok(true)
        );
    }
}

#[test]
fn a_seed_gives_the_same_accidents_and_another_seed_others() {
    let file = b"0123456789abcdef";
    let texts = |seed| Mutation::new(seed, file).to_string();
    assert_eq!(texts(7), texts(7));
    assert_ne!(texts(7), texts(8));
}
