//! What a visitor does with an element: the events that count, what each control does, and what the widget is told.
//!
//! The state is a [`visit::Visit`], which is separate from the host, so that events can arrive while the host runs. They change
//! the visit and mark the host; its next run shows the change.

mod abilities;
mod actions;
mod address;
mod containment;
mod content;
mod event;
mod fingers;
mod list;
mod listeners;
mod memory;
mod scroll_lock;
mod tables;
mod text_size;
mod toolbar;
mod tools;
mod viewer;
mod visit;

pub(super) use actions::enter_earlier;
pub(super) use address::AddressWatch;
pub(super) use list::{keep, show_recalled};
pub(super) use listeners::listen;
pub(super) use tables::TableWatch;
pub(super) use toolbar::settle;
pub(super) use tools::leave;
pub(super) use visit::{SILENCE, note_words, reading_of, take_requests};

use super::schedule::HostId;
use crate::widgets::{Printout, REGISTRY};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

/// What an element shows by itself; `None` where it shows nothing, or while its host runs.
pub(super) type PrintoutOf = fn(HostId) -> Option<Printout>;

/// Whether an element can have a toolbar.
fn has_tools(element: &Element) -> bool {
    let tag = element.local_name();
    let mut definitions = REGISTRY.iter().filter(|definition| definition.tag == tag);
    definitions.any(|definition| {
        let mut attributes = definition.attributes.iter();
        attributes.any(|attribute| attribute.name == "tools")
    })
}

fn closest(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

fn is(element: &Element, selector: &str) -> bool {
    element.matches(selector).unwrap_or(false)
}

fn focus(element: Element) {
    // An element that cannot be focused leaves the focus where it is.
    let _ = element.unchecked_into::<HtmlElement>().focus();
}

/// The index `by` steps away in a circular list, or `None` if the list is empty. An index of `None` is before the first.
fn step(index: Option<usize>, by: isize, length: usize) -> Option<usize> {
    let index = index.map_or(-1, usize::cast_signed);
    let stepped = (index + by).checked_rem_euclid(length.cast_signed());
    stepped.map(isize::cast_unsigned)
}
