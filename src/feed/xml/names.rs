//! What the names of a document mean: namespaces by their URIs, whatever their prefixes are.

use quick_xml::events::BytesStart;
use std::borrow::Cow;
use std::collections::HashMap;

/// The vocabulary that a name is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Space {
    /// No namespace, or the one that the feed's own elements have.
    Feed,
    /// RSS in any version.
    Rss,
    Atom,
    /// Dublin Core, elements and terms.
    DublinCore,
    /// `content:encoded`.
    Content,
    /// Media RSS.
    Media,
    Itunes,
    Rdf,
    Xhtml,
    /// One that says nothing to us.
    Other,
}

/// Namespace URIs without their scheme, in lower case and without a `/` or `#` at the end: feeds differ in all of these.
const SPACES: &[(&str, Space)] = &[
    ("purl.org/rss/1.0", Space::Rss),
    ("my.netscape.com/rdf/simple/0.9", Space::Rss),
    ("channel.netscape.com/rdf/simple/0.9", Space::Rss),
    ("backend.userland.com/rss", Space::Rss),
    ("backend.userland.com/rss2", Space::Rss),
    ("blogs.law.harvard.edu/tech/rss", Space::Rss),
    ("cyber.law.harvard.edu/rss", Space::Rss),
    ("www.w3.org/2005/atom", Space::Atom),
    ("purl.org/atom/ns", Space::Atom),
    ("purl.org/dc/elements/1.0", Space::DublinCore),
    ("purl.org/dc/elements/1.1", Space::DublinCore),
    ("purl.org/dc/terms", Space::DublinCore),
    ("purl.org/rss/1.0/modules/dc", Space::DublinCore),
    ("purl.org/rss/1.0/modules/content", Space::Content),
    ("search.yahoo.com/mrss", Space::Media),
    ("video.search.yahoo.com/mrss", Space::Media),
    ("www.itunes.com/dtds/podcast-1.0.dtd", Space::Itunes),
    ("www.w3.org/1999/02/22-rdf-syntax-ns", Space::Rdf),
    ("www.w3.org/1999/xhtml", Space::Xhtml),
];

/// What a prefix means that nothing declares.
const PREFIXES: &[(&str, Space)] = &[
    ("", Space::Feed),
    ("rss", Space::Rss),
    ("atom", Space::Atom),
    ("a10", Space::Atom),
    ("dc", Space::DublinCore),
    ("dcterms", Space::DublinCore),
    ("content", Space::Content),
    ("media", Space::Media),
    ("itunes", Space::Itunes),
    ("rdf", Space::Rdf),
    ("xhtml", Space::Xhtml),
];

/// The name of an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name<'x> {
    pub space: Space,
    /// Without its prefix, in lower case: feeds have `pubdate`.
    pub local: Cow<'x, str>,
}

/// The declarations that are in force.
#[derive(Default)]
pub(super) struct Namespaces {
    /// What each prefix means, innermost last.
    meanings: HashMap<String, Vec<Space>>,
    /// The prefixes in the order of their declarations.
    declared: Vec<String>,
}

impl Namespaces {
    /// Takes the declarations of a start tag.
    pub fn declare(&mut self, tag: &BytesStart<'_>) {
        // Most tags have no attributes at all.
        if !tag.attributes_raw().contains("xmlns") {
            return;
        }
        for attribute in tag.html_attributes().with_checks(false).flatten() {
            let key = attribute.key.into_inner();
            let prefix = match key.strip_prefix("xmlns") {
                Some("") => "",
                Some(rest) => match rest.strip_prefix(':') {
                    Some(prefix) => prefix,
                    None => continue,
                },
                None => continue,
            };
            let space = space_of(&attribute.value);
            let meanings = self.meanings.entry(prefix.to_owned()).or_default();
            meanings.push(space);
            self.declared.push(prefix.to_owned());
        }
    }

    /// Takes elements without a prefix for the feed's own, whatever is declared.
    pub fn make_default(&mut self) {
        self.meanings
            .entry(String::new())
            .or_default()
            .push(Space::Feed);
        self.declared.push(String::new());
    }

    /// How many declarations are in force.
    pub fn count(&self) -> usize {
        self.declared.len()
    }

    /// Takes back all but so many declarations.
    pub fn undo(&mut self, count: usize) {
        while self.declared.len() > count
            && let Some(prefix) = self.declared.pop()
        {
            if let Some(meanings) = self.meanings.get_mut(&prefix) {
                meanings.pop();
            }
        }
    }

    /// What a name means.
    pub fn name<'x>(&self, written: &'x str) -> Name<'x> {
        let (prefix, local) = written.split_once(':').unwrap_or(("", written));
        let declared = self
            .meanings
            .get(prefix)
            .and_then(|meanings| meanings.last());
        let usual = || PREFIXES.iter().find(|(known, _)| *known == prefix);
        Name {
            space: declared
                .copied()
                .or_else(|| usual().map(|(_, space)| *space))
                .unwrap_or(Space::Other),
            local: lower(local),
        }
    }
}

fn space_of(uri: &str) -> Space {
    let uri = uri.trim().to_ascii_lowercase();
    if uri.is_empty() {
        return Space::Feed;
    }
    let uri = uri
        .trim_start_matches("https://")
        .trim_start_matches("http://");
    let uri = uri.trim_end_matches(['/', '#']);
    let known = SPACES.iter().find(|(known, _)| *known == uri);
    known.map_or(Space::Other, |(_, space)| *space)
}

fn lower(name: &str) -> Cow<'_, str> {
    if name.contains(|letter: char| letter.is_ascii_uppercase()) {
        name.to_ascii_lowercase().into()
    } else {
        name.into()
    }
}
