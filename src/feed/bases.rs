//! What the addresses in the HTML of an item are relative to, where that is not the URL of its file: `xml:base`.

use std::rc::Rc;

/// The bases of items, by the offsets of the items in their document.
#[derive(Debug, Default)]
pub(super) struct Bases(Vec<(usize, Rc<str>)>);

impl Bases {
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds the base of an item after those that are there.
    pub fn add(&mut self, offset: usize, base: &Rc<str>) {
        self.0.push((offset, Rc::clone(base)));
    }

    /// The same for a document that has the items so much later.
    pub fn moved(mut self, by: usize) -> Self {
        for (offset, _) in &mut self.0 {
            *offset += by;
        }
        self
    }

    /// The base of the item at an offset.
    pub fn of(&self, offset: usize) -> Option<&str> {
        let index = self.0.binary_search_by_key(&offset, |(offset, _)| *offset);
        self.0.get(index.ok()?).map(|(_, base)| &**base)
    }
}
