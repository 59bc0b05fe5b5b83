//! The browser half. Rust decides, JavaScript carries out: the files `*.js` beside this one each
//! own one thing of the browser (elements, loads, the timer, parsing, patching), because calls to
//! the browser take a fifth of the bytes there; DESIGN.md has the figures.

mod data;
mod host;

pub use data::Data;
pub use host::Host;

use crate::html::{Attr, Tag, Urls};
use crate::widgets::{REGISTRY, registry_json};
use js_sys::JsString;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, ShadowRoot};

/// Smaller and faster than the default allocator of wasm.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[wasm_bindgen(module = "/src/browser/define.js")]
extern "C" {
    fn define(registry: &JsValue) -> bool;
    fn ready(connect: &JsValue);
}

#[wasm_bindgen(module = "/src/browser/feeds.js")]
extern "C" {
    #[wasm_bindgen(js_name = readWith)]
    fn read_with(reader: &JsValue);
}

#[wasm_bindgen(module = "/src/browser/apply.js")]
extern "C" {
    fn names(tags: &str, attributes: &str);
}

#[wasm_bindgen(module = "/src/browser/page.js")]
extern "C" {
    fn resolve(address: &str, base: &str) -> Option<String>;
    fn origin() -> String;
}

/// Makes the host of an element that `define.js` has defined.
#[wasm_bindgen]
#[must_use]
pub fn connect(element: HtmlElement, root: ShadowRoot, tag: &str) -> Option<Host> {
    let definition = REGISTRY.iter().find(|definition| definition.tag == tag)?;
    Some(Host::new(element, root, definition))
}

/// Tells `apply.js` the names that patches refer to. Once a page, before the first view.
#[wasm_bindgen(js_name = teachNames)]
pub fn teach_names() {
    names(Tag::NAMES, Attr::NAMES);
}

/// Defines the elements and connects them, for pages whose script is not the package's own.
///
/// Does nothing where they are defined already.
pub fn define_elements() {
    let Ok(registry) = js_sys::JSON::parse(&registry_json()) else { return };
    if define(&registry) {
        teach_names();
        // They live as long as the page: elements may come at any time.
        let reader = js_sys::Object::new();
        let read = Closure::<dyn Fn(String, JsValue, JsString, String) -> Data>::new(
            |url, json, text, base: String| Data::read(url, json, &text, &base),
        );
        let failed = Closure::<dyn Fn(String, String, u16, String) -> Data>::new(
            |url, kind: String, status, detail| Data::failed(url, &kind, status, detail),
        );
        for (name, function) in [("read", read.into_js_value()), ("failed", failed.into_js_value())] {
            // Setting a field of a new object cannot fail.
            let _ = js_sys::Reflect::set(&reader, &name.into(), &function);
        }
        read_with(&reader);
        let connect = Closure::<dyn Fn(HtmlElement, ShadowRoot, String) -> Option<Host>>::new(
            |element, root, tag: String| connect(element, root, &tag),
        );
        ready(&connect.into_js_value());
    }
}

/// Runs a function with what resolves addresses relative to a base.
fn with_urls<R>(base: &str, run: impl FnOnce(&Urls<'_>) -> R) -> R {
    run(&Urls { base, resolve: &|address| resolve(address, base), page_origin: &origin() })
}

/// Joins what a line for developers consists of: `vn-article: URL: cause`.
fn console_line(parts: &[&str]) -> JsValue {
    let mut line = String::new();
    for part in parts.iter().filter(|part| !part.is_empty()) {
        if !line.is_empty() {
            line.push_str(": ");
        }
        line.push_str(part);
    }
    line.into()
}
