//! The listeners of a shadow root. Events of the page's own fallback pass through it as well and are ignored.

use super::abilities::{has, speech};
use super::{PrintoutOf, actions, closest, has_tools, toolbar, viewer};
use crate::browser::schedule::{self, HostId};
use crate::widgets::reading::Action;
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, Node, ShadowRoot};

type Handler = fn(HostId, &Event);

/// Listens to what a visitor does in a shadow root, until the listeners are dropped.
pub(in crate::browser) fn listen(
    id: HostId,
    root: &ShadowRoot,
    printout_of: PrintoutOf,
) -> Vec<EventListener> {
    let bubbling = EventListenerOptions::default();
    let cancelling = EventListenerOptions::enable_prevent_default();
    // A dialog's `close` does not bubble.
    let capturing = EventListenerOptions::run_in_capture_phase();
    let on = |name: &'static str, options, handle: Handler| {
        EventListener::new_with_options(root, name, options, move |event| {
            schedule::guard(id, || handle(id, event));
        })
    };
    let mut listeners = vec![
        EventListener::new(root, "click", move |event| {
            schedule::guard(id, || clicked(id, event, printout_of));
        }),
        on("input", bubbling, entered),
        on("close", capturing, closed),
        on("focusin", bubbling, focused),
        on("keydown", cancelling, pressed),
        on("keypress", bubbling, keep_enter),
        on("keyup", bubbling, keep_enter),
    ];
    listeners.extend(listen_for_voices(id, root));
    listeners
}

/// Voices arrive late, and no event says which. Only elements with tools listen: the first use of
/// `speechSynthesis` makes a browser load its voices.
fn listen_for_voices(id: HostId, root: &ShadowRoot) -> Option<EventListener> {
    let speech = has_tools(&root.host()).then(speech).flatten()?;
    // Safari before 16 has voices without events.
    let has_events = has(&speech, "addEventListener") && has(&speech, "removeEventListener");
    has_events.then(|| {
        EventListener::new(&speech, "voiceschanged", move |_| {
            schedule::mark(id);
        })
    })
}

fn clicked(id: HostId, event: &Event, printout_of: PrintoutOf) {
    let Some(target) = target_of(event) else {
        return;
    };
    let Some(control) = closest(&target, "[data-action],dialog") else {
        return;
    };
    let action = match control.get_attribute("data-action") {
        Some(name) => Action::from_name(&name),
        // A click beside the viewer's picture hits the dialog itself.
        None => (control == target).then_some(Action::Close),
    };
    if let Some(action) = action {
        actions::carry_out(id, action, &control, printout_of);
    }
}

fn entered(id: HostId, event: &Event) {
    if let Some(target) = target_of(event) {
        actions::enter(id, &target);
    }
}

/// The visitor has closed the dialog, by whatever means.
fn closed(id: HostId, _: &Event) {
    viewer::close(id);
}

fn focused(id: HostId, event: &Event) {
    if let Some(target) = target_of(event) {
        toolbar::make_tab_stop(&target);
        if is(&target, "input") {
            actions::prepare_search(id);
        }
    }
}

fn pressed(id: HostId, event: &Event) {
    keep_enter(id, event);
    let Some(target) = target_of(event) else {
        return;
    };
    let keyboard: &KeyboardEvent = event.unchecked_ref();
    if keyboard.alt_key() || keyboard.ctrl_key() || keyboard.meta_key() {
        return;
    }
    let key = key_of(event).unwrap_or_default();
    let is_in_dialog = || closest(&target, "dialog").is_some();
    match key.as_str() {
        "Enter" | " " if is(&target, "img") => {
            event.prevent_default();
            target.unchecked_ref::<HtmlElement>().click();
        }
        "ArrowLeft" if is_in_dialog() => viewer::go(id, -1),
        "ArrowRight" if is_in_dialog() => viewer::go(id, 1),
        key => toolbar::move_focus(&target, key),
    }
}

/// Keeps Enter inside the shadow root: an ASP.NET page may answer it by pressing its default button.
fn keep_enter(_: HostId, event: &Event) {
    if key_of(event).as_deref() == Some("Enter") && target_of(event).is_some() {
        event.stop_propagation();
    }
}

/// The key of an event. A browser that fills in a form sends key events without one.
fn key_of(event: &Event) -> Option<String> {
    Reflect::get(event, &"key".into()).ok()?.as_string()
}

/// The element that an event happened at; `None` if that is in the page's own fallback.
fn target_of(event: &Event) -> Option<Element> {
    let root: Node = event.current_target()?.unchecked_into();
    let target: Node = event.target()?.unchecked_into();
    let is_ours = root.contains(Some(&target)) && target.node_type() == Node::ELEMENT_NODE;
    is_ours.then(|| target.unchecked_into())
}

fn is(element: &Element, selector: &str) -> bool {
    element.matches(selector).unwrap_or(false)
}
