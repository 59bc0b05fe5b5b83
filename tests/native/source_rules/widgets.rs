//! What a widget has to have besides its code and its description, which does not compile or is not whole without the rest
//! (`tests/native/views/described.rs`).

use crate::support::fixture::repository;
use std::fs;
use std::path::Path;
use vn_portal_widgets::widgets::REGISTRY;

/// What a widget has to have and does not.
fn what_is_missing(tag: &str, exists: impl Fn(&str) -> bool) -> Vec<String> {
    let name = tag.trim_start_matches("vn-");
    let module = name.replace('-', "_");
    [
        format!("src/widgets/{module}/description.rs"),
        format!("src/widgets/{module}/{module}.css"),
        format!("tests/fixtures/views/{name}-"),
    ]
    .into_iter()
    .filter(|file| !exists(file))
    .map(|file| format!("<{tag}> has no {file}"))
    .collect()
}

/// Whether a file of the repository begins with this path.
fn exists(start: &str) -> bool {
    let path = repository(start);
    let (folder, name) = (
        path.parent().unwrap_or(Path::new("")),
        path.file_name().unwrap().to_str().unwrap(),
    );
    let entries = fs::read_dir(folder).into_iter().flatten();
    entries
        .flatten()
        .any(|entry| entry.file_name().to_str().unwrap().starts_with(name))
}

#[test]
fn every_widget_has_its_folder_its_style_and_fixtures() {
    let tags = REGISTRY.iter().map(|definition| definition.tag);
    let missing: Vec<_> = tags.flat_map(|tag| what_is_missing(tag, exists)).collect();
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn a_widget_without_anything_is_noticed() {
    assert_eq!(what_is_missing("vn-fifth", exists).len(), 3);
    assert_eq!(what_is_missing("vn-a-b", |_| true), [""; 0]);
}
