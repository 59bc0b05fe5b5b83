//! What was found of an item or of a feed, before it is written as JSON.

use super::capture::Content;
use std::collections::HashSet;
use std::rc::Rc;

/// A value and where its element begins in the XML.
#[derive(Clone, Debug)]
pub(super) struct Found<T = String> {
    pub value: T,
    pub offset: usize,
}

/// The best value that there is of a field. Of two that are as good, the first one.
#[derive(Debug)]
pub(super) struct Best<T = String>(Option<(u8, Found<T>)>);

impl<T> Default for Best<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Best<T> {
    /// Takes a value that is better than the one there is. The lowest rank is the best.
    pub fn offer(&mut self, rank: u8, value: T, offset: usize) {
        if self.0.as_ref().is_none_or(|(known, _)| rank < *known) {
            self.0 = Some((rank, Found { value, offset }));
        }
    }

    pub fn get(&self) -> Option<&Found<T>> {
        self.0.as_ref().map(|(_, found)| found)
    }
}

/// A file that belongs to an item.
#[derive(Clone, Debug, Default)]
pub(super) struct File {
    pub url: Option<String>,
    pub media_type: Option<String>,
    pub size: Option<String>,
    pub title: Option<String>,
}

/// What was found of an item, or of the feed itself.
#[derive(Debug, Default)]
pub(super) struct XmlDraft {
    /// Where its element begins.
    pub offset: usize,
    /// The URL that its relative ones are resolved against, if the XML names one.
    pub base: Option<Rc<str>>,
    pub language: Best,
    pub title: Best<Content>,
    pub id: Best,
    pub url: Best,
    /// A summary, which may be all there is.
    pub summary: Best<Content>,
    pub content: Best<Content>,
    /// What the HTML of summary and content is relative to, where that is not `base`.
    pub summary_base: Option<Rc<str>>,
    pub content_base: Option<Rc<str>>,
    pub published: Best,
    pub updated: Best,
    /// With their rank: only the best ones count.
    pub authors: Vec<(u8, Found<Content>)>,
    pub tags: Vec<Found<Content>>,
    known: HashSet<(Repeated, Content)>,
    pub picture: Best,
    pub caption: Best<Content>,
    pub credit: Best<Content>,
    pub source: Best<Content>,
    /// Whether that is an enclosure.
    pub has_enclosed_picture: bool,
    pub files: Vec<Found<File>>,
    pub known_files: HashSet<String>,
    pub next: Best,
}

/// What an item has several of, each once.
#[derive(Debug, PartialEq, Eq, Hash)]
enum Repeated {
    Author(u8),
    Tag,
}

impl XmlDraft {
    /// A draft of the element at an offset.
    pub fn at(offset: usize, base: Option<Rc<str>>) -> Self {
        Self {
            offset,
            base,
            ..Self::default()
        }
    }

    pub fn author(&mut self, rank: u8, author: Content, offset: usize) {
        if self.known.insert((Repeated::Author(rank), author.clone())) {
            let value = author;
            self.authors.push((rank, Found { value, offset }));
        }
    }

    pub fn tag(&mut self, tag: Content, offset: usize) {
        if self.known.insert((Repeated::Tag, tag.clone())) {
            let value = tag;
            self.tags.push(Found { value, offset });
        }
    }

    /// The best authors.
    pub fn best_authors(&self) -> impl Iterator<Item = &Found<Content>> {
        let best = self.authors.iter().map(|(rank, _)| *rank).min();
        let authors = self.authors.iter();
        authors
            .filter(move |(rank, _)| Some(*rank) == best)
            .map(|(_, author)| author)
    }
}
