//! `cleanHtml` of the API: what the sanitizer leaves of HTML, as text.

use super::api::refused;
use super::dom::{Browser, document, platform, string_of};
use crate::feed::MAX_HTML;
use crate::html::{UNKNOWN_BASE, Urls, clean_html, without_base};
use crate::platform::Platform;
use crate::prerender::OfSite;
use js_sys::{Error, RangeError};
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// HTML with what the sanitizer leaves of it, relative URLs resolved against a base, which is the document's if none is given.
/// Where there is no document they stay relative.
///
/// # Errors
///
/// A `RangeError` that names the value that is not a string of HTML or not a URL, or that says how large the HTML is; an `Error` where
/// nothing can parse HTML.
#[wasm_bindgen(js_name = cleanHtml, skip_typescript)]
pub fn clean(html: &JsValue, base: &JsValue) -> Result<String, JsValue> {
    let Some(text) = html.as_string() else {
        return Err(refused(html, "string of HTML"));
    };
    if text.len() > MAX_HTML {
        let message = format!("HTML of {} bytes, at most {MAX_HTML}", text.len());
        return Err(RangeError::new(&message).into());
    }
    let page = document::of_page();
    let base = base_of(base, page.as_ref().map(document::base_uri))?;
    let of_site;
    let platform: &dyn Platform = if page.is_some() {
        platform()
    } else {
        of_site = OfSite {
            platform: Rc::new(Browser),
            page: base.clone(),
        };
        &of_site
    };
    let urls = Urls {
        platform,
        base: &base,
    };
    clean_html(&text, &urls, &without_base)
        .map_err(|error| Error::new(&["cleanHtml: ", error.describe()].concat()).into())
}

/// The absolute URL that relative ones are resolved against.
fn base_of(given: &JsValue, page: Option<String>) -> Result<String, JsValue> {
    let written = if given.is_null() || given.is_undefined() {
        String::new()
    } else {
        string_of(given)?
    };
    let page = page.unwrap_or_else(|| UNKNOWN_BASE.to_owned());
    if written.is_empty() {
        return Ok(page);
    }
    let resolved = platform().resolve(&written, &page);
    resolved.ok_or_else(|| refused(given, "URL"))
}
