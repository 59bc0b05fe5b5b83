//! JSON-LD for search engines: one block for each element, in the document's head.

use super::document;
use super::trusted::trusted_script;
use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element};

/// The block of one element. Dropping it takes it out of the head.
#[derive(Default)]
pub(in crate::browser) struct JsonLd {
    json: Option<String>,
    block: Option<Element>,
}

impl JsonLd {
    /// Replaces the block, where it says something else than before or is not in the head of this document.
    pub fn show(&mut self, document: &Document, json: Option<&str>) -> Result<(), JsValue> {
        if self.json.as_deref() == json && self.is_in(document) {
            return Ok(());
        }
        self.remove();
        self.json = json.map(str::to_owned);
        self.block = json.map(|json| append(document, json)).transpose()?;
        Ok(())
    }

    fn is_in(&self, document: &Document) -> bool {
        let block = self.block.as_ref();
        block.is_none_or(|block| block.parent_element() == document::head(document))
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

fn append(document: &Document, json: &str) -> Result<Element, JsValue> {
    let script = document.create_element("script")?;
    script.set_attribute("type", "application/ld+json")?;
    Reflect::set(&script, &"text".into(), &trusted_script(json)?)?;
    if let Some(head) = document::head(document) {
        head.append_child(&script)?;
    }
    Ok(script)
}
