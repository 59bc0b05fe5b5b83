//! What an untrusted document means: styles, Office markup, fonts and players are replaced by the elements that say the same.
//! Each pass rewrites the tree; what it produces is as untrusted as what it was given, and goes through the policy.

mod alignment;
mod embeds;
mod emphasis;
mod fonts;
mod hidden;
mod kinds;
mod lists;
mod number;
mod pictures;
mod review;
mod size;

pub(crate) use fonts::windows_1252;

use super::parsed::ParsedNode;
use super::removals::Removals;
use super::url::Urls;

/// Replaces what only markup around the content says by elements that the policy keeps.
pub(super) fn express(nodes: &mut Vec<ParsedNode<'_>>, urls: &Urls<'_>, removals: &mut Removals) {
    review::remove_review(nodes, removals);
    hidden::remove_hidden(nodes, removals);
    lists::make_lists(nodes);
    fonts::decode(nodes, removals);
    emphasis::express_emphasis(nodes);
    alignment::express_alignment(nodes);
    embeds::link_embeds(nodes, urls, removals);
    pictures::resolve_pictures(nodes, urls, removals);
}
