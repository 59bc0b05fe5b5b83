//! The `url` crate in place of the browser's URL parser: both follow the URL Standard.

use super::dump::{BASE, ORIGIN};
use url::Url;
use vn_portal_widgets::html::Urls;

/// Runs a function with what resolves the addresses of the fixtures.
pub fn with_urls<R>(run: impl FnOnce(&Urls<'_>) -> R) -> R {
    with_base(BASE, run)
}

/// The same relative to another address.
pub fn with_base<R>(base: &str, run: impl FnOnce(&Urls<'_>) -> R) -> R {
    let parsed = Url::parse(base).unwrap();
    let resolve = |address: &str| parsed.join(address).ok().map(String::from);
    run(&Urls {
        base,
        resolve: &resolve,
        page_origin: ORIGIN,
    })
}
