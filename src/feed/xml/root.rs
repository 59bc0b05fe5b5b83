//! Where the feed begins: after what a server wrote in front of it, if it is a feed at all.

use super::fault::Fault;
use super::names::Space;
use super::roles::{self, Role};
use super::tag::Tag;
use super::translate::Translator;
use crate::feed::problem::Loss;
use crate::html;
use quick_xml::events::BytesStart;

/// The outermost element of the feed.
#[derive(Clone, Copy)]
pub(super) struct Root {
    pub offset: usize,
    /// Whether it is an entry by itself.
    pub is_entry: bool,
    /// What elements without a namespace belong to.
    pub home: Space,
    /// Whether its namespace is one that feeds have.
    pub is_known: bool,
}

impl Translator<'_, '_> {
    /// Looks for the root. Returns `false` if the document is no feed.
    pub fn start_before_root(
        &mut self,
        tag: &BytesStart<'_>,
        offset: usize,
        declared: usize,
    ) -> bool {
        let written = tag.name().into_inner();
        let name = self.names.name(written);
        let Some(role) = roles::outermost(&name) else {
            let is_before_feed = is_of_html(&name.local) && name.local != "html";
            self.stranger.get_or_insert_with(|| {
                let name = self.xml.get(offset + 1..offset + 1 + written.len());
                (offset, name.unwrap_or_default())
            });
            if is_before_feed {
                self.push(Role::Ignored, offset, written.len(), declared);
            }
            return is_before_feed;
        };
        if self.stranger.is_some() {
            self.fault(Fault::Before, offset, Loss::Nothing);
        }
        self.open.clear();
        self.counts.clear();
        let is_rss = role == Role::Root;
        self.root = Some(Root {
            offset,
            is_entry: role == Role::Item,
            home: if is_rss { Space::Rss } else { Space::Atom },
            is_known: name.space != Space::Other,
        });
        if name.space == Space::Other && !written.contains(':') {
            self.names.make_default();
        }
        let tag = Tag {
            name,
            written: tag,
            offset,
        };
        self.push(role, offset, written.len(), declared);
        self.inherit(&tag, role);
        self.enter(&tag, role);
        true
    }
}

/// Whether an element is of a page. PHP writes its warnings in front of a feed; a whole page is no feed.
pub(super) fn is_of_html(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let is_other = matches!(
        &*name,
        "body" | "center" | "font" | "head" | "html" | "meta" | "script" | "title"
    );
    is_other || html::Tag::from_name(&name).is_some()
}
