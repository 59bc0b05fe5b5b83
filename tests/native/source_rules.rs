//! Rules about the sources that no compiler checks. Each is a function of a path and a text that
//! names what breaks it, and each is shown to go red by a bad sample.

mod markup;
mod scripts;
mod styles;
mod types;
mod widgets;

use crate::support::fixture::{read, repository};
use std::fs;

/// Longest file, in lines.
const LONGEST: usize = 300;

/// Files that were made to have decomposed letters in them.
const DECOMPOSED: [&str; 4] = [
    "feeds/nfd-text.",
    "feeds/columns-count-characters.",
    "html/decomposed",
    "views/list-search-in-nfd.",
];

/// Paths of all files of ours under a folder, relative to the repository.
pub(crate) fn files(folder: &str, ends: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![repository(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                // Installed by some long tests and benchmarks.
                if !path.ends_with("node_modules") {
                    folders.push(path);
                }
            } else if ends.iter().any(|end| path.to_str().unwrap().ends_with(end)) {
                found.push(
                    path.strip_prefix(repository(""))
                        .unwrap()
                        .to_str()
                        .unwrap()
                        .to_owned(),
                );
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "no file under {folder}");
    found
}

/// Applies a rule to files, and fails with everything it names.
fn hold(rule: impl Fn(&str, &str) -> Vec<String>, paths: &[String]) {
    let broken: Vec<_> = paths
        .iter()
        .flat_map(|path| rule(path, &read(path)))
        .collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// The rule breaks on each of the bad samples, and not on the good ones.
fn goes_red(rule: impl Fn(&str, &str) -> Vec<String>, bad: &[(&str, &str)], good: &[(&str, &str)]) {
    for (path, text) in bad {
        assert!(
            !rule(path, text).is_empty(),
            "not noticed in {path}: {text}"
        );
    }
    for (path, text) in good {
        assert_eq!(rule(path, text), [""; 0], "{path}: {text}");
    }
}

/// Lines of a Rust, JavaScript or CSS file that are program: no comments, no tests.
pub(crate) fn program(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut in_comment = false;
    let lines = text
        .lines()
        .enumerate()
        .take_while(|(_, line)| line.trim() != "#[cfg(test)]");
    lines.filter_map(move |(index, line)| {
        let start = line.trim_start();
        if in_comment || start.starts_with("/*") {
            in_comment = !line.contains("*/");
            return None;
        }
        // `//` inside an address is none.
        let code = line.find("// ").map_or(line, |at| &line[..at]);
        (!start.starts_with("//")).then_some((index + 1, code))
    })
}

fn is_vietnamese(letter: char) -> bool {
    matches!(letter, '\u{c0}'..='\u{1b0}' | '\u{1ea0}'..='\u{1ef9}') && letter.is_alphabetic()
}

fn vietnamese_only_in_words(path: &str, text: &str) -> Vec<String> {
    // Letters as data: no words.
    let allowed = [
        "src/words.rs",
        "src/words/",
        "src/widgets/description/",
        "src/text/marks.rs",
        "src/html/file_name.rs",
        "src/html/meaning/fonts/",
    ];
    let is_allowed = allowed.iter().any(|start| path.starts_with(start))
        || path.ends_with("/description.rs")
        || path.ends_with("/words.rs");
    let lines = program(text).filter(|(_, line)| !is_allowed && line.chars().any(is_vietnamese));
    lines
        .map(|(number, line)| {
            format!(
                "{path}:{number}: Vietnamese outside of words and descriptions: {}",
                line.trim()
            )
        })
        .collect()
}

#[test]
fn vietnamese_is_only_in_words() {
    hold(
        vietnamese_only_in_words,
        &files("src", &[".rs", ".js", ".css"]),
    );
    let bad = [
        ("src/a.rs", "let a = \"Đang tải\";"),
        ("src/a.js", "x('ngày') // giờ"),
        ("src/a.css", "content: 'mới'"),
    ];
    let good = [
        (
            "src/a.rs",
            "/// `Thứ Năm`\nlet a = 1; // ngày\n#[cfg(test)]\nlet b = \"ngày\";",
        ),
        ("src/a.css", "/* ngày\n tháng */\n.a {}"),
        ("src/words.rs", "\"Đang tải\""),
        ("src/widgets/poll/description.rs", "\"bình chọn\""),
        ("src/widgets/poll/words.rs", "\"Bình chọn\""),
    ];
    goes_red(vietnamese_only_in_words, &bad, &good);
}

/// Vietnamese has a letter of its own for every mark: one that stands apart is not NFC.
fn composed(path: &str, text: &str) -> Vec<String> {
    let lines = text.lines().enumerate();
    let bad = lines.filter(|(_, line)| {
        line.chars()
            .any(|letter| matches!(letter, '\u{300}'..='\u{36f}'))
    });
    bad.map(|(index, _)| {
        format!(
            "{path}:{}: a mark that is not part of its letter: not NFC",
            index + 1
        )
    })
    .collect()
}

#[test]
fn vietnamese_is_in_nfc() {
    let mut paths = files("src", &[".rs", ".js", ".css"]);
    paths.extend(files(
        "tests",
        &[".rs", ".mjs", ".js", ".json", ".txt", ".html"],
    ));
    paths.extend(files("www", &[".html", ".css", ".json"]));
    paths.retain(|path| DECOMPOSED.iter().all(|made_so| !path.contains(made_so)));
    hold(composed, &paths);
    goes_red(
        composed,
        &[
            ("a", "Vie\u{323}\u{302}t Nam"),
            ("a", "x\nVi\u{1eb9}\u{302}t"),
        ],
        &[("a", "Việt Nam, đường Đồng Khởi")],
    );
}

fn no_longer_than_allowed(path: &str, text: &str) -> Vec<String> {
    let count = text.lines().count();
    (count > LONGEST)
        .then(|| format!("{path}: {count} lines; look for its second job"))
        .into_iter()
        .collect()
}

#[test]
fn no_file_is_longer_than_three_hundred_lines() {
    let mut paths = files("src", &[".rs", ".js", ".css"]);
    paths.extend(files("tests", &[".rs", ".mjs", ".js"]));
    hold(no_longer_than_allowed, &paths);
    goes_red(
        no_longer_than_allowed,
        &[("a", &"\n".repeat(301))],
        &[("a", &"\n".repeat(300))],
    );
}

fn browser_only_in_its_half(path: &str, text: &str) -> Vec<String> {
    if path.starts_with("src/browser/") {
        return Vec::new();
    }
    let words = ["web_sys", "js_sys", "wasm_bindgen", "gloo_"];
    let lines = program(text).filter(|(_, line)| words.iter().any(|word| line.contains(word)));
    lines
        .map(|(number, line)| {
            format!(
                "{path}:{number}: the browser outside src/browser: {}",
                line.trim()
            )
        })
        .collect()
}

#[test]
fn the_pure_half_never_names_the_browser() {
    hold(browser_only_in_its_half, &files("src", &[".rs"]));
    let bad = [
        ("src/feed/a.rs", "use web_sys::Url;"),
        ("src/lib.rs", "js_sys::Date::now()"),
        ("src/a.rs", "#[wasm_bindgen]"),
    ];
    let good = [
        ("src/browser/a.rs", "use web_sys::Url;"),
        ("src/feed/a.rs", "//! `serde_wasm_bindgen` in the browser"),
    ];
    goes_red(browser_only_in_its_half, &bad, &good);
}

fn nothing_left_to_do(path: &str, text: &str) -> Vec<String> {
    let marks = ["TODO", "FIXME", "XXX", "todo!(", "unimplemented!(", "dbg!("];
    let lines = text
        .lines()
        .enumerate()
        .filter(|(_, line)| marks.iter().any(|mark| line.contains(mark)));
    lines
        .map(|(index, line)| format!("{path}:{}: {}", index + 1, line.trim()))
        .collect()
}

#[test]
fn nothing_is_left_to_do() {
    hold(nothing_left_to_do, &files("src", &[".rs", ".js", ".css"]));
    goes_red(
        nothing_left_to_do,
        &[("a", "// TODO: later"), ("a", "todo!()")],
        &[("a", "to do")],
    );
}
