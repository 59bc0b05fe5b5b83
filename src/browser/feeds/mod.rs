//! From an element's `src`, its script in the page or its property `data` to a feed.
//!
//! | module | what it has |
//! |---|---|
//! | `loaded` | the result of a load
//! | `load` | the load of a file, shared by all elements that name its URL |
//! | `inline`, `object` | data in the page |
//! | `pages` | a feed with its next pages |
//! | `contents` | reading, and console lines about what is wrong |
//! | `request` | requests to `js/transport.js` and their answers |
//! | `shared` | what hosts share by URL, also for `clock` |

mod contents;
mod inline;
mod load;
mod loaded;
mod object;
mod pages;
mod request;
pub(super) mod shared;

use self::contents::Contents;
use self::inline::{InlineWatch, Script};
use self::load::Load;
pub(super) use self::loaded::Loaded;
pub(super) use self::object::to_json;
use self::pages::FeedPages;
use self::shared::{Hosts, Share};
use super::dom::{self, document};
use super::schedule::{self, HostId};
use crate::error::LoadError;
use gloo::events::EventListener;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// The state of an element's data.
pub(super) enum Availability {
    /// The page has named no data yet, but is still being parsed.
    Waiting,
    /// The page names no data.
    Missing,
    /// It is being loaded.
    Loading {
        /// Whether the element has children to show meanwhile.
        fallback: bool,
        /// Whether a load has failed before, or has brought a stored copy.
        again: bool,
    },
    Ready(Rc<Loaded>),
}

/// What a host sees when it looks for its data.
pub(super) struct DataLook {
    pub availability: Availability,
    /// When to look again, in milliseconds of `performance.now()`.
    pub next_look: Option<f64>,
}

impl From<Availability> for DataLook {
    fn from(availability: Availability) -> Self {
        Self {
            availability,
            next_look: None,
        }
    }
}

/// Where the data of an element comes from at present. Dropping it gives up its share of a load, which ends with the
/// last share.
pub(super) struct DataSource {
    id: HostId,
    origin: Option<Origin>,
    watch: Option<InlineWatch>,
}

enum Origin {
    File(Share<Load>),
    Inline {
        text: JsValue,
        base: String,
        pages: Rc<FeedPages>,
    },
    Object {
        base: String,
        pages: Rc<FeedPages>,
    },
}

impl DataSource {
    pub fn new(id: HostId) -> Self {
        Self {
            id,
            origin: None,
            watch: None,
        }
    }

    /// Reads what has arrived since the last look, and returns the state of the data. `refresh` is in seconds, `monotonic` is
    /// the current `performance.now()`.
    pub fn look(
        &mut self,
        element: &HtmlElement,
        refresh: Option<u32>,
        monotonic: f64,
    ) -> DataLook {
        if object::take_changed(self.id) {
            self.origin = None;
        }
        if let Some(object) = object::data_of(element) {
            return self.look_at_object(element, &object).into();
        }
        match url_of(element) {
            Some(url) => self.look_at_file(url, element, refresh, monotonic),
            None => self.look_at_page(element).into(),
        }
    }

    fn look_at_object(&mut self, element: &HtmlElement, object: &JsValue) -> Availability {
        let base = base_of(element);
        if let Some(Origin::Object { base: known, pages }) = &self.origin
            && *known == base
        {
            return Availability::Ready(pages.look());
        }
        self.origin = None;
        let contents = Contents::of_object(object, &base);
        let pages = FeedPages::new(Loaded::new(contents));
        let loaded = pages.look();
        self.origin = Some(Origin::Object { base, pages });
        Availability::Ready(loaded)
    }

    fn look_at_file(
        &mut self,
        url: String,
        element: &HtmlElement,
        refresh: Option<u32>,
        monotonic: f64,
    ) -> DataLook {
        if self.url() != Some(url.as_str()) {
            // A load that ends is aborted before the next one begins.
            self.origin = None;
            self.origin = Some(Origin::File(load::share(url, self.id)));
        }
        if let Some(Origin::File(load)) = &self.origin
            && let Some(pages) = load.look()
        {
            let refresh = refresh.filter(|seconds| *seconds > 0);
            return DataLook {
                availability: Availability::Ready(pages.look()),
                next_look: refresh.map(|seconds| load.refresh(seconds, monotonic)),
            };
        }
        let again = matches!(&self.origin, Some(Origin::File(load)) if load.is_asked_again());
        let fallback = element.child_element_count() > 0;
        Availability::Loading { fallback, again }.into()
    }

    fn look_at_page(&mut self, element: &HtmlElement) -> Availability {
        let document = dom::document_of(element);
        let watches = |watch: &InlineWatch| watch.is_in(&document);
        if !self.watch.as_ref().is_some_and(watches) {
            self.watch = Some(InlineWatch::new(element, document.clone(), self.id));
        }
        let is_loading = document::is_loading(&document);
        let script = Script::of(element);
        let text = script.as_ref().map_or(JsValue::UNDEFINED, Script::text);
        let base = document::base_uri(&document);
        if let Some(Origin::Inline {
            text: known,
            base: known_base,
            pages,
        }) = &self.origin
            && *known == text
            && *known_base == base
        {
            return Availability::Ready(pages.look());
        }
        self.origin = None;
        let Some(json) = script.and_then(|script| script.json(&text, is_loading)) else {
            return if is_loading {
                Availability::Waiting
            } else {
                Availability::Missing
            };
        };
        let contents = Contents::of_string(json, &base);
        let pages = FeedPages::new(Loaded::new(contents));
        let loaded = pages.look();
        self.origin = Some(Origin::Inline { text, base, pages });
        Availability::Ready(loaded)
    }

    /// The absolute URL of the file; `None` for data in the page.
    pub fn url(&self) -> Option<&str> {
        match &self.origin {
            Some(Origin::File(load)) => Some(&load.url),
            _ => None,
        }
    }

    /// Asks for the feed's next page, once: after a failure only when [`DataSource::retry_next_page`] was called.
    pub fn load_next_page(&self, url: &str) {
        let tag = schedule::element(self.id).map(|element| element.local_name());
        let tag = tag.unwrap_or_default();
        match &self.origin {
            Some(Origin::File(load)) => {
                if let Some(pages) = load.pages() {
                    pages.request_next(url, &load.shared_by, tag);
                }
            }
            Some(Origin::Inline { pages, .. } | Origin::Object { pages, .. }) => {
                pages.request_next(url, &Rc::new(Hosts::of(self.id)), tag);
            }
            None => {}
        }
    }

    /// Allows one more request for a page that could not be loaded.
    pub fn retry_next_page(&self) {
        if let Some(pages) = self.pages() {
            pages.retry_next();
        }
    }

    /// Why the feed's next page could not be loaded, until it is asked for again.
    pub fn next_page_failure(&self) -> Option<LoadError> {
        self.pages()?.next_failure()
    }

    fn pages(&self) -> Option<Rc<FeedPages>> {
        match &self.origin {
            Some(Origin::File(load)) => load.pages(),
            Some(Origin::Inline { pages, .. } | Origin::Object { pages, .. }) => {
                Some(Rc::clone(pages))
            }
            None => None,
        }
    }

    /// Asks again for a file, for all that share it. The next look reads a script in the page again.
    pub fn retry(&mut self) {
        match &self.origin {
            Some(Origin::File(load)) => load.retry(),
            Some(Origin::Inline { .. }) => self.origin = None,
            Some(Origin::Object { .. }) | None => {}
        }
    }
}

impl Drop for DataSource {
    fn drop(&mut self) {
        object::take_changed(self.id);
    }
}

fn base_of(element: &HtmlElement) -> String {
    document::base_uri(&dom::document_of(element))
}

/// The absolute URL of an element's `src`, resolved as that of an `<img>`.
fn url_of(element: &HtmlElement) -> Option<String> {
    let src = element.get_attribute("src")?;
    // As JavaScript's `trim`, which the early request used.
    let src = src.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}');
    if src.is_empty() {
        return None;
    }
    dom::platform().resolve(src, &base_of(element))
}

/// The page-wide listeners that loads need.
pub(super) fn listeners() -> Vec<EventListener> {
    vec![EventListener::new(&dom::window(), "online", |_| {
        load::back_online()
    })]
}
