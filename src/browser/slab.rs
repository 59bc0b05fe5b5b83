//! Values by number, for callers that cannot hold a Rust value. 0 is the number of none.

use std::rc::Rc;

/// A list whose places are used again.
pub struct Slab<T>(Vec<Option<Rc<T>>>);

impl<T> Default for Slab<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Slab<T> {
    /// Takes a value in and gives its number.
    pub fn insert(&mut self, value: T) -> usize {
        let value = Some(Rc::new(value));
        if let Some((index, place)) = self
            .0
            .iter_mut()
            .enumerate()
            .find(|(_, place)| place.is_none())
        {
            *place = value;
            return index + 1;
        }
        self.0.push(value);
        self.0.len()
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
