//! Rules about the style sheets.

use super::{files, goes_red, hold, program};

/// Old portals set the root's font size to anything; only `em` follows the widget's own.
fn no_rem(path: &str, text: &str) -> Vec<String> {
    let is_unit = |line: &str| {
        let numbers = line
            .match_indices("rem")
            .filter(|(at, _)| line[..*at].ends_with(|before: char| before.is_ascii_digit()));
        numbers
            .map(|(at, _)| line[at + 3..].chars().next())
            .any(|after| !after.is_some_and(char::is_alphanumeric))
    };
    let lines = program(text).filter(|(_, line)| is_unit(line));
    lines
        .map(|(number, line)| format!("{path}:{number}: rem: {}", line.trim()))
        .collect()
}

#[test]
fn sizes_are_in_em_never_in_rem() {
    hold(no_rem, &files("src", &[".css"]));
    goes_red(
        no_rem,
        &[
            ("a.css", "a { margin: 1rem }"),
            ("a.css", "a { margin: .5rem; }"),
        ],
        &[("a.css", "a { margin: 1em; color: var(--rem) }")],
    );
}
