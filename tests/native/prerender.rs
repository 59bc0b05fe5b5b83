//! First views: what the elements of a page show before any script runs, as HTML.

mod addresses;
mod failures;
mod sharing;

use crate::support::addresses::platform;
use crate::support::dump::BASE;
use crate::support::stage::{PAGE, Stage, reading};
use serde_json::{Value, json};
use vn_portal_widgets::html::write;
use vn_portal_widgets::prerender::{FirstView, Page, PageElement, PageInfo, first_views};
use vn_portal_widgets::widgets::reading::Abilities;
use vn_portal_widgets::widgets::{Current, Reading};

const FEED: &str = r#"{"language": "vi", "items": [
    {"id": "a", "url": "/tin/a.html", "title": "Hội nghị dân vận", "date_published": "2016-12-29T15:13:27+07:00",
     "content_html": "<p onclick=\"a()\">Một <b>hai</b><script>a()</script> <a href=\"/tin/b.html\">ba</a> <a href=\"//evil.example\">bốn</a></p><table><tbody><tr><td>5</td></tr></tbody></table>"},
    {"id": "b", "url": "/tin/b.html", "title": "Thời tiết", "date_published": "2016-12-30"},
    {"id": "c", "url": "/tin/c.html", "title": "Công tác dân vận", "date_published": "2016-12-28"}
]}"#;

/// An element with the data of [`FEED`].
fn element(tag: &str, attributes: Value) -> Value {
    json!({"tag": tag, "attributes": attributes, "data": FEED, "url": BASE, "language": "vi", "hasFallback": true})
}

/// The first views of elements on [`PAGE`].
fn views(elements: Value) -> Vec<FirstView> {
    views_on(json!({"url": PAGE, "language": "vi"}), elements)
}

fn views_on(page: Value, elements: Value) -> Vec<FirstView> {
    let elements = elements.as_array().unwrap().iter().map(read_element);
    let page = Page {
        page: read_page(&page),
        elements: elements.collect(),
    };
    first_views(&page, platform())
}

fn string(object: &Value, name: &str) -> Option<String> {
    object[name].as_str().map(str::to_owned)
}

fn read_page(page: &Value) -> PageInfo {
    PageInfo {
        url: string(page, "url").unwrap(),
        base: string(page, "base"),
        is_elsewhere: page["isElsewhere"] == true,
        language: string(page, "language").unwrap_or_default(),
    }
}

fn read_element(element: &Value) -> PageElement {
    let attributes = element["attributes"].as_object().into_iter().flatten();
    let owned = |(name, value): (&String, &Value)| (name.clone(), value.as_str().unwrap().into());
    PageElement {
        tag: string(element, "tag").unwrap(),
        attributes: attributes.map(owned).collect(),
        data: string(element, "data"),
        url: string(element, "url"),
        language: string(element, "language"),
        has_fallback: element["hasFallback"] == true,
    }
}

/// The HTML of elements, all of which have some.
fn html(elements: Value) -> Vec<String> {
    views(elements).into_iter().map(only_html).collect()
}

fn only_html(view: FirstView) -> String {
    assert_eq!(view.error, None);
    view.html.unwrap()
}

/// The keys of rows are hashes of ids; the titles say which rows there are.
fn titles(html: &str) -> Vec<&str> {
    let rows = html.split("part=\"link\"").skip(1);
    rows.map(|row| row.split_once('>').unwrap().1.split_once("</a>").unwrap().0)
        .collect()
}

/// So the scripts find nothing to change, whenever they come.
#[test]
fn a_first_view_is_what_the_browser_shows() {
    let can_print = Abilities {
        print: true,
        ..Abilities::default()
    };
    for (tag, attributes) in [
        ("vn-article", &[][..]),
        (
            "vn-article",
            &[("tools", "none"), ("heading-level", "4"), ("item", "b")],
        ),
        ("vn-related-news", &[]),
        (
            "vn-related-news",
            &[
                ("search", ""),
                ("by-date", ""),
                ("page-size", "1"),
                ("thumbnails", ""),
            ],
        ),
        ("vn-related-news", &[("heading", ""), ("limit", "0")]),
        ("vn-time", &[("datetime", "29/12/2016"), ("format", "full")]),
    ] {
        let mut stage = Stage::new(tag, attributes).reading(Reading {
            abilities: can_print,
            page_language: "vi".to_owned(),
            ..reading()
        });
        if tag != "vn-time" {
            stage = stage.feed(FEED).current(Current::Page(PAGE.to_owned()));
        }
        let map: serde_json::Map<_, _> = attributes
            .iter()
            .map(|(name, value)| ((*name).to_owned(), json!(value)))
            .collect();
        let page = json!({"url": PAGE, "language": "vi", "isElsewhere": true});
        let views = views_on(page, json!([element(tag, map.into())]));
        assert_eq!(
            views.into_iter().map(only_html).collect::<Vec<_>>(),
            [write(&stage.view().nodes, &str::to_owned)],
            "{tag} {attributes:?}"
        );
    }
}

#[test]
fn an_article_is_sanitised_and_its_links_are_those_of_the_page() {
    let [html] = &html(json!([element("vn-article", json!({"tools": "none"}))]))[..] else {
        panic!()
    };
    for part in [
        "<h2 part=\"title\">Hội nghị dân vận</h2>",
        "<p>Một <b>hai</b> <a href=\"tin/b.html\">ba</a> ",
        "<a href=\"https://evil.example/\" rel=\"noopener noreferrer\">bốn</a>",
        ">Ngày 29/12/2016 15:13:27</time>",
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }
    for part in ["onclick", "script", "a()"] {
        assert!(!html.contains(part), "{part}: {html}");
    }
}

#[test]
fn nothing_of_an_attribute_becomes_markup() {
    let evil = "\"><script>a()</script>&lt;'\0\u{a0}.";
    let attributes =
        json!({"heading": evil, "search": evil, "onclick": evil, "style": evil, "class": evil});
    let html = html(json!([element("vn-related-news", attributes)])).concat();
    let text = "&quot;&gt;&lt;script&gt;a()&lt;/script&gt;&amp;lt;'&nbsp;.";
    assert!(
        html.starts_with(&format!("<div><h2 part=\"heading\">{text}</h2></div>")),
        "{html}"
    );
    // Of the search box.
    assert!(html.contains(&format!(": {text}\" value")), "{html}");
    for name in ["<script", "onclick", "style", "class"] {
        assert!(!html.contains(name), "{html}");
    }
}

#[test]
fn lists_leave_out_what_the_first_article_shows() {
    let list = |attributes| element("vn-related-news", attributes);
    let article = |item| element("vn-article", json!({"item": item}));
    let others = |elements: Value, index: usize| {
        let html = html(elements);
        titles(&html[index]).join(", ")
    };
    // Wherever it is on the page.
    let list_first = json!([list(json!({})), article("a"), article("b")]);
    assert_eq!(others(list_first, 0), "Thời tiết, Công tác dân vận");
    let related = json!([article("a"), list(json!({"order": "related"}))]);
    assert_eq!(others(related, 1), "Công tác dân vận, Thời tiết");
    let told = json!([article("a"), list(json!({"current": "b"}))]);
    assert_eq!(others(told, 1), "Hội nghị dân vận, Công tác dân vận");
    // Without an article the page is one itself.
    let page = json!({"url": "https://vinhlong.gov.vn/tin/c.html"});
    let views = views_on(page, json!([list(json!({}))]));
    let html = only_html(views.into_iter().next().unwrap());
    assert_eq!(titles(&html), ["Thời tiết", "Hội nghị dân vận"]);
}

#[test]
fn an_article_elsewhere_counts_as_the_first_one() {
    let without_data = json!({"tag": "vn-article", "attributes": {"src": "https://a.example/"}, "data": null, "url": null});
    let views = views(json!([
        without_data,
        element("vn-article", json!({})),
        element("vn-related-news", json!({}))
    ]));
    assert_eq!(views[0], FirstView::default());
    let html = views[2].html.as_deref().unwrap();
    assert_eq!(titles(html).len(), 3, "{html}");
}

#[test]
fn lists_with_the_same_heading_have_names_of_their_own() {
    let list = || element("vn-related-news", json!({"page-size": "1"}));
    let named = |html: &str, name: &str| html.contains(&format!(": {name}\""));
    let html = html(json!([
        list(),
        list(),
        element("vn-article", json!({})),
        list()
    ]));
    for (index, name) in [
        (0, "Các tin khác"),
        (1, "Các tin khác (2)"),
        (3, "Các tin khác (3)"),
    ] {
        assert!(named(&html[index], name), "{name}: {}", html[index]);
    }
}

#[test]
fn the_language_is_that_of_the_data_else_of_the_page_around_the_element() {
    // Only in a page of another language a Vietnamese title says that it is one.
    let feed = r#"{"items": [{"id": "1", "url": "/1", "title": "Hội nghị"}]}"#;
    let is_marked = |page: &str, own: Option<&str>| {
        let mut list = element("vn-related-news", json!({}));
        list["data"] = feed.into();
        list["language"] = json!(own);
        let views = views_on(json!({"url": PAGE, "language": page}), json!([list]));
        let html = only_html(views.into_iter().next().unwrap());
        let row = html.split_once("<li").unwrap().1;
        row.split_once('>').unwrap().0.contains("lang=\"vi\"")
    };
    assert!(is_marked("vi", Some("km")));
    assert!(!is_marked("en", Some("vi")));
    assert!(is_marked("en", None));
    assert!(!is_marked("vi", None));
}

#[test]
fn what_depends_on_the_moment_is_not_written() {
    let list = element(
        "vn-related-news",
        json!({"new-days": "100000", "date-format": "relative"}),
    );
    let time =
        json!({"tag": "vn-time", "attributes": {"datetime": "2016-12-29", "format": "relative"}});
    let html = html(json!([list, time]));
    assert!(html[0].contains(">30/12/2016</time>"), "{}", html[0]);
    assert!(!html[0].contains("Mới"), "{}", html[0]);
    assert!(
        html[1].ends_with("translate=\"no\">29/12/2016</time>"),
        "{}",
        html[1]
    );
}

/// The page shows its own content by itself; where it has none, the style sheet keeps a place.
#[test]
fn the_fallback_alone_is_not_written() {
    let clock = |has_fallback| json!({"tag": "vn-clock", "hasFallback": has_fallback});
    let time =
        json!({"tag": "vn-time", "attributes": {"datetime": "31/02/2016"}, "hasFallback": true});
    let views = views(json!([clock(true), clock(false), time]));
    assert_eq!(views[0], FirstView::default());
    assert_eq!(views[1].html.as_deref(), Some("<slot></slot>"));
    assert_eq!(views[2].html, None);
    assert!(views[2].notes[0].starts_with("datetime=\"31/02/2016\" is ignored"));
}

#[test]
fn a_list_without_items_says_so() {
    let mut list = element("vn-related-news", json!({}));
    list["data"] = r#"{"items": []}"#.into();
    let html = html(json!([list]));
    assert!(
        html[0].contains("aria-live=\"polite\"><p data-key=\"sentence\">Chưa có tin nào."),
        "{}",
        html[0]
    );
}

/// A page has many elements with the same long file, and a list of it is long.
#[test]
fn a_long_list_is_whole() {
    let items: Vec<_> = (0..5_000)
        .map(|index| json!({"id": index, "title": format!("Tin {index}"), "url": format!("tin/{index}.html")}))
        .collect();
    let mut list = element("vn-related-news", json!({"page-size": "0"}));
    list["data"] = json!({"items": items}).to_string().into();
    let html = html(json!([list]));
    assert_eq!(titles(&html[0]).len(), 5_000);
}
