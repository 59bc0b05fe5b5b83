//! What search engines are told of an article: the fields of one schema.org `NewsArticle`, out of which
//! `browser/head.js` makes JSON-LD.
//!
//! Of the properties that <https://schema.org/NewsArticle> has, those that the file knows. Addresses are the
//! checked, absolute ones.

use crate::feed::{Feed, Field, Item};
use crate::time::format::Format;

/// The properties that are fields of the file as they stand.
const PROPERTIES: &[(&str, Field)] = &[
    ("headline", Field::Title),
    ("description", Field::Summary),
    ("url", Field::Url),
    ("keywords", Field::Tags),
];

/// Names and values in turn, each with U+0000 behind it; elements of lists with U+0001 behind each.
pub(super) fn json_ld(feed: &Feed, item: &Item) -> String {
    let mut out = String::new();
    for (name, field) in PROPERTIES {
        push(&mut out, name, item.text(*field));
    }
    push(&mut out, "image", item.picture());
    push(&mut out, "author", feed.authors(item));
    push(&mut out, "inLanguage", feed.language(item));
    for (name, at) in [
        ("datePublished", item.date_published),
        ("dateModified", item.date_modified()),
    ] {
        if let Some(at) = at {
            push(&mut out, name, &Format::RFC3339.text(at, at));
        }
    }
    out
}

fn push(out: &mut String, name: &str, text: &str) {
    if !text.is_empty() {
        for part in [name, text] {
            out.push_str(part);
            out.push('\0');
        }
    }
}
