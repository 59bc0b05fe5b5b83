//! What an article says: title, lead, picture and body, and what they need to be used by keyboard.

use crate::feed::{Field, Item};
use crate::html::{Attr, Nodes, Step, Tag};
use crate::words;
use crate::text::{cut, joined, or, trim};

/// What an item says. `body` is its HTML, sanitised; `None` where it has none.
pub(super) fn content(item: &Item, body: Option<&Nodes>, heading: Tag) -> Nodes {
    let mut nodes = Nodes::default();
    nodes.line(heading, "title", item.text(Field::Title));
    let lead = item.text(Field::Summary);
    if !lead.is_empty() {
        // A key, or it would be made out of the `<p>` below the body, and the body built anew.
        nodes
            .open(Tag::P)
            .key("lead")
            .part("lead")
            .text(lead)
            .close();
    }
    picture(&mut nodes, item, body);
    let text = item.text(Field::ContentText);
    if body.is_some() || !text.is_empty() {
        nodes.open(Tag::Div).part("body");
        match body {
            Some(body) => {
                nodes.append(body);
            }
            None => paragraphs(&mut nodes, text),
        }
        nodes.close();
    }
    nodes
}

/// The main picture, unless the body shows it anyway.
fn picture(nodes: &mut Nodes, item: &Item, body: Option<&Nodes>) {
    let url = item.picture();
    let shown = |body: &Nodes| body.steps().any(|step| step == Step::Attr(Attr::Src, url));
    if url.is_empty() || body.is_some_and(shown) {
        return;
    }
    nodes
        .open(Tag::Figure)
        .part("figure")
        .open(Tag::Img)
        .attr(Attr::Decoding, "async")
        .part("image")
        // An empty alt text says that nothing is lost without the picture.
        .attr(Attr::Alt, item.text(Field::ImageAlt))
        .attr(Attr::Src, url)
        .close();
    caption(
        nodes,
        item.text(Field::ImageCaption),
        item.text(Field::ImageCredit),
    );
    nodes.close();
}

/// What a picture shows, and who made it.
fn caption(nodes: &mut Nodes, caption: &str, credit: &str) {
    if or(caption, credit).is_empty() {
        return;
    }
    nodes.open(Tag::Figcaption).part("caption");
    if !caption.is_empty() {
        nodes.text(caption);
        if !credit.is_empty() {
            nodes.text(" ");
        }
    }
    nodes.line(Tag::Small, "", credit);
    nodes.close();
}

/// Parts a text at its blank lines.
fn paragraphs(nodes: &mut Nodes, text: &str) {
    let mut paragraph = String::new();
    let mut rest = text;
    loop {
        let next = cut(&mut rest, b'\n');
        let line = trim(next.unwrap_or(rest));
        if !paragraph.is_empty() && !line.is_empty() {
            paragraph.push(' ');
        }
        paragraph.push_str(line);
        if !paragraph.is_empty() && (line.is_empty() || next.is_none()) {
            nodes.open(Tag::P).text(&paragraph).close();
            paragraph.clear();
        }
        if next.is_none() {
            return;
        }
    }
}

/// A content with what makes its pictures open the viewer and its tables scroll. A picture in a link
/// follows the link; a table in a table scrolls with it.
pub(super) fn dressed(plain: &Nodes) -> Nodes {
    let mut nodes = Nodes::default();
    let mut open: Vec<Tag> = Vec::new();
    let mut alt = None;
    let mut is_sign = false;
    for step in plain.steps() {
        match step {
            Step::Open(tag) => {
                if tag == Tag::Table && !open.contains(&tag) {
                    nodes
                        .open(Tag::Div)
                        .attr(Attr::Role, "group")
                        .attr(Attr::AriaLabel, words::TABLE)
                        .attr(Attr::Tabindex, "0");
                }
                open.push(tag);
                (alt, is_sign) = (None, open.contains(&Tag::A));
            }
            Step::Attr(Attr::Alt, text) => alt = Some(text),
            // Narrower than 100 it is a sign in a line of text.
            Step::Attr(Attr::Width, width) => is_sign |= width.len() < 3,
            _ => {}
        }
        // Not yet: a button must not claim to be decoration.
        let is_empty_alt = step == Step::Attr(Attr::Alt, "") && !is_sign;
        if step != Step::Close {
            if !is_empty_alt {
                nodes.push(step);
            }
            continue;
        }
        let tag = open.pop();
        if tag == Some(Tag::Img) && !is_sign {
            let alt = alt.unwrap_or_default();
            let label = [words::ENLARGE, ": ", alt];
            let label = label.get(..if alt.is_empty() { 1 } else { 3 });
            nodes
                .attr(Attr::Role, "button")
                .attr(Attr::Tabindex, "0")
                .attr(Attr::AriaLabel, &joined(label.unwrap_or_default()))
                .attr(Attr::DataAction, "view");
        } else if tag == Some(Tag::Img) && alt == Some("") && !open.contains(&Tag::A) {
            nodes.attr(Attr::Alt, "");
        }
        nodes.close();
        if tag == Some(Tag::Table) && !open.contains(&Tag::Table) {
            nodes.close();
        }
    }
    nodes
}
