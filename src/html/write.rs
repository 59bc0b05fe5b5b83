//! Writes nodes as HTML text, for the declarative shadow roots of pages that show their content before any script runs.
//!
//! Parsing the text gives the same nodes, unless HTML cannot express them: a paragraph in a paragraph, a link in a
//! link, a cell outside a row. [`super::round_trip`] finds those.

use super::names::{Attr, Tag};
use super::node::{Element, Node};
use super::walk::{Output, walk};
use std::borrow::Cow;

/// The attribute with an element's key, as `js/apply.js` writes it.
pub(super) const KEY: &str = "data-key";

/// Turns an absolute URL of a view into what is written: absolute, or relative to the page.
pub type WriteUrl<'a> = dyn Fn(&str) -> String + 'a;

/// Writes nodes as HTML text.
///
/// # Example
///
/// ```
/// use vn_portal_widgets::html::{Attr, Element, Tag, write};
///
/// let link = Element::new(Tag::A).attr(Attr::Href, "https://example.gov.vn/?a&b").text("1 < 2");
/// let html = write(&[link.into()], &str::to_owned);
/// assert_eq!(html, "<a href=\"https://example.gov.vn/?a&amp;b\">1 &lt; 2</a>");
/// ```
#[must_use]
pub fn write(nodes: &[Node], url: &WriteUrl<'_>) -> String {
    let mut writer = Writer {
        out: String::new(),
        url,
        begins_pre: false,
    };
    walk(nodes, &mut writer);
    writer.out
}

/// The attributes of an element by name, as the page has them: with its key, if it has one.
pub(super) fn attributes<'e>(
    element: &'e Element,
    url: &WriteUrl<'_>,
) -> impl Iterator<Item = (&'static str, Cow<'e, str>)> {
    let key = element.key.as_deref();
    let key = key.filter(|key| !key.trim_matches('\0').is_empty());
    let key = key.map(|key| (KEY, Cow::Borrowed(key)));
    let others = element.attributes.iter().map(move |(name, value)| {
        let value = match name {
            Attr::Cite | Attr::Href | Attr::Poster | Attr::Src => url(value).into(),
            _ => Cow::Borrowed(&**value),
        };
        (name.name(), value)
    });
    key.into_iter().chain(others)
}

struct Writer<'u> {
    out: String,
    url: &'u WriteUrl<'u>,
    /// Whether a `<pre>` has just begun: parsers drop a line feed there.
    begins_pre: bool,
}

impl Output for Writer<'_> {
    fn open(&mut self, element: &Element) {
        self.out.push('<');
        self.out.push_str(element.tag.name());
        for (name, value) in attributes(element, self.url) {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            self.escaped(&value);
            self.out.push('"');
        }
        self.out.push('>');
        self.begins_pre = element.tag == Tag::Pre;
    }

    fn text(&mut self, text: &str) {
        if self.begins_pre && text.starts_with('\n') {
            self.out.push('\n');
        }
        self.begins_pre = false;
        self.escaped(text);
    }

    fn close(&mut self, element: &Element) {
        self.begins_pre = false;
        if !element.tag.is_void() {
            self.out.push_str("</");
            self.out.push_str(element.tag.name());
            self.out.push('>');
        }
    }
}

impl Writer<'_> {
    /// Writes a string so that it means the same in a text and in an attribute in quotes. U+00A0 is escaped because editors take it
    /// for a space; parsers take a carriage return for a line feed; in NFC the `>` of a tag and U+0338 are one character.
    fn escaped(&mut self, string: &str) {
        for letter in string.chars() {
            match letter {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '"' => self.out.push_str("&quot;"),
                '\u{a0}' => self.out.push_str("&nbsp;"),
                '\r' => self.out.push_str("&#13;"),
                '\u{338}' => self.out.push_str("&#824;"),
                '\0' => {}
                letter => self.out.push(letter),
            }
        }
    }
}
