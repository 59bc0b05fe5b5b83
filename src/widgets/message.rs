//! The message of an element with data: what visitors read about its state, and what screen readers say about an action.
//!
//! It is the last child of the shadow root from the first view on. Screen readers announce a change in a
//! live region that they know; one that comes together with its text they pass over.

use super::reading::Action;
use crate::html::{Attr, Element, Str, Tag};
use crate::words;

/// What a message is about, which decides how it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Topic {
    Loading,
    Error,
    Empty,
    Stale,
}

impl Topic {
    const fn name(self) -> &'static str {
        match self {
            Self::Loading => "loading",
            Self::Error => "error",
            Self::Empty => "empty",
            Self::Stale => "stale",
        }
    }
}

/// The button that loads the data again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Retry {
    Ready,
    /// It was pressed. It stays, so that it keeps the focus.
    Busy,
}

/// A message; by default one without any text, which takes up no space.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Message {
    /// For everybody.
    pub shown: Option<(Topic, Str)>,
    /// For screen readers only.
    pub said: Option<Str>,
    pub retry: Option<Retry>,
}

impl Message {
    pub fn about(topic: Topic, sentence: impl Into<Str>) -> Self {
        Self {
            shown: Some((topic, sentence.into())),
            ..Self::default()
        }
    }

    pub fn said(words: impl Into<Str>) -> Self {
        Self {
            said: Some(words.into()),
            ..Self::default()
        }
    }

    pub fn element(&self) -> Element {
        let (topic, sentence) = self.shown.clone().unzip();
        // Without `role="status"`, which Orca takes for the status bar of a window. In elements of their own, since with Firefox it hears of
        // a text that comes back to where there was one only as part of a new element.
        let paragraph = |key: &'static str, text: Str| Element::new(Tag::P).key(key).text(text);
        let said = self.said.clone().map(|said| paragraph("said", said));
        let live = Element::new(Tag::Div)
            .attr(Attr::AriaLive, "polite")
            .children(sentence.map(|sentence| paragraph("sentence", sentence)))
            .children(said.map(|said| said.attr(Attr::DataMessage, "said")));
        let mut message = Element::new(Tag::Div)
            .key("message")
            .part("message")
            .attr(Attr::Lang, words::LANGUAGE);
        if let Some(topic) = topic {
            message = message.attr(Attr::DataMessage, topic.name());
        }
        message = message.child(live);
        match self.retry {
            Some(retry) => message.text(" ").child(button(retry)),
            None => message,
        }
    }
}

fn button(retry: Retry) -> Element {
    let button = Element::new(Tag::Button)
        .attr(Attr::Type, "button")
        .part("button")
        .attr(Attr::DataAction, Action::Retry.name())
        .text(words::RETRY);
    match retry {
        Retry::Ready => button,
        Retry::Busy => button.attr(Attr::AriaDisabled, "true"),
    }
}
