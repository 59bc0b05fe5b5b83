//! The load of a file: one for each URL, shared by all elements of the page that name it.

use super::contents::Contents;
use super::loaded::Loaded;
use super::pages::FeedPages;
use super::request::{Answer, Request, discard, keep};
use super::shared::{Hosts, Share, Shared, SharedRegistry};
use crate::browser::clock::Moment;
use crate::browser::dom::console;
use crate::browser::schedule::HostId;
use crate::time::civil::Instant;
use core::cell::RefCell;
use std::rc::Rc;

/// The shortest time between reloads, in seconds: section 1 of the contract.
const SHORTEST_REFRESH: u32 = 30;

thread_local! {
    static LOADS: SharedRegistry<Load> = const { SharedRegistry::new() };
}

pub(super) struct Load {
    pub url: String,
    pub shared_by: Rc<Hosts>,
    state: RefCell<LoadProgress>,
}

struct LoadProgress {
    /// When the file was asked for last, in milliseconds of `performance.now()`.
    asked: f64,
    /// Whether it was asked for before, and given up.
    again: bool,
    /// The request for the file, until its answer is read.
    request: Option<Request>,
    /// The request for a newer version. What is loaded stays meanwhile.
    refresh: Option<Request>,
    /// The request for the last good copy.
    copy: Option<Request>,
    /// Whether a failure may be temporary.
    may_pass: bool,
    pages: Option<Rc<FeedPages>>,
}

impl LoadProgress {
    fn asking(request: Request, again: bool) -> Self {
        Self {
            asked: Moment::now().monotonic,
            again,
            request: Some(request),
            refresh: None,
            copy: None,
            may_pass: false,
            pages: None,
        }
    }
}

impl Shared for Load {
    fn hosts(&self) -> &Hosts {
        &self.shared_by
    }
}

/// A host's share of the load of a URL, which begins with the first one.
pub(super) fn share(url: String, host: HostId) -> Share<Load> {
    let known = LOADS.with(|loads| loads.find(|load| load.url == url));
    let load = known.unwrap_or_else(|| {
        let shared_by = Rc::default();
        let request = Request::file(&url, &shared_by);
        let load = Rc::new(Load {
            url,
            shared_by,
            state: RefCell::new(LoadProgress::asking(request, false)),
        });
        LOADS.with(|loads| loads.insert(&load));
        load
    });
    Share::new(load, host)
}

/// Requests all files again that could not be loaded without a network.
pub(super) fn back_online() {
    for load in LOADS.with(SharedRegistry::all) {
        let may_pass = load.state.borrow().may_pass;
        if may_pass {
            load.retry();
        }
    }
}

impl Load {
    /// What is loaded, with the answers that have come since the last look; `None` before the first answer.
    pub fn look(&self) -> Option<Rc<FeedPages>> {
        self.read_first();
        self.read_copy();
        self.read_refresh();
        self.pages()
    }

    pub fn pages(&self) -> Option<Rc<FeedPages>> {
        self.state.borrow().pages.clone()
    }

    pub fn is_asked_again(&self) -> bool {
        self.state.borrow().again
    }

    /// Asks again for a file that is loaded or has failed.
    pub fn retry(&self) {
        if self.state.borrow().pages.is_none() {
            return;
        }
        let request = Request::file(&self.url, &self.shared_by);
        let last = self.state.replace(LoadProgress::asking(request, true));
        drop(last);
        self.shared_by.mark();
    }

    /// Requests a newer version if one is due, and returns when to look again. Both times are of `performance.now()`.
    pub fn refresh(&self, seconds: u32, monotonic: f64) -> f64 {
        let (asked, is_under_way) = {
            let state = self.state.borrow();
            (state.asked, state.refresh.is_some())
        };
        let due = asked + f64::from(seconds.max(SHORTEST_REFRESH)) * 1_000.0;
        if due > monotonic {
            return due;
        }
        if !is_under_way {
            let request = Request::file(&self.url, &self.shared_by);
            let mut state = self.state.borrow_mut();
            state.asked = monotonic;
            state.refresh = Some(request);
        }
        monotonic + f64::from(SHORTEST_REFRESH) * 1_000.0
    }

    // A request is dropped only after its answer has been read: if reading traps, the other hosts still find the answer, and
    // fail themselves instead of waiting for ever.

    fn read_first(&self) {
        let Some(answer) = self.answer_to(|state| &state.request) else {
            return;
        };
        let contents = Contents::of_answer(&answer, &self.url);
        let copy = if contents.feed.is_ok() {
            self.keep(&answer);
            None
        } else if let Some(404 | 410) = answer.status() {
            discard(&self.url);
            None
        } else {
            Some(Request::copy(&self.url, &self.shared_by))
        };
        self.update(|state| {
            // No status means no answer, or none in time.
            state.may_pass = answer.may_pass() || answer.status().is_none();
            state.copy = copy;
            state.pages = Some(FeedPages::new(Loaded::new(contents)));
            state.request.take()
        });
    }

    fn read_copy(&self) {
        let Some(copy) = self.answer_to(|state| &state.copy) else {
            return;
        };
        let stale = self.stale(&copy);
        self.update(|state| {
            let last = stale.and_then(|stale| state.pages.replace(FeedPages::new(stale)));
            (last, state.copy.take())
        });
    }

    fn stale(&self, copy: &Answer) -> Option<Loaded> {
        let fetched = Instant::from_millis(copy.fetched()? as i64)?;
        let contents = Contents::of_answer(copy, &self.url);
        contents.feed.is_ok().then(|| Loaded {
            stale: Some(fetched),
            ..Loaded::new(contents)
        })
    }

    fn read_refresh(&self) {
        let Some(answer) = self.answer_to(|state| &state.refresh) else {
            return;
        };
        let contents = Contents::of_answer(&answer, &self.url);
        if contents.feed.is_err() {
            let note = "not to be had anew, what was there stays";
            console::warn(&console::line(&[&self.url, note]));
            return self.update(|state| state.refresh.take());
        }
        self.keep(&answer);
        self.update(|state| {
            state.may_pass = false;
            let last = state.pages.replace(FeedPages::new(Loaded::new(contents)));
            (last, state.copy.take(), state.refresh.take())
        });
    }

    fn keep(&self, answer: &Answer) {
        if let Some(bytes) = answer.bytes() {
            keep(&self.url, &bytes);
        }
    }

    fn answer_to(&self, request: impl Fn(&LoadProgress) -> &Option<Request>) -> Option<Answer> {
        request(&self.state.borrow()).as_ref()?.answer()
    }

    /// Changes the state, and drops what `change` returns after the borrow has ended: aborting a request calls JavaScript.
    fn update<T>(&self, change: impl FnOnce(&mut LoadProgress) -> T) {
        let given_up = change(&mut self.state.borrow_mut());
        drop(given_up);
    }
}
