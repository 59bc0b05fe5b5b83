//! Bars in the place of what is being loaded, so that the page moves little when it comes. They are for the eye alone: without any text,
//! screen readers pass over them.

use crate::html::{Attr, Element, Node, Tag};

/// What a bar stands for, which decides its size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bar {
    Heading,
    Row,
    Picture,
    Tools,
    Line,
}

impl Bar {
    const fn name(self) -> &'static str {
        match self {
            Self::Heading => "heading",
            Self::Row => "row",
            Self::Picture => "picture",
            Self::Tools => "tools",
            Self::Line => "line",
        }
    }
}

const KEY: &str = "skeleton";

pub(super) fn skeleton(bars: impl IntoIterator<Item = Bar>) -> Element {
    let bars = bars
        .into_iter()
        .map(|bar| Element::new(Tag::Span).attr(Attr::DataSkeleton, bar.name()));
    Element::new(Tag::Div)
        .key(KEY)
        .attr(Attr::DataSkeleton, "")
        .children(bars)
}

pub(super) fn is_skeleton(node: &Node) -> bool {
    matches!(node, Node::Element(element) if element.key.as_deref() == Some(KEY))
}
