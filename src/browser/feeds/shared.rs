//! What several hosts share by URL: the load of a file, the time of a server. It is dropped with its last host.

use crate::browser::schedule::{self, HostId};
use core::cell::RefCell;
use core::ops::Deref;
use std::rc::{Rc, Weak};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// A request of `js/transport.js`.
    type Handle;
    #[wasm_bindgen(method)]
    fn abort(this: &Handle);
}

/// A request under way. Dropping it aborts it, which has no effect after the answer.
pub(in crate::browser) struct Ongoing(Handle);

impl Ongoing {
    pub fn new(request: JsValue) -> Self {
        Self(request.unchecked_into())
    }
}

impl Drop for Ongoing {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// The hosts that share something.
#[derive(Debug, Default)]
pub(in crate::browser) struct Hosts(RefCell<Vec<HostId>>);

impl Hosts {
    pub fn of(id: HostId) -> Self {
        Self(RefCell::new(vec![id]))
    }

    /// Marks them all to be run.
    pub fn mark(&self) {
        let ids = self.0.borrow().clone();
        for id in ids {
            schedule::mark(id);
        }
    }

    fn add(&self, id: HostId) {
        self.0.borrow_mut().push(id);
    }

    fn remove(&self, id: HostId) {
        self.0.borrow_mut().retain(|host| *host != id);
    }
}

/// Something that hosts share.
pub(in crate::browser) trait Shared {
    fn hosts(&self) -> &Hosts;
}

/// A host's share of something.
pub(in crate::browser) struct Share<T: Shared> {
    shared: Rc<T>,
    host: HostId,
}

impl<T: Shared> Share<T> {
    pub fn new(shared: Rc<T>, host: HostId) -> Self {
        shared.hosts().add(host);
        Self { shared, host }
    }
}

impl<T: Shared> Deref for Share<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.shared
    }
}

impl<T: Shared> Drop for Share<T> {
    fn drop(&mut self) {
        self.shared.hosts().remove(self.host);
    }
}

/// All of one kind that hosts of the page share.
pub(in crate::browser) struct SharedRegistry<T>(RefCell<Vec<Weak<T>>>);

impl<T> SharedRegistry<T> {
    pub const fn new() -> Self {
        Self(RefCell::new(Vec::new()))
    }

    pub fn insert(&self, shared: &Rc<T>) {
        let mut known = self.0.borrow_mut();
        known.retain(|known| known.strong_count() > 0);
        known.push(Rc::downgrade(shared));
    }

    pub fn all(&self) -> Vec<Rc<T>> {
        self.0.borrow().iter().filter_map(Weak::upgrade).collect()
    }

    pub fn find(&self, is_meant: impl Fn(&T) -> bool) -> Option<Rc<T>> {
        self.all().into_iter().find(|shared| is_meant(shared))
    }
}
