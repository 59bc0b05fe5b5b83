//! URLs in first views: what is of the page's own site is relative to the page, and means the same.

use super::{BASE, only_html, views_on};
use crate::support::addresses::PLATFORM;
use proptest::prelude::*;
use serde_json::json;
use vn_portal_widgets::platform::Platform;

/// How a page writes the URL of a list's item.
fn written(page: serde_json::Value, url: &str) -> String {
    let data = json!({"items": [{"id": "1", "title": "Tin", "url": url}]}).to_string();
    // Otherwise an item that is the page is left out.
    let attributes = json!({"current": "https://khac.invalid/"});
    let list =
        json!({"tag": "vn-related-news", "attributes": attributes, "data": data, "url": BASE});
    let views = views_on(page, json!([list]));
    let html = only_html(views.into_iter().next().unwrap());
    let href = html
        .split_once("href=\"")
        .unwrap()
        .1
        .split_once('"')
        .unwrap()
        .0;
    href.replace("&amp;", "&")
}

#[test]
fn urls_of_the_site_are_relative_to_the_page() {
    for (page, url, expected) in [
        (
            "https://a.vn/tin/1.html",
            "https://a.vn/tin/2.html",
            "2.html",
        ),
        (
            "https://a.vn/tin/1.html",
            "https://a.vn/anh/2.html",
            "../anh/2.html",
        ),
        ("https://a.vn/tin/1.html", "https://a.vn/", "../"),
        ("https://a.vn/tin/1.html", "https://a.vn/tin/", "./"),
        ("https://a.vn/tin/1.html", "https://a.vn/tin/?a#b", "./?a#b"),
        (
            "https://a.vn/tin/1.html",
            "https://a.vn/tin/2/3.html",
            "2/3.html",
        ),
        (
            "https://a.vn/tin/1.html",
            "https://a.vn/tin/1.html",
            "1.html",
        ),
        ("https://a.vn/tin/1.html", "https://a.vn/tin/1.html#b", "#b"),
        ("https://a.vn/tin/1.html", "https://a.vn/tin/1.html#", "#"),
        (
            "https://a.vn/tin/1.html?a",
            "https://a.vn/tin/1.html?b",
            "1.html?b",
        ),
        (
            "https://a.vn/tin/1.html?a",
            "https://a.vn/tin/1.html#b",
            "1.html#b",
        ),
        (
            "https://a.vn/tin/1.html?a/b",
            "https://a.vn/tin/2.html?c/d",
            "2.html?c/d",
        ),
        (
            "https://a.vn/tin/1.html#a",
            "https://a.vn/tin/1.html#b",
            "#b",
        ),
        ("https://a.vn", "https://a.vn/tin/2.html", "tin/2.html"),
        (
            "https://a.vn/a/b/c/d.html",
            "https://a.vn/a/x/c/d.html",
            "../../x/c/d.html",
        ),
        // What could be taken for a scheme, a host or a path from the top.
        ("https://a.vn/1.html", "https://a.vn/a:b", "./a:b"),
        (
            "https://a.vn/1.html",
            "https://a.vn/javascript:a()",
            "./javascript:a()",
        ),
        (
            "https://a.vn/a/1.html",
            "https://a.vn/a//b.vn/c",
            ".//b.vn/c",
        ),
        (
            "https://a.vn/a/1.html",
            "https://a.vn//b.vn/c",
            "..//b.vn/c",
        ),
        ("https://a.vn/1.html", "https://a.vn//b.vn/c", ".//b.vn/c"),
        (
            "https://a.vn/a/1.html",
            "https://a.vn/a/%2e%2e/b?c=%E1%BB%87",
            "../b?c=%E1%BB%87",
        ),
        // Other sites.
        (
            "https://a.vn/1.html",
            "http://a.vn/2.html",
            "http://a.vn/2.html",
        ),
        (
            "https://a.vn/1.html",
            "https://a.vn:8443/2.html",
            "https://a.vn:8443/2.html",
        ),
        (
            "https://a.vn/1.html",
            "https://www.a.vn/2.html",
            "https://www.a.vn/2.html",
        ),
        (
            "https://a.vn/1.html",
            "https://a.vn.example/2.html",
            "https://a.vn.example/2.html",
        ),
        (
            "https://a.vn/1.html",
            "https://b@a.vn/2.html",
            "https://b@a.vn/2.html",
        ),
        ("https://a.vn/1.html", "mailto:a@a.vn", "mailto:a@a.vn"),
        ("https://a.vn/1.html", "tel:113", "tel:113"),
        (
            "file:///C:/a/1.html",
            "https://a.vn/2.html",
            "https://a.vn/2.html",
        ),
    ] {
        assert_eq!(
            written(json!({"url": page}), url),
            expected,
            "{url} on {page}"
        );
    }
}

#[test]
fn a_base_and_a_page_that_is_not_known_count() {
    let url = "https://a.vn/tin/2.html";
    for (page, expected) in [
        (
            json!({"url": "https://a.vn/1.html", "base": "https://a.vn/tin/"}),
            "2.html",
        ),
        (
            json!({"url": "https://a.vn/1.html", "base": "https://cdn.example/"}),
            url,
        ),
        (
            json!({"url": "https://b.vn/1.html", "base": "https://a.vn/"}),
            url,
        ),
        (
            json!({"url": "https://a.vn/1.html", "isElsewhere": true}),
            url,
        ),
    ] {
        assert_eq!(written(page.clone(), url), expected, "{page}");
    }
}

#[test]
fn which_links_leave_the_site_is_a_question_of_the_page() {
    let html = |page: &str| {
        let article = json!({"title": "Tin", "content_html": "<a href=https://a.vn/>a</a>",
            "attachments": [{"url": "https://a.vn/tep.pdf", "title": "Tệp"}]});
        let article = json!({"tag": "vn-article", "data": article.to_string(), "url": BASE});
        only_html(views_on(json!({"url": page}), json!([article])).remove(0))
    };
    let rel = |page| html(page).matches("rel=\"noopener noreferrer\"").count();
    assert_eq!(rel("https://a.vn/1.html"), 0);
    assert_eq!(rel("https://user@a.vn/1.html"), 0);
    // That of the fixtures, which the platform takes for its own.
    assert_eq!(rel(BASE), 2);
    assert_eq!(rel("http://a.vn/1.html"), 2);
    assert_eq!(rel("file:///a.html"), 2);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn prop_a_url_leads_to_where_it_led(
        // Without a colon: the crate `url` takes `/a:/` for a drive of Windows.
        page in "https://[ab]\\.vn(/[ab.%2e?#/\\\\@;&=]{0,12})?",
        url in "https?://[ab]\\.vn(/[ab.:%2e?#/\\\\@;&=]{0,12})?",
    ) {
        let absolute = PLATFORM.resolve(&url, &page).unwrap();
        let href = written(json!({"url": page}), &url);
        prop_assert!(!href.is_empty());
        prop_assert_eq!(PLATFORM.resolve(&href, &page).unwrap(), absolute.clone());
        let is_of_site = absolute.starts_with(&page[.."https://a.vn".len()]);
        prop_assert_eq!(is_of_site, !href.starts_with("http"), "{}", href);
    }
}
