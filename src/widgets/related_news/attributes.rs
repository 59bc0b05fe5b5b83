//! The attributes of a list: section 1 of the contract.

use crate::widgets::attributes::{HEADING_LEVEL, REFRESH, SRC};
use crate::widgets::{AttributeDefinition, Kind};
use crate::words;

/// The order of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    Newest,
    /// By content: the items most similar to the article being read come first.
    Related,
    /// As in the file.
    Feed,
}

impl Order {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::Related => "related",
            Self::Feed => "feed",
        }
    }
}

/// Items on a page unless `page-size` says otherwise.
pub(super) const PAGE_SIZE: u32 = 10;

pub(super) const ATTRIBUTES: &[AttributeDefinition] = &[
    SRC,
    AttributeDefinition {
        name: "heading",
        kind: Kind::Text {
            default: Some(words::RELATED_HEADING),
        },
    },
    AttributeDefinition {
        name: "current",
        kind: Kind::ItemName,
    },
    AttributeDefinition {
        name: "order",
        kind: Kind::Word {
            known: &[
                Order::Newest.name(),
                Order::Related.name(),
                Order::Feed.name(),
            ],
            default: Order::Newest.name(),
        },
    },
    AttributeDefinition {
        name: "tag",
        kind: Kind::Text { default: None },
    },
    AttributeDefinition {
        name: "limit",
        kind: number(None),
    },
    AttributeDefinition {
        name: "page-size",
        kind: number(Some(PAGE_SIZE)),
    },
    AttributeDefinition {
        name: "search",
        kind: Kind::Flag,
    },
    AttributeDefinition {
        name: "by-date",
        kind: Kind::Flag,
    },
    AttributeDefinition {
        name: "thumbnails",
        kind: Kind::Flag,
    },
    AttributeDefinition {
        name: "new-days",
        kind: number(None),
    },
    REFRESH,
    HEADING_LEVEL,
    AttributeDefinition {
        name: "date-format",
        kind: Kind::Format {
            default: "(dd/MM/yyyy)",
        },
    },
];

const fn number(default: Option<u32>) -> Kind {
    Kind::Number {
        default,
        min: 0,
        max: u32::MAX,
    }
}
