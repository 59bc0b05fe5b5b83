//! Fingers on the picture in the viewer. The pure half knows what they mean: `widgets/gesture.rs`.

use super::event::target_of;
use super::{closest, viewer, visit};
use crate::browser::schedule::HostId;
use crate::widgets::gesture::{Gesture, Placement, Swipe, Vector};
use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlElement, PointerEvent};

/// The place of the picture in the viewer.
const STAGE: &str = "dialog[part=viewer] > div";

/// A pointer on the picture's place.
struct Touch {
    pointer: i32,
    place: Vector,
    /// In milliseconds.
    time: f64,
    picture: HtmlElement,
    /// The size of the picture before any gesture.
    size: Vector,
}

/// Takes note of a pointer that comes down.
pub(super) fn pressed(id: HostId, event: &Event) {
    follow(id, event, |gesture, touch| {
        gesture.press(touch.pointer, touch.place);
        None
    });
}

/// Takes note of a pointer that moves.
pub(super) fn moved(id: HostId, event: &Event) {
    follow(id, event, |gesture, touch| {
        gesture.shift(touch.pointer, touch.place, touch.size);
        None
    });
}

/// Takes note of a pointer that is lifted.
pub(super) fn lifted(id: HostId, event: &Event) {
    follow(id, event, |gesture, touch| {
        gesture.lift(touch.pointer, touch.time, touch.size)
    });
}

/// Takes note of a pointer that the browser uses for something else.
pub(super) fn cancelled(id: HostId, event: &Event) {
    follow(id, event, |gesture, touch| {
        gesture.cancel(touch.pointer);
        None
    });
}

/// Shows the picture of a new view as the fingers have left it.
pub(super) fn restore(id: HostId, viewer: &Element) {
    let placement = placement(id).unwrap_or_default();
    if placement != Placement::default()
        && let Ok(Some(picture)) = viewer.query_selector("img")
    {
        show(picture.unchecked_ref(), placement);
    }
}

fn follow(id: HostId, event: &Event, change: impl FnOnce(&mut Gesture, &Touch) -> Option<Swipe>) {
    let Some(touch) = touch_of(id, event) else {
        return;
    };
    let swipe = visit::edit(id, |visit| {
        let viewer = visit.viewer.as_mut()?;
        change(&mut viewer.gesture, &touch)
    });
    if let Some(placement) = placement(id) {
        show(&touch.picture, placement);
    }
    match swipe.flatten() {
        Some(Swipe::Previous) => viewer::go(id, -1),
        Some(Swipe::Next) => viewer::go(id, 1),
        None => {}
    }
}

fn placement(id: HostId) -> Option<Placement> {
    let placement = visit::read(id, |visit| {
        let viewer = visit.viewer.as_ref();
        viewer.map(|viewer| viewer.gesture.placement())
    });
    placement.flatten()
}

/// What a finger or a pen does with the picture. A mouse has buttons for that.
fn touch_of(id: HostId, event: &Event) -> Option<Touch> {
    let placement = placement(id)?;
    // An event that a script has made need not have a type.
    let kind = Reflect::get(event, &"pointerType".into())
        .ok()?
        .as_string()?;
    if kind != "touch" && kind != "pen" {
        return None;
    }
    let pointer: &PointerEvent = event.unchecked_ref();
    let stage = closest(&target_of(event)?, STAGE)?;
    let picture = stage.query_selector("img").ok()??;
    let shown = picture.get_bounding_client_rect();
    let middle = Vector {
        x: shown.x() + shown.width() / 2.0 - placement.moved.x,
        y: shown.y() + shown.height() / 2.0 - placement.moved.y,
    };
    Some(Touch {
        pointer: pointer.pointer_id(),
        place: Vector {
            x: f64::from(pointer.client_x()) - middle.x,
            y: f64::from(pointer.client_y()) - middle.y,
        },
        time: event.time_stamp(),
        picture: picture.unchecked_into(),
        size: Vector {
            x: shown.width() / placement.scale,
            y: shown.height() / placement.scale,
        },
    })
}

fn show(picture: &HtmlElement, placement: Placement) {
    // It fails only where page code has taken the place of the method.
    let _ = picture
        .style()
        .set_property("transform", &placement.transform());
}
