//! JSON-LD for search engines: one block for each element, in the document's head.

use super::document;
use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element};

#[wasm_bindgen(module = "/src/js/trusted.js")]
extern "C" {
    /// A string as the type that a page under Trusted Types demands.
    fn trusted(create: &str, string: &str) -> JsValue;
}

/// The block of one element. Dropping it takes it out of the head.
#[derive(Default)]
pub(in crate::browser) struct JsonLd {
    json: Option<String>,
    block: Option<Element>,
}

impl JsonLd {
    /// Replaces the block if the JSON has changed.
    pub fn show(&mut self, document: &Document, json: Option<&str>) {
        if self.json.as_deref() == json {
            return;
        }
        self.remove();
        self.json = json.map(str::to_owned);
        self.block = json.and_then(|json| append(document, json));
    }

    fn remove(&mut self) {
        if let Some(block) = self.block.take() {
            block.remove();
        }
    }
}

impl Drop for JsonLd {
    fn drop(&mut self) {
        self.remove();
    }
}

fn append(document: &Document, json: &str) -> Option<Element> {
    let script = document.create_element("script").ok()?;
    script.set_attribute("type", "application/ld+json").ok()?;
    Reflect::set(&script, &"text".into(), &trusted("createScript", json)).ok()?;
    document::head(document)?.append_child(&script).ok()?;
    Some(script)
}
