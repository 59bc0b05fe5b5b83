//! The texts of feeds outside of the memory of the wasm: `store.js` keeps them as bytes and gives back the same ones.

use crate::feed::Store;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/browser/store.js")]
extern "C" {
    #[wasm_bindgen(js_name = openStore)]
    fn open() -> u32;
    #[wasm_bindgen(js_name = pushBytes)]
    fn push(store: u32, bytes: &[u8]) -> u32;
    #[wasm_bindgen(js_name = textAt)]
    fn text(store: u32, place: u32, length: u32) -> String;
    #[wasm_bindgen(js_name = closeStore)]
    fn close(store: u32);
}

/// A store by its number in `store.js`; given back when it is dropped.
#[derive(Debug)]
pub struct Outside(u32);

impl Outside {
    /// An empty one.
    pub fn new() -> Self {
        Self(open())
    }
}

impl Store for Outside {
    fn put(&mut self, text: &str) -> u32 {
        push(self.0, text.as_bytes())
    }

    fn text(&self, place: u32, length: u32) -> String {
        text(self.0, place, length)
    }
}

impl Drop for Outside {
    fn drop(&mut self) {
        close(self.0);
    }
}
