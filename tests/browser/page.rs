//! The tests' hands and eyes in the page, and waiting with a deadline.

use js_sys::{Array, Function, Promise};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = testPage)]
    fn boot(registry: &str) -> Promise;
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn encoded(json: &str) -> Option<String>;
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn put(html: &str);
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn clear();
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn remove(selector: &str);
    #[wasm_bindgen(js_namespace = testPage, js_name = move)]
    pub fn move_into(selector: &str, into: &str);
    #[wasm_bindgen(js_namespace = testPage, js_name = setAttribute)]
    pub fn set_attribute(selector: &str, name: &str, value: &str);
    #[wasm_bindgen(js_namespace = testPage, js_name = removeAttribute)]
    pub fn remove_attribute(selector: &str, name: &str);
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn attribute(selector: &str, name: &str) -> Option<String>;
    #[wasm_bindgen(js_namespace = testPage, js_name = setData)]
    pub fn set_data(selector: &str, text: &str);
    #[wasm_bindgen(js_namespace = testPage, js_name = clickInside)]
    pub fn click_inside(selector: &str, inner: &str);
    #[wasm_bindgen(js_namespace = testPage)]
    fn rest(milliseconds: u32) -> Promise;
    #[wasm_bindgen(js_namespace = testPage, js_name = realNow)]
    fn real_now() -> f64;
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn resolve(address: &str, base: &str) -> Option<String>;
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn shown(selector: &str) -> String;
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn part(selector: &str, name: &str) -> Option<String>;
    #[wasm_bindgen(js_namespace = testPage)]
    fn keep(name: &str, selector: &str, path: Array);
    #[wasm_bindgen(js_namespace = testPage, js_name = isKept)]
    fn is_kept_at(name: &str, selector: &str, path: Array) -> bool;
    #[wasm_bindgen(js_namespace = testPage)]
    fn watch(selector: &str) -> Function;
    #[wasm_bindgen(js_namespace = testPage)]
    fn listen(selector: &str) -> Function;
    #[wasm_bindgen(js_namespace = testPage, js_name = removeOnLoad)]
    pub fn remove_on_load(selector: &str);
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn property(selector: &str, name: &str) -> String;
    #[wasm_bindgen(js_namespace = testPage, js_name = setProperty)]
    pub fn set_property(selector: &str, name: &str, json: &str);
    #[wasm_bindgen(js_namespace = testPage, js_name = upgradeWith)]
    pub fn upgrade_with(tag: &str, id: &str, properties: &str);
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = testPage, js_name = stubFetch)]
    fn stub_fetch();
    #[wasm_bindgen(js_namespace = testPage, js_name = restoreFetch)]
    fn restore_fetch();
    #[wasm_bindgen(js_namespace = testPage, js_name = requestsTo)]
    pub fn requests_to(name: &str) -> u32;
    #[wasm_bindgen(js_namespace = testPage, js_name = openRequestsTo)]
    pub fn open_requests_to(name: &str) -> u32;
    #[wasm_bindgen(js_namespace = testPage, js_name = abortedRequestsTo)]
    pub fn aborted_requests_to(name: &str) -> u32;
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn answer(name: &str, status: u16, body: &str);
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn fail(name: &str);
    #[wasm_bindgen(js_namespace = testPage, js_name = setNow)]
    pub fn set_now(milliseconds: f64);
    #[wasm_bindgen(js_namespace = testPage, js_name = restoreNow)]
    fn restore_now();
    #[wasm_bindgen(js_namespace = testPage, js_name = watchTimers)]
    pub fn watch_timers();
    #[wasm_bindgen(js_namespace = testPage, js_name = restoreTimers)]
    fn restore_timers();
    #[wasm_bindgen(js_namespace = testPage, js_name = pendingTimers)]
    pub fn pending_timers() -> u32;
    #[wasm_bindgen(js_namespace = testPage, js_name = stubConsole)]
    fn stub_console();
    #[wasm_bindgen(js_namespace = testPage, js_name = restoreConsole)]
    fn restore_console();
    #[wasm_bindgen(js_namespace = testPage, js_name = consoleLines)]
    pub fn console_lines() -> String;
    #[wasm_bindgen(js_namespace = testPage, js_name = takeComplaints)]
    fn take_complaints() -> String;
    #[wasm_bindgen(js_namespace = testPage, js_name = takeViolations)]
    pub fn take_violations() -> String;
    #[wasm_bindgen(js_namespace = testPage, js_name = setStrictPolicy)]
    pub fn set_strict_policy();
    #[wasm_bindgen(js_namespace = testPage, js_name = breakPolicy)]
    pub fn break_policy();
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn pwned() -> String;
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn asked() -> String;
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn live(html: &str) -> String;
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn serialised(selector: &str) -> String;
}

/// Longest wait for anything, in milliseconds.
const DEADLINE: f64 = 8_000.0;

/// A page with the elements defined, the network and the console in our hands, and nothing on the stage.
/// Dropped, it puts everything back.
pub struct Stage;

impl Stage {
    pub async fn new() -> Self {
        crate::load::load().await;
        // A test that failed before this one has put nothing back: a panic ends it where it is.
        put_back();
        let _ =
            js_sys::futures::JsFuture::from(boot(&vn_portal_widgets::browser::registry())).await;
        stub_fetch();
        stub_console();
        take_complaints();
        Self
    }
}

fn put_back() {
    clear();
    restore_fetch();
    restore_now();
    restore_timers();
    restore_console();
}

impl Drop for Stage {
    fn drop(&mut self) {
        put_back();
    }
}

impl Stage {
    /// Nothing was thrown into the page. To be asked at the end of a test.
    pub async fn assert_quiet(&self) {
        turn().await;
        assert_eq!(take_complaints(), "", "thrown into the page");
    }
}

/// One turn of the event loop: all microtasks have run.
pub async fn turn() {
    let _ = js_sys::futures::JsFuture::from(rest(0)).await;
}

/// Waits until something holds; fails when it does not in time.
pub async fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let start = real_now();
    while !holds() {
        assert!(
            real_now() - start < DEADLINE,
            "{what}: not within {DEADLINE} ms"
        );
        let _ = js_sys::futures::JsFuture::from(rest(5)).await;
    }
}

/// Waits until an element is in a state.
pub async fn reaches(selector: &str, state: &str) {
    until(&format!("{selector} is {state}"), || {
        attribute(selector, "data-state").as_deref() == Some(state)
    })
    .await;
}

fn path(path: &[u32]) -> Array {
    path.iter().map(|index| JsValue::from(*index)).collect()
}

/// Remembers the node at a path of child indices in a shadow tree.
pub fn keep_node(name: &str, selector: &str, at: &[u32]) {
    keep(name, selector, path(at));
}

/// Whether the same node stands there.
pub fn is_kept(name: &str, selector: &str, at: &[u32]) -> bool {
    is_kept_at(name, selector, path(at))
}

/// Notes something until asked.
pub struct Notes(Function);

impl Notes {
    /// Elements that a shadow tree gets.
    pub fn of_nodes(selector: &str) -> Self {
        Self(watch(selector))
    }

    /// Events of an element, as JSON.
    pub fn of_events(selector: &str) -> Self {
        Self(listen(selector))
    }

    pub fn read(&self) -> String {
        self.0
            .call0(&JsValue::NULL)
            .ok()
            .and_then(|notes| notes.as_string())
            .unwrap_or_default()
    }
}
