//! `<vn-related-news>`: other articles out of a JSON file, newest first.

use super::time::stamp;
use super::{
    AttributeDefinition, Attributes, Current, Definition, FeedState, Input, Kind, Needs, State,
    View, Widget,
};
use crate::civil::Instant;
use crate::feed::{Feed, Field, Item};
use crate::format::Format;
use crate::html::{Attr, Nodes, Tag};
use crate::strings;
use crate::text::{first, joined, or, trim};
use core::cmp::Reverse;
use std::borrow::Cow;

/// The element.
pub const DEFINITION: Definition = Definition {
    tag: "vn-related-news",
    attributes: &[
        AttributeDefinition {
            name: "src",
            kind: Kind::Url,
        },
        AttributeDefinition {
            name: "heading",
            kind: Kind::Text {
                default: Some(strings::RELATED_HEADING),
            },
        },
        AttributeDefinition {
            name: "current",
            kind: Kind::ItemName,
        },
        AttributeDefinition {
            name: "limit",
            kind: Kind::Number {
                default: None,
                min: 0,
                max: u32::MAX,
            },
        },
        super::attributes::HEADING_LEVEL,
        AttributeDefinition {
            name: "date-format",
            kind: Kind::Format {
                default: "(dd/MM/yyyy)",
            },
        },
    ],
    has_feed: true,
    has_current: true,
    make: || Box::new(RelatedNews::default()),
};

/// Most characters of a row's text that stands for a missing title.
const STAND_IN_LENGTH: usize = 80;

/// How long the list waits for the page's article, in milliseconds.
const PATIENCE: i64 = 1000;

#[derive(Default)]
struct RelatedNews {
    attributes: Attributes,
    feed: Option<FeedState>,
    current: Option<Current>,
    now: Option<Instant>,
    /// Until when the list waits for the page's article to say what it shows.
    patience: Option<Instant>,
}

impl RelatedNews {
    /// Whether the list waits for the page's article to say what it shows: a row that goes again
    /// under the reader's eyes is worse than a short wait, but the article may never come.
    fn waits(&self) -> bool {
        self.current == Some(Current::Pending)
            && self.attributes.item_name("current").is_none()
            && (self.patience.is_none() || self.now < self.patience)
    }

    fn is_current(&self, item: &Item) -> bool {
        if let Some((name, url)) = self.attributes.item_name("current") {
            return item.is_named(name, url);
        }
        match &self.current {
            Some(Current::Item(shown)) => item.is_named(&shown.id, &shown.url),
            Some(Current::Pending) | None => false,
        }
    }

    /// The rows: newest first, without a date last; ties keep the order of the file.
    fn listed<'a>(&self, feed: &'a Feed) -> Vec<&'a Item> {
        let mut items = Vec::new();
        for item in &feed.items {
            if !self.is_current(item) {
                items.push(item);
            }
        }
        items.sort_by_key(|item| Reverse(item.date_published));
        items.truncate(self.attributes.number("limit").unwrap_or(usize::MAX));
        items
    }

    fn date_format(&self) -> Format<'_> {
        self.attributes.format("date-format", Format::BRACKETED)
    }

    /// The next instant at which the date of some item reads differently.
    fn wake(&self) -> Option<Instant> {
        let Some(FeedState::Loaded(feed)) = &self.feed else {
            return None;
        };
        let (format, now) = (self.date_format(), self.now?);
        let mut next = None;
        for item in &feed.items {
            let change = item
                .date_published
                .and_then(|at| format.next_change(at, now));
            next = earlier(next, change);
        }
        next
    }

    fn row(&self, nodes: &mut Nodes, item: &Item, format: Format<'_>) {
        nodes.open(Tag::Li).key(item.text(Field::Id)).part("item");
        let (title, link) = (title(item), item.link());
        if !link.is_empty() {
            nodes.open(Tag::A).part("link").attr(Attr::Href, link);
        }
        nodes.text(&title);
        if !link.is_empty() {
            nodes.close();
        }
        if let Some(at) = item.date_published {
            stamp(nodes, "date", at, format, self.now.unwrap_or(at));
        }
        nodes.close();
    }

    fn heading(&self, nodes: &mut Nodes) {
        let text = self
            .attributes
            .text("heading")
            .unwrap_or(strings::RELATED_HEADING);
        if !trim(text).is_empty() {
            nodes.line(
                Tag::heading(self.attributes.heading_level()),
                "heading",
                text,
            );
        }
    }
}

/// The earlier of two instants, as far as there are two.
fn earlier(one: Option<Instant>, other: Option<Instant>) -> Option<Instant> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        _ => one.or(other),
    }
}

/// The title, else the beginning of the summary or the text, else the address or the id.
fn title(item: &Item) -> Cow<'_, str> {
    let title = item.text(Field::Title);
    let text = or(item.text(Field::Summary), item.text(Field::ContentText));
    if title.is_empty() && !text.is_empty() {
        let start = first(text, STAND_IN_LENGTH);
        if start.len() < text.len() {
            return joined(&[start, "…"]).into();
        }
        return start.into();
    }
    or(title, or(item.link(), item.text(Field::Id))).into()
}

impl Widget for RelatedNews {
    fn receive(&mut self, input: Input) {
        match input {
            Input::Attributes(attributes) => self.attributes = attributes,
            Input::Feed(feed) => {
                self.feed = Some(feed);
                self.patience = None;
            }
            Input::Current(current) => self.current = Some(current),
            Input::Now(now) => {
                self.now = Some(now);
                if self.patience.is_none() && matches!(self.feed, Some(FeedState::Loaded(_))) {
                    self.patience = Instant::from_millis(now.millis() + PATIENCE);
                }
            }
            Input::Body(_) | Input::Reader(_) => {}
        }
    }

    fn needs(&self) -> Needs<'_> {
        let wake = if self.waits() {
            self.patience
        } else {
            self.wake()
        };
        Needs {
            wake,
            ..Needs::default()
        }
    }

    fn view(&self) -> View {
        let feed = match View::until_loaded(self.feed.as_ref()) {
            Ok(feed) => feed,
            Err(view) => return view,
        };
        if self.waits() {
            return View::loading(true);
        }
        let items = self.listed(feed);
        let mut nodes = Nodes::default();
        self.heading(&mut nodes);
        if items.is_empty() {
            return View::empty(nodes);
        }
        let format = self.date_format();
        nodes.open(Tag::Ul).part("list");
        for item in &items {
            self.row(&mut nodes, item, format);
        }
        nodes.close();
        View::with_state(nodes, State::Ready { items: items.len() })
    }
}
