//! HTML as tags and text: <https://html.spec.whatwg.org/#tokenization>. Comments, CDATA marks and document types are skipped.

use super::elements::is_raw;
use std::borrow::Cow;

/// A start tag has no more attributes than this: looking for duplicates takes Firefox quadratic time.
const MAX_ATTRIBUTES: usize = 100;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    Text(&'a str),
    Start(StartTag<'a>),
    /// An end tag's name, in lower case.
    End(Cow<'a, str>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct StartTag<'a> {
    /// In lower case.
    pub name: Cow<'a, str>,
    /// The tag as it is written, without its end (`>` or `/>`), and without what is over the limit of attributes.
    pub source: &'a str,
    pub is_self_closing: bool,
    /// Whether it has attributes over the limit.
    pub is_cut: bool,
    /// The content of an element whose content is text.
    pub raw: Option<&'a str>,
}

/// The tokens of a document.
pub(super) fn tokens(html: &str) -> impl Iterator<Item = Token<'_>> + Clone {
    let mut rest = html;
    core::iter::from_fn(move || {
        loop {
            if rest.is_empty() {
                return None;
            }
            if let Some(token) = take(&mut rest) {
                return Some(token);
            }
        }
    })
}

/// Takes a token; `None` for one that is skipped.
fn take<'a>(rest: &mut &'a str) -> Option<Token<'a>> {
    let whole = *rest;
    if let Some(after) = whole.strip_prefix("<!--") {
        *rest = after_comment(after);
        return None;
    }
    if let Some(after) = whole.strip_prefix("</") {
        if after.starts_with(|next: char| next.is_ascii_alphabetic()) {
            return take_tag(whole, after, rest).map(|tag| Token::End(tag.name));
        }
        *rest = after.split_once('>').map_or("", |(_, after)| after);
        return None;
    }
    if whole.starts_with("<!") || whole.starts_with("<?") {
        *rest = whole.split_once('>').map_or("", |(_, after)| after);
        return None;
    }
    if let Some(after) = whole.strip_prefix('<')
        && after.starts_with(|next: char| next.is_ascii_alphabetic())
    {
        let mut tag = take_tag(whole, after, rest)?;
        if is_raw(&tag.name) {
            tag.raw = Some(take_raw(&tag.name, rest));
        }
        return Some(Token::Start(tag));
    }
    let length = whole
        .match_indices('<')
        .map(|(index, _)| index)
        .find(|index| *index > 0)
        .unwrap_or(whole.len());
    let (text, after) = whole.split_at(length);
    *rest = after;
    Some(Token::Text(text))
}

/// What follows a comment that has begun.
fn after_comment(comment: &str) -> &str {
    let mut ends = comment.match_indices('>').filter(|(index, _)| {
        let before = comment.get(..*index).unwrap_or_default();
        before.is_empty() || before == "-" || before.ends_with("--") || before.ends_with("--!")
    });
    let end = ends.next().map_or(comment.len(), |(index, _)| index + 1);
    comment.get(end..).unwrap_or_default()
}

/// Takes a tag. `tag` is `whole` from its name on. `None` for a tag that the document ends in.
fn take_tag<'a>(whole: &'a str, tag: &'a str, rest: &mut &'a str) -> Option<StartTag<'a>> {
    *rest = tag;
    let name = take_until(rest, |letter| {
        is_white(letter) || matches!(letter, '/' | '>')
    });
    let mut kept = whole.len() - rest.len();
    let mut count = 0;
    let is_self_closing = loop {
        let gap = take_until(rest, |letter| !is_white(letter) && letter != '/');
        if rest.is_empty() {
            return None;
        }
        if let Some(after) = rest.strip_prefix('>') {
            *rest = after;
            break gap.ends_with('/');
        }
        skip_attribute(rest);
        count += 1;
        if count <= MAX_ATTRIBUTES {
            kept = whole.len() - rest.len();
        }
    };
    Some(StartTag {
        name: lower(name),
        source: whole.get(..kept).unwrap_or_default(),
        is_self_closing,
        is_cut: count > MAX_ATTRIBUTES,
        raw: None,
    })
}

fn skip_attribute(rest: &mut &str) {
    // A name may begin with `=`.
    let begins_with_equals = rest.starts_with('=');
    if begins_with_equals {
        *rest = rest.get(1..).unwrap_or_default();
    }
    take_until(rest, |letter| {
        is_white(letter) || matches!(letter, '/' | '>' | '=')
    });
    let Some(value) = rest.trim_start_matches(is_white).strip_prefix('=') else {
        return;
    };
    *rest = value.trim_start_matches(is_white);
    for quote in ['"', '\''] {
        if let Some(value) = rest.strip_prefix(quote) {
            *rest = value.split_once(quote).map_or("", |(_, after)| after);
            return;
        }
    }
    take_until(rest, |letter| is_white(letter) || letter == '>');
}

/// Takes the content of an element whose content is text, and its end tag.
fn take_raw<'a>(name: &str, rest: &mut &'a str) -> &'a str {
    let whole = *rest;
    let ends = whole.match_indices("</").filter(|(index, _)| {
        let tag = whole.get(index + 2..).unwrap_or_default();
        let has_name = tag
            .get(..name.len())
            .is_some_and(|written| written.eq_ignore_ascii_case(name));
        let after = tag.get(name.len()..).and_then(|after| after.chars().next());
        has_name && after.is_some_and(|letter| is_white(letter) || matches!(letter, '/' | '>'))
    });
    let end = if name == "plaintext" {
        None
    } else {
        ends.map(|(index, _)| index).next()
    };
    let (content, after) = whole.split_at(end.unwrap_or(whole.len()));
    *rest = after;
    // The end tag, which is there unless the document ends in the element.
    take(rest);
    content
}

/// Takes the characters before the first one that ends them.
fn take_until<'a>(rest: &mut &'a str, ends: impl Fn(char) -> bool) -> &'a str {
    let (taken, after) = rest.split_at(rest.find(ends).unwrap_or(rest.len()));
    *rest = after;
    taken
}

fn lower(name: &str) -> Cow<'_, str> {
    if name.contains(|letter: char| letter.is_ascii_uppercase()) {
        name.to_ascii_lowercase().into()
    } else {
        name.into()
    }
}

const fn is_white(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\x0c' | '\r' | ' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Text as it is, tags by their sources and names.
    fn written(html: &str) -> Vec<String> {
        let token = |token| match token {
            Token::Text(text) => text.to_owned(),
            Token::Start(StartTag {
                source,
                raw: None,
                is_self_closing,
                ..
            }) => {
                format!("{source}{}>", if is_self_closing { "/" } else { "" })
            }
            Token::Start(StartTag {
                source,
                raw: Some(raw),
                ..
            }) => format!("{source}>[{raw}]"),
            Token::End(name) => format!("</{name}>"),
        };
        tokens(html).map(token).collect()
    }

    #[test]
    fn tags_end_where_the_standard_ends_them() {
        let rows: &[(&str, &[&str])] = &[
            ("a<p>b</P >c", &["a", "<p>", "b", "</p>", "c"]),
            ("a < b <3 </ x>y<>", &["a ", "< b ", "<3 ", "y", "<>"]),
            (
                "<a title=\"a>b\" alt='>'x=/>/>",
                &["<a title=\"a>b\" alt='>'x=/>", "/>"],
            ),
            ("<br / ><br/>", &["<br>", "<br/>"]),
            ("<a =b=c d = e f>", &["<a =b=c d = e f>"]),
            ("<a b", &[]),
            (
                "a<!-- <p> -- > -->b<!-->c<!--->d<!--x--!>e<!-- f",
                &["a", "b", "c", "d", "e"],
            ),
            ("<!---->a<!----->b", &["a", "b"]),
            (
                "<![if !x]>a<![CDATA[<b>]]><?xml x?><!DOCTYPE a>",
                &["a", "]]>"],
            ),
            (
                "<style><p></styles></STYLE >a",
                &["<style>[<p></styles>]", "a"],
            ),
            (
                "<title>a</title><plaintext></plaintext>",
                &["<title>[a]", "<plaintext>[</plaintext>]"],
            ),
        ];
        for (html, expected) in rows {
            assert_eq!(written(html), *expected, "{html}");
        }
    }

    #[test]
    fn attributes_over_the_limit_are_cut_off() {
        let html = format!("<p{}>a", " x".repeat(MAX_ATTRIBUTES + 1));
        let kept = format!("<p{}>", " x".repeat(MAX_ATTRIBUTES));
        assert_eq!(written(&html), [&kept, "a"]);
    }
}
