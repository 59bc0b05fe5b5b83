//! The tools of an article that JavaScript carries out. Their script is loaded when one is first used.

use super::{PrintoutOf, abilities, address, scroll_lock, visit};
use crate::browser::dom;
use crate::browser::schedule::{self, HostId};
use crate::widgets::Printout;
use crate::widgets::reading::{Action, Said, Speech};
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[wasm_bindgen(module = "/src/js/element.js")]
extern "C" {
    /// Calls a tool by its name, and loads the script of the tools first if need be.
    #[wasm_bindgen(js_name = useTool)]
    fn use_tool(name: &str, host: u64, element: &HtmlElement, detail: &JsValue);
}

/// Starts a tool that needs only the element: reading aloud takes its text from the view.
pub(super) fn start(id: HostId, action: Action) {
    start_with(id, action, &JsValue::UNDEFINED);
}

/// Starts a tool for the article by itself: `{ title, url, chunks }`.
pub(super) fn start_with_article(id: HostId, action: Action, printout_of: PrintoutOf) {
    if let Some(printout) = printout_of(id) {
        let detail = link_of(&printout);
        set(&detail, "chunks", &dom::chunks(&printout.nodes));
        start_with(id, action, &detail);
    }
}

/// Starts a tool for the article's link: `{ title, url }`.
pub(super) fn start_with_link(id: HostId, action: Action, printout_of: PrintoutOf) {
    if let Some(printout) = printout_of(id) {
        start_with(id, action, &link_of(&printout));
    }
}

/// Opens the browser's share sheet, or our own choices where it has none.
pub(super) fn share(id: HostId, printout_of: PrintoutOf) {
    if abilities::can_share() {
        start_with_link(id, Action::Share, printout_of);
    } else {
        toggle_share(id);
    }
}

/// Forgets an element that leaves the page, and ends its reading aloud. The element must still have its handle.
pub(in crate::browser) fn leave(id: HostId) {
    if visit::read(id, |visit| visit.speech).is_some_and(|speech| speech != Speech::Silent) {
        start(id, Action::Stop);
    }
    scroll_lock::release(id);
    // What has removed the element may have changed the address as well.
    address::look();
    visit::forget(id);
}

/// [`Speech`] as `tools/speech.js` names it.
#[wasm_bindgen]
#[derive(Clone, Copy)]
pub enum SpeechState {
    Silent = "silent",
    Speaking = "speaking",
    Paused = "paused",
}

/// Notes how far the reading aloud of an element is. Called by `tools/speech.js`.
#[wasm_bindgen(js_name = speechChanged)]
pub fn speech_changed(host: u64, state: SpeechState) {
    let speech = match state {
        SpeechState::Speaking => Speech::Speaking,
        SpeechState::Paused => Speech::Paused,
        _ => Speech::Silent,
    };
    let id = host.into();
    let before = visit::read(id, |visit| visit.speech).unwrap_or_default();
    visit::change(id, |visit| visit.speech = speech);
    if before == Speech::Silent && speech == Speech::Speaking {
        visit::say(id, Said::Listening);
    }
}

/// The results of tools that change the view.
#[wasm_bindgen]
#[derive(Clone, Copy)]
pub enum ToolOutcome {
    /// The link is in the clipboard.
    Copied = "copied",
    /// The browser's share sheet failed.
    Unshared = "unshared",
}

/// Notes the result of a tool. Called by `tools/share.js`.
#[wasm_bindgen(js_name = toolDone)]
pub fn tool_done(host: u64, outcome: ToolOutcome) {
    match outcome {
        ToolOutcome::Copied => visit::say(host.into(), Said::Copied),
        ToolOutcome::Unshared => toggle_share(host.into()),
        _ => {}
    }
}

fn toggle_share(id: HostId) {
    visit::update(id, |visit| visit.share_is_open = !visit.share_is_open);
}

fn start_with(id: HostId, action: Action, detail: &JsValue) {
    if let Some(element) = schedule::element(id) {
        use_tool(action.name(), id.into(), &element, detail);
    }
}

fn link_of(printout: &Printout) -> Object {
    let link = Object::new();
    set(&link, "title", &JsValue::from_str(&printout.title));
    set(&link, "url", &JsValue::from_str(&printout.url));
    link
}

fn set(object: &Object, name: &str, value: &JsValue) {
    // A new plain object takes every property.
    let _ = Reflect::set(object, &name.into(), value);
}
