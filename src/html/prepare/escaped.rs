//! HTML that an editor or a converter escaped once too often: `&lt;p&gt;Xin chào&lt;/p&gt;`.

use super::tokens::{StartTag, Token, tokens};
use crate::html::names::Tag;
use crate::html::policy::KEPT;
use crate::text::trim;
use std::borrow::Cow;
use std::collections::HashSet;

/// A document that consists of escaped HTML, with its references decoded once; any other as it is.
pub(super) fn read_once(html: &str) -> Cow<'_, str> {
    match unescaped(html) {
        Some(unescaped) => unescaped.into(),
        None => html.into(),
    }
}

/// The HTML that the text of a document is. An article about HTML has elements of its own, such as `<code>`, or words around
/// the tags that it names.
fn unescaped(html: &str) -> Option<String> {
    let has_references = ["&lt;", "&LT;", "&#"]
        .iter()
        .any(|start| html.contains(start));
    if !has_references {
        return None;
    }
    let mut text = String::new();
    let mut has_wrapper = false;
    for token in tokens(html) {
        match token {
            Token::Text(part) => decode(part, &mut text),
            Token::Start(StartTag { name, .. }) if name == "br" => {
                let is_between_tags = trim(&text).is_empty() || trim(&text).ends_with('>');
                text.push_str(if is_between_tags { "\n" } else { "<br>" });
            }
            Token::Start(StartTag { name, .. }) if is_wrapper(&name) => {
                has_wrapper = true;
                text.push('\n');
            }
            Token::End(name) if is_wrapper(&name) => text.push('\n'),
            Token::Start(_) | Token::End(_) => return None,
        }
    }
    let is_html = if has_wrapper {
        consists_of_elements(&text)
    } else {
        has_element(&text)
    };
    is_html.then_some(text)
}

/// Elements that editors put around a text.
fn is_wrapper(name: &str) -> bool {
    matches!(name, "body" | "div" | "html" | "p" | "span")
}

/// Decodes the references of which markup consists. The others mean the same when they are decoded later.
fn decode(text: &str, out: &mut String) {
    let mut parts = text.split('&');
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        match part
            .split_once(';')
            .and_then(|(name, after)| Some((character(name)?, after)))
        {
            Some((character, after)) => {
                out.push(character);
                out.push_str(after);
            }
            None => {
                out.push('&');
                out.push_str(part);
            }
        }
    }
}

/// The character of a reference without `&` and `;`.
fn character(name: &str) -> Option<char> {
    let named = match name {
        "amp" | "AMP" => '&',
        "apos" => '\'',
        "gt" | "GT" => '>',
        "lt" | "LT" => '<',
        "quot" | "QUOT" => '"',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)?
        }
    };
    "&'<>\"".contains(named).then_some(named)
}

/// Whether a document has an element with a known name and an end tag.
fn has_element(html: &str) -> bool {
    let mut begun = HashSet::new();
    tokens(html).any(|token| match token {
        Token::Start(tag) if is_known(&tag.name) => {
            begun.insert(tag.name.into_owned());
            false
        }
        Token::End(name) => begun.contains(&*name),
        _ => false,
    })
}

/// Whether all text of a document is within its elements.
fn consists_of_elements(html: &str) -> bool {
    let html = trim(html);
    let begins = matches!(tokens(html).next(), Some(Token::Start(tag)) if is_known(&tag.name));
    begins && html.ends_with('>') && has_element(html)
}

fn is_known(name: &str) -> bool {
    let is_kept = Tag::from_name(name).is_some_and(|tag| KEPT.contains(&tag));
    is_kept || matches!(name, "center" | "font")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_that_was_escaped_is_read_once() {
        for (html, expected) in [
            ("&lt;p&gt;Xin chào&lt;/p&gt;", "<p>Xin chào</p>"),
            (
                "<p>&lt;p&gt;Xin &amp;amp; chào&lt;/p&gt;</p>",
                "\n<p>Xin &amp; chào</p>\n",
            ),
            (
                "&#60;b&#x3E;a&#060;/b&#62;&nbsp;&eacute;",
                "<b>a</b>&nbsp;&eacute;",
            ),
            (
                "Xin &LT;b class=&quot;x&quot;&GT;chào&lt;/b&gt;",
                "Xin <b class=\"x\">chào</b>",
            ),
            (
                "<div>&lt;table&gt;<br>&lt;/table&gt;</div>",
                "\n<table>\n</table>\n",
            ),
            ("&lt;p&gt;a<br>b&lt;/p&gt;", "<p>a<br>b</p>"),
            ("&lt;p&gt;&amp;lt;b&amp;gt;&lt;/p&gt;", "<p>&lt;b&gt;</p>"),
        ] {
            assert_eq!(read_once(html), expected, "{html}");
        }
    }

    #[test]
    fn html_about_html_stays() {
        for html in [
            "<p>Dùng thẻ <code>&lt;p&gt;a&lt;/p&gt;</code></p>",
            "<p>Dùng thẻ &lt;b&gt;đậm&lt;/b&gt; để in đậm</p>",
            "<p>Thẻ &lt;p&gt;</p>",
            "a &lt; b, b &gt; a",
            "&lt;xin chào&gt; &lt;/xin&gt;",
            "&amp;lt;p&amp;gt;a&amp;lt;/p&amp;gt;",
            "Xin chào",
            "",
        ] {
            assert_eq!(read_once(html), html);
        }
    }
}
