//! What is done to HTML before it is parsed: a browser's parser takes quadratic time for some documents.

mod balance;
mod elements;
mod escaped;
mod tokens;

use self::balance::balance;
pub(crate) use self::elements::is_void;
use self::escaped::read_once;
use self::tokens::{Token, tokens};
use super::removals::Removals;
use std::borrow::Cow;

/// A document that every parser parses in linear time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prepared<'a> {
    /// The document.
    pub html: Cow<'a, str>,
    /// What it lost.
    pub removals: Removals,
}

/// The start tags of pictures as they are written, in order.
pub(crate) fn picture_tags(html: &str) -> impl Iterator<Item = String> {
    tokens(html).filter_map(|token| match token {
        Token::Start(tag) if tag.name == "img" => Some([tag.source, ">"].concat()),
        _ => None,
    })
}

/// With so few tags and bytes nothing can be slow.
const FEW_TAGS: usize = 200;
const FEW_BYTES: usize = 1 << 14;

/// Prepares a document of at most [`MAX_HTML`](crate::feed::MAX_HTML) bytes, in linear time.
#[must_use]
pub fn prepare(html: &str) -> Prepared<'_> {
    let mut removals = Removals::default();
    let mut html = read_once(html);
    if html.len() > FEW_BYTES || start_tags(&html) > FEW_TAGS {
        html = Cow::Owned(balance(&html, &mut removals));
    }
    Prepared { html, removals }
}

/// Whether a document would be taken for HTML that was escaped twice.
pub(super) fn is_escaped(html: &str) -> bool {
    matches!(read_once(html), Cow::Owned(_))
}

/// How many start tags a document has at most.
fn start_tags(html: &str) -> usize {
    let after = html.split('<').skip(1);
    after
        .filter(|after| after.starts_with(|next: char| next.is_ascii_alphabetic()))
        .count()
}
