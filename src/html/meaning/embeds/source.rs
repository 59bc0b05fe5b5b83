//! Where elements that show another page or program have its address.

use super::page::{EmbeddedPage, is_playable};
use crate::html::media_type::essence;
use crate::html::parsed::{ParsedElement, ParsedNode};
use crate::html::url::{Urls, address_begins_with, url_input};
use crate::text::trim;

/// What an element says about the page or file that it shows.
#[derive(Default)]
pub(super) struct EmbedSource {
    /// The addresses, the one that counts first.
    addresses: Vec<String>,
    pub media_type: Option<String>,
}

/// Attributes with the address of a frame, `src` before those from which scripts fill it.
const FRAME: &[&str] = &[
    "src",
    "data-src",
    "data-lazy-src",
    "data-litespeed-src",
    "data-original",
    "data-lazy",
    "data-cke-saved-src",
    "data-mce-p-src",
];

/// Attributes with the address of an object.
const OBJECT: &[&str] = &["data", "data-src", "data-mce-p-data"];

/// Names of `param` elements with the address of a file for a plug-in: Flash, Windows Media, QuickTime.
const PARAMETERS: &[&str] = &["movie", "src", "url", "filename"];

/// Attributes with the address of a recording.
const RECORDING: &[&str] = &["src", "data-src", "data-lazy-src", "data-original"];

impl EmbedSource {
    pub fn of_frame(frame: &ParsedElement<'_>) -> Self {
        Self::of_attributes(frame, FRAME)
    }

    pub fn of_object(object: &ParsedElement<'_>) -> Self {
        let mut source = Self::of_attributes(object, OBJECT);
        for child in object.children.iter().filter_map(ParsedNode::element) {
            let name = child.attribute("name").unwrap_or_default();
            let is_address = PARAMETERS
                .iter()
                .any(|known| known.eq_ignore_ascii_case(name));
            if child.name == "param" && is_address {
                source.addresses.extend(address(child, "value"));
            }
        }
        source
    }

    /// Of `<video>` and `<audio>`, with their `<source>` elements.
    pub fn of_recording(recording: &ParsedElement<'_>) -> Self {
        let mut source = Self::of_attributes(recording, RECORDING);
        for child in sources(recording) {
            source
                .addresses
                .extend(Self::of_attributes(child, RECORDING).addresses);
        }
        source
    }

    /// Of an element that is only an address until a script makes a player of it.
    pub fn of_placeholder(element: &ParsedElement<'_>) -> Option<Self> {
        let attribute = |name| address(element, name);
        let youtube = |id: String| format!("https://www.youtube.com/embed/{id}");
        let found = match &*element.name {
            "oembed" => attribute("url"),
            "amp-facebook" => attribute("data-href"),
            "amp-youtube" => attribute("data-videoid").map(youtube),
            "lite-youtube" | "youtube-video" => attribute("videoid").map(youtube),
            "lite-vimeo" => attribute("videoid").map(|id| format!("https://vimeo.com/{id}")),
            // Facebook's, without the `<fb:video>` of long ago.
            "div" if has_class(element, &["fb-video", "fb-post"]) => attribute("data-href"),
            // WordPress writes the bare address.
            "div" if has_class(element, &["wp-block-embed__wrapper"]) => only_text(element),
            _ => None,
        }?;
        Some(Self {
            addresses: vec![found],
            media_type: None,
        })
    }

    fn of_attributes(element: &ParsedElement<'_>, names: &[&str]) -> Self {
        Self {
            addresses: names
                .iter()
                .filter_map(|name| address(element, name))
                .collect(),
            media_type: element.attribute("type").map(ToOwned::to_owned),
        }
    }

    /// The page of the first address that may be followed.
    pub fn page(&self, urls: &Urls<'_>) -> Option<EmbeddedPage> {
        self.addresses
            .iter()
            .find_map(|address| EmbeddedPage::of(address, urls))
    }

    /// The address that its author wrote.
    pub fn written(&self) -> Option<&str> {
        self.addresses.first().map(String::as_str)
    }

    /// Whether what it shows is a picture.
    pub fn is_picture(&self, urls: &Urls<'_>) -> bool {
        let media_type = essence(self.media_type.as_deref().unwrap_or_default());
        let is_named = |address| EmbeddedPage::is_picture(address, urls);
        media_type.starts_with("image/") || self.written().is_some_and(is_named)
    }
}

/// An attribute with an address; an empty page is none.
fn address(element: &ParsedElement<'_>, name: &str) -> Option<String> {
    let value = url_input(element.attribute(name)?);
    let is_address = !value.is_empty() && !value.eq_ignore_ascii_case("about:blank");
    is_address.then(|| value.into_owned())
}

fn sources<'n, 'a>(
    recording: &'n ParsedElement<'a>,
) -> impl Iterator<Item = &'n ParsedElement<'a>> {
    let children = recording.children.iter().filter_map(ParsedNode::element);
    children.filter(|child| child.name == "source")
}

/// Gives `src` to what a script would give it to, and takes it from what cannot be played; whether anything can.
pub(super) fn keep_playable(recording: &mut ParsedElement<'_>, urls: &Urls<'_>) -> bool {
    let mut can_play = set_playable(recording, urls);
    for child in &mut recording.children {
        if let ParsedNode::Element(child) = child
            && child.name == "source"
        {
            can_play |= set_playable(child, urls);
        }
    }
    can_play
}

fn set_playable(element: &mut ParsedElement<'_>, urls: &Urls<'_>) -> bool {
    let source = EmbedSource::of_attributes(element, RECORDING);
    let media_type = source.media_type.as_deref();
    let mut addresses = source.addresses.iter();
    let playable = addresses.find(|address| is_playable(address, media_type, urls));
    match playable {
        Some(address) => element.set_attribute("src", address.clone()),
        None => element.remove_attribute("src"),
    }
    playable.is_some()
}

pub(super) fn has_class(element: &ParsedElement<'_>, classes: &[&str]) -> bool {
    element.classes().any(|class| classes.contains(&class))
}

/// The text of an element that has nothing else.
fn only_text(element: &ParsedElement<'_>) -> Option<String> {
    let [ParsedNode::Text(text)] = &element.children[..] else {
        return None;
    };
    let text = trim(text);
    let mut beginnings = ["https://", "http://"].into_iter();
    let is_address = beginnings.any(|beginning| address_begins_with(text, beginning));
    let is_one_word = !text.contains(char::is_whitespace);
    (is_address && is_one_word).then(|| text.to_owned())
}

/// The element for which an editor shows a picture: TinyMCE keeps its name and attributes in `data-mce-…`.
pub(super) fn edited<'a>(picture: &ParsedElement<'a>) -> Option<ParsedElement<'a>> {
    let name = match picture.attribute("data-mce-object")? {
        "iframe" => "iframe",
        "object" => "object",
        "embed" => "embed",
        "video" => "video",
        "audio" => "audio",
        _ => return None,
    };
    let attributes = picture.attributes.iter().filter_map(|(name, value)| {
        let name = name.strip_prefix("data-mce-p-")?;
        Some((name.to_owned().into(), value.clone()))
    });
    Some(ParsedElement {
        attributes: attributes.collect(),
        ..ParsedElement::new(name)
    })
}
