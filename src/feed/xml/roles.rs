//! What each element of a feed is, by its name and by the element that it is in.

use super::names::{Name, Space};

/// What an element is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// `rss` or `rdf:RDF`.
    Root,
    /// What describes the feed: `channel`, or Atom's `feed`.
    Head,
    /// `item` or `entry`.
    Item,
    /// An element whose content is wanted.
    Field(Field),
    /// A link of Atom, which is all in its attributes.
    Link,
    /// `enclosure`, also all in its attributes.
    Enclosure,
    /// Atom's `author`, with a `name`.
    Person,
    /// Atom's `source`, with the `title` of another feed.
    Source,
    /// `media:group`.
    Group,
    /// `media:content`.
    Media,
    /// `media:thumbnail` or `itunes:image`, all in attributes.
    Picture,
    /// An element in the content of another one.
    Markup,
    /// Everything else, with all that is in it.
    Ignored,
}

/// What the content of an element is. Of those with a number, the lowest one there is counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Title(u8),
    Link,
    Id(u8),
    /// The `guid` of RSS, which may be a link.
    Guid,
    Summary(u8),
    Content(u8),
    Published(u8),
    Updated,
    Author(u8),
    Category,
    Language,
    SourceName,
    /// The URL of a picture.
    PictureUrl,
    Caption,
    Credit,
}

impl Field {
    /// Whether its content may have elements of HTML.
    const fn may_have_elements(self) -> bool {
        matches!(self, Self::Summary(_) | Self::Content(_))
    }
}

/// The role of the outermost element of a feed; `None` if a document with it is no feed.
pub(super) fn outermost(name: &Name<'_>) -> Option<Role> {
    match (name.space, &*name.local) {
        (Space::Rdf, "rdf") => Some(Role::Root),
        (_, "rss") => Some(Role::Root),
        (Space::Feed | Space::Atom | Space::Other, "feed") => Some(Role::Head),
        (Space::Feed | Space::Atom, "entry") => Some(Role::Item),
        _ => None,
    }
}

/// The role of an element in another one.
pub(super) fn within(parent: Role, name: &Name<'_>) -> Role {
    let local = &*name.local;
    match (parent, name.space) {
        (Role::Root, Space::Rss) if local == "channel" => Role::Head,
        (Role::Root | Role::Head, Space::Rss) if local == "item" => Role::Item,
        (Role::Head, Space::Atom) if local == "entry" => Role::Item,
        (Role::Head, _) => in_head(name),
        (Role::Item, _) => in_item(name),
        (Role::Person, Space::Atom) if local == "name" => Role::Field(Field::Author(0)),
        (Role::Source, Space::Atom) if local == "title" => Role::Field(Field::SourceName),
        (Role::Group | Role::Media, Space::Media) => in_media(local),
        (Role::Field(Field::PictureUrl), Space::Rss) if local == "url" => {
            Role::Field(Field::PictureUrl)
        }
        (Role::Field(_) | Role::Markup, _) => Role::Markup,
        _ => Role::Ignored,
    }
}

fn in_head(name: &Name<'_>) -> Role {
    Role::Field(match (name.space, &*name.local) {
        (Space::Rss | Space::Atom, "title") => Field::Title(0),
        (Space::Rss, "link") => Field::Link,
        (Space::Atom, "link") => return Role::Link,
        (Space::Rss, "description") | (Space::Atom, "subtitle" | "tagline") => Field::Summary(0),
        (Space::Rss | Space::DublinCore, "language") => Field::Language,
        (Space::DublinCore, "creator") => Field::Author(1),
        (Space::Atom, "author") => return Role::Person,
        _ => return Role::Ignored,
    })
}

/// The role of an element in an item.
pub(super) fn in_item(name: &Name<'_>) -> Role {
    Role::Field(match (name.space, &*name.local) {
        (Space::Rss | Space::Atom, "title") => Field::Title(0),
        (Space::DublinCore, "title") => Field::Title(1),
        (Space::Media, "title") => Field::Title(2),
        (Space::Rss, "link") => Field::Link,
        (Space::Atom, "link") => return Role::Link,
        (Space::Rss, "guid") => Field::Guid,
        (Space::Atom, "id") => Field::Id(0),
        (Space::DublinCore, "identifier") => Field::Id(2),
        (Space::Rss, "description") | (Space::Atom, "summary") => Field::Summary(0),
        (Space::DublinCore, "description" | "abstract") => Field::Summary(1),
        (Space::Itunes, "summary") => Field::Summary(2),
        (Space::Content, "encoded") | (Space::Atom, "content") => Field::Content(0),
        (Space::Xhtml, "body" | "div") => Field::Content(1),
        (Space::Rss, "pubdate") | (Space::Atom, "published" | "issued") => Field::Published(0),
        (Space::DublinCore, "date" | "issued") => Field::Published(1),
        (Space::DublinCore | Space::Atom, "created") => Field::Published(2),
        (Space::Atom, "updated") | (Space::Atom | Space::DublinCore, "modified") => Field::Updated,
        (Space::DublinCore, "creator") => Field::Author(0),
        (Space::Rss, "author") => Field::Author(1),
        (Space::Itunes, "author") => Field::Author(2),
        (Space::Atom, "author") => return Role::Person,
        (Space::Rss | Space::Atom, "category") | (Space::DublinCore, "subject") => Field::Category,
        (Space::Rss, "enclosure") => return Role::Enclosure,
        (Space::Rss, "image") => Field::PictureUrl,
        (Space::Itunes, "image") => return Role::Picture,
        (Space::Rss, "source") => Field::SourceName,
        (Space::Atom, "source") => return Role::Source,
        (Space::Rss | Space::DublinCore, "language") => Field::Language,
        (Space::Media, local) => return in_media(local),
        _ => return Role::Ignored,
    })
}

fn in_media(local: &str) -> Role {
    match local {
        "group" => Role::Group,
        "content" => Role::Media,
        "thumbnail" => Role::Picture,
        "description" => Role::Field(Field::Caption),
        "credit" => Role::Field(Field::Credit),
        _ => Role::Ignored,
    }
}

/// Whether an element with this name cannot be in one with this role, because it is a field of the item: something was not closed.
pub(super) fn ends(role: Role, name: &Name<'_>) -> bool {
    if name.space == Space::Xhtml || in_item(name) == Role::Ignored {
        return false;
    }
    // HTML and feeds have these names in common.
    let is_of_html = matches!(
        &*name.local,
        "title" | "link" | "source" | "summary" | "image" | "body" | "div"
    );
    match role {
        // Some CMS write what RSS has for a channel: a `url`, and a `title` and a `link` beside it.
        Role::Field(Field::PictureUrl) => false,
        Role::Field(field) => !(field.may_have_elements() && is_of_html),
        Role::Person | Role::Enclosure | Role::Link | Role::Picture => true,
        Role::Group | Role::Media => name.space != Space::Media,
        _ => false,
    }
}
