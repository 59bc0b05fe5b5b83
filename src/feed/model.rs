//! What the widgets know of a feed. Every field is optional: files come from everywhere. Of each item only what a list
//! chooses and sorts by is at hand; its texts are in the feed's [`Store`], and come as an [`Item`] when they are asked for.

use super::item::{Field, Item, nth};
use super::store::Store;
use crate::civil::Instant;
use crate::text::hash::hash;
use crate::text::or;
use core::cell::OnceCell;
use core::iter::successors;
use core::ptr;
use std::rc::Rc;

/// A JSON Feed, or a single item that came by itself.
#[derive(Debug)]
pub struct Feed {
    /// Absolute address of the file, which addresses inside its HTML are relative to.
    pub base: String,
    /// The text of each [`Head`] in turn, each with U+0000 behind it.
    pub(super) texts: String,
    /// Its items, in the order of the file.
    pub(super) entries: Vec<Entry>,
    /// The texts of all its items.
    pub(super) store: Box<dyn Store>,
    /// Its next part, once that is loaded.
    pub(super) next: OnceCell<Rc<Self>>,
}

/// What is at hand of an item: 24 bytes of 10,000 of them are a quarter of a megabyte.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    /// When it was published, in milliseconds since 1970; what is no [`Instant`] is none.
    pub date: i64,
    /// Hashes of its `id` and `url`.
    pub names: [u32; 2],
    /// Where its texts are in the store.
    pub place: u32,
    /// How many bytes they have.
    pub length: u32,
}

impl Entry {
    /// [`Entry::date`] of an item without one.
    pub const NO_DATE: i64 = i64::MIN;

    fn date(&self) -> Option<Instant> {
        Instant::from_millis(self.date)
    }
}

/// Most items of one file; CONTRACT section 3.
pub const MAX_ITEMS: usize = 50_000;

/// Most parts of a feed: a server may name another one for ever.
const MAX_PARTS: usize = 100;

/// What is kept of a feed beside its items, as text; an empty text is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    /// Address of the next part of the feed.
    NextUrl,
    /// Names of its authors, each with U+0001 behind it.
    Authors,
    /// The single author that JSON Feed 1.0 has.
    Author,
    /// Language, as a BCP 47 tag.
    Language,
}

impl Feed {
    /// A field of the feed itself; empty where there is none.
    #[must_use]
    pub fn text(&self, field: Head) -> &str {
        nth(&self.texts, field as usize)
    }

    /// It and the parts behind it that are loaded.
    fn parts(&self) -> impl Iterator<Item = &Self> + Clone {
        successors(Some(self), |part| part.next.get().map(|next| &**next))
    }

    /// How many items there are, those of all parts behind it that are loaded included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.parts().map(|part| part.entries.len()).sum()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The part that has the item at a place, and its entry there.
    fn entry(&self, mut place: usize) -> Option<(&Self, &Entry)> {
        for part in self.parts() {
            match part.entries.get(place) {
                None => place -= part.entries.len(),
                Some(entry) => return Some((part, entry)),
            }
        }
        None
    }

    /// The item at a place, counted through all parts.
    #[must_use]
    pub fn item(&self, place: usize) -> Option<Item> {
        let (part, entry) = self.entry(place)?;
        Some(Item {
            texts: part.store.text(entry.place, entry.length),
            date_published: entry.date(),
        })
    }

    /// All items.
    pub fn items(&self) -> impl Iterator<Item = Item> {
        self.items_at(0..self.len())
    }

    /// The items at some places. Texts that stand side by side come out of the store together: each way into it takes longer
    /// than the texts of an item.
    pub fn items_at(
        &self,
        places: impl Iterator<Item = usize> + Clone,
    ) -> impl Iterator<Item = Item> + Clone {
        Run {
            feed: self,
            places,
            texts: String::new(),
            taken: 0,
        }
    }

    /// When the item at a place was published.
    #[must_use]
    pub fn date(&self, place: usize) -> Option<Instant> {
        self.entry(place)?.1.date()
    }

    /// Places of the items that are [`Item::is_named`] so: only what may be one is asked.
    pub fn named<'a>(&'a self, name: &'a str, resolved: &'a str) -> impl Iterator<Item = usize> {
        let wanted = [name, resolved].map(|text| (!text.is_empty()).then(|| hash(text)));
        let may_be = move |entry: &Entry| {
            let mut both = entry.names.iter().zip(&wanted);
            both.any(|(known, wanted)| Some(*known) == *wanted)
        };
        (0..self.len()).filter(move |place| {
            self.entry(*place).is_some_and(|(_, entry)| may_be(entry))
                && self
                    .item(*place)
                    .is_some_and(|item| item.is_named(name, resolved))
        })
    }

    /// The address of the part behind those that are loaded; empty where there is none, or where it is one
    /// of them.
    #[must_use]
    pub fn next_url(&self) -> &str {
        let url = self
            .parts()
            .last()
            .map_or("", |last| last.text(Head::NextUrl));
        let is_known = self.parts().any(|part| part.base == url);
        let is_full = self.parts().count() >= MAX_PARTS || self.len() >= MAX_ITEMS;
        if is_known || is_full { "" } else { url }
    }

    /// Takes the next part, without the items that are there already, by their `id`.
    pub fn append(&self, mut part: Self) {
        let mut kept = Vec::new();
        for (entry, item) in part.entries.iter().zip(part.items()) {
            if self.named(item.text(Field::Id), "").next().is_none() {
                kept.push(*entry);
            }
        }
        part.entries = kept;
        if let Some(last) = self.parts().last() {
            _ = last.next.set(Rc::new(part));
        }
    }

    /// Names of an item's authors, else of the feed's: each with U+0001 behind it, the last perhaps not.
    #[must_use]
    pub fn authors<'a>(&'a self, item: &'a Item) -> &'a str {
        let own = or(item.text(Field::Authors), item.text(Field::Author));
        or(own, or(self.text(Head::Authors), self.text(Head::Author)))
    }

    /// An item's language, else the feed's.
    #[must_use]
    pub fn language<'a>(&'a self, item: &'a Item) -> &'a str {
        or(item.text(Field::Language), self.text(Head::Language))
    }
}

/// Most bytes of texts that come out of the store together.
const RUN_BYTES: u32 = 1 << 13;

/// [`Feed::items_at`].
#[derive(Clone)]
struct Run<'a, P> {
    feed: &'a Feed,
    places: P,
    /// Texts of the next items.
    texts: String,
    /// How many bytes of them are gone.
    taken: usize,
}

impl<P: Iterator<Item = usize> + Clone> Iterator for Run<'_, P> {
    type Item = Item;

    fn next(&mut self) -> Option<Item> {
        let (part, entry) = self.feed.entry(self.places.next()?)?;
        if self.taken == self.texts.len() {
            let mut length = entry.length;
            for (other, next) in self
                .places
                .clone()
                .map_while(|place| self.feed.entry(place))
            {
                let is_behind = ptr::eq(other, part) && next.place == entry.place + length;
                if !is_behind || length + next.length > RUN_BYTES {
                    break;
                }
                length += next.length;
            }
            self.texts = part.store.text(entry.place, length);
            self.taken = 0;
        }
        let end = self.taken + entry.length as usize;
        let texts = self.texts.get(self.taken..end).unwrap_or_default();
        self.taken = end;
        Some(Item {
            texts: texts.to_owned(),
            date_published: entry.date(),
        })
    }
}
