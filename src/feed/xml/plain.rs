//! Plain text of a JSON Feed, out of what a feed has in HTML.

use super::capture::{Content, push_escaped};
use crate::html::{Urls, has_markup, plain_text};
use crate::text::{one_line, trim};

/// The content of an element as plain text.
pub(super) fn plain(content: &Content, urls: &Urls<'_>) -> String {
    match content {
        Content::Html(html) => match plain_text(html, urls) {
            Some(text) => written(&text),
            None => written(html),
        },
        Content::Text(text) => written(text),
    }
}

/// Text so that the reader of JSON reads just that: it decodes once what looks like HTML.
pub(super) fn written(text: &str) -> String {
    let line = one_line(text);
    let line = trim(&line);
    if !has_markup(line) {
        return line.to_owned();
    }
    let mut escaped = String::with_capacity(line.len());
    push_escaped(&mut escaped, line);
    escaped
}

/// The name in an author as RSS has it: `info@example.gov.vn (Minh An)`.
pub(super) fn name_of(author: &str) -> &str {
    let in_brackets = author.split_once('(').and_then(|(address, name)| {
        let name = trim(name.strip_suffix(')')?);
        (is_address(trim(address)) && !name.is_empty()).then_some(name)
    });
    let before_brackets = author.split_once('<').and_then(|(name, address)| {
        let name = trim(name);
        let is_followed = is_address(trim(address.strip_suffix('>')?));
        (is_followed && !name.is_empty()).then_some(name)
    });
    in_brackets.or(before_brackets).unwrap_or(author)
}

fn is_address(string: &str) -> bool {
    string.contains('@') && !string.contains(char::is_whitespace)
}
