//! What the widgets know of a feed. Every field is optional: files come from everywhere.

use crate::civil::Instant;
use crate::html::SafeUrl;
use std::rc::Rc;

/// A JSON Feed, or a single item that came by itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Feed {
    /// Absolute address of the file, which addresses inside its HTML are relative to.
    pub base: Rc<str>,
    /// Address of the next part of the feed.
    pub next_url: Option<SafeUrl>,
    /// Its items, in the order of the file.
    pub items: Vec<Rc<Item>>,
}

/// An item: an article, or a row of a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    /// Its name within the feed.
    pub id: Option<Rc<str>>,
    /// Its own page.
    pub url: Address,
    /// A page elsewhere that it is about.
    pub external_url: Option<SafeUrl>,
    /// Title.
    pub title: Option<Rc<str>>,
    /// One or two sentences.
    pub summary: Option<Rc<str>>,
    /// The body as untrusted HTML: see [`crate::html::sanitize`].
    pub content_html: Option<Rc<str>>,
    /// The body as text; blank lines part paragraphs.
    pub content_text: Option<Rc<str>>,
    /// Main picture.
    pub image: Option<SafeUrl>,
    /// When it was published.
    pub date_published: Option<Instant>,
    /// Names of its authors, or else of the feed's.
    pub authors: Rc<[Rc<str>]>,
    /// Language, as a BCP 47 tag.
    pub language: Option<Rc<str>>,
    /// Where it was taken from, as `Vinhlong.gov.vn`.
    pub source: Option<Rc<str>>,
    /// Description of the main picture.
    pub image_alt: Option<Rc<str>>,
    /// Caption of the main picture.
    pub image_caption: Option<Rc<str>>,
}

/// The address of an item as the file gives it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Address {
    /// None is given.
    #[default]
    None,
    /// One is given that must not be followed.
    Refused,
    /// One that may be followed.
    Safe(SafeUrl),
}

impl Address {
    /// The address, where it may be followed.
    #[must_use]
    pub const fn safe(&self) -> Option<&SafeUrl> {
        match self {
            Self::Safe(url) => Some(url),
            Self::None | Self::Refused => None,
        }
    }
}

impl Item {
    /// Whether a name means this item: its `id`, or its `url` once resolved.
    ///
    /// `resolved` is the name as an address, where it can be one.
    #[must_use]
    pub fn is_named(&self, name: &str, resolved: Option<&SafeUrl>) -> bool {
        self.id.as_deref() == Some(name) || (resolved.is_some() && self.url.safe() == resolved)
    }

    /// Where a link to it leads.
    #[must_use]
    pub fn link(&self) -> Option<&SafeUrl> {
        self.url.safe().or(self.external_url.as_ref())
    }
}
