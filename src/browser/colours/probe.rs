//! A link of the page beside each element, of which the colour is read: one of the element's fallback, or one that is there for no longer
//! than the reading takes. It is appended, so that the rules of the page that count siblings find them as before, and never painted.

use super::ColouredElement;
use super::read::{self, ComputedStyle};
use crate::browser::dom;
use web_sys::{Element, HtmlElement, Node};

/// A link that was put in.
struct Made {
    parent: Node,
    slot: Option<String>,
    link: Element,
}

/// Reads the colour of the page's links for elements that need it and do not have it yet.
pub(super) fn read_links<'a>(known: impl Iterator<Item = &'a mut ColouredElement>) {
    let mut made = Vec::new();
    let is_wanted =
        |known: &&mut ColouredElement| known.link.is_none() && !read::has_accent(&known.element);
    let links: Vec<_> = known
        .filter(is_wanted)
        .filter_map(|known| {
            let link = fallback_link(known).or_else(|| made_link(&known.element, &mut made))?;
            Some((known, link))
        })
        .collect();
    for (known, link) in links {
        let colour = ComputedStyle::of(&link).map(|style| style.get("color"));
        // What is not laid out has none in Firefox.
        known.link = colour.filter(|colour| !colour.is_empty());
    }
    for Made { parent, link, .. } in made {
        // The page may have taken it out already.
        let _ = parent.remove_child(&link);
    }
}

/// The first link of a fallback that is shown. One with a background of its own is a button.
fn fallback_link(known: &ColouredElement) -> Option<Element> {
    known.root.query_selector("slot").ok()??;
    let link = known.element.query_selector("a[href]").ok()??;
    let is_button = ComputedStyle::of(&link)?.background().is_seen();
    (!is_button).then_some(link)
}

/// A link at the place of an element. Elements of one parent share it.
fn made_link(element: &HtmlElement, made: &mut Vec<Made>) -> Option<Element> {
    let parent = element.parent_node()?;
    let slot = element.get_attribute("slot");
    let known = made
        .iter()
        .find(|made| made.parent == parent && made.slot == slot);
    if let Some(known) = known {
        return Some(known.link.clone());
    }
    let link = dom::document_of(element).create_element("a").ok()?;
    link.set_attribute("href", "/").ok()?;
    if let Some(slot) = &slot {
        link.set_attribute("slot", slot).ok()?;
    }
    parent.append_child(&link).ok()?;
    made.push(Made {
        parent,
        slot,
        link: link.clone(),
    });
    Some(link)
}
