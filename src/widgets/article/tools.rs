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

    /// The toolbar; nothing if there is no tool.
    pub(super) fn toolbar(&self, item: &Item) -> Option<Element> {
        let mut buttons = Vec::new();
        if self.has_tool(Tool::Font) {
            buttons.extend(self.font_buttons());
        }
        if self.has_tool(Tool::Listen) {
            buttons.extend(self.listen_buttons());
        }
        if self.has_tool(Tool::Print) {
            buttons.push(button(Action::Print, words::PRINT));
        }
        if self.has_tool(Tool::Save) {
            buttons.push(button(Action::Save, words::SAVE));
        }
        if self.has_tool(Tool::Share) {
            buttons.extend(self.share_buttons(item));
        }
        if buttons.is_empty() {
            return None;
        }
        let toolbar = Element::new(Tag::Div)
            .key("tools")
            .part("tools")
            .attr(Attr::Role, "toolbar")
            .attr(Attr::Lang, words::LANGUAGE)
            .attr(Attr::AriaLabel, words::TOOLS)
            .children(with_tab_stop(buttons));
        Some(toolbar)
    }

    /// The outcome of the visitor's last action, in words.
    pub(super) fn said(&self) -> Option<Str> {
        match self.reading.said? {
            Said::Copied => Some(words::COPIED.into()),
            Said::TextSize | Said::Page | Said::Found => None,
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

    fn listen_buttons(&self) -> Vec<Element> {
        let stop = button(Action::Stop, words::STOP);
        match self.reading.speech {
            Speech::Silent => vec![button(Action::Listen, words::LISTEN)],
            Speech::Speaking => vec![button(Action::Listen, words::PAUSE), stop],
            Speech::Paused => vec![button(Action::Listen, words::RESUME), stop],
        }
    }

    fn share_buttons(&self, item: &Item) -> Vec<Element> {
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
        let mut buttons = vec![share.text(words::SHARE)];
        if self.reading.share_is_open {
            let title = item.title.as_deref().unwrap_or_default();
            let mail = Element::new(Tag::A)
                .key("mail")
                .part("button")
                .attr(Attr::Href, mailto(title, self.url(item)))
                .text(words::MAIL);
            buttons.extend([button(Action::Copy, words::COPY), mail]);
        }
        buttons
    }
}

/// The items of a toolbar, of which Tab reaches the first one until the visitor moves on to another: `browser/reading/toolbar.rs`.
fn with_tab_stop(items: Vec<Element>) -> impl Iterator<Item = Element> {
    items.into_iter().enumerate().map(|(index, item)| {
        let tab_index = if index == 0 { "0" } else { "-1" };
        item.attr(Attr::Tabindex, tab_index)
    })
}

/// A button with a label.
pub(super) fn button(action: Action, label: &'static str) -> Element {
    bare_button(action).text(label)
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
