//! `<vn-article>`: one article out of a JSON file, in the order of the portals.

mod details;
mod json_ld;

use self::details::details;
use self::json_ld::json_ld;
use super::time::stamp;
use super::{
    AttributeDefinition, Attributes, Body, Definition, FeedState, Input, Kind, Needs, Shown, State,
    View, Widget,
};
use crate::civil::Instant;
use crate::error::LoadError;
use crate::feed::{Feed, Field, Item};
use crate::format::Format;
use crate::html::{Attr, Nodes, Step, Tag};
use crate::text::{cut, or, trim};

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
        super::attributes::HEADING_LEVEL,
        AttributeDefinition {
            name: "date-format",
            kind: Kind::Format { default: "posted" },
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

#[derive(Default)]
struct Article {
    attributes: Attributes,
    feed: Option<FeedState>,
    /// The item's HTML, sanitised; `None` until it has come back.
    body: Option<Nodes>,
    now: Option<Instant>,
}

impl Article {
    fn feed(&self) -> Option<&Feed> {
        match &self.feed {
            Some(FeedState::Loaded(feed)) => Some(feed),
            _ => None,
        }
    }

    /// The item named by `item`, else the first.
    fn item(&self) -> Option<&Item> {
        let items = &self.feed()?.items;
        match self.attributes.item_name("item") {
            Some((name, url)) => items.iter().find(|item| item.is_named(name, url)),
            None => items.first(),
        }
    }

    fn date_format(&self) -> Format<'_> {
        self.attributes.format("date-format", Format::POSTED)
    }

    fn article(&self, nodes: &mut Nodes, feed: &Feed, item: &Item) {
        // Another article is built anew: what its reader has opened is nothing to this one.
        nodes
            .open(Tag::Article)
            .key(item.text(Field::Id))
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
        let heading = Tag::heading(self.attributes.heading_level());
        nodes.line(heading, "title", item.text(Field::Title));
        let lead = item.text(Field::Summary);
        if !lead.is_empty() {
            // A key, or it would be made out of the `<p>` below the body, and the body built anew.
            nodes
                .open(Tag::P)
                .key("lead")
                .part("lead")
                .text(lead)
                .close();
        }
        self.picture(nodes, item);
        self.text(nodes, item);
        details(
            nodes,
            feed,
            item,
            Tag::heading(self.attributes.heading_level() + 1),
        );
        nodes.close();
    }

    /// The main picture, unless the body shows it anyway.
    fn picture(&self, nodes: &mut Nodes, item: &Item) {
        let url = item.picture();
        let shown = |body: &Nodes| body.steps().any(|step| step == Step::Attr(Attr::Src, url));
        if url.is_empty() || self.body.as_ref().is_some_and(shown) {
            return;
        }
        nodes
            .open(Tag::Figure)
            .part("figure")
            .open(Tag::Img)
            .attr(Attr::Decoding, "async")
            .part("image")
            // An empty alt text says that nothing is lost without the picture.
            .attr(Attr::Alt, item.text(Field::ImageAlt))
            .attr(Attr::Src, url)
            .close();
        caption(
            nodes,
            item.text(Field::ImageCaption),
            item.text(Field::ImageCredit),
        );
        nodes.close();
    }

    /// The body: sanitised HTML, or else text with blank lines between paragraphs.
    fn text(&self, nodes: &mut Nodes, item: &Item) {
        let text = item.text(Field::ContentText);
        if self.body.is_none() && text.is_empty() {
            return;
        }
        nodes.open(Tag::Div).part("body");
        match &self.body {
            Some(body) => {
                nodes.append(body);
            }
            None => paragraphs(nodes, text),
        }
        nodes.close();
    }
}

/// What a picture shows, and who made it.
fn caption(nodes: &mut Nodes, caption: &str, credit: &str) {
    if or(caption, credit).is_empty() {
        return;
    }
    nodes.open(Tag::Figcaption).part("caption");
    if !caption.is_empty() {
        nodes.text(caption);
        if !credit.is_empty() {
            nodes.text(" ");
        }
    }
    nodes.line(Tag::Small, "", credit);
    nodes.close();
}

/// Parts a text at its blank lines.
fn paragraphs(nodes: &mut Nodes, text: &str) {
    let mut paragraph = String::new();
    let mut rest = text;
    loop {
        let next = cut(&mut rest, b'\n');
        let line = trim(next.unwrap_or(rest));
        if !paragraph.is_empty() && !line.is_empty() {
            paragraph.push(' ');
        }
        paragraph.push_str(line);
        if !paragraph.is_empty() && (line.is_empty() || next.is_none()) {
            nodes.open(Tag::P).text(&paragraph).close();
            paragraph.clear();
        }
        if next.is_none() {
            return;
        }
    }
}

impl Widget for Article {
    fn receive(&mut self, input: Input) {
        // Another item may be meant now, or another level of its headings.
        if matches!(input, Input::Attributes(_) | Input::Feed(_)) {
            self.body = None;
        }
        match input {
            Input::Attributes(attributes) => self.attributes = attributes,
            Input::Feed(feed) => self.feed = Some(feed),
            Input::Body(body) => self.body = Some(body),
            Input::Now(now) => self.now = Some(now),
            Input::Current(_) => {}
        }
    }

    fn needs(&self) -> Needs<'_> {
        let (Some(feed), Some(item)) = (self.feed(), self.item()) else {
            return Needs::default();
        };
        let html = item.text(Field::ContentHtml);
        let wanted = self.body.is_none() && !html.is_empty();
        let date = item.date_published.zip(self.now);
        Needs {
            body: wanted.then(|| Body {
                html,
                base: &feed.base,
                first_heading: (self.attributes.heading_level() + 1).min(6),
            }),
            wake: date.and_then(|(at, now)| self.date_format().next_change(at, now)),
        }
    }

    fn view(&self) -> View {
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
        let mut nodes = Nodes::default();
        self.article(&mut nodes, feed, item);
        let mut view = View::with_state(nodes, State::Ready { items: 1 });
        if self.attributes.flag("json-ld") {
            view.json_ld = json_ld(feed, item);
        }
        view
    }

    /// An article whose own address was refused names nothing: hiding it from a list would hide
    /// that something is wrong with it.
    fn shows(&self) -> Option<Shown> {
        let item = self.item().filter(|item| !item.refused)?;
        Some(Shown {
            id: item.text(Field::Id).to_owned(),
            url: item.text(Field::Url).to_owned(),
        })
    }
}
