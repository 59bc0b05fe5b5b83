//! Rules about the JavaScript.

use super::{files, goes_red, hold, read};

/// The reasons to write JavaScript and not Rust: docs/decisions/0004-javascript-needs-a-reason.md.
const REASONS: [&str; 4] = [
    "the language cannot",
    "before the wasm is there",
    "the inner loop of a crossing",
    "loaded on demand after the first paint",
];

fn has_a_reason(path: &str, text: &str) -> Vec<String> {
    let first = text.lines().next().unwrap_or_default().to_lowercase();
    let has = first.starts_with("//") && REASONS.iter().any(|reason| first.contains(reason));
    (!has)
        .then(|| format!("{path}: its first line names no reason to be JavaScript"))
        .into_iter()
        .collect()
}

#[test]
fn every_javascript_file_says_why_it_is_javascript() {
    hold(has_a_reason, &files("src/js", &[".js"]));
    goes_red(
        has_a_reason,
        &[
            ("a.js", "export const a = 1;"),
            ("a.js", "// Helps.\n// Before the wasm is there."),
        ],
        &[("a.js", "// Runs before the wasm is there: it starts it.\n")],
    );
}

/// The chunk of the tools is loaded on demand; all other JavaScript is on the way to the first paint.
#[test]
fn javascript_outside_of_the_tools_has_at_most_1200_lines() {
    let scripts = files("src/js", &[".js"]);
    let others = scripts.iter().filter(|path| !path.contains("/tools/"));
    let lines: usize = others.map(|path| read(path).lines().count()).sum();
    assert!((1..=1200).contains(&lines), "{lines}");
}
