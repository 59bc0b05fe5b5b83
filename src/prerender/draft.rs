//! One element, from its attributes and data to its HTML.

use super::data::PageData;
use super::page::{Failure, FirstView, PageElement, PageInfo};
use super::relative::PageUrls;
use crate::error::line;
use crate::feed::Feed;
use crate::html::{Element, Node, Tag, Urls, is_same_view, sanitize_html, write};
use crate::platform::Platform;
use crate::widgets::names::Names;
use crate::widgets::reading::Abilities;
use crate::widgets::{
    Attributes, Current, Definition, FeedState, Input, Reading, State, View, Widget,
};
use std::rc::Rc;

/// An element that has got everything but what the page's other elements decide.
pub(super) struct Draft {
    pub definition: &'static Definition,
    pub widget: Box<dyn Widget>,
    has_fallback: bool,
    /// What the page calls its file; empty for data without a URL of their own.
    file: String,
    /// More about the data that could not be read.
    detail: String,
    notes: Vec<String>,
}

impl Draft {
    /// Passes an element what `browser/elements/host.rs` would, but for the time: nobody knows when the page will be shown. `names` and
    /// `data` are those of the elements before it.
    pub fn new<'p>(
        definition: &'static Definition,
        element: &'p PageElement,
        info: &PageInfo,
        platform: &Rc<dyn Platform>,
        names: &mut Names,
        data: &mut PageData<'p>,
    ) -> Result<Self, Failure> {
        let mut draft = Self {
            definition,
            widget: (definition.make)(),
            has_fallback: element.has_fallback,
            file: String::new(),
            detail: String::new(),
            notes: Vec::new(),
        };
        let urls = PageUrls {
            platform: &**platform,
            info,
        };
        draft.read_attributes(element, &urls);
        if let Some(wanted) = draft.widget.name() {
            let name = names.claim(wanted);
            draft.widget.receive(Input::Name(name));
        }
        if definition.has_feed {
            let reading = reading(element, info);
            draft.widget.receive(Input::Reading(Box::new(reading)));
            let own = element.url.as_deref();
            let own = own.and_then(|url| platform.resolve(url, info.base()));
            draft.file = own
                .as_ref()
                .map_or_else(String::new, |url| urls.written(url));
            let base = own.as_deref().unwrap_or(info.base());
            let state = match &element.data {
                Some(json) => {
                    let read = data.read(json, base, platform);
                    draft.note(&read.lines);
                    draft.detail.clone_from(&read.detail);
                    read.state()
                }
                None => FeedState::Missing,
            };
            draft.read_body(state, &urls)?;
        }
        Ok(draft)
    }

    fn read_attributes(&mut self, element: &PageElement, urls: &PageUrls<'_>) {
        let urls = urls.of_page();
        let definitions = self.definition.attributes;
        let written = &element.attributes;
        let attributes = Attributes::read(definitions, written, &urls, &mut self.notes);
        self.widget.receive(Input::Attributes(attributes));
    }

    /// Tells the widget the state of its data, and brings it the HTML that it wants, sanitised.
    fn read_body(&mut self, state: FeedState, urls: &PageUrls<'_>) -> Result<(), Failure> {
        let feed: Option<Rc<Feed>> = match &state {
            FeedState::Loaded(feed) => Some(Rc::clone(feed)),
            _ => None,
        };
        self.widget.receive(Input::Feed(state));
        let (Some(feed), Some(body)) = (feed, self.widget.needs().body) else {
            return Ok(());
        };
        let base = Urls {
            platform: urls.platform,
            base: body.base,
        };
        let sanitized = sanitize_html(body.html, &base, body.first_heading)
            .ok_or_else(|| Failure::of_html(NO_PARSER))?;
        let lines = feed.removal_lines(body.index, &sanitized.removals);
        self.widget.receive(Input::Body(sanitized.nodes));
        self.note(&lines);
        Ok(())
    }

    fn note(&mut self, lines: &[String]) {
        let file = &self.file;
        self.notes
            .extend(lines.iter().map(|about| line(&[file, about])));
    }

    /// What it shows, once it is known which article the page is about.
    pub fn finish(mut self, current: &Current, urls: &PageUrls<'_>) -> FirstView {
        if self.definition.has_current {
            self.widget.receive(Input::Current(current.clone()));
        }
        let view = self.widget.view();
        let html = self.html(&view, urls);
        let notes = self.notes;
        match html {
            Ok(html) => FirstView {
                html,
                error: None,
                notes,
            },
            Err(failure) => FirstView {
                notes,
                ..failure.into()
            },
        }
    }

    fn html(&self, view: &View, urls: &PageUrls<'_>) -> Result<Option<String>, Failure> {
        match view.state {
            Some(State::Loading | State::Missing) => return Ok(None),
            Some(State::Error(error)) => {
                let note = view.note.as_deref().unwrap_or_default();
                return Err(Failure::of_data(error, &self.detail, note));
            }
            Some(State::Ready { .. } | State::Stale { .. } | State::Empty) | None => {}
        }
        if self.is_nothing(&view.nodes) {
            return Ok(None);
        }
        let url = |url: &str| urls.written(url);
        let html = write(&view.nodes, &url);
        let parsed = urls.platform.parse_html(&html);
        let parsed = parsed.ok_or_else(|| Failure::of_html(NO_PARSER))?;
        if is_same_view(&view.nodes, &url, &parsed) {
            Ok(Some(html))
        } else {
            Err(Failure::of_html("HTML cannot express what it shows"))
        }
    }

    /// Whether a view shows the page's own content, which the page does by itself. Where it has none, as in a clock, the style sheet
    /// may keep the place of what will come.
    fn is_nothing(&self, nodes: &[Node]) -> bool {
        self.has_fallback && *nodes == [Node::from(Element::new(Tag::Slot))]
    }
}

const NO_PARSER: &str = "there is no parser of HTML here";

/// A visitor who has done nothing yet. Of what not every browser can do, nearly every one prints.
fn reading(element: &PageElement, info: &PageInfo) -> Reading {
    let language = element.language.as_ref().unwrap_or(&info.language);
    Reading {
        page_url: info.url.clone(),
        page_language: language.clone(),
        abilities: Abilities {
            print: true,
            ..Abilities::default()
        },
        ..Reading::default()
    }
}
