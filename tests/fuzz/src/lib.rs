//! What the fuzz targets share: the checks and stand-ins of `tests/native`, and how bytes become HTML.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what is found is shown by panicking"
)]

pub mod html;
pub mod marked;

/// The stand-ins of the host for what a browser does.
#[path = "../../native/support"]
pub mod support {
    pub mod addresses;
    pub mod dump;
    pub mod elements;
    pub mod parse;
    pub mod raw;
    pub mod tree;
}

/// The checks of what the sanitizer lets through.
#[path = "../../native/sanitize"]
pub mod sanitize {
    pub mod check;
    pub mod invariants;
}
