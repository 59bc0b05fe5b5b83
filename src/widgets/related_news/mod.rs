//! `<vn-related-news>`: other articles out of a JSON file: all, those about the same, or those that the
//! reader looks for.

mod attributes;
mod controls;
mod list;
mod pager;
mod row;
mod select;

use self::attributes::{ATTRIBUTES, NEWEST};
use self::controls::controls;
use self::list::list;
use self::pager::pager;
use self::row::Look;
use self::select::{Choice, dates};
use super::view::message;
use super::{
    Attributes, Current, Definition, FeedState, Input, Needs, Part, Reader, State, View, Widget,
};
use crate::time::civil::Instant;
use crate::feed::{Feed, Item};
use crate::time::format::Format;
use crate::html::{Nodes, Tag};
use crate::words;
use crate::text::search::Titles;
use crate::text::trim;
use core::cell::OnceCell;
use std::rc::Rc;

/// The element.
pub const DEFINITION: Definition = Definition {
    tag: "vn-related-news",
    attributes: ATTRIBUTES,
    has_feed: true,
    has_current: true,
    make: || Box::new(RelatedNews::default()),
};

/// How long the list waits for the page's article, in milliseconds.
const PATIENCE: i64 = 1000;

#[derive(Default)]
struct RelatedNews {
    attributes: Attributes,
    feed: Option<FeedState>,
    current: Option<Current>,
    now: Option<Instant>,
    reader: Reader,
    /// When the list first ran with its data.
    loaded: Option<Instant>,
    /// Places of the items that are listed, in their order, as long as nothing of it has changed.
    listed: OnceCell<Vec<usize>>,
    /// The titles of those, for searches.
    titles: OnceCell<Titles>,
}

impl RelatedNews {
    fn feed(&self) -> Option<&Rc<Feed>> {
        match &self.feed {
            Some(FeedState::Loaded(feed)) => Some(feed),
            _ => None,
        }
    }

    /// How long the list waits once its data are there, in milliseconds.
    ///
    /// For the page's article to say what it shows: a row that goes again under the reader's eyes is worse
    /// than a short wait, but the article may never come. And to be put in order by content, which takes a
    /// while: what else is in the page is painted first.
    fn patience(&self) -> i64 {
        if self.current == Some(Current::Pending) && self.attributes.item_name("current").is_none()
        {
            PATIENCE
        } else {
            i64::from(self.order() == "related")
        }
    }

    fn waits_until(&self) -> Option<Instant> {
        Instant::from_millis(self.loaded?.millis() + self.patience())
    }

    fn waits(&self) -> bool {
        self.patience() > 0
            && self
                .waits_until()
                .is_none_or(|until| self.now < Some(until))
    }

    fn order(&self) -> &str {
        self.attributes.word("order", NEWEST)
    }

    fn date_format(&self) -> Format<'_> {
        self.attributes.format("date-format", Format::BRACKETED)
    }

    fn heading(&self, nodes: &mut Nodes) {
        let text = self
            .attributes
            .text("heading")
            .unwrap_or(words::RELATED_HEADING);
        if !trim(text).is_empty() {
            nodes.line(
                Tag::heading(self.attributes.heading_level()),
                "heading",
                text,
            );
        }
    }

    /// From when on an item is new.
    fn new_from(&self) -> Option<i64> {
        let days = self.attributes.number("new-days")?;
        let now = self.now?.millis();
        Some(now.saturating_sub((days as i64).saturating_mul(DAY)))
    }

    /// The next instant at which some item reads differently.
    fn wake(&self) -> Option<Instant> {
        let (format, now) = (self.date_format(), self.now?);
        let new_from = self.new_from();
        let mut next = None;
        let feed = self.feed()?;
        for at in (0..feed.len()).filter_map(|place| feed.date(place)) {
            next = earlier(next, format.next_change(at, now));
            // It is new until it is no younger than `new-days`.
            let left = new_from.map(|from| at.millis() - from);
            if let Some(left) = left.filter(|left| *left > 0) {
                next = earlier(
                    next,
                    Instant::from_millis(now.millis().saturating_add(left)),
                );
            }
        }
        next
    }
}

/// Milliseconds of a day.
const DAY: i64 = 86_400_000;

/// Items by their places.
fn items(feed: &Feed, places: &[usize]) -> impl Iterator<Item = Item> + Clone {
    feed.items_at(places.iter().copied())
}

/// The earlier of two instants, as far as there are two.
fn earlier(one: Option<Instant>, other: Option<Instant>) -> Option<Instant> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        _ => one.or(other),
    }
}

impl Widget for RelatedNews {
    fn receive(&mut self, input: Input) {
        match input {
            Input::Attributes(attributes) => self.attributes = attributes,
            Input::Feed(state) => {
                // Not where the next part of the same feed has come.
                let before = self.feed().map(Rc::as_ptr);
                self.feed = Some(state);
                if before.is_none() || before != self.feed().map(Rc::as_ptr) {
                    self.loaded = None;
                }
            }
            Input::Current(current) => {
                if self.current.as_ref() == Some(&current) {
                    return;
                }
                self.current = Some(current);
            }
            Input::Now(now) => {
                self.now = Some(now);
                if self.feed().is_some() {
                    self.loaded.get_or_insert(now);
                }
                return;
            }
            Input::Reader(reader) => {
                self.reader = reader;
                return;
            }
            Input::Body(_) => return,
        }
        self.listed.take();
        self.titles.take();
    }

    fn needs(&self) -> Needs<'_> {
        Needs {
            more: self.more(),
            wake: if self.waits() {
                self.waits_until()
            } else {
                self.wake()
            },
            ..Needs::default()
        }
    }

    fn view(&self, part: Part<'_>) -> View {
        let feed = match View::until_loaded(self.feed.as_ref()) {
            Ok(feed) => feed,
            Err(view) => return view,
        };
        if self.waits() {
            return View::loading(true);
        }
        let count = self.listed(feed).len();
        let mut nodes = Nodes::default();
        self.heading(&mut nodes);
        if count == 0 {
            return View::empty(nodes);
        }
        let found = self.found(feed);
        let (query, date) = (self.query(), self.date());
        let searches = self.attributes.flag("search");
        let by_date = self.attributes.flag("by-date");
        if searches || by_date {
            let dates = by_date.then(|| dates(feed, self.listed(feed), date));
            let results = (!query.is_empty() || date != Choice::default()).then_some(found.len());
            let written = searches.then(|| self.reader.query());
            controls(&mut nodes, written, dates.as_ref(), date, results);
        }
        let pages = self.pages(feed, found.len());
        let shown = found.get(pages.shown()).unwrap_or_default();
        if !shown.is_empty() {
            let look = Look {
                format: self.date_format(),
                now: self.now,
                query: &query,
                thumbnail: self.attributes.flag("thumbnails"),
                new_from: self.new_from(),
            };
            list(&mut nodes, feed, shown, &look, part);
        }
        if pages.is_past_the_end() {
            message(&mut nodes, words::LOADING).close();
        }
        pager(&mut nodes, &pages);
        View::with_state(nodes, State::Ready { items: count })
    }
}
