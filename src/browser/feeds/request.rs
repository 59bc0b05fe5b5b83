//! Requests of `js/transport.js`. An answer waits here until a host looks: it is read within that host's run, so that
//! a failure stays with that host.

use super::shared::{Hosts, Ongoing};
use core::cell::{Cell, RefCell};
use js_sys::Uint8Array;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/js/transport.js")]
extern "C" {
    /// Asks for a file, and calls [`answered`] once, later.
    #[wasm_bindgen(js_name = request)]
    fn ask(url: &str, request: u32) -> JsValue;
    /// Looks for the copy of a file, and calls [`answered`] once, later.
    fn recall(url: &str, request: u32);
    /// Stores a copy of a file a little later: the file is shown first.
    pub(super) fn keep(url: &str, bytes: &Uint8Array);
    /// Drops the copy of a file.
    pub(super) fn discard(url: &str);
}

#[wasm_bindgen]
extern "C" {
    /// The result of a request: a file, or a failure.
    #[derive(Clone)]
    pub type Answer;
    /// The HTTP status; `None` without an answer.
    #[wasm_bindgen(method, getter)]
    pub(super) fn status(this: &Answer) -> Option<u16>;
    #[wasm_bindgen(method, getter)]
    pub(super) fn bytes(this: &Answer) -> Option<Uint8Array>;
    /// `offline`, `timeout`, `too-large`, `status`, or `none` if there is no copy.
    #[wasm_bindgen(method, getter)]
    pub(super) fn failure(this: &Answer) -> Option<String>;
    /// Details of a failure for developers; may be empty.
    #[wasm_bindgen(method, getter)]
    pub(super) fn cause(this: &Answer) -> String;
    /// Whether the same request may succeed later.
    #[wasm_bindgen(method, getter, js_name = mayPass)]
    pub(super) fn may_pass(this: &Answer) -> bool;
    /// When a copy was fetched, in milliseconds since 1970.
    #[wasm_bindgen(method, getter)]
    pub(super) fn fetched(this: &Answer) -> Option<f64>;
}

struct Pending {
    request: u32,
    hosts: Rc<Hosts>,
    answer: Option<Answer>,
}

thread_local! {
    static PENDING: RefCell<Vec<Pending>> = const { RefCell::new(Vec::new()) };
    static LAST_REQUEST: Cell<u32> = const { Cell::new(0) };
}

/// A request and its answer. Dropping it aborts it.
pub(super) struct Request {
    id: u32,
    _ongoing: Option<Ongoing>,
}

impl Request {
    /// Asks for a file. The hosts are marked when the answer is there.
    pub fn file(url: &str, hosts: &Rc<Hosts>) -> Self {
        let id = register(hosts);
        let ongoing = Ongoing::new(ask(url, id));
        Self {
            id,
            _ongoing: Some(ongoing),
        }
    }

    /// Asks for the last good copy of a file.
    pub fn copy(url: &str, hosts: &Rc<Hosts>) -> Self {
        let id = register(hosts);
        recall(url, id);
        Self { id, _ongoing: None }
    }

    /// The answer, if it is there.
    pub fn answer(&self) -> Option<Answer> {
        PENDING.with_borrow(|pending| {
            let mut pending = pending.iter();
            let this = pending.find(|pending| pending.request == self.id)?;
            this.answer.clone()
        })
    }
}

impl Drop for Request {
    fn drop(&mut self) {
        PENDING.with_borrow_mut(|pending| pending.retain(|pending| pending.request != self.id));
    }
}

fn register(hosts: &Rc<Hosts>) -> u32 {
    let request = LAST_REQUEST.get().wrapping_add(1);
    LAST_REQUEST.set(request);
    let pending = Pending {
        request,
        hosts: Rc::clone(hosts),
        answer: None,
    };
    PENDING.with_borrow_mut(|all| all.push(pending));
    request
}

/// Takes the answer to a request.
#[wasm_bindgen]
pub fn answered(request: u32, answer: Answer) {
    let hosts = PENDING.with_borrow_mut(|pending| {
        let mut pending = pending.iter_mut();
        let meant = pending.find(|pending| pending.request == request)?;
        meant.answer = Some(answer);
        Some(Rc::clone(&meant.hosts))
    });
    if let Some(hosts) = hosts {
        hosts.mark();
    }
}
