//! What may come out of a file's HTML: tables only, each surprising row with its reason. The
//! baseline is the Sanitizer API's default (`Element.setHTML`), minus what an article never needs,
//! plus pictures, audio and video. Whatever is not named gives way to its children.

use super::names::{Attr, Tag};

/// Elements removed together with everything inside them, each with a comma behind it.
pub const REMOVED: &str = concat!(
    // Code and style, and what browsers read as text where they run code. The title of a whole document
    // that was pasted is no part of its body.
    "script,style,template,noscript,noembed,noframes,title,",
    // Pages and programs within the page.
    "iframe,object,embed,",
    // Form controls: they would ask the portal's reader for a password in the portal's name.
    "button,datalist,input,keygen,meter,optgroup,option,output,progress,",
    "select,selectedcontent,textarea,",
    // Other languages, where element and attribute names mean something else.
    "svg,math,",
);

/// Elements kept, with their attributes checked.
pub const KEPT: &[Tag] = &[
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
pub enum Rule {
    /// Any text: it is only ever shown, never followed.
    Text,
    /// Whole digits, as lengths and counts are written in HTML.
    Digits,
    /// One of [`DIRECTIONS`].
    Direction,
    /// One of [`NUMBERINGS`].
    Numbering,
    /// One of [`SCOPES`].
    Scope,
    /// Present or not; the value does not matter.
    Flag,
    /// An address to follow.
    Link,
    /// A picture's address.
    Image,
    /// A recording's address.
    Media,
}

/// Words that `dir` may have, each with a comma behind it. They and those below count in any case,
/// but for those that differ by it.
pub const DIRECTIONS: &str = "ltr,rtl,auto,";
/// Words that the `type` of a list may have.
pub const NUMBERINGS: &str = "1,a,A,i,I,";
/// Words that the `scope` of a table's header may have.
pub const SCOPES: &str = "col,colgroup,row,rowgroup,";

/// Attributes kept on every element.
pub const EVERYWHERE: &[(Attr, Rule)] = &[
    (Attr::Dir, Rule::Direction),
    (Attr::Lang, Rule::Text),
    (Attr::Title, Rule::Text),
];

/// Attributes kept on one element. No `id`, `name` or `class` (they could clobber names of the
/// document), no `srcset`, `target`, `ping`, `style`, no handler: what is not named is dropped.
pub const ATTRIBUTES: &[(Tag, &[(Attr, Rule)])] = &[
    (Tag::A, &[(Attr::Href, Rule::Link)]),
    (Tag::Audio, &[(Attr::Src, Rule::Media)]),
    (Tag::Blockquote, &[(Attr::Cite, Rule::Link)]),
    (Tag::Col, &[(Attr::Span, Rule::Digits)]),
    (Tag::Colgroup, &[(Attr::Span, Rule::Digits)]),
    (
        Tag::Del,
        &[(Attr::Cite, Rule::Link), (Attr::Datetime, Rule::Text)],
    ),
    (Tag::Details, &[(Attr::Open, Rule::Flag)]),
    (
        Tag::Img,
        &[
            (Attr::Alt, Rule::Text),
            (Attr::Width, Rule::Digits),
            (Attr::Height, Rule::Digits),
            (Attr::Src, Rule::Image),
        ],
    ),
    (
        Tag::Ins,
        &[(Attr::Cite, Rule::Link), (Attr::Datetime, Rule::Text)],
    ),
    (Tag::Li, &[(Attr::Value, Rule::Digits)]),
    (
        Tag::Ol,
        &[
            (Attr::Reversed, Rule::Flag),
            (Attr::Start, Rule::Digits),
            (Attr::Type, Rule::Numbering),
        ],
    ),
    (Tag::Q, &[(Attr::Cite, Rule::Link)]),
    (
        Tag::Source,
        &[(Attr::Src, Rule::Media), (Attr::Type, Rule::Text)],
    ),
    (
        Tag::Td,
        &[(Attr::Colspan, Rule::Digits), (Attr::Rowspan, Rule::Digits)],
    ),
    (
        Tag::Th,
        &[
            (Attr::Colspan, Rule::Digits),
            (Attr::Rowspan, Rule::Digits),
            (Attr::Scope, Rule::Scope),
        ],
    ),
    (Tag::Time, &[(Attr::Datetime, Rule::Text)]),
    (
        Tag::Video,
        &[
            (Attr::Width, Rule::Digits),
            (Attr::Height, Rule::Digits),
            (Attr::Poster, Rule::Image),
            (Attr::Src, Rule::Media),
        ],
    ),
];

/// Attributes added by us, before the file's own. `loading` must stand before `src`, or the
/// picture is asked for at once.
pub const ADDED: &[(Tag, &[(Attr, &str)])] = &[
    (Tag::Audio, &[(Attr::Controls, ""), (Attr::Preload, "none")]),
    (
        Tag::Img,
        &[
            (Attr::Loading, "lazy"),
            (Attr::Decoding, "async"),
            (Attr::Part, "image"),
        ],
    ),
    (Tag::Figure, &[(Attr::Part, "figure")]),
    (Tag::Figcaption, &[(Attr::Part, "caption")]),
    (Tag::Video, &[(Attr::Controls, ""), (Attr::Preload, "none")]),
];

/// `rel` of links that leave the site: who is there learns nothing of the reader's page, and cannot reach it.
pub const FOREIGN: &str = "noopener noreferrer";

/// Elements that mean nothing without a certain attribute: without it they give way to their
/// children (a link to nowhere is text, a picture without a source nothing).
pub const NEEDED: &[(Tag, Attr)] = &[
    (Tag::A, Attr::Href),
    (Tag::Img, Attr::Src),
    (Tag::Source, Attr::Src),
];

/// Elements deeper than this give way to their children: Blink and WebKit stop at 512, and no
/// article has 100. It bounds the recursion of everything that walks a view.
pub const MAX_DEPTH: usize = 100;

/// The row of a small table with the given first column.
pub fn row<K: Copy + PartialEq, V: Copy>(table: &[(K, V)], key: K) -> Option<V> {
    for (known, value) in table {
        if *known == key {
            return Some(*value);
        }
    }
    None
}
