//! Elements that come, go and change at awkward moments.

use crate::notes::Notes;
use crate::page::{
    Stage, answer, attribute, clear, invalidate_in_attach_shadow, move_into, open_requests_to,
    part, put, reaches, remove, remove_on_load, requests_to, set_attribute, set_data, shown, turn,
    until,
};
use js_sys::{ArrayBuffer, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

const TWO: &str =
    r#"{"items": [{"id": "a", "title": "Tin một"}, {"id": "b", "title": "Tin hai"}]}"#;

fn inline(tag: &str, id: &str, attributes: &str, json: &str) -> String {
    format!("<{tag} id={id} {attributes}><script type=application/json>{json}</script></{tag}>")
}

#[wasm_bindgen_test]
async fn a_feed_is_kept_until_the_last_element_that_shows_it_is_gone() {
    let stage = Stage::new().await;
    let later = |src: &str| put(&format!("<vn-article src={src}></vn-article>"));
    put(
        "<vn-article id=a src=tin.json></vn-article><vn-related-news id=l src=tin.json></vn-related-news>",
    );
    until("the request", || requests_to("/tin.json") > 0).await;
    answer("/tin.json", 200, TWO);
    reaches("#l", "ready").await;
    set_attribute("#a", "src", "khac.json");
    until("the request", || requests_to("/khac.json") > 0).await;
    answer("/khac.json", 200, TWO);
    reaches("#a", "ready").await;
    later("tin.json");
    remove("#stage > :last-child");
    turn().await;
    assert_eq!(requests_to("/tin.json"), 1, "the list has it");
    remove("#l");
    turn().await;
    later("tin.json");
    until("another request", || requests_to("/tin.json") == 2).await;
    later("khac.json");
    turn().await;
    assert_eq!(requests_to("/khac.json"), 1, "the article has it");
    stage.assert_quiet().await;
}

const MEGABYTE: usize = 1 << 20;

/// The memory of the wasm never shrinks: it has grown by what was needed at most.
fn memory() -> usize {
    let buffer = Reflect::get(&wasm_bindgen::memory(), &"buffer".into()).expect("a buffer");
    buffer.unchecked_into::<ArrayBuffer>().byte_length() as usize
}

/// Shows so many feeds of a megabyte each.
async fn show_large_feeds(indices: core::ops::Range<usize>) {
    let body = format!(
        r#"{{"title": "Tin", "summary": "{}"}}"#,
        "x".repeat(MEGABYTE)
    );
    for index in indices {
        let file = format!("lon-{index}.json");
        put(&format!("<vn-article id=a{index} src={file}></vn-article>"));
        until("the request", || open_requests_to(&file) == 1).await;
        answer(&file, 200, &body);
        reaches(&format!("#a{index}"), "ready").await;
    }
}

#[wasm_bindgen_test]
async fn the_memory_of_feeds_is_given_back_with_their_elements() {
    let stage = Stage::new().await;
    let before = memory();
    let mut count = 0;
    // Whatever is free from tests before is used first.
    while memory() < before + 8 * MEGABYTE {
        assert!(count < 200, "feeds need memory");
        show_large_feeds(count..count + 4).await;
        count += 4;
    }
    // The first rounds may find what they got back in pieces that are too small; a later one finds what the one before it had.
    let mut after_rounds = [0; 4];
    for after in &mut after_rounds {
        clear();
        turn().await;
        show_large_feeds(0..count).await;
        *after = memory();
    }
    let [.., before_last, last] = after_rounds;
    assert!(last < before_last + MEGABYTE, "{after_rounds:?}");
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn a_burst_of_attribute_changes_renders_once() {
    let stage = Stage::new().await;
    put(&inline(
        "vn-article",
        "a",
        "",
        r#"{"title": "Tin", "date_published": "2016-12-29"}"#,
    ));
    reaches("#a", "ready").await;
    let nodes = Notes::of_nodes("#a");
    for level in ["3", "4", "5"] {
        set_attribute("#a", "heading-level", level);
        set_attribute(
            "#a",
            "date-format",
            if level == "5" { "news" } else { "date" },
        );
    }
    until("the last level", || {
        shown("#a").contains("<h5 part=\"title\">Tin</h5>")
    })
    .await;
    turn().await;
    let added = nodes.read();
    assert!(
        added.contains("h5") && !added.contains("h3") && !added.contains("h4"),
        "{added}"
    );
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn an_element_that_its_own_vn_load_removes_harms_nothing() {
    let stage = Stage::new().await;
    put("<vn-article id=a src=tin.json></vn-article><vn-article id=b src=tin.json></vn-article>");
    remove_on_load("#a");
    until("the request", || open_requests_to("/tin.json") == 1).await;
    answer("/tin.json", 200, r#"{"id": "1", "title": "Tin"}"#);
    reaches("#b", "ready").await;
    turn().await;
    set_attribute("#b", "heading-level", "4");
    until("the other goes on", || shown("#b").contains("<h4")).await;
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn an_element_that_comes_back_works_again() {
    let stage = Stage::new().await;
    put("<div id=d></div>");
    put(&inline("vn-article", "a", "", r#"{"title": "Trước"}"#));
    reaches("#a", "ready").await;
    // Moved within one turn, and moved after a run.
    move_into("#a", "#d");
    move_into("#a", "#stage");
    turn().await;
    move_into("#a", "#d");
    turn().await;
    set_data("#a", r#"{"title": "Sau"}"#);
    until("the change", || {
        part("#a", "title").as_deref() == Some("Sau")
    })
    .await;
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn a_thousand_elements_that_come_and_go_leave_nothing_behind() {
    let stage = Stage::new().await;
    for _ in 0..10 {
        put(
            &(inline("vn-article", "x", "", r#"{"title": "Tin"}"#) + "<vn-clock></vn-clock>")
                .repeat(50),
        );
        clear();
    }
    turn().await;
    put(&inline("vn-article", "a", "", r#"{"title": "Còn chạy"}"#));
    reaches("#a", "ready").await;
    stage.assert_quiet().await;
}

/// In Firefox 153 an element had two hosts where `connect` returned a single i64: its comment says why.
#[wasm_bindgen_test]
async fn an_element_has_one_host_though_compiled_code_is_invalidated() {
    let stage = Stage::new().await;
    // Enough calls of `connect` for Firefox to compile what calls it.
    for _ in 0..50 {
        put(&"<vn-time datetime=2017-12-17></vn-time>".repeat(100));
        clear();
        turn().await;
    }
    invalidate_in_attach_shadow();
    put("<vn-article id=a src=cu.json></vn-article>");
    until("the request", || open_requests_to("/cu.json") == 1).await;
    turn().await;
    set_attribute("#a", "src", "moi.json");
    until("the new request", || open_requests_to("/moi.json") == 1).await;
    assert_eq!(open_requests_to("/cu.json"), 0, "another host waits for it");
    stage.assert_quiet().await;
}

/// A hostile or broken file must cost only itself: a stack that overflows would end every widget of the page.
#[wasm_bindgen_test]
async fn a_field_nested_thousands_deep_costs_only_itself() {
    let stage = Stage::new().await;
    put("<vn-clock id=c></vn-clock>");
    let deep = format!(
        r#"{{"items": [{{"id": "a", "title": {}{}, "summary": "Còn tóm tắt"}}]}}"#,
        "[".repeat(4_000),
        "]".repeat(4_000)
    );
    put("<vn-article id=a></vn-article>");
    set_data("#a", &deep);
    until("an outcome", || {
        matches!(
            attribute("#a", "data-state").as_deref(),
            Some("ready" | "error" | "empty")
        )
    })
    .await;
    put(&inline("vn-article", "b", "", r#"{"title": "Tin khác"}"#));
    reaches("#b", "ready").await;
    assert_eq!(part("#b", "title").as_deref(), Some("Tin khác"));
    stage.assert_quiet().await;
}
