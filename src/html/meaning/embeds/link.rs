//! What replaces an embed.

use super::page::EmbeddedPage;
use super::source::EmbedSource;
use super::{Ancestors, Pass};
use crate::html::meaning::size::is_line;
use crate::html::parsed::{ParsedElement, ParsedNode};
use crate::html::removals::RemovalKind;
use crate::text::trim;
use std::borrow::Cow;

impl Pass<'_, '_> {
    /// What replaces an embed whose children nobody sees.
    pub(super) fn frame<'a>(
        &mut self,
        frame: &ParsedElement<'a>,
        inside: Ancestors,
    ) -> Vec<ParsedNode<'a>> {
        let source = EmbedSource::of_frame(frame);
        if is_line(frame) {
            self.remove_tracker(&source);
            return Vec::new();
        }
        self.replacement(frame, &source, inside)
    }

    pub(super) fn remove_tracker(&mut self, source: &EmbedSource) {
        let address = source.written().unwrap_or_default();
        self.removals.add(RemovalKind::Tracker, address);
    }

    /// A link, or nothing.
    pub(super) fn replacement<'a>(
        &mut self,
        element: &ParsedElement<'a>,
        source: &EmbedSource,
        inside: Ancestors,
    ) -> Vec<ParsedNode<'a>> {
        if let Some(page) = source.page(self.urls) {
            return self.link(element, &page, source, inside);
        }
        // A frame without an address has its page in an attribute.
        let is_own_page = element.name == "iframe" && element.attribute("src").is_none();
        let lost = source.written().or(is_own_page.then_some(""));
        if let Some(lost) = lost {
            self.removals.add(RemovalKind::Embed, lost);
        }
        Vec::new()
    }

    /// The link, or in another link its text.
    fn link<'a>(
        &mut self,
        element: &ParsedElement<'a>,
        page: &EmbeddedPage,
        source: &EmbedSource,
        inside: Ancestors,
    ) -> Vec<ParsedNode<'a>> {
        self.note_link(page.url());
        let label = title(element).unwrap_or_else(|| page.label(self.urls).into());
        let mut nodes = vec![ParsedNode::Text(label)];
        if !inside.link {
            let mut link = ParsedElement::new("a");
            link.set_attribute("href", page.url().to_owned());
            link.children = nodes;
            nodes = vec![link.into()];
        }
        if let Some(kind) = page.kind(source.media_type.as_deref()) {
            nodes.push(ParsedNode::Text(format!(" ({kind})").into()));
        }
        nodes
    }
}

/// What the author calls an embed.
fn title<'a>(element: &ParsedElement<'a>) -> Option<Cow<'a, str>> {
    let written = |name| element.attributes.iter().find(|(known, _)| known == name);
    let titles = ["title", "aria-label"].into_iter().filter_map(written);
    let mut titles = titles.map(|(_, title)| title);
    titles.find(|title| !trim(title).is_empty()).cloned()
}
