//! Tests of the pure half, in one binary.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests fail by panicking"
)]

mod civil;
mod dates;
mod feeds;
mod format;
mod lunar;
mod position;
mod sanitize;
mod source_rules;
mod support;
mod views;
