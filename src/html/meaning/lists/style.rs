//! Which bullets or numbers a list of HTML has according to its style.

use super::mark::Numbering;
use crate::html::parsed::{ParsedElement, ParsedNode};
use crate::html::style::Style;

/// What a list shows before its items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ListKind {
    /// Bullets, with the attribute `type` of `ul`.
    Bullets(Option<&'static str>),
    Numbers(Numbering),
}

impl ListKind {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bullets(_) => "ul",
            Self::Numbers(_) => "ol",
        }
    }

    pub const fn attribute(self) -> Option<&'static str> {
        match self {
            Self::Bullets(bullet) => bullet,
            Self::Numbers(numbering) => numbering.attribute(),
        }
    }

    /// What a list shows that has already been made to say it by its name and `type`.
    pub fn of(list: &ParsedElement<'_>) -> Self {
        let written = list.attribute("type").unwrap_or_default();
        if list.name == "ol" {
            Self::Numbers(Numbering::from_attribute(written).unwrap_or(Numbering::Decimal))
        } else {
            let known = BULLETS
                .iter()
                .find(|word| word.eq_ignore_ascii_case(written));
            Self::Bullets(known.copied())
        }
    }
}

/// The bullets that HTML has a `type` for. `none` is obsolete and understood by every browser.
const BULLETS: [&str; 4] = ["disc", "circle", "square", "none"];

/// The names of CSS Counter Styles 3 that HTML can show, or nearly so.
const NUMBERINGS: [(&str, Numbering); 9] = [
    ("decimal", Numbering::Decimal),
    ("decimal-leading-zero", Numbering::Decimal),
    ("lower-alpha", Numbering::LowerLetters),
    ("lower-latin", Numbering::LowerLetters),
    ("lower-greek", Numbering::LowerLetters),
    ("upper-alpha", Numbering::UpperLetters),
    ("upper-latin", Numbering::UpperLetters),
    ("lower-roman", Numbering::LowerRoman),
    ("upper-roman", Numbering::UpperRoman),
];

/// Gives a list the name and the `type` that its style asks for. Google Docs writes the style on the items; of their bullets only
/// `none` counts, as the others are those that browsers give to each level by themselves.
/// Items of an `ol` that show no numbers, often because their text has its own, become items of a `ul`.
pub(super) fn restyle(list: &mut ParsedElement<'_>) {
    let first_item = || {
        let mut children = list.children.iter().filter_map(ParsedNode::element);
        children.find(|child| child.name == "li")
    };
    let of_items = || {
        kind(&first_item()?.style)
            .filter(|kind| matches!(kind, ListKind::Bullets(Some("none")) | ListKind::Numbers(_)))
    };
    if let Some(kind) = kind(&list.style).or_else(of_items) {
        list.name = kind.name().into();
        list.remove_attribute("type");
        if let Some(attribute) = kind.attribute() {
            list.set_attribute("type", attribute);
        }
    }
}

fn kind(style: &Style<'_>) -> Option<ListKind> {
    let known = |value: &str| value.split_ascii_whitespace().find_map(keyword);
    let mut longhand = style.values("list-style-type");
    let found = longhand.find_map(keyword);
    found.or_else(|| style.values("list-style").find_map(known))
}

fn keyword(word: &str) -> Option<ListKind> {
    let is_named = |name: &str| name.eq_ignore_ascii_case(word);
    let bullet = BULLETS.into_iter().find(|bullet| is_named(bullet));
    let numbering = NUMBERINGS.into_iter().find(|(name, _)| is_named(name));
    match (bullet, numbering) {
        (Some(bullet), _) => Some(ListKind::Bullets(Some(bullet))),
        (None, numbering) => numbering.map(|(_, numbering)| ListKind::Numbers(numbering)),
    }
}
