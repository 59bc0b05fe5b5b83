//! Sanitised HTML as text, for programs that store it: editors and converters.

use super::names::{Attr, Tag};
use super::node::{Element, Node};
use super::prepare::{is_escaped, prepare};
use super::relative::UNKNOWN_BASE;
use super::url::Urls;
use super::write::{WriteUrl, write};
use crate::text::trim;

/// Attributes that say how a view shows an element: they are not content.
const OF_VIEWS: &[Attr] = &[Attr::Decoding, Attr::Loading, Attr::Part, Attr::Preload];

/// How often HTML is cleaned until cleaning it changes nothing. All known HTML needs two passes: the second one is the proof.
const MAX_PASSES: usize = 4;

/// Why HTML cannot be cleaned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Uncleanable {
    /// The platform has no HTML parser.
    NoParser,
    /// Every parse gives a different result.
    Changing,
}

impl Uncleanable {
    /// The reason, in English, for developers.
    #[must_use]
    pub const fn describe(self) -> &'static str {
        match self {
            Self::NoParser => "there is no parser of HTML here",
            Self::Changing => "HTML cannot express what is left of it",
        }
    }
}

/// Sanitises HTML and writes the result as HTML text, with its headings on their original levels. `url` writes its URLs.
///
/// Cleaning the result again gives the same string, and an article shows it exactly as it shows the original.
///
/// # Errors
///
/// [`Uncleanable`] if the platform cannot parse HTML, or HTML cannot express the result.
pub fn clean_html(html: &str, urls: &Urls<'_>, url: &WriteUrl<'_>) -> Result<String, Uncleanable> {
    // As strings of a file are read.
    let mut html = urls.platform.normalize(&html.replace('\0', ""));
    let mut base = urls.base;
    for _ in 0..MAX_PASSES {
        let urls = Urls {
            platform: urls.platform,
            base,
        };
        let cleaned = cleaned_once(&html, &urls, url).ok_or(Uncleanable::NoParser)?;
        if cleaned == html {
            return Ok(cleaned);
        }
        html = cleaned;
        // What is still relative is so to what nobody knows, also where the base itself was.
        base = UNKNOWN_BASE;
    }
    Err(Uncleanable::Changing)
}

fn cleaned_once(html: &str, urls: &Urls<'_>, url: &WriteUrl<'_>) -> Option<String> {
    let prepared = prepare(html);
    let parsed = urls.platform.parse_html(&prepared.html)?;
    let mut nodes = prepared.sanitize_unshifted(&parsed, urls).nodes;
    drop_view_attributes(&mut nodes);
    let mut written = write(&nodes, url);
    if is_escaped(&written) && mark_as_read(&mut nodes) {
        written = write(&nodes, url);
    }
    // Numeric references may have been of marks that make another letter of the one before.
    Some(urls.platform.normalize(written.trim_ascii()))
}

/// Recurses no deeper than the policy's `MAX_DEPTH`.
fn drop_view_attributes(nodes: &mut [Node]) {
    for node in nodes {
        if let Node::Element(element) = node {
            element
                .attributes
                .retain(|(name, _)| !OF_VIEWS.contains(name));
            drop_view_attributes(&mut element.children);
        }
    }
}

/// Puts an element that nobody sees before the first words, so that text about HTML is not taken for HTML that was escaped twice.
/// Returns whether there are words.
fn mark_as_read(nodes: &mut Vec<Node>) -> bool {
    for index in 0..nodes.len() {
        match nodes.get_mut(index) {
            Some(Node::Text(text)) if !trim(text).is_empty() => {
                nodes.insert(index, Element::new(Tag::Wbr).into());
                return true;
            }
            Some(Node::Element(element)) => {
                let is_marked = mark_as_read(&mut element.children);
                if is_marked {
                    return true;
                }
            }
            _ => {}
        }
    }
    false
}
