//! What a widget shows, and the views that all widgets with data share.

use super::FeedState;
use crate::time::civil::Instant;
use crate::decimal;
use crate::error::LoadError;
use crate::feed::Feed;
use crate::time::format::Format;
use crate::html::{Attr, Nodes, Tag};
use crate::words;
use std::borrow::Cow;
use std::rc::Rc;

/// The state of an element with data: `data-state` on the host, and what events are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Waiting for data.
    Loading,
    /// Showing so many items.
    Ready {
        /// How many.
        items: usize,
    },
    /// The data has nothing to show.
    Empty,
    /// Showing so many items of an old copy, as the file is not to be had.
    Stale {
        /// How many.
        items: usize,
    },
    /// There is nothing to show because of this.
    Error(LoadError),
    /// There is nothing to show because the page's author named no data.
    Missing,
}

impl State {
    /// The word for `data-state` and `:state()`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Loading => "loading",
            Self::Ready { .. } => "ready",
            Self::Stale { .. } => "stale",
            Self::Empty => "empty",
            Self::Error(_) | Self::Missing => "error",
        }
    }
}

/// What a widget shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The shadow tree. A `slot` in it shows the page's own fallback.
    pub nodes: Nodes,
    /// The state, for elements that have one.
    pub state: Option<State>,
    /// What search engines are told: names and values in turn, each with U+0000 behind it; empty for nothing.
    pub json_ld: String,
    /// What a developer should know beyond the state, in English.
    pub note: String,
}

/// `data-action` of the button that asks for the data once more.
pub const RETRY: &str = "retry";

impl View {
    /// A view without a state.
    #[must_use]
    pub const fn plain(nodes: Nodes) -> Self {
        Self {
            nodes,
            state: None,
            json_ld: String::new(),
            note: String::new(),
        }
    }

    /// A view of an element with data.
    #[must_use]
    pub const fn with_state(nodes: Nodes, state: State) -> Self {
        Self {
            nodes,
            state: Some(state),
            json_ld: String::new(),
            note: String::new(),
        }
    }

    /// Only the page's own fallback.
    #[must_use]
    pub fn fallback() -> Self {
        let mut nodes = Nodes::default();
        nodes.open(Tag::Slot).close();
        Self::plain(nodes)
    }

    /// Data without anything to show, below what stands there anyway.
    #[must_use]
    pub fn empty(mut nodes: Nodes) -> Self {
        message(&mut nodes, words::EMPTY).close();
        Self::with_state(nodes, State::Empty)
    }

    /// The feed, or what an element shows as long as it has none.
    ///
    /// # Errors
    ///
    /// The view to show instead.
    pub fn until_loaded(feed: Option<&FeedState>) -> Result<&Rc<Feed>, Self> {
        let mut view = Self::fallback();
        view.state = Some(State::Loading);
        match feed {
            Some(FeedState::Loaded(feed)) => return Ok(feed),
            None | Some(FeedState::Waiting) => {}
            Some(FeedState::Loading { fallback }) => return Err(Self::loading(*fallback)),
            Some(FeedState::Failed(error)) => return Err(Self::failed(*error)),
            Some(FeedState::Missing) => {
                view.state = Some(State::Missing);
                view.note = "nothing to show: write src=\"FILE.json\", or put a \
                             <script type=\"application/json\"> inside"
                    .to_owned();
            }
        }
        Err(view)
    }

    /// Data on its way: the fallback and a word. In front of a fallback the word is heard and not seen
    /// (`base.css`): it would move the page twice.
    #[must_use]
    pub fn loading(fallback: bool) -> Self {
        let mut nodes = Nodes::default();
        if !fallback {
            nodes.open(Tag::Slot).close();
        }
        message(&mut nodes, words::LOADING).close();
        if fallback {
            nodes.open(Tag::Slot).close();
        }
        Self::with_state(nodes, State::Loading)
    }

    /// No data: the fallback, why, and a button that tries again.
    #[must_use]
    pub fn failed(error: LoadError) -> Self {
        let mut nodes = Self::fallback().nodes;
        with_retry(message(&mut nodes, &sentence(error)));
        Self::with_state(nodes, State::Error(error))
    }
}

impl View {
    /// Says that what is shown is an old copy, and of when; not where nothing is shown.
    pub fn become_stale(&mut self, fetched: Instant) {
        let items = match self.state {
            Some(State::Ready { items }) => items,
            Some(State::Empty) => 0,
            _ => return,
        };
        self.state = Some(State::Stale { items });
        let when = Format::FETCHED.text(fetched, fetched);
        with_retry(message(&mut self.nodes, &when));
    }
}

/// Ends a message with the button that asks for the data once more.
fn with_retry(nodes: &mut Nodes) {
    nodes
        .text(" ")
        .open(Tag::Button)
        .attr(Attr::Type, "button")
        .part("button")
        .attr(Attr::DataAction, RETRY)
        .text(words::RETRY)
        .close()
        .close();
}

/// Begins a status message, announced politely by screen readers.
pub(super) fn message<'a>(nodes: &'a mut Nodes, text: &str) -> &'a mut Nodes {
    nodes
        .open(Tag::P)
        .part("message")
        .attr(Attr::Role, "status")
        .text(text)
}

/// What the visitor reads about an error.
#[must_use]
pub fn sentence(error: LoadError) -> Cow<'static, str> {
    match error {
        LoadError::Offline => words::OFFLINE,
        LoadError::Status(status) => {
            let mut out = String::from(words::STATUS_BEFORE);
            decimal::push(&mut out, usize::from(status));
            out.push_str(words::STATUS_AFTER);
            return out.into();
        }
        LoadError::Timeout => words::TIMEOUT,
        LoadError::Encoding => words::NOT_UNICODE,
        LoadError::Json => words::NOT_JSON,
        LoadError::Feed => words::NOT_A_FEED,
        LoadError::Item => words::NO_ITEM,
        LoadError::TooLarge => words::TOO_LARGE,
    }
    .into()
}
