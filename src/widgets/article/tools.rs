//! The tools of an article: one toolbar, of which every button says in `data-action` what it asks for.

use super::Article;
use crate::html::{Attr, Nodes, Tag};
use crate::words;
use crate::text::place;

/// The tools, each with a comma behind it, in the order in which they stand.
pub(super) const NAMES: &str = "font,listen,print,save,share,";
/// What holds without the attribute.
pub(super) const ALL: &str = "font listen print save share";
/// Those that some browsers cannot carry out at all.
const NOT_EVERYWHERE: &str = "listen,print,";
/// The largest size of text, in steps of a quarter above the usual: 200 %. The same as in `browser/tools.js`.
const LARGEST: &str = "4";

impl Article {
    /// Whether the article has a tool.
    pub(super) fn has_tool(&self, tool: &str) -> bool {
        self.attributes.has_word("tools", ALL, tool)
            && (place(NOT_EVERYWHERE, tool).is_none() || self.reader.is(tool))
    }

    /// Adds the toolbar, if there is a tool, for an article of a title and an address.
    pub(super) fn toolbar(&self, nodes: &mut Nodes, title: &str, url: &str) {
        let before = nodes.as_str().len();
        nodes
            .open(Tag::Div)
            .key("tools")
            .part("tools")
            .attr(Attr::Role, "toolbar")
            .attr(Attr::AriaLabel, words::TOOLS);
        let empty = nodes.as_str().len();
        if self.has_tool("font") {
            let size = self.reader.size();
            sign(nodes, "smaller", words::SMALLER, size == "0");
            sign(nodes, "normal", words::NORMAL, false);
            sign(nodes, "larger", words::LARGER, size == LARGEST);
        }
        if self.has_tool("listen") {
            let [speaking, paused] = ["speaking", "paused"].map(|fact| self.reader.is(fact));
            let label = match (speaking, paused) {
                (true, _) => words::PAUSE,
                (_, true) => words::RESUME,
                _ => words::LISTEN,
            };
            button(nodes, "listen", label, "");
            if speaking || paused {
                button(nodes, "stop", words::STOP, "");
            }
        }
        if self.has_tool("print") {
            button(nodes, "print", words::PRINT, "");
        }
        if self.has_tool("save") {
            button(nodes, "save", words::SAVE, "");
        }
        if self.has_tool("share") {
            let is_open = self.reader.is("sharing");
            let expanded = match (is_open, self.reader.is("share")) {
                (true, _) => "true",
                (_, true) => "",
                _ => "false",
            };
            button(nodes, "share", words::SHARE, expanded);
            if is_open {
                button(nodes, "copy", words::COPY, "");
                nodes
                    .open(Tag::A)
                    .key("mail")
                    .part("button")
                    .attr(Attr::Href, &mail(title, url))
                    .text(words::MAIL)
                    .close();
            }
        }
        if nodes.as_str().len() == empty {
            return nodes.back_to(before);
        }
        nodes.close();
        // There from the start, or a screen reader says nothing of what comes.
        nodes
            .open(Tag::P)
            .key("status")
            .part("message")
            .attr(Attr::Role, "status");
        if self.reader.is("copied") {
            nodes.text(words::COPIED);
        }
        nodes.close();
    }
}

/// Adds a button; `expanded` says whether what it opens is open, and is empty where it opens nothing.
#[inline(never)]
pub(super) fn button(nodes: &mut Nodes, action: &str, label: &str, expanded: &str) {
    begin(nodes, action);
    if !expanded.is_empty() {
        nodes.attr(Attr::AriaExpanded, expanded);
    }
    nodes.text(label).close();
}

/// Adds a button that shows a sign, which article.css writes.
#[inline(never)]
fn sign(nodes: &mut Nodes, action: &str, label: &str, is_off: bool) {
    begin(nodes, action)
        .attr(Attr::AriaLabel, label)
        .attr(Attr::Title, label);
    if is_off {
        // It keeps the focus, which a disabled button would lose.
        nodes.attr(Attr::AriaDisabled, "true");
    }
    nodes.close();
}

#[inline(never)]
fn begin<'a>(nodes: &'a mut Nodes, action: &str) -> &'a mut Nodes {
    nodes
        .open(Tag::Button)
        .key(action)
        .attr(Attr::Type, "button")
        .part("button")
        .attr(Attr::DataAction, action)
}

/// The address that writes an e-mail.
fn mail(title: &str, url: &str) -> String {
    let mut out = String::from("mailto:?subject=");
    push_encoded(&mut out, title);
    out.push_str("&body=");
    push_encoded(&mut out, url);
    out
}

/// Appends a text as a part of an address: each byte that RFC 3986 does not leave unreserved as `%20`.
fn push_encoded(out: &mut String, text: &str) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for digit in [byte >> 4, byte & 15] {
                out.extend(char::from_digit(digit.into(), 16));
            }
        }
    }
}
