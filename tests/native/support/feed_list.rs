//! The feeds of `tests/fixtures/feeds`, inside the program: a browser cannot read the folder. A test
//! fails when a file of the folder is not named here. Included by `tests/browser` as well.

/// A file's name without its extension, its text, and the expected reading.
pub type FeedFixture = (&'static str, &'static str, &'static str);

macro_rules! feeds {
    ($($name:literal)+) => {
        pub const FEEDS: &[FeedFixture] = &[$((
            $name,
            include_str!(concat!("../../fixtures/feeds/", $name, ".json")),
            include_str!(concat!("../../fixtures/feeds/", $name, ".expected.txt")),
        ),)+];
    };
}

feeds! {
    "attachments-tags-views"
    "author-of-version-1-0-wrong"
    "author-of-version-1-0"
    "authors-wrong"
    "broken-comma-at-the-end"
    "broken-comment"
    "broken-cut-short"
    "broken-empty-file"
    "broken-escape"
    "broken-html"
    "broken-line-in-a-text"
    "broken-missing-comma"
    "broken-nan"
    "broken-number"
    "broken-single-quotes"
    "broken-two-documents"
    "broken-white-space"
    "columns-count-characters"
    "dates-bad"
    "dates-in-all-forms"
    "deep-known-fields"
    "deep-unknown-fields"
    "duplicate-items"
    "duplicate-keys"
    "emoji-and-separators"
    "empty-object"
    "escaped-names"
    "extension-wrong-types"
    "head-after-the-items"
    "inherited-from-the-feed"
    "item-that-is-no-object"
    "item-with-nothing-to-show"
    "items-empty"
    "items-null"
    "items-number"
    "items-object"
    "items-text"
    "lines-end-with-crlf"
    "markup-in-texts"
    "names-of-javascript"
    "next-url-refused"
    "nfd-text"
    "no-items-but-title"
    "no-items"
    "nulls"
    "numbers-as-id"
    "on-one-line"
    "pictures"
    "seed-article"
    "single-item-wrong-date"
    "single-item"
    "sixty-items"
    "top-level-array"
    "top-level-boolean"
    "top-level-null"
    "top-level-number"
    "top-level-text"
    "unknown-fields"
    "urls-refused"
    "urls-relative"
    "very-long-strings"
    "white-space-around-texts"
    "wrong-type-of-every-field"
    "wrong-type-of-feed-fields"
}
