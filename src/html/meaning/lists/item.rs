//! An item of a list, before its list is built.

use super::mark::{Count, Readings};
use super::style::ListKind;
use crate::html::parsed::ParsedElement;

/// Which list of the document an item belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum ListId {
    Word(u32),
    /// Lists of Word Online and Google Docs have names.
    Named(String),
    /// The element that the item was in, by its number in the document.
    Element(usize),
    Unnamed,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Level {
    /// From 1.
    Stated(usize),
    /// Only the left margin tells, in hundredths of a point.
    Indented(i32),
}

/// How an item is numbered.
#[derive(Clone, Copy, Debug)]
pub(super) enum Number {
    /// Without a number of its own: a bullet, or the number after the one before it.
    None(ListKind),
    /// By the list that it was in.
    Stated(Count),
    Marked(Readings),
    Part {
        of: Readings,
        number: Readings,
    },
}

#[derive(Debug)]
pub(super) struct ListItem<'a> {
    pub list: ListId,
    pub level: Level,
    pub number: Number,
    /// The mark as text.
    pub mark: String,
    /// What becomes the `li`.
    pub element: ParsedElement<'a>,
}
