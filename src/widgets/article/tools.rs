//! The tools of an article: one toolbar, in which the `data-action` of each button says what it does.

use super::Article;
use crate::feed::Item;
use crate::html::{Attr, Element, Str, Tag};
use crate::widgets::reading::{Action, LARGEST_TEXT, Said, Speech};
use crate::words;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// A tool that the attribute `tools` can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tool {
    Font,
    Listen,
    Print,
    Save,
    Share,
}

impl Tool {
    /// All names, in the order of the toolbar.
    pub const NAMES: &[&str] = &["font", "listen", "print", "save", "share"];

    const fn name(self) -> &'static str {
        match self {
            Self::Font => "font",
            Self::Listen => "listen",
            Self::Print => "print",
            Self::Save => "save",
            Self::Share => "share",
        }
    }
}

impl Article {
    /// Whether the article has a tool: the page asks for it, and the browser supports it.
    pub(super) fn has_tool(&self, tool: Tool) -> bool {
        let wanted = self.attributes.words("tools").unwrap_or(Tool::NAMES);
        wanted.contains(&tool.name())
            && match tool {
                Tool::Listen => self.reading.abilities.listen,
                Tool::Print => self.reading.abilities.print,
                Tool::Font | Tool::Save | Tool::Share => true,
            }
    }

    /// The toolbar; nothing if there is no tool. What is not of use now is hidden: screen readers lose their place where elements come
    /// and go beside the one that has the focus.
    pub(super) fn toolbar(&self, item: &Item) -> Option<Element> {
        let mut items = Vec::new();
        if self.has_tool(Tool::Font) {
            items.extend(self.font_buttons());
        }
        if self.has_tool(Tool::Listen) {
            items.extend(self.listen_buttons());
        }
        if self.has_tool(Tool::Print) {
            items.push(short_button(Action::Print, words::PRINT));
        }
        if self.has_tool(Tool::Save) {
            items.push(short_button(Action::Save, words::SAVE));
        }
        if self.has_tool(Tool::Share) {
            items.push(self.share_button());
        }
        if items.is_empty() {
            return None;
        }
        let toolbar = Element::new(Tag::Div)
            .key("tools")
            .part("tools")
            .attr(Attr::Role, "toolbar")
            .attr(Attr::Lang, words::LANGUAGE)
            .attr(Attr::AriaLabel, words::TOOLS)
            .children(with_tab_stop(items));
        let ways = self.has_tool(Tool::Share).then(|| self.ways_to_share(item));
        Some(toolbar.children(ways))
    }

    /// The outcome of the visitor's last action, in words.
    pub(super) fn said(&self) -> Option<Str> {
        match self.reading.said? {
            Said::Copied => Some(words::COPIED.into()),
            Said::Listening => Some(words::LISTENING.into()),
            Said::TextSize => {
                let percent = 100 + 25 * u16::from(self.reading.text_size);
                Some(words::text_size(percent).into())
            }
            Said::Page | Said::Found => None,
        }
    }

    fn font_buttons(&self) -> [Element; 3] {
        let size = self.reading.text_size;
        [
            icon_button(Action::Smaller, words::SMALLER, size == 0),
            icon_button(Action::Normal, words::NORMAL, false),
            icon_button(Action::Larger, words::LARGER, size == LARGEST_TEXT),
        ]
    }

    fn listen_buttons(&self) -> [Element; 2] {
        let speech = self.reading.speech;
        let listen = match speech {
            Speech::Silent => short_button(Action::Listen, words::LISTEN),
            Speech::Speaking => button(Action::Listen, words::PAUSE),
            Speech::Paused => button(Action::Listen, words::RESUME),
        };
        let stop = button(Action::Stop, words::STOP);
        [listen, hidden_unless(speech != Speech::Silent, stop)]
    }

    fn share_button(&self) -> Element {
        let expanded = match (self.reading.share_is_open, self.reading.abilities.share) {
            (true, _) => Some("true"),
            // The button opens the browser's own share sheet.
            (false, true) => None,
            (false, false) => Some("false"),
        };
        let mut share = bare_button(Action::Share);
        if let Some(expanded) = expanded {
            share = share.attr(Attr::AriaExpanded, expanded);
        }
        share.text(words::SHARE)
    }

    /// What the share button opens, and that a link was copied for those who see it: it is also [said](Self::said).
    fn ways_to_share(&self, item: &Item) -> Element {
        let is_open = self.reading.share_is_open;
        let mut mail = Element::new(Tag::A).key("mail").part("button");
        if is_open {
            let title = item.title.as_deref().unwrap_or_default();
            mail = mail.attr(Attr::Href, mailto(title, self.url(item)));
        }
        let ways = [button(Action::Copy, words::COPY), mail.text(words::MAIL)];
        let copied = Element::new(Tag::Span)
            .attr(Attr::AriaHidden, "true")
            .text(words::COPIED);
        let ways = Element::new(Tag::Div)
            .key("ways")
            .children(ways.map(|way| way.attr(Attr::Tabindex, "-1")))
            .child(hidden_unless(
                self.reading.said == Some(Said::Copied),
                copied,
            ));
        hidden_unless(is_open, ways)
    }
}

/// The items of a toolbar, of which Tab reaches the first one until the visitor moves on to another: `browser/reading/toolbar.rs`.
fn with_tab_stop(items: Vec<Element>) -> impl Iterator<Item = Element> {
    items.into_iter().enumerate().map(|(index, item)| {
        let tab_index = if index == 0 { "0" } else { "-1" };
        item.attr(Attr::Tabindex, tab_index)
    })
}

fn hidden_unless(is_shown: bool, element: Element) -> Element {
    if is_shown {
        element
    } else {
        element.attr(Attr::Hidden, "")
    }
}

/// A button with a label.
pub(super) fn button(action: Action, label: &'static str) -> Element {
    bare_button(action).text(label)
}

/// A button that shows the beginning of its name, so that all fit into a row. The rest is in `toolbar.css` for screen readers only.
fn short_button(action: Action, [shown, rest]: [&'static str; 2]) -> Element {
    button(action, shown).child(Element::new(Tag::Span).text(rest))
}

/// A button that shows an icon, which is in `article.css`.
fn icon_button(action: Action, label: &'static str, is_disabled: bool) -> Element {
    let button = bare_button(action).attr(Attr::AriaLabel, label);
    if is_disabled {
        // Unlike a disabled button it keeps the focus.
        return button.attr(Attr::AriaDisabled, "true");
    }
    button
}

fn bare_button(action: Action) -> Element {
    Element::new(Tag::Button)
        .key(action.name())
        .attr(Attr::Type, "button")
        .part("button")
        .attr(Attr::DataAction, action.name())
}

/// The URL that writes an e-mail.
fn mailto(subject: &str, body: &str) -> String {
    format!(
        "mailto:?subject={}&body={}",
        encoded(subject),
        encoded(body)
    )
}

/// All but the unreserved characters of RFC 3986.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// Escapes are in lower case, as in earlier releases.
fn encoded(string: &str) -> String {
    let chunks = utf8_percent_encode(string, RESERVED);
    let lower = |chunk: &str| match chunk.starts_with('%') {
        true => chunk.to_ascii_lowercase(),
        false => chunk.to_owned(),
    };
    chunks.map(lower).collect()
}
