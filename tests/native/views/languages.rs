//! The language of words of ours, and of the article around them.

use crate::support::print::one_line;
use crate::support::stage::{Stage, reading};
use crate::support::tree::whole;
use vn_portal_widgets::html::{Attr, Element, Node, Tag};
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
    let group = "<div role=\"group\" tabindex=\"0\" lang=\"vi\" aria-label=\"Bảng\">";
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
    assert!(shown.contains("noreferrer\">A film</a>"), "{shown}");
}

#[test]
fn a_picture_that_is_a_button_has_words_of_ours() {
    let shown = article("en", "<img lang='km' src='a.png' alt='Cầu'>");
    assert!(shown.contains("lang=\"vi\" role=\"button\""), "{shown}");
    assert_eq!(shown.matches("lang=\"km\"").count(), 0, "{shown}");
}

/// Attributes that people read or hear. Under a label nobody hears the alt text.
const HEARD: [Attr; 4] = [Attr::AriaLabel, Attr::Alt, Attr::Placeholder, Attr::Title];

/// The words of a view, each with its language. Left out is the body of an article, which its author writes.
fn words(nodes: &[Node], language: Option<&str>, found: &mut Vec<(String, Option<String>)>) {
    for node in nodes {
        match node {
            Node::Text(text) => found.push((text.trim().to_owned(), language.map(Into::into))),
            Node::Element(element) => {
                let language = element.attribute(Attr::Lang).or(language);
                let is_labelled = element.attribute(Attr::AriaLabel).is_some();
                let heard = HEARD
                    .iter()
                    .filter(|name| !is_labelled || **name != Attr::Alt);
                let heard = heard.filter_map(|name| element.attribute(*name));
                found.extend(heard.map(|heard| (heard.to_owned(), language.map(Into::into))));
                if element.attribute(Attr::Part) != Some("body") {
                    words(&element.children, language, found);
                }
            }
            Node::Chunks(_) => unreachable!("all chunks are made"),
        }
    }
    found.retain(|(words, _)| words.chars().any(char::is_alphabetic));
}

/// A word of ours that feeds have too.
const CREDIT: &str = "Ảnh:";

/// The words of a view in a wrong language. `theirs` are those of its feed, in its languages, and of its page.
fn wrong(nodes: &[Node], theirs: &str, languages: &[Option<String>]) -> Vec<String> {
    let mut found = Vec::new();
    words(&whole(nodes), None, &mut found);
    let is_wrong = |(words, language): &(String, Option<String>)| {
        let is_ours = !theirs.contains(words) || words == CREDIT;
        match is_ours {
            true => language.as_deref() != Some("vi"),
            false => !languages.contains(language),
        }
    };
    let wrong = found.into_iter().filter(is_wrong);
    wrong
        .map(|(words, language)| format!("{words:?} in {language:?}"))
        .collect()
}

#[test]
fn words_of_ours_are_vietnamese_and_those_of_a_feed_in_its_language() {
    for (name, mut stage) in super::all() {
        let nodes = stage.view().nodes;
        let (theirs, mut languages) = stage.words();
        // Headings that the page sets, and the picture that the visitor looks at.
        let theirs = theirs
            + "N.H, Thanh Tâm
Tin mới & nóng
Trao thưởng
Trao thưởng.
Chụp từ trên cao
Tin & <b>bài</b>
Ảnh: N.H";
        languages.extend([None, name.contains("viewer").then(|| "en".to_owned())]);
        assert_eq!(wrong(&nodes, &theirs, &languages), [""; 0], "{name}");
    }
}

#[test]
fn every_title_is_in_the_language_of_its_item_or_its_feed() {
    let item = |language: &str| {
        serde_json::json!({"id": language, "title": "XX", "summary": "XX", "content_html": "<p>XX</p>", "language": language,
        "authors": [{"name": "XX"}], "tags": ["XX"], "attachments": [{"url": "a.pdf", "title": "XX"}], "image": "a.png", "date_published": "2017-12-01",
        "_vn": {"source": "XX", "views": 7, "image_alt": "XX", "image_caption": "XX", "image_credit": "XX"}})
    };
    let everything = [
        ("search", ""),
        ("by-date", ""),
        ("thumbnails", ""),
        ("page-size", "1"),
    ];
    for (of_item, of_feed, expected) in [
        ("fr", "en", "fr"),
        ("", "en", "en"),
        ("fr", "", "fr"),
        ("vn", "en", "en"),
    ] {
        let feed = serde_json::json!({"language": of_feed, "items": [item(of_item), {"title": "XX", "content_text": "a"}]}).to_string();
        let mut views = Vec::new();
        let mut article = Stage::new("vn-article", &[]).feed(&feed);
        views.push(article.view().nodes);
        views.push(article.printout().unwrap().nodes);
        views.push(
            Stage::new("vn-related-news", &everything)
                .feed(&feed)
                .view()
                .nodes,
        );
        for nodes in views {
            let languages = [Some(expected.to_owned())];
            assert_eq!(
                wrong(
                    &nodes,
                    "XX. a.pdf https://vinhlong.gov.vn/du-lieu/",
                    &languages
                ),
                [""; 0]
            );
        }
    }
}

#[test]
fn the_control_words_in_a_wrong_language_are_seen() {
    let node = |language: Option<&str>| {
        let mut element = Element::new(Tag::P).attr(Attr::AriaLabel, "Công cụ");
        element
            .attributes
            .extend(language.map(|language| (Attr::Lang, language.to_owned().into())));
        [Node::from(element.text("Tin"))]
    };
    let english = [Some("en".to_owned())];
    assert_eq!(wrong(&node(Some("vi")), "", &[]).len(), 0);
    assert_eq!(wrong(&node(None), "", &[]).len(), 2);
    assert_eq!(wrong(&node(Some("en")), "Tin", &english).len(), 1);
    assert_eq!(wrong(&node(Some("vi")), "Tin", &english).len(), 1);
}

#[test]
fn a_row_with_a_vietnamese_title_says_so_on_a_page_in_another_language() {
    for (page, title, expected) in [
        ("en", "Tin thứ hai", true),
        ("en-US", "Hội nghị", true),
        ("vi", "Tin thứ hai", false),
        ("vi-VN", "Tin thứ hai", false),
        ("", "Tin thứ hai", false),
        ("en", "Second news", false),
        ("en", "Café à la crème", false),
    ] {
        let reading = Reading {
            page_language: page.to_owned(),
            ..reading()
        };
        let items = serde_json::json!({"items": [{"title": title, "content_text": "a"}]});
        let mut list = Stage::new("vn-related-news", &[]).reading(reading);
        list = list.feed(&items.to_string());
        let html = one_line(&list.view().nodes);
        let is_said = html.contains("<li part=\"item\" lang=\"vi\">");
        assert_eq!(is_said, expected, "{page} {title}: {html}");
    }
}
