//! What elements take of the page they give back: no listener, timer, observer or request is left after the last one.

use crate::page::{
    Stage, answer, attribute, clear, click_inside, fail, held, leak, mend_leak, move_into_frame,
    open_requests_to, put, reaches, remove, set_data, set_property, shown, stub_speech, turn,
    until,
};
use wasm_bindgen_test::wasm_bindgen_test;

const FEED: &str = r#"{"items": [
    {"id": "a", "url": "a.html", "title": "Tin một", "date_published": "2016-12-29", "content_text": "Bài một."},
    {"id": "b", "url": "b.html", "title": "Tin hai", "date_published": "2016-12-28", "content_text": "Bài hai."}
]}"#;

/// A picture that loads nothing.
const PICTURES: &str =
    r#"{"title": "Tin", "content_html": "<img src='data:image/png,x'><p>Một câu.</p>"}"#;

/// What is held of the page by whatever it has.
fn all_held() -> Vec<String> {
    let mut held: Vec<_> = held().lines().map(ToOwned::to_owned).collect();
    held.extend((0..open_requests_to("")).map(|_| "request".to_owned()));
    held
}

/// A page without elements. The file of an element that is gone is still kept a second later.
async fn empty_page() -> Stage {
    let stage = Stage::new().await;
    let mut last = Vec::new();
    until("nothing is held of an empty page", || {
        last = all_held();
        last.is_empty()
    })
    .await;
    stage
}

async fn elements_of_all_kinds() {
    stub_speech();
    put("<vn-article id=a src=tin.json refresh=60></vn-article>");
    put(
        "<vn-related-news id=l src=tin.json refresh=30 current=none search by-date></vn-related-news>",
    );
    until("the request", || open_requests_to("/tin.json") == 1).await;
    answer("/tin.json", 200, FEED);
    reaches("#a", "ready").await;
    reaches("#l", "ready").await;
    // The file is kept a second later.
    until("the file is kept", || !held().contains("of transport.js")).await;

    put("<vn-article id=inline></vn-article><vn-related-news id=object></vn-related-news>");
    set_data("#inline", PICTURES);
    set_property("#object", "data", FEED);
    reaches("#inline", "ready").await;
    reaches("#object", "ready").await;
    click_inside("#inline", "[data-action=view]");
    until("the viewer", || shown("#inline").contains("<dialog")).await;
    click_inside("#inline", "[data-action=listen]");
    until("the voice", || held().contains("listener: pagehide")).await;

    put("<vn-clock></vn-clock><vn-clock sync=/gio></vn-clock>");
    put("<vn-time datetime=2017-12-17T09:31:00 format=relative></vn-time>");
    put("<p data-vn=clock data-format=date></p><p data-vn=article data-src=cho.json></p>");
    put("<vn-article src=hong.json></vn-article>");
    until("requests", || {
        ["/gio", "/cho.json", "/hong.json"].map(open_requests_to) == [1; 3]
    })
    .await;
    // Waits for its next try.
    fail("/hong.json");
    turn().await;
    assert_eq!(open_requests_to("/hong.json"), 0);
    assert_eq!(
        attribute("p[data-vn=article] > *", "data-state").as_deref(),
        Some("loading")
    );
}

#[wasm_bindgen_test]
async fn nothing_is_held_of_the_page_after_the_last_element() {
    let stage = empty_page().await;
    for _ in 0..2 {
        elements_of_all_kinds().await;
        let before = all_held();
        for what in [
            "listener: change of MediaQueryList",
            "listener: transitionend of #document",
            "listener: online of Window",
            "listener: pagehide of Window",
            "listener: visibilitychange of #document",
            "listener: voiceschanged of Speech",
            "observer: of vn-article",
            "observer: of dialog",
            "timer: 500 ms of transport.js",
            "timer: 10000 ms of transport.js",
            "request",
        ] {
            assert!(
                before.iter().any(|held| held == what),
                "{what}: {before:#?}"
            );
        }
        let address = [
            "listener: currententrychange of Navigation",
            "interval: 500 ms",
        ];
        let of_address = |held: &&String| address.contains(&held.as_str());
        assert_eq!(before.iter().filter(of_address).count(), 1, "{before:#?}");
        let holds_the_page = |held: &String| held.starts_with("sheet: ") && held.contains("hidden");
        assert!(before.iter().any(holds_the_page), "{before:#?}");
        let ticker = |held: &&String| held.starts_with("timer: ") && held.ends_with(" ms");
        // Beside that of the clocks there may be those of what is about to be said.
        assert!(before.iter().any(|held| ticker(&held)), "{before:#?}");
        clear();
        turn().await;
        assert_eq!(all_held(), [""; 0]);
    }
    stage.assert_quiet().await;
}

/// The elements of a frame are not told that it is removed.
#[wasm_bindgen_test]
async fn nothing_is_held_of_an_element_in_a_frame_that_is_removed() {
    let stage = empty_page().await;
    put("<vn-article id=a></vn-article><vn-clock></vn-clock>");
    set_data("#a", r#"{"title": "Tin"}"#);
    reaches("#a", "ready").await;
    let clicks = || {
        all_held()
            .iter()
            .filter(|held| held.starts_with("listener: click"))
            .count()
    };
    // A clock has nothing to click.
    assert_ne!(clicks(), 0);
    move_into_frame("#a");
    turn().await;
    remove("iframe");
    set_property("vn-clock", "lunar", "true");
    until("the article is forgotten", || clicks() == 0).await;
    clear();
    turn().await;
    assert_eq!(all_held(), [""; 0]);
    stage.assert_quiet().await;
}

/// The control: whatever is left behind is noticed.
#[wasm_bindgen_test]
async fn what_is_left_behind_is_noticed() {
    let _stage = empty_page().await;
    for (kind, line) in [
        ("listener", "listener: online of Window"),
        ("timer", "timer: 60000 ms"),
        ("interval", "interval: 60000 ms"),
        ("observer", "observer: of #document"),
        ("sheet", "sheet: "),
        ("request", "request"),
    ] {
        leak(kind);
        assert_eq!(all_held(), [line]);
        mend_leak();
        turn().await;
        assert_eq!(all_held(), [""; 0], "{kind}");
    }
}
