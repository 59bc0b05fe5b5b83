//! What an element says of alignment.

use super::ATTRIBUTE;
use crate::html::parsed::ParsedElement;
use crate::text::trim;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Center,
    Right,
    Justify,
}

impl Align {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Center => "center",
            Self::Right => "right",
            Self::Justify => "justify",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        match name {
            "left" => Some(Self::Left),
            "center" | "middle" => Some(Self::Center),
            "right" => Some(Self::Right),
            "justify" => Some(Self::Justify),
            _ => None,
        }
    }
}

/// The alignment of words, and of the tables among them if it is by `<center>` or an attribute, which browsers call
/// `-webkit-center` and so on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Aligned {
    pub align: Align,
    pub moves_blocks: bool,
}

impl Aligned {
    pub const fn words(align: Align) -> Self {
        Self {
            align,
            moves_blocks: false,
        }
    }

    const fn blocks(align: Align) -> Self {
        Self {
            align,
            moves_blocks: true,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SaidAlignment {
    Aligned(Aligned),
    /// At the start of the line.
    Start,
    /// As in the parent.
    Inherit,
}

impl SaidAlignment {
    pub const fn aligned(self) -> Option<Align> {
        match self {
            Self::Aligned(aligned) => Some(aligned.align),
            Self::Start | Self::Inherit => None,
        }
    }

    /// The alignment, if that of the parent is known.
    pub fn or_parent(self, parent: Option<Aligned>) -> Option<Aligned> {
        match self {
            Self::Aligned(aligned) => Some(aligned),
            Self::Start => None,
            Self::Inherit => parent,
        }
    }
}

/// What a block says of its words. Its style counts more than its attribute, and that more than its name.
pub(super) fn said_alignment(element: &ParsedElement<'_>, start: Align) -> Option<SaidAlignment> {
    let styled = element.style.values("text-align");
    let styled = styled
        .filter_map(|value| styled_alignment(value, start))
        .next();
    styled
        .or_else(|| attribute_alignment(element).map(SaidAlignment::Aligned))
        .or_else(|| {
            (element.name == "center")
                .then_some(SaidAlignment::Aligned(Aligned::blocks(Align::Center)))
        })
}

fn styled_alignment(value: &str, start: Align) -> Option<SaidAlignment> {
    let value = value.to_ascii_lowercase();
    let prefixed = value
        .strip_prefix("-webkit-")
        .or_else(|| value.strip_prefix("-moz-"));
    if let Some(name) = prefixed {
        return Align::from_name(name).map(|align| SaidAlignment::Aligned(Aligned::blocks(align)));
    }
    let end = if start == Align::Left {
        Align::Right
    } else {
        Align::Left
    };
    Some(match &*value {
        "left" => SaidAlignment::Aligned(Aligned::words(Align::Left)),
        "center" => SaidAlignment::Aligned(Aligned::words(Align::Center)),
        "right" => SaidAlignment::Aligned(Aligned::words(Align::Right)),
        "justify" | "justify-all" => SaidAlignment::Aligned(Aligned::words(Align::Justify)),
        "end" => SaidAlignment::Aligned(Aligned::words(end)),
        "start" | "initial" => SaidAlignment::Start,
        "inherit" | "unset" | "match-parent" => SaidAlignment::Inherit,
        _ => return None,
    })
}

fn attribute_alignment(element: &ParsedElement<'_>) -> Option<Aligned> {
    let written = || attribute_value(element, ATTRIBUTE).map(Aligned::words);
    let align = attribute_value(element, "align");
    match &*element.name {
        // There it says where the element is.
        "table" | "hr" | "legend" | "object" => None,
        "caption" => written(),
        "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => align.map(Aligned::words).or_else(written),
        _ => align.map(Aligned::blocks).or_else(written),
    }
}

/// The alignment that an attribute names.
pub(super) fn attribute_value(element: &ParsedElement<'_>, name: &str) -> Option<Align> {
    let value = trim(element.attribute(name)?).to_ascii_lowercase();
    Align::from_name(&value)
}
