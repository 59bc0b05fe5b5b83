//! No two types of the crate share a name, so that whoever meets one knows which it is.

use super::{files, program};
use crate::support::fixture::read;
use std::collections::BTreeMap;

/// The name of the type that a line declares. Associated types belong to their traits, which name them.
fn declared(line: &str) -> Option<&str> {
    let item = line.trim_start();
    let item = match item.strip_prefix("pub") {
        Some(rest) if rest.starts_with('(') => rest.split_once(')')?.1,
        Some(rest) => rest,
        None => item,
    };
    let (keyword, rest) = item.trim_start().split_once(' ')?;
    let is_type = match keyword {
        "struct" | "enum" | "trait" | "union" => true,
        "type" => !line.starts_with(' '),
        _ => false,
    };
    let name = rest.split(|letter: char| !letter.is_alphanumeric()).next();
    name.filter(|_| is_type)
}

/// The names that more than one type has, each with where they are.
fn shared_names<'a>(texts: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<String> {
    let mut places: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (path, text) in texts {
        for (number, line) in program(text) {
            if let Some(name) = declared(line) {
                places
                    .entry(name)
                    .or_default()
                    .push(format!("{path}:{number}"));
            }
        }
    }
    let shared = places.into_iter().filter(|(_, places)| places.len() > 1);
    shared
        .map(|(name, places)| format!("{name}: {}", places.join(", ")))
        .collect()
}

#[test]
fn no_two_types_share_a_name() {
    let texts: Vec<_> = files("src", &[".rs"])
        .into_iter()
        .map(|path| (read(&path), path))
        .collect();
    let shared = shared_names(
        texts
            .iter()
            .map(|(text, path)| (path.as_str(), text.as_str())),
    );
    assert!(shared.is_empty(), "{}", shared.join("\n"));
}

#[test]
fn a_shared_name_is_noticed() {
    let texts = [
        (
            "a.rs",
            "pub(in crate::a) struct Page;\nimpl A for Page {\n    type Item = u8;\n}",
        ),
        (
            "b.rs",
            "pub enum Page<'a> {\n}\n    type Item = u8;\nstruct Pages;",
        ),
    ];
    assert_eq!(shared_names(texts.into_iter()), ["Page: a.rs:1, b.rs:1"]);
}
