//! What a feed keeps of each of its items.

use super::item::Item;
use crate::html::SafeUrl;
use crate::text::equality::canonical;
use crate::text::hash::hash;
use crate::time::civil::Instant;

/// The index entry of an item. There may be 10,000, so size matters: it has 32 bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub date: Option<Instant>,
    /// Where its JSON is in the document.
    pub offset: u32,
    pub length: u32,
    /// Of the `id` as it reads: ids that read the same have the same hash.
    pub id_hash: u32,
    pub url_hash: u32,
}

impl Entry {
    pub fn new(item: &Item, offset: usize, length: usize) -> Self {
        Self {
            date: item.date_published,
            offset: offset as u32,
            length: length as u32,
            id_hash: hash(&canonical(item.id.as_deref().unwrap_or_default())),
            url_hash: hash(item.url.as_ref().map_or("", SafeUrl::as_str)),
        }
    }
}
