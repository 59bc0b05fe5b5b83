//! What `json-ld` tells search engines. That search engines' parsers accept it is shown in browsers.

use crate::support::fixture::read;
use crate::support::stage::Stage;
use serde_json::{Value, json};

const ON: &[(&str, &str)] = &[("json-ld", "")];

fn written(attributes: &[(&str, &str)], feed: &str) -> Option<String> {
    Stage::new("vn-article", attributes)
        .feed(feed)
        .view()
        .json_ld
}

fn told(feed: &str) -> Value {
    serde_json::from_str(&written(ON, feed).unwrap()).unwrap()
}

#[test]
fn an_article_says_what_it_knows() {
    let mut seed = told(&read("tests/fixtures/feeds/seed-article.json"));
    let summary = seed.as_object_mut().unwrap().remove("description").unwrap();
    let summary = summary.as_str().unwrap();
    assert!(summary.starts_with("(Vinhlong.gov.vn) – Ngày 26/12/2016"));
    let known = json!({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Hội nghị tổng kết công tác Dân vận chính quyền năm 2016",
        "url": "https://vinhlong.gov.vn/du-lieu/hoi-nghi-tong-ket-cong-tac-dan-van-chinh-quyen-nam-2016.html",
        "keywords": ["Dân vận", "Cải cách hành chính"],
        "author": [{"@type": "Person", "name": "N.H"}],
        "inLanguage": "vi",
        "datePublished": "2016-12-29T15:13:27+07:00",
    });
    assert_eq!(seed, known);
}

#[test]
fn urls_are_absolute_and_refused_ones_are_left_out() {
    let safe = r#"{"title": "a", "url": "tin/a.html", "image": "anh/a.png", "date_modified": "30/12/2016 08:00"}"#;
    let known = json!({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "a",
        "url": "https://vinhlong.gov.vn/du-lieu/tin/a.html",
        "image": "https://vinhlong.gov.vn/du-lieu/anh/a.png",
        "dateModified": "2016-12-30T08:00:00+07:00",
    });
    assert_eq!(told(safe), known);
    let refused = r#"{"title": "a", "url": "javascript:alert(1)", "image": "data:text/html,x"}"#;
    let known = json!({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "a",
    });
    assert_eq!(told(refused), known);
}

#[test]
fn no_string_can_end_the_script() {
    // Whole tags would be dropped as markup in plain text.
    let hostile = r#"{"title": "</script <!-- <script x", "authors": [{"name": "\"<b "}]}"#;
    let written = written(ON, hostile).unwrap();
    assert!(!written.contains('<'), "{written}");
    let told = told(hostile);
    assert_eq!(told["headline"], "</script <!-- <script x");
    assert_eq!(told["author"][0]["name"], "\"<b");
}

#[test]
fn without_the_attribute_or_an_article_there_is_nothing() {
    assert_eq!(written(&[], r#"{"title": "a"}"#), None);
    assert_eq!(written(ON, r#"{"items": []}"#), None);
    let other = [("json-ld", ""), ("item", "x")];
    assert_eq!(written(&other, r#"{"title": "a"}"#), None);
}
