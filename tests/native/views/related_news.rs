//! States of `<vn-related-news>`.

use super::{Case, case, without_feed};
use crate::support::addresses::urls;
use crate::support::stage::{Stage, T2};
use vn_portal_widgets::html::SafeUrl;
use vn_portal_widgets::widgets::{Current, Shown, State};

const FEED: &str = r#"{"items": [
    {"id": "cu", "url": "tin/cu.html", "title": "Tin cũ", "date_published": "2016-12-27"},
    {"id": "khong-ngay", "url": "tin/khong-ngay.html", "title": "Không có ngày"},
    {"id": "moi", "url": "tin/moi.html", "title": "Tin mới", "date_published": "2016-12-29T15:13:27+07:00"},
    {"id": "giua-a", "url": "tin/giua-a.html", "title": "Cùng lúc, trước trong tệp", "date_published": "28/12/2016 08:00"},
    {"id": "giua-b", "url": "tin/giua-b.html", "title": "Cùng lúc, sau trong tệp", "date_published": "2016-12-28T01:00:00Z"},
    {"id": "ngay-sai", "url": "tin/ngay-sai.html", "title": "Ngày sai", "date_published": "31/02/2016"}
]}"#;

const LINKS: &str = r#"{"items": [
    {"id": "url", "url": "tin/a.html", "external_url": "https://vnexpress.net/a", "title": "Có url"},
    {"id": "external", "external_url": "https://vnexpress.net/b", "title": "Chỉ có external_url"},
    {"id": "none", "title": "Không có địa chỉ", "date_published": "2016-12-29"},
    {"id": "refused", "url": "javascript:alert(1)", "title": "Địa chỉ bị từ chối"},
    {"id": "refused-external", "url": "javascript:alert(1)", "external_url": "/b.html", "title": "Còn external_url"}
]}"#;

/// Of a portal that is one document.
const ROUTES: &str = r#"{"items": [
    {"id": "cong", "url": "cong.html", "title": "Cổng"},
    {"id": "1", "url": "cong.html#/tin/1", "title": "Tin 1"},
    {"id": "2", "url": "cong.html#/tin/2", "title": "Tin 2"}
]}"#;

fn titles() -> String {
    let long = "Ủy ban nhân dân ".repeat(6);
    let exact = "Đ".repeat(80);
    format!(
        r#"{{"items": [
        {{"id": "summary", "url": "a.html", "summary": "{long}", "content_text": "không hiện"}},
        {{"id": "text", "url": "b.html", "content_text": "Nội dung ngắn."}},
        {{"id": "exact", "url": "c.html", "summary": "{exact}"}},
        {{"id": "more", "summary": "{exact}Đ"}},
        {{"id": "html", "url": "d.html", "content_html": "<p>Chỉ có HTML</p>"}},
        {{"id": "markup", "url": "e.html", "title": "<b>5 < 6</b> & \"7\""}}
    ]}}"#
    )
}

fn list(attributes: &[(&str, &str)], feed: &str) -> Stage {
    Stage::new("vn-related-news", attributes).feed(feed)
}

fn page(address: &str) -> Current {
    let url = urls().link(address).map(SafeUrl::into_string);
    Current::Page(url.unwrap())
}

fn item(id: Option<&str>, url: Option<&str>) -> Current {
    let url = url.and_then(|url| urls().link(url));
    Current::Item(Shown {
        id: id.map(str::to_owned),
        url: url.map(SafeUrl::into_string),
        source: None,
    })
}

pub fn cases() -> Vec<Case> {
    let many = crate::support::fixture::read("tests/fixtures/feeds/sixty-items.json");
    let mut cases = vec![
        case("related-news-newest", list(&[], FEED)),
        case("related-news-limit-0", list(&[("limit", "0")], FEED)),
        case("related-news-limit-1", list(&[("limit", "1")], FEED)),
        case(
            "related-news-limit-beyond",
            list(&[("limit", "4000000000")], FEED),
        ),
        case("related-news-limit-3-of-60", list(&[("limit", "3")], &many)),
        case(
            "related-news-current-by-id",
            list(&[("current", "moi"), ("limit", "2")], FEED),
        ),
        case(
            "related-news-current-by-url",
            list(
                &[
                    ("current", "https://vinhlong.gov.vn/du-lieu/tin/moi.html"),
                    ("limit", "2"),
                ],
                FEED,
            ),
        ),
        case(
            "related-news-current-by-relative-url",
            list(&[("current", "tin/moi.html"), ("limit", "2")], FEED),
        ),
        case(
            "related-news-current-before-article",
            list(&[("current", "moi"), ("limit", "2")], FEED).current(item(Some("cu"), None)),
        ),
        case(
            "related-news-article-by-id",
            list(&[("limit", "2")], FEED).current(item(Some("moi"), Some("khac.html"))),
        ),
        case(
            "related-news-article-by-url",
            list(&[("limit", "2")], FEED).current(item(None, Some("tin/moi.html"))),
        ),
        case(
            "related-news-article-without-name",
            list(&[("limit", "2")], FEED).current(item(None, None)),
        ),
        case(
            "related-news-page",
            list(&[("limit", "2")], FEED).current(page("tin/moi.html")),
        ),
        case(
            "related-news-other-page",
            list(&[("limit", "2")], FEED).current(page("index.html")),
        ),
        case(
            "related-news-page-at-a-fragment",
            list(&[("limit", "2")], FEED).current(page("tin/moi.html#muc-1")),
        ),
        case(
            "related-news-page-at-a-route",
            list(&[], ROUTES).current(page("cong.html#/tin/2")),
        ),
        case(
            "related-news-page-at-another-route",
            list(&[], ROUTES).current(page("cong.html#/tin/9")),
        ),
        case(
            "related-news-article-pending",
            list(&[], FEED).current(Current::Pending),
        ),
        case(
            "related-news-current-does-not-wait",
            list(&[("current", "moi"), ("limit", "1")], FEED).current(Current::Pending),
        ),
        case(
            "related-news-only-current",
            list(
                &[("current", "a")],
                r#"{"items": [{"id": "a", "title": "Đang đọc"}]}"#,
            ),
        ),
        case("related-news-links", list(&[], LINKS)),
        case("related-news-without-titles", list(&[], &titles())),
        case(
            "related-news-heading",
            list(&[("heading", "Tin & <b>bài</b>"), ("limit", "1")], FEED),
        ),
        case(
            "related-news-heading-empty",
            list(&[("heading", ""), ("limit", "1")], FEED),
        ),
        case(
            "related-news-heading-blank",
            list(&[("heading", "  "), ("limit", "1")], FEED),
        ),
        case(
            "related-news-heading-level",
            list(&[("heading-level", "4"), ("limit", "1")], FEED),
        ),
        case(
            "related-news-date-format",
            list(&[("date-format", "news"), ("limit", "1")], FEED),
        ),
        case(
            "related-news-bad-attributes",
            list(
                &[
                    ("limit", "-1"),
                    ("heading-level", "0"),
                    ("date-format", "'"),
                    ("current", ""),
                ],
                FEED,
            ),
        ),
        case("related-news-empty", list(&[], r#"{"items": []}"#)),
        case(
            "related-news-empty-without-heading",
            list(&[("heading", "")], r#"{"items": []}"#),
        ),
        case(
            "related-news-single-item",
            list(&[], r#"{"title": "Một tin", "url": "a.html"}"#),
        ),
    ];
    cases.extend(without_feed("related-news", "vn-related-news"));
    cases
}

#[test]
fn newest_come_first_ties_keep_the_order_of_the_file_and_no_date_is_last() {
    let newest = ["moi", "giua-a", "giua-b", "cu", "khong-ngay", "ngay-sai"];
    assert_eq!(list(&[], FEED).ids(), newest);
}

#[test]
fn all_items_are_shown_without_a_limit() {
    let many = crate::support::fixture::read("tests/fixtures/feeds/sixty-items.json");
    assert_eq!(
        list(&[], &many).view().state,
        Some(State::Ready { items: 60 })
    );
}

#[test]
fn a_list_of_relative_dates_wakes_for_the_first_that_changes() {
    let feed = r#"{"items": [
        {"title": "a", "date_published": "2017-12-17T09:00:53+07:00"},
        {"title": "b", "date_published": "2017-12-17T09:30:23+07:00"},
        {"title": "c", "date_published": "2010-01-01"}
    ]}"#;
    assert_eq!(list(&[], feed).wake(), None);
    assert_eq!(
        list(&[("date-format", "relative")], feed).wake(),
        Some(T2 + 30_000)
    );
}

/// A row without a word in it cannot be read, clicked or heard.
#[test]
fn every_row_says_something() {
    let feed = r#"{"items": [{"id": "a", "content_html": "<p>Chỉ có HTML, không địa chỉ</p>"}]}"#;
    let html = crate::support::print::one_line(&list(&[("heading", "")], feed).view().nodes);
    let text: String = html
        .split('<')
        .filter_map(|tag| tag.split_once('>'))
        .map(|(_, text)| text)
        .collect();
    assert!(!text.trim().is_empty(), "{html}");
}
