//! What each control of a view does.

use super::{PrintoutOf, closest, focus, list, text_size, tools, viewer, visit};
use crate::browser::dom;
use crate::browser::schedule::{self, HostId};
use crate::widgets::reading::{Action, Said};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlDialogElement, HtmlInputElement, ShadowRoot};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = queueMicrotask)]
    fn queue_microtask(callback: &JsValue);
}

/// Does what a clicked control asks for.
pub(super) fn carry_out(id: HostId, action: Action, control: &Element, printout_of: PrintoutOf) {
    match action {
        Action::Retry => visit::change(id, |visit| visit.requests.retry = true),
        Action::Smaller => resize(id, text_size::get().saturating_sub(1)),
        Action::Normal => resize(id, 0),
        Action::Larger => resize(id, text_size::get() + 1),
        Action::Listen => tools::start(id, action),
        Action::Stop => {
            // The button is about to go and must not take the focus with it.
            if let Some(before) = control.previous_element_sibling() {
                focus(before);
            }
            tools::start(id, action);
        }
        Action::Print | Action::Save => tools::start_with_article(id, action, printout_of),
        Action::Share => tools::share(id, printout_of),
        Action::Copy => tools::start_with_link(id, action, printout_of),
        Action::View => viewer::open(id, control),
        Action::Previous => viewer::go(id, -1),
        Action::Next => viewer::go(id, 1),
        Action::Close => {
            if let Some(dialog) = closest(control, "dialog") {
                dialog.unchecked_into::<HtmlDialogElement>().close();
            }
        }
        Action::Page => turn_page(id, control),
        // The search box and the choices of a date report their values by `input`: see `enter`.
        Action::Query | Action::Day | Action::Month | Action::Year => {}
    }
}

fn resize(id: HostId, text_size: u8) {
    text_size::set(text_size);
    visit::say(id, Said::TextSize);
}

/// Applies what was typed or chosen. The result starts at its first page.
pub(super) fn enter(id: HostId, control: &Element) {
    let name = control.get_attribute("data-action");
    let Some(action) = name.and_then(|name| Action::from_name(&name)) else {
        return;
    };
    // A `<select>` has a value as well.
    let value = control.unchecked_ref::<HtmlInputElement>().value();
    let chosen = value.parse().ok();
    visit::update(id, |visit| {
        let list = &mut visit.list;
        list.page = Some(1);
        match action {
            Action::Query => list.query = value.replace('\0', ""),
            Action::Day => list.date.day = chosen,
            Action::Month => list.date.month = chosen,
            Action::Year => list.date.year = chosen,
            _ => {}
        }
    });
    list::say_count_later(id);
}

/// Applies what was typed or chosen in controls that were there before their host.
pub(in crate::browser) fn enter_earlier(id: HostId, root: &ShadowRoot) {
    let Ok(controls) = root.query_selector_all("input[data-action], select[data-action]") else {
        return;
    };
    for control in dom::elements(&controls) {
        let written = match control.query_selector("option[selected]") {
            Ok(Some(option)) => option.get_attribute("value"),
            _ => control.get_attribute("value"),
        };
        let value = control.unchecked_ref::<HtmlInputElement>().value();
        if value != written.unwrap_or_default() {
            enter(id, &control);
        }
    }
}

/// Prepares the titles of a list for searching. With the first key it would take longer than a frame.
pub(super) fn prepare_search(id: HostId) {
    let is_prepared = visit::read(id, |visit| visit.list.search_was_focused);
    if is_prepared != Some(true) {
        visit::update(id, |visit| visit.list.search_was_focused = true);
    }
}

fn turn_page(id: HostId, button: &Element) {
    if button.has_attribute("aria-disabled") {
        return;
    }
    let value = button.get_attribute("value");
    let page = value.and_then(|value| value.parse().ok());
    visit::update(id, |visit| {
        visit.list.page = page;
        visit.requests.retry_next_page = true;
    });
    visit::say(id, Said::Page);
    // After the run that shows the page, whose microtask is already queued.
    queue_microtask(&Closure::once_into_js(move || {
        schedule::guard(id, || scroll_into_view(id))
    }));
}

/// Scrolls to the start of a list if that is above the window.
fn scroll_into_view(id: HostId) {
    let root = schedule::element(id).and_then(|element| element.shadow_root());
    // The first child may be an extension's.
    let first = root.and_then(|root| root.query_selector("[part]").ok().flatten());
    if let Some(first) = first
        && first.get_bounding_client_rect().top() < 0.0
    {
        first.scroll_into_view();
    }
}
