//! `<vn-article>`: one article out of a JSON file, in the order of the portals.

mod content;
mod details;
mod json_ld;
mod tools;
mod viewer;

use self::content::{content, dressed};
use self::details::{details, labelled};
use self::json_ld::json_ld;
use self::viewer::viewer;
use super::time::stamp;
use super::{
    AttributeDefinition, Attributes, Body, Definition, FeedState, Input, Kind, Needs, Paper, Part,
    Reader, Shown, State, View, Widget,
};
use crate::time::civil::Instant;
use crate::decimal;
use crate::error::LoadError;
use crate::feed::{Feed, Field, Item};
use crate::time::format::Format;
use crate::html::{Attr, Nodes, Tag};
use crate::words;
use crate::text::or;
use core::cell::OnceCell;
use std::rc::Rc;

/// The element.
pub const DEFINITION: Definition = Definition {
    tag: "vn-article",
    attributes: &[
        AttributeDefinition {
            name: "src",
            kind: Kind::Url,
        },
        AttributeDefinition {
            name: "item",
            kind: Kind::ItemName,
        },
        super::attributes::REFRESH,
        super::attributes::HEADING_LEVEL,
        AttributeDefinition {
            name: "date-format",
            kind: Kind::Format { default: "posted" },
        },
        AttributeDefinition {
            name: "tools",
            kind: Kind::Words {
                known: tools::NAMES,
                default: tools::ALL,
            },
        },
        AttributeDefinition {
            name: "json-ld",
            kind: Kind::Flag,
        },
    ],
    has_feed: true,
    has_current: false,
    make: || Box::new(Article::default()),
};

/// Most HTML of an article, in bytes; CONTRACT section 3.
const MAX_HTML: usize = 1 << 20;

#[derive(Default)]
struct Article {
    attributes: Attributes,
    feed: Option<FeedState>,
    /// What it shows of that, once it was looked for.
    shown: OnceCell<Option<(usize, Item)>>,
    /// The item's HTML, sanitised; `None` until it has come back.
    body: Option<Nodes>,
    now: Option<Instant>,
    reader: Reader,
}

impl Article {
    fn feed(&self) -> Option<&Rc<Feed>> {
        match &self.feed {
            Some(FeedState::Loaded(feed)) => Some(feed),
            _ => None,
        }
    }

    /// The item named by `item`, else the first, and its place.
    fn shown(&self) -> Option<&(usize, Item)> {
        let find = || {
            let feed = self.feed()?;
            let place = match self.attributes.item_name("item") {
                Some((name, url)) => feed.named(name, url).next()?,
                None => 0,
            };
            Some((place, feed.item(place)?))
        };
        self.shown.get_or_init(find).as_ref()
    }

    fn item(&self) -> Option<&Item> {
        self.shown().map(|(_, item)| item)
    }

    fn date_format(&self) -> Format<'_> {
        self.attributes.format("date-format", Format::POSTED)
    }

    /// Where the item is to be read: its own address, else the page's.
    fn address<'a>(&'a self, item: &'a Item) -> &'a str {
        or(item.text(Field::Url), self.reader.page())
    }

    /// What the item says.
    fn content(&self, item: &Item) -> Nodes {
        let heading = Tag::heading(self.attributes.heading_level());
        content(item, self.body.as_ref(), heading)
    }

    /// Adds the article around its content, and begins nothing behind it: the caller closes it.
    fn article(&self, nodes: &mut Nodes, feed: &Feed, item: &Item, content: &Nodes) {
        // Another article is built anew: what its reader has opened is nothing to this one.
        nodes
            .open(Tag::Article)
            .item_key(item.text(Field::Id))
            .part("article");
        let language = feed.language(item);
        if !language.is_empty() {
            nodes.attr(Attr::Lang, language);
        }
        if let Some(at) = item.date_published {
            stamp(
                nodes,
                "date",
                at,
                self.date_format(),
                self.now.unwrap_or(at),
            );
        }
        nodes.append(content);
        let level = self.attributes.heading_level();
        details(nodes, feed, item, Tag::heading(level + 1));
    }
}

impl Widget for Article {
    fn receive(&mut self, input: Input) {
        // Another item may be meant now, or another level of its headings.
        if matches!(input, Input::Attributes(_) | Input::Feed(_)) {
            self.body = None;
            self.shown.take();
        }
        match input {
            Input::Attributes(attributes) => self.attributes = attributes,
            Input::Feed(feed) => self.feed = Some(feed),
            Input::Body(body) => self.body = Some(body),
            Input::Now(now) => self.now = Some(now),
            Input::Reader(reader) => self.reader = reader,
            Input::Current(_) => {}
        }
    }

    /// The article without its tools, with its address and the date of now below.
    fn paper(&self) -> Option<Paper> {
        let (feed, item) = (self.feed()?, self.item()?);
        let url = self.address(item);
        let mut nodes = Nodes::default();
        self.article(&mut nodes, feed, item, &self.content(item));
        nodes.open(Tag::Footer);
        labelled(&mut nodes, "source", words::ADDRESS_BEFORE, url);
        let now = self.now?;
        let date = Format::DATETIME.text(now, now);
        labelled(&mut nodes, "source", words::READ_BEFORE, &date);
        nodes.close().close();
        Some(Paper {
            title: item.text(Field::Title).to_owned(),
            url: url.to_owned(),
            nodes,
        })
    }

    fn needs(&self) -> Needs<'_> {
        let (Some(feed), Some(item)) = (self.feed(), self.item()) else {
            return Needs::default();
        };
        let html = item.text(Field::ContentHtml);
        let wanted = self.body.is_none() && (1..=MAX_HTML).contains(&html.len());
        let date = item.date_published.zip(self.now);
        Needs {
            body: wanted.then(|| Body {
                html,
                base: &feed.base,
                first_heading: (self.attributes.heading_level() + 1).min(6),
            }),
            wake: date.and_then(|(at, now)| self.date_format().next_change(at, now)),
            ..Needs::default()
        }
    }

    fn view(&self, _: Part<'_>) -> View {
        let feed = match View::until_loaded(self.feed.as_ref()) {
            Ok(feed) => feed,
            Err(view) => return view,
        };
        let Some(item) = self.item() else {
            let Some((name, _)) = self.attributes.item_name("item") else {
                return View::empty(Nodes::default());
            };
            let mut view = View::failed(LoadError::Item);
            view.note.push_str(name);
            return view;
        };
        let size = item.text(Field::ContentHtml).len();
        if size > MAX_HTML {
            let mut view = View::failed(LoadError::TooLarge);
            view.note.push_str("content_html of ");
            decimal::push(&mut view.note, size);
            view.note.push_str(" bytes, at most ");
            decimal::push(&mut view.note, MAX_HTML);
            return view;
        }
        let content = dressed(&self.content(item));
        let mut nodes = Nodes::default();
        // Around what has a size of text of its own, for a size in `em` is one of what is around it.
        nodes.open(Tag::Div);
        if self.has_tool("font") {
            nodes.attr(Attr::DataSize, self.reader.size());
        }
        self.toolbar(&mut nodes, item.text(Field::Title), self.address(item));
        self.article(&mut nodes, feed, item, &content);
        nodes.close();
        viewer(&mut nodes, &self.reader);
        nodes.close();
        let mut view = View::with_state(nodes, State::Ready { items: 1 });
        if self.attributes.flag("json-ld") {
            view.json_ld = json_ld(feed, item);
        }
        view
    }

    /// An article whose own address was refused names nothing: hiding it from a list would hide
    /// that something is wrong with it.
    fn shows(&self) -> Option<Shown> {
        let (place, item) = self.shown().filter(|(_, item)| !item.is_refused())?;
        Some(Shown {
            id: item.text(Field::Id).to_owned(),
            url: item.text(Field::Url).to_owned(),
            source: self.feed().map(|feed| (Rc::clone(feed), *place)),
        })
    }
}
