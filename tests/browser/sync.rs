//! Clocks that show the server's time: `sync`.

use crate::page::{
    Stage, aborted_requests_to, answer, answer_time, clock_at, console_lines, fail, go_to,
    hide_page, open_requests_to, options_to, page_url, pass_time, pending_timers, put, remove,
    remove_attribute, requests_to, set_attribute, shift_clock, start_clock, turn, until,
    watch_timers,
};
use wasm_bindgen_test::wasm_bindgen_test;

/// 2017-12-17T09:31:53+07:00, which the visitor's clock shows.
const T2: f64 = 1_513_477_913_000.0;
const SECOND: f64 = 1_000.0;
const MINUTE: f64 = 60.0 * SECOND;
const DAY: f64 = 1_440.0 * MINUTE;

/// Whether a clock is at a time, or a test's own time after it.
fn is_at(selector: &str, time: f64) -> bool {
    (time..=time + 4.0 * SECOND).contains(&clock_at(selector))
}

/// A clock with `sync`, whose server has said that it is a day ahead.
async fn day_ahead() -> Stage {
    let stage = Stage::new().await;
    start_clock(T2);
    put("<vn-clock id=c sync=/gio></vn-clock>");
    until("the request", || open_requests_to("/gio") == 1).await;
    answer_time("/gio", T2 + DAY, None);
    until("the server's time", || is_at("#c", T2 + DAY)).await;
    stage
}

#[wasm_bindgen_test]
async fn a_server_a_day_ahead_is_followed() {
    let stage = day_ahead().await;
    assert_eq!(
        options_to("/gio"),
        r#"{"method":"HEAD","cache":"no-store","mode":"same-origin"}"#
    );
    pass_time(5.0 * MINUTE);
    until("five minutes later", || {
        is_at("#c", T2 + DAY + 5.0 * MINUTE)
    })
    .await;
    assert_eq!(requests_to("/gio"), 1);
    remove_attribute("#c", "sync");
    until("the visitor's clock", || is_at("#c", T2 + 5.0 * MINUTE)).await;
    assert_eq!(console_lines(), "");
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn until_the_server_answers_the_visitor_s_clock_is_shown() {
    let stage = Stage::new().await;
    start_clock(T2);
    put("<vn-clock id=c sync=/gio></vn-clock>");
    until("the visitor's time", || is_at("#c", T2)).await;
    // Half of the way there and back; and what a cache kept for half a minute is as old.
    pass_time(8.0 * SECOND);
    answer_time("/gio", T2 + DAY, Some(30.0));
    until("the server's time", || {
        is_at("#c", T2 + DAY + 34.0 * SECOND)
    })
    .await;
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn without_an_answer_the_visitor_s_clock_goes_on_with_one_line() {
    let stage = Stage::new().await;
    start_clock(T2);
    put(&"<vn-clock sync=/gio></vn-clock>".repeat(3));
    until("the request", || requests_to("/gio") == 1).await;
    fail("/gio");
    until("the line", || !console_lines().is_empty()).await;
    assert_eq!(
        console_lines(),
        "warn: vn-clock: https://trang.gov.vn/gio: no time for sync: Failed to fetch"
    );
    pass_time(9.0 * MINUTE);
    until("the visitor's time", || {
        is_at("#stage vn-clock", T2 + 9.0 * MINUTE)
    })
    .await;
    assert_eq!(requests_to("/gio"), 1);
    // The next try fails otherwise: nothing new.
    pass_time(MINUTE);
    until("another request", || requests_to("/gio") == 2).await;
    answer("/gio", 200, "");
    turn().await;
    assert_eq!(console_lines().lines().count(), 1, "{}", console_lines());
    // And once it has worked, the next failure is news, though nothing is lost by it.
    pass_time(10.0 * MINUTE);
    until("a third request", || requests_to("/gio") == 3).await;
    answer_time("/gio", T2 + DAY + 20.0 * MINUTE, None);
    until("the server's time", || {
        is_at("#stage vn-clock", T2 + DAY + 20.0 * MINUTE)
    })
    .await;
    pass_time(10.0 * MINUTE);
    until("a fourth request", || requests_to("/gio") == 4).await;
    answer("/gio", 503, "");
    until("the second line", || {
        console_lines().ends_with("no Date in the answer")
    })
    .await;
    assert_eq!(console_lines().lines().count(), 2);
    assert!(is_at("#stage vn-clock", T2 + DAY + 30.0 * MINUTE));
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn an_answer_that_takes_too_long_is_none() {
    let stage = Stage::new().await;
    start_clock(T2);
    put("<vn-clock id=c sync=/gio></vn-clock>");
    until("the request", || requests_to("/gio") == 1).await;
    pass_time(10.0 * SECOND);
    until("the line", || {
        console_lines().ends_with("no answer within 10 s")
    })
    .await;
    assert_eq!(aborted_requests_to("/gio"), 1);
    assert_eq!(requests_to("/gio"), 1, "no new one at once");
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn another_origin_is_refused_without_a_request() {
    let stage = Stage::new().await;
    start_clock(T2);
    for url in [
        "https://khac.example/gio",
        "//khac.example/gio",
        "data:,gio",
        "https://",
    ] {
        put(&format!("<vn-clock sync='{url}'></vn-clock>"));
    }
    until("the visitor's time", || {
        is_at("#stage vn-clock:last-child", T2)
    })
    .await;
    turn().await;
    assert_eq!(requests_to(""), 0);
    let lines = console_lines();
    assert_eq!(lines.lines().count(), 4, "{lines}");
    assert!(
        lines
            .lines()
            .all(|line| line.starts_with("warn: vn-clock: ")
                && line.ends_with("another origin is not asked"))
    );
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn clocks_with_the_same_url_share_one_request() {
    let stage = Stage::new().await;
    start_clock(T2);
    put(&"<vn-clock sync=/gio></vn-clock>".repeat(5));
    put("<vn-clock id=d sync=/khac></vn-clock><vn-clock id=e></vn-clock>");
    until("both requests", || requests_to("/khac") == 1).await;
    answer_time("/gio", T2 + DAY, None);
    answer_time("/khac", T2 - DAY, None);
    until("three times", || {
        is_at("#stage vn-clock:nth-child(5)", T2 + DAY) && is_at("#d", T2 - DAY) && is_at("#e", T2)
    })
    .await;
    assert!(is_at("#stage vn-clock", T2 + DAY));
    assert_eq!(requests_to("/gio"), 1);
    // Who comes later knows the time at once.
    put("<vn-clock id=f sync=/gio></vn-clock>");
    until("the time", || !clock_at("#f").is_nan()).await;
    assert!(is_at("#f", T2 + DAY));
    assert_eq!(requests_to("/gio"), 1);
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn without_a_url_the_page_s_own_is_asked() {
    let stage = Stage::new().await;
    start_clock(T2);
    go_to("#dau-trang");
    put("<vn-clock id=c sync></vn-clock>");
    until("the request", || requests_to("") == 1).await;
    go_to("");
    assert_eq!(requests_to(&page_url()), 1, "{}", page_url());
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn after_ten_minutes_the_server_is_asked_again() {
    let stage = day_ahead().await;
    pass_time(9.9 * MINUTE);
    until("shortly before", || is_at("#c", T2 + DAY + 9.9 * MINUTE)).await;
    assert_eq!(requests_to("/gio"), 1);
    pass_time(0.1 * MINUTE);
    until("the second request", || requests_to("/gio") == 2).await;
    answer_time("/gio", T2 + 2.0 * DAY, None);
    until("what it says now", || is_at("#c", T2 + 2.0 * DAY)).await;
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn an_answer_that_may_agree_moves_no_second() {
    let stage = day_ahead().await;
    pass_time(10.0 * MINUTE);
    until("the second request", || requests_to("/gio") == 2).await;
    let shown = clock_at("#c");
    // The same second, as far as an HTTP date can tell: the clock may be in the middle of it.
    answer_time("/gio", shown, None);
    turn().await;
    assert!((shown..=shown + SECOND).contains(&clock_at("#c")));
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn a_clock_that_is_set_changes_nothing_and_the_server_is_asked() {
    for shift in [365.0 * DAY, -DAY] {
        let stage = day_ahead().await;
        shift_clock(shift);
        until("the second request", || requests_to("/gio") == 2).await;
        turn().await;
        assert!(is_at("#c", T2 + DAY), "still the server's time");
        fail("/gio");
        until("the visitor's clock, as that was no sleep", || {
            is_at("#c", T2 + shift)
        })
        .await;
        turn().await;
        assert_eq!(requests_to("/gio"), 2);
        stage.assert_quiet().await;
    }
}

#[wasm_bindgen_test]
async fn after_sleep_the_server_is_asked_at_once() {
    let stage = day_ahead().await;
    shift_clock(480.0 * MINUTE);
    until("the second request", || open_requests_to("/gio") == 1).await;
    answer_time("/gio", T2 + DAY + 480.0 * MINUTE, None);
    until("the server's time", || {
        is_at("#c", T2 + DAY + 480.0 * MINUTE)
    })
    .await;
    assert_eq!(console_lines(), "");
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn a_hidden_page_runs_no_timer_and_asks_nobody() {
    let stage = day_ahead().await;
    watch_timers();
    hide_page(true);
    turn().await;
    assert_eq!(pending_timers(), 0);
    pass_time(60.0 * MINUTE);
    set_attribute("#c", "format", "time");
    turn().await;
    assert_eq!((pending_timers(), requests_to("/gio")), (0, 1));
    hide_page(false);
    turn().await;
    assert_eq!((pending_timers(), requests_to("/gio")), (1, 2));
    answer_time("/gio", T2 + DAY + 60.0 * MINUTE, None);
    turn().await;
    hide_page(true);
    pass_time(9.0 * MINUTE);
    hide_page(false);
    turn().await;
    assert_eq!(requests_to("/gio"), 2, "away for nine minutes");
    assert!(is_at("#c", T2 + DAY + 69.0 * MINUTE), "right at once");
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn with_the_last_clock_everything_goes() {
    let stage = Stage::new().await;
    start_clock(T2);
    watch_timers();
    put("<vn-clock id=c sync=/gio></vn-clock><vn-clock id=d sync=/gio></vn-clock>");
    until("the request", || open_requests_to("/gio") == 1).await;
    remove("#c");
    turn().await;
    assert_eq!(aborted_requests_to("/gio"), 0, "another clock waits for it");
    remove("#d");
    until("the request ends", || aborted_requests_to("/gio") == 1).await;
    assert_eq!(pending_timers(), 0);
    // Whoever comes now knows nothing and asks.
    put("<vn-clock id=e sync=/gio></vn-clock>");
    until("a new request", || open_requests_to("/gio") == 1).await;
    assert_eq!(console_lines(), "");
    stage.assert_quiet().await;
}
