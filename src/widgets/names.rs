//! Names that tell the elements of a page apart: lists of screen readers have the pagers of all lists of a page, by name.

use crate::text::fold::fold_vietnamese;
use crate::text::one_line;
use crate::words;
use std::collections::HashSet;

/// The name that an element gets: the one it wants, else that with a number.
#[must_use]
pub fn distinct_name(wanted: &str, others: &[&str]) -> String {
    let others: HashSet<_> = others.iter().map(|name| canonical(name)).collect();
    let mut name = wanted.to_owned();
    let mut number = 1;
    while others.contains(&canonical(&name)) {
        number += 1;
        name = words::numbered_list(wanted, number);
    }
    name
}

/// What two names must not have in common: nobody hears case and white space, and few hear marks.
fn canonical(name: &str) -> String {
    fold_vietnamese(&one_line(name))
}
