//! The kind and size of an attachment, as they follow a link to it: ` (PDF, 1,2 MB)`.

use crate::feed::Attachment;
use crate::html::{Attr, Element, Node, Tag, file_kind};
use crate::words;
use core::slice;

/// What is known of an attachment; `None` if that is nothing.
pub(super) fn facts(attachment: &Attachment) -> Option<String> {
    let mut facts = Vec::from_iter(kind(attachment));
    facts.extend(attachment.size_in_bytes.map(size));
    (!facts.is_empty()).then(|| in_brackets(&facts))
}

fn in_brackets(facts: &[String]) -> String {
    format!(" ({})", facts.join(", "))
}

/// Adds the size to the kind that follows a link in the body, where the link leads to one of the attachments: the sanitizer, which
/// makes links of embedded documents, knows no sizes.
///
/// Recurses as deep as the policy lets HTML be nested.
pub(super) fn add_sizes(nodes: &mut [Node], attachments: &[Attachment]) {
    let mut linked = None;
    for node in nodes {
        match node {
            Node::Element(element) => {
                add_sizes(&mut element.children, attachments);
                linked = attachment_of(element, attachments);
            }
            Node::Text(text) => {
                if let Some(attachment) = linked.take()
                    && let Some(bytes) = attachment.size_in_bytes
                    && let Some(kind) = kind(attachment)
                    && *text == in_brackets(slice::from_ref(&kind))
                {
                    *text = in_brackets(&[kind, size(bytes)]).into();
                }
            }
            Node::Chunks(_) => linked = None,
        }
    }
}

/// The attachment that a link leads to.
fn attachment_of<'a>(link: &Element, attachments: &'a [Attachment]) -> Option<&'a Attachment> {
    let url = link.attribute(Attr::Href).filter(|_| link.tag == Tag::A)?;
    attachments
        .iter()
        .find(|attachment| attachment.url.as_str() == url)
}

fn kind(attachment: &Attachment) -> Option<String> {
    let kind = file_kind(attachment.mime_type.as_deref(), &attachment.file_name);
    kind.map(str::to_ascii_uppercase)
}

/// A size as people say it: `1,2 MB`. A unit is 1024 of the one before, as in the file managers of the visitors'
/// machines; below a megabyte there are no fractions.
fn size(bytes: u64) -> String {
    let rounded = |bytes: u64, unit: u64| (bytes + unit / 2) / unit;
    let mut unit = 1;
    let mut names = words::SIZE_UNITS.iter();
    let mut name = names.next();
    while rounded(bytes, unit) >= 1024
        && let Some(next) = names.next()
    {
        unit *= 1024;
        name = Some(next);
    }
    let name = name.unwrap_or(&"");
    if unit < MEGABYTE {
        return format!("{} {name}", rounded(bytes, unit));
    }
    match rounded(bytes * 10, unit) {
        tenths if tenths % 10 == 0 => format!("{} {name}", tenths / 10),
        tenths => format!("{},{} {name}", tenths / 10, tenths % 10),
    }
}

const MEGABYTE: u64 = 1 << 20;
