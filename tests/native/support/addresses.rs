//! The `url` crate in place of the browser's URL parser: both follow the URL Standard.

use super::dump::BASE;
use url::Url;
use vn_portal_widgets::html::Urls;

/// The origin of the page that reads the fixtures.
const ORIGIN: &str = "https://vinhlong.gov.vn";

/// Runs a function with what resolves the addresses of the fixtures.
pub fn with_urls<R>(run: impl FnOnce(&Urls<'_>) -> R) -> R {
    with_base(BASE, run)
}

/// The same relative to another address.
pub fn with_base<R>(base: &str, run: impl FnOnce(&Urls<'_>) -> R) -> R {
    let parsed = Url::parse(base).unwrap();
    let resolve = |address: &str| parsed.join(address).ok().map(String::from);
    let origin = |url: &str| Url::parse(url).unwrap().origin();
    run(&Urls {
        base,
        resolve: &resolve,
        leaves_site: &|url| origin(url) != origin(ORIGIN),
        file_name: &file_name,
    })
}

/// As `fileName` of `src/browser/page.js`.
fn file_name(url: &str) -> String {
    let url = Url::parse(url).unwrap();
    let name = url.path_segments().unwrap().next_back().unwrap();
    let decoded = percent_encoding::percent_decode_str(name).decode_utf8();
    decoded.map_or_else(|_| name.to_owned(), Into::into)
}
