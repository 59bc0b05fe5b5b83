//! Players, documents and programs within the page become links to what they show: nothing is requested before a visitor
//! follows one. Formulas become text.

mod address;
mod layout;
mod link;
mod math;
mod page;
mod players;
mod source;

use super::size::is_line;
use crate::html::parsed::{ParsedElement, ParsedNode};
use crate::html::policy::REMOVED;
use crate::html::removals::Removals;
use crate::html::url::Urls;
use crate::text::trim;
use layout::{Flow, LayoutPiece, lay_out};
use source::{EmbedSource, edited, keep_playable};
use std::collections::HashSet;

/// An element that the policy does not know, and so replaces by its children.
const UNWRAPPED: &str = "fallback";

/// Replaces all embeds by links. What has an address that may not be followed is removed by name.
pub(super) fn link_embeds<'a>(
    nodes: &mut Vec<ParsedNode<'a>>,
    urls: &Urls<'_>,
    removals: &mut Removals,
) {
    let mut pass = Pass {
        urls,
        removals,
        linked: HashSet::new(),
    };
    let outside = Ancestors {
        link: false,
        flow: Flow::Blocks,
    };
    pass.rewrite(nodes, outside);
}

/// Which elements contain a node.
#[derive(Clone, Copy)]
struct Ancestors {
    link: bool,
    flow: Flow,
}

/// What a visitor sees of some nodes.
#[derive(Clone, Copy, Default)]
struct Seen {
    content: bool,
    /// The link for an embed, or a recording.
    embed: bool,
}

impl Seen {
    const fn add(&mut self, other: Self) {
        self.content |= other.content;
        self.embed |= other.embed;
    }
}

struct Pass<'p, 'u> {
    urls: &'p Urls<'u>,
    removals: &'p mut Removals,
    /// The pages to which there were links: of an embed whose children are being rewritten, only among those.
    linked: HashSet<String>,
}

impl Pass<'_, '_> {
    /// Recurses no deeper than `MAX_PARSED_DEPTH`.
    fn rewrite(&mut self, nodes: &mut Vec<ParsedNode<'_>>, inside: Ancestors) -> Seen {
        let mut seen = Seen::default();
        let pieces = self.pieces(std::mem::take(nodes), inside, &mut seen);
        *nodes = lay_out(pieces, inside.flow);
        seen
    }

    fn pieces<'a>(
        &mut self,
        nodes: Vec<ParsedNode<'a>>,
        inside: Ancestors,
        seen: &mut Seen,
    ) -> Vec<LayoutPiece<'a>> {
        let mut pieces = Vec::with_capacity(nodes.len());
        for node in nodes {
            match node {
                ParsedNode::Text(text) => {
                    seen.content |= !trim(&text).is_empty();
                    pieces.push(LayoutPiece::Node(ParsedNode::Text(text)));
                }
                ParsedNode::Element(element) => self.add(element, inside, seen, &mut pieces),
            }
        }
        pieces
    }

    fn add<'a>(
        &mut self,
        mut element: ParsedElement<'a>,
        inside: Ancestors,
        seen: &mut Seen,
        pieces: &mut Vec<LayoutPiece<'a>>,
    ) {
        match &*element.name {
            "iframe" | "embed" | "amp-iframe" => {
                let embed = self.frame(&element, inside);
                seen.embed |= !embed.is_empty();
                seen.content |= !embed.is_empty();
                pieces.push(LayoutPiece::Embed(embed));
            }
            "object" if is_line(&element) => self.remove_tracker(&EmbedSource::of_object(&element)),
            "object" => {
                let source = EmbedSource::of_object(&element);
                element
                    .children
                    .retain(|child| child.element().is_none_or(|child| child.name != "param"));
                self.add_with_children(element, &source, inside, seen, pieces);
            }
            "video" | "audio" | "amp-video" | "amp-audio" => {
                self.add_recording(element, inside, seen, pieces);
            }
            "math" => {
                let formula = math::formula(element);
                seen.content |= !formula.is_empty();
                pieces.push(LayoutPiece::Embed(formula));
            }
            "img" => match edited(&element) {
                Some(element) => self.add(element, inside, seen, pieces),
                None => {
                    seen.content = true;
                    pieces.push(LayoutPiece::Node(element.into()));
                }
            },
            name if REMOVED.contains(&name) => pieces.push(LayoutPiece::Node(element.into())),
            _ => match EmbedSource::of_placeholder(&element) {
                Some(source) => self.add_placeholder(element, &source, inside, seen, pieces),
                None => {
                    self.rewrite_children(&mut element, inside, seen);
                    pieces.push(LayoutPiece::Node(element.into()));
                }
            },
        }
    }

    fn rewrite_children(
        &mut self,
        element: &mut ParsedElement<'_>,
        inside: Ancestors,
        seen: &mut Seen,
    ) {
        let mut inner = Ancestors {
            flow: Flow::of(&element.name),
            ..inside
        };
        if element.name == "a" {
            let url = element
                .attribute("href")
                .and_then(|href| self.urls.link(href));
            inner.link |= url.is_some();
            if let Some(url) = url {
                self.note_link(url.as_str());
            }
        }
        math::remove_drawing(element);
        let found = self.rewrite(&mut element.children, inner);
        seen.add(found);
    }

    fn note_link(&mut self, url: &str) {
        self.linked.insert(url.to_owned());
    }

    /// A recording with a file that browsers play stays; its children are seen by nobody.
    fn add_recording<'a>(
        &mut self,
        mut element: ParsedElement<'a>,
        inside: Ancestors,
        seen: &mut Seen,
        pieces: &mut Vec<LayoutPiece<'a>>,
    ) {
        match &*element.name {
            "amp-video" => element.name = "video".into(),
            "amp-audio" => element.name = "audio".into(),
            _ => {}
        }
        let source = EmbedSource::of_recording(&element);
        if keep_playable(&mut element, self.urls) {
            seen.embed = true;
            seen.content = true;
            pieces.push(LayoutPiece::Node(element.into()));
        } else {
            self.add_with_children(element, &source, inside, seen, pieces);
        }
    }

    /// An element that becomes a player once a script runs.
    fn add_placeholder<'a>(
        &mut self,
        mut element: ParsedElement<'a>,
        source: &EmbedSource,
        inside: Ancestors,
        seen: &mut Seen,
        pieces: &mut Vec<LayoutPiece<'a>>,
    ) {
        let is_bare_address = source::has_class(&element, &["wp-block-embed__wrapper"]);
        if is_bare_address {
            element.children.clear();
        }
        self.add_with_children(element, source, inside, seen, pieces);
    }

    /// An embed with children for browsers that cannot show it. They stay, and are followed by the link unless they have
    /// it, or another version of the embed.
    fn add_with_children<'a>(
        &mut self,
        mut element: ParsedElement<'a>,
        source: &EmbedSource,
        inside: Ancestors,
        seen: &mut Seen,
        pieces: &mut Vec<LayoutPiece<'a>>,
    ) {
        let page = source.page(self.urls);
        let children = std::mem::take(&mut element.children);
        let url = page.as_ref().map(|page| page.url().to_owned());
        let was_linked = url.as_ref().is_some_and(|url| self.linked.remove(url));
        let mut found = Seen::default();
        let mut children = self.pieces(children, inside, &mut found);
        let is_linked = url.as_ref().is_some_and(|url| self.linked.contains(url));
        if was_linked {
            self.linked.extend(url);
        }
        let is_complete =
            found.content && (is_linked || found.embed || source.is_picture(self.urls));
        let mut embed = Vec::new();
        if !is_complete {
            embed = self.replacement(&element, source, inside);
            found.embed |= !embed.is_empty();
        }
        if found.content {
            let shares_line = children.last().is_some_and(|last| !last.is_block());
            if shares_line && !embed.is_empty() {
                children.push(LayoutPiece::Node(ParsedNode::Text(" ".into())));
            }
            children.push(LayoutPiece::Embed(embed));
            pieces.push(unwrapped(children, inside.flow));
        } else {
            found.content = !embed.is_empty();
            pieces.push(LayoutPiece::Embed(embed));
        }
        seen.add(found);
    }
}

/// The children of an embed in its place. They are not spliced into their parent: each of many nested objects would move
/// everything again.
fn unwrapped(children: Vec<LayoutPiece<'_>>, flow: Flow) -> LayoutPiece<'_> {
    let are_links = children.iter().all(LayoutPiece::is_alone);
    let flow = if are_links { Flow::Line } else { flow };
    let wrapper = ParsedElement {
        children: lay_out(children, flow),
        ..ParsedElement::new(UNWRAPPED)
    };
    if are_links {
        LayoutPiece::Embed(vec![wrapper.into()])
    } else {
        LayoutPiece::Node(wrapper.into())
    }
}
