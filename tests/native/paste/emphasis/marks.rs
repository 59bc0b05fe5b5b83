//! Every word has the marks that it has in a browser, and no other, whatever the elements and styles around it. The oracle takes
//! each word by itself, from the outermost element around it to the innermost.

use crate::support::addresses::urls;
use crate::support::raw::{RawNode, encode, from_nodes};
use proptest::prelude::*;
use std::collections::BTreeMap;
use vn_portal_widgets::html::{Node, sanitize};

#[derive(Clone, Debug)]
enum Tree {
    Word,
    Blank,
    Break,
    Element(&'static str, Vec<(&'static str, Effect)>, Vec<Tree>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Effect {
    Bold(bool),
    Italic(bool),
    Lines { underline: bool, strike: bool },
    Position(Position),
    Level,
    Nothing,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Position {
    Up,
    Down,
}

/// The marks of a word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Marks {
    bold: bool,
    italic: bool,
    underline: bool,
    strike: bool,
    /// Outermost first. Where styles and elements are nested, only whether there are any counts.
    positions: Vec<Position>,
}

const NAMES: &[&str] = &[
    "p", "div", "h2", "span", "span", "span", "b", "strong", "i", "em", "u", "s", "strike", "sup",
    "sub", "a", "del", "ins", "cite", "font", "o:p", "center",
];

const STYLES: &[(&str, Effect)] = &[
    ("font-weight:bold", Effect::Bold(true)),
    ("Font-Weight: 700 ", Effect::Bold(true)),
    ("font-weight:400", Effect::Bold(false)),
    ("font-weight:normal", Effect::Bold(false)),
    ("font-style:italic", Effect::Italic(true)),
    ("font-style:normal", Effect::Italic(false)),
    ("text-decoration:none", lines(false, false)),
    ("text-decoration:underline", lines(true, false)),
    ("text-decoration-line:line-through", lines(false, true)),
    ("text-decoration:line-through underline", lines(true, true)),
    ("vertical-align:super", Effect::Position(Position::Up)),
    ("vertical-align:sub", Effect::Position(Position::Down)),
    ("vertical-align:baseline", Effect::Level),
    ("color:red", Effect::Nothing),
    ("font-weight:x", Effect::Nothing),
];

const fn lines(underline: bool, strike: bool) -> Effect {
    Effect::Lines { underline, strike }
}

fn any_tree() -> impl Strategy<Value = Vec<Tree>> {
    let leaf = prop_oneof![6 => Just(Tree::Word), 1 => Just(Tree::Blank), 1 => Just(Tree::Break)];
    let tree = leaf.prop_recursive(6, 60, 5, |inner| {
        let name = prop::sample::select(NAMES);
        let style = prop::collection::vec(prop::sample::select(STYLES), 0..3);
        let children = prop::collection::vec(inner, 0..5);
        (name, style, children)
            .prop_map(|(name, style, children)| Tree::Element(name, style, children))
    });
    prop::collection::vec(tree, 1..5)
}

/// Encodes a tree, and notes for each word what is around it.
fn write<'t>(
    tree: &'t Tree,
    around: &mut Vec<(&'t str, &'t [(&'static str, Effect)])>,
    out: &mut Vec<RawNode>,
    expected: &mut BTreeMap<String, Marks>,
) {
    match tree {
        Tree::Word => {
            let word = format!("w{}w", expected.len());
            out.push(RawNode::Text(word.clone()));
            expected.insert(word, expected_marks(around));
        }
        Tree::Blank => out.push(RawNode::Text(" ".into())),
        Tree::Break => out.extend([open("br", String::new()), RawNode::Close]),
        Tree::Element(name, style, children) => {
            let css: Vec<_> = style.iter().map(|(css, _)| *css).collect();
            out.push(open(name, css.join(";")));
            around.push((name, style));
            for child in children {
                write(child, around, out, expected);
            }
            around.pop();
            out.push(RawNode::Close);
        }
    }
}

fn open(name: &str, style: String) -> RawNode {
    RawNode::Open {
        name: name.into(),
        attributes: vec![("style".into(), style), ("href".into(), "/a".into())],
    }
}

fn expected_marks(around: &[(&str, &[(&str, Effect)])]) -> Marks {
    let mut marks = Marks::default();
    let mut kept = Marks::default();
    for (name, style) in around {
        let last = |of: fn(&Effect) -> bool| style.iter().map(|(_, effect)| *effect).rfind(of);
        match *name {
            "h2" => kept.bold = true,
            "b" | "strong" => marks.bold = true,
            "cite" => kept.italic = true,
            "i" | "em" => marks.italic = true,
            "a" | "ins" => kept.underline = true,
            "del" => kept.strike = true,
            _ => {}
        }
        if let Some(Effect::Bold(bold)) = last(|effect| matches!(effect, Effect::Bold(_))) {
            marks.bold = bold;
        }
        if let Some(Effect::Italic(italic)) = last(|effect| matches!(effect, Effect::Italic(_))) {
            marks.italic = italic;
        }
        let drawn = last(|effect| matches!(effect, Effect::Lines { .. }));
        let (underline, strike) = match drawn {
            Some(Effect::Lines { underline, strike }) => (underline, strike),
            _ => (*name == "u", matches!(*name, "s" | "strike")),
        };
        marks.underline |= underline;
        marks.strike |= strike;
        let is_phrasing = !matches!(*name, "p" | "div" | "h2" | "center");
        let shifted = last(|effect| matches!(effect, Effect::Position(_) | Effect::Level));
        let position = match (shifted.filter(|_| is_phrasing), *name) {
            (Some(Effect::Position(position)), _) => Some(position),
            (Some(_), _) => None,
            (None, "sup") => Some(Position::Up),
            (None, "sub") => Some(Position::Down),
            _ => None,
        };
        marks.positions.extend(position);
    }
    marks.bold |= kept.bold;
    marks.italic |= kept.italic;
    marks.underline |= kept.underline;
    marks.strike |= kept.strike;
    marks
}

/// The marks of each word that is shown, and what is wrong with the markup around it.
fn read(
    nodes: &[Node],
    around: &Marks,
    found: &mut BTreeMap<String, Marks>,
    wrong: &mut Vec<String>,
) {
    for node in nodes {
        let element = match node {
            Node::Element(element) => element,
            Node::Text(text) => {
                // Neighbours can have become one text.
                for number in text.split('w').filter(|number| !number.trim().is_empty()) {
                    let word = format!("w{number}w");
                    if found.insert(word, around.clone()).is_some() {
                        wrong.push(format!("{text} is there twice"));
                    }
                }
                continue;
            }
            Node::Chunks(_) => unreachable!("no file has chunks"),
        };
        let mut marks = around.clone();
        match element.tag.name() {
            "b" | "strong" | "h3" => marks.bold = true,
            "i" | "em" | "cite" => marks.italic = true,
            "u" | "ins" | "a" => marks.underline = true,
            "s" | "del" => marks.strike = true,
            "sup" => marks.positions.push(Position::Up),
            "sub" => marks.positions.push(Position::Down),
            _ => {}
        }
        read(&element.children, &marks, found, wrong);
    }
}

fn compared(mut marks: BTreeMap<String, Marks>, nested: &[String]) -> BTreeMap<String, Marks> {
    for (word, marks) in &mut marks {
        if nested.contains(word) {
            marks.positions.truncate(1);
            marks.positions.fill(Position::Up);
        }
    }
    marks
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]
    #[test]
    fn prop_every_word_has_the_marks_that_a_browser_gives_it(trees in any_tree()) {
        let mut raw = Vec::new();
        let mut expected = BTreeMap::new();
        for tree in &trees {
            write(tree, &mut Vec::new(), &mut raw, &mut expected);
        }
        let once = sanitize(&encode(&raw), &urls(), 3).nodes;
        let mut found = BTreeMap::new();
        let mut wrong = Vec::new();
        read(&once, &Marks::default(), &mut found, &mut wrong);
        prop_assert_eq!(wrong, [""; 0]);
        let nested: Vec<_> = expected.iter().filter(|(_, marks)| marks.positions.len() > 1).map(|(word, _)| word.clone()).collect();
        prop_assert_eq!(compared(found, &nested), compared(expected, &nested), "{:?}", once);
        let twice = sanitize(&encode(&from_nodes(&once)), &urls(), 3).nodes;
        prop_assert_eq!(once, twice);
    }
}
