//! The list of all elements, and its JSON form for the JavaScript that defines them before the wasm is there.

use super::attributes::{AttributeDefinition, Property};
use super::{Widget, article, clock, related_news, time};
use crate::words;
use serde::Serialize;

/// One custom element.
pub struct Definition {
    /// Its name, such as `vn-clock`.
    pub tag: &'static str,
    /// The attributes it observes.
    pub attributes: &'static [AttributeDefinition],
    /// Whether it shows a feed: from `src`, from a script inside it, or from its property `data`.
    pub has_feed: bool,
    /// Whether it needs to know which article is being read on the page.
    pub has_current: bool,
    /// Makes a widget that has received nothing.
    pub make: fn() -> Box<dyn Widget>,
}

/// Style sheets are not part of the definitions: they reach the page in the registry's JSON, so the wasm
/// must not carry them.
macro_rules! registry {
    ($($widget:ident [$($css:literal),+],)+) => {
        /// Every element, in the order of the contract.
        pub const REGISTRY: &[Definition] = &[$($widget::DEFINITION,)+];

        const STYLE_SHEETS: &[&str] = &[$(concat!($(include_str!($css)),+),)+];
    };
}

// To add a widget, add a line here and its folder.
registry! {
    clock ["clock/clock.css"],
    time ["time/time.css"],
    article ["message.css", "spoken.css", "skeleton.css", "article/article.css", "article/toolbar.css", "article/viewer.css"],
    related_news ["message.css", "spoken.css", "skeleton.css", "related_news/related_news.css"],
}

/// The style sheet that all elements share.
const BASE_CSS: &str = include_str!("base.css");

/// The registry as the build hands it to JavaScript.
#[derive(Serialize)]
struct Registry {
    css: &'static str,
    elements: Vec<ElementEntry>,
    spoken: Spoken,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ElementEntry {
    tag: &'static str,
    attributes: Vec<AttributeEntry>,
    css: &'static str,
    has_feed: bool,
}

#[derive(Serialize)]
struct AttributeEntry {
    name: &'static str,
    #[serde(flatten)]
    property: Property,
}

/// How written abbreviations and numbers are read aloud.
#[derive(Serialize)]
struct Spoken {
    abbreviations: &'static [(&'static str, &'static str)],
    day: &'static str,
    month: &'static str,
    year: &'static str,
    comma: &'static str,
    percent: &'static str,
}

/// The registry as JSON. The crate `scripts/registry` prints it for the build.
#[must_use]
pub fn registry_json() -> String {
    let elements = REGISTRY.iter().zip(STYLE_SHEETS);
    let registry = Registry {
        css: BASE_CSS,
        elements: elements
            .map(|(definition, css)| entry(definition, css))
            .collect(),
        spoken: Spoken {
            abbreviations: &words::SPOKEN,
            day: words::SPOKEN_DAY,
            month: words::SPOKEN_MONTH,
            year: words::SPOKEN_YEAR,
            comma: words::SPOKEN_COMMA,
            percent: words::SPOKEN_PERCENT,
        },
    };
    // Structs of strings, numbers and booleans always serialise.
    serde_json::to_string(&registry).unwrap_or_default()
}

fn entry(definition: &Definition, css: &'static str) -> ElementEntry {
    let attributes = definition
        .attributes
        .iter()
        .map(|attribute| AttributeEntry {
            name: attribute.name,
            property: attribute.kind.property(),
        });
    ElementEntry {
        tag: definition.tag,
        attributes: attributes.collect(),
        css,
        has_feed: definition.has_feed,
    }
}
