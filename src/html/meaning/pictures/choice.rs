//! Which address of a picture is shown.

use super::srcset::{Size, candidates};
use crate::html::media_type::essence;
use crate::html::parsed::ParsedElement;
use crate::html::url::{Urls, address_begins_with, url_input};
use crate::order::ascending;
use std::borrow::Cow;
use std::cmp::Reverse;

/// The widest picture that is of use: an article is at most half as wide, on screens of two pixels a pixel.
const MAX_WIDTH: u32 = 1600;

/// In hundredths; the eye tells no more apart.
const MAX_DENSITY: u32 = 200;

/// Attributes in which scripts that load pictures late keep the address. Each is of a library or service in use.
const LAZY: &[&str] = &[
    "data-src",
    "data-original",
    "data-lazy-src",
    "data-lazy",
    "data-lazyload",
    "data-echo",
    "data-orig-src",
    "data-cfsrc",
    "data-ezsrc",
    "data-ll-src",
    "data-pagespeed-lazy-src",
    "data-actualsrc",
    "data-sf-src",
];

/// The same for `srcset`.
const LAZY_SRCSET: &[&str] = &[
    "data-srcset",
    "data-lazy-srcset",
    "data-original-set",
    "data-ezsrcset",
    "data-orig-srcset",
];

/// Attributes in which editors keep the address of a picture while they show it.
const SAVED: &[&str] = &["data-cke-saved-src", "data-mce-src", "_src"];

/// Media types of pictures that every browser of the floor shows. Edge has AVIF from 121 on.
const SHOWN: &[&str] = &[
    "image/apng",
    "image/bmp",
    "image/gif",
    "image/jpeg",
    "image/jpg",
    "image/png",
    "image/svg+xml",
    "image/webp",
    "image/x-icon",
];

/// The beginnings of `data:` URLs of pictures of one pixel, after the media type: signature and size of a GIF and of a PNG.
const PIXELS: &[&str] = &[
    "R0lGODlhAQABA",
    "R0lGODdhAQABA",
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB",
];

/// Names of pictures that show nothing, without extension.
const BLANK: &[&str] = &[
    "1x1",
    "blank",
    "clear",
    "empty",
    "pixel",
    "spacer",
    "trans",
    "transparent",
];

/// An address and how useful it is.
struct Choice<'n> {
    /// As [`url_input`] gives it.
    address: Cow<'n, str>,
    is_shown_everywhere: bool,
    fit: Fit,
}

impl<'n> Choice<'n> {
    fn new(written: &'n str, is_for_everybody: bool, fit: Fit) -> Self {
        let address = url_input(written);
        Self {
            is_shown_everywhere: is_for_everybody && !is_recent_type(&address),
            address,
            fit,
        }
    }
}

/// What is known of a picture's width, the best last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    TooDense(Reverse<u32>),
    Dense(u32),
    /// In `src`, which is of the width that the page was made for.
    Usual,
    TooWide(Reverse<u32>),
    Wide(u32),
}

impl From<Size> for Fit {
    fn from(size: Size) -> Self {
        match size {
            Size::Width(width) if width <= MAX_WIDTH => Self::Wide(width),
            Size::Width(width) => Self::TooWide(Reverse(width)),
            Size::Density(density) if density <= MAX_DENSITY => Self::Dense(density),
            Size::Density(density) => Self::TooDense(Reverse(density)),
        }
    }
}

/// The address to show of an `<img>`, with the `<source>` elements of its `<picture>`.
pub(super) fn best_address<'n>(
    image: &'n ParsedElement<'_>,
    sources: &[&'n ParsedElement<'_>],
    urls: &Urls<'_>,
) -> Option<Cow<'n, str>> {
    let stand_in = || best(choices(image, &[], &[], &["src"]), &|_| true, urls);
    meant_address(image, sources, urls).or_else(stand_in)
}

/// The same without what only takes a picture's place.
pub(super) fn meant_address<'n>(
    image: &'n ParsedElement<'_>,
    sources: &[&'n ParsedElement<'_>],
    urls: &Urls<'_>,
) -> Option<Cow<'n, str>> {
    let late = choices(image, sources, LAZY_SRCSET, LAZY);
    let written = || choices(image, sources, &["srcset"], &["src"]);
    let saved = || choices(image, &[], &[], SAVED);
    let is_shown = |address: &str| !is_blank(address);
    best(
        late,
        &|address| is_address(address) && is_shown(address),
        urls,
    )
    .or_else(|| best(written(), &is_shown, urls))
    .or_else(|| best(saved(), &is_shown, urls))
}

/// The addresses in some attributes of a picture.
fn choices<'n>(
    image: &'n ParsedElement<'_>,
    sources: &[&'n ParsedElement<'_>],
    srcset: &[&str],
    src: &[&str],
) -> Vec<Choice<'n>> {
    let mut choices = Vec::new();
    push_candidates(image, srcset, &mut choices);
    for source in sources {
        push_candidates(source, srcset, &mut choices);
    }
    for name in src {
        if let Some(address) = image.attribute(name) {
            choices.push(Choice::new(address, true, Fit::Usual));
        }
    }
    choices
}

/// Appends the addresses in those attributes of an element that are like `srcset`.
fn push_candidates<'n>(
    element: &'n ParsedElement<'_>,
    srcset: &[&str],
    choices: &mut Vec<Choice<'n>>,
) {
    let is_for_everybody = is_for_everybody(element);
    for name in srcset {
        for candidate in candidates(element.attribute(name).unwrap_or_default()) {
            let fit = candidate.size.into();
            choices.push(Choice::new(candidate.address, is_for_everybody, fit));
        }
    }
}

/// The first of the best choices that may be shown.
fn best<'n>(
    choices: Vec<Choice<'n>>,
    is_meant: &dyn Fn(&str) -> bool,
    urls: &Urls<'_>,
) -> Option<Cow<'n, str>> {
    let ranks = choices
        .iter()
        .map(|choice| Reverse((choice.is_shown_everywhere, choice.fit)));
    let sorted = ascending(ranks.zip(0..));
    let addresses = sorted
        .into_iter()
        .filter_map(|index| choices.get(index))
        .map(|choice| choice.address.clone());
    let mut meant = addresses.filter(|address| is_meant(address));
    meant.find(|address| urls.image(address).is_some())
}

/// Whether a source is of a type that all browsers show, and not for phones, paper or dark screens alone.
fn is_for_everybody(element: &ParsedElement<'_>) -> bool {
    let attribute = |name| element.attribute(name).unwrap_or_default();
    let media_type = essence(attribute("type"));
    let is_special = ["max-width", "print", "dark"]
        .iter()
        .any(|condition| attribute("media").contains(condition));
    (media_type.is_empty() || SHOWN.contains(&&*media_type)) && !is_special
}

/// Whether an address names a picture that not all browsers of the floor show.
fn is_recent_type(address: &str) -> bool {
    matches!(split_file_name(address).1, "avif" | "heic" | "jxl")
}

/// Whether the value of a `data-` attribute is an address and not a flag.
fn is_address(value: &str) -> bool {
    value.contains(['/', '.'])
}

/// Whether an address is that of a picture that shows nothing.
fn is_blank(address: &str) -> bool {
    let (name, _) = split_file_name(address);
    is_blank_data(address) || BLANK.iter().any(|blank| blank.eq_ignore_ascii_case(name))
}

/// The name of the file at an address, and its extension.
fn split_file_name(address: &str) -> (&str, &str) {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let name = path.rsplit('/').next().unwrap_or_default();
    name.rsplit_once('.').unwrap_or((name, ""))
}

/// Whether an address contains a picture of one pixel.
pub(super) fn is_blank_data(address: &str) -> bool {
    let address = url_input(address);
    let data = address.split_once(',').map(|(_, data)| data);
    address_begins_with(&address, "data:")
        && data.is_some_and(|data| PIXELS.iter().any(|pixel| data.starts_with(pixel)))
}
