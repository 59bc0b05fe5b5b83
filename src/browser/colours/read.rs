//! What the browser has computed: the colours of an element, and what is behind it.

use crate::browser::dom::{self, document};
use crate::colour::{Layer, LinkColour, choose};
use core::iter::successors;
use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, Element, HtmlElement, Node, ShadowRoot};

/// A page cannot nest elements deeper by its markup; a form with a field called `parentNode` has no end.
const DEEPEST: usize = 512;

/// The computed style of an element.
pub(super) struct ComputedStyle(CssStyleDeclaration);

impl ComputedStyle {
    pub fn of(element: &Element) -> Option<Self> {
        let window = document::view(&dom::document_of(element))?;
        window.get_computed_style(element).ok()?.map(Self)
    }

    pub fn get(&self, property: &str) -> String {
        self.0.get_property_value(property).unwrap_or_default()
    }

    pub fn background(&self) -> Layer {
        Layer::new(&self.get("background-color"), &self.get("background-image"))
    }
}

/// Whether the page has set the colour of our links.
pub(super) fn has_accent(element: &HtmlElement) -> bool {
    ComputedStyle::of(element).is_some_and(|style| !style.get("--vn-accent").trim().is_empty())
}

/// The colour for the links of an element, from that of the page's links around it.
pub(super) fn link_colour<'a>(
    element: &HtmlElement,
    root: &ShadowRoot,
    link: Option<&'a str>,
) -> LinkColour<'a> {
    let Some(link) = link else {
        return LinkColour::Default;
    };
    let host: &Element = element;
    let shown = shown_in(root);
    let text = ComputedStyle::of(shown.as_ref().unwrap_or(host));
    let text = text.map(|style| style.get("color")).unwrap_or_default();
    let mut layers = Vec::new();
    for element in shown.into_iter().chain(around(host)) {
        let Some(layer) = ComputedStyle::of(&element).map(|style| style.background()) else {
            continue;
        };
        let is_last = layer.hides_all();
        layers.extend(layer.is_seen().then_some(layer));
        if is_last {
            break;
        }
    }
    choose(link, &text, &layers)
}

/// What a root shows itself, which has the surface that the page may have set.
fn shown_in(root: &ShadowRoot) -> Option<Element> {
    let children = successors(root.first_element_child(), Element::next_element_sibling);
    let mut shown = children.filter(|child| child.local_name() != "slot");
    shown.next()
}

/// An element and all that is around it, as the browser lays them out.
pub(super) fn around(element: &Element) -> impl Iterator<Item = Element> {
    successors(Some(element.clone()), parent).take(DEEPEST)
}

fn parent(element: &Element) -> Option<Element> {
    if let Some(slot) = element.assigned_slot() {
        return Some(slot.into());
    }
    let parent = element.parent_node()?;
    match parent.node_type() {
        Node::ELEMENT_NODE => Some(parent.unchecked_into()),
        Node::DOCUMENT_FRAGMENT_NODE => Some(parent.unchecked_into::<ShadowRoot>().host()),
        _ => None,
    }
}
