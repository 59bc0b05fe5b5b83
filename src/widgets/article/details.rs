//! What follows the body: authors, source, last change, views, attachments, tags.

use super::super::time::timestamp;
use super::facts::facts;
use crate::feed::{Attachment, Author, Feed, Item};
use crate::html::{Attr, Element, FOREIGN, Tag};
use crate::time::format::Format;
use crate::words;

/// The details that the item has. `heading` is the element for their headings.
pub(super) fn details(feed: &Feed, item: &Item, heading: Tag) -> Vec<Element> {
    let mut details = authors(feed.authors(item));
    if let Some(source) = &item.extension.source {
        details.push(labelled("source", words::SOURCE_BEFORE, source.clone()));
    }
    details.extend(updated(item));
    if let Some(views) = item.extension.views {
        let element = ours(Element::new(Tag::P).part("views"));
        details.push(element.text(words::VIEWS_BEFORE).text(grouped(views)));
    }
    details.extend(attachments(&item.attachments, heading));
    details.extend(tags(&item.tags));
    details
}

/// A line of a label and a text in the language of the article.
pub(super) fn labelled(part: &'static str, label: &'static str, text: String) -> Element {
    let label = ours(Element::new(Tag::Span)).text(label);
    Element::new(Tag::P).part(part).child(label).text(text)
}

/// An element for words of our own.
pub(super) fn ours(element: Element) -> Element {
    element.attr(Attr::Lang, words::LANGUAGE)
}

/// The names, and before them whose they are, for screen readers only: where they stand says it to the eye.
fn authors(authors: &[Author]) -> Vec<Element> {
    if authors.is_empty() {
        return Vec::new();
    }
    let names: Vec<_> = authors.iter().map(|author| author.name.as_str()).collect();
    let label = ours(Element::new(Tag::Span)).text(words::AUTHOR_BEFORE);
    let names = Element::new(Tag::P).part("author").text(names.join(", "));
    vec![label, names]
}

/// The date of the last change, if that is after the publication.
fn updated(item: &Item) -> Option<Element> {
    let at = item
        .date_modified
        .filter(|modified| Some(*modified) > item.date_published)?;
    let date = timestamp(None, at, Format::DATETIME.text(at, at));
    let element = ours(Element::new(Tag::P).part("updated"));
    Some(element.text(words::UPDATED_BEFORE).child(date))
}

fn attachments(attachments: &[Attachment], heading: Tag) -> Option<Element> {
    if attachments.is_empty() {
        return None;
    }
    let list = Element::new(Tag::Ul).children(attachments.iter().map(attachment));
    let section = Element::new(Tag::Section).part("attachments");
    Some(
        section
            .child(ours(Element::new(heading)).text(words::ATTACHMENTS))
            .child(list),
    )
}

fn attachment(attachment: &Attachment) -> Element {
    let mut link = Element::new(Tag::A)
        .attr(Attr::Href, attachment.url.as_str().to_owned())
        .attr(Attr::Download, "");
    if attachment.leaves_site {
        link = link.attr(Attr::Rel, FOREIGN);
    }
    let mut row = Element::new(Tag::Li)
        .part("attachment")
        .child(link.text(label(attachment).to_owned()));
    if let Some(facts) = facts(attachment) {
        row = row.child(ours(Element::new(Tag::Span)).text(facts));
    }
    row
}

/// An attachment without a title shows its file name, or failing that its URL.
fn label(attachment: &Attachment) -> &str {
    match &attachment.title {
        Some(title) => title,
        None if attachment.file_name.is_empty() => attachment.url.as_str(),
        None => &attachment.file_name,
    }
}

/// A number in groups of three digits: `7.370`.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

fn tags(tags: &[String]) -> Option<Element> {
    if tags.is_empty() {
        return None;
    }
    let label = ours(Element::new(Tag::Span)).text(words::TAGS_BEFORE);
    let mut line = Element::new(Tag::P).part("tags").child(label);
    for (index, tag) in tags.iter().enumerate() {
        if index > 0 {
            line = line.text(", ");
        }
        line = line.child(Element::new(Tag::Span).part("tag").text(tag.clone()));
    }
    Some(line)
}
