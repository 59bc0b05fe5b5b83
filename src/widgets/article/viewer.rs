//! The viewer: one picture of the article as large as the window, with its caption, and buttons to the others.

use super::tools::button;
use crate::html::{Attr, Element, Tag};
use crate::widgets::reading::{Action, ViewedPicture};
use crate::words;

pub(super) fn viewer(picture: &ViewedPicture) -> Element {
    let image = Element::new(Tag::Img)
        .part("image")
        .attr(Attr::Lang, picture.language.clone())
        .attr(Attr::Alt, picture.alt.clone())
        .attr(Attr::Src, picture.src.clone());
    let caption = Element::new(Tag::P)
        .part("caption")
        .attr(Attr::Role, "status")
        .attr(Attr::Lang, picture.language.clone())
        .text(picture.words.clone());
    let mut viewer = Element::new(Tag::Dialog)
        .part("viewer")
        .attr(Attr::Lang, words::LANGUAGE)
        .attr(Attr::AriaLabel, words::ENLARGE)
        .child(image)
        .child(caption);
    if picture.has_others {
        viewer = viewer
            .child(button(Action::Previous, words::PREVIOUS_PICTURE))
            .child(button(Action::Next, words::NEXT_PICTURE));
    }
    viewer.child(button(Action::Close, words::CLOSE))
}
