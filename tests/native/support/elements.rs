//! Elements that may come out of a file and that begin and end a line: written from the contract, not from the policy.

/// Those that may have `data-align`.
pub const ALIGNED: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "caption",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

const UNALIGNED: &[&str] = &["audio", "col", "colgroup", "hr", "source", "video"];

/// Whether an element begins and ends a line.
pub fn is_block(name: &str) -> bool {
    ALIGNED.contains(&name) || UNALIGNED.contains(&name)
}
