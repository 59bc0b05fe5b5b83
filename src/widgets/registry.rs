//! What runs of an element, and the JSON of all elements for the JavaScript that defines them before the wasm is there.

use super::attributes::{AttributeDefinition, Property};
use super::{DESCRIPTIONS, Description, REGISTRY, Widget};
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
    css: String,
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
    let elements = REGISTRY.iter().zip(DESCRIPTIONS);
    let registry = Registry {
        css: BASE_CSS,
        elements: elements
            .map(|(definition, description)| entry(definition, description))
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

fn entry(definition: &Definition, description: &Description) -> ElementEntry {
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
        css: description.style_sheets.concat(),
        has_feed: definition.has_feed,
    }
}
