//! What a view consists of: nodes of HTML as typed values. `browser/dom` encodes them for the page.

use super::names::{Attr, Tag};
use crate::text::hash::hash;
use core::fmt;
use std::borrow::Cow;
use std::rc::Rc;

/// A string that is either a constant of the program or owned.
pub type Str = Cow<'static, str>;

/// A node of a view.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// An element with its attributes and children.
    Element(Element),
    /// A text node.
    Text(Str),
    /// Elements that are made one at a time while the view is encoded.
    Chunks(Chunks),
}

/// An element of a view.
///
/// # Example
///
/// ```
/// use vn_portal_widgets::html::{Attr, Element, Tag};
///
/// let link = Element::new(Tag::A).attr(Attr::Href, "https://example.gov.vn/").text("Trang");
/// assert_eq!(link.attribute(Attr::Href), Some("https://example.gov.vn/"));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    /// Its name.
    pub tag: Tag,
    /// Identifies it among siblings that change.
    pub key: Option<Str>,
    /// Its attributes, each name once.
    pub attributes: Vec<(Attr, Str)>,
    /// Its children.
    pub children: Vec<Node>,
}

impl Element {
    /// Creates an element without attributes and children.
    #[must_use]
    pub const fn new(tag: Tag) -> Self {
        Self {
            tag,
            key: None,
            attributes: Vec::new(),
            children: Vec::new(),
        }
    }

    /// Sets the key, by which `apply.js` recognises the element in the page.
    #[must_use]
    pub fn key(mut self, key: impl Into<Str>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// Sets a key made of an item's `id`.
    ///
    /// The key is a hash: the page keeps it beside each row. Rows with the same hash may swap places, and both
    /// still show what they should.
    #[must_use]
    pub fn item_key(self, id: &str) -> Self {
        self.key(hash(id).to_string())
    }

    /// Adds an attribute.
    #[must_use]
    pub fn attr(mut self, name: Attr, value: impl Into<Str>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// Exposes the element to the page's style sheets as `::part(name)`.
    #[must_use]
    pub fn part(self, name: &'static str) -> Self {
        self.attr(Attr::Part, name)
    }

    /// Appends a text node.
    #[must_use]
    pub fn text(self, text: impl Into<Str>) -> Self {
        self.child(Node::Text(text.into()))
    }

    /// Appends a child.
    #[must_use]
    pub fn child(mut self, child: impl Into<Node>) -> Self {
        self.children.push(child.into());
        self
    }

    /// Appends children. An `Option` adds none or one.
    #[must_use]
    pub fn children<N: Into<Node>>(mut self, children: impl IntoIterator<Item = N>) -> Self {
        for child in children {
            self.children.push(child.into());
        }
        self
    }

    /// The value of an attribute.
    #[must_use]
    pub fn attribute(&self, name: Attr) -> Option<&str> {
        let found = self.attributes.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| value.as_ref())
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

/// Elements by index, made on demand, so that a list of 10,000 rows is never whole in memory.
#[derive(Clone)]
pub struct Chunks {
    /// How many there are.
    pub len: usize,
    /// Makes the element at an index below `len`.
    pub make: Rc<dyn Fn(usize) -> Element>,
}

impl Chunks {
    /// The elements in order.
    pub fn iter(&self) -> impl Iterator<Item = Element> + '_ {
        (0..self.len).map(|index| (self.make)(index))
    }
}

impl fmt::Debug for Chunks {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.iter()).finish()
    }
}

impl PartialEq for Chunks {
    fn eq(&self, other: &Self) -> bool {
        self.len == other.len && self.iter().eq(other.iter())
    }
}
