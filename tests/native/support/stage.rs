//! A widget driven as the host in the browser drives it, through the public registry and without a
//! browser: attributes and data go in, a view comes out.

use super::addresses::{with_base, with_urls};
use super::print::one_line;
use super::value::scalar;
use super::{raw, well_formed};
use std::cell::RefCell;
use std::rc::Rc;
use vn_portal_widgets::time::civil::Instant;
use vn_portal_widgets::feed::{self, Feed, Field, Reading};
use vn_portal_widgets::html::{Nodes, sanitize};
use vn_portal_widgets::widgets::{
    Attributes, Current, Definition, FeedState, Input, Paper, REGISTRY, Reader, Shown, View, Widget,
};

/// 2017-12-17T09:31:53+07:00, the contract's T2, which it is on every stage unless told otherwise.
pub const T2: i64 = 1_513_477_913_000;

/// An instant out of milliseconds.
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

/// What is read out of a text from the address of the fixtures; `None` where it is no JSON.
pub fn reading(json: &str) -> Option<Reading> {
    with_urls(|urls| feed::read(json.as_bytes(), scalar, urls))
}

/// The feed in a JSON text.
pub fn feed(json: &str) -> Rc<Feed> {
    Rc::new(reading(json).unwrap().feed.unwrap())
}

/// What an article and a list show of a file.
pub fn shown(reading: Reading) -> String {
    let state = match reading.feed {
        Ok(feed) => FeedState::Loaded(Rc::new(feed)),
        Err(error) => FeedState::Failed(error),
    };
    let article = Stage::new("vn-article", &[]).state(state.clone()).view();
    let all = [("thumbnails", ""), ("by-date", ""), ("search", "")];
    let list = Stage::new("vn-related-news", &all).state(state).view();
    one_line(&article.nodes) + &one_line(&list.nodes)
}

fn fnv_1a(text: &str) -> u32 {
    let mix = |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(16_777_619);
    text.bytes().fold(2_166_136_261, mix)
}

/// A view with the parts that came before it.
pub fn whole(widget: &dyn Widget) -> View {
    let parts = RefCell::new(Nodes::default());
    let mut view = widget.view(&|nodes| {
        parts.borrow_mut().append(nodes);
    });
    let mut nodes = parts.into_inner();
    nodes.append(&view.nodes);
    view.nodes = nodes;
    view
}

/// A widget and what it complained about.
pub struct Stage {
    widget: Box<dyn Widget>,
    feed: Option<Rc<Feed>>,
    /// What the console would say about the attributes.
    pub notes: Vec<String>,
}

impl Stage {
    /// A new widget that knows its attributes and that it is T2.
    pub fn new(tag: &str, attributes: &[(&str, &str)]) -> Self {
        let mut stage = Self {
            widget: (definition(tag).make)(),
            feed: None,
            notes: Vec::new(),
        };
        stage.attributes(tag, attributes);
        stage.receive(Input::Now(instant(T2)))
    }

    fn attributes(&mut self, tag: &str, attributes: &[(&str, &str)]) {
        for (name, _) in attributes {
            let known = definition(tag)
                .attributes
                .iter()
                .any(|attribute| attribute.name == *name);
            assert!(known, "<{tag}> has no {name}");
        }
        let written: String = attributes
            .iter()
            .map(|(name, value)| format!("{name}\0{value}\0"))
            .collect();
        let notes = &mut self.notes;
        let read =
            with_urls(|urls| Attributes::read(definition(tag).attributes, &written, urls, notes));
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

    /// The same with a reader of whom this is known, each text with U+0000 behind it.
    pub fn reader(self, facts: &str, size: u8, picture: [&str; 3]) -> Self {
        let [src, alt, words] = picture;
        let page = "https://vinhlong.gov.vn/trang.aspx?id=1";
        let written = format!("{facts},\0{size}\0{page}\0{src}\0{alt}\0{words}\0\0\0\0\0\0");
        self.receive(Input::Reader(Reader::new(written)))
    }

    /// The same with a reader of a list who has turned to a page, looks for something, or has chosen a day, a
    /// month and a year.
    pub fn list_reader(self, page: usize, query: &str, date: [&str; 3]) -> Self {
        let [day, month, year] = date;
        let written = format!(",\0\0\0\0\0\0{page}\0{query}\0{day}\0{month}\0{year}\0");
        self.receive(Input::Reader(Reader::new(written)))
    }

    /// What it shows by itself, once all it needs is there.
    pub fn paper(&mut self) -> Option<Paper> {
        self.view();
        self.widget.paper()
    }

    /// The same with its data so far.
    pub fn state(mut self, state: FeedState) -> Self {
        if let FeedState::Loaded(feed) = &state {
            self.feed = Some(Rc::clone(feed));
        }
        self.receive(Input::Feed(state))
    }

    /// The same with the data of a JSON text.
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

    /// The address of the next part of its feed, if it wants that.
    pub fn more(&self) -> Option<String> {
        self.widget.needs().more.map(ToOwned::to_owned)
    }

    /// What it says it shows.
    pub fn shows(&self) -> Option<Shown> {
        self.widget.shows()
    }

    /// The `id` of each row that it shows, of which a view has only a hash.
    pub fn ids(&mut self) -> Vec<String> {
        let html = one_line(&self.view().nodes);
        let ids: Vec<_> = self
            .feed
            .iter()
            .flat_map(|feed| feed.items())
            .map(|item| item.text(Field::Id).to_owned())
            .collect();
        let id = |key: &str| {
            ids.iter()
                .find(|id| fnv_1a(id).to_string() == key)
                .unwrap()
                .clone()
        };
        html.split("<li key:")
            .skip(1)
            .map(|rest| id(rest.split(' ').next().unwrap()))
            .collect()
    }

    /// What it shows, once all it needs is there.
    pub fn view(&mut self) -> View {
        if let Some(body) = self.widget.needs().body {
            let raw = raw::encode(&well_formed::parse(body.html));
            let nodes = with_base(body.base, |urls| sanitize(&raw, urls, body.first_heading));
            self.widget.receive(Input::Body(nodes));
            assert_eq!(
                self.widget.needs().body,
                None,
                "a body does not make the widget want another"
            );
        }
        let view = whole(&*self.widget);
        assert_eq!(
            whole(&*self.widget),
            view,
            "two calls without an input between them give the same"
        );
        view
    }
}
