//! Values by number, for callers that cannot hold a Rust value. 0 is the number of none.

use std::rc::Rc;

/// A list whose places are used again.
pub struct Slab<T>(Vec<Option<Rc<T>>>);

impl<T> Slab<T> {
    /// An empty one.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Takes a value in and gives its number.
    pub fn insert(&mut self, value: T) -> usize {
        let index = self
            .0
            .iter()
            .position(Option::is_none)
            .unwrap_or(self.0.len());
        if index == self.0.len() {
            self.0.push(None);
        }
        if let Some(place) = self.0.get_mut(index) {
            *place = Some(Rc::new(value));
        }
        index + 1
    }

    /// The value of a number.
    pub fn get(&self, number: usize) -> Option<Rc<T>> {
        self.0.get(number.checked_sub(1)?)?.clone()
    }

    /// Gives a number back. Whoever has the value keeps it.
    pub fn remove(&mut self, number: usize) -> Option<Rc<T>> {
        self.0.get_mut(number.checked_sub(1)?)?.take()
    }
}
