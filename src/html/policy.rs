//! What is kept of a file's HTML: tables, each surprising row with its reason. The baseline is the Sanitizer
//! API's default (`Element.setHTML`), minus what an article never needs, plus pictures, audio and video. An element
//! that is neither removed nor kept is unwrapped: its children take its place.

use super::names::{Attr, Tag};

/// Elements that are removed together with everything inside them.
pub(super) const REMOVED: &[&str] = &[
    // Code and style, and elements whose content browsers read as text when scripts are on. The title of a whole
    // document that was pasted is not part of its body.
    "script",
    "style",
    "template",
    "noscript",
    "noembed",
    "noframes",
    "title",
    // What Word knows of a document.
    "xml",
    // Pages and programs within the page.
    "iframe",
    "object",
    "embed",
    // Form controls: they could ask the visitor for a password in the portal's name.
    "button",
    "datalist",
    "input",
    "keygen",
    "meter",
    "optgroup",
    "option",
    "output",
    "progress",
    "select",
    "selectedcontent",
    "textarea",
    // Settings that Word writes into a page, with words in them such as `Normal`. Their content controls are no settings.
    "o:customdocumentproperties",
    "o:documentproperties",
    "o:officedocumentsettings",
    "o:shapedefaults",
    "o:shapelayout",
    "w:latentstyles",
    "w:worddocument",
    "x:excelworkbook",
    // Other languages, where element and attribute names mean something else.
    "svg",
    "math",
];

/// Elements that are kept, with their attributes checked.
pub(super) const KEPT: &[Tag] = &[
    Tag::A,
    Tag::Abbr,
    Tag::Address,
    Tag::Article,
    Tag::Aside,
    Tag::Audio,
    Tag::B,
    Tag::Bdi,
    Tag::Bdo,
    Tag::Blockquote,
    Tag::Br,
    Tag::Caption,
    Tag::Cite,
    Tag::Code,
    Tag::Col,
    Tag::Colgroup,
    Tag::Dd,
    Tag::Del,
    Tag::Details,
    Tag::Dfn,
    Tag::Div,
    Tag::Dl,
    Tag::Dt,
    Tag::Em,
    Tag::Figcaption,
    Tag::Figure,
    Tag::Footer,
    Tag::H1,
    Tag::H2,
    Tag::H3,
    Tag::H4,
    Tag::H5,
    Tag::H6,
    Tag::Header,
    Tag::Hr,
    Tag::I,
    Tag::Img,
    Tag::Ins,
    Tag::Kbd,
    Tag::Li,
    Tag::Mark,
    Tag::Ol,
    Tag::P,
    Tag::Pre,
    Tag::Q,
    Tag::Rp,
    Tag::Rt,
    Tag::Ruby,
    Tag::S,
    Tag::Samp,
    Tag::Section,
    Tag::Small,
    Tag::Source,
    Tag::Span,
    Tag::Strong,
    Tag::Sub,
    Tag::Summary,
    Tag::Sup,
    Tag::Table,
    Tag::Tbody,
    Tag::Td,
    Tag::Tfoot,
    Tag::Th,
    Tag::Thead,
    Tag::Time,
    Tag::Tr,
    Tag::U,
    Tag::Ul,
    Tag::Var,
    Tag::Video,
    Tag::Wbr,
];

/// What the value of an attribute must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    /// Any string: it is only ever shown, never followed.
    Text,
    /// One to five digits, as HTML writes lengths and counts.
    Digits,
    /// The same, with a minus sign or without.
    Integer,
    /// One of these words. Case counts only between words that differ by it.
    OneOf(&'static [&'static str]),
    /// Present or absent; the value does not matter.
    Flag,
    /// A URL to follow.
    Link,
    /// The URL of a picture.
    Image,
    /// The URL of a recording.
    Media,
}

const DIRECTIONS: Rule = Rule::OneOf(&["ltr", "rtl", "auto"]);
const ALIGNMENTS: Rule = Rule::OneOf(&["left", "center", "right", "justify"]);
const NUMBERINGS: Rule = Rule::OneOf(&["1", "a", "A", "i", "I"]);
const BULLETS: Rule = Rule::OneOf(&["disc", "circle", "square", "none"]);
const SCOPES: Rule = Rule::OneOf(&["col", "colgroup", "row", "rowgroup"]);

/// Attributes that are kept on every element.
pub(super) const EVERYWHERE: &[(Attr, Rule)] = &[
    (Attr::Dir, DIRECTIONS),
    (Attr::Lang, Rule::Text),
    (Attr::Title, Rule::Text),
];

/// Attributes that are kept on one element, in the order in which they are set. No `id`, `name` or `class` (they could
/// clobber names of the document), no `srcset`, `target`, `ping`, `style`, no event handler: what is not listed is dropped.
pub(super) const fn attributes(tag: Tag) -> &'static [(Attr, Rule)] {
    match tag {
        Tag::A => &[(Attr::Href, Rule::Link)],
        Tag::Audio => &[(Attr::Src, Rule::Media)],
        Tag::Blockquote | Tag::Q => &[(Attr::Cite, Rule::Link)],
        Tag::Col | Tag::Colgroup => &[(Attr::Span, Rule::Digits)],
        Tag::Del | Tag::Ins => &[(Attr::Cite, Rule::Link), (Attr::Datetime, Rule::Text)],
        Tag::Details => &[(Attr::Open, Rule::Flag)],
        Tag::Img => &[
            (Attr::Alt, Rule::Text),
            (Attr::Width, Rule::Digits),
            (Attr::Height, Rule::Digits),
            (Attr::Src, Rule::Image),
        ],
        Tag::Li => &[(Attr::Value, Rule::Integer)],
        Tag::Ol => &[
            (Attr::Reversed, Rule::Flag),
            (Attr::Start, Rule::Integer),
            (Attr::Type, NUMBERINGS),
        ],
        Tag::Source => &[(Attr::Src, Rule::Media), (Attr::Type, Rule::Text)],
        Tag::Td => &[(Attr::Colspan, Rule::Digits), (Attr::Rowspan, Rule::Digits)],
        Tag::Th => &[
            (Attr::Colspan, Rule::Digits),
            (Attr::Rowspan, Rule::Digits),
            (Attr::Scope, SCOPES),
        ],
        Tag::Time => &[(Attr::Datetime, Rule::Text)],
        Tag::Ul => &[(Attr::Type, BULLETS)],
        Tag::Video => &[
            (Attr::Width, Rule::Digits),
            (Attr::Height, Rule::Digits),
            (Attr::Poster, Rule::Image),
            (Attr::Src, Rule::Media),
        ],
        _ => &[],
    }
}

/// The attribute that is kept on blocks, tables and cells: [`super::meaning`] makes it of their styles.
pub(super) const fn alignment(tag: Tag) -> &'static [(Attr, Rule)] {
    match tag {
        Tag::Address
        | Tag::Article
        | Tag::Aside
        | Tag::Blockquote
        | Tag::Caption
        | Tag::Dd
        | Tag::Details
        | Tag::Div
        | Tag::Dl
        | Tag::Dt
        | Tag::Figcaption
        | Tag::Figure
        | Tag::Footer
        | Tag::H1
        | Tag::H2
        | Tag::H3
        | Tag::H4
        | Tag::H5
        | Tag::H6
        | Tag::Header
        | Tag::Li
        | Tag::Ol
        | Tag::P
        | Tag::Pre
        | Tag::Section
        | Tag::Summary
        | Tag::Table
        | Tag::Tbody
        | Tag::Td
        | Tag::Tfoot
        | Tag::Th
        | Tag::Thead
        | Tag::Tr
        | Tag::Ul => &[(Attr::DataAlign, ALIGNMENTS)],
        _ => &[],
    }
}

/// Attributes that are added before the file's own: a picture whose `src` is set before `loading` is loaded at once.
pub(super) const fn added(tag: Tag) -> &'static [(Attr, &'static str)] {
    match tag {
        Tag::Audio | Tag::Video => &[(Attr::Controls, ""), (Attr::Preload, "none")],
        Tag::Img => &[
            (Attr::Loading, "lazy"),
            (Attr::Decoding, "async"),
            (Attr::Part, "image"),
        ],
        Tag::Figure => &[(Attr::Part, "figure")],
        Tag::Figcaption => &[(Attr::Part, "caption")],
        _ => &[],
    }
}

/// The attribute without which an element means nothing and is unwrapped: a link to nowhere is text, a picture without
/// a source is nothing.
pub(super) const fn required(tag: Tag) -> Option<Attr> {
    match tag {
        Tag::A => Some(Attr::Href),
        Tag::Img | Tag::Source => Some(Attr::Src),
        _ => None,
    }
}

/// `rel` of links that leave the site: the other site learns nothing of the visitor's page and cannot reach it.
pub const FOREIGN: &str = "noopener noreferrer";

/// Elements nested deeper than this are unwrapped. Blink and WebKit stop at 512, and no article needs 100. This bounds
/// the recursion of everything that walks a view.
pub(super) const MAX_DEPTH: usize = 100;
