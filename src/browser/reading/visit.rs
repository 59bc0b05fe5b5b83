//! What the visitor of an element has done, and the snapshot that its widget gets.

use super::{abilities, has_tools, text_size};
use crate::browser::dom::{self, document};
use crate::browser::schedule::{self, HostId};
use crate::html::Str;
use crate::widgets::gesture::Gesture;
use crate::widgets::memory::Place;
use crate::widgets::reading::{Abilities, ListReading, Reading, Said, Speech, ViewedPicture};
use core::cell::RefCell;
use core::mem;
use gloo::timers::callback::Timeout;
use slotmap::{DefaultKey, SecondaryMap};
use web_sys::{Element, HtmlElement};

/// How long nothing is said before something is, in milliseconds. In a shorter time a screen reader may not notice that a text went and
/// came back: of 100 ms Orca did not in Chromium.
pub(in crate::browser) const SILENCE: u32 = 400;

#[derive(Default)]
pub(super) struct Visit {
    pub(super) share_is_open: bool,
    pub(super) speech: Speech,
    pub(super) viewer: Option<Viewer>,
    pub(super) wide_tables: Vec<usize>,
    pub(super) list: ListReading,
    /// What is remembered of that; `None` before the first run.
    pub(super) kept: Option<Kept>,
    /// Whether controls still show what was before.
    pub(super) is_recalled: bool,
    /// For the next run of the host, which owns the data.
    pub(super) requests: Requests,
    said: Option<Said>,
    /// The words in which that is said, and those in which something was before.
    words: Option<Str>,
    words_before: Option<Str>,
    /// Ends the silence before something is said.
    silence: Option<Timeout>,
    /// Has the number of items found said: see `list.rs`.
    pub(super) count: Option<Timeout>,
    /// Ends the opening of the viewer.
    pub(super) opening: Option<Timeout>,
}

/// What is remembered of a list that is in the page.
#[derive(Clone)]
pub(super) struct Kept {
    pub(super) place: Place,
    pub(super) reading: ListReading,
}

/// What a visitor asked of an element's data.
#[derive(Clone, Copy, Default)]
pub(in crate::browser) struct Requests {
    /// To load it again.
    pub retry: bool,
    /// To ask again for a next page that failed.
    pub retry_next_page: bool,
}

/// An open viewer.
pub(super) struct Viewer {
    /// The picture's own element in the article.
    pub shown: Element,
    pub picture: ViewedPicture,
    pub gesture: Gesture,
    /// Until the visitor may know that it is open, its words are not there.
    pub is_opening: bool,
}

impl Viewer {
    fn picture(&self) -> ViewedPicture {
        let mut picture = self.picture.clone();
        if self.is_opening {
            picture.words.clear();
        }
        picture
    }
}

thread_local! {
    /// What visitors have done. Not in the hosts, because events arrive while those run.
    static VISITS: RefCell<SecondaryMap<DefaultKey, Visit>> = RefCell::default();
}

/// Reads what the visitor of an element has done; `None` for nothing yet.
pub(super) fn read<R>(id: HostId, look: impl FnOnce(&Visit) -> R) -> Option<R> {
    VISITS.with_borrow(|visits| visits.get(id.0).map(look))
}

/// Notes what a visitor did and marks the host.
pub(super) fn change(id: HostId, change: impl FnOnce(&mut Visit)) {
    if schedule::mark(id) {
        edit(id, change);
    }
}

/// The same for the host's own run. `None` if the host is gone.
pub(super) fn edit<R>(id: HostId, change: impl FnOnce(&mut Visit) -> R) -> Option<R> {
    VISITS.with_borrow_mut(|visits| {
        let visit = visits.entry(id.0)?.or_default();
        Some(change(visit))
    })
}

/// The same, and what was said last, or is about to be, is no longer true.
pub(super) fn update(id: HostId, change_visit: impl FnOnce(&mut Visit)) {
    unsay(id, None);
    change(id, change_visit);
}

/// Has screen readers say the outcome of an action that moves no focus, also where they have just said the same. To be called after
/// [`update`].
pub(super) fn say(id: HostId, said: Said) {
    let speak = move || change(id, |visit| visit.said = Some(said));
    unsay(id, Some(Timeout::new(SILENCE, speak)));
}

fn unsay(id: HostId, silence: Option<Timeout>) {
    if !schedule::mark(id) {
        return;
    }
    let last = edit(id, |visit| {
        visit.said = None;
        visit.words_before = visit.words.take().or(visit.words_before.take());
        mem::replace(&mut visit.silence, silence)
    });
    // Outside the borrow: cancelling a timer calls JavaScript.
    drop(last);
}

/// Notes in which words the outcome of the visitor's last action is said.
pub(in crate::browser) fn note_words(id: HostId, words: &Str) {
    VISITS.with_borrow_mut(|visits| {
        let visit = visits.get_mut(id.0);
        if let Some(visit) = visit.filter(|visit| visit.said.is_some()) {
            visit.words = Some(words.clone());
        }
    });
}

/// Forgets what the visitor of an element has done.
pub(super) fn forget(id: HostId) {
    let gone = VISITS.with_borrow_mut(|visits| visits.remove(id.0));
    drop(gone);
}

/// What the visitor has asked for since the last call.
pub(in crate::browser) fn take_requests(id: HostId) -> Requests {
    VISITS.with_borrow_mut(|visits| {
        let visit = visits.get_mut(id.0);
        visit
            .map(|visit| mem::take(&mut visit.requests))
            .unwrap_or_default()
    })
}

/// A snapshot of the visitor, the browser and the page for the widget of an element.
pub(in crate::browser) fn reading_of(id: HostId, element: &HtmlElement) -> Reading {
    let page_url = document::page_url(&dom::document_of(element));
    let has_tools = has_tools(element);
    let (abilities, text_size) = if has_tools {
        (abilities::abilities(), text_size::get())
    } else {
        (Abilities::default(), 0)
    };
    let reading = read(id, |visit| Reading {
        speech: visit.speech,
        share_is_open: visit.share_is_open,
        said: visit.said,
        said_before: visit.words_before.clone(),
        viewer: visit.viewer.as_ref().map(Viewer::picture),
        wide_tables: visit.wide_tables.clone(),
        list: visit.list.clone(),
        ..Reading::default()
    });
    Reading {
        page_url,
        page_language: dom::language_of(element),
        abilities,
        text_size,
        ..reading.unwrap_or_default()
    }
}
