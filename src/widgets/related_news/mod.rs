//! `<vn-related-news>`: other articles of a JSON file: all of them, those about the same subject, or those that match
//! the visitor's search.

mod controls;
mod dates;
mod description;
mod list;
mod order;
mod outline;
mod pager;
mod row;
mod select;

use self::description::ATTRIBUTES;
use self::list::list;
use self::order::Order;
use self::pager::Pages;
use self::row::Look;
use super::description::definitions;
use super::{
    Attributes, Current, Definition, FeedState, Input, Needs, Reading, State, View, Widget,
};
use crate::feed::Feed;
use crate::html::{Attr, Element, Node, Str, Tag};
use crate::text::search::Titles;
use crate::text::trim;
use crate::time::civil::Instant;
use crate::time::format::Format;
use crate::widgets::reading::Said;
use crate::words;
use core::cell::OnceCell;
use std::rc::Rc;

pub use self::description::DESCRIPTION;

/// The element.
pub const DEFINITION: Definition = Definition {
    tag: "vn-related-news",
    attributes: &definitions(&ATTRIBUTES),
    has_feed: true,
    has_current: true,
    make: || Box::new(RelatedNews::default()),
};

/// How long the list waits for the page's article, in milliseconds.
const PATIENCE: i64 = 1000;

/// Milliseconds of a day.
const DAY: i64 = 86_400_000;

#[derive(Default)]
struct RelatedNews {
    attributes: Attributes,
    feed: Option<FeedState>,
    /// Whether the page had nothing to show while the data were loaded.
    lacks_fallback: bool,
    current: Option<Current>,
    now: Option<Instant>,
    reading: Reading,
    /// Its heading, or what tells it from other lists with the same heading.
    name: Option<String>,
    /// When the list first ran with its data.
    loaded: Option<Instant>,
    /// Indexes of the items of the list, in its order. Cleared by every input that may change them.
    listed: OnceCell<Rc<[usize]>>,
    /// Their titles, folded for searches.
    titles: OnceCell<Titles>,
    /// Indexes of those that the visitor's search finds. Cleared by `Input::Reading` as well.
    found: OnceCell<Rc<[usize]>>,
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
    /// It waits for the page's article, which may turn out to be one of its items: a row that disappears while it is read is
    /// worse than a short wait, but the article may never come. And it lets the rest of the page be painted
    /// before it ranks its items, which may take longer than a frame.
    fn patience(&self) -> i64 {
        let is_told = self.attributes.item_name("current").is_some();
        if self.current == Some(Current::Pending) && !is_told {
            PATIENCE
        } else {
            i64::from(self.order() == Order::Related)
        }
    }

    fn waits_until(&self) -> Option<Instant> {
        Instant::from_millis(self.loaded?.millis() + self.patience())
    }

    /// Without a moment, as for a view that is written before the page is shown, there is nothing to wait for.
    fn is_waiting(&self) -> bool {
        let Some(now) = self.now else {
            return false;
        };
        self.patience() > 0 && self.waits_until().is_none_or(|until| now < until)
    }

    fn order(&self) -> Order {
        let word = self.attributes.word("order");
        let orders = [Order::Related, Order::Feed];
        let order = orders.into_iter().find(|order| word == Some(order.name()));
        order.unwrap_or(Order::Newest)
    }

    fn date_format(&self) -> Format {
        self.attributes.format("date-format", Format::BRACKETED)
    }

    /// The heading as text; empty for none.
    fn heading(&self) -> &str {
        let text = self.attributes.text("heading");
        trim(text.unwrap_or(words::RELATED_HEADING))
    }

    fn heading_element(&self) -> Option<Element> {
        let text = self.heading();
        if text.is_empty() {
            return None;
        }
        let tag = Tag::heading(self.attributes.heading_level());
        let mut element = Element::new(tag).part("heading");
        // Words of the page are in its language.
        if text == words::RELATED_HEADING {
            element = element.attr(Attr::Lang, words::LANGUAGE);
        }
        Some(Element::new(Tag::Div).child(element.text(text.to_owned())))
    }

    /// What its controls call it.
    fn label(&self) -> &str {
        self.name.as_deref().unwrap_or_else(|| self.heading())
    }

    /// Items published after this instant, in milliseconds, are new.
    fn new_from(&self) -> Option<i64> {
        let days = i64::from(self.attributes.number("new-days")?);
        Some(self.now?.millis().saturating_sub(days * DAY))
    }

    /// The next instant at which a row changes: its relative date, or that it is new.
    fn next_change(&self) -> Option<Instant> {
        let (feed, now) = (self.feed()?, self.now?);
        let format = self.date_format();
        let new_from = self.new_from();
        let dates = (0..feed.len()).filter_map(|index| feed.date(index));
        let changes = dates.filter_map(|at| {
            let text_changes = format.next_change(at, now);
            let new_for = new_from.map_or(0, |from| at.millis() - from);
            if new_for <= 0 {
                return text_changes;
            }
            let stops_being_new = Instant::from_millis(now.millis().saturating_add(new_for));
            text_changes.into_iter().chain(stops_being_new).min()
        });
        changes.min()
    }

    /// The outcome of the visitor's last action, in words.
    fn said(&self, found: usize, pages: &Pages) -> Option<Str> {
        match self.reading.said? {
            // While more is being loaded, that is said.
            Said::Page => (!pages.is_past_the_end()).then(|| pages.position().into()),
            Said::Found => Some(words::found(found).into()),
            Said::TextSize | Said::Copied | Said::Listening => None,
        }
    }

    fn look(&self) -> Look {
        Look {
            format: self.date_format(),
            now: self.now,
            query: self.query(),
            thumbnails: self.attributes.flag("thumbnails"),
            page_language: self.reading.page_language.clone(),
            new_from: self.new_from(),
        }
    }
}

impl Widget for RelatedNews {
    fn receive(&mut self, input: Input) {
        match input {
            Input::Attributes(attributes) => self.attributes = attributes,
            Input::Feed(state) => {
                if let FeedState::Loading { fallback } = state {
                    self.lacks_fallback = !fallback;
                }
                let before = self.feed().map(Rc::as_ptr);
                self.feed = Some(state);
                // The same feed again has got another page, for which the list must not wait a second time.
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
            Input::Reading(reading) => {
                self.reading = *reading;
                self.found.take();
                return;
            }
            Input::Name(name) => {
                self.name = Some(name);
                return;
            }
            Input::Body(_) => return,
        }
        self.listed.take();
        self.titles.take();
        self.found.take();
    }

    fn needs(&self) -> Needs<'_> {
        Needs {
            next_page: self.next_page(),
            wake: if self.is_waiting() {
                self.waits_until()
            } else {
                self.next_change()
            },
            ..Needs::default()
        }
    }

    fn view(&self) -> View {
        let Some(feed) = self.feed() else {
            return View::without_feed(self.feed.as_ref(), || self.outline());
        };
        if self.is_waiting() {
            // What stood in its place while the data were loaded stays.
            return match self.lacks_fallback {
                true => View::loading(self.outline()),
                false => View::loading_over_fallback(),
            };
        }
        let mut elements = Vec::from_iter(self.heading_element());
        let items = self.listed(feed).len();
        if items == 0 {
            return View::empty(elements.into_iter().map(Node::from).collect());
        }
        let found = self.found(feed);
        let controls = self.controls(feed, found.len());
        let has_controls = !controls.is_empty();
        elements.extend(controls);
        let pages = self.pages(feed, found.len());
        let shown = found.get(pages.shown_items()).unwrap_or_default();
        if !shown.is_empty() {
            elements.push(list(feed, shown.into(), self.look()));
        }
        // What a visitor does in a control leaves the elements beside it where they are.
        if has_controls || !pages.is_single() {
            elements.push(pages.pager(self.label()));
        }
        let nodes = elements.into_iter().map(Node::from).collect();
        let view = View::with_state(nodes, State::Ready { items });
        let view = view.saying(self.said(found.len(), &pages), &self.reading);
        match pages.is_past_the_end() {
            true => view.loading_more(),
            false => view,
        }
    }

    fn name(&self) -> Option<&str> {
        Some(self.heading())
    }
}
