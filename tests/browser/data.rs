//! Elements with data: requests, states, events, retry, inline data.

use crate::notes::Notes;
use crate::page::{
    Stage, aborted_requests_to, answer, attribute, click_inside, console_lines, fail, move_into,
    open_requests_to, part, put, reaches, remove, requests_to, set_attribute, set_data, shown,
    turn, until,
};
use wasm_bindgen_test::wasm_bindgen_test;

const FEED: &str = r#"{"items": [
    {"id": "a", "url": "a.html", "title": "Tin một", "date_published": "2016-12-29", "content_text": "Bài một."},
    {"id": "b", "url": "b.html", "title": "Tin hai", "date_published": "2016-12-28", "content_text": "Bài hai."}
]}"#;

/// The sentence of an element's message, if it has one.
fn message(selector: &str) -> Option<String> {
    let html = part(selector, "message")?;
    let (_, rest) = html.split_once("<p data-key=\"sentence\">")?;
    Some(rest.split_once("</p>")?.0.to_owned())
}

#[wasm_bindgen_test]
async fn two_elements_share_one_request() {
    let stage = Stage::new().await;
    put(
        "<vn-article id=a src=tin.json></vn-article><vn-related-news id=l src=./tin.json></vn-related-news>",
    );
    until("the request", || requests_to("/tin.json") > 0).await;
    turn().await;
    assert_eq!(requests_to("/tin.json"), 1);
    answer("/tin.json", 200, FEED);
    reaches("#a", "ready").await;
    reaches("#l", "ready").await;
    assert_eq!(part("#a", "title").as_deref(), Some("Tin một"));
    assert!(
        !shown("#l").contains("Tin một"),
        "the list leaves out the article of the page: {}",
        shown("#l")
    );
    assert!(shown("#l").contains("Tin hai"));
    put("<vn-article id=later src=tin.json item=b></vn-article>");
    reaches("#later", "ready").await;
    assert_eq!(
        requests_to("/tin.json"),
        1,
        "what is there is not asked for again"
    );
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn moved_while_loading_keeps_one_request() {
    let stage = Stage::new().await;
    put("<div id=d1><vn-article id=a src=tin.json></vn-article></div><div id=d2></div>");
    until("the request", || requests_to("/tin.json") > 0).await;
    move_into("#a", "#d2");
    turn().await;
    assert_eq!(
        (requests_to("/tin.json"), aborted_requests_to("/tin.json")),
        (1, 0)
    );
    answer("/tin.json", 200, FEED);
    reaches("#a", "ready").await;
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn a_request_ends_when_the_last_element_that_wants_it_is_gone() {
    let stage = Stage::new().await;
    put(
        "<vn-article id=a src=cho.json></vn-article><vn-related-news id=l src=cho.json></vn-related-news>",
    );
    until("the request", || requests_to("/cho.json") > 0).await;
    turn().await;
    remove("#a");
    turn().await;
    assert_eq!(aborted_requests_to("/cho.json"), 0, "one still waits");
    remove("#l");
    until("the end of the request", || {
        aborted_requests_to("/cho.json") == 1
    })
    .await;
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn a_new_src_ends_the_old_request() {
    let stage = Stage::new().await;
    put("<vn-article id=a src=cu.json></vn-article>");
    until("the request", || requests_to("/cu.json") > 0).await;
    turn().await;
    set_attribute("#a", "src", "moi.json");
    until("the new request alone", || {
        aborted_requests_to("/cu.json") == 1 && open_requests_to("/moi.json") == 1
    })
    .await;
    answer("/moi.json", 200, FEED);
    reaches("#a", "ready").await;
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn states_go_from_loading_to_ready_and_the_event_comes_after_the_view() {
    let stage = Stage::new().await;
    put("<vn-related-news id=l src=tin.json current=none></vn-related-news>");
    let events = Notes::of_events("#l");
    reaches("#l", "loading").await;
    assert_eq!(message("#l").as_deref(), Some("Đang tải…"));
    assert_eq!(events.read(), "[]");
    answer("/tin.json", 200, FEED);
    reaches("#l", "ready").await;
    let load = r#"[{"type":"vn-load","bubbles":true,"composed":true,"detail":{"items":2,"stale":false},"state":"ready","shown":true}]"#;
    assert_eq!(events.read(), load);
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn an_empty_feed_is_a_state_of_its_own() {
    let stage = Stage::new().await;
    put("<vn-article id=a src=trong.json></vn-article>");
    let events = Notes::of_events("#a");
    until("the request", || open_requests_to("/trong.json") == 1).await;
    answer("/trong.json", 200, r#"{"items": []}"#);
    reaches("#a", "empty").await;
    assert_eq!(message("#a").as_deref(), Some("Chưa có tin nào."));
    assert!(
        events
            .read()
            .contains(r#""detail":{"items":0,"stale":false}"#),
        "{}",
        events.read()
    );
    assert!(!events.read().contains("vn-error"));
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn a_wrong_status_is_said_once_and_retry_asks_again() {
    let stage = Stage::new().await;
    put("<vn-article id=a src=mat.json><a href=x>bản cũ</a></vn-article>");
    let events = Notes::of_events("#a");
    until("the request", || open_requests_to("/mat.json") == 1).await;
    answer("/mat.json", 404, "");
    reaches("#a", "error").await;
    let error = r#"[{"type":"vn-error","bubbles":true,"composed":true,"detail":{"kind":"status","url":"https://trang.gov.vn/mat.json","status":404},"state":"error","shown":true}]"#;
    assert_eq!(events.read(), error);
    assert_eq!(console_lines().lines().count(), 1, "{}", console_lines());
    assert!(
        console_lines().contains("<vn-article>")
            || console_lines().contains("vn-article: https://trang.gov.vn/mat.json"),
        "{}",
        console_lines()
    );
    click_inside("#a", "[part=button]");
    until("the second request", || open_requests_to("/mat.json") == 1).await;
    reaches("#a", "loading").await;
    answer("/mat.json", 200, FEED);
    reaches("#a", "ready").await;
    assert_eq!(requests_to("/mat.json"), 2);
    assert!(events.read().contains("vn-load"), "{}", events.read());
    stage.assert_quiet().await;
}

/// The button did nothing for data in the page: a field had been renamed in one place of two.
#[wasm_bindgen_test]
async fn retry_reads_data_in_the_page_anew() {
    let stage = Stage::new().await;
    put("<vn-article id=a></vn-article>");
    let events = Notes::of_events("#a");
    set_data("#a", "{\"items\": [");
    reaches("#a", "error").await;
    assert_eq!(events.read().matches("vn-error").count(), 1);
    click_inside("#a", "[part=button]");
    until("the second error", || {
        events.read().matches("vn-error").count() == 2
    })
    .await;
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn every_failure_has_its_kind() {
    let stage = Stage::new().await;
    for (name, status, body, kind, code) in [
        ("html.json", 200, "<!DOCTYPE html>", "json", "200"),
        ("cut.json", 200, "{\"items\": [", "json", "200"),
        ("array.json", 200, "[]", "feed", "200"),
        ("none.json", 200, "", "json", "200"),
        ("item.json", 200, FEED, "item", "200"),
        ("gone.json", 410, "", "status", "410"),
    ] {
        let id = name.trim_end_matches(".json");
        put(&format!(
            "<vn-article id={id} item=khong-co src={name}></vn-article>"
        ));
        let selector = format!("#{id}");
        let events = Notes::of_events(&selector);
        until("the request", || open_requests_to(name) == 1).await;
        answer(name, status, body);
        reaches(&selector, "error").await;
        let detail = format!(
            r#""detail":{{"kind":"{kind}","url":"https://trang.gov.vn/{name}","status":{code}}}"#
        );
        assert!(events.read().contains(&detail), "{name}: {}", events.read());
        assert_eq!(events.read().matches("vn-error").count(), 1, "{name}");
    }
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn the_console_names_file_path_line_and_column() {
    let stage = Stage::new().await;
    for (name, body, line) in [
        (
            "day.json",
            "{\"items\": [{\"title\": \"Tin\",\n \"date_published\": \"x\"}]}",
            "warn: https://trang.gov.vn/day.json: items[0].date_published (line 2, column 20) \"x\" is not a date",
        ),
        (
            "comma.json",
            "{\n  \"items\": }",
            "error: vn-article: https://trang.gov.vn/comma.json: not JSON: line 2, column 12",
        ),
        (
            "list.json",
            " []",
            "error: vn-article: https://trang.gov.vn/list.json: not a JSON Feed:  (line 1, column 2) expected an object with items, not an array",
        ),
    ] {
        put(&format!("<vn-article src={name}></vn-article>"));
        until("the request", || open_requests_to(name) == 1).await;
        answer(name, 200, body);
        until("the line", || console_lines().contains(name)).await;
        let lines = console_lines();
        assert_eq!(lines.lines().last(), Some(line), "{lines}");
    }
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn no_answer_is_offline() {
    let stage = Stage::new().await;
    put("<vn-article id=a src=mang.json></vn-article>");
    let events = Notes::of_events("#a");
    until("the request", || open_requests_to("/mang.json") == 1).await;
    // Later issues try three times: every try fails.
    until("the end of all tries", || {
        fail("/mang.json");
        attribute("#a", "data-state").as_deref() == Some("error")
    })
    .await;
    assert!(
        events.read().contains(r#""kind":"offline""#),
        "{}",
        events.read()
    );
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn inline_data_may_come_later_and_change() {
    let stage = Stage::new().await;
    put("<vn-article id=a><a href=x>bản cũ</a></vn-article>");
    reaches("#a", "error").await;
    assert!(shown("#a").starts_with("<slot></slot>"));
    assert_eq!(
        message("#a"),
        None,
        "no data is the author's mistake: only the fallback"
    );
    assert_eq!(console_lines().lines().count(), 1, "{}", console_lines());
    set_data("#a", r#"{"title": "Trước"}"#);
    reaches("#a", "ready").await;
    assert_eq!(part("#a", "title").as_deref(), Some("Trước"));
    let events = Notes::of_events("#a");
    set_data("#a", r#"{"title": "Sau"}"#);
    until("the change", || {
        part("#a", "title").as_deref() == Some("Sau")
    })
    .await;
    assert!(events.read().contains("vn-load"), "{}", events.read());
    set_data("#a", "{");
    reaches("#a", "error").await;
    assert!(
        events
            .read()
            .contains(r#"{"kind":"json","url":null,"status":null}"#),
        "{}",
        events.read()
    );
    assert_eq!(requests_to(""), 0, "inline data needs no request");
    stage.assert_quiet().await;
}
