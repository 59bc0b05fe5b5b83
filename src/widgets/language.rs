//! The language of an item, which its title and its text carry.

use crate::feed::{Feed, Item};
use crate::text::language::is_vietnamese;
use crate::words;

/// The language of an item where that is known. Portals seldom name it, and a screen reader would read their titles on a page in
/// another language as if they were in that one.
pub(super) fn language_of(feed: &Feed, item: &Item, page_language: &str) -> Option<String> {
    feed.language_tag(item).or_else(|| {
        let is_of_page = page_language.is_empty() || is_vietnamese_tag(page_language);
        (!is_of_page && is_vietnamese(&feed.title(item))).then(|| words::LANGUAGE.to_owned())
    })
}

fn is_vietnamese_tag(tag: &str) -> bool {
    let language = tag.split('-').next().unwrap_or_default();
    language.eq_ignore_ascii_case(words::LANGUAGE)
}
