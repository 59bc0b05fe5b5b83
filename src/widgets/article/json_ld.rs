//! JSON-LD for search engines: the properties of <https://schema.org/NewsArticle> that the file knows. URLs in it
//! are the checked, absolute ones.

use crate::feed::{Feed, Item};
use crate::html::SafeUrl;
use crate::time::civil::Instant;
use serde::Serialize;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct NewsArticle<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    schema_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    keywords: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Person<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    in_language: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<String>,
}

#[derive(Serialize)]
#[serde(tag = "@type")]
struct Person<'a> {
    name: &'a str,
}

/// An item as JSON-LD without `<`, so that no string in it can end the script that it is put into.
pub(super) fn json_ld(feed: &Feed, item: &Item) -> String {
    let rfc3339 = |at: Instant| at.civil().rfc3339();
    let authors = feed.authors(item).iter();
    let article = NewsArticle {
        context: "https://schema.org",
        schema_type: "NewsArticle",
        headline: item.title.as_deref(),
        description: item.summary.as_deref(),
        url: item.url.as_ref().map(SafeUrl::as_str),
        keywords: &item.tags,
        image: item.picture().map(SafeUrl::as_str),
        author: authors
            .map(|author| Person { name: &author.name })
            .collect(),
        in_language: feed.language(item),
        date_published: item.date_published.map(rfc3339),
        date_modified: item.date_modified.map(rfc3339),
    };
    // Structs of strings always serialise.
    let json = serde_json::to_string(&article).unwrap_or_default();
    json.replace('<', "\\u003c")
}
