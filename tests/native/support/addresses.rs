//! The platform of the host: the `url` and `unicode-normalization` crates in place of the browser's URL parser and
//! `String.prototype.normalize`. They follow the same standards.

use super::dump::BASE;
use super::parse::parse;
use super::raw::encode;
use encoding_rs::Encoding;
use std::borrow::Cow;
use std::rc::Rc;
use unicode_normalization::UnicodeNormalization;
use url::Url;
use vn_portal_widgets::html::Urls;
use vn_portal_widgets::platform::Platform;

/// The origin of the page that shows the fixtures.
const ORIGIN: &str = "https://vinhlong.gov.vn";

/// See the module.
pub static PLATFORM: Host = Host;

/// The type of [`PLATFORM`].
pub struct Host;

/// The same for feeds, which keep it.
pub fn platform() -> Rc<dyn Platform> {
    Rc::new(Host)
}

impl Platform for Host {
    fn resolve(&self, address: &str, base: &str) -> Option<String> {
        let base = Url::parse(base).ok()?;
        base.join(address).ok().map(String::from)
    }

    fn leaves_site(&self, url: &str) -> bool {
        let origin = |url: &str| Url::parse(url).unwrap().origin();
        origin(url) != origin(ORIGIN)
    }

    fn normalize(&self, string: &str) -> String {
        string.nfc().collect()
    }

    fn decode(&self, bytes: &[u8], label: &str) -> Option<String> {
        let encoding = Encoding::for_label(label.as_bytes())?;
        let decoded = encoding.decode_without_bom_handling_and_without_replacement(bytes);
        decoded.map(Cow::into_owned)
    }

    fn parse_html(&self, html: &str) -> Option<String> {
        Some(encode(&parse(html)))
    }
}

/// Addresses in the fixtures.
pub fn urls() -> Urls<'static> {
    urls_from(BASE)
}

/// Addresses relative to another URL.
pub fn urls_from(base: &str) -> Urls<'_> {
    Urls {
        platform: &PLATFORM,
        base,
    }
}
