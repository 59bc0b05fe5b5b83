//! The platform of the pure half in a browser.

use crate::platform::Platform;
use js_sys::JsString;
use wasm_bindgen::prelude::*;
use web_sys::Url;

#[wasm_bindgen]
extern "C" {
    type Location;
    #[wasm_bindgen(method, getter)]
    fn origin(this: &Location) -> String;

    /// `None` in Node, where only the API runs.
    #[wasm_bindgen(thread_local_v2, js_name = location)]
    static LOCATION: Option<Location>;
}

struct Browser;

/// The platform of this browser.
pub(in crate::browser) fn platform() -> &'static dyn Platform {
    &Browser
}

/// Whether an absolute URL has the page's own origin.
pub(in crate::browser) fn is_of_this_site(url: &str) -> bool {
    let path = origin().and_then(|origin| url.strip_prefix(&*origin));
    path.is_some_and(|path| path.starts_with('/'))
}

/// The page's own origin.
fn origin() -> Option<String> {
    LOCATION.with(|location| location.as_ref().map(Location::origin))
}

impl Platform for Browser {
    fn resolve(&self, address: &str, base: &str) -> Option<String> {
        let url = Url::new_with_base(address, base).ok()?;
        Some(url.href())
    }

    fn leaves_site(&self, url: &str) -> bool {
        let origin = Url::new(url).map(|url| url.origin()).ok();
        origin != self::origin()
    }

    fn normalize(&self, string: &str) -> String {
        JsString::from(string).normalize("NFC").into()
    }

    fn parse_html(&self, html: &str) -> Option<String> {
        super::parse(html).ok()
    }
}
