//! What a widget shows, and the views that all widgets with data share.

use super::message::{Message, Retry, Topic};
use super::skeleton::is_skeleton;
use super::{FeedState, Reading};
use crate::error::LoadError;
use crate::html::{Element, Node, Str, Tag};
use crate::time::civil::Instant;
use crate::time::format::Format;
use crate::words;

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
    /// The shadow tree. A `slot` in it shows the page's own fallback; the last node of an element with data is its message.
    pub nodes: Vec<Node>,
    /// The state, for elements that have one.
    pub state: Option<State>,
    /// JSON-LD for search engines; it has no `<`, so that no string in it can end a script.
    pub json_ld: Option<String>,
    /// What a developer should know beyond the state, in English.
    pub note: Option<String>,
    /// What the last node of an element with data says.
    pub(super) message: Message,
}

impl View {
    pub(super) fn plain(node: impl Into<Node>) -> Self {
        Self {
            nodes: vec![node.into()],
            ..Self::default()
        }
    }

    /// Nodes, and below them a message without any text.
    pub(super) fn with_state(nodes: Vec<Node>, state: State) -> Self {
        Self::with_message(nodes, state, Message::default())
    }

    fn with_message(mut nodes: Vec<Node>, state: State, message: Message) -> Self {
        nodes.push(message.element().into());
        Self {
            nodes,
            state: Some(state),
            message,
            ..Self::default()
        }
    }

    fn change_message(&mut self, change: impl FnOnce(&mut Message)) {
        change(&mut self.message);
        self.nodes.pop();
        self.nodes.push(self.message.element().into());
    }

    /// The same with words that screen readers say once: [`Reading::said`] in words of the widget.
    ///
    /// The words of [`Reading::said_before`] get a no-break space at their end. Of a text that comes again in Chromium, Orca believes that
    /// the event of the first time came twice, and says nothing.
    pub(super) fn saying(mut self, words: Option<Str>, reading: &Reading) -> Self {
        let words = words.map(|words| match &reading.said_before {
            Some(before) if *before == words => words + "\u{a0}",
            _ => words,
        });
        self.change_message(|message| message.said = words);
        self
    }

    /// The words that screen readers say once.
    #[must_use]
    pub fn said(&self) -> Option<&Str> {
        self.message.said.as_ref()
    }

    /// The same while more of it is being loaded.
    pub(super) fn loading_more(mut self) -> Self {
        self.change_message(|message| {
            message.shown = Some((Topic::Loading, words::LOADING.into()))
        });
        self
    }

    /// Notes that what more was being loaded did not come. The control that asked for it asks again.
    pub fn fail_to_load_more(&mut self, error: LoadError) {
        let is_loading_more = matches!(self.message.shown, Some((Topic::Loading, _)))
            && matches!(self.state, Some(State::Ready { .. }));
        if is_loading_more {
            self.change_message(|message| message.shown = Some((Topic::Error, sentence(error))));
        }
    }

    /// The page's own fallback and nothing else.
    pub(super) fn fallback() -> Self {
        Self::plain(slot())
    }

    /// Data without items, below nodes that are shown anyway.
    pub(super) fn empty(nodes: Vec<Node>) -> Self {
        let message = Message::about(Topic::Empty, words::EMPTY);
        Self::with_message(nodes, State::Empty, message)
    }

    /// The view of an element that has no feed. `skeleton` is shown in the place of what is to come, unless the page has a fallback.
    pub(super) fn without_feed(
        feed: Option<&FeedState>,
        skeleton: impl FnOnce() -> Element,
    ) -> Self {
        match feed {
            None | Some(FeedState::Waiting | FeedState::Loaded(_)) => Self::waiting(),
            Some(FeedState::Loading { fallback: true }) => Self::loading_over_fallback(),
            Some(FeedState::Loading { fallback: false }) => Self::loading(skeleton()),
            Some(FeedState::Failed(error)) => Self::failed(*error),
            Some(FeedState::Missing) => Self {
                note: Some(
                    "nothing to show: write src=\"FILE.json\", or put a \
                     <script type=\"application/json\"> inside"
                        .to_owned(),
                ),
                ..Self::with_state(vec![slot().into()], State::Missing)
            },
        }
    }

    /// The fallback, for a moment.
    #[must_use]
    pub fn waiting() -> Self {
        Self::with_state(vec![slot().into()], State::Loading)
    }

    /// Data on its way to a page that has something to show meanwhile. Only screen readers are told: a visible message would move the
    /// page twice.
    pub(super) fn loading_over_fallback() -> Self {
        let message = Message::said(words::LOADING);
        Self::with_message(vec![slot().into()], State::Loading, message)
    }

    /// Data on its way. `skeleton` has the size of what is to come, with the message below it.
    pub(super) fn loading(skeleton: Element) -> Self {
        let message = Message::about(Topic::Loading, words::LOADING);
        let nodes = vec![slot().into(), skeleton.into()];
        Self::with_message(nodes, State::Loading, message)
    }

    /// No data: the fallback, the reason, and a button to try again.
    pub(super) fn failed(error: LoadError) -> Self {
        let message = Message {
            retry: Some(Retry::Ready),
            ..Message::about(Topic::Error, sentence(error))
        };
        Self::with_message(vec![slot().into()], State::Error(error), message)
    }

    /// The message alone, for a place below other content.
    #[must_use]
    pub fn message_alone(mut self) -> Self {
        self.nodes = self.nodes.pop().into_iter().collect();
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
        let sentence = Format::FETCHED.text(fetched, fetched).into();
        self.change_message(|message| {
            message.shown = Some((Topic::Stale, sentence));
            message.retry = Some(Retry::Ready);
        });
    }

    /// Notes that the data are being loaded again: the message and its button stay where they are, and so does a stored copy.
    pub fn become_busy(&mut self) {
        self.nodes.retain(|node| !is_skeleton(node));
        self.change_message(|message| {
            *message = Message {
                retry: Some(Retry::Busy),
                ..Message::about(Topic::Loading, words::LOADING)
            };
        });
    }
}

fn slot() -> Element {
    Element::new(Tag::Slot)
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
