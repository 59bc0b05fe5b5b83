//! The tools of `<vn-article>`, its viewer, its paper, and what pictures and tables need for the keyboard.

use super::{Case, case};
use crate::support::fixture::read;
use crate::support::print::one_line;
use crate::support::stage::Stage;
use vn_portal_widgets::error::LoadError;
use vn_portal_widgets::widgets::State;

const ITEM: &str = r#"{"id": "1", "url": "tin/mot.html?a=1&b=2", "title": "Dân vận & “khéo”", "content_html": "<p>Bài.</p>"}"#;
const NO_PICTURE: [&str; 3] = ["", "", ""];
const EVERYTHING: &str = "listen,print,share";

fn with(tools: &str, facts: &str) -> Stage {
    sized(tools, facts, 0)
}

fn sized(tools: &str, facts: &str, size: u8) -> Stage {
    Stage::new("vn-article", &[("tools", tools)])
        .reader(facts, size, NO_PICTURE)
        .feed(ITEM)
}

fn body(html: &str) -> Stage {
    let item = serde_json::json!({"title": "Bài", "content_html": html}).to_string();
    Stage::new("vn-article", &[("tools", "none")]).feed(&item)
}

fn looking_at(facts: &str, picture: [&str; 3]) -> Stage {
    Stage::new("vn-article", &[("tools", "none")])
        .reader(facts, 0, picture)
        .feed(ITEM)
}

pub fn cases() -> Vec<Case> {
    let all = Stage::new("vn-article", &[]).reader(EVERYTHING, 0, NO_PICTURE);
    vec![
        case("article-tools", all.feed(ITEM)),
        case("article-tools-none", with("none", EVERYTHING)),
        case("article-tools-empty", with("", EVERYTHING)),
        case(
            "article-tools-in-a-browser-that-can-nothing",
            with("font listen print save share", ""),
        ),
        case("article-tools-two", with("print font", EVERYTHING)),
        case("article-tools-all-absent", with("listen print", "share")),
        case("article-tools-largest", sized("font", "", 4)),
        case(
            "article-tools-size-without-font",
            sized("print", "print", 3),
        ),
        case("article-speaking", with("listen", "listen,speaking")),
        case("article-paused", with("listen", "listen,paused")),
        case("article-sharing", with("share", "sharing")),
        case("article-sharing-failed", with("share", "share,sharing")),
        case("article-copied", with("share", "sharing,copied")),
        case(
            "article-viewer",
            looking_at(
                "",
                ["https://vinhlong.gov.vn/a.png", "Trao thưởng", "Ảnh: N.H"],
            ),
        ),
        case(
            "article-viewer-of-many",
            looking_at("pictures", ["https://vinhlong.gov.vn/a.png", "", "2/3"]),
        ),
        case(
            "article-pictures",
            body(
                r#"<p><img src="a.png" alt="Cầu"/><img src="b.png"/></p>
                <p><a href="c.html"><b><img src="c.png" alt="Đến trang"/></b></a> <img src="mat-cuoi.gif" width="19" height="19" alt=":)"/></p>
                <figure><img src="d.png" width="640" height="480" alt=""/><figcaption>Chú thích</figcaption></figure>"#,
            ),
        ),
        case(
            "article-attachment-of-another-site",
            Stage::new("vn-article", &[("tools", "none")]).feed(
                r#"{"title": "Bài", "attachments": [{"url": "a.pdf"}, {"url": "https://khac.example/b.pdf"}]}"#,
            ),
        ),
        case(
            "article-tables",
            body(
                r"<table><caption>Một</caption><tbody><tr><td>a<table><tbody><tr><td>b</td></tr></tbody></table></td></tr></tbody></table>
                <table><tbody><tr><td>c</td></tr></tbody></table>",
            ),
        ),
    ]
}

#[test]
fn paper_has_the_article_its_address_and_the_date_but_no_control() {
    let seed = read("tests/fixtures/feeds/seed-article.json");
    let mut stage = Stage::new("vn-article", &[])
        .reader("listen,speaking,print", 4, ["x", "", ""])
        .feed(&seed);
    let paper = stage.paper().unwrap();
    let html = one_line(&paper.nodes);
    assert_eq!(
        paper.title,
        "Hội nghị tổng kết công tác Dân vận chính quyền năm 2016"
    );
    for part in [
        "Ngày 29/12/2016 15:13:27",
        &paper.title,
        "<figcaption part=\"caption\">Ảnh: Phó Chủ tịch",
        "N.H",
        &format!("Địa chỉ: {}", paper.url),
        "Truy cập: 17/12/2017 09:31",
    ] {
        assert!(html.contains(part), "{part} is missing in {html}");
    }
    for control in ["<button", "<dialog", "toolbar", "tabindex", "data-action"] {
        assert!(!html.contains(control), "{control} in {html}");
    }
}

#[test]
fn an_article_without_an_address_is_to_be_read_on_its_page() {
    let mut stage = looking_at("", NO_PICTURE).feed(r#"{"title": "Bài"}"#);
    assert_eq!(
        stage.paper().unwrap().url,
        "https://vinhlong.gov.vn/trang.aspx?id=1"
    );
}

#[test]
fn nothing_that_is_shown_gives_no_paper() {
    assert_eq!(Stage::new("vn-article", &[]).paper(), None);
    assert_eq!(Stage::new("vn-clock", &[]).paper(), None);
}

#[test]
fn html_is_refused_from_one_byte_over_a_mebibyte_on() {
    let of = |bytes: usize| {
        let item = serde_json::json!({"title": "Bài", "content_html": "a".repeat(bytes)});
        Stage::new("vn-article", &[]).feed(&item.to_string()).view()
    };
    assert_eq!(of(1 << 20).state, Some(State::Ready { items: 1 }));
    let view = of((1 << 20) + 1);
    assert_eq!(view.state, Some(State::Error(LoadError::TooLarge)));
    assert_eq!(view.note, "content_html of 1048577 bytes, at most 1048576");
}
