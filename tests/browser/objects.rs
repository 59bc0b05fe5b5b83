//! Objects that scripts set as the property `data`.

use crate::page::{Stage, console_lines, go_to, part, put, reaches, set_odd_data};
use wasm_bindgen_test::wasm_bindgen_test;

/// What JSON has no word for is `null` or an empty object, and nothing is endless.
#[wasm_bindgen_test]
async fn values_that_are_not_json_cost_only_themselves() {
    let stage = Stage::new().await;
    // The lines name the page, and the runner has given it a fragment.
    go_to("");
    put("<vn-article id=a></vn-article>");
    set_odd_data("#a");
    reaches("#a", "ready").await;
    assert_eq!(part("#a", "title").as_deref(), Some("ệ\u{fffd}"));
    let lines = console_lines();
    let lost = |(index, found): &(usize, &str)| {
        let tag = format!("items[0].tags[{index}] (of a script)");
        format!("warn: https://trang.gov.vn/: {tag} expected a text, not {found}")
    };
    let expected = [
        (1, "null"),
        (2, "null"),
        (3, "an object"),
        (4, "an object"),
        (5, "an object"),
        (6, "an object"),
        (8, "null"),
        (9, "a number"),
    ];
    assert_eq!(lines, expected.each_ref().map(lost).join("\n"));
    stage.assert_quiet().await;
}
