//! Tests in real browsers: what only a browser can do, or do differently.
#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests fail by panicking"
)]

#[path = "../native/support/bad_words.rs"]
mod bad_words;
#[path = "../native/support/date_tables.rs"]
mod date_tables;
#[path = "../native/support/dice.rs"]
mod dice;
#[path = "../native/support/dump.rs"]
mod dump;
#[path = "../native/support/elements.rs"]
mod elements;
#[path = "../native/support/feed_list.rs"]
mod feed_list;
#[path = "../native/support/mutation.rs"]
mod mutation;
#[path = "../native/support/pasted.rs"]
mod pasted_rows;
#[path = "../native/support/table.rs"]
mod table;
#[path = "../native/support/wrapped.rs"]
mod wrapped;

mod clock;
mod corpus;
mod data;
mod dates;
mod feeds;
mod held;
mod html;
mod inline;
mod lifecycle;
mod load;
mod mutations;
mod notes;
mod objects;
mod page;
mod pasted;
mod patch;
mod properties;
mod sync;
mod views;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
