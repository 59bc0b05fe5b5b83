//! Which fields of an object are read, and how: tables only.

/// Fields of an object in the order in which they are read, each with its name.
pub(super) type Columns = &'static [(&'static str, Kind)];

/// How a field is to be read, and what becomes of it: one text, but for those that say otherwise.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    /// A text, without the space around it.
    Text,
    /// A text, or a number: JSON Feed 1.1 counts its decimal digits.
    Id,
    /// A whole number from 0 up, as decimal digits.
    Count,
    /// An address to follow.
    Link,
    /// The same, and a second text that says whether there is one that must not be followed: not empty if so.
    Own,
    /// The address of a picture.
    Image,
    /// The address of a file to load. Its file name is a second text, and a third one says whether it is on
    /// another site: not empty if so.
    File,
    /// Texts in a row.
    Texts,
    /// An object, of which each field is a text.
    Object(Columns),
    /// Objects in a row. One whose first text is empty is left out.
    Objects(Columns),
}

/// An item, in the order of [`super::Field`].
pub(super) const ITEM: Columns = &[
    ("id", Kind::Id),
    ("url", Kind::Own),
    ("external_url", Kind::Link),
    ("title", Kind::Text),
    ("summary", Kind::Text),
    ("image", Kind::Image),
    ("banner_image", Kind::Image),
    ("authors", Kind::Objects(AUTHOR)),
    ("author", Kind::Object(AUTHOR)),
    ("language", Kind::Text),
    ("tags", Kind::Texts),
    ("attachments", Kind::Objects(ATTACHMENT)),
    ("_vn", Kind::Object(EXTENSION)),
    ("content_text", Kind::Text),
    ("content_html", Kind::Text),
];

/// What a feed says beside its items, in the order of [`super::Head`].
pub(super) const FEED: Columns = &[
    ("next_url", Kind::Link),
    ("authors", Kind::Objects(AUTHOR)),
    ("author", Kind::Object(AUTHOR)),
    ("language", Kind::Text),
];

const AUTHOR: Columns = &[("name", Kind::Text)];

const ATTACHMENT: Columns = &[
    ("url", Kind::File),
    ("title", Kind::Text),
    ("mime_type", Kind::Text),
    ("size_in_bytes", Kind::Count),
];

/// Our one extension; CONTRACT section 3.
const EXTENSION: Columns = &[
    ("source", Kind::Text),
    ("views", Kind::Count),
    ("image_alt", Kind::Text),
    ("image_caption", Kind::Text),
    ("image_credit", Kind::Text),
];
