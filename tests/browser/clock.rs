//! `<vn-clock>` in a page: its node, its timer.

use crate::page::{
    Stage, bring_back, is_kept, keep_node, move_into, pending_timers, put, remove, rung_timers,
    set_now, set_property, shown, start_coarse_clock, take, turn, until, watch_timers,
};
use wasm_bindgen_test::wasm_bindgen_test;

/// 2017-12-17T09:31:53+07:00.
const T2: f64 = 1_513_477_913_000.0;

fn shows(selector: &str, time: &str) -> bool {
    shown(selector).contains(&format!(">Chủ Nhật, 17/12/2017 {time}<"))
}

#[wasm_bindgen_test]
async fn the_clock_shows_viet_nam_s_time() {
    let stage = Stage::new().await;
    for (at, time) in [
        (0.0, "9:31:53 SA"),
        (52_086_000.0, "11:59:59 CH"),
        (8_887_000.0, "12:00:00 CH"),
        (-34_313_000.0, "12:00:00 SA"),
    ] {
        set_now(T2 + at);
        put(&format!("<vn-clock id=c{at}></vn-clock>"));
        until(time, || shown("#stage vn-clock:last-child").contains(time)).await;
    }
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn clock_keeps_its_text_node() {
    let stage = Stage::new().await;
    put("<div id=a><vn-clock id=c></vn-clock></div><div id=b></div>");
    set_now(T2 + 999.0);
    until("the first second", || shows("#c", "9:31:53 SA")).await;
    keep_node("text", "#c", &[0, 0]);
    set_now(T2 + 1000.0);
    until("a tick", || shows("#c", "9:31:54 SA")).await;
    assert!(is_kept("text", "#c", &[0, 0]), "across a tick");
    move_into("#c", "#b");
    turn().await;
    assert!(is_kept("text", "#c", &[0, 0]), "across a move in the page");
    set_now(T2 + 2000.0);
    until("a tick after the move", || shows("#c", "9:31:55 SA")).await;
    assert!(
        is_kept("text", "#c", &[0, 0]),
        "across a tick after the move"
    );
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn a_clock_that_comes_back_has_its_text_node() {
    let stage = Stage::new().await;
    put("<vn-clock id=c></vn-clock>");
    set_now(T2);
    until("the first second", || shows("#c", "9:31:53 SA")).await;
    keep_node("text", "#c", &[0, 0]);
    take("#c");
    turn().await;
    set_now(T2 + 5000.0);
    bring_back();
    until("the time now", || shows("#c", "9:31:58 SA")).await;
    assert!(is_kept("text", "#c", &[0, 0]));
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn a_clock_that_is_set_back_goes_on() {
    let stage = Stage::new().await;
    set_now(T2 + 3_600_000.0);
    put("<vn-clock id=c></vn-clock>");
    until("the wrong time", || shows("#c", "10:31:53 SA")).await;
    set_now(T2);
    until("the right one", || shows("#c", "9:31:53 SA")).await;
    set_now(T2 + 1000.0);
    until("a tick", || shows("#c", "9:31:54 SA")).await;
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn lunar_adds_the_lunar_date() {
    let stage = Stage::new().await;
    set_now(T2);
    put("<vn-clock id=c format=date lunar></vn-clock>");
    until("both dates", || {
        shown("#c").contains(">17/12/2017 (30/10 Đinh Dậu)<")
    })
    .await;
    keep_node("text", "#c", &[0, 0]);
    set_property("#c", "lunar", "false");
    until("one date", || shown("#c").contains(">17/12/2017<")).await;
    assert!(is_kept("text", "#c", &[0, 0]));
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn one_timer_serves_all_clocks_and_none_is_left_after_them() {
    let stage = Stage::new().await;
    watch_timers();
    set_now(T2);
    put(&"<vn-clock></vn-clock>".repeat(20));
    put("<vn-time id=t datetime=2017-12-17T09:31:00 format=relative></vn-time>");
    until("all clocks run", || {
        shows("vn-clock", "9:31:53 SA") && shows("vn-clock:nth-child(20)", "9:31:53 SA")
    })
    .await;
    assert_eq!(pending_timers(), 1, "20 clocks and a relative time");
    set_now(T2 + 1000.0);
    until("a tick of all", || {
        shows("vn-clock", "9:31:54 SA") && shows("vn-clock:nth-child(20)", "9:31:54 SA")
    })
    .await;
    turn().await;
    assert_eq!(pending_timers(), 1, "after a tick");
    remove("#stage");
    until("no timer left", || pending_timers() == 0).await;
    stage.assert_quiet().await;
}

/// Each clock once took its own time and rang by it. Browsers give whole milliseconds, some whole tens:
/// the clocks rang so far apart, each ring a task and a layout of its own, half as much work again.
#[wasm_bindgen_test]
async fn all_clocks_tick_at_once_however_coarse_the_time_is() {
    let stage = Stage::new().await;
    watch_timers();
    start_coarse_clock(T2 + 100.0, 50.0, 2.0);
    put(&"<vn-clock></vn-clock>".repeat(20));
    until("all clocks run", || {
        shows("vn-clock:nth-child(20)", "9:31:53 SA")
    })
    .await;
    until("a tick of all", || {
        shows("vn-clock", "9:31:54 SA") && shows("vn-clock:nth-child(20)", "9:31:54 SA")
    })
    .await;
    assert_eq!(rung_timers(), 1);
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn a_time_without_relative_format_needs_no_timer() {
    let stage = Stage::new().await;
    watch_timers();
    put("<vn-time id=t datetime='29/12/2016 3:13:27 CH' format=news></vn-time>");
    until("the time", || {
        shown("#t").contains("Thứ Năm, 29/12/2016, 15:13 (GMT+7)")
    })
    .await;
    assert_eq!(pending_timers(), 0);
    stage.assert_quiet().await;
}
