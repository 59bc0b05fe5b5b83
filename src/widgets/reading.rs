//! What a visitor does with an element, as values: `browser/reading` keeps them, widgets show them.

use crate::html::Str;
use serde::{Deserialize, Serialize};

/// Everything about the visitor, the browser and the page that changes what an element shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Absolute URL of the page, without a fragment that only names a part of it.
    pub page_url: String,
    /// Language of the page around the element; empty where the page names none.
    pub page_language: String,
    /// What this browser can do.
    pub abilities: Abilities,
    /// How large the text of articles is, in steps above the usual size: 0 to [`LARGEST_TEXT`].
    pub text_size: u8,
    /// Whether the article is being read aloud.
    pub speech: Speech,
    /// Whether the choices of the share button are open.
    pub share_is_open: bool,
    /// The outcome of the visitor's last action, for those who cannot see it.
    pub said: Option<Said>,
    /// The words in which the outcome before that was said.
    pub said_before: Option<Str>,
    /// The indices of the article's tables that are wider than their place.
    pub wide_tables: Vec<usize>,
    /// The picture in the viewer, while it is open.
    pub viewer: Option<ViewedPicture>,
    /// How the visitor uses a list.
    pub list: ListReading,
}

impl Reading {
    /// Whether the visitor has asked for something that a first view does not show.
    #[must_use]
    pub fn is_used(&self) -> bool {
        self.text_size > 0
            || self.speech != Speech::Silent
            || self.share_is_open
            || self.viewer.is_some()
            || self.list != ListReading::default()
    }
}

/// The outcome of an action that moves no focus. The widget puts it into words, and hands those to `View::saying`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// The page of a list that is shown.
    Page,
    /// How many items were found.
    Found,
    /// The text size of articles.
    TextSize,
    /// That the article's address was copied.
    Copied,
    /// That the article is about to be read aloud.
    Listening,
}

/// The largest text size: a step is a quarter, so this is 200 %.
pub const LARGEST_TEXT: u8 = 4;

/// Features that only some browsers have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Abilities {
    /// It has a Vietnamese voice.
    pub listen: bool,
    /// It prints.
    pub print: bool,
    /// It has a share sheet of its own.
    pub share: bool,
}

/// Whether an article is being read aloud.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Speech {
    /// The article is not being read.
    #[default]
    Silent,
    /// It is being read.
    Speaking,
    /// Its reading is halted.
    Paused,
}

/// A picture of the article, as large as the window.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ViewedPicture {
    /// Absolute URL.
    pub src: String,
    /// Alt text.
    pub alt: String,
    /// Language of the alt text and of the words; empty where nobody names one.
    pub language: String,
    /// The words below it. Empty until the viewer has opened: what comes into a live region then is announced.
    pub words: String,
    /// Whether there are other pictures to go to.
    pub has_others: bool,
}

/// How a visitor uses a list. Stored for the duration of a visit, see [`super::memory`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListReading {
    /// The page that was chosen, from 1; `None` before the visitor chose one.
    pub page: Option<usize>,
    /// What is in the search box.
    pub query: String,
    /// The date that was chosen.
    pub date: DateChoice,
    /// Whether the search box had the focus: its titles are prepared before the first key.
    #[serde(skip)]
    pub search_was_focused: bool,
}

/// A choice of day, month and year; `None` is all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateChoice {
    /// Day of the month, 1 to 31.
    pub day: Option<u32>,
    /// Month, 1 to 12.
    pub month: Option<u32>,
    /// Year.
    pub year: Option<u32>,
}

macro_rules! actions {
    ($($variant:ident = $name:literal,)+) => {
        /// What a control of a view asks for when it is used; its name is the control's `data-action`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Action { $(#[doc = concat!("`", $name, "`")] $variant,)+ }

        impl Action {
            /// The name that the control carries.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// The action of a name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

actions! {
    Retry = "retry",
    Smaller = "smaller", Normal = "normal", Larger = "larger",
    Listen = "listen", Stop = "stop",
    Print = "print", Save = "save",
    Share = "share", Copy = "copy",
    View = "view", Previous = "previous", Next = "next", Close = "close",
    Query = "query", Day = "day", Month = "month", Year = "year",
    Page = "page",
}
