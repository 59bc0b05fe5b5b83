//! The browser half. Rust decides, JavaScript carries out: the files `*.js` beside this one each
//! own one thing of the browser (elements, loads, the timer, parsing, showing), because calls to
//! the browser take a fifth of the bytes there; DESIGN.md has the figures.
//!
//! What JavaScript calls is here: plain functions that take a number for a host or for data, and one
//! text at most. Classes of wasm-bindgen would cost the page another kilobyte, and so would values of
//! JavaScript in Rust: what is said while a host is called is about the element of that host, and
//! JavaScript knows which that is.

mod api;
mod data;
mod host;
mod slab;
mod store;

use crate::time::civil::Instant;
use crate::error::LoadError;
use crate::feed::{Reader, Reading};
use crate::html::{Attr, Tag, Urls};
use crate::text::joined;
use crate::widgets::{Current, REGISTRY, Shown, registry_json};
use data::Data;
use host::Host;
use slab::Slab;
use std::cell::RefCell;
use std::rc::Rc;
use store::Outside;
use wasm_bindgen::prelude::*;

/// Smaller and faster than the default allocator of wasm.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

thread_local! {
    static HOSTS: RefCell<Slab<RefCell<Host>>> = const { RefCell::new(Slab::new()) };
    static DATA: RefCell<Slab<Data>> = const { RefCell::new(Slab::new()) };
    /// The document that is being read, and what its addresses are relative to.
    static READER: RefCell<Option<(String, Reader)>> = const { RefCell::new(None) };
}

#[wasm_bindgen(module = "/src/browser/apply.js")]
extern "C" {
    fn names(tags: &str, attributes: &str);
}

#[wasm_bindgen(module = "/src/browser/page.js")]
extern "C" {
    /// The absolute form of an address; empty where it has none.
    fn resolve(address: &str, base: &str) -> String;
    #[wasm_bindgen(js_name = leavesSite)]
    fn leaves_site(url: &str) -> bool;
    #[wasm_bindgen(js_name = fileName)]
    fn file_name(url: &str) -> String;
    fn warn(line: &str);
}

#[wasm_bindgen(module = "/src/browser/value.js")]
extern "C" {
    /// [`Scalar`](crate::feed::json::Scalar).
    fn scalar(text: &str) -> String;
}

#[wasm_bindgen(module = "/src/browser/ask.js")]
extern "C" {
    /// Line and column of a path in the document that is being read, in words.
    #[wasm_bindgen(js_name = placeRead)]
    fn place_read(path: &str) -> String;
}

/// Tells `apply.js` the names that views refer to. Once a page, before the first view.
#[wasm_bindgen]
pub fn start() {
    names(Tag::NAMES, Attr::NAMES);
}

/// Makes the host of an element that `define.js` has defined.
#[wasm_bindgen]
#[must_use]
pub fn connect(tag: &str) -> usize {
    let definition = REGISTRY.iter().find(|definition| definition.tag == tag);
    definition.map_or(0, |definition| {
        let host = Host::new(definition);
        HOSTS.with_borrow_mut(|hosts| hosts.insert(RefCell::new(host)))
    })
}

/// Frees a host.
#[wasm_bindgen]
pub fn disconnect(host: usize) {
    drop(HOSTS.with_borrow_mut(|hosts| hosts.remove(host)));
}

/// Runs something with a host. Meanwhile the page may do what it likes in its event listeners, as
/// connect another element: the slab is free, and the same host is not run inside itself.
fn with_host<R: Default>(number: usize, run: impl FnOnce(&mut Host) -> R) -> R {
    let host = HOSTS.with_borrow(|hosts| hosts.get(number));
    match host.as_deref().map(RefCell::try_borrow_mut) {
        Some(Ok(mut host)) => run(&mut host),
        _ => R::default(),
    }
}

/// [`Host::page`].
#[wasm_bindgen]
pub fn page(host: usize, page: String) {
    with_host(host, |host| host.page(page));
}

/// [`Host::feed`].
#[wasm_bindgen]
pub fn feed(host: usize, data: usize) {
    if let Some(data) = DATA.with_borrow(|known| known.get(data)) {
        with_host(host, |host| host.feed(data));
    }
}

/// [`Host::wait`].
#[wasm_bindgen]
pub fn wait(host: usize, loading: bool, complete: bool, fallback: bool) {
    with_host(host, |host| host.wait(loading, complete, fallback));
}

/// [`Host::current`], with what the host of the page's first article shows, if there is one, else the page.
#[wasm_bindgen]
pub fn current(host: usize, article: usize, page: String) {
    let shown = with_host(article, |article| article.as_current());
    let current = shown.unwrap_or_else(|| {
        Current::Item(Shown {
            url: page,
            ..Shown::default()
        })
    });
    with_host(host, |host| host.current(current));
}

/// [`Host::reader`].
#[wasm_bindgen]
pub fn reader(host: usize, written: String) {
    with_host(host, |host| host.reader(written));
}

/// [`Host::paper`].
#[wasm_bindgen]
#[must_use]
pub fn paper(host: usize, now: f64) -> String {
    with_host(host, |host| host.paper(now))
}

/// [`Host::run`].
#[wasm_bindgen]
#[must_use]
pub fn run(host: usize, now: f64) -> f64 {
    with_host(host, |host| host.run(now))
}

/// [`Host::shows`].
#[wasm_bindgen]
#[must_use]
pub fn shows(host: usize) -> String {
    with_host(host, |host| host.shows())
}

/// Begins to read a document whose addresses are relative to a base.
#[wasm_bindgen]
pub fn begin(base: String) {
    let reader = Reader::new(Box::new(Outside::new()), scalar);
    READER.set(Some((base, reader)));
}

/// Takes the next bytes of the document that is being read.
#[wasm_bindgen]
pub fn take(bytes: &[u8]) {
    READER.with_borrow_mut(|reading| {
        if let Some((base, reader)) = reading {
            with_urls(base, |urls| reader.take(bytes, urls));
        }
    });
}

/// Ends the reading of a document.
fn end() -> Option<(String, Reading)> {
    let (base, reader) = READER.take()?;
    let reading = with_urls(&base, |urls| reader.finish(urls))?;
    Some((base, reading))
}

/// Ends the document and gives the data; 0 where it is no JSON in UTF-8.
#[wasm_bindgen]
#[must_use]
pub fn finish() -> usize {
    end().map_or(0, |(base, reading)| {
        let data = Data::of(reading, &base);
        DATA.with_borrow_mut(|known| known.insert(data))
    })
}

/// Ends the document and gives what is wrong with it: of each problem kind and path, each with U+0000
/// behind it.
#[wasm_bindgen]
#[must_use]
pub fn problems() -> String {
    let mut out = String::new();
    for problem in end().map_or_else(Vec::new, |(_, reading)| reading.problems) {
        out.push_str(&joined(&[problem.kind, "\0", &problem.path, "\0"]));
    }
    out
}

/// Gives the data of a load that brought no JSON. `status` is an HTTP status, or see
/// [`LoadError::from_status`].
#[wasm_bindgen]
#[must_use]
pub fn fail(status: u16, detail: String) -> usize {
    let data = Data::failed(LoadError::from_status(status), detail);
    DATA.with_borrow_mut(|known| known.insert(data))
}

/// Appends the data of a feed's next part, which is used up, and gives the data of both; 0 where that part
/// brought none.
#[wasm_bindgen]
#[must_use]
pub fn append(data: usize, part: usize) -> usize {
    let (data, part) = DATA.with_borrow_mut(|known| (known.get(data), known.remove(part)));
    let part = part.and_then(|part| Rc::try_unwrap(part).ok());
    let both = data.zip(part).and_then(|(data, part)| data.with(part));
    both.map_or(0, |both| DATA.with_borrow_mut(|known| known.insert(both)))
}

/// Whether data are a feed.
#[wasm_bindgen]
#[must_use]
pub fn good(data: usize) -> bool {
    DATA.with_borrow(|known| known.get(data))
        .is_some_and(|data| data.feed.is_ok())
}

/// The same data as an old copy, of when it was fetched in milliseconds since 1970; 0 where they are no feed.
#[expect(
    clippy::cast_possible_truncation,
    reason = "whole milliseconds of a date, 53 bits"
)]
#[wasm_bindgen]
#[must_use]
pub fn stale(data: usize, fetched: f64) -> usize {
    let fetched = Instant::from_millis(fetched as i64);
    let data = DATA.with_borrow(|known| known.get(data));
    let stale = data
        .zip(fetched)
        .and_then(|(data, fetched)| data.as_stale(fetched));
    stale.map_or(0, |stale| DATA.with_borrow_mut(|known| known.insert(stale)))
}

/// Frees data. Hosts that show it keep what they show.
#[wasm_bindgen]
pub fn forget(data: usize) {
    drop(DATA.with_borrow_mut(|known| known.remove(data)));
}

/// Runs a function with what resolves addresses relative to a base.
fn with_urls<R>(base: &str, run: impl FnOnce(&Urls<'_>) -> R) -> R {
    let resolve = |address: &str| Some(resolve(address, base)).filter(|url| !url.is_empty());
    run(&Urls {
        base,
        resolve: &resolve,
        leaves_site: &leaves_site,
        file_name: &file_name,
    })
}

/// Joins what a line for developers consists of: `URL: cause`.
fn console_line(parts: &[&str]) -> String {
    let mut line = String::new();
    for part in parts.iter().filter(|part| !part.is_empty()) {
        if !line.is_empty() {
            line.push_str(": ");
        }
        line.push_str(part);
    }
    line
}

/// The registry, for tests that have no package with it.
#[must_use]
pub fn registry() -> String {
    registry_json()
}
