//! `src/browser/position.js` in each engine: their regular expressions differ in what exhausts them. What it has to find
//! is tested in `tests/package/position.test.mjs`, and by `feeds.rs` for each feed.

use crate::page::{Stage, place_of, syntax_error};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn texts_of_megabytes_exhaust_no_regular_expression() {
    let stage = Stage::new().await;
    for piece in ["x", "ệ", "\\n", "\\u1ec7"] {
        let times = 5_000_000 / piece.len();
        let string = ["\"", &piece.repeat(times)].concat();
        let end = piece.chars().count() * times + 2;
        assert_eq!(syntax_error(&string), format!("line 1, column {end}"));
        assert_eq!(syntax_error(&[&string, "\""].concat()), "");
    }
    let digits = "1".repeat(5_000_000);
    assert_eq!(syntax_error(&digits), "");
    assert_eq!(
        syntax_error(&[&digits, "x"].concat()),
        "line 1, column 5000001"
    );
    stage.assert_quiet().await;
}

#[wasm_bindgen_test]
async fn a_hundred_thousand_brackets_are_no_danger() {
    let stage = Stage::new().await;
    let deep = "[".repeat(100_000);
    assert_eq!(syntax_error(&deep), "line 1, column 100001");
    assert_eq!(place_of(&deep, "items[3].title"), "line 1, column 1");
    stage.assert_quiet().await;
}
