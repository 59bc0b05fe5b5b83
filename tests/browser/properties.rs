//! Attributes and properties are two sides of one thing.

use crate::page::{
    Stage, attribute, part, property, put, reaches, set_attribute, set_property, shown, until,
    upgrade_with,
};
use wasm_bindgen_test::wasm_bindgen_test;

const NEWS: &str = r#"{"items": [{"id": "a", "title": "Một"}, {"id": "b", "title": "Hai"}]}"#;

fn list(id: &str) -> String {
    format!(
        "<vn-related-news id={id}><script type=application/json>{NEWS}</script></vn-related-news>"
    )
}

#[wasm_bindgen_test]
async fn properties_reflect_attributes() {
    let stage = Stage::new().await;
    put(&list("l"));
    put("<vn-clock id=c></vn-clock><vn-time id=t></vn-time><vn-article id=a></vn-article>");
    for (selector, name, default) in [
        ("#c", "format", r#""clock""#),
        ("#t", "format", r#""datetime""#),
        ("#t", "datetime", "null"),
        ("#a", "src", "null"),
        ("#a", "item", "null"),
        ("#a", "headingLevel", "2"),
        ("#a", "dateFormat", r#""posted""#),
        ("#l", "heading", r#""Các tin khác""#),
        ("#l", "current", "null"),
        ("#l", "limit", "null"),
        ("#l", "headingLevel", "2"),
        ("#l", "dateFormat", r#""(dd/MM/yyyy)""#),
    ] {
        assert_eq!(
            property(selector, name),
            default,
            "{selector} {name} without the attribute"
        );
    }
    set_attribute("#l", "limit", "1");
    assert_eq!(property("#l", "limit"), "1");
    set_attribute("#l", "limit", "tất cả");
    assert_eq!(
        property("#l", "limit"),
        "null",
        "a bad value counts as absent"
    );
    set_attribute("#l", "heading-level", "9");
    assert_eq!(property("#l", "headingLevel"), "2");
    set_attribute("#l", "heading", "");
    assert_eq!(property("#l", "heading"), r#""""#);
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn attributes_reflect_properties() {
    let stage = Stage::new().await;
    put(&list("l"));
    reaches("#l", "ready").await;
    set_property("#l", "headingLevel", "4");
    set_property("#l", "limit", "1");
    assert_eq!(attribute("#l", "heading-level").as_deref(), Some("4"));
    until("the view", || {
        shown("#l").contains("<h4 part=\"heading\" lang=\"vi\">")
            && shown("#l").matches("<li").count() == 1
    })
    .await;
    set_property("#l", "limit", "null");
    assert_eq!(attribute("#l", "limit"), None, "null removes the attribute");
    until("both rows", || shown("#l").matches("<li").count() == 2).await;
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn flags_reflect_as_booleans() {
    let stage = Stage::new().await;
    put("<vn-clock id=c></vn-clock>");
    for name in ["lunar", "sync"] {
        assert_eq!(property("#c", name), "false");
        set_property("#c", name, "true");
        assert_eq!(attribute("#c", name).as_deref(), Some(""));
        assert_eq!(property("#c", name), "true");
        for off in ["false", "null", "0", r#""""#] {
            set_property("#c", name, "true");
            set_property("#c", name, off);
            assert_eq!(attribute("#c", name), None, "{name} = {off}");
            assert_eq!(property("#c", name), "false");
        }
        set_attribute("#c", name, "false");
    }
    assert_eq!(property("#c", "lunar"), "true", "it is there");
    assert_eq!(property("#c", "sync"), r#""false""#, "an address");
    set_property("#c", "sync", r#""/gio""#);
    assert_eq!(attribute("#c", "sync").as_deref(), Some("/gio"));
    assert_eq!(property("#c", "sync"), r#""/gio""#);
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn properties_set_before_upgrade_are_kept() {
    let stage = Stage::new().await;
    upgrade_with("vn-clock", "c", r#"{"format": "date", "lunar": true}"#);
    assert_eq!(attribute("#c", "format").as_deref(), Some("date"));
    assert_eq!(attribute("#c", "lunar").as_deref(), Some(""));
    assert_eq!(property("#c", "format"), r#""date""#);
    upgrade_with(
        "vn-related-news",
        "l",
        r#"{"headingLevel": 5, "dateFormat": "news", "heading": "Tin liên quan"}"#,
    );
    for (name, value) in [
        ("heading-level", "5"),
        ("date-format", "news"),
        ("heading", "Tin liên quan"),
    ] {
        assert_eq!(attribute("#l", name).as_deref(), Some(value));
    }
    crate::page::set_data("#l", NEWS);
    reaches("#l", "ready").await;
    assert_eq!(part("#l", "heading").as_deref(), Some("Tin liên quan"));
    assert!(shown("#l").contains("<h5"), "{}", shown("#l"));
    stage.assert_quiet().await;
}
