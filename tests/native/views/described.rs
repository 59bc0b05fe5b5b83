//! Every description is whole: in both languages, and of the form that the documents, editors and the builder need.

use vn_portal_widgets::widgets::description::shared::{CSS_PROPERTIES, EVENTS, STATES};
use vn_portal_widgets::widgets::description::{AttributeDescription, Bilingual};
use vn_portal_widgets::widgets::{DESCRIPTIONS, Kind};

/// What is wrong with a text in both languages.
fn faults(name: &str, text: Bilingual, is_sentence: bool) -> Vec<String> {
    let mut found = Vec::new();
    for (language, text) in [("en", text.en), ("vi", text.vi)] {
        let mut fault = |what: &str| found.push(format!("{name}, {language}: {what}"));
        if text.is_empty() {
            fault("nothing");
        }
        // Of a table in Markdown.
        if text.contains(['|', '\n']) || text.trim() != text {
            fault("not for a cell");
        }
        if text.matches('`').count() % 2 == 1 {
            fault("code without an end");
        }
        let has_end = text.trim_end_matches('`').ends_with('.');
        if has_end != (is_sentence && language == "en") {
            fault("English in sentences, Vietnamese in phrases");
        }
    }
    found
}

/// How many choices a kind has; 0 where any value may be typed.
fn choices(kind: Kind) -> Option<usize> {
    match kind {
        Kind::Words { known, .. } | Kind::Word { known, .. } => Some(known.len()),
        Kind::Number { min, max, .. } if max < 10 => usize::try_from(max - min + 1).ok(),
        _ => None,
    }
}

fn has_value(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Text { default: Some(_) }
            | Kind::Number {
                default: Some(_),
                ..
            }
            | Kind::Format { .. }
            | Kind::Words { .. }
            | Kind::Word { .. }
    )
}

fn attribute_faults(attribute: &AttributeDescription) -> Vec<String> {
    let name = attribute.name;
    let mut found = faults(name, attribute.meaning, true);
    if !has_value(attribute.kind) || !attribute.absent.en.is_empty() {
        found.extend(faults(&format!("without {name}"), attribute.absent, false));
    }
    if attribute.control.label.is_empty() {
        found.push(format!("{name}: the builder has no label"));
    }
    if attribute.control.choices.len() != choices(attribute.kind).unwrap_or(0) {
        found.push(format!("{name}: not one label a choice"));
    }
    found
}

#[test]
fn every_element_is_described_in_both_languages() {
    let mut found = Vec::new();
    for description in DESCRIPTIONS {
        found.extend(faults(description.snippet.name, description.shows, true));
        found.extend(description.attributes.iter().flat_map(attribute_faults));
        for part in description.parts {
            found.extend(faults(part.name, part.meaning, true));
        }
        let texts = [
            description.snippet.words,
            description.snippet.about_first_view.concat().as_str(),
        ]
        .iter()
        .all(|text| !text.is_empty());
        if !texts || description.examples.is_empty() || description.style_sheets.is_empty() {
            found.push(format!(
                "{}: not for the builder and the gallery",
                description.snippet.name
            ));
        }
    }
    for state in STATES {
        found.extend(faults(state.name, state.meaning, true));
    }
    for event in EVENTS {
        found.extend(faults(event.name, event.meaning, true));
        found.extend(faults(event.name, event.detail, false));
    }
    for property in CSS_PROPERTIES {
        found.extend(faults(property.name, property.meaning, true));
        if property.default.is_empty() {
            found.extend(faults(property.name, property.absent, false));
        }
    }
    assert_eq!(found, [""; 0]);
}

#[test]
fn a_description_that_is_not_whole_is_noticed() {
    let text = |en, vi| Bilingual { en, vi };
    for (bad, count) in [
        (text("", "thẻ"), 2),
        (text("No stop", "thẻ"), 1),
        (text("An element.", "một thẻ."), 1),
        (text("A | cell.", "ô\n"), 2),
        (text("Open `code.", "mã"), 1),
    ] {
        assert_eq!(faults("bad", bad, true).len(), count, "{bad:?}");
    }
    assert_eq!(faults("good", text("In `code`.", "mã `x`"), true), [""; 0]);
    let mut wrong = DESCRIPTIONS[0].attributes[0];
    wrong.kind = Kind::Flag;
    wrong.control.label = "";
    wrong.control.choices = &["x"];
    assert_eq!(attribute_faults(&wrong).len(), 4);
}
