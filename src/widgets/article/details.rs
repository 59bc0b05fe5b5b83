//! What stands below the body: who wrote it, where it comes from, when it was changed, how often it
//! was read, files to download, key words.

use super::super::time::stamp;
use crate::time::civil::Instant;
use crate::decimal;
use crate::feed::{Feed, Field, Item};
use crate::time::format::Format;
use crate::html::{Attr, FOREIGN, Nodes, Tag};
use crate::words;
use crate::text::{after_last, cut, or, word};

/// Adds all of them that the item has. `heading` is the element of the headings among them.
pub(super) fn details(nodes: &mut Nodes, feed: &Feed, item: &Item, heading: Tag) {
    nodes.line(Tag::P, "author", &listed(feed.authors(item)));
    let source = item.text(Field::Source);
    labelled(nodes, "source", words::SOURCE_BEFORE, source);
    let published = item.date_published;
    if let Some(at) = item
        .date_modified()
        .filter(|at| published.is_none_or(|published| *at > published))
    {
        updated(nodes, at);
    }
    let views = grouped(item.text(Field::Views));
    labelled(nodes, "views", words::VIEWS_BEFORE, &views);
    attachments(nodes, item.text(Field::Attachments), heading);
    tags(nodes, item.text(Field::Tags));
}

/// Adds a line of a label and a text; none for an empty text.
pub(super) fn labelled(nodes: &mut Nodes, part: &'static str, label: &str, text: &str) {
    if !text.is_empty() {
        nodes.open(Tag::P).part(part).text(label).text(text).close();
    }
}

fn updated(nodes: &mut Nodes, at: Instant) {
    nodes
        .open(Tag::P)
        .part("updated")
        .text(words::UPDATED_BEFORE);
    stamp(nodes, "", at, Format::DATETIME, at);
    nodes.close();
}

fn attachments(nodes: &mut Nodes, mut files: &str, heading: Tag) {
    if files.is_empty() {
        return;
    }
    nodes
        .open(Tag::Section)
        .part("attachments")
        .open(heading)
        .text(words::ATTACHMENTS)
        .close()
        .open(Tag::Ul);
    while !files.is_empty() {
        let [url, name, leaves, title, media_type, size] = [(); 6].map(|()| element(&mut files));
        nodes
            .open(Tag::Li)
            .part("attachment")
            .open(Tag::A)
            .attr(Attr::Href, url)
            .attr(Attr::Download, "");
        if !leaves.is_empty() {
            nodes.attr(Attr::Rel, FOREIGN);
        }
        nodes.text(or(or(title, name), url)).close();
        let facts = facts(&kind_of(name, media_type), size);
        if !facts.is_empty() {
            nodes.text(&facts);
        }
        nodes.close();
    }
    nodes.close().close();
}

fn tags(nodes: &mut Nodes, mut tags: &str) {
    if tags.is_empty() {
        return;
    }
    nodes.open(Tag::P).part("tags").text(words::TAGS_BEFORE);
    while !tags.is_empty() {
        nodes.line(Tag::Span, "tag", element(&mut tags));
        if !tags.is_empty() {
            nodes.text(", ");
        }
    }
    nodes.close();
}

/// Names, each with U+0001 behind it, with commas between.
fn listed(mut names: &str) -> String {
    let mut out = String::new();
    while !names.is_empty() {
        if !out.is_empty() {
            out.push_str(", ");
        }
        out.push_str(element(&mut names));
    }
    out
}

/// Takes the next element off a list.
fn element<'a>(list: &mut &'a str) -> &'a str {
    cut(list, 1).unwrap_or_else(|| core::mem::take(list))
}

/// Kind and size of a file, as far as they are known: ` (PDF, 1,2 MB)`.
fn facts(kind: &str, size: &str) -> String {
    let mut out = String::new();
    if !or(kind, size).is_empty() {
        out.push_str(" (");
        out.push_str(kind);
        if !size.is_empty() {
            if !kind.is_empty() {
                out.push_str(", ");
            }
            push_size(&mut out, decimal::digits(size));
        }
        out.push(')');
    }
    out
}

/// What kind of file it is, in one short word: its media type, else how its name ends, `PDF`. Names
/// such as `tai-ve.aspx` say nothing.
fn kind_of(name: &str, media_type: &str) -> String {
    for ending in [after_last(media_type, b'/'), after_last(name, b'.')] {
        if (1..=4).contains(&ending.len())
            && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
        {
            return ending.to_ascii_uppercase();
        }
    }
    String::new()
}

/// Digits in groups of three: `7.370`.
fn grouped(digits: &str) -> String {
    let mut out = String::new();
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

/// Appends a size in bytes as people say it: `1,2 MB`. Units are 1024 of the one before, as the file managers
/// of the visitors' machines count; below a megabyte there are no fractions.
fn push_size(out: &mut String, bytes: i64) {
    let (mut scale, mut unit) = (1, 0);
    while unit < 3 && (bytes + scale / 2) / scale >= 1024 {
        scale *= 1024;
        unit += 1;
    }
    let step = if unit < 2 { 10 } else { 1 };
    let tenths = (bytes * 10 / step + scale / 2) / scale * step;
    decimal::push(out, (tenths / 10) as usize);
    if tenths % 10 > 0 {
        out.push(',');
        decimal::push(out, (tenths % 10) as usize);
    }
    out.push(' ');
    out.push_str(word(words::SIZE_UNITS, unit));
}
