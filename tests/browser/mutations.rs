//! The real feed after accidents to its bytes, in a page: the elements go on, and show no bad word. The host
//! reads twenty times as many, `tests/native/mutations.rs`.

use crate::bad_words::bad_word;
use crate::inline::shown_inline;
use crate::mutation::Mutation;
use crate::page::Stage;
use wasm_bindgen_test::wasm_bindgen_test;

const FILE: &[u8] = include_bytes!("../fixtures/feeds/seed-article.json");
const COUNT: u64 = 500;

#[wasm_bindgen_test]
async fn five_hundred_accidents_to_the_real_feed_leave_no_bad_word_on_the_page() {
    let stage = Stage::new().await;
    let mutations: Vec<_> = (0..COUNT).map(|seed| Mutation::new(seed, FILE)).collect();
    let mut articles = 0;
    for (chunk, some) in mutations.chunks(50).enumerate() {
        let files: Vec<_> = some.iter().map(|mutation| mutation.of(FILE)).collect();
        for (index, shown) in shown_inline(&files).await.iter().enumerate() {
            let bad = bad_word(shown);
            let (seed, mutation) = (chunk * 50 + index, &some[index]);
            assert_eq!(bad, None, "seed {seed}, {mutation}: {shown}");
            articles += usize::from(shown.contains("<article"));
        }
    }
    // Neither side is empty.
    assert!((150..450).contains(&articles), "{articles} were shown");
    stage.assert_quiet().await;
}

/// Without this the one above could not fail.
#[wasm_bindgen_test]
async fn a_bad_word_on_the_page_is_found() {
    let _stage = Stage::new().await;
    let files = ["undefined", "NaN", "Tin"].map(|title| format!("{{\"title\": \"{title}\"}}"));
    let shown = shown_inline(&files).await;
    let found: Vec<_> = shown.iter().map(|shown| bad_word(shown)).collect();
    assert_eq!(found, [Some("undefined"), Some("NaN"), None]);
}
