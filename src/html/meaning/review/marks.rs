//! The marks by which programs tell what is for reviewers, as closed lists.

use super::suggestions::is_deleted_block;
use crate::html::parsed::{ParsedElement, ParsedNode};
use crate::html::url::{address_begins_with, url_input};
use crate::text::letters::is_alphanumeric;
use crate::text::trim;

/// What an element is for reviewers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ReviewRole {
    Content,
    /// A comment, or a mark that refers to one.
    Comment,
    Deletion,
    Insertion,
    /// A link between a text and a comment outside of both. Its text stays: as a link it would be taken for a mark once the markup
    /// around it is gone.
    CommentLink,
    /// The number or bullet of one of Word's list paragraphs.
    ListMark,
}

/// Classes of comments and of their marks: Word and Excel ("Web Page", also "filtered"), then the filter of LibreOffice for XHTML.
const COMMENTS: &[&str] = &[
    "msocomtxt",
    "msocomanchor",
    "msocomoff",
    "annotation_style_by_filter",
];

/// The element for comments that LibreOffice Calc writes, which Internet Explorer did not show either.
const COMMENT: &str = "comment";

/// Classes of Word, of the plugins LITE and ICE of CKEditor 4 and TinyMCE, and of CKEditor 5.
const DELETIONS: &[&str] = &["msoDel", "ice-del", "ck-suggestion-marker-deletion"];
const INSERTIONS: &[&str] = &["msoIns", "ice-ins", "ck-suggestion-marker-insertion"];

/// Styles of the paragraphs of a comment. Text that was copied from a comment into the document has them too.
const COMMENT_PARAGRAPHS: &[&str] = &["MsoCommentText", "MsoCommentSubject"];

/// Fragments of Word's and Google's links between a mark and its comment.
const WORD_LINKS: &[&str] = &["_msocom_", "_msoanchor_"];
const GOOGLE_MARK: &str = "cmnt";
const GOOGLE_COMMENT: &str = "cmnt_ref";

/// How far the beginning of a paragraph is looked for, in elements and empty strings.
const REACH: usize = 16;

/// The role of an element. Word wraps `ins` in a `span` of its own; inside of it every `ins` is Word's.
pub(super) fn role(element: &ParsedElement<'_>, is_inserted: bool) -> ReviewRole {
    let style = &element.style;
    let is_comment = style.is("mso-element", "comment")
        || style.is("mso-element", "comment-list")
        || style.is("mso-special-character", "comment")
        || has_class(element, COMMENTS)
        || element.name == COMMENT
        || is_word_comment_box(element)
        || is_reference_mark(element)
        || is_google_comment(element);
    if is_comment {
        return ReviewRole::Comment;
    }
    let is_change = matches!(&*element.name, "del" | "ins");
    if style.is("mso-list", "ignore") && !is_change {
        return ReviewRole::ListMark;
    }
    // Word names who made the change, always as an address. No author of a page does.
    let cite = element.attribute("cite").filter(|_| is_change);
    let is_of_word = cite.is_some_and(|cite| address_begins_with(cite, "mailto:"));
    let is_deleted = has_class(element, DELETIONS)
        || (element.name == "del" && is_of_word)
        || is_deleted_block(element);
    let is_inserted =
        has_class(element, INSERTIONS) || (element.name == "ins" && (is_of_word || is_inserted));
    if is_deleted {
        ReviewRole::Deletion
    } else if is_inserted {
        ReviewRole::Insertion
    } else if is_numbered_link(element, &[GOOGLE_MARK, GOOGLE_COMMENT]) {
        ReviewRole::CommentLink
    } else {
        ReviewRole::Content
    }
}

/// Whether an element is the line above Word's comments.
pub(super) fn is_comment_rule(element: &ParsedElement<'_>) -> bool {
    element.name == "hr" && has_class(element, &["msocomoff"])
}

/// Whether an element is a paragraph of a comment outside of the box that Word puts comments in: it begins with a mark or it
/// follows a comment.
pub(super) fn is_comment_paragraph(element: &ParsedElement<'_>, follows_comment: bool) -> bool {
    has_class(element, COMMENT_PARAGRAPHS)
        && (follows_comment
            || begins_with(&element.children, &mut { REACH }, &|inner| {
                has_class(inner, &["MsoCommentReference"])
                    || matches!(role(inner, false), ReviewRole::Comment)
            }))
}

fn has_class(element: &ParsedElement<'_>, classes: &[&str]) -> bool {
    element.classes().any(|token| {
        let mut known = classes.iter();
        known.any(|class| class.eq_ignore_ascii_case(token))
    })
}

/// Word's box for one comment, where an editor has dropped its class.
fn is_word_comment_box(element: &ParsedElement<'_>) -> bool {
    let id = element.attribute("id").unwrap_or_default();
    id.strip_prefix("_com_").is_some_and(is_number)
}

/// Marks such as `[NVA1]`: what links to a comment, or what has the style of a mark and looks like one. Ordinary text may have
/// the style too.
fn is_reference_mark(element: &ParsedElement<'_>) -> bool {
    let is_link = is_numbered_link(element, WORD_LINKS);
    let is_styled = has_class(element, &["MsoCommentReference"]);
    let is_google_link = is_numbered_link(element, &[GOOGLE_MARK]);
    let may_have_digits = is_styled;
    let is_part =
        |letter: char| is_alphanumeric(letter) && (may_have_digits || !letter.is_ascii_digit());
    let looks_like_mark = || short_text(element).is_some_and(|text| is_mark(&text, is_part));
    is_link || ((is_styled || is_google_link) && looks_like_mark())
}

/// A paragraph that begins with the link back from a comment, or the `div` of such paragraphs that Google Docs writes for each
/// comment.
fn is_google_comment(element: &ParsedElement<'_>) -> bool {
    let may_be = matches!(&*element.name, "div" | "li" | "p");
    let is_of_paragraphs = || {
        element.children.iter().all(|child| match child {
            ParsedNode::Element(child) => matches!(&*child.name, "a" | "br" | "p" | "span" | "sup"),
            ParsedNode::Text(_) => true,
        })
    };
    may_be
        && begins_with(&element.children, &mut { REACH }, &|inner| {
            is_numbered_link(inner, &[GOOGLE_COMMENT])
        })
        && is_of_paragraphs()
}

/// Whether an element is a link whose fragment is a number after one of some prefixes.
fn is_numbered_link(element: &ParsedElement<'_>, prefixes: &[&str]) -> bool {
    let href = element.attribute("href").filter(|_| element.name == "a");
    let href = url_input(href.unwrap_or_default());
    let fragment = href.split_once('#').map(|(_, fragment)| fragment);
    let number = |prefix: &&str| fragment?.strip_prefix(prefix);
    prefixes.iter().filter_map(number).any(is_number)
}

/// Whether the first thing in nodes, inside of which it may be nested, is an element of some kind.
fn begins_with(
    nodes: &[ParsedNode<'_>],
    reach: &mut usize,
    is_wanted: &impl Fn(&ParsedElement<'_>) -> bool,
) -> bool {
    for node in nodes {
        if *reach == 0 {
            return false;
        }
        *reach -= 1;
        match node {
            ParsedNode::Text(text) if trim(text).is_empty() => {}
            ParsedNode::Text(_) => return false,
            ParsedNode::Element(element) if is_wanted(element) => return true,
            ParsedNode::Element(element) if element.children.is_empty() => {}
            ParsedNode::Element(element) => {
                return begins_with(&element.children, reach, is_wanted);
            }
        }
    }
    false
}

/// The text of an element with few nodes.
fn short_text(element: &ParsedElement<'_>) -> Option<String> {
    let mut text = String::new();
    collect_short(&element.children, &mut { REACH }, &mut text).then_some(text)
}

fn collect_short(nodes: &[ParsedNode<'_>], reach: &mut usize, text: &mut String) -> bool {
    nodes.iter().all(|node| {
        if *reach == 0 {
            return false;
        }
        *reach -= 1;
        match node {
            ParsedNode::Text(more) if more.len() > 64 => false,
            ParsedNode::Text(more) => {
                text.push_str(more);
                true
            }
            ParsedNode::Element(element) if element.name == "img" => false,
            ParsedNode::Element(element) => collect_short(&element.children, reach, text),
        }
    })
}

/// Whether a text is nothing, or a word of up to 12 characters in square brackets.
fn is_mark(text: &str, is_part: impl Fn(char) -> bool) -> bool {
    let text = trim(text);
    let inner = text
        .strip_prefix('[')
        .and_then(|text| text.strip_suffix(']'));
    text.is_empty()
        || inner.is_some_and(|inner| {
            (1..=12).contains(&inner.chars().count()) && inner.chars().all(is_part)
        })
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
