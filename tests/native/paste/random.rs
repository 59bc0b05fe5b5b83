//! Random trees as office programs mark them: no invariant of the sanitizer breaks, and what comes out stays as it is.

use super::sanitized;
use crate::sanitize::invariants::broken;
use crate::support::parse::parse;
use crate::support::print::one_line;
use crate::support::raw::{RawNode, encode};
use proptest::prelude::*;

const NAMES: &str = "p p p div div span span span font b strong i em u s strike sup sub a h1 h2 center section blockquote ul \
    ol li li table colgroup col tbody tr tr td td th img picture source iframe object embed param video math \
    mi semantics annotation del ins o:p pre code br hr figure figcaption oembed noscript comment details \
    summary";

/// A property and its values. What is empty is a value as well.
const DECLARATIONS: &[&str] = &[
    "display | none | block | NONE !important | inline",
    "visibility | hidden | collapse | visible",
    "mso-hide | all | screen",
    "height | 0 | 0pt | 20px",
    "font-weight | bold | 700 | normal | 400 | lighter",
    "font-style | italic | oblique | normal",
    "font | bold 12pt .VnTime | italic 1em a | inherit | bold a/1 b | 12pt",
    "vertical-align | super | sub | baseline | top",
    "mso-text-raise | 3.0pt | -3.0pt",
    "text-decoration | line-through | underline | none | underline line-through",
    "text-align | center | right | justify | left | start",
    "list-style-type | lower-alpha | upper-roman | circle | none | decimal",
    "mso-list | l0 level1 lfo1 | l0 level2 lfo1 | l0 level9 lfo1 | l1 level1 lfo2 | Ignore | none",
    "font-family | .VnTime | '.VnTimeH' | VNI-Times | Symbol | Wingdings | Arial",
    "mso-element | comment | comment-list | footnote",
    "mso-comment-reference | A_1",
    "mso-special-character | comment | footnote",
    "background | url(javascript:alert(1)) | url('https://evil.example/')",
    "width | expression(alert(1)) | 0",
];

/// An attribute and its values.
const ATTRIBUTES: &[&str] = &[
    "class | MsoListParagraph | MsoListParagraphCxSpFirst | MsoCommentReference | msoDel | msoIns | MsoCommentText | media | ListContainerWrapper",
    "align | center | right | justify | left | CENTER",
    "data-align | center | right | left | x",
    "hidden |  | until-found",
    "face | .VnTime | .VnArialH | VNI-Helve | Wingdings 2 | Symbol",
    "type | 1 | a | I | circle | square | application/pdf | video/mp4 | image/webp",
    "start | 3 | 0 | -1 | 99999",
    "value | 2 | x",
    "aria-level | 1 | 2 | 3",
    "data-aria-level | 1 | 2",
    "colspan | 2 | 3 | 0 | 1000 | x",
    "rowspan | 2 | 3 | 0 | 1000",
    "span | 2 | 1000",
    "width | 0 | 1 | 64",
    "height | 0 | 1 | 20",
    "src | /a.png | blank.gif | javascript:1 | cid:a | https://www.youtube.com/embed/a?start=5 | //player.vimeo.com/video/1 | /a.pdf | data:image/svg+xml,x | data:image/jpg;base64,AA== | data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7",
    "data-src | /lazy.png | javascript:1 | https://www.youtube.com/embed/b",
    "srcset | /a.png 1x, /b.png 2x | a 100w, b 1600w, c 3200w | javascript:1 2x | ,",
    "data | /a.pdf | javascript:1 | /a.swf",
    "url | https://youtu.be/a",
    "href | /a | #_msocom_1 | #cmnt1 | javascript:1 | https://evil.example/",
    "alt |  | Ảnh",
    "alttext | a+b",
    "title | Phim | ",
    "cite | mailto:A | /a",
    "datetime | 2016-12-29T15:13",
    "lang | VI",
    "role | presentation | list",
];

const TEXTS: &[&str] = &[
    "Dân vận",
    " ",
    "\u{a0}",
    "·",
    "o",
    "§",
    "-",
    "–",
    "1.",
    "2.",
    "a)",
    "i.",
    "ii.",
    "I.",
    "(1)",
    "1.1.",
    "\u{f0b7}",
    "\u{f0fc}",
    "ü",
    "à",
    "a b",
    "a\u{a0}b\u{a0}c\u{a0}d",
    "5\u{a0}km",
    "TP.\u{a0}HCM",
    "Céng hoµ x· héi chñ nghÜa",
    "Coäng hoøa xaõ hoäi",
    "ng\u{ad}êi d©n",
    "a",
    "ù",
    "[NVA1]",
    "[a]",
    "https://youtu.be/a",
    "\u{2028}",
    "ệ🎉",
];

/// A name and one of its values.
fn pair(choices: &'static [&'static str]) -> impl Strategy<Value = (String, String)> {
    prop::sample::select(choices).prop_flat_map(|choice| {
        let (name, values) = choice.split_once(" | ").unwrap();
        let values: Vec<_> = values.split(" | ").collect();
        prop::sample::select(values).prop_map(move |value| (name.to_owned(), value.to_owned()))
    })
}

fn style() -> impl Strategy<Value = String> {
    prop::collection::vec(pair(DECLARATIONS), 1..4).prop_map(|declarations| {
        let declarations = declarations.iter();
        declarations
            .map(|(property, value)| format!("{property}:{value};"))
            .collect()
    })
}

fn open() -> impl Strategy<Value = RawNode> {
    let name = prop::sample::select(NAMES.split(' ').collect::<Vec<_>>());
    let attributes = prop::collection::vec(pair(ATTRIBUTES), 0..3);
    (name, attributes, prop::option::of(style())).prop_map(|(name, mut attributes, style)| {
        attributes.extend(style.map(|style| ("style".to_owned(), style)));
        RawNode::Open {
            name: name.to_owned(),
            attributes,
        }
    })
}

pub(super) fn tree() -> impl Strategy<Value = Vec<RawNode>> {
    let text = prop::sample::select(TEXTS);
    let leaf = text.prop_map(|text| vec![RawNode::Text(text.to_owned())]);
    let tree = leaf.prop_recursive(6, 80, 6, |inner| {
        (open(), prop::collection::vec(inner, 0..6)).prop_map(|(open, children)| {
            let children = children.into_iter().flatten();
            [open]
                .into_iter()
                .chain(children)
                .chain([RawNode::Close])
                .collect()
        })
    });
    prop::collection::vec(tree, 0..6).prop_map(|trees| trees.concat())
}

/// A tree as HTML, so that a parser may put its elements elsewhere.
pub(super) fn html(nodes: &[RawNode]) -> String {
    let mut out = String::new();
    let mut open = Vec::new();
    for node in nodes {
        match node {
            RawNode::Open { name, attributes } => {
                out.extend(["<", name]);
                for (name, value) in attributes {
                    out.extend([" ", name, "=\"", value, "\""]);
                }
                out.push('>');
                open.push(name);
            }
            RawNode::Text(text) => out.push_str(text),
            RawNode::Close => out.extend(["</", open.pop().unwrap(), ">"]),
        }
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

    #[test]
    fn prop_no_marked_tree_breaks_an_invariant(raw in tree(), first in 1_usize..=6) {
        prop_assert_eq!(broken(&encode(&raw), first), [""; 0]);
    }

    #[test]
    fn prop_no_marked_html_breaks_an_invariant(raw in tree(), first in 1_usize..=6) {
        let html = html(&raw);
        prop_assert_eq!(broken(&encode(&parse(&html)), first), [""; 0], "{}", html);
    }

    /// As HTML, too, what is shown shows the same when it is parsed again. No text begins with a line feed: whoever writes HTML has to
    /// double the first one of a `pre`, which the printer of the tests does not.
    #[test]
    fn prop_what_is_shown_of_marked_html_is_shown_again_as_it_was(raw in tree()) {
        let once = one_line(&sanitized(&html(&raw)).nodes);
        let twice = one_line(&sanitized(&once).nodes);
        prop_assert_eq!(once, twice);
    }
}
