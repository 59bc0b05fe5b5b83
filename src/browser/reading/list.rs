//! What a visitor did with a list, brought together with what is remembered of it.

use super::visit::{self, Kept};
use super::{address, memory};
use crate::browser::dom::{self, document};
use crate::browser::schedule::{self, HostId};
use crate::widgets::memory::{ListName, Place};
use crate::widgets::reading::{Action, ListReading, Said};
use core::mem;
use gloo::timers::callback::Timeout;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, ShadowRoot};

/// How long after the last key the number of items found is said, in milliseconds: with each key a screen reader would be interrupted.
const PAUSE: u32 = 1000;

/// Has the number of items found said, unless the visitor goes on typing or choosing.
pub(super) fn say_count_later(id: HostId) {
    let say = move || schedule::guard(id, || visit::say(id, Said::Found));
    let last = visit::edit(id, |visit| visit.count.replace(Timeout::new(PAUSE, say)));
    // Outside the borrow: cancelling a timer calls JavaScript.
    drop(last);
}

/// Recalls what a visitor did with a list when the list or the visitor has come to an address, and remembers what the visitor does
/// there.
pub(in crate::browser) fn keep(id: HostId, element: &HtmlElement) {
    address::look();
    let (kept, reading) =
        visit::read(id, |visit| (visit.kept.clone(), visit.list.clone())).unwrap_or_default();
    let place = place_of(element, kept.as_ref());
    let Some(kept) = kept else {
        let recalled = memory::recall(&place);
        return set(id, place, reading, recalled);
    };
    if kept.place == place && kept.reading == reading {
        return;
    }
    let mut recalled = None;
    if kept.place.address != place.address {
        // So that Back shows it again, even if it was as the page has it.
        memory::remember(&kept.place, &kept.reading);
        recalled = memory::recall(&place);
    }
    if recalled.is_none() {
        memory::remember(&place, &reading);
    }
    set(id, place, reading, recalled);
}

fn set(id: HostId, place: Place, reading: ListReading, recalled: Option<ListReading>) {
    visit::edit(id, |visit| {
        visit.is_recalled |= recalled.is_some();
        visit.list = recalled.unwrap_or(reading);
        visit.kept = Some(Kept {
            place,
            reading: visit.list.clone(),
        });
    });
}

/// Makes the controls of a view show what was recalled: once a visitor has used one, its attributes no longer set its value.
pub(in crate::browser) fn show_recalled(id: HostId, root: &ShadowRoot) {
    let recalled = visit::edit(id, |visit| {
        mem::take(&mut visit.is_recalled).then(|| visit.list.clone())
    });
    let Some(Some(reading)) = recalled else {
        return;
    };
    let Ok(controls) = root.query_selector_all("[data-action]") else {
        return;
    };
    for control in dom::elements(&controls) {
        let name = control.get_attribute("data-action").unwrap_or_default();
        let number = |value: Option<u32>| value.map_or_else(String::new, |value| value.to_string());
        let value = match Action::from_name(&name) {
            Some(Action::Query) => reading.query.clone(),
            Some(Action::Day) => number(reading.date.day),
            Some(Action::Month) => number(reading.date.month),
            Some(Action::Year) => number(reading.date.year),
            _ => continue,
        };
        // A `<select>` has a value as well.
        control
            .unchecked_into::<HtmlInputElement>()
            .set_value(&value);
    }
}

/// Where a list is. Its name stays what it was at first: a script may change attributes, and insert other lists.
fn place_of(element: &HtmlElement, kept: Option<&Kept>) -> Place {
    Place {
        address: document::page_url(&dom::document_of(element)),
        entry: address::entry(),
        list: kept.map_or_else(|| named(element), |kept| kept.place.list.clone()),
    }
}

/// The name of a list, with its number.
fn named(element: &HtmlElement) -> ListName {
    let name = unnumbered(element);
    // A document, or a shadow root of the page: both have the method.
    let root: Document = element.get_root_node().unchecked_into();
    let lists = root.query_selector_all(&element.local_name());
    let number = lists.map_or(0, |lists| {
        let this: &Element = element;
        let before = dom::elements(&lists).take_while(|list| list != this);
        before.filter(|list| unnumbered(list) == name).count()
    });
    ListName { number, ..name }
}

fn unnumbered(list: &Element) -> ListName {
    let attribute = |name| list.get_attribute(name).unwrap_or_default();
    let src = attribute("src");
    let path = src.split(['?', '#']).next().unwrap_or_default();
    ListName {
        id: attribute("id"),
        src: path.to_owned(),
        tag: attribute("tag"),
        number: 0,
    }
}
