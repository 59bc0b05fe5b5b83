//! A feed: its document, and for each item only what lists sort and select by. An item is parsed again when it is needed, so
//! a long list takes little more memory than its file.

use super::bases::Bases;
use super::entry::Entry;
use super::fields::{Object, Reader};
use super::item::{Author, Item};
use super::items::Head;
use super::json::{JsonValue, parse};
use super::path::{Located, Path};
use super::position::offset_in;
use crate::html::Urls;
use crate::platform::Platform;
use crate::text::equality::canonical;
use crate::text::hash::hash;
use crate::text::language::language_tag;
use crate::time::civil::Instant;
use core::cell::{OnceCell, RefCell};
use core::fmt;
use core::iter::successors;
use serde_json::value::RawValue;
use std::collections::HashSet;
use std::rc::Rc;

/// The maximum number of items in a file: section 3 of the contract.
pub const MAX_ITEMS: usize = 50_000;

/// The maximum size of a file, in bytes: section 3 of the contract.
pub const MAX_BYTES: usize = 16 << 20;

/// The maximum size of an item's HTML, in bytes: section 3 of the contract.
pub const MAX_HTML: usize = 1 << 20;

/// The most pages of a feed: a server may always name a next one.
const MAX_PAGES: usize = 100;

/// A JSON Feed with the pages that have been loaded, or a single item. Indices count the items of all pages.
pub struct Feed {
    /// The absolute URL of the file.
    pub base: String,
    /// As JSON.
    document: String,
    bases: Bases,
    head: Head,
    entries: Vec<Entry>,
    platform: Rc<dyn Platform>,
    next: OnceCell<Box<Self>>,
    /// Of the items of all pages. Empty until a page is appended, and in the pages after the first.
    ids: RefCell<HashSet<String>>,
}

/// The parts of a document that a feed keeps.
pub(super) struct FeedParts {
    pub head: Head,
    pub entries: Vec<Entry>,
}

impl fmt::Debug for Feed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Feed")
            .field("base", &self.base)
            .field("len", &self.len())
            .finish_non_exhaustive()
    }
}

impl Feed {
    pub(super) fn new(
        document: String,
        bases: Bases,
        contents: FeedParts,
        base: &str,
        platform: Rc<dyn Platform>,
    ) -> Self {
        Self {
            base: base.to_owned(),
            document,
            bases,
            head: contents.head,
            entries: contents.entries,
            platform,
            next: OnceCell::new(),
            ids: RefCell::default(),
        }
    }

    fn pages(&self) -> impl Iterator<Item = &Self> {
        successors(Some(self), |page| page.next.get().map(|next| &**next))
    }

    fn entries(&self) -> impl Iterator<Item = (&Self, &Entry)> {
        self.pages()
            .flat_map(|page| page.entries.iter().map(move |entry| (page, entry)))
    }

    fn entry(&self, mut index: usize) -> Option<(&Self, &Entry)> {
        for page in self.pages() {
            match page.entries.get(index) {
                Some(entry) => return Some((page, entry)),
                None => index -= page.entries.len(),
            }
        }
        None
    }

    /// The number of items.
    #[must_use]
    pub fn len(&self) -> usize {
        self.pages().map(|page| page.entries.len()).sum()
    }

    /// Whether there are no items.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The item at an index.
    #[must_use]
    pub fn item(&self, index: usize) -> Option<Item> {
        let (page, entry) = self.entry(index)?;
        page.parse(entry)
    }

    /// The path of an item in its file, such as `items[3]`; empty for an item that is a file by itself.
    #[must_use]
    pub fn path(&self, index: usize) -> String {
        let path = self.entry(index).and_then(|(page, entry)| {
            let document = Located {
                path: Path::Document,
                raw: parse(&page.document).ok()?,
            };
            let JsonValue::Object(fields) = document.value() else {
                return None;
            };
            let object = Object {
                at: document,
                fields,
            };
            let items = object.field("items")?;
            let JsonValue::Array(elements) = items.value() else {
                return None;
            };
            // Items that are left out have no entry.
            let is_item =
                |raw: &&RawValue| offset_in(&page.document, raw.get()) == entry.offset as usize;
            let place = elements.iter().position(is_item)?;
            Some(Path::Element(&items.path, place).to_string())
        });
        path.unwrap_or_default()
    }

    /// All items, each parsed when the iterator reaches it.
    pub fn items(&self) -> impl Iterator<Item = Item> {
        self.entries().filter_map(|(page, entry)| page.parse(entry))
    }

    /// The absolute base URL of the HTML of the item at an index.
    #[must_use]
    pub fn base_of(&self, index: usize) -> &str {
        let own = self.entry(index).map(|(page, entry)| {
            let own = page.bases.of(entry.offset as usize);
            own.unwrap_or(&page.base)
        });
        own.unwrap_or(&self.base)
    }

    /// The publication date of the item at an index.
    #[must_use]
    pub fn date(&self, index: usize) -> Option<Instant> {
        self.entry(index)?.1.date
    }

    /// Indices of the items that a name means (see [`Item::is_named`]), or else of those whose `id` reads the same.
    /// In order.
    pub fn named(&self, name: &str, resolved: Option<&str>) -> impl Iterator<Item = usize> {
        let candidates = self.candidates(name, resolved);
        let (mut meant, mut alike) = (Vec::new(), Vec::new());
        for (index, item) in candidates {
            if item.is_named(name, resolved) {
                meant.push(index);
            } else if item.reads_as(name) {
                alike.push(index);
            }
        }
        let found = if meant.is_empty() { alike } else { meant };
        found.into_iter()
    }

    /// The items that may have this `id` or `url`: two strings may have the same hash.
    fn candidates(
        &self,
        name: &str,
        resolved: Option<&str>,
    ) -> impl Iterator<Item = (usize, Item)> {
        let id_hash = hash(&canonical(name));
        let url_hash = resolved.map(hash);
        self.entries()
            .enumerate()
            .filter(move |(_, (_, entry))| {
                entry.id_hash == id_hash || Some(entry.url_hash) == url_hash
            })
            .filter_map(|(index, (page, entry))| Some((index, page.parse(entry)?)))
    }

    /// Makes absolute URLs of the addresses in this page.
    pub(super) fn urls(&self) -> Urls<'_> {
        Urls {
            platform: &*self.platform,
            base: &self.base,
        }
    }

    /// The item of an entry of this page.
    fn parse(&self, entry: &Entry) -> Option<Item> {
        self.read(entry, Reader::item)
    }

    /// The `id` of an entry of this page.
    fn id(&self, entry: &Entry) -> Option<String> {
        self.read(entry, |reader, item| reader.field(item, "id", Reader::id))
    }

    /// What a reader makes of an entry of this page. Its problems were noted when the page was read.
    fn read<'a, T>(
        &'a self,
        entry: &Entry,
        read: fn(&mut Reader<'a>, &Object<'_, '_>) -> Option<T>,
    ) -> Option<T> {
        let offset = entry.offset as usize;
        let json = self.document.get(offset..offset + entry.length as usize)?;
        let at = Located {
            path: Path::Document,
            raw: parse(json).ok()?,
        };
        let JsonValue::Object(fields) = at.value() else {
            return None;
        };
        read(&mut Reader::new(json, self.urls()), &Object { at, fields })
    }

    /// The URL of the page after the loaded ones; `None` also if that is one of them.
    #[must_use]
    pub fn next_url(&self) -> Option<&str> {
        let url = self.pages().last()?.head.next_url.as_deref()?;
        let is_loaded = self.pages().any(|page| page.base == url);
        let is_full = self.pages().count() >= MAX_PAGES || self.len() >= MAX_ITEMS;
        (!is_loaded && !is_full).then_some(url)
    }

    /// Adds the next page, without items whose `id` is there already.
    pub fn append(&self, mut page: Self) {
        let mut known = self.ids.take();
        if known.is_empty() {
            known.extend(self.entries().filter_map(|(page, entry)| page.id(entry)));
        }
        let ids: Vec<_> = page.entries.iter().map(|entry| page.id(entry)).collect();
        let mut is_known = ids
            .iter()
            .map(|id| id.as_ref().is_some_and(|id| known.contains(id)));
        page.entries.retain(|_| is_known.next() == Some(false));
        known.extend(ids.into_iter().flatten());
        self.ids.replace(known);
        if let Some(last) = self.pages().last() {
            _ = last.next.set(Box::new(page));
        }
    }

    /// The authors of an item, or else those of the feed.
    #[must_use]
    pub fn authors<'a>(&'a self, item: &'a Item) -> &'a [Author] {
        if item.authors.is_empty() {
            &self.head.authors
        } else {
            &item.authors
        }
    }

    /// The feed's title, which names the site it comes from.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.head.title.as_deref()
    }

    /// The language of an item, or else that of the feed.
    #[must_use]
    pub fn language<'a>(&'a self, item: &'a Item) -> Option<&'a str> {
        item.language.as_deref().or(self.head.language.as_deref())
    }

    /// The [`language`](Self::language) as a value of `lang`; `None` unless it is a valid language tag.
    #[must_use]
    pub fn language_tag(&self, item: &Item) -> Option<String> {
        let tag = |written: &Option<String>| language_tag(written.as_deref()?);
        tag(&item.language).or_else(|| tag(&self.head.language))
    }
}
