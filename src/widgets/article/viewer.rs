//! The viewer: one picture of the article as large as the window, with its caption, and the way to
//! the others. Which one, `browser/viewer.js` says.

use super::super::Reader;
use super::tools::button;
use crate::html::{Attr, Nodes, Tag};
use crate::words;

/// Adds the viewer, while the reader looks at a picture.
pub(super) fn viewer(nodes: &mut Nodes, reader: &Reader) {
    let [url, alt, words] = reader.picture();
    if url.is_empty() {
        return;
    }
    nodes
        .open(Tag::Dialog)
        .part("viewer")
        .attr(Attr::AriaLabel, words::ENLARGE)
        .open(Tag::Img)
        .part("image")
        .attr(Attr::Alt, alt)
        .attr(Attr::Src, url)
        .close()
        .open(Tag::P)
        .part("caption")
        .attr(Attr::Role, "status")
        .text(words)
        .close();
    if reader.is("pictures") {
        button(nodes, "previous", words::PREVIOUS_PICTURE, "");
        button(nodes, "next", words::NEXT_PICTURE, "");
    }
    button(nodes, "close", words::CLOSE, "");
    nodes.close();
}
