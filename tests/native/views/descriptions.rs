//! What is said of each element is what it does: its parts, attributes, states and custom properties.

use super::all;
use crate::source_rules::{files, program};
use crate::support::addresses::urls;
use crate::support::fixture::read;
use crate::support::print::one_line;
use crate::support::stage::{T2, feed, instant, reading};
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};
use vn_portal_widgets::error::LoadError;
use vn_portal_widgets::widgets::description::PartDescription;
use vn_portal_widgets::widgets::description::shared::{CSS_PROPERTIES, STATES};
use vn_portal_widgets::widgets::{
    AttributeDefinition, Attributes, DESCRIPTIONS, Definition, Description, FeedState, Input, Kind,
    REGISTRY, State, View,
};

/// Not in the order of its dates.
const NEWS: &str = r#"{"items": [
    {"id": "cu", "url": "a.html", "title": "Dân vận khéo", "date_published": "2016-01-05", "tags": ["Dân vận"]},
    {"id": "han-man", "url": "b.html", "title": "Ứng phó hạn, mặn", "date_published": "2017-12-17", "image": "b.png"},
    {"id": "cau", "url": "c.html", "title": "Khánh thành cầu", "date_published": "2016-12-15"}
]}"#;

type Names = BTreeSet<String>;

fn described() -> impl Iterator<Item = (&'static Definition, &'static Description)> {
    REGISTRY.iter().zip(DESCRIPTIONS.iter().copied())
}

fn names(parts: &[PartDescription]) -> Names {
    parts.iter().map(|part| part.name.to_owned()).collect()
}

/// The parts in the views of all fixtures, by tag.
fn shown_parts() -> BTreeMap<&'static str, Names> {
    let part = Regex::new(r#" part="([a-z-]+)""#).unwrap();
    let mut shown = BTreeMap::<_, Names>::new();
    for (_, mut stage) in all() {
        let html = one_line(&stage.view().nodes);
        let names = part.captures_iter(&html).map(|found| found[1].to_owned());
        shown.entry(stage.tag).or_default().extend(names);
    }
    shown
}

#[test]
fn the_parts_of_all_views_are_those_described() {
    let shown = shown_parts();
    for (definition, description) in described() {
        let tag = definition.tag;
        assert_eq!(shown[tag], names(description.parts), "<{tag}>");
        // One that no view has, and one that nobody describes.
        assert_ne!(shown[tag], names(&description.parts[1..]), "<{tag}>");
    }
}

/// A view of an element with data, and with these attributes.
fn view(definition: &Definition, known: &[AttributeDefinition], written: &[(&str, &str)]) -> View {
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    let written: Vec<_> = written.iter().map(owned).collect();
    let mut widget = (definition.make)();
    let attributes = Attributes::read(known, &written, &urls(), &mut Vec::new());
    widget.receive(Input::Attributes(attributes));
    widget.receive(Input::Reading(Box::new(reading())));
    widget.receive(Input::Feed(FeedState::Loaded(feed(NEWS))));
    // The second tells a list that it has waited for long enough.
    widget.receive(Input::Now(instant(T2)));
    widget.receive(Input::Now(instant(T2 + 1000)));
    widget.view()
}

/// Values of an attribute, of which at least one changes what an element shows.
fn values(kind: Kind) -> Vec<&'static str> {
    match kind {
        Kind::Text { .. } => vec!["Dân vận"],
        Kind::Url => vec!["tin.json"],
        Kind::ItemName => vec!["han-man"],
        Kind::Number { .. } => vec!["1", "4"],
        Kind::Format { .. } => vec!["yyyy"],
        Kind::Instant => vec!["2016-12-29"],
        Kind::Words { .. } => vec!["none"],
        Kind::Word { known, .. } => known.to_vec(),
        Kind::Flag | Kind::FlagOrText => vec![""],
    }
}

/// The attributes that neither a widget nor its host reads.
fn idle(definition: &Definition, known: &[AttributeDefinition]) -> Vec<&'static str> {
    let hosts: String = files("src/browser", &[".rs"])
        .iter()
        .map(|file| read(file))
        .collect();
    // A date has nothing to format without it.
    let base: &[_] = match known.iter().any(|attribute| attribute.name == "datetime") {
        true => &[("datetime", "2017-01-05")],
        false => &[],
    };
    let without = view(definition, known, base);
    let is_idle = |attribute: &&AttributeDefinition| {
        let name = attribute.name;
        let is_read_by_hosts = ["get_attribute", "number"]
            .iter()
            .any(|read| hosts.contains(&format!("{read}(\"{name}\")")));
        !is_read_by_hosts
            && values(attribute.kind).into_iter().all(|value| {
                let written: Vec<_> = [(name, value)].iter().chain(base).copied().collect();
                view(definition, known, &written) == without
            })
    };
    let idle = known.iter().filter(is_idle);
    idle.map(|attribute| attribute.name).collect()
}

#[test]
fn every_described_attribute_changes_something() {
    for definition in REGISTRY {
        let tag = definition.tag;
        assert_eq!(idle(definition, definition.attributes), [""; 0], "<{tag}>");
        let zone = AttributeDefinition {
            name: "zone",
            kind: Kind::Flag,
        };
        let with_zone: Vec<_> = definition
            .attributes
            .iter()
            .copied()
            .chain([zone])
            .collect();
        assert_eq!(idle(definition, &with_zone), ["zone"], "<{tag}>");
    }
}

/// The attributes that a source of a widget asks for and that are not described.
fn undescribed(definition: &Definition, source: &str) -> Names {
    let code: String = program(source).map(|(_, line)| line.trim()).collect();
    let asked = Regex::new(
        r#"attributes\.(?:flag|format|instant|item_name|number|text|words?)\("([a-z-]+)""#,
    )
    .unwrap();
    let names = asked.captures_iter(&code).map(|found| found[1].to_owned());
    let is_described = |name: &String| {
        definition
            .attributes
            .iter()
            .any(|attribute| attribute.name == name)
    };
    names.filter(|name| !is_described(name)).collect()
}

#[test]
fn every_attribute_that_a_widget_asks_for_is_described() {
    for definition in REGISTRY {
        let folder = definition.tag.trim_start_matches("vn-").replace('-', "_");
        let sources = files(&format!("src/widgets/{folder}"), &[".rs"]);
        let source: String = sources.iter().map(|file| read(file)).collect();
        assert_eq!(undescribed(definition, &source), Names::new(), "{folder}");
        let wrong = source + "\nself.attributes\n    .flag(\"zone\")\n";
        assert_eq!(
            undescribed(definition, &wrong),
            Names::from(["zone".to_owned()]),
            "{folder}"
        );
    }
}

#[test]
fn the_states_are_those_described() {
    let states = [
        State::Loading,
        State::Ready { items: 1 },
        State::Empty,
        State::Stale { items: 1 },
        State::Error(LoadError::Json),
        State::Missing,
    ];
    // One that is not in the list above does not compile.
    let name = |state: State| match state {
        State::Loading
        | State::Ready { .. }
        | State::Empty
        | State::Stale { .. }
        | State::Error(_)
        | State::Missing => state.name().to_owned(),
    };
    let real: Names = states.into_iter().map(name).collect();
    assert_eq!(real, names(&STATES));
    assert_ne!(real, names(&STATES[1..]));
}

/// The custom properties of ours that a style sheet reads.
fn properties(css: &str) -> Names {
    let property = Regex::new(r"var\((--vn-[a-z-]+)").unwrap();
    let found = property.captures_iter(css);
    found.map(|found| found[1].to_owned()).collect()
}

#[test]
fn the_custom_properties_of_the_style_sheets_are_those_described() {
    let css: String = files("src/widgets", &[".css"])
        .iter()
        .map(|file| read(file))
        .collect();
    let names: Names = CSS_PROPERTIES
        .iter()
        .map(|property| property.name.to_owned())
        .collect();
    assert_eq!(properties(&css), names);
    assert_ne!(properties(&(css + "a { color: var(--vn-other) }")), names);
}

#[test]
fn elements_with_data_have_what_the_contract_says_they_share() {
    for definition in REGISTRY.iter().filter(|definition| definition.has_feed) {
        for name in ["src", "refresh", "heading-level", "date-format"] {
            let has = definition
                .attributes
                .iter()
                .any(|attribute| attribute.name == name);
            assert!(has, "<{}> has no {name}", definition.tag);
        }
    }
}
