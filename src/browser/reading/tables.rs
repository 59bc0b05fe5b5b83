//! Which tables of an article are wider than their place. Only those are Tab stops, from which arrow keys scroll them.

use super::{has_tools, visit};
use crate::browser::dom;
use crate::browser::schedule::{self, HostId};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, ResizeObserver, ShadowRoot};

/// The place of a table: `widgets/article/controls.rs`.
const PLACES: &str = "[role=group]";

/// Watches the tables of an element until it is dropped.
#[derive(Default)]
pub(in crate::browser) struct TableWatch(Option<Watched>);

struct Watched {
    places: Rc<[Element]>,
    observer: ResizeObserver,
    _callback: Closure<dyn FnMut()>,
}

impl TableWatch {
    /// Watches the tables of a new view. The first look at them comes with the browser's next layout.
    pub fn watch(&mut self, id: HostId, root: &ShadowRoot) {
        // A long list has none to be looked for.
        if !has_tools(&root.host()) {
            return;
        }
        let Ok(places) = root.query_selector_all(PLACES) else {
            return;
        };
        let places: Rc<[Element]> = dom::elements(&places).collect();
        let known = self.0.as_ref().map(|watched| &watched.places);
        if known.map_or(places.is_empty(), |known| *known == places) {
            return;
        }
        self.0 = Watched::new(id, places);
    }
}

impl Watched {
    fn new(id: HostId, places: Rc<[Element]>) -> Option<Self> {
        let callback = {
            let places = Rc::clone(&places);
            Closure::<dyn FnMut()>::new(move || {
                schedule::guard(id, || look(id, &places));
            })
        };
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        for place in places.iter() {
            observer.observe(place);
            if let Some(table) = place.first_element_child() {
                observer.observe(&table);
            }
        }
        Some(Self {
            places,
            observer,
            _callback: callback,
        })
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

fn look(id: HostId, places: &[Element]) {
    let tables = places.iter().enumerate();
    let wide: Vec<_> = tables
        .filter(|(_, place)| is_overflowing(place))
        .map(|(index, _)| index)
        .collect();
    // No view takes away a Tab stop, which may be the visitor's own.
    for (index, place) in places.iter().enumerate() {
        if !wide.contains(&index) {
            // It fails where page code has taken the place of the method.
            let _ = place.remove_attribute("tabindex");
        }
    }
    let known = visit::read(id, |visit| visit.wide_tables == wide);
    if known.unwrap_or(wide.is_empty()) {
        return;
    }
    visit::change(id, |visit| visit.wide_tables = wide);
}

/// Both widths are rounded, so that they may differ by a pixel where nothing overflows.
fn is_overflowing(place: &Element) -> bool {
    place.scroll_width() > place.client_width() + 1
}
