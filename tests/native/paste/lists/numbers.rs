//! Of any list paragraphs, a reader sees the numbers and the texts that the author saw, and no list is nested without a bound.

use super::{paragraph, sanitized};
use crate::sanitize::invariants::broken;
use crate::support::parse::parse;
use crate::support::raw::encode;
use proptest::collection::vec;
use proptest::prelude::*;
use vn_portal_widgets::html::{Attr, Element, Node, Tag};

#[derive(Clone, Debug)]
enum Written {
    Item {
        list: u32,
        level: usize,
        mark: String,
    },
    Text,
    Blank,
}

fn mark() -> impl Strategy<Value = String> {
    let letter =
        |first: char| (0..26_u8).prop_map(move |at| char::from(first as u8 + at).to_string());
    let number = prop_oneof![
        (0..40_u32).prop_map(|number| number.to_string()),
        letter('a'),
        letter('A'),
        prop::sample::select(vec!["i", "ii", "iv", "ix", "xii", "V", "VI", "XIV"])
            .prop_map(str::to_owned),
        (1..4_u32, 1..4_u32).prop_map(|(before, number)| format!("{before}.{number}")),
    ];
    prop_oneof![
        number.prop_map(|number| format!("{number}.")),
        prop::sample::select(vec!["·", "o", "-", "Điều 3."]).prop_map(str::to_owned),
    ]
}

fn written() -> impl Strategy<Value = Written> {
    prop_oneof![
        8 => (0..2_u32, 1..5_usize, mark()).prop_map(|(list, level, mark)| Written::Item { list, level, mark }),
        1 => Just(Written::Text),
        1 => Just(Written::Blank),
    ]
}

/// What a reader sees before each text: the number of its item with a dot, a dash for a bullet.
fn seen(nodes: &[Node], counter: Option<&mut Counter>, out: &mut String) {
    let mut counter = counter;
    for node in nodes {
        match node {
            Node::Text(text) => out.push_str(text),
            Node::Element(element) if matches!(element.tag, Tag::Ol | Tag::Ul) => {
                seen(&element.children, Some(&mut Counter::of(element)), out);
            }
            Node::Element(element) => {
                if element.tag == Tag::Li {
                    out.push_str(&counter.as_mut().unwrap().next(element));
                }
                seen(&element.children, None, out);
            }
            Node::Chunks(_) => {}
        }
    }
}

struct Counter {
    kind: String,
    next: usize,
}

impl Counter {
    fn of(list: &Element) -> Self {
        let start = list
            .attribute(Attr::Start)
            .map_or(1, |start| start.parse().unwrap());
        let kind = match list.tag {
            Tag::Ol => list.attribute(Attr::Type).unwrap_or("1"),
            _ => "-",
        };
        Self {
            kind: kind.to_owned(),
            next: start,
        }
    }

    fn next(&mut self, item: &Element) -> String {
        let value = item
            .attribute(Attr::Value)
            .map(|value| value.parse().unwrap());
        let number = value.unwrap_or(self.next);
        self.next = number + 1;
        let letter = |first: u8| char::from(first + u8::try_from(number - 1).unwrap()).to_string();
        let roman = || {
            [
                "", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
                "xiii", "xiv",
            ][number]
                .to_owned()
        };
        let number = match self.kind.as_str() {
            "-" => return "- ".to_owned(),
            "a" => letter(b'a'),
            "A" => letter(b'A'),
            "i" if number == 500 => "d".to_owned(),
            "i" => roman(),
            "I" => roman().to_uppercase(),
            _ => number.to_string(),
        };
        format!("{number}. ")
    }
}

/// What the author saw. The last part of a number such as `1.2.` may stand for all of it inside of item 1.
fn expected(written: &[Written]) -> Vec<Vec<String>> {
    let mut lines = Vec::new();
    for (at, written) in written.iter().enumerate() {
        match written {
            Written::Item { mark, .. } => {
                let bullet = ["·", "o", "-"].contains(&mark.as_str());
                let mut marks = vec![if bullet { "-".to_owned() } else { mark.clone() }];
                if let [_, last @ .., _] = mark.split('.').collect::<Vec<_>>().as_slice()
                    && let [last] = last
                {
                    marks.push(format!("{last}."));
                }
                lines.push(marks.iter().map(|mark| format!("{mark} T{at}.")).collect());
            }
            Written::Text => lines.push(vec![format!("T{at}.")]),
            Written::Blank => {}
        }
    }
    lines
}

fn html(written: &[Written]) -> String {
    let paragraphs = written
        .iter()
        .enumerate()
        .map(|(at, written)| match written {
            Written::Item { list, level, mark } => paragraph(
                &format!("l{list} level{level} lfo1"),
                mark,
                &format!("T{at}.|"),
            ),
            Written::Text => format!("<p>T{at}.|</p>"),
            Written::Blank => "<p class=MsoNormal><o:p>&nbsp;</o:p></p>".to_owned(),
        });
    paragraphs.collect()
}

proptest! {
    #[test]
    fn the_numbers_and_texts_are_those_that_the_author_saw(written in vec(written(), 0..24)) {
        let shown = sanitized(&html(&written)).nodes;
        let mut text = String::new();
        seen(&shown, None, &mut text);
        let found: Vec<_> = text.split('|').map(str::trim).filter(|line| !line.is_empty()).collect();
        let expected = expected(&written);
        prop_assert_eq!(found.len(), expected.len(), "{}", text);
        for (found, expected) in found.iter().zip(expected) {
            prop_assert!(expected.iter().any(|line| line == found), "{} of {:?}", found, expected);
        }
    }
}

#[test]
fn lists_within_lists_end_somewhere() {
    let levels: String = (1..=9)
        .map(|level| paragraph(&format!("l0 level{level} lfo1"), "·", "a<object>"))
        .collect();
    for html in [
        levels.repeat(500),
        "<ul><ul>".repeat(2000),
        "<ul><li aria-level=9>".repeat(300),
        "<ul><li>a</li>".repeat(300),
        "<ul><ul><li>a</li>".repeat(300),
    ] {
        assert_eq!(broken(&encode(&parse(&html)), 3), [""; 0]);
    }
}
