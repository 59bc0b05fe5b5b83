//! What a widget has to have besides its code: a fifth one is not forgotten anywhere.

use crate::support::fixture::{read, repository};
use std::fs;
use std::path::Path;
use vn_portal_widgets::widgets::REGISTRY;

/// Everything a widget has to have, besides its code.
fn what_is_missing(
    tag: &str,
    exists: impl Fn(&str) -> bool,
    readme: &str,
    demo: &str,
) -> Vec<String> {
    let name = tag.trim_start_matches("vn-");
    let folder = format!("src/widgets/{}", name.replace('-', "_"));
    let css = format!("{folder}/{}.css", name.replace('-', "_"));
    let row = format!("| `<{tag}");
    [
        (
            exists(&format!("{folder}/mod.rs")),
            format!("{folder}/mod.rs"),
        ),
        (exists(&css), css.clone()),
        (
            exists(&format!("tests/fixtures/views/{name}-")),
            format!("a fixture tests/fixtures/views/{name}-….html"),
        ),
        (
            readme.lines().any(|line| line.starts_with(&row)),
            format!("a row of README.md that begins {row}"),
        ),
        (
            demo.contains(&format!("<{tag}")),
            format!("<{tag}> on www/index.html"),
        ),
    ]
    .into_iter()
    .filter_map(|(there, what)| (!there).then(|| format!("<{tag}> has no {what}")))
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
fn every_widget_has_its_folder_style_fixture_row_and_place_on_the_demo() {
    let readme = fs::read_to_string(repository("README.md")).unwrap_or_default();
    let demo = read("www/index.html");
    let tags = REGISTRY.iter().map(|definition| definition.tag);
    let missing: Vec<_> = tags
        .flat_map(|tag| what_is_missing(tag, exists, &readme, &demo))
        .collect();
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn a_widget_without_anything_is_noticed() {
    assert_eq!(
        what_is_missing("vn-fifth", exists, "text about <vn-fifth>", "").len(),
        5
    );
    assert_eq!(
        what_is_missing("vn-a-b", |_| true, "| `<vn-a-b src>` | x |", "<vn-a-b>"),
        [""; 0]
    );
}
