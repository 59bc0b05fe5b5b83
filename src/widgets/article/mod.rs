//! `<vn-article>`: one article out of a JSON file, in the order of the portals.

use super::time::stamp;
use super::{
    AttributeDefinition, Attributes, Body, Definition, FeedState, Input, Kind, Needs, Shown, State,
    View, Widget,
};
use crate::civil::Instant;
use crate::error::LoadError;
use crate::feed::model::{Address, Feed, Item};
use crate::format::Format;
use crate::html::{Attr, Nodes, Step, Tag};
use crate::strings;
use crate::text::cut;
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
        super::attributes::HEADING_LEVEL,
        AttributeDefinition {
            name: "date-format",
            kind: Kind::Format { default: "posted" },
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
    body: Nodes,
    now: Option<Instant>,
}

impl Article {
    fn feed(&self) -> Option<&Rc<Feed>> {
        match &self.feed {
            Some(FeedState::Loaded(feed)) => Some(feed),
            _ => None,
        }
    }

    /// The item named by `item`, else the first.
    fn item(&self) -> Option<&Rc<Item>> {
        let items = &self.feed()?.items;
        match self.attributes.item_name("item") {
            Some((name, url)) => items.iter().find(|item| item.is_named(name, url)),
            None => items.first(),
        }
    }

    fn date_format(&self) -> Format {
        self.attributes.format("date-format", Format::POSTED)
    }

    fn article(&self, nodes: &mut Nodes, item: &Item) {
        nodes.open(Tag::Article).part("article");
        if let Some(language) = &item.language {
            nodes.attr(Attr::Lang, language);
        }
        if let Some(at) = item.date_published {
            stamp(
                nodes,
                "date",
                at,
                &self.date_format(),
                self.now.unwrap_or(at),
            );
        }
        if let Some(title) = &item.title {
            nodes.line(
                Tag::heading(self.attributes.heading_level()),
                "title",
                title,
            );
        }
        if let Some(summary) = &item.summary {
            nodes.line(Tag::P, "lead", summary);
        }
        self.picture(nodes, item);
        self.text(nodes, item);
        credits(nodes, item);
        nodes.close();
    }

    /// The main picture, unless the body shows it anyway.
    fn picture(&self, nodes: &mut Nodes, item: &Item) {
        let Some(url) = &item.image else { return };
        if self
            .body
            .steps()
            .any(|step| step == Step::Attr(Attr::Src, url.as_str()))
        {
            return;
        }
        nodes
            .open(Tag::Figure)
            .part("figure")
            .open(Tag::Img)
            .attr(Attr::Decoding, "async")
            .part("image")
            // An empty alt text says that nothing is lost without the picture.
            .attr(Attr::Alt, item.image_alt.as_deref().unwrap_or_default())
            .attr(Attr::Src, url.as_str())
            .close();
        if let Some(caption) = &item.image_caption {
            nodes.line(Tag::Figcaption, "caption", caption);
        }
        nodes.close();
    }

    /// The body: sanitised HTML, or else text with blank lines between paragraphs.
    fn text(&self, nodes: &mut Nodes, item: &Item) {
        let text = item.content_text.as_deref().unwrap_or_default();
        if item.content_html.is_none() && text.is_empty() {
            return;
        }
        nodes.open(Tag::Div).part("body");
        if item.content_html.is_some() {
            nodes.append(&self.body);
        } else {
            paragraphs(nodes, text);
        }
        nodes.close();
    }
}

fn credits(nodes: &mut Nodes, item: &Item) {
    if !item.authors.is_empty() {
        nodes.line(Tag::P, "author", &item.authors.join(", "));
    }
    if let Some(source) = &item.source {
        nodes
            .open(Tag::P)
            .part("source")
            .text(strings::SOURCE_BEFORE)
            .text(source)
            .close();
    }
}

/// Parts a text at its blank lines.
fn paragraphs(nodes: &mut Nodes, text: &str) {
    let mut paragraph = String::new();
    let mut rest = text;
    loop {
        let next = cut(&mut rest, b'\n');
        let line = next.unwrap_or(rest).trim();
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
        match input {
            Input::Attributes(attributes) => self.attributes = attributes,
            Input::Feed(feed) => self.feed = Some(feed),
            Input::Body(body) => self.body = body,
            Input::Now(now) => self.now = Some(now),
            Input::Current(_) => {}
        }
    }

    fn needs(&self) -> Needs {
        let item = self.item();
        let html = item.and_then(|item| item.content_html.as_ref());
        let body = html.zip(self.feed()).map(|(html, feed)| Body {
            html: Rc::clone(html),
            base: Rc::clone(&feed.base),
            first_heading: (self.attributes.heading_level() + 1).min(6),
        });
        let date = item.and_then(|item| item.date_published).zip(self.now);
        let wake = date.and_then(|(at, now)| self.date_format().next_change(at, now));
        Needs { body, wake }
    }

    fn view(&self) -> View {
        if let Err(view) = View::until_loaded(self.feed.as_ref()) {
            return view;
        }
        let Some(item) = self.item() else {
            let Some((name, _)) = self.attributes.item_name("item") else {
                return View::empty(Nodes::default());
            };
            let mut view = View::failed(LoadError::Item);
            view.note.push_str(name);
            return view;
        };
        let mut nodes = Nodes::default();
        self.article(&mut nodes, item);
        View::with_state(nodes, State::Ready { items: 1 })
    }

    /// An article whose own address was refused names nothing: hiding it from a list would hide
    /// that something is wrong with it.
    fn shows(&self) -> Option<Shown> {
        let item = self.item()?;
        if item.url == Address::Refused {
            return None;
        }
        Some(Shown {
            id: item.id.clone(),
            url: item.url.safe().cloned(),
        })
    }
}
