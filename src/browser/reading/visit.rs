//! What the visitor of an element has done, and the snapshot that its widget gets.

use super::viewer::Viewer;
use super::{abilities, has_tools, text_size};
use crate::browser::dom::{self, document};
use crate::browser::elements::page::{self, HostId};
use crate::widgets::reading::{Abilities, ListReading, Reading, Speech};
use core::cell::Cell;
use web_sys::HtmlElement;

#[derive(Default)]
pub(in crate::browser) struct Visit {
    pub(super) share_is_open: bool,
    pub(super) copied: bool,
    pub(super) speech: Speech,
    pub(super) viewer: Option<Viewer>,
    pub(super) list: ListReading,
    /// For the next run of the host, which owns the data.
    pub(super) requests: Cell<Requests>,
}

/// What a visitor asked of an element's data.
#[derive(Clone, Copy, Default)]
pub(in crate::browser) struct Requests {
    /// To load it again.
    pub retry: bool,
    /// To ask again for a next page that failed.
    pub retry_next_page: bool,
}

/// What the visitor has asked for since the last call.
pub(in crate::browser) fn take_requests(id: HostId) -> Requests {
    page::visit(id, |visit| visit.requests.take()).unwrap_or_default()
}

/// A snapshot of the visitor, the browser and the page for the widget of an element.
pub(in crate::browser) fn reading_of(id: HostId, element: &HtmlElement) -> Reading {
    let page_url = document::url(&dom::document_of(element));
    let (abilities, text_size) = if has_tools(element) {
        (abilities::abilities(), text_size::get())
    } else {
        (Abilities::default(), 0)
    };
    let reading = page::visit(id, |visit| Reading {
        speech: visit.speech,
        share_is_open: visit.share_is_open,
        copied: visit.copied,
        viewer: visit.viewer.as_ref().map(Viewer::picture),
        list: visit.list.clone(),
        ..Reading::default()
    });
    Reading {
        page_url,
        abilities,
        text_size,
        ..reading.unwrap_or_default()
    }
}

/// Notes what a visitor did and marks the host. The message that the link was copied disappears.
pub(super) fn update(id: HostId, change: impl FnOnce(&mut Visit)) {
    page::update_visit(id, |visit| {
        visit.copied = false;
        change(visit);
    });
}
