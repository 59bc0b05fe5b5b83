//! Files with expected texts. They are written on purpose only: `BLESS=1 cargo test`, then read the
//! difference that git shows before you commit it.

use std::fs;
use std::path::{Path, PathBuf};

/// A path inside the repository.
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The text of a file of the repository.
pub fn read(path: &str) -> String {
    fs::read_to_string(repository(path)).unwrap_or_else(|cause| panic!("{path}: {cause}"))
}

/// Names of the files of a folder, sorted, that end in a certain way; the ends are cut off.
pub fn names(folder: &str, end: &str) -> Vec<String> {
    let entries = fs::read_dir(repository(folder)).unwrap();
    let files = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> = files
        .filter_map(|name| Some(name.strip_suffix(end)?.to_owned()))
        .collect();
    names.sort();
    names
}

/// What differs between an expected text and the one we have; nothing where they are equal. Under
/// `BLESS=1` the file is written instead.
pub fn difference(path: &str, actual: &str) -> Option<String> {
    if std::env::var_os("BLESS").is_some_and(|value| value == "1") {
        fs::write(repository(path), actual).unwrap();
        return None;
    }
    let expected = fs::read_to_string(repository(path)).unwrap_or_default();
    (expected != actual)
        .then(|| format!("{path} is not what it was:\n{}", lines(&expected, actual)))
}

/// Both texts where they part, with a line before.
fn lines(expected: &str, actual: &str) -> String {
    let (expected, actual): (Vec<_>, Vec<_>) =
        (expected.lines().collect(), actual.lines().collect());
    let same = expected
        .iter()
        .zip(&actual)
        .take_while(|(a, b)| a == b)
        .count();
    let from = |lines: &[&str], mark: &str| -> String {
        lines
            .iter()
            .skip(same)
            .take(8)
            .map(|line| format!("{mark} {line}\n"))
            .collect()
    };
    let before = same
        .checked_sub(1)
        .and_then(|index| expected.get(index))
        .unwrap_or(&"(start)");
    format!("  {before}\n{}{}", from(&expected, "-"), from(&actual, "+"))
}

/// Fails with all differences at once.
pub fn assert_none(differences: &[String]) {
    assert!(
        differences.is_empty(),
        "{}\nBLESS=1 cargo test accepts this.",
        differences.join("\n")
    );
}
