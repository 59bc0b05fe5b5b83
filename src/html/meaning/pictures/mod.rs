//! Pictures that scripts load late, or that come in several sizes, become one address; what stands in for them until then goes.

mod choice;
mod srcset;

use super::size::{is_pixel, is_pixel_without_style};
use crate::html::parsed::{ParsedElement, ParsedNode};
use crate::html::policy::REMOVED;
use crate::html::removals::{RemovalKind, Removals};
use crate::html::url::{Urls, url_input};
use crate::text::trim;
use choice::{best_address, is_blank_data, meant_address};
use std::borrow::Cow;

/// Gives each picture the address to show. One without is removed by name, and so is one that nobody sees.
pub(super) fn resolve_pictures(
    nodes: &mut Vec<ParsedNode<'_>>,
    urls: &Urls<'_>,
    removals: &mut Removals,
) {
    use_fallbacks(nodes, urls);
    nodes.retain_mut(|node| match node {
        ParsedNode::Element(element) => resolve(element, urls, removals),
        ParsedNode::Text(_) => true,
    });
}

/// Whether the element is kept. Recurses with [`resolve_pictures`] no deeper than `MAX_PARSED_DEPTH`.
fn resolve(element: &mut ParsedElement<'_>, urls: &Urls<'_>, removals: &mut Removals) -> bool {
    match &*element.name {
        "img" => show(element, &[], urls, removals),
        // Elements with children, or whose end browsers do not find.
        "amp-img" | "amp-anim" | "v:imagedata" => {
            let mut image = ParsedElement {
                attributes: std::mem::take(&mut element.attributes),
                ..ParsedElement::new("img")
            };
            element.children.retain(|child| !is_stand_in(child));
            resolve_pictures(&mut element.children, urls, removals);
            if show(&mut image, &[], urls, removals) {
                element.children.insert(0, image.into());
            }
            true
        }
        "picture" => {
            resolve_picture(element, urls, removals);
            true
        }
        name if REMOVED.contains(&name) => true,
        _ => {
            resolve_pictures(&mut element.children, urls, removals);
            true
        }
    }
}

/// Whether a child of an AMP element is shown before it, or where it fails.
fn is_stand_in(child: &ParsedNode<'_>) -> bool {
    let names = ["placeholder", "fallback"];
    child
        .element()
        .is_some_and(|child| names.iter().any(|name| child.attribute(name).is_some()))
}

/// Replaces the sources and the image of a `<picture>` by one image. One without an image is of a script that makes it.
fn resolve_picture(picture: &mut ParsedElement<'_>, urls: &Urls<'_>, removals: &mut Removals) {
    let (sources, mut others): (Vec<_>, Vec<_>) = std::mem::take(&mut picture.children)
        .into_iter()
        .partition(|child| child.element().is_some_and(|child| child.name == "source"));
    let is_image = |node: &ParsedNode<'_>| node.element().is_some_and(|child| child.name == "img");
    if !others.iter().any(is_image) && !sources.is_empty() {
        let mut image = ParsedElement::new("img");
        let alt = picture.attribute("data-alt").map(ToOwned::to_owned);
        image.set_attribute("alt", alt.unwrap_or_default());
        others.push(image.into());
    }
    let sources: Vec<_> = sources.iter().filter_map(ParsedNode::element).collect();
    use_fallbacks(&mut others, urls);
    // Only one image is shown in a `<picture>` that anybody writes.
    let mut sources = Some(sources);
    others.retain_mut(|node| match node {
        ParsedNode::Element(element) if element.name == "img" => {
            let sources = sources.take().unwrap_or_default();
            show(element, &sources, urls, removals)
        }
        ParsedNode::Element(element) => resolve(element, urls, removals),
        ParsedNode::Text(_) => true,
    });
    picture.children = others;
}

/// Gives an image its address; `false` if it has none, or nobody would see it.
fn show(
    image: &mut ParsedElement<'_>,
    sources: &[&ParsedElement<'_>],
    urls: &Urls<'_>,
    removals: &mut Removals,
) -> bool {
    let address = best_address(image, sources, urls).map(Cow::into_owned);
    let written = url_input(image.attribute("src").unwrap_or_default());
    let alt = image.attribute("alt").map(trim).unwrap_or_default();
    let has_meaning = |address: &String| alt.is_empty() || !is_blank_data(address);
    let Some(address) = address.filter(has_meaning) else {
        let lost = if alt.is_empty() { &written } else { alt };
        removals.add(RemovalKind::Picture, lost);
        return false;
    };
    let is_pixel = is_pixel(image);
    if is_pixel && address == written {
        removals.add(RemovalKind::Tracker, &written);
        return false;
    }
    if is_pixel || is_pixel_without_style(image) {
        // The size of what stood in for it, or one that only a style made large.
        image.remove_attribute("width");
        image.remove_attribute("height");
    }
    image.set_attribute("src", address);
    if is_decoration(image) {
        image.set_attribute("alt", "");
    }
    true
}

/// Whether an image says that nothing is lost without it.
fn is_decoration(image: &ParsedElement<'_>) -> bool {
    let role = image.attribute("role").map(trim).unwrap_or_default();
    let is_role = ["presentation", "none"]
        .iter()
        .any(|known| known.eq_ignore_ascii_case(role));
    is_role || image.attribute("aria-hidden") == Some("true")
}

/// Gives an image that only a script could fill the address of the `<noscript>` after it.
fn use_fallbacks(nodes: &mut [ParsedNode<'_>], urls: &Urls<'_>) {
    let mut before: Option<&mut ParsedElement<'_>> = None;
    for node in nodes {
        match node {
            ParsedNode::Text(text) if trim(text).is_empty() => {}
            ParsedNode::Text(_) => before = None,
            ParsedNode::Element(element) => {
                let image = before.take();
                if element.name == "img" {
                    before = Some(element);
                } else if element.name == "noscript"
                    && let Some(image) = image
                    && meant_address(image, &[], urls).is_none()
                    && let Some(fallback) = fallback(element, urls)
                {
                    image.set_attribute("src", fallback.into_owned());
                }
            }
        }
    }
}

/// The address of the first image of a `<noscript>`.
fn fallback<'n>(noscript: &'n ParsedElement<'_>, urls: &Urls<'_>) -> Option<Cow<'n, str>> {
    let children = noscript.children.iter().filter_map(ParsedNode::element);
    let mut images = children.filter(|child| child.name == "img");
    images.find_map(|image| meant_address(image, &[], urls))
}
