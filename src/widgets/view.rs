//! What a widget shows, and the views that all widgets with data share.

use super::FeedState;
use super::reading::Action;
use crate::error::LoadError;
use crate::feed::Feed;
use crate::html::{Attr, Element, Node, Str, Tag};
use crate::time::civil::Instant;
use crate::time::format::Format;
use crate::words;
use std::rc::Rc;

/// The state of an element with data, as in `data-state` on the host and in its events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Waiting for data.
    Loading,
    /// Showing items.
    Ready {
        /// The number of items.
        items: usize,
    },
    /// Data without items.
    Empty,
    /// Showing items of a stored copy, since the file cannot be loaded.
    Stale {
        /// The number of items.
        items: usize,
    },
    /// Nothing to show, for this reason.
    Error(LoadError),
    /// Nothing to show, because the page names no data.
    Missing,
}

impl State {
    /// The name of a state in which something older is shown.
    pub(crate) const STALE: &str = "stale";

    /// The word for `data-state` and `:state()`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Loading => "loading",
            Self::Ready { .. } => "ready",
            Self::Stale { .. } => Self::STALE,
            Self::Empty => "empty",
            Self::Error(_) | Self::Missing => "error",
        }
    }
}

/// What a widget shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// The shadow tree. A `slot` in it shows the page's own fallback.
    pub nodes: Vec<Node>,
    /// The state, for elements that have one.
    pub state: Option<State>,
    /// JSON-LD for search engines; it has no `<`, so that no string in it can end a script.
    pub json_ld: Option<String>,
    /// What a developer should know beyond the state, in English.
    pub note: Option<String>,
}

impl View {
    pub(super) fn plain(node: impl Into<Node>) -> Self {
        Self {
            nodes: vec![node.into()],
            ..Self::default()
        }
    }

    pub(super) fn with_state(nodes: Vec<Node>, state: State) -> Self {
        Self {
            nodes,
            state: Some(state),
            ..Self::default()
        }
    }

    /// The page's own fallback and nothing else.
    pub(super) fn fallback() -> Self {
        Self::plain(slot())
    }

    /// Data without items, below nodes that are shown anyway.
    pub(super) fn empty(mut nodes: Vec<Node>) -> Self {
        nodes.push(message(words::EMPTY).into());
        Self::with_state(nodes, State::Empty)
    }

    /// Returns the feed, or the view of an element that has none yet.
    pub(super) fn until_loaded(feed: Option<&FeedState>) -> Result<&Rc<Feed>, Self> {
        match feed {
            Some(FeedState::Loaded(feed)) => Ok(feed),
            None | Some(FeedState::Waiting) => Err(Self::waiting()),
            Some(FeedState::Loading { fallback }) => Err(Self::loading(*fallback)),
            Some(FeedState::Failed(error)) => Err(Self::failed(*error)),
            Some(FeedState::Missing) => Err(Self {
                note: Some(
                    "nothing to show: write src=\"FILE.json\", or put a \
                     <script type=\"application/json\"> inside"
                        .to_owned(),
                ),
                ..Self::with_state(vec![slot().into()], State::Missing)
            }),
        }
    }

    /// The fallback, for a moment.
    #[must_use]
    pub fn waiting() -> Self {
        Self::with_state(vec![slot().into()], State::Loading)
    }

    /// Data on its way: the fallback and a message.
    ///
    /// Above a fallback the message is for screen readers only (`base.css`): a visible one would move the page twice.
    pub(super) fn loading(fallback: bool) -> Self {
        let message = message(words::LOADING);
        let nodes = if fallback {
            [message, slot()]
        } else {
            [slot(), message]
        };
        Self::with_state(nodes.map(Node::from).into(), State::Loading)
    }

    /// No data: the fallback, the reason, and a button to try again.
    pub(super) fn failed(error: LoadError) -> Self {
        let nodes = [slot(), with_retry(message(sentence(error)))];
        Self::with_state(nodes.map(Node::from).into(), State::Error(error))
    }

    /// The same without the page's own fallback.
    #[must_use]
    pub fn without_fallback(mut self) -> Self {
        self.nodes.retain(|node| *node != slot().into());
        self
    }

    /// Adds the note that the items are a stored copy, and when it was fetched. A view that shows nothing does not change.
    pub fn become_stale(&mut self, fetched: Instant) {
        let items = match self.state {
            Some(State::Ready { items }) => items,
            Some(State::Empty) => 0,
            _ => return,
        };
        self.state = Some(State::Stale { items });
        let message = message(Format::FETCHED.text(fetched, fetched));
        self.nodes.push(with_retry(message).into());
    }
}

fn slot() -> Element {
    Element::new(Tag::Slot)
}

/// A status message, which screen readers announce politely.
pub(super) fn message(text: impl Into<Str>) -> Element {
    Element::new(Tag::P)
        .part("message")
        .attr(Attr::Role, "status")
        .attr(Attr::Lang, words::LANGUAGE)
        .text(text)
}

fn with_retry(message: Element) -> Element {
    let button = Element::new(Tag::Button)
        .attr(Attr::Type, "button")
        .part("button")
        .attr(Attr::DataAction, Action::Retry.name())
        .text(words::RETRY);
    // In an element of its own: beside the sentence it would be part of its text node.
    let space = Element::new(Tag::Span).text(" ");
    message.child(space).child(button)
}

/// What the visitor reads about an error.
fn sentence(error: LoadError) -> Str {
    match error {
        LoadError::Offline => words::OFFLINE.into(),
        LoadError::Status(status) => words::status(status).into(),
        LoadError::Timeout => words::TIMEOUT.into(),
        LoadError::Encoding => words::NOT_UNICODE.into(),
        LoadError::Json => words::NOT_JSON.into(),
        LoadError::Feed => words::NOT_A_FEED.into(),
        LoadError::Item => words::NO_ITEM.into(),
        LoadError::TooLarge => words::TOO_LARGE.into(),
    }
}
