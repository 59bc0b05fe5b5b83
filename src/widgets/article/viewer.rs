//! The viewer: one picture of the article as large as the window, with its caption, and buttons to the others.

use super::tools::button;
use crate::html::{Attr, Element, Tag};
use crate::widgets::reading::{Action, ViewedPicture};
use crate::words;

/// The button that closes it comes first: there the focus begins.
pub(super) fn viewer(picture: &ViewedPicture) -> Element {
    let mut viewer = Element::new(Tag::Dialog)
        .part("viewer")
        .attr(Attr::Lang, words::LANGUAGE)
        .attr(Attr::AriaLabel, words::ENLARGE)
        .child(button(Action::Close, words::CLOSE));
    if picture.has_others {
        viewer = viewer
            .child(button(Action::Previous, words::PREVIOUS_PICTURE))
            .child(button(Action::Next, words::NEXT_PICTURE));
    }
    let caption = Element::new(Tag::P)
        .part("caption")
        .attr(Attr::AriaLive, "polite")
        .attr(Attr::Lang, picture.language.clone())
        .text(picture.words.clone());
    // An element around it, which fingers do not leave when they move it.
    let stage = Element::new(Tag::Div).child(enlarged(picture));
    viewer.child(stage).child(caption)
}

/// The picture in at most twice its size, which is that of half its density.
fn enlarged(picture: &ViewedPicture) -> Element {
    let image = Element::new(Tag::Img)
        .part("image")
        .attr(Attr::Lang, picture.language.clone())
        .attr(Attr::Alt, picture.alt.clone())
        .attr(Attr::Src, picture.src.clone());
    let mut enlarged = Element::new(Tag::Picture);
    if can_be_a_candidate(&picture.src) {
        let half = format!("{} 0.5x", picture.src);
        enlarged = enlarged.child(Element::new(Tag::Source).attr(Attr::Srcset, half));
    }
    enlarged.child(image)
}

/// Whether `srcset` takes a URL for one: it ends at white space, and a comma at its end would end the candidate.
fn can_be_a_candidate(url: &str) -> bool {
    !url.ends_with(',') && !url.contains(char::is_whitespace)
}
