//! What is wrong with the XML itself, whatever it says.

/// Something that XML does not allow, or that a feed does not have. Reading goes on after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fault {
    /// A `&` that begins no reference.
    Ampersand,
    /// A reference that XML does not know.
    Reference,
    /// A character that XML does not allow.
    Character,
    /// A `<` that begins no tag.
    LessThan,
    /// A tag that other markup cuts off.
    Tag,
    /// A declaration that there is not in a document.
    Markup,
    /// A comment, a CDATA section or an instruction that nothing closes.
    Unclosed,
    /// An element that nothing closes.
    Element,
    /// An end tag without an element.
    End,
    /// Something before the XML declaration.
    Before,
    /// Something after the end of the feed.
    After,
    /// A second feed in the same file.
    SecondRoot,
    /// The document ends in the middle of an item.
    CutOff,
}

impl Fault {
    /// What is wrong, for developers.
    pub(super) const fn message(self) -> &'static str {
        match self {
            Self::Ampersand => "has a & that is not &amp;",
            Self::Reference => "has a reference that XML does not know, such as &nbsp;",
            Self::Character => "has a character that XML does not allow",
            Self::LessThan => "has a < that is not &lt;",
            Self::Tag => "has a tag without its end, or a quotation mark without its partner",
            Self::Markup => "has a declaration that XML does not have there",
            Self::Unclosed => "has a comment, CDATA section or instruction that is not closed",
            Self::Element => "has an element that is not closed",
            Self::End => "has an end tag without its element",
            Self::Before => "has something before the XML declaration or the feed",
            Self::After => "has something after the end of the feed",
            Self::SecondRoot => "has a second feed, whose items are read too",
            Self::CutOff => "is cut off",
        }
    }
}
