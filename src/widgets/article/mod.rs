//! `<vn-article>`: one article out of a JSON file, in the order of the portals.

mod content;
mod controls;
mod description;
mod details;
mod facts;
mod json_ld;
mod outline;
mod tools;
mod viewer;

use self::content::content;
use self::controls::with_controls;
use self::description::ATTRIBUTES;
use self::details::{details, labelled};
use self::json_ld::json_ld;
use self::tools::Tool;
use self::viewer::viewer;
use super::description::definitions;
use super::time::formatted;
use super::{
    Attributes, Body, Definition, FeedState, Input, Needs, Printout, Reading, Shown, State, View,
    Widget,
};
use crate::error::LoadError;
use crate::feed::{Feed, Item, MAX_HTML};
use crate::html::{Attr, Element, Node, Tag};
use crate::time::civil::Instant;
use crate::time::format::Format;
use crate::words;
use core::cell::OnceCell;
use std::rc::Rc;

pub use self::description::DESCRIPTION;

/// The element.
pub const DEFINITION: Definition = Definition {
    tag: "vn-article",
    attributes: &definitions(&ATTRIBUTES),
    has_feed: true,
    has_current: false,
    make: || Box::new(Article::default()),
};

#[derive(Default)]
struct Article {
    attributes: Attributes,
    feed: Option<FeedState>,
    /// The item it shows and its index in the feed, once they have been looked up.
    shown: OnceCell<Option<(usize, Item)>>,
    /// The item's HTML, sanitised; `None` until it has come back.
    body: Option<Vec<Node>>,
    now: Option<Instant>,
    reading: Reading,
}

impl Article {
    fn feed(&self) -> Option<&Rc<Feed>> {
        match &self.feed {
            Some(FeedState::Loaded(feed)) => Some(feed),
            _ => None,
        }
    }

    /// The item that the attribute `item` names, else the first one, with its index.
    fn shown(&self) -> Option<&(usize, Item)> {
        let find = || {
            let feed = self.feed()?;
            let index = match self.attributes.item_name("item") {
                Some(named) => feed.named(&named.name, named.url()).next()?,
                None => 0,
            };
            Some((index, feed.item(index)?))
        };
        self.shown.get_or_init(find).as_ref()
    }

    fn item(&self) -> Option<&Item> {
        self.shown().map(|(_, item)| item)
    }

    fn date_format(&self) -> Format {
        self.attributes.format("date-format", Format::POSTED)
    }

    /// The URL at which the item can be read: its own, else the page's.
    fn url<'a>(&'a self, item: &'a Item) -> &'a str {
        match &item.url {
            Some(url) => url.as_str(),
            None => &self.reading.page_url,
        }
    }

    /// Title, lead, picture and body.
    fn content(&self, item: &Item) -> Vec<Node> {
        let heading = Tag::heading(self.attributes.heading_level());
        content(item, self.body.as_deref(), heading)
    }

    /// The article around its content.
    fn article(&self, feed: &Feed, item: &Item, content: Vec<Node>) -> Element {
        let mut article = Element::new(Tag::Article);
        if let Some(id) = &item.id {
            // Another item gets new elements: what the visitor has opened in this one does not concern it.
            article = article.item_key(id);
        }
        article = article.part("article");
        if let Some(language) = feed.language_tag(item) {
            article = article.attr(Attr::Lang, language);
        }
        let date = item
            .date_published
            .map(|at| formatted("date", at, &self.date_format(), self.now));
        let heading = Tag::heading(self.attributes.heading_level() + 1);
        article
            .children(date)
            .children(content)
            .children(details(feed, item, heading))
    }
}

impl Widget for Article {
    fn receive(&mut self, input: Input) {
        // Either may change which item is shown, and at which level its headings begin.
        if matches!(input, Input::Attributes(_) | Input::Feed(_)) {
            self.body = None;
            self.shown.take();
        }
        match input {
            Input::Attributes(attributes) => self.attributes = attributes,
            Input::Feed(feed) => self.feed = Some(feed),
            Input::Body(body) => self.body = Some(body),
            Input::Now(now) => self.now = Some(now),
            Input::Reading(reading) => self.reading = *reading,
            Input::Current(_) | Input::Name(_) => {}
        }
    }

    fn needs(&self) -> Needs<'_> {
        let (Some(feed), Some((index, item))) = (self.feed(), self.shown()) else {
            return Needs::default();
        };
        let html = item.content_html.as_deref();
        let wanted = html.filter(|html| self.body.is_none() && html.len() <= MAX_HTML);
        let date = item.date_published.zip(self.now);
        Needs {
            body: wanted.map(|html| Body {
                html,
                base: feed.base_of(*index),
                index: *index,
                first_heading: (self.attributes.heading_level() + 1).min(6),
            }),
            wake: date.and_then(|(at, now)| self.date_format().next_change(at, now)),
            ..Needs::default()
        }
    }

    fn view(&self) -> View {
        let Some(feed) = self.feed() else {
            return View::without_feed(self.feed.as_ref(), || self.outline());
        };
        let Some(item) = self.item() else {
            return match self.attributes.item_name("item") {
                Some(named) => View {
                    note: Some(named.name.clone()),
                    ..View::failed(LoadError::Item)
                },
                None => View::empty(Vec::new()),
            };
        };
        let size = item.content_html.as_ref().map_or(0, String::len);
        if size > MAX_HTML {
            return View {
                note: Some(format!("content_html of {size} bytes, at most {MAX_HTML}")),
                ..View::failed(LoadError::TooLarge)
            };
        }
        let language = feed.language_tag(item);
        let language = language.as_ref().unwrap_or(&self.reading.page_language);
        let content = with_controls(self.content(item), language, &self.reading.wide_tables);
        // The text size applies to what is inside this element: an `em` on the article itself would be relative to it.
        let mut root = Element::new(Tag::Div);
        if self.has_tool(Tool::Font) {
            root = root.attr(Attr::DataSize, self.reading.text_size.to_string());
        }
        let root = root
            .children(self.toolbar(item))
            .child(self.article(feed, item, content))
            .children(self.reading.viewer.as_ref().map(viewer));
        let json_ld = self.attributes.flag("json-ld").then(|| json_ld(feed, item));
        View {
            json_ld,
            ..View::with_state(vec![root.into()], State::Ready { items: 1 })
                .saying(self.said(), &self.reading)
        }
    }

    /// The article without its controls, followed by its source, its URL and the current date.
    fn printout(&self) -> Option<Printout> {
        let (feed, item, now) = (self.feed()?, self.item()?, self.now?);
        let url = self.url(item);
        let source = match item.extension.source {
            Some(_) => None,
            None => feed.name(),
        };
        let source = source.map(|name| labelled("source", words::SOURCE_BEFORE, name.to_owned()));
        let footer = Element::new(Tag::Footer)
            .children(source)
            .child(labelled("source", words::ADDRESS_BEFORE, url.to_owned()))
            .child(labelled(
                "source",
                words::READ_BEFORE,
                Format::DATETIME.text(now, now),
            ));
        let article = self.article(feed, item, self.content(item)).child(footer);
        Some(Printout {
            title: item.title.clone().unwrap_or_default(),
            url: url.to_owned(),
            nodes: vec![article.into()],
        })
    }

    /// An article whose own URL was refused identifies nothing: a list that left it out would hide that
    /// something is wrong with it.
    fn shows(&self) -> Option<Shown> {
        let (index, item) = self.shown().filter(|(_, item)| !item.url_refused)?;
        Some(Shown {
            id: item.id.clone(),
            url: item.url.as_ref().map(|url| url.as_str().to_owned()),
            source: self.feed().map(|feed| (Rc::clone(feed), *index)),
        })
    }
}
