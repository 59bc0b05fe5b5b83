//! Sanitised HTML as text, for those who keep it: editors and converters.

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
    /// There is no parser.
    NoParser,
    /// Each time that it is parsed it means something else.
    Changing,
}

impl Uncleanable {
    /// What a developer should know, in English.
    #[must_use]
    pub const fn describe(self) -> &'static str {
        match self {
            Self::NoParser => "there is no parser of HTML here",
            Self::Changing => "HTML cannot express what is left of it",
        }
    }
}

/// What the sanitizer leaves of HTML, as HTML text with headings on their own levels. `url` writes its URLs.
///
/// Cleaning it again gives the same string, and an article shows it as it shows the HTML itself.
///
/// # Errors
///
/// Where nothing can parse HTML, or no HTML can express what is left.
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
