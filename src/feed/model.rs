//! What the widgets know of a feed. Every field is optional: files come from everywhere. An item
//! keeps its texts in one string, so that a long list is one allocation a row.

use super::read::MAX_ITEMS;
use crate::civil::Instant;
use crate::text::{cut, or};
use core::cell::OnceCell;
use std::rc::Rc;

/// A JSON Feed, or a single item that came by itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Feed {
    /// Absolute address of the file, which addresses inside its HTML are relative to.
    pub base: String,
    /// The text of each [`Head`] in turn, each with U+0000 behind it.
    pub(super) texts: String,
    /// Its items, in the order of the file.
    pub items: Vec<Item>,
    /// Its next part, once that is loaded.
    pub(super) next: OnceCell<Rc<Self>>,
}

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

    fn parts(&self) -> impl Iterator<Item = &Self> {
        core::iter::successors(Some(self), |part| part.next.get().map(|next| &**next))
    }

    /// Its items and those of all parts behind it that are loaded.
    pub fn all(&self) -> impl Iterator<Item = &Item> {
        self.parts().flat_map(|part| &part.items)
    }

    /// The item at a place of [`Feed::all`].
    #[must_use]
    pub fn item(&self, mut place: usize) -> Option<&Item> {
        for part in self.parts() {
            match part.items.get(place) {
                None => place -= part.items.len(),
                found => return found,
            }
        }
        None
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
        let is_full = self.parts().count() >= MAX_PARTS || self.all().count() >= MAX_ITEMS;
        if is_known || is_full { "" } else { url }
    }

    /// Takes the next part, without the items that are there already, by their `id`.
    pub fn append(&self, mut part: Self) {
        part.items.retain(|item| {
            let id = item.text(Field::Id);
            id.is_empty() || self.all().all(|known| known.text(Field::Id) != id)
        });
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

/// The text at a place of a row of texts, each with U+0000 behind it.
fn nth(mut texts: &str, place: usize) -> &str {
    for _ in 0..place {
        cut(&mut texts, 0);
    }
    cut(&mut texts, 0).unwrap_or_default()
}

/// What is kept of an item as text; an empty text is none. Addresses are absolute and may stand in
/// a page: [`crate::html::Urls`] has let them through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Its name within the feed.
    Id,
    /// Its own page.
    Url,
    /// A page elsewhere that it is about.
    ExternalUrl,
    /// Title.
    Title,
    /// One or two sentences.
    Summary,
    /// Main picture.
    Image,
    /// The picture that stands for it where there is no main one.
    BannerImage,
    /// Names of its authors, each with U+0001 behind it.
    Authors,
    /// The single author that JSON Feed 1.0 has.
    Author,
    /// Language, as a BCP 47 tag.
    Language,
    /// Key words, each with U+0001 behind it.
    Tags,
    /// Files that belong to it: of each its address, file name, `1` where it is on another site, title, media
    /// type and size in bytes as decimal digits, each with U+0001 behind it.
    Attachments,
    /// Where it was taken from, as `Vinhlong.gov.vn`.
    Source,
    /// How often it was read, as decimal digits.
    Views,
    /// Description of the main picture.
    ImageAlt,
    /// Caption of the main picture.
    ImageCaption,
    /// Who made the main picture.
    ImageCredit,
    /// The body as text; blank lines part paragraphs.
    ContentText,
    /// The body as untrusted HTML: see [`crate::html::sanitize`].
    ContentHtml,
}

/// An item: an article, or a row of a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    /// The text of each [`Field`] in turn, each with U+0000 behind it.
    pub(super) texts: String,
    /// When it was published.
    pub date_published: Option<Instant>,
    /// When it was changed.
    pub date_modified: Option<Instant>,
    /// Whether its `url` is one that must not be followed.
    pub refused: bool,
}

impl Item {
    /// A field; empty where there is none.
    #[must_use]
    pub fn text(&self, field: Field) -> &str {
        nth(&self.texts, field as usize)
    }

    /// Whether a name means this item: its `id`, or its `url` once resolved.
    ///
    /// `resolved` is the name as an address, empty where it is none.
    #[must_use]
    pub fn is_named(&self, name: &str, resolved: &str) -> bool {
        let same = |own: &str, other: &str| !other.is_empty() && own == other;
        same(self.text(Field::Id), name) || same(self.text(Field::Url), resolved)
    }

    /// The address of its main picture.
    #[must_use]
    pub fn picture(&self) -> &str {
        or(self.text(Field::Image), self.text(Field::BannerImage))
    }

    /// Where a link to it leads.
    #[must_use]
    pub fn link(&self) -> &str {
        or(self.text(Field::Url), self.text(Field::ExternalUrl))
    }
}
