//! What a visitor of a `<vn-related-news>` can do: turn pages, search, choose a date; and what it shows
//! beside titles.

use super::{Case, case};
use crate::support::addresses::urls;
use crate::support::fixture::read;
use crate::support::print::one_line;
use crate::support::stage::{Stage, T2, date, feed};
use std::fmt::Write;
use vn_portal_widgets::html::SafeUrl;
use vn_portal_widgets::widgets::reading::{DateChoice, ListReading};
use vn_portal_widgets::widgets::{Current, Shown, State};

pub(super) const NEWS: &str = r#"{"items": [
    {"id": "dan-van", "url": "a.html", "title": "Hội nghị tổng kết công tác Dân vận", "date_published": "2017-12-15", "tags": ["Dân vận", "Hội nghị"], "image": "a.png"},
    {"id": "han-man", "url": "b.html", "title": "Ứng phó hạn, mặn & xâm nhập", "date_published": "2017-12-14T09:31:54+07:00", "tags": ["Nông nghiệp"]},
    {"id": "cau", "title": "Khánh thành cầu nông thôn <mới>", "date_published": "2016-12-15", "banner_image": "c.png"},
    {"id": "cu", "url": "d.html", "title": "Dân vận khéo ở Tam Bình", "date_published": "2016-01-05", "tags": ["Dân vận"]},
    {"id": "khong-ngay", "url": "e.html", "title": "Tin không ngày"}
]}"#;

pub(super) fn list(attributes: &[(&str, &str)], feed: &str) -> Stage {
    let all: Vec<_> = [("heading", "")]
        .iter()
        .chain(attributes)
        .copied()
        .collect();
    Stage::new("vn-related-news", &all).feed(feed)
}

fn searched(query: &str) -> Stage {
    list(&[("search", "")], NEWS).list(typed(query))
}

fn chosen(date: DateChoice) -> Stage {
    list(&[("by-date", "")], NEWS).list(ListReading {
        date,
        ..ListReading::default()
    })
}

pub(super) fn typed(query: &str) -> ListReading {
    ListReading {
        query: query.to_owned(),
        ..ListReading::default()
    }
}

pub(super) fn on_page(page: usize) -> ListReading {
    ListReading {
        page: Some(page),
        ..ListReading::default()
    }
}

/// So many items, `1` the newest.
pub(super) fn many(count: usize) -> String {
    let mut items = String::new();
    for number in 1..=count {
        let comma = if number > 1 { "," } else { "" };
        write!(
            items,
            r#"{comma}{{"id": "{number}", "url": "{number}.html", "title": "Tin {number}"}}"#
        )
        .unwrap();
    }
    format!(r#"{{"items": [{items}]}}"#)
}

pub(super) fn turned(page: usize, count: usize, size: &str) -> Stage {
    list(&[("page-size", size)], &many(count)).list(on_page(page))
}

pub fn cases() -> Vec<Case> {
    vec![
        case("list-pages", list(&[], &many(11))),
        case("list-pages-one", list(&[], &many(10))),
        case("list-page-in-the-middle", turned(6, 21, "2")),
        case("list-page-last", turned(11, 21, "2")),
        case("list-page-beyond", turned(99, 5, "2")),
        case("list-page-size-0", turned(2, 12, "0")),
        case(
            "list-limit-before-pages",
            list(&[("limit", "3"), ("page-size", "2")], &many(9)),
        ),
        case("list-search", searched("")),
        case("list-search-hits", searched("van dan")),
        case("list-search-prefix", searched("kh")),
        case("list-search-in-nfd", searched("ha\u{323}n")),
        case("list-search-nothing", searched("không có đâu")),
        case("list-by-date", chosen(date(0, 0, 0))),
        case("list-by-date-chosen", chosen(date(15, 0, 2016))),
        case("list-by-date-nothing", chosen(date(14, 1, 0))),
        case("list-by-date-no-longer-there", chosen(date(0, 0, 1999))),
        case(
            "list-search-by-date",
            list(&[("search", ""), ("by-date", "")], NEWS).list(ListReading {
                page: Some(1),
                date: date(0, 0, 2016),
                ..typed("dan van")
            }),
        ),
        case("list-thumbnails", list(&[("thumbnails", "")], NEWS)),
        case("list-new", list(&[("new-days", "3")], NEWS)),
        case("list-tag", list(&[("tag", "Dân vận")], NEWS)),
        case("list-tag-of-nothing", list(&[("tag", "Thể thao")], NEWS)),
        case(
            "list-order-feed",
            list(&[("order", "feed"), ("page-size", "2")], NEWS),
        ),
        case(
            "list-everything-asked-without-flags",
            list(&[], NEWS).list(ListReading {
                page: Some(1),
                date: date(1, 0, 0),
                ..typed("dan")
            }),
        ),
    ]
}

/// Each item is on one page and no other, whatever the number of items and their number on a page.
#[test]
fn pages_part_the_list() {
    for count in [1, 2, 9, 10, 11, 57] {
        for size in [1, 2, 3, 10, 56, 57, 58, 4_294_967_295_u32] {
            let mut seen = Vec::new();
            for page in 1..=count {
                let shown = turned(page, count, &size.to_string()).ids();
                if page > 1 && page > count.div_ceil(size as usize) {
                    continue;
                }
                assert!(shown.len() <= size as usize);
                seen.extend(shown);
            }
            let all: Vec<_> = (1..=count).map(|number| number.to_string()).collect();
            assert_eq!(seen, all, "{count} items, {size} on a page");
        }
    }
}

#[test]
fn a_search_begins_anew_when_the_data_change() {
    let stage = searched("dan van");
    let mut stage =
        stage.feed(r#"{"items": [{"id": "x", "title": "Dân vận"}, {"id": "y", "title": "Khác"}]}"#);
    assert_eq!(stage.ids(), ["x"]);
}

#[test]
fn the_number_of_items_is_that_of_all_pages_whatever_is_looked_for() {
    assert_eq!(
        turned(3, 57, "10").view().state,
        Some(State::Ready { items: 57 })
    );
    assert_eq!(
        searched("dan van").view().state,
        Some(State::Ready { items: 5 })
    );
}

#[test]
fn a_list_wakes_when_an_item_is_no_longer_new() {
    // The second item is three days old in one second.
    assert_eq!(list(&[("new-days", "3")], NEWS).wake(), Some(T2 + 1000));
    assert!(
        one_line(&list(&[("new-days", "3")], NEWS).at(T2 + 1000).view().nodes)
            .matches("Mới")
            .count()
            == 1
    );
}

fn related(attributes: &[(&str, &str)], news: &str) -> Stage {
    let all: Vec<_> = [("order", "related")]
        .iter()
        .chain(attributes)
        .copied()
        .collect();
    list(&all, news).at(T2).at(T2 + 1)
}

const DROUGHT: &str = r#"{"items": [
    {"id": "le-hoi", "title": "Khai mạc lễ hội Lăng Ông", "date_published": "2017-12-16"},
    {"id": "man-2", "title": "Hạn mặn đến sớm", "summary": "Nhà vườn ngăn hạn mặn.", "date_published": "2017-12-02"},
    {"id": "man-1", "title": "Chủ động ứng phó hạn, mặn mùa khô", "content_text": "Nước mặn vào sâu, hạn mặn kéo dài.", "date_published": "2017-12-01"}
]}"#;

#[test]
fn related_items_come_first_whether_the_article_is_in_the_list_or_not() {
    assert_eq!(
        related(&[("current", "man-1")], DROUGHT).ids(),
        ["man-2", "le-hoi"]
    );
    let article = feed(
        r#"{"id": "x", "url": "x.html", "title": "Hạn mặn", "content_html": "<p>Hạn mặn ở vườn cây.</p>"}"#,
    );
    let shown = Shown {
        id: Some("x".to_owned()),
        url: urls().link("x.html").map(SafeUrl::into_string),
        source: Some((article, 0)),
    };
    let mut stage = related(&[], DROUGHT).current(Current::Item(shown));
    let order = stage.ids();
    assert_eq!(order.last().unwrap(), "le-hoi", "{order:?}");
    let article = feed(r#"{"id": "x", "title": "Hạn mặn"}"#);
    let shown = Shown {
        id: Some("x".to_owned()),
        source: Some((article, 0)),
        ..Shown::default()
    };
    let named = |name| related(&[("current", name)], DROUGHT).current(Current::Item(shown.clone()));
    assert_eq!(named("x").ids().last().unwrap(), "le-hoi");
    assert_eq!(
        named("khac").ids().first().unwrap(),
        "le-hoi",
        "another one is meant: newest"
    );
}

#[test]
fn without_an_article_related_is_newest() {
    assert_eq!(related(&[], DROUGHT).ids(), ["le-hoi", "man-2", "man-1"]);
    assert_eq!(
        related(&[("current", "khong-co")], DROUGHT).ids(),
        ["le-hoi", "man-2", "man-1"]
    );
}

/// Ranking 1,000 articles takes longer than a frame: what is painted first must not wait for it.
#[test]
fn a_list_is_put_in_order_by_content_after_the_first_paint() {
    let mut stage = list(&[("order", "related"), ("current", "man-1")], DROUGHT).at(T2);
    assert_eq!(stage.view().state, Some(State::Loading));
    assert_eq!(stage.wake(), Some(T2 + 1));
    let mut stage = stage.at(T2 + 1);
    assert_eq!(stage.view().state, Some(State::Ready { items: 2 }));
}

#[test]
fn sixty_items_have_six_pages() {
    let html = one_line(
        &list(&[], &read("tests/fixtures/feeds/sixty-items.json"))
            .view()
            .nodes,
    );
    assert_eq!(html.matches("<li ").count(), 10);
    assert!(html.contains("value=\"6\""), "{html}");
}
