//! States of `<vn-article>`.

use super::{Case, case, without_feed};
use crate::support::fixture::read;
use crate::support::print::one_line;
use crate::support::stage::Stage;
use vn_portal_widgets::widgets::State;

const TWO: &str = r#"{"items": [
    {"id": "1", "url": "tin/mot.html", "title": "Tin một", "content_text": "Nội dung một."},
    {"id": "2", "url": "/tin/hai.html?a=1&b=2", "title": "Tin hai", "content_text": "Nội dung hai."}
]}"#;

fn one(item: &str) -> Stage {
    with(&[], item)
}

/// An article without tools: those have cases of their own.
fn with(attributes: &[(&str, &str)], feed: &str) -> Stage {
    let all: Vec<_> = [("tools", "none")]
        .iter()
        .chain(attributes)
        .copied()
        .collect();
    Stage::new("vn-article", &all).feed(feed)
}

fn sizes(bytes: &[u64]) -> String {
    let files: Vec<_> = bytes
        .iter()
        .map(|bytes| format!(r#"{{"url": "{bytes}.bin", "size_in_bytes": {bytes}}}"#))
        .collect();
    format!(
        r#"{{"title": "Tệp", "attachments": [{}]}}"#,
        files.join(",")
    )
}

pub fn cases() -> Vec<Case> {
    let seed = read("tests/fixtures/feeds/seed-article.json");
    let picture = r#"{"title": "Có ảnh", "image": "anh/a.png", "content_html": "<p>Không có ảnh.</p>",
        "_vn": {"image_alt": "Trao Bằng khen", "image_caption": "Ảnh: N.H", "source": "Vinhlong.gov.vn"}}"#;
    let mut cases = vec![
        case("article-seed", with(&[], &seed)),
        case("article-first-item", with(&[], TWO)),
        case("article-item-by-id", with(&[("item", "2")], TWO)),
        case(
            "article-item-by-url",
            with(
                &[("item", "https://vinhlong.gov.vn/tin/hai.html?a=1&b=2")],
                TWO,
            ),
        ),
        case(
            "article-item-by-relative-url",
            with(&[("item", " tin/mot.html ")], TWO),
        ),
        case("article-item-not-there", with(&[("item", "3")], TWO)),
        case(
            "article-item-not-in-empty-feed",
            with(&[("item", "3")], r#"{"items": []}"#),
        ),
        case("article-empty", with(&[], r#"{"items": []}"#)),
        case(
            "article-text-only",
            one(
                r#"{"title": "Thông báo", "content_text": "Kính mời\ncác đồng chí.\n\n \n\r\nĐịa điểm: <b>trụ sở</b>.\n"}"#,
            ),
        ),
        case(
            "article-summary-only",
            one(r#"{"summary": "Chỉ có tóm tắt."}"#),
        ),
        case("article-picture", one(picture)),
        case(
            "article-details",
            with(
                &[("heading-level", "3")],
                &read("tests/fixtures/feeds/attachments-tags-views.json"),
            ),
        ),
        case(
            "article-details-at-the-lowest-level",
            with(
                &[("heading-level", "6")],
                r#"{"title": "Kèm tệp", "attachments": [{"url": "a.pdf"}], "tags": ["Một"]}"#,
            ),
        ),
        case(
            "article-sizes",
            one(&sizes(&[
                0,
                1,
                1023,
                1024,
                1535,
                1536,
                1_048_575,
                1_048_576,
                1_101_004,
                1_258_291,
                10_485_760,
                1_073_741_824,
                1_610_612_736,
                9_007_199_254_740_991,
            ])),
        ),
        case(
            "article-views",
            one(r#"{"title": "Lượt xem", "_vn": {"views": 1234567}}"#),
        ),
        case(
            "article-modified-before-published",
            one(
                r#"{"title": "Sửa trước", "date_published": "2016-12-29", "date_modified": "2016-12-29"}"#,
            ),
        ),
        case(
            "article-modified-never-published",
            one(r#"{"title": "Không ngày", "date_modified": "2016-12-29"}"#),
        ),
        case(
            "article-credit-only",
            one(r#"{"title": "Có ảnh", "image": "anh/a.png", "_vn": {"image_credit": "N.H"}}"#),
        ),
        case(
            "article-caption-and-credit",
            one(
                r#"{"title": "Có ảnh", "image": "anh/a.png", "_vn": {"image_caption": "Trao thưởng", "image_credit": "Ảnh: N.H"}}"#,
            ),
        ),
        case(
            "article-picture-without-words",
            one(r#"{"title": "Có ảnh", "image": "anh/a.png"}"#),
        ),
        case(
            "article-banner-picture",
            one(r#"{"title": "Ảnh bìa", "banner_image": "/anh/b.jpg", "content_text": "Bài."}"#),
        ),
        case(
            "article-picture-in-body",
            one(
                r#"{"title": "Ảnh trong bài", "image": "https://vinhlong.gov.vn/du-lieu/anh/a.png",
            "content_html": "<p>Trước</p><div><img src=\"anh/a.png\" alt=\"Ảnh\"></div>", "_vn": {"image_caption": "Không hiện"}}"#,
            ),
        ),
        case(
            "article-other-picture-in-body",
            one(
                r#"{"title": "Ảnh khác", "image": "anh/a.png", "content_html": "<img src=\"anh/b.png\">"}"#,
            ),
        ),
        case(
            "article-no-title",
            one(
                r#"{"summary": "Tóm tắt", "content_text": "Bài.", "date_published": "29/12/2016 15:13"}"#,
            ),
        ),
        case(
            "article-no-date",
            one(r#"{"title": "Không ngày", "content_text": "Bài."}"#),
        ),
        case(
            "article-bad-date",
            one(r#"{"title": "Ngày sai", "content_text": "Bài.", "date_published": "31/02/2016"}"#),
        ),
        case(
            "article-date-format",
            with(&[("date-format", "news")], &seed_head()),
        ),
        case(
            "article-date-relative",
            with(&[("date-format", "relative")], &seed_head()),
        ),
        case(
            "article-bad-attributes",
            with(
                &[("date-format", "QQ"), ("heading-level", "7"), ("item", " ")],
                &seed_head(),
            ),
        ),
        case(
            "article-many-authors",
            one(
                r#"{"title": "Nhiều tác giả", "authors": [{"name": "N.H"}, {"name": "Thanh Tâm"}]}"#,
            ),
        ),
        case(
            "article-language",
            one(
                r#"{"title": "Foreign visitors", "language": "en", "content_html": "<p lang=\"vi\">Xin chào</p>"}"#,
            ),
        ),
        case(
            "article-html-before-text",
            one(r#"{"title": "Cả hai", "content_html": "<p>HTML</p>", "content_text": "Chữ"}"#),
        ),
        case(
            "article-hostile",
            one(
                r#"{"title": "<script>alert(1)</script>", "summary": "<img src=x onerror=alert(1)>", "image": "javascript:alert(1)",
            "authors": [{"name": "<b>N.H</b>"}], "content_html": "<p onclick=\"alert(1)\" style=\"x\">Bài<script>alert(1)</script></p>"}"#,
            ),
        ),
    ];
    for level in 1..=6 {
        let text = level.to_string();
        let feed = r#"{"title": "Cấp đề mục", "content_html": "<h3>Phần một</h3><h4>Mục một</h4><h6>Sâu</h6>"}"#;
        cases.push(case(
            &format!("article-heading-level-{level}"),
            with(&[("heading-level", &text)], feed),
        ));
    }
    cases.extend(without_feed("article", "vn-article"));
    cases
}

fn seed_head() -> String {
    r#"{"title": "Hội nghị", "date_published": "2016-12-29T15:13:27+07:00"}"#.to_owned()
}

#[test]
fn the_seed_article_stands_in_the_order_of_the_contract() {
    let mut stage = with(&[], &read("tests/fixtures/feeds/seed-article.json"));
    let view = stage.view();
    assert_eq!(view.state, Some(State::Ready { items: 1 }));
    let html = one_line(&view.nodes);
    let order = [
        "Ngày 29/12/2016 15:13:27",
        "<h2 part=\"title\">Hội nghị tổng kết công tác Dân vận chính quyền năm 2016</h2>",
        "<p key:lead part=\"lead\">(Vinhlong.gov.vn) – Ngày 26/12/2016",
        "<div part=\"body\"><p>Năm 2016, các cấp ủy Đảng",
        "là 1.676 thủ tục",
        "<p>Bên cạnh đó",
        "thủ lục hành chính",
        "<p>Việc xây dựng",
        "<p>Công tác phối hợp",
        "<figure part=\"figure\">",
        "src=\"https://vinhlong.gov.vn/du-lieu/images/hoi-nghi-dan-van-2016.svg\"",
        "<figcaption part=\"caption\">Ảnh: Phó Chủ tịch",
        "<p>Phát biểu chỉ đạo",
        "<p>Dịp này",
        "<span lang=\"vi\">Tác giả: </span><p part=\"author\">N.H</p>",
    ];
    let mut rest = html.as_str();
    for part in order {
        let at = rest
            .find(part)
            .unwrap_or_else(|| panic!("{part} is missing, or too early, in {html}"));
        rest = &rest[at + part.len()..];
    }
    let body = html
        .split("<div part=\"body\">")
        .nth(1)
        .unwrap()
        .split("</div>")
        .next()
        .unwrap();
    assert_eq!(body.matches("<p>").count(), 6);
}

#[test]
fn an_article_says_what_it_shows() {
    let shown = with(&[("item", "2")], TWO).shows().unwrap();
    assert_eq!(shown.id.as_deref(), Some("2"));
    let url = "https://vinhlong.gov.vn/tin/hai.html?a=1&b=2";
    assert_eq!(shown.url.as_deref(), Some(url));
    assert_eq!(with(&[("item", "3")], TWO).shows(), None);
    assert_eq!(
        one(r#"{"id": "1", "title": "x", "url": "javascript:1"}"#).shows(),
        None
    );
}

#[test]
fn a_relative_date_in_an_article_wakes_it() {
    assert_eq!(with(&[], &seed_head()).wake(), None);
    let today = r#"{"title": "Hôm nay", "date_published": "2017-12-17T09:00:53+07:00"}"#;
    let stage = with(&[("date-format", "relative")], today);
    assert_eq!(stage.wake(), Some(crate::support::stage::T2 + 60_000));
}

/// A file with more than one item whose id has blanks around it: authors copy ids out of the file.
#[test]
fn an_item_is_found_by_its_id_as_the_file_has_it() {
    let feed =
        r#"{"items": [{"id": "a", "title": "Khác"}, {"id": " b ", "title": "Có khoảng trắng"}]}"#;
    for asked in ["b", " b "] {
        let shown = one_line(&with(&[("item", asked)], feed).view().nodes);
        assert!(shown.contains("Có khoảng trắng"), "item={asked:?}: {shown}");
    }
}
