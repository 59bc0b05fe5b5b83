//! What an article makes of its pictures and tables: what the keyboard needs, what they are called, what is below them.

use super::{Case, case};
use crate::support::print::one_line;
use crate::support::stage::{Stage, reading};
use vn_portal_widgets::widgets::Reading;

fn body(html: &str) -> Stage {
    let item = serde_json::json!({"title": "Bài", "content_html": html}).to_string();
    Stage::new("vn-article", &[("tools", "none")]).feed(&item)
}

pub fn cases() -> Vec<Case> {
    vec![
        case(
            "article-pictures",
            body(
                r#"<p><img src="a.png" alt="Cầu"/><img src="b.png"/></p>
                <p><a href="c.html"><b><img src="c.png" alt="Đến trang"/></b></a> <img src="mat-cuoi.gif" width="19" height="19" alt=":)"/></p>
                <figure><img src="d.png" width="640" height="480" alt=""/><figcaption>Chú thích</figcaption></figure>"#,
            ),
        ),
        case("article-tables", body(TABLES)),
        case("article-tables-wide", wide(&[0, 1])),
    ]
}

const TABLES: &str = r"<table><caption>Một
    bảng</caption><tbody><tr><td>a<table><caption>Trong bảng</caption><tbody><tr><td>b</td></tr></tbody></table></td></tr></tbody></table>
    <table><caption> </caption><tbody><tr><td>c</td></tr></tbody></table>";

/// Tables of which some are wider than their place.
fn wide(tables: &[usize]) -> Stage {
    body(TABLES).reading(Reading {
        wide_tables: tables.to_vec(),
        ..reading()
    })
}

#[test]
fn only_a_table_that_overflows_is_a_tab_stop_and_each_is_called_by_its_caption() {
    for (tables, names) in [
        (&[][..], &[][..]),
        (&[0], &["Một bảng"]),
        (&[1], &["Bảng"]),
        (&[0, 1], &["Một bảng", "Bảng"]),
        // Of another article, which was there before.
        (&[2], &[]),
    ] {
        let html = one_line(&wide(tables).view().nodes);
        let groups = html.matches("role=\"group\" tabindex=\"0\"").count();
        assert_eq!(groups, names.len(), "{html}");
        assert_eq!(html.matches("tabindex").count(), names.len(), "{html}");
        assert_eq!(html.matches("role=\"group\"").count(), 2, "{html}");
        for name in ["Một bảng", "Bảng"] {
            assert!(html.contains(&format!("aria-label=\"{name}\"")), "{html}");
        }
    }
}

#[test]
fn pictures_without_words_are_told_apart_by_the_numbers_of_the_viewer() {
    let names = |html: &str| {
        let html = one_line(&body(&html.replace('\'', "\"")).view().nodes);
        let names = html.split("aria-label=\"").skip(1);
        names
            .filter_map(|rest| Some(rest.split_once('"')?.0.to_owned()))
            .filter(|name| name.starts_with("Xem"))
            .collect::<Vec<_>>()
    };
    assert_eq!(names("<img src='a.png'>"), ["Xem ảnh lớn"]);
    let several = "<img src='a.png' alt='Cầu'><figure><img src='b.png' alt=''></figure><img src='c.png' alt=''>\
        <table><tr><td><img src='d.png'></td></tr></table><a href='/x'><img src='e.png'></a>";
    assert_eq!(
        names(several),
        ["Xem ảnh lớn: Cầu", "Xem ảnh lớn, 2/3", "Xem ảnh lớn, 3/3"]
    );
}

#[test]
fn decoration_and_lines_are_no_pictures_to_look_at() {
    for (html, is_button) in [
        (r#"<img src="a.png" alt="Cầu">"#, true),
        (r#"<img src="a.png">"#, true),
        (
            r#"<figure><img src="a.png" alt=""><figcaption>Cầu</figcaption></figure>"#,
            true,
        ),
        (
            r#"<img src="a.png" width="640" height="480" alt="Cầu">"#,
            true,
        ),
        (r#"<img src="a.png" alt="">"#, false),
        (r#"<figure><img src="a.png" alt=""></figure>"#, true),
        (r#"<img src="a.png" role="presentation">"#, false),
        (
            r#"<img src="a.png" alt="Cầu" width="600" height="1">"#,
            false,
        ),
        (r#"<img src="a.png" alt="Cầu" width="00001">"#, false),
        (r#"<a href="b.html"><img src="a.png" alt="Cầu"></a>"#, false),
    ] {
        let html = one_line(&body(html).view().nodes);
        assert!(html.contains("<img "), "{html}");
        assert_eq!(html.contains("data-action=\"view\""), is_button, "{html}");
    }
}

#[test]
fn the_picture_of_an_item_is_never_decoration() {
    let item = r#"{"title": "Bài", "image": "a.png", "content_html": "<p>a</p>"}"#;
    let html = one_line(
        &Stage::new("vn-article", &[("tools", "none")])
            .feed(item)
            .view()
            .nodes,
    );
    assert!(html.contains("data-action=\"view\""), "{html}");
}

#[test]
fn a_credit_has_one_label_and_a_separator() {
    for (caption, credit, shown) in [
        ("Trao thưởng", "N.H", "Trao thưởng. Ảnh: N.H"),
        ("Trao thưởng", "Ảnh: N.H", "Trao thưởng. Ảnh: N.H"),
        ("Trao thưởng.", "ảnh: N.H", "Trao thưởng. ảnh: N.H"),
        ("Đẹp quá!", "N.H", "Đẹp quá! Ảnh: N.H"),
        ("Tăng 5 %", "Ảnh của N.H", "Tăng 5 %. Ảnh của N.H"),
        ("", "N.H", "Ảnh: N.H"),
        ("", "Nguồn: TTXVN", "Nguồn: TTXVN"),
        ("", "Đồ họa: Thanh Tâm", "Đồ họa: Thanh Tâm"),
        ("", "Ảnh", "Ảnh"),
        ("", "Ảnhvietnam.vn", "Ảnh: Ảnhvietnam.vn"),
        ("", "N.H (2016: ba bức)", "Ảnh: N.H (2016: ba bức)"),
        (
            "",
            "https://vinhlong.gov.vn",
            "Ảnh: https://vinhlong.gov.vn",
        ),
        ("Trao thưởng", "", "Trao thưởng"),
    ] {
        let item = serde_json::json!({
            "title": "Có ảnh", "image": "anh/a.png",
            "_vn": {"image_caption": caption, "image_credit": credit},
        });
        let stage = Stage::new("vn-article", &[("tools", "none")]);
        let html = one_line(&stage.feed(&item.to_string()).view().nodes);
        let (_, rest) = html.split_once("<figcaption part=\"caption\">").unwrap();
        let (inside, _) = rest.split_once("</figcaption>").unwrap();
        let text: String = inside
            .split('<')
            .map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text))
            .collect();
        assert_eq!(text, shown, "{inside}");
    }
}
