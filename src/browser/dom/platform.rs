//! The platform of the pure half in a browser.

use super::{document, window};
use crate::platform::Platform;
use core::cell::OnceCell;
use js_sys::{JsString, Reflect};
use web_sys::{TextDecoder, TextDecoderOptions, Url};

/// The origin of a document in a sandbox, and of URLs that have none.
const OPAQUE: &str = "null";

thread_local! {
    /// The origin of the page's site, once it is known.
    static SITE: OnceCell<String> = const { OnceCell::new() };
}

/// See [`platform`].
pub(in crate::browser) struct Browser;

/// The platform of this browser.
pub(in crate::browser) fn platform() -> &'static dyn Platform {
    &Browser
}

/// Whether the page may ask for an absolute URL as one of its own origin. In a sandbox there is none.
pub(in crate::browser) fn is_of_own_origin(url: &str) -> bool {
    window_origin() != OPAQUE && site().is_some_and(|site| origin_of(url) == Some(site))
}

/// The origin of the site that the page is of: that of its URL. A document that a script has written has the origin of that script's
/// page, and one in a sandbox is of the site of its base. `None` on a disk, and in Node.
fn site() -> Option<String> {
    let known = SITE.with(|site| site.get().cloned());
    known.or_else(|| {
        let document = document::of_page()?;
        let urls = [
            document::own_url(&document),
            window_origin(),
            document::base_uri(&document),
        ];
        let site = urls.iter().find_map(|url| origin_of(url))?;
        Some(SITE.with(|known| known.get_or_init(|| site).clone()))
    })
}

/// What the window says of its origin. A variable of the page may have taken its place.
fn window_origin() -> String {
    let origin = Reflect::get(&window(), &"origin".into());
    origin
        .ok()
        .and_then(|origin| origin.as_string())
        .unwrap_or_default()
}

/// The origin of an absolute URL, if it has one.
fn origin_of(url: &str) -> Option<String> {
    let origin = Url::new(url).ok()?.origin();
    (origin != OPAQUE).then_some(origin)
}

impl Platform for Browser {
    fn resolve(&self, address: &str, base: &str) -> Option<String> {
        let url = Url::new_with_base(address, base).ok()?;
        Some(url.href())
    }

    fn leaves_site(&self, url: &str) -> bool {
        origin_of(url) != site()
    }

    fn normalize(&self, string: &str) -> String {
        JsString::from(string).normalize("NFC").into()
    }

    fn decode(&self, bytes: &[u8], label: &str) -> Option<String> {
        let options = TextDecoderOptions::new();
        options.set_fatal(true);
        let decoder = TextDecoder::new_with_label_and_options(label, &options);
        decoder.ok()?.decode_with_u8_array(bytes).ok()
    }

    fn parse_html(&self, html: &str) -> Option<String> {
        super::parse(html).ok()
    }
}
