//! The listeners of a shadow root. Events of the page's own fallback pass through it as well and are ignored.

use super::abilities::{has, speech};
use super::event::{key_of, target_of};
use super::{
    PrintoutOf, actions, closest, containment, content, fingers, has_tools, is, toolbar, viewer,
};
use crate::browser::schedule::{self, HostId};
use crate::widgets::reading::Action;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::prelude::*;
use web_sys::{Event, FocusEvent, HtmlElement, KeyboardEvent, ShadowRoot};

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
    // First: the others may remove the control that an event happened at.
    let mut listeners = containment::contain(id, root);
    listeners.extend([
        EventListener::new(root, "click", move |event| {
            schedule::guard(id, || clicked(id, event, printout_of));
        }),
        on("input", bubbling, entered),
        on("close", capturing, closed),
        on("focusin", bubbling, focused),
        on("focusout", bubbling, left),
        on("keydown", cancelling, pressed),
        on("pointerdown", bubbling, fingers::pressed),
        on("pointermove", bubbling, fingers::moved),
        on("pointerup", bubbling, fingers::lifted),
        on("pointercancel", bubbling, fingers::cancelled),
    ]);
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
        // A click beside the viewer's picture hits the picture's place, or the dialog itself.
        None => is(&target, viewer::BESIDE).then_some(Action::Close),
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

fn left(_: HostId, event: &Event) {
    // Without another element the window was left, which gives the focus back when it is entered again.
    if event
        .unchecked_ref::<FocusEvent>()
        .related_target()
        .is_some()
        && let Some(target) = target_of(event)
    {
        content::lose_focus(&target);
    }
}

fn pressed(id: HostId, event: &Event) {
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
