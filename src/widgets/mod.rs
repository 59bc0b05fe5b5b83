//! The widgets. A widget does nothing: it says what it needs and what it shows, both as values.
//! The host (`browser/host.rs`, or a test) loads, ticks and applies.

pub mod article;
pub mod attributes;
pub mod clock;
pub mod related_news;
pub mod time;
pub mod view;

pub use attributes::{AttributeDefinition, Attributes, Kind};
pub use view::{State, View};

use crate::time::civil::Instant;
use crate::decimal;
use crate::error::LoadError;
use crate::feed::Feed;
use crate::html::Nodes;
use crate::steps::Steps;
use crate::words;
use crate::text::place;
use std::rc::Rc;

/// One custom element: what `customElements.define` and the documents about it are made from.
pub struct Definition {
    /// Tag, as `vn-clock`.
    pub tag: &'static str,
    /// Attributes it observes.
    pub attributes: &'static [AttributeDefinition],
    /// Whether it shows data that `src` or an inline script names.
    pub has_feed: bool,
    /// Whether it is to be told which article the page is about.
    pub has_current: bool,
    /// A new widget that has received nothing.
    pub make: fn() -> Box<dyn Widget>,
}

/// The registry. Style sheets stand beside the definitions, not in them: they reach the page with
/// the registry's JSON, minified, and the wasm does not carry them.
macro_rules! registry {
    ($($widget:ident $css:literal,)+) => {
        /// Every element, in the order of the contract.
        pub const REGISTRY: &[Definition] = &[$($widget::DEFINITION,)+];

        /// The style sheet of each element of [`REGISTRY`], to stand after [`BASE_CSS`].
        pub const STYLES: &[&str] = &[$(include_str!($css),)+];
    };
}

// A fifth widget is a line here and its folder.
registry! {
    clock "clock/clock.css",
    time "time/time.css",
    article "article/article.css",
    related_news "related_news/related_news.css",
}

/// Rules that all widgets share.
pub const BASE_CSS: &str = include_str!("base.css");

/// The behaviour of one element, without a platform.
pub trait Widget {
    /// Takes note of something that came in.
    fn receive(&mut self, input: Input);
    /// What it needs now, given what it has received.
    fn needs(&self) -> Needs<'_>;
    /// What it shows now. Two calls without an input between them give the same. Of a long view the nodes that come
    /// first go to `part`, piece by piece.
    fn view(&self, part: Part<'_>) -> View;
    /// What it shows by itself, for printing, saving and sharing.
    fn paper(&self) -> Option<Paper> {
        None
    }
    /// The article it shows, which lists on the same page leave out.
    fn shows(&self) -> Option<Shown> {
        None
    }
}

/// What takes the beginning of a view: as a whole it would be the largest thing in the memory of the wasm.
pub type Part<'a> = &'a dyn Fn(&Nodes);

/// What comes in to a widget.
#[derive(Clone, Debug)]
pub enum Input {
    /// All its attributes, read anew.
    Attributes(Attributes),
    /// The time now. Arrives before every [`Widget::view`].
    Now(Instant),
    /// How far the data it needs is.
    Feed(FeedState),
    /// The sanitised body it asked for.
    Body(Nodes),
    /// Which article is being read on this page.
    Current(Current),
    /// Who reads, and with what.
    Reader(Reader),
}

/// What `browser/tools.js` knows of the reader and the browser, each text with U+0000 behind it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reader(String);

impl Reader {
    /// Takes what was written down.
    #[must_use]
    pub const fn new(written: String) -> Self {
        Self(written)
    }

    fn text(&self, place: usize) -> &str {
        let mut rest = Steps(&self.0);
        let mut text = rest.text();
        for _ in 0..place {
            text = rest.text();
        }
        text.unwrap_or_default()
    }

    /// Whether something holds: of what not every browser can do `listen`, `print`, `share` (by its own sheet); of what
    /// goes on `speaking`, `paused`, `sharing`, `copied`, `pictures` (more than one), `searches` (its box has had the focus).
    #[must_use]
    pub fn is(&self, fact: &str) -> bool {
        place(self.text(0), fact).is_some()
    }

    /// The size of text that the reader has chosen: a digit, 0 for the usual one.
    #[must_use]
    pub fn size(&self) -> &str {
        self.text(1)
    }

    /// The page's address.
    #[must_use]
    pub fn page(&self) -> &str {
        self.text(2)
    }

    /// The page of a list that the reader has turned to, counted from 1; 0 where he has not.
    #[must_use]
    pub fn list_page(&self) -> usize {
        decimal::parse(self.text(6)).map_or(0, |page| page as usize)
    }

    /// What the reader looks for in a list.
    #[must_use]
    pub fn query(&self) -> &str {
        self.text(7)
    }

    /// Day, month and year that the reader has chosen, as digits; empty for all.
    #[must_use]
    pub fn date(&self) -> [&str; 3] {
        [8, 9, 10].map(|place| self.text(place))
    }

    /// The picture that the reader looks at: address, alt text, words below; the address is empty for none.
    #[must_use]
    pub fn picture(&self) -> [&str; 3] {
        [3, 4, 5].map(|place| self.text(place))
    }
}

/// What a widget shows, by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Its title.
    pub title: String,
    /// Where it is to be read.
    pub url: String,
    /// The view without what only the page can do.
    pub nodes: Nodes,
}

/// How far the data of an element is.
#[derive(Clone, Debug)]
pub enum FeedState {
    /// The page is not complete yet, and so far names no data.
    Waiting,
    /// The page names no data: its author's mistake, not the visitor's business.
    Missing,
    /// On its way.
    Loading {
        /// Whether the page shows something of its own meanwhile.
        fallback: bool,
    },
    /// Here.
    Loaded(Rc<Feed>),
    /// Not to be had.
    Failed(LoadError),
}

/// The article being read on a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Current {
    /// An article of the page is still on its way.
    Pending,
    /// What an article of the page shows; without one the page itself, by its address.
    Item(Shown),
}

/// What tells an article that is shown from the items of a list, and where it is to be read.
#[derive(Clone, Debug, Default)]
pub struct Shown {
    /// Its `id`; empty where it has none.
    pub id: String,
    /// Its `url`, absolute; empty where it has none.
    pub url: String,
    /// The feed that it is of, and its place there.
    pub source: Option<(Rc<Feed>, usize)>,
}

/// The same article of the same load.
impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        let source = |shown: &Self| {
            let source = shown.source.as_ref();
            source.map(|(feed, place)| (Rc::as_ptr(feed), *place))
        };
        self.id == other.id && self.url == other.url && source(self) == source(other)
    }
}

/// What a widget needs from outside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needs<'a> {
    /// Untrusted HTML to be sanitised, until it has come back as [`Input::Body`].
    pub body: Option<Body<'a>>,
    /// The address of the next part of the feed, until that has come.
    pub more: Option<&'a str>,
    /// The next instant at which its view changes by itself.
    pub wake: Option<Instant>,
}

/// Untrusted HTML, and how it is to come back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body<'a> {
    /// The HTML as the file has it.
    pub html: &'a str,
    /// Absolute address of the file, which its links are relative to.
    pub base: &'a str,
    /// Level of its highest heading, 1 to 6.
    pub first_heading: usize,
}

/// The registry as JSON, for the half of the program that runs before the wasm is there:
/// `{"css": base, "elements": [["vn-clock", [["format", "clock"], …], css, has_feed, has_current], …], "spoken": [abbreviations, signs], "advice": text}`. An
/// attribute is its name and the property's value without the attribute, which is left out where there
/// is none: `false` says that it is a flag, a third `true` that it may be a text as well. The third and
/// fourth of a number are the least and the greatest, the latter left out where it is the greatest of all.
#[must_use]
pub fn registry_json() -> String {
    let mut out = String::from("{\"css\":");
    push_quoted(&mut out, BASE_CSS);
    out.push_str(",\"elements\":[");
    for (index, (definition, css)) in REGISTRY.iter().zip(STYLES).enumerate() {
        out.push_str(if index > 0 { ",[" } else { "[" });
        push_quoted(&mut out, definition.tag);
        out.push_str(",[");
        for (index, attribute) in definition.attributes.iter().enumerate() {
            out.push_str(if index > 0 { ",[" } else { "[" });
            push_quoted(&mut out, attribute.name);
            attribute.kind.push_json(&mut out);
            out.push(']');
        }
        out.push_str("],");
        push_quoted(&mut out, css);
        for flag in [definition.has_feed, definition.has_current] {
            out.push_str(if flag { ",true" } else { ",false" });
        }
        out.push(']');
    }
    out.push_str("],\"spoken\":[");
    push_quoted(&mut out, words::SPOKEN);
    out.push(',');
    push_quoted(&mut out, words::SPOKEN_SIGNS);
    out.push_str("],\"advice\":");
    push_quoted(&mut out, words::ADVICE);
    out.push('}');
    out
}

/// Appends a text as JSON.
fn push_quoted(out: &mut String, text: &str) {
    out.push('"');
    for character in text.chars() {
        match character {
            '\n' => out.push_str("\\n"),
            '"' | '\\' => out.extend(['\\', character]),
            _ => out.push(character),
        }
    }
    out.push('"');
}

/// Appends `,number` to a JSON array.
fn push_number(out: &mut String, number: u32) {
    out.push(',');
    decimal::push(out, number as usize);
}
