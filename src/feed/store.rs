//! Where the texts of a feed's items are. The memory of a wasm never shrinks, and a long list's texts are most of what
//! it would grow by: in the browser they are elsewhere (`browser/store.rs`), and are given back with the feed.

use core::fmt;

/// A row of texts that only grows at its end.
pub trait Store: fmt::Debug {
    /// Takes a text and gives the place where it stands.
    fn put(&mut self, text: &str) -> u32;
    /// The text of so many bytes at a place: what was put there, a part of it, or what was put behind that as well if it
    /// stands there without a gap.
    fn text(&self, place: u32, length: u32) -> String;
}

/// In memory: for tests, and for whoever reads a feed outside of a browser.
impl Store for String {
    fn put(&mut self, text: &str) -> u32 {
        let place = self.len() as u32;
        self.push_str(text);
        place
    }

    fn text(&self, place: u32, length: u32) -> String {
        let place = place as usize;
        let text = self.as_str().get(place..place + length as usize);
        text.unwrap_or_default().to_owned()
    }
}
