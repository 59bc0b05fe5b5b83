//! Tests of the pure half, in one binary.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests fail by panicking"
)]

mod civil;
mod corpus;
mod dates;
mod encode;
mod feeds;
mod format;
mod gesture;
mod json;
mod json_ld;
mod lunar;
mod memory;
mod mutations;
mod paste;
mod prepare;
mod prerender;
mod reader_table;
mod sanitize;
mod source_rules;
mod support;
mod text;
mod urls;
mod views;
mod write;
