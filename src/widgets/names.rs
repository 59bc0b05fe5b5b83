//! Names that tell the elements of a page apart: lists of screen readers have the pagers of all lists of a page, by name.

use crate::text::fold::fold_vietnamese;
use crate::text::one_line;
use crate::words;
use std::collections::HashSet;

/// The names that the elements of a page have.
#[derive(Debug, Default)]
pub struct Names {
    taken: HashSet<String>,
}

impl Names {
    /// Gives an element the name it wants, else that with a number.
    pub fn claim(&mut self, wanted: &str) -> String {
        let mut name = wanted.to_owned();
        let mut number = 1;
        while !self.taken.insert(canonical(&name)) {
            number += 1;
            name = words::numbered_list(wanted, number);
        }
        name
    }

    /// Lets other elements have a name.
    pub fn release(&mut self, name: &str) {
        self.taken.remove(&canonical(name));
    }
}

/// What two names must not have in common: nobody hears case and white space, and few hear marks.
fn canonical(name: &str) -> String {
    fold_vietnamese(&one_line(name))
}
