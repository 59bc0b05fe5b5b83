//! The content of an element as the place of the focus, once the control that brought it is gone. Only meanwhile can it be focused.

use super::{focus, is};
use web_sys::{Element, ShadowRoot};

/// What takes the focus, the first that there is: a heading, else what it would be the heading of, else the message that there is
/// nothing.
const PLACES: [&str; 3] = [
    "[part=title],[part=heading]",
    "[part=article],[role=list],[part=list]",
    "[part=message]",
];

const TABINDEX: &str = "tabindex";

pub(super) fn take_focus(root: &ShadowRoot) {
    let found = |places: &&str| root.query_selector(places).ok().flatten();
    if let Some(place) = PLACES.iter().find_map(found) {
        // It fails where page code has taken the place of the method: then the focus is lost.
        let _ = place.set_attribute(TABINDEX, "-1");
        focus(place);
    }
}

pub(super) fn lose_focus(target: &Element) {
    if PLACES.iter().any(|places| is(target, places)) {
        let _ = target.remove_attribute(TABINDEX);
    }
}
