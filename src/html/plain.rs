//! Plain text in which somebody has written HTML: `k&#7871; hoạch`, `<b>Khai mạc</b>`.
//!
//! Only what can hardly be anything else is taken for HTML: references that end with a semicolon, and tags of known elements. So
//! `R&D`, `5 < 6` and `<tên đơn vị>` stay as they are.

use super::names::Tag;
use super::policy::REMOVED;
use super::sanitize::sanitize_html;
use super::text::text_of;
use super::url::Urls;
use std::borrow::Cow;

/// Elements of old pages and of Word that are not in a view's own names.
const OLD_NAMES: &[&str] = &[
    "big", "blink", "body", "center", "font", "html", "main", "marquee", "meta", "nobr", "o:p",
    "strike", "tt",
];

/// Marks of XML around text that is not to be parsed.
const CDATA: [&str; 2] = ["<![CDATA[", "]]>"];

/// The text of a string that has HTML in it; `None` if it has none, or if nothing here can parse it. It is decoded once:
/// `&amp;lt;` is `&lt;`.
#[must_use]
pub fn plain_text(string: &str, urls: &Urls<'_>) -> Option<String> {
    if !string.bytes().any(|byte| matches!(byte, b'&' | b'<')) {
        return None;
    }
    let [begin, end] = CDATA;
    let unmarked = if string.contains(begin) {
        Cow::Owned(string.replace(begin, "").replace(end, ""))
    } else {
        Cow::Borrowed(string)
    };
    let text = match markup_of(&unmarked) {
        Some(html) => text_of(&sanitize_html(&html, urls, 1)?.nodes),
        None => unmarked.into_owned(),
    };
    (text != string).then_some(text)
}

/// Whether a string has HTML in it for [`plain_text`].
pub(crate) fn has_markup(string: &str) -> bool {
    string.bytes().any(|byte| matches!(byte, b'&' | b'<'))
        && (string.contains(CDATA[0]) || markup_of(string).is_some())
}

/// The string as HTML in which all but its markup is escaped; `None` if it has none.
fn markup_of(string: &str) -> Option<String> {
    let mut html = String::with_capacity(string.len());
    let mut has_markup = false;
    let mut rest = string;
    while let Some(index) = rest.find(['&', '<']) {
        let (before, found) = rest.split_at(index);
        html.push_str(before);
        let markup = if found.starts_with('&') {
            reference(found)
        } else {
            tag_or_comment(found)
        };
        let escaped = if found.starts_with('&') {
            "&amp;"
        } else {
            "&lt;"
        };
        html.push_str(markup.unwrap_or(escaped));
        has_markup |= markup.is_some();
        rest = found.get(markup.map_or(1, str::len)..).unwrap_or_default();
    }
    html.push_str(rest);
    has_markup.then_some(html)
}

/// The character reference at the beginning of a string.
fn reference(string: &str) -> Option<&str> {
    /// One more than in the longest name, `CounterClockwiseContourIntegral`.
    const LONGEST: usize = 32;
    let name = string.strip_prefix('&')?;
    let length = name.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '#')?;
    let ends = name.get(length..)?.starts_with(';');
    let is_reference = ends && (1..=LONGEST).contains(&length);
    is_reference.then(|| string.get(..length + 2))?
}

/// The tag or comment at the beginning of a string. One with a `<` inside is not looked for, which keeps the search linear.
fn tag_or_comment(string: &str) -> Option<&str> {
    let inside = string.strip_prefix('<')?;
    let length = inside.find(['<', '>'])?;
    let (inside, after) = inside.split_at(length);
    let is_comment = inside.starts_with("!--") && inside.ends_with("--");
    let is_markup = after.starts_with('>') && (is_comment || is_tag(inside));
    is_markup.then(|| string.get(..length + 2))?
}

/// Whether the inside of angle brackets is a tag of an element that HTML or an editor has.
fn is_tag(inside: &str) -> bool {
    let name = inside.strip_prefix('/').unwrap_or(inside);
    let end = name.find(|letter: char| letter.is_ascii_whitespace() || letter == '/');
    let (name, attributes) = name.split_at(end.unwrap_or(name.len()));
    let name = name.to_ascii_lowercase();
    let is_known =
        Tag::from_name(&name).is_some() || REMOVED.contains(&&*name) || OLD_NAMES.contains(&&*name);
    // `<a b c>` is a remark; attributes have a value or nothing follows the name.
    is_known && (attributes.trim_matches([' ', '/']).is_empty() || attributes.contains('='))
}
