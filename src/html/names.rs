//! The only element and attribute names that can reach a page. A name out of a file can be looked
//! up here; it can never become one.

use crate::text::{place, word};

macro_rules! names {
    ($(#[$meta:meta])* $type:ident { $($variant:ident = $name:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "each variant is the HTML name it stands for")]
        pub enum $type { $($variant,)+ }

        impl $type {
            /// Every name in the order of the variants, each with a comma behind it.
            pub const NAMES: &'static str = concat!($($name, ",",)+);
            const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The name as HTML writes it.
            #[must_use]
            pub fn name(self) -> &'static str {
                word(Self::NAMES, self as usize)
            }

            /// The variant at a place of the table.
            pub(super) fn at(place: u8) -> Option<Self> {
                Self::ALL.get(usize::from(place)).copied()
            }

            /// The variant of a name in lower case, if it is one of the table.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.get(place(Self::NAMES, name)?).copied()
            }
        }
    };
}

names! {
    /// An element name.
    Tag {
        A = "a", Abbr = "abbr", Address = "address", Article = "article", Aside = "aside",
        Audio = "audio", B = "b", Bdi = "bdi", Bdo = "bdo", Blockquote = "blockquote", Br = "br",
        Button = "button", Caption = "caption", Cite = "cite", Code = "code", Col = "col",
        Colgroup = "colgroup", Dd = "dd", Del = "del", Details = "details", Dfn = "dfn",
        Dialog = "dialog", Div = "div", Dl = "dl", Dt = "dt", Em = "em", Figcaption = "figcaption",
        Figure = "figure", Footer = "footer", H1 = "h1", H2 = "h2", H3 = "h3", H4 = "h4",
        H5 = "h5", H6 = "h6", Header = "header", Hr = "hr", I = "i", Img = "img",
        Input = "input", Ins = "ins", Kbd = "kbd", Label = "label", Li = "li", Mark = "mark",
        Nav = "nav", Ol = "ol", Option = "option", P = "p", Pre = "pre", Q = "q",
        Rp = "rp", Rt = "rt", Ruby = "ruby", S = "s", Samp = "samp", Section = "section",
        Select = "select",
        Slot = "slot", Small = "small", Source = "source", Span = "span", Strong = "strong",
        Sub = "sub", Summary = "summary", Sup = "sup", Table = "table", Tbody = "tbody",
        Td = "td", Tfoot = "tfoot", Th = "th", Thead = "thead", Time = "time", Tr = "tr",
        U = "u", Ul = "ul", Var = "var", Video = "video", Wbr = "wbr",
    }
}

names! {
    /// An attribute name.
    Attr {
        Alt = "alt", AriaCurrent = "aria-current", AriaDisabled = "aria-disabled", AriaExpanded = "aria-expanded",
        AriaLabel = "aria-label", Cite = "cite", Colspan = "colspan", Controls = "controls",
        DataAction = "data-action", DataSize = "data-size", Datetime = "datetime", Decoding = "decoding", Dir = "dir",
        Download = "download",
        Height = "height", Href = "href", Lang = "lang", Loading = "loading", Open = "open",
        Part = "part", Placeholder = "placeholder", Poster = "poster", Preload = "preload", Rel = "rel",
        Reversed = "reversed", Role = "role", Rowspan = "rowspan", Scope = "scope", Selected = "selected",
        Span = "span", Src = "src", Start = "start", Tabindex = "tabindex", Title = "title", Type = "type",
        Value = "value", Width = "width",
    }
}

impl Tag {
    const HEADINGS: [Self; 6] = [Self::H1, Self::H2, Self::H3, Self::H4, Self::H5, Self::H6];

    /// The heading element of a level; levels outside 1 to 6 give the nearest.
    #[must_use]
    pub fn heading(level: usize) -> Self {
        let index = level.clamp(1, 6) - 1;
        Self::HEADINGS.get(index).copied().unwrap_or(Self::H6)
    }

    /// The level, 1 to 6, of a heading element.
    #[must_use]
    pub fn heading_level(self) -> Option<usize> {
        // The headings stand one after the other in the table.
        let level = (self as usize + 1).wrapping_sub(Self::H1 as usize);
        (1..=6).contains(&level).then_some(level)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_finds_its_own_variant() {
        for name in Tag::NAMES.split_terminator(',') {
            assert_eq!(Tag::from_name(name).map(Tag::name), Some(name));
        }
        for name in Attr::NAMES.split_terminator(',') {
            assert_eq!(Attr::from_name(name).map(Attr::name), Some(name));
        }
    }

    #[test]
    fn nothing_that_runs_code_has_a_name() {
        for tag in [
            "script", "style", "iframe", "object", "embed", "form", "svg", "math", "template",
        ] {
            assert_eq!(Tag::from_name(tag), None, "{tag}");
        }
        for name in Attr::NAMES.split_terminator(',') {
            assert!(!name.starts_with("on"), "{name}");
        }
        for attribute in [
            "style",
            "class",
            "id",
            "name",
            "srcdoc",
            "srcset",
            "is",
            "ping",
            "autofocus",
            "target",
        ] {
            assert_eq!(Attr::from_name(attribute), None, "{attribute}");
        }
    }
}
