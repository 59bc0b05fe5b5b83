//! What a description is. Portals write the lead of an article there, often with its picture; some write all of the article.

use super::capture::Content;
use super::plain::written;
use crate::feed::model::MAX_HTML;
use crate::html::{Attr, Node, Tag, Urls, has_markup, picture_tags, sanitize_html, text_of};
use crate::text::trim;

/// The most characters of a lead: a long one of a portal has 120 words.
const LONGEST_LEAD: usize = 600;

/// What was found in a description.
#[derive(Debug, Default)]
pub(super) struct Lead {
    /// Its text; `None` if there is none, or if it is too long for a lead or has tables, lists or headings: then it is a body.
    pub text: Option<String>,
    /// Its first picture.
    pub picture: Option<Picture>,
}

#[derive(Debug)]
pub(super) struct Picture {
    pub url: String,
    pub alt: Option<String>,
}

/// Reads a description.
pub(super) fn lead(description: &Content, urls: &Urls<'_>) -> Lead {
    let html = match description {
        Content::Html(html) if has_markup(html) => html,
        Content::Html(text) | Content::Text(text) => {
            return Lead {
                text: is_short(text).then(|| written(text)),
                picture: None,
            };
        }
    };
    if html.len() > MAX_HTML {
        return Lead::default();
    }
    let Some(shown) = sanitize_html(html, urls, 1) else {
        // Nothing here can parse HTML; the reader of JSON will say what it can of it.
        return Lead {
            text: is_short(html).then(|| html.clone()),
            picture: None,
        };
    };
    let text = text_of(&shown.nodes);
    let text = trim(&text);
    let is_lead = !text.is_empty() && is_short(text) && !has_structure(&shown.nodes);
    Lead {
        text: is_lead.then(|| written(text)),
        picture: first_picture(&shown.nodes),
    }
}

/// The first picture in the body of an article, which may be long: only the tags of its first pictures are parsed.
pub(super) fn picture_of_body(body: &Content, urls: &Urls<'_>) -> Option<Picture> {
    /// Pictures before it that nobody can see, such as those that count visitors.
    const MOST_UNSEEN: usize = 4;
    let Content::Html(html) = body else {
        return None;
    };
    picture_tags(html).take(MOST_UNSEEN + 1).find_map(|tag| {
        let shown = sanitize_html(&tag, urls, 1)?;
        first_picture(&shown.nodes)
    })
}

fn is_short(text: &str) -> bool {
    text.chars().nth(LONGEST_LEAD).is_none()
}

/// The first picture. Recurses as deep as the policy lets HTML be nested.
fn first_picture(nodes: &[Node]) -> Option<Picture> {
    nodes.iter().find_map(|node| {
        let Node::Element(element) = node else {
            return None;
        };
        if element.tag != Tag::Img {
            return first_picture(&element.children);
        }
        let alt = element.attribute(Attr::Alt).unwrap_or_default();
        Some(Picture {
            url: element.attribute(Attr::Src)?.to_owned(),
            alt: (!trim(alt).is_empty()).then(|| written(alt)),
        })
    })
}

/// Whether there is more than text and pictures.
fn has_structure(nodes: &[Node]) -> bool {
    nodes.iter().any(|node| {
        let Node::Element(element) = node else {
            return false;
        };
        let is_structure = matches!(
            element.tag,
            Tag::Audio
                | Tag::Blockquote
                | Tag::Dl
                | Tag::Ol
                | Tag::Pre
                | Tag::Table
                | Tag::Ul
                | Tag::Video
        );
        is_structure || element.tag.heading_level().is_some() || has_structure(&element.children)
    })
}
