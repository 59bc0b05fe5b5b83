//! The widgets. A widget does nothing: it says what it needs and what it shows, both as values.
//! The host (`browser/elements`, or a test) loads, ticks and applies.

pub mod attributes;
pub mod description;
pub mod gesture;
pub mod memory;
mod message;
pub mod names;
pub mod reading;
pub mod registry;
mod skeleton;
pub mod view;

pub use attributes::{AttributeDefinition, Attributes, Kind};
pub use description::{Description, descriptions_json};
pub use reading::Reading;
pub use registry::{Definition, registry_json};
pub use view::{State, View};

use crate::error::LoadError;
use crate::feed::Feed;
use crate::html::Node;
use crate::time::civil::Instant;
use std::rc::Rc;

/// Folders with a widget each. Two lists, since the wasm must not carry the descriptions.
macro_rules! widgets {
    ($($name:ident,)+) => {
        $(pub mod $name;)+

        /// Every element, in the order of the contract.
        pub const REGISTRY: &[Definition] = &[$($name::DEFINITION,)+];

        /// What there is to say about each, in the same order.
        pub const DESCRIPTIONS: &[&Description] = &[$(&$name::DESCRIPTION,)+];
    };
}

// To add a widget, add its folder and a line here.
widgets! {
    clock,
    time,
    article,
    related_news,
}

/// The behaviour of one element, without a platform.
pub trait Widget {
    /// Takes note of an input.
    fn receive(&mut self, input: Input);

    /// What it needs now, given what it has received.
    fn needs(&self) -> Needs<'_>;

    /// What it shows now; before the first [`Input::Now`], what it shows whatever the time is. Two calls without an input between them return equal views.
    fn view(&self) -> View;

    /// What it shows without the page around it, for printing, saving and sharing.
    fn printout(&self) -> Option<Printout> {
        None
    }

    /// What visitors call it. The host tells it a name that no other element of the page has, as [`Input::Name`].
    fn name(&self) -> Option<&str> {
        None
    }

    /// The article it shows, which lists on the same page leave out.
    fn shows(&self) -> Option<Shown> {
        None
    }
}

/// An input of a widget.
#[derive(Clone, Debug)]
pub enum Input {
    /// All attributes of the element.
    Attributes(Attributes),
    /// The current time. In the browser it arrives before every [`Widget::view`].
    Now(Instant),
    /// The state of the feed.
    Feed(FeedState),
    /// The sanitised body that it asked for.
    Body(Vec<Node>),
    /// The article being read on this page.
    Current(Current),
    /// What the visitor does with the element.
    Reading(Box<Reading>),
    /// Its name, made different from those of the page's other elements.
    Name(String),
}

/// The state of an element's feed.
#[derive(Clone, Debug)]
pub enum FeedState {
    /// The page is still being parsed and names no data so far.
    Waiting,
    /// The page names no data: a mistake of its author, which visitors are not told about.
    Missing,
    /// The data are being loaded.
    Loading {
        /// Whether the page has fallback content to show meanwhile.
        fallback: bool,
    },
    /// The data are there.
    Loaded(Rc<Feed>),
    /// The data could not be loaded.
    Failed(LoadError),
}

/// The article being read on a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Current {
    /// The page has an article that is still loading.
    Pending,
    /// What the page's article shows.
    Item(Shown),
    /// The page has no article of ours, and is one itself: its absolute URL.
    Page(String),
}

/// Identifies a shown article, so that lists can leave it out, and tells where its content is.
#[derive(Clone, Debug, Default)]
pub struct Shown {
    /// Its `id`.
    pub id: Option<String>,
    /// Its absolute `url`.
    pub url: Option<String>,
    /// The feed it comes from, and its index there.
    pub source: Option<(Rc<Feed>, usize)>,
}

/// Equal only if both come from the same load of the feed: a reload may have changed the content.
impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        let source = |shown: &Self| {
            let source = shown.source.as_ref();
            source.map(|(feed, index)| (Rc::as_ptr(feed), *index))
        };
        self.id == other.id && self.url == other.url && source(self) == source(other)
    }
}

/// What a widget needs from its host.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needs<'a> {
    /// Untrusted HTML to sanitise, until it has come back as [`Input::Body`].
    pub body: Option<Body<'a>>,
    /// URL of the next page of the feed, until that is loaded.
    pub next_page: Option<&'a str>,
    /// The next instant at which the view changes by itself.
    pub wake: Option<Instant>,
}

/// Untrusted HTML, and how to sanitise it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body<'a> {
    /// The HTML as in the file.
    pub html: &'a str,
    /// Absolute URL of the file, which links in the HTML are relative to.
    pub base: &'a str,
    /// The item's index in the feed.
    pub index: usize,
    /// The level, 1 to 6, that the highest heading in it is shifted to.
    pub first_heading: usize,
}

/// What a widget shows without the page around it.
#[derive(Clone, Debug, PartialEq)]
pub struct Printout {
    /// Title; empty if the article has none.
    pub title: String,
    /// The URL at which the article can be read.
    pub url: String,
    /// The view without its controls.
    pub nodes: Vec<Node>,
}
