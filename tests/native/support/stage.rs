//! A widget driven as the host in the browser drives it, through the public registry and without a
//! browser: attributes and data go in, a view comes out.

use super::addresses::{platform, urls, urls_from};
use super::dump::BASE;
use super::print::one_line;
use super::{raw, well_formed};
use std::rc::Rc;
use vn_portal_widgets::feed::{self, Feed, ReadFeed};
use vn_portal_widgets::html::{Node, sanitize};
use vn_portal_widgets::time::civil::Instant;
use vn_portal_widgets::widgets::reading::{DateChoice, ListReading};
use vn_portal_widgets::widgets::{
    Attributes, Current, Definition, FeedState, Input, Printout, REGISTRY, Reading, Shown, View,
    Widget,
};

/// 2017-12-17T09:31:53+07:00, the contract's T2: the time on every stage unless told otherwise.
pub const T2: i64 = 1_513_477_913_000;

/// The page on which the elements are.
pub const PAGE: &str = "https://vinhlong.gov.vn/trang.aspx?id=1";

/// An instant from milliseconds.
pub fn instant(millis: i64) -> Instant {
    Instant::from_millis(millis).unwrap()
}

/// What the registry says about a tag.
pub fn definition(tag: &str) -> &'static Definition {
    REGISTRY
        .iter()
        .find(|definition| definition.tag == tag)
        .unwrap_or_else(|| panic!("no <{tag}>"))
}

/// What is read from a string as if it was a file at the URL of the fixtures.
pub fn read_feed(json: &str) -> ReadFeed {
    feed::read(json.as_bytes().to_vec(), BASE, platform())
}

/// The feed in a string.
pub fn feed(json: &str) -> Rc<Feed> {
    Rc::new(read_feed(json).feed.unwrap())
}

/// What an article and a list show of a file.
pub fn shown(read: ReadFeed) -> String {
    let state = match read.feed {
        Ok(feed) => FeedState::Loaded(Rc::new(feed)),
        Err(error) => FeedState::Failed(error),
    };
    let article = Stage::new("vn-article", &[]).state(state.clone()).view();
    let all = [("thumbnails", ""), ("by-date", ""), ("search", "")];
    let list = Stage::new("vn-related-news", &all).state(state).view();
    one_line(&article.nodes) + &one_line(&list.nodes)
}

/// A visitor on [`PAGE`] who has done nothing yet, in a browser without any ability.
pub fn reading() -> Reading {
    Reading {
        page_url: PAGE.to_owned(),
        ..Reading::default()
    }
}

/// A choice of day, month and year; 0 is all of them.
pub fn date(day: u32, month: u32, year: u32) -> DateChoice {
    let choice = |value| (value > 0).then_some(value);
    DateChoice {
        day: choice(day),
        month: choice(month),
        year: choice(year),
    }
}

fn fnv_1a(string: &str) -> u32 {
    let mix = |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(16_777_619);
    string.bytes().fold(2_166_136_261, mix)
}

/// A widget and what it complained about.
pub struct Stage {
    /// The element's.
    pub tag: &'static str,
    widget: Box<dyn Widget>,
    feed: Option<Rc<Feed>>,
    /// What the console would say about the attributes.
    pub notes: Vec<String>,
}

impl Stage {
    /// A new widget that knows its attributes and that it is T2.
    pub fn new(tag: &str, attributes: &[(&str, &str)]) -> Self {
        Self::timeless(tag, attributes).at(T2)
    }

    /// A new widget that knows its attributes and not what time it is.
    pub fn timeless(tag: &str, attributes: &[(&str, &str)]) -> Self {
        let definition = definition(tag);
        let mut stage = Self {
            tag: definition.tag,
            widget: (definition.make)(),
            feed: None,
            notes: Vec::new(),
        };
        stage.attributes(tag, attributes);
        stage
    }

    fn attributes(&mut self, tag: &str, attributes: &[(&str, &str)]) {
        let known = definition(tag).attributes;
        for (name, _) in attributes {
            let is_known = known.iter().any(|attribute| attribute.name == *name);
            assert!(is_known, "<{tag}> has no {name}");
        }
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        let written: Vec<_> = attributes.iter().map(owned).collect();
        let read = Attributes::read(known, &written, &urls(), &mut self.notes);
        self.widget.receive(Input::Attributes(read));
    }

    /// The same after something came in.
    pub fn receive(mut self, input: Input) -> Self {
        self.widget.receive(input);
        self
    }

    /// The same at another time.
    pub fn at(self, millis: i64) -> Self {
        self.receive(Input::Now(instant(millis)))
    }

    /// The same with a visitor.
    pub fn reading(self, reading: Reading) -> Self {
        self.receive(Input::Reading(Box::new(reading)))
    }

    /// The same with a visitor who uses a list.
    pub fn list(self, list: ListReading) -> Self {
        self.reading(Reading { list, ..reading() })
    }

    /// What it shows by itself, once all it needs is there.
    pub fn printout(&mut self) -> Option<Printout> {
        self.view();
        self.widget.printout()
    }

    /// The same with its data so far.
    pub fn state(mut self, state: FeedState) -> Self {
        if let FeedState::Loaded(feed) = &state {
            self.feed = Some(Rc::clone(feed));
        }
        self.receive(Input::Feed(state))
    }

    /// The same with the data in a string.
    pub fn feed(self, json: &str) -> Self {
        self.state(FeedState::Loaded(feed(json)))
    }

    /// The same on a page about an article.
    pub fn current(self, current: Current) -> Self {
        self.receive(Input::Current(current))
    }

    /// The next instant at which the view changes by itself, in milliseconds.
    pub fn wake(&self) -> Option<i64> {
        self.widget.needs().wake.map(Instant::millis)
    }

    /// The URL of the next page of its feed, if it wants that.
    pub fn next_page(&self) -> Option<String> {
        self.widget.needs().next_page.map(ToOwned::to_owned)
    }

    /// What it says it shows.
    pub fn shows(&self) -> Option<Shown> {
        self.widget.shows()
    }

    /// The `id` of each row that it shows, of which a view has only a hash.
    pub fn ids(&mut self) -> Vec<String> {
        let html = one_line(&self.view().nodes);
        let items = self.feed.iter().flat_map(|feed| feed.items());
        let ids: Vec<_> = items.filter_map(|item| item.id).collect();
        let id = |key: &str| {
            let found = ids.iter().find(|id| fnv_1a(id).to_string() == key);
            found.unwrap().clone()
        };
        html.split("<li key:")
            .skip(1)
            .map(|rest| id(rest.split(' ').next().unwrap()))
            .collect()
    }

    /// All strings of its feed that are shown, and the languages of its items.
    pub fn words(&self) -> (String, Vec<Option<String>>) {
        let mut strings = Vec::new();
        let mut languages = Vec::new();
        if let Some(feed) = &self.feed {
            for item in feed.items() {
                languages.push(feed.language_tag(&item));
                strings.push(feed.title(&item).into_owned());
                strings.extend(feed.authors(&item).iter().map(|author| author.name.clone()));
                strings.extend(item.tags);
                for file in item.attachments {
                    strings.extend([Some(file.file_name), file.title].into_iter().flatten());
                    strings.push(file.url.as_str().to_owned());
                }
                let extension = item.extension;
                let fields = [
                    item.summary,
                    item.content_text,
                    extension.source,
                    extension.image_alt,
                    extension.image_caption,
                    extension.image_credit,
                ];
                strings.extend(fields.into_iter().flatten());
            }
        }
        (strings.join("\n"), languages)
    }

    /// What it shows, once all it needs is there.
    pub fn view(&mut self) -> View {
        if let Some(nodes) = self.body() {
            self.widget.receive(Input::Body(nodes));
            let needs = self.widget.needs();
            assert_eq!(needs.body, None, "wants no other body");
        }
        let view = self.widget.view();
        assert_eq!(
            self.widget.view(),
            view,
            "two calls without an input between them return equal views"
        );
        view
    }

    /// The body that it asks for, sanitised.
    fn body(&self) -> Option<Vec<Node>> {
        let body = self.widget.needs().body?;
        let raw = raw::encode(&well_formed::parse(body.html));
        Some(sanitize(&raw, &urls_from(body.base), body.first_heading).nodes)
    }
}
