//! The order of a list.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    Newest,
    /// By content: the items most similar to the article being read come first.
    Related,
    /// As in the file.
    Feed,
}

impl Order {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::Related => "related",
            Self::Feed => "feed",
        }
    }
}
