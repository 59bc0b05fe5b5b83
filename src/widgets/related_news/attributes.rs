//! The attributes of a list.

use super::super::attributes::{HEADING_LEVEL, REFRESH};
use super::super::{AttributeDefinition, Kind};
use crate::words;

/// Newest first: the order that holds unless another is asked for.
pub(super) const NEWEST: &str = "newest";

/// Items on a page, unless the page's author wants another number.
pub(super) const PAGE_SIZE: usize = 10;

/// Those of CONTRACT section 1.
pub(super) const ATTRIBUTES: &[AttributeDefinition] = &[
    AttributeDefinition {
        name: "src",
        kind: Kind::Url,
    },
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
            known: "newest,related,feed,",
            default: NEWEST,
        },
    },
    AttributeDefinition {
        name: "tag",
        kind: Kind::Text { default: None },
    },
    AttributeDefinition {
        name: "limit",
        kind: NUMBER,
    },
    AttributeDefinition {
        name: "page-size",
        kind: Kind::Number {
            default: Some(PAGE_SIZE as u32),
            min: 0,
            max: u32::MAX,
        },
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
        kind: NUMBER,
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

const NUMBER: Kind = Kind::Number {
    default: None,
    min: 0,
    max: u32::MAX,
};
