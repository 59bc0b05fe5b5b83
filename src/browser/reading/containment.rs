//! What a visitor does in a control stays in the shadow root. The page's own listeners would only see that something
//! happened at the host, which is none of the fields, buttons and dialogs that they know: they would swallow it or do it twice.
//! Propagation ends at the shadow root, and the default action of the browser is never prevented. Listeners of the page in the
//! capturing phase come first; nothing can be kept from them.

use super::event::{key_of, target_of};
use super::{closest, is};
use crate::browser::schedule::{self, HostId};
use core::cell::Cell;
use gloo::events::EventListener;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{DragEvent, Element, Event, KeyboardEvent, MouseEvent, Node, ShadowRoot};

/// A press between the buttons of a toolbar is meant for it as well.
const CONTROL: &str = "input,select,button,label,[role=toolbar],[part=pager],dialog";
/// Content of an article that is operated like a control. Whether it may be copied is up to the page.
const OPERATED: &str = "[data-action],audio,video,summary";
const FIELD: &str = "input,select";
const TEXT_FIELD: &str = "input";
const LINK: &str = "a[href]";
/// A wide table, which arrow keys scroll.
const SCROLLER: &str = "[role=group][tabindex]";

#[derive(Clone, Copy)]
enum EventKind {
    Key,
    Press,
    Move,
    Release,
    Copy,
    Drop,
    Other,
}

/// The events that are kept, by what listeners of a page would do with them. Not in the list: events that do not leave a shadow
/// root by themselves, and `focusin`, `focusout` and hovering, which no page can swallow, and which its menus need to close.
const EVENTS: [(EventKind, &[&str]); 11] = [
    // Hotkeys and sliders take keys, guards against copying refuse them, dialogs close, forms press their default button.
    (EventKind::Key, &["keydown", "keypress", "keyup"]),
    // Scripts that check or rewrite what is typed, or send a form when something changes.
    (
        EventKind::Other,
        &["beforeinput", "input", "textInput", "change", "select"],
    ),
    (
        EventKind::Other,
        &["compositionstart", "compositionupdate", "compositionend"],
    ),
    // Guards against copying refuse them, or add a line to what is copied.
    (
        EventKind::Copy,
        &[
            "copy",
            "cut",
            "paste",
            "beforecopy",
            "beforecut",
            "beforepaste",
            "selectstart",
            "contextmenu",
        ],
    ),
    // Guards refuse them, which keeps a field from the focus; sliders and drag scripts begin to drag.
    (EventKind::Press, &["pointerdown", "mousedown"]),
    (
        EventKind::Move,
        &["pointermove", "pointerrawupdate", "mousemove"],
    ),
    (
        EventKind::Release,
        &["pointerup", "mouseup", "pointercancel"],
    ),
    // Delegated handlers follow links, close dialogs or cancel the click.
    (
        EventKind::Other,
        &["click", "DOMActivate", "dblclick", "auxclick"],
    ),
    // Sliders swipe, FastClick replaces the tap by a click on the host, scripts against zooming refuse them.
    (
        EventKind::Other,
        &[
            "touchstart",
            "touchmove",
            "touchend",
            "touchcancel",
            "gesturestart",
            "gesturechange",
            "gestureend",
            "wheel",
            "mousewheel",
            "DOMMouseScroll",
        ],
    ),
    // Guards refuse to let a picture or marked text be dragged.
    (EventKind::Copy, &["dragstart", "drag", "dragend"]),
    // Pages that take dropped files refuse to let text be dropped into a field.
    (
        EventKind::Drop,
        &["dragenter", "dragover", "dragleave", "drop"],
    ),
];

/// Whether the mouse button that is held was pressed outside of the controls, as when something of the page is dragged across
/// them: then its movement and its release are the page's.
type PressedOutside = Rc<Cell<bool>>;

/// Keeps what happens in controls from leaving a shadow root, until the listeners are dropped. Other listeners of the root see it.
pub(super) fn contain(id: HostId, root: &ShadowRoot) -> Vec<EventListener> {
    let pressed_outside = PressedOutside::default();
    let mut listeners = vec![note_entering(id, root, &pressed_outside)];
    for (kind, names) in EVENTS {
        listeners.extend(names.iter().map(|name| {
            let pressed_outside = Rc::clone(&pressed_outside);
            EventListener::new(root, *name, move |event| {
                schedule::guard(id, || {
                    if is_kept(kind, event, &pressed_outside) {
                        event.stop_propagation();
                    }
                });
            })
        }));
    }
    listeners
}

/// Notes whether a pointer that comes into the shadow tree brings a pressed button.
fn note_entering(id: HostId, root: &ShadowRoot, pressed_outside: &PressedOutside) -> EventListener {
    let pressed_outside = Rc::clone(pressed_outside);
    EventListener::new(root, "pointerover", move |event| {
        schedule::guard(id, || {
            let mouse: &MouseEvent = event.unchecked_ref();
            let root = event.current_target().map(JsCast::unchecked_into::<Node>);
            let from = mouse.related_target().map(JsCast::unchecked_into::<Node>);
            if root.is_some_and(|root| !root.contains(from.as_ref())) {
                pressed_outside.set(mouse.buttons() != 0);
            }
        });
    })
}

fn is_kept(kind: EventKind, event: &Event, pressed_outside: &Cell<bool>) -> bool {
    let Some(target) = target_of(event) else {
        return false;
    };
    let is_in_control = closest(&target, CONTROL).is_some();
    let is_operated = is_in_control || closest(&target, OPERATED).is_some();
    if matches!(kind, EventKind::Key) {
        return is_key_kept(event, &target, is_operated);
    }
    // Scripts of the page may follow links in their own way.
    let is_operated = is_operated && closest(&target, LINK).is_none();
    let mouse: &MouseEvent = event.unchecked_ref();
    match kind {
        EventKind::Press => {
            pressed_outside.set(!is_operated);
            is_operated
        }
        EventKind::Move => is_operated && mouse.buttons() != 0 && !pressed_outside.get(),
        EventKind::Release => is_operated && !pressed_outside.get(),
        EventKind::Copy => is_operated && is_in_control,
        // A browser shows a dropped file in place of the page, unless the page takes it.
        EventKind::Drop => is(&target, TEXT_FIELD) && !brings_files(event),
        EventKind::Key | EventKind::Other => is_operated,
    }
}

fn is_key_kept(event: &Event, target: &Element, is_operated: bool) -> bool {
    let key = key_of(event).unwrap_or_default();
    match key.as_str() {
        // On links as well: the default button of an ASP.NET form leaves out those that it knows.
        "Enter" => return true,
        "Tab" | "Control" | "Alt" | "AltGraph" | "Meta" => return false,
        _ => {}
    }
    let keyboard: &KeyboardEvent = event.unchecked_ref();
    if keyboard.ctrl_key() || keyboard.alt_key() || keyboard.meta_key() {
        return is(target, FIELD) && is_field_shortcut(keyboard, &key);
    }
    is_operated || (is(target, SCROLLER) && is_arrow(&key))
}

/// Whether a key with Ctrl, Alt or Meta edits a field: moves, deletes, copies, pastes, undoes, or opens the list of a `<select>`.
fn is_field_shortcut(keyboard: &KeyboardEvent, key: &str) -> bool {
    match key {
        "Backspace" | "Delete" | "Insert" | "Home" | "End" => true,
        "a" | "c" | "v" | "x" | "y" | "z" | "A" | "C" | "V" | "X" | "Y" | "Z" => {
            !keyboard.alt_key()
        }
        key => is_arrow(key),
    }
}

fn is_arrow(key: &str) -> bool {
    key.starts_with("Arrow")
}

fn brings_files(event: &Event) -> bool {
    let transfer = event.unchecked_ref::<DragEvent>().data_transfer();
    transfer.is_some_and(|transfer| transfer.types().includes(&"Files".into(), 0))
}
