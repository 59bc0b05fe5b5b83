//! The language of words of ours, and of the article around them.

use crate::support::print::one_line;
use crate::support::stage::{Stage, reading};
use vn_portal_widgets::widgets::Reading;

/// What an article with this HTML shows on a French page.
fn article(language: &str, html: &str) -> String {
    let html = html.replace('\'', "\"");
    let item = serde_json::json!({"title": "Tin", "language": language, "content_html": html});
    let reading = Reading {
        page_language: "fr".to_owned(),
        wide_tables: vec![0],
        ..reading()
    };
    let stage = Stage::new("vn-article", &[("tools", "none")]).reading(reading);
    one_line(&stage.feed(&item.to_string()).view().nodes)
}

#[test]
fn tables_keep_their_language_in_a_group_of_ours() {
    let group = "<div data-table=\"\" role=\"group\" tabindex=\"0\" lang=\"vi\" aria-label=\"Bảng\">";
    for (language, html, table) in [
        (
            "en",
            "<table><tr><td>a</td></tr></table>",
            "<table lang=\"en\">",
        ),
        (
            "vn",
            "<table><tr><td>a</td></tr></table>",
            "<table lang=\"fr\">",
        ),
        (
            "en",
            "<table lang='km'><tr><td>a</td></tr></table>",
            "<table lang=\"km\">",
        ),
        (
            "en",
            "<div lang='km'><table><tr><td>a</td></tr></table></div>",
            "<table lang=\"km\">",
        ),
        (
            "en",
            "<div lang='kh'><table><tr><td>a</td></tr></table></div>",
            "<table lang=\"en\">",
        ),
        (
            "en",
            "<div lang=''><table><tr><td>a</td></tr></table></div>",
            "<table lang=\"\">",
        ),
    ] {
        let shown = article(language, html);
        assert!(shown.contains(&format!("{group}{table}")), "{shown}");
    }
}

#[test]
fn languages_in_the_html_are_language_tags() {
    let html =
        "<p lang='X-NONE'>a</p><p lang='en_US'>b</p><p lang='km'>c</p><p lang='Tiếng Việt'>d</p>";
    let shown = article("vi", html);
    let body = "<p>a</p><p lang=\"en-US\">b</p><p lang=\"km\">c</p><p>d</p>";
    assert!(shown.contains(body), "{shown}");
}

#[test]
fn links_to_embeds_have_words_of_ours_unless_they_have_a_title() {
    let shown = article(
        "en",
        "<p><iframe src='https://www.youtube.com/embed/abcdefghijk'></iframe></p>",
    );
    assert!(
        shown.contains("lang=\"vi\">Xem video trên youtube.com</a>"),
        "{shown}"
    );
    let shown = article(
        "en",
        "<p><iframe title='A film' src='https://www.youtube.com/embed/abcdefghijk'></iframe></p>",
    );
    assert!(!shown.contains("lang=\"vi\""), "{shown}");
}

#[test]
fn a_picture_that_is_a_button_has_words_of_ours() {
    let shown = article("en", "<img lang='km' src='a.png' alt='Cầu'>");
    assert!(shown.contains("lang=\"vi\" role=\"button\""), "{shown}");
    assert_eq!(shown.matches("lang=\"km\"").count(), 0, "{shown}");
}
