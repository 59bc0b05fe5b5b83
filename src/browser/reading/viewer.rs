//! The viewer of an article's pictures: which picture it shows, and when it says so.

use super::visit::{self, Viewer};
use super::{closest, scroll_lock, step};
use crate::browser::dom;
use crate::browser::schedule::{self, HostId};
use crate::widgets::gesture::Gesture;
use crate::widgets::reading::ViewedPicture;
use gloo::timers::callback::Timeout;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlImageElement};

/// Where a click closes the viewer: all around the picture.
pub(super) const BESIDE: &str = "dialog, dialog > div";

/// How long a viewer is open before its words come, in milliseconds: screen readers announce words that come into a live region which
/// they know.
const OPENING: u32 = 150;

/// Opens the viewer with a picture of the article.
pub(super) fn open(id: HostId, picture: &Element) {
    show(id, picture, 0, true);
    let opened = move || {
        visit::change(id, |visit| {
            if let Some(viewer) = &mut visit.viewer {
                viewer.is_opening = false;
            }
        });
    };
    let last = visit::edit(id, |visit| {
        visit.opening.replace(Timeout::new(OPENING, opened))
    });
    // Outside the borrow: cancelling a timer calls JavaScript.
    drop(last);
}

/// Notes that the viewer is closed.
pub(super) fn close(id: HostId) {
    scroll_lock::release(id);
    visit::update(id, |visit| visit.viewer = None);
}

/// Shows the picture `by` steps away from the one that is shown; the last is followed by the first.
pub(super) fn go(id: HostId, by: isize) {
    let shown = visit::read(id, |visit| {
        let viewer = visit.viewer.as_ref();
        viewer.map(|viewer| viewer.shown.clone())
    });
    if let Some(shown) = shown.flatten() {
        show(id, &shown, by, false);
    }
}

fn show(id: HostId, from: &Element, by: isize, is_opening: bool) {
    let pictures = schedule::element(id).map(|element| pictures_of(&element));
    let pictures = pictures.unwrap_or_default();
    let index = pictures.iter().position(|picture| picture == from);
    let viewer = step(index, by, pictures.len()).and_then(|index| {
        let shown = pictures.get(index)?.clone();
        let picture = describe(&shown, index, pictures.len());
        Some(Viewer {
            shown,
            picture,
            gesture: Gesture::default(),
            is_opening,
        })
    });
    if viewer.is_some() {
        visit::update(id, |visit| visit.viewer = viewer);
    }
}

/// The pictures of an article that can be viewed, in order.
fn pictures_of(element: &Element) -> Vec<Element> {
    let root = element.shadow_root();
    let found = root.and_then(|root| {
        let pictures = root.query_selector_all("article [data-action=view]");
        pictures.ok()
    });
    found.map_or_else(Vec::new, |pictures| dom::elements(&pictures).collect())
}

fn describe(picture: &Element, index: usize, count: usize) -> ViewedPicture {
    let image: &HtmlImageElement = picture.unchecked_ref();
    let alt = image.alt();
    let has_others = count > 1;
    let caption = caption_of(picture).unwrap_or_else(|| alt.clone());
    let number = if has_others {
        format!("{}/{count}", index + 1)
    } else {
        String::new()
    };
    let mut words = vec![caption, number];
    words.retain(|words| !words.is_empty());
    ViewedPicture {
        src: image.src(),
        alt,
        language: language_around(picture),
        words: words.join(" · "),
        has_others,
    }
}

/// The language of the content around a picture. The picture itself is a button, whose words are ours.
fn language_around(picture: &Element) -> String {
    let content = picture.parent_element();
    content.map_or_else(String::new, |content| dom::language_of(&content))
}

fn caption_of(picture: &Element) -> Option<String> {
    let figure = closest(picture, "figure")?;
    let caption = figure.query_selector("figcaption").ok().flatten()?;
    caption.text_content().filter(|caption| !caption.is_empty())
}
