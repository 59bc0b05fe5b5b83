//! A tree patched from one view into another equals the tree built for it from nothing.

use crate::page::{Stage, put, reaches, remove, set_attribute, set_data, shown, turn, until};
use wasm_bindgen_test::wasm_bindgen_test;

const ARTICLES: &[&str] = &[
    r#"{"title": "Một"}"#,
    r#"{"title": "Hai", "date_published": "2016-12-29", "summary": "Tóm tắt"}"#,
    r#"{"summary": "Chỉ tóm tắt", "authors": [{"name": "N.H"}]}"#,
    r#"{"title": "Ba", "content_text": "Một đoạn.\n\nHai đoạn.\n\nBa đoạn."}"#,
    r#"{"title": "Ba", "content_text": "Hai đoạn.", "language": "vi"}"#,
    r#"{"title": "🎉 ệ", "content_html": "<h2>a</h2><p title=\"x\">b<b>c</b>d</p><ul><li>1<li>2</ul>"}"#,
    r#"{"title": "🎉 ệ", "content_html": "<h2>a</h2><p lang=\"en\">b<i>c</i></p><table><tr><td>1</table>", "language": "en"}"#,
    r#"{"content_html": "b<!-- x --><br>c"}"#,
    r#"{"title": "Ảnh", "image": "data:image/png,x", "_vn": {"image_caption": "Chú thích", "source": "Vinhlong.gov.vn"}}"#,
    r#"{"items": []}"#,
    r#"{"items": 5}"#,
    "{",
];

const LISTS: &[&str] = &[
    r#"{"items": []}"#,
    r#"{"items": [{"id": "a", "title": "A"}]}"#,
    r#"{"items": [{"id": "a", "title": "A"}, {"id": "b", "title": "B", "url": "b.html"}, {"id": "c", "title": "C"}]}"#,
    r#"{"items": [{"id": "c", "title": "C"}, {"id": "b", "title": "B"}, {"id": "a", "title": "A"}]}"#,
    r#"{"items": [{"id": "x", "title": "X"}, {"id": "a", "title": "A"}, {"id": "c", "title": "C", "date_published": "2016-12-29"}]}"#,
    r#"{"items": [{"title": "không id"}, {"title": "không id"}, {"id": "a", "title": "khác"}, {"id": "a", "title": "trùng id"}]}"#,
    "[]",
];

/// The state that some data leads to.
fn settled(data: &str) -> &'static str {
    match data {
        r#"{"items": []}"# => "empty",
        "{" | "[]" | r#"{"items": 5}"# => "error",
        _ => "ready",
    }
}

async fn compare(tag: &str, views: &[&str]) {
    let stage = Stage::new().await;
    let element = |id: &str| format!("<{tag} id={id} current=none></{tag}>");
    for (from, a) in views.iter().enumerate() {
        for (to, b) in views.iter().enumerate() {
            put(&(element("patched") + &element("built")));
            set_data("#patched", a);
            turn().await;
            set_data("#patched", b);
            set_data("#built", b);
            reaches("#built", settled(b)).await;
            reaches("#patched", settled(b)).await;
            turn().await;
            assert_eq!(shown("#patched"), shown("#built"), "from {from} to {to}");
            remove("#patched");
            remove("#built");
        }
    }
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn an_article_patched_equals_one_built() {
    compare("vn-article", ARTICLES).await;
}

#[wasm_bindgen_test]
async fn a_list_patched_equals_one_built() {
    compare("vn-related-news", LISTS).await;
}

#[wasm_bindgen_test]
async fn every_heading_level_patched_equals_one_built() {
    let stage = Stage::new().await;
    put("<vn-article id=patched></vn-article>");
    let data = r#"{"title": "Một", "content_html": "<h1>a</h1><h2>b</h2><h3>c</h3>"}"#;
    set_data("#patched", data);
    for level in ["6", "1", "5", "2", "3", "4"] {
        put(&format!(
            "<vn-article id=built heading-level={level}></vn-article>"
        ));
        set_data("#built", data);
        set_attribute("#patched", "heading-level", level);
        until(level, || {
            shown("#built").contains("Một") && shown("#patched") == shown("#built")
        })
        .await;
        remove("#built");
    }
    stage.assert_quiet().await;
}
