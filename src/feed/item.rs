//! An item as widgets read it: all its texts in one string.

use crate::time::parse;
use crate::time::civil::Instant;
use crate::text::{cut, or};

/// The text at a place of a row of texts, each with U+0000 behind it.
pub(super) fn nth(mut texts: &str, place: usize) -> &str {
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
    /// `1` where its `url` is one that must not be followed.
    Refused,
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
    /// When it was changed, as it was written.
    Modified,
}

/// An item: an article, or a row of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The text of each [`Field`] in turn, each with U+0000 behind it.
    pub(super) texts: String,
    /// When it was published.
    pub date_published: Option<Instant>,
}

impl Item {
    /// A field; empty where there is none.
    #[must_use]
    pub fn text(&self, field: Field) -> &str {
        nth(&self.texts, field as usize)
    }

    /// Whether its `url` is one that must not be followed.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        !self.text(Field::Refused).is_empty()
    }

    /// When it was changed.
    #[must_use]
    pub fn date_modified(&self) -> Option<Instant> {
        parse::parse(self.text(Field::Modified)).ok()
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
