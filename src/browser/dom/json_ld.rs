//! JSON-LD for search engines: one block for each element, in the document's head.

use super::trusted::trusted_script;
use super::{document, document_of, elements};
use core::cell::RefCell;
use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element};

/// Marks our blocks: pages that come back out of a cache or a snapshot bring copies of them along.
const MARK: &str = "data-vn-json-ld";

thread_local! {
    /// The blocks of the elements that are in the page. What else is marked is a copy.
    static BLOCKS: RefCell<Vec<Element>> = const { RefCell::new(Vec::new()) };
}

/// The block of one element. Dropping it takes it out of the head.
#[derive(Default)]
pub(in crate::browser) struct JsonLd {
    block: Option<Element>,
}

impl JsonLd {
    /// Replaces the block, where it says something else or is not in the head of this document.
    pub fn show(&mut self, document: &Document, json: Option<&str>) -> Result<(), JsValue> {
        let Some(json) = json else {
            self.remove();
            return Ok(());
        };
        if !self.is_shown(document, json) {
            self.remove();
            let block = append(document, json)?;
            BLOCKS.with_borrow_mut(|blocks| blocks.push(block.clone()));
            self.block = Some(block);
        }
        remove_copies(document);
        Ok(())
    }

    fn is_shown(&self, document: &Document, json: &str) -> bool {
        self.block.as_ref().is_some_and(|block| {
            block.parent_element() == document::head(document)
                && block.text_content().as_deref() == Some(json)
        })
    }

    fn remove(&mut self) {
        if let Some(block) = self.block.take() {
            BLOCKS.with_borrow_mut(|blocks| blocks.retain(|other| *other != block));
            block.remove();
            remove_copies(&document_of(&block));
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
    script.set_attribute(MARK, "")?;
    Reflect::set(&script, &"text".into(), &trusted_script(json)?)?;
    if let Some(head) = document::head(document) {
        head.append_child(&script)?;
    }
    Ok(script)
}

fn remove_copies(document: &Document) {
    let Ok(marked) = document.query_selector_all(&format!("script[{MARK}]")) else {
        return;
    };
    for block in elements(&marked) {
        if !BLOCKS.with_borrow(|blocks| blocks.contains(&block)) {
            block.remove();
        }
    }
}
