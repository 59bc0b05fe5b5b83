//! The tests' hands and eyes in the page, and waiting with a deadline.

use js_sys::{Array, Promise};
use vn_portal_widgets::html::{Attr, Tag};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = testPage)]
    fn boot(registry: &str) -> Promise;
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn put(html: &str);
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn clear();
    #[wasm_bindgen(js_namespace = testPage, js_name = invalidateInAttachShadow)]
    pub fn invalidate_in_attach_shadow();
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn remove(selector: &str);
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn take(selector: &str);
    #[wasm_bindgen(js_namespace = testPage, js_name = bringBack)]
    pub fn bring_back();
    #[wasm_bindgen(js_namespace = testPage, js_name = move)]
    pub fn move_into(selector: &str, into: &str);
    #[wasm_bindgen(js_namespace = testPage, js_name = moveIntoFrame)]
    pub fn move_into_frame(selector: &str);
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
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn resolve(address: &str, base: &str) -> Option<String>;
    #[wasm_bindgen(js_namespace = testPage, js_name = goTo)]
    pub fn go_to(place: &str);
    #[wasm_bindgen(js_namespace = testPage, js_name = pageUrl)]
    pub fn page_url() -> String;
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn shown(selector: &str) -> String;
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn part(selector: &str, name: &str) -> Option<String>;
    #[wasm_bindgen(js_namespace = testPage)]
    fn keep(name: &str, selector: &str, path: Array);
    #[wasm_bindgen(js_namespace = testPage, js_name = isKept)]
    fn is_kept_at(name: &str, selector: &str, path: Array) -> bool;
    #[wasm_bindgen(js_namespace = testPage, js_name = removeOnLoad)]
    pub fn remove_on_load(selector: &str);
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn property(selector: &str, name: &str) -> String;
    #[wasm_bindgen(js_namespace = testPage, js_name = setProperty)]
    pub fn set_property(selector: &str, name: &str, json: &str);
    #[wasm_bindgen(js_namespace = testPage, js_name = setOddData)]
    pub fn set_odd_data(selector: &str);
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
    #[wasm_bindgen(js_namespace = testPage, js_name = answerTime)]
    pub fn answer_time(name: &str, milliseconds: f64, age: Option<f64>);
    #[wasm_bindgen(js_namespace = testPage, js_name = optionsTo)]
    pub fn options_to(name: &str) -> String;
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn fail(name: &str);
    #[wasm_bindgen(js_namespace = testPage, js_name = setNow)]
    pub fn set_now(milliseconds: f64);
    #[wasm_bindgen(js_namespace = testPage, js_name = restoreNow)]
    fn restore_now();
    #[wasm_bindgen(js_namespace = testPage, js_name = startClock)]
    pub fn start_clock(milliseconds: f64);
    #[wasm_bindgen(js_namespace = testPage, js_name = startClock)]
    pub fn start_coarse_clock(milliseconds: f64, step: f64, pause: f64);
    #[wasm_bindgen(js_namespace = testPage, js_name = passTime)]
    pub fn pass_time(milliseconds: f64);
    #[wasm_bindgen(js_namespace = testPage, js_name = shiftClock)]
    pub fn shift_clock(milliseconds: f64);
    #[wasm_bindgen(js_namespace = testPage, js_name = clockAt)]
    pub fn clock_at(selector: &str) -> f64;
    #[wasm_bindgen(js_namespace = testPage, js_name = hidePage)]
    pub fn hide_page(hidden: bool);
    #[wasm_bindgen(js_namespace = testPage, js_name = restorePage)]
    fn restore_page();
    #[wasm_bindgen(js_namespace = testPage, js_name = watchTimers)]
    pub fn watch_timers();
    #[wasm_bindgen(js_namespace = testPage, js_name = restoreTimers)]
    fn restore_timers();
    #[wasm_bindgen(js_namespace = testPage, js_name = pendingTimers)]
    pub fn pending_timers() -> u32;
    #[wasm_bindgen(js_namespace = testPage, js_name = rungTimers)]
    pub fn rung_timers() -> u32;
    #[wasm_bindgen(js_namespace = testPage, js_name = stubSpeech)]
    pub fn stub_speech();
    #[wasm_bindgen(js_namespace = testPage, js_name = restoreSpeech)]
    fn restore_speech();
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn held() -> String;
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn leak(kind: &str);
    #[wasm_bindgen(js_namespace = testPage, js_name = mendLeak)]
    pub fn mend_leak();
    #[wasm_bindgen(js_namespace = testPage, js_name = stubConsole)]
    fn stub_console();
    #[wasm_bindgen(js_namespace = testPage, js_name = restoreConsole)]
    fn restore_console();
    #[wasm_bindgen(js_namespace = testPage, js_name = consoleLines)]
    pub fn console_lines() -> String;
    #[wasm_bindgen(js_namespace = testPage, js_name = takeComplaints)]
    fn take_complaints() -> String;
    #[wasm_bindgen(js_namespace = testPage, js_name = setStrictPolicy)]
    pub fn set_strict_policy();
    #[wasm_bindgen(js_namespace = testPage, js_name = breakPolicy)]
    pub fn break_policy();
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn live(html: &str) -> String;
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn body(selector: &str) -> String;
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn serialised(selector: &str) -> String;
    #[wasm_bindgen(js_namespace = testPage, js_name = lostWords)]
    pub fn lost_words(payload: &str, html: &str) -> String;
    #[wasm_bindgen(js_namespace = testPage, js_name = sensePage)]
    pub fn sense_page();
    #[wasm_bindgen(js_namespace = testPage, js_name = stopSensing)]
    pub fn stop_sensing();
    #[wasm_bindgen(js_namespace = testPage, js_name = provokeBody)]
    pub fn provoke_body(selector: &str);
    #[wasm_bindgen(js_namespace = testPage, js_name = faultsInPage)]
    pub fn faults_in_page(html: &str) -> String;
    #[wasm_bindgen(js_namespace = testPage, js_name = keepInPage)]
    pub fn keep_in_page(html: &str);
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn unguarded(files: Array) -> Promise;
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = testPage, js_name = clearTrees)]
    fn clear_trees();
    #[wasm_bindgen(js_namespace = testPage, js_name = setNames)]
    fn set_names(tags: Vec<String>, attributes: Vec<String>);
    #[wasm_bindgen(js_namespace = testPage, js_name = showView)]
    pub fn show_view(tree: &str, chunks: Vec<String>) -> String;
    #[wasm_bindgen(js_namespace = testPage, js_name = printTree)]
    pub fn print_tree(tree: &str) -> String;
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn identities(tree: &str, selector: &str) -> String;
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn damage(tree: &str, what: u32, r#where: u32);
    #[wasm_bindgen(js_namespace = testPage, js_name = strangersIn)]
    pub fn strangers_in(tree: &str) -> u32;
    #[wasm_bindgen(js_namespace = testPage, js_name = removeStrangers)]
    pub fn remove_strangers(tree: &str);
    #[wasm_bindgen(js_namespace = testPage, js_name = openDetails)]
    pub fn open_details(tree: &str, open: bool);
    #[wasm_bindgen(js_namespace = testPage, js_name = isOpen)]
    pub fn is_open(tree: &str) -> bool;
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn focus(tree: &str, selector: &str, victim: &str);
    #[wasm_bindgen(js_namespace = testPage)]
    pub fn focused(tree: &str) -> String;
}

/// How often a test looks for what may never come, 5 ms after the last look at the earliest. Not a time: a machine that stands still
/// uses up none of it.
const LOOKS: u32 = 3_000;

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
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        set_names(owned(Tag::NAMES), owned(Attr::NAMES));
        stub_fetch();
        stub_console();
        take_complaints();
        Self
    }
}

fn put_back() {
    clear();
    clear_trees();
    restore_fetch();
    restore_now();
    restore_timers();
    restore_page();
    restore_speech();
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
    for _ in 0..LOOKS {
        if holds() {
            return;
        }
        let _ = js_sys::futures::JsFuture::from(rest(5)).await;
    }
    panic!(
        "{what}: not within {LOOKS} looks; the console has {:?}",
        console_lines()
    );
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
