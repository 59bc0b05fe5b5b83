//! An item of a feed, as the widgets see it. Every field is optional, because reading is lenient.

use crate::html::SafeUrl;
use crate::text::equality::canonical;
use crate::time::civil::Instant;

/// An article, or a row of a list. Strings are trimmed, in Unicode normalisation form C, and never empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    /// Its identifier within the feed.
    pub id: Option<String>,
    /// Its own page.
    pub url: Option<SafeUrl>,
    /// Whether the file has a `url` that must not be followed.
    pub url_refused: bool,
    /// The page elsewhere that it is about.
    pub external_url: Option<SafeUrl>,
    /// Its title.
    pub title: Option<String>,
    /// One or two sentences.
    pub summary: Option<String>,
    /// The body as untrusted HTML: see [`crate::html::sanitize`].
    pub content_html: Option<String>,
    /// The body as plain text; blank lines separate paragraphs.
    pub content_text: Option<String>,
    /// The main picture: `image`, or else `banner_image`.
    pub image: Option<SafeUrl>,
    /// The picture that is used if there is no main one.
    pub banner_image: Option<SafeUrl>,
    /// When it was published.
    pub date_published: Option<Instant>,
    /// When it was changed.
    pub date_modified: Option<Instant>,
    /// Its authors.
    pub authors: Vec<Author>,
    /// Key words.
    pub tags: Vec<String>,
    /// Its language, as a BCP 47 tag.
    pub language: Option<String>,
    /// Files that belong to it.
    pub attachments: Vec<Attachment>,
    /// The `_vn` extension.
    pub extension: Extension,
}

/// An author of an item or of a feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// The author's name.
    pub name: String,
}

/// A file that belongs to an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// The URL of the file.
    pub url: SafeUrl,
    /// The last segment of the URL's path, percent-decoded: `Nghị quyết.pdf`.
    pub file_name: String,
    /// Whether it is on another site.
    pub leaves_site: bool,
    /// Its title.
    pub title: Option<String>,
    /// Its media type.
    pub mime_type: Option<String>,
    /// Its size in bytes.
    pub size_in_bytes: Option<u64>,
}

/// Our one extension of JSON Feed, `_vn`: section 3 of the contract.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extension {
    /// Where the item was taken from, such as `Vinhlong.gov.vn`.
    pub source: Option<String>,
    /// How often it was read.
    pub views: Option<u64>,
    /// Description of the main picture.
    pub image_alt: Option<String>,
    /// Caption of the main picture.
    pub image_caption: Option<String>,
    /// Who made the main picture.
    pub image_credit: Option<String>,
}

impl Item {
    /// Whether a name means this item: its `id`, or its `url`. `resolved` is the name as an absolute URL.
    #[must_use]
    pub fn is_named(&self, name: &str, resolved: Option<&str>) -> bool {
        self.id.as_deref() == Some(name)
            || resolved.is_some() && self.url.as_ref().map(SafeUrl::as_str) == resolved
    }

    /// Whether its `id` reads like a name.
    pub(crate) fn reads_as(&self, name: &str) -> bool {
        let name = canonical(name);
        let id = self.id.as_deref();
        !name.is_empty() && id.is_some_and(|id| canonical(id) == name)
    }

    /// The main picture: `image`, or else `banner_image`.
    #[must_use]
    pub fn picture(&self) -> Option<&SafeUrl> {
        self.image.as_ref().or(self.banner_image.as_ref())
    }

    /// The target of a link to the item: its `url`, or else its `external_url`.
    #[must_use]
    pub fn link(&self) -> Option<&SafeUrl> {
        self.url.as_ref().or(self.external_url.as_ref())
    }

    /// Whether it has nothing to read.
    pub(super) fn is_blank(&self) -> bool {
        let strings = [
            &self.title,
            &self.summary,
            &self.content_html,
            &self.content_text,
        ];
        strings.into_iter().all(Option::is_none)
    }
}
