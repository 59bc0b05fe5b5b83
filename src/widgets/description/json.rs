//! The descriptions as JSON, for the build.

use super::Description;
use super::shared::{
    CSS_PROPERTIES, CssPropertyDescription, DATA, EVENTS, EventDescription, FALLBACK,
    PropertyDescription, STATES,
};
use super::{Bilingual, PartDescription};
use crate::widgets::{DESCRIPTIONS, REGISTRY};
use serde::Serialize;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Descriptions {
    elements: Vec<ElementDescription>,
    /// Of elements with data, as are the events and the states.
    data: PropertyDescription,
    events: &'static [EventDescription],
    states: &'static [PartDescription],
    css_properties: &'static [CssPropertyDescription],
    fallback: Bilingual,
    first_view_css: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ElementDescription {
    tag: &'static str,
    has_feed: bool,
    #[serde(flatten)]
    description: &'static Description,
    first_view_css: String,
}

/// Everything that the build makes from the descriptions, as JSON. The crate `scripts/registry` prints it.
#[must_use]
pub fn descriptions_json() -> String {
    let elements = REGISTRY.iter().zip(DESCRIPTIONS);
    let descriptions = Descriptions {
        elements: elements
            .map(|(definition, description)| ElementDescription {
                tag: definition.tag,
                has_feed: definition.has_feed,
                description,
                first_view_css: description.first_view_css.concat(),
            })
            .collect(),
        data: DATA,
        events: &EVENTS,
        states: &STATES,
        css_properties: &CSS_PROPERTIES,
        fallback: FALLBACK,
        first_view_css: include_str!("../first_view.css"),
    };
    // Structs of strings, numbers and booleans always serialise.
    serde_json::to_string(&descriptions).unwrap_or_default()
}
