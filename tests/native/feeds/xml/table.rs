//! Small feeds as rows: a name, the XML on one or several lines, and what is read out of it, indented. `\n`, `\t`, `\r` and `\u{…}` in the
//! XML are those characters. What is around the XML of a file's rows is in [`FILES`].

use crate::support::bad_words::bad_word;
use crate::support::dump::short;
use crate::support::fixture::{assert_none, difference, names, read};
use crate::support::stage::{read_feed, shown};
use std::collections::HashSet;
use std::fmt::Write;
use vn_portal_widgets::feed::ReadFeed;

const FOLDER: &str = "tests/fixtures/feeds/xml";

/// What begins and ends the document of a row.
const RSS: [&str; 2] = [
    "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\" \
     xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
     xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\" \
     xmlns:media=\"http://search.yahoo.com/mrss/\"><channel>\n",
    "\n</channel></rss>",
];

const ATOM: [&str; 2] = [
    "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\">\n",
    "\n</feed>",
];

const NOTHING: [&str; 2] = ["", ""];

const FILES: &[(&str, [&str; 2])] = &[
    ("atom", ATOM),
    ("broken", NOTHING),
    ("documents", NOTHING),
    ("pictures", RSS),
    ("rss", RSS),
];

struct Row {
    name: String,
    /// As it is written in the file.
    xml: String,
}

impl Row {
    /// A block of a file: a row, if it is one.
    fn of(block: &str) -> Option<Self> {
        let (name, rest) = block.split_once('\n')?;
        let lines = rest.lines().take_while(|line| !line.starts_with("  "));
        let xml: Vec<_> = lines.collect();
        (!name.starts_with('#')).then(|| Self {
            name: name.to_owned(),
            xml: xml.join("\n"),
        })
    }

    fn document(&self, [before, after]: [&str; 2]) -> String {
        [before, &unescaped(&self.xml), after].concat()
    }
}

fn unescaped(xml: &str) -> String {
    let xml = xml
        .replace("\\n", "\n")
        .replace("\\r", "\r")
        .replace("\\t", "\t");
    let mut parts = xml.split("\\u{");
    let mut out = parts.next().unwrap().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('}').unwrap();
        let code = u32::from_str_radix(code, 16).unwrap();
        out.push(char::from_u32(code).unwrap());
        out.push_str(rest);
    }
    out
}

/// The items, then the problems with their places and what is wrong.
fn reading(read: &ReadFeed) -> String {
    let items = short(read);
    let items = items.lines().filter(|line| is_of_feed(line));
    let mut out: String = items.map(|line| format!("{line}\n")).collect();
    for problem in &read.problems {
        let position = problem.position;
        let kind = problem.kind.name();
        let at = format!("{}:{}", position.line, position.column);
        let path = if problem.path.is_empty() {
            "-"
        } else {
            &problem.path
        };
        let _ = writeln!(
            out,
            "  {:?} {at} {path} {kind}: {}",
            problem.loss, problem.message
        );
    }
    out
}

fn is_of_feed(line: &str) -> bool {
    let begins = ["  item ", "  next_url", "  no "];
    begins.iter().any(|begin| line.starts_with(begin)) && !line.starts_with("  item items")
}

fn with_readings(file: &str, around: [&str; 2], read: impl Fn(&str) -> ReadFeed) -> String {
    let blocks = file
        .trim_end()
        .split("\n\n")
        .map(|block| match Row::of(block) {
            Some(row) => {
                let read = read(&row.document(around));
                format!("{}\n{}\n{}", row.name, row.xml, reading(&read))
            }
            None => format!("{block}\n"),
        });
    blocks.collect::<Vec<_>>().join("\n")
}

fn documents() -> Vec<(String, String)> {
    let rows = FILES.iter().flat_map(|(name, around)| {
        let file = read(&format!("{FOLDER}/{name}.txt"));
        let rows: Vec<_> = file.trim_end().split("\n\n").filter_map(Row::of).collect();
        rows.into_iter().map(|row| {
            let document = row.document(*around);
            (row.name, document)
        })
    });
    rows.collect()
}

#[test]
fn every_feed_is_read_as_its_row_says() {
    let differences: Vec<_> = FILES
        .iter()
        .filter_map(|(name, around)| {
            let path = format!("{FOLDER}/{name}.txt");
            difference(&path, &with_readings(&read(&path), *around, read_feed))
        })
        .collect();
    assert_none(&differences);
}

#[test]
fn no_feed_shows_a_bad_word() {
    for (name, document) in documents() {
        let shown = shown(read_feed(&document));
        assert_eq!(bad_word(&shown), None, "{name}: {shown}");
    }
}

#[test]
fn there_are_so_many_feeds_and_none_twice() {
    let [mut known, mut feeds] = [HashSet::new(), HashSet::new()];
    for (name, document) in documents() {
        assert!(known.insert(name.clone()), "twice: {name}");
        assert!(feeds.insert(document), "twice: {name}");
    }
    assert!(feeds.len() >= 120, "{}", feeds.len());
    let listed: Vec<_> = FILES.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(listed, names(FOLDER, ".txt"));
}

/// Without this the rows could say anything.
#[test]
fn a_reader_that_loses_an_element_differs_from_every_table() {
    for (name, around) in FILES {
        let file = read(&format!("{FOLDER}/{name}.txt"));
        let loses = |xml: &str| read_feed(&xml.replace("<title", "<tittle"));
        assert_ne!(with_readings(&file, *around, loses), file, "{name}");
    }
}
