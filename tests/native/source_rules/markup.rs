//! Nothing is parsed as markup or code, and no date by the browser.

use super::{files, goes_red, hold, program};

/// What parses text as markup or code, or formats dates by the browser's taste.
const FORBIDDEN: [&str; 14] = [
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "setHTMLUnsafe",
    "createContextualFragment",
    "srcdoc",
    "document.write",
    "eval(",
    "new Function",
    "Intl.",
    "toLocale",
    "new Date(",
    "Date.parse",
    "Date::parse",
];

/// The dates that the browser may read: those of HTTP, whose one form ECMAScript requires of `Date.parse`.
const HTTP_DATES: [(&str, &str); 2] = [
    (
        "src/browser/clock/time_request.rs",
        "Date::parse(&headers.get(\"date\")?.unwrap_or_default())",
    ),
    ("src/js/transport.js", "Date.parse(retryAfter)"),
];

fn nothing_forbidden(path: &str, text: &str) -> Vec<String> {
    let allowed = HTTP_DATES.iter().filter(|(known, _)| path == *known);
    let found = program(text).flat_map(|(number, line)| {
        let without = |line: String, (_, date): &(&str, &str)| line.replacen(date, "", 1);
        let line = allowed.clone().fold(line.to_owned(), without);
        let words = FORBIDDEN.iter().filter(|word| line.contains(**word));
        let lines = words.map(|word| format!("{path}:{number}: {word} is forbidden"));
        lines.collect::<Vec<_>>()
    });
    found.collect()
}

#[test]
fn nothing_is_parsed_as_markup_or_code_and_no_date_by_the_browser() {
    hold(nothing_forbidden, &files("src", &[".rs", ".js"]));
    for word in FORBIDDEN {
        assert!(
            !nothing_forbidden("src/a.js", &format!("a.{word}x)")).is_empty(),
            "{word}"
        );
    }
    goes_red(
        nothing_forbidden,
        &[
            ("src/a.rs", "set_inner_html(innerHTML)"),
            ("src/js/element.js", HTTP_DATES[0].1),
            (HTTP_DATES[0].0, "Date.parse(text)"),
        ],
        &[
            ("src/a.js", "// never innerHTML"),
            HTTP_DATES[0],
            HTTP_DATES[1],
        ],
    );
}
