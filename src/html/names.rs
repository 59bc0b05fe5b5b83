//! The only element and attribute names that can reach a page. A name from a file is looked up here; it never
//! reaches the page itself.

macro_rules! names {
    ($(#[$meta:meta])* $type:ident { $($variant:ident = $name:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "each variant is named like its HTML name")]
        pub enum $type { $($variant,)+ }

        impl $type {
            /// Every name, sorted.
            pub const NAMES: &'static [&'static str] = &[$($name,)+];
            const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The name in HTML.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }

            /// The index in [`Self::NAMES`].
            pub(super) const fn index(self) -> u8 {
                self as u8
            }

            /// Looks up a name in lower case.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                let index = Self::NAMES.binary_search(&name).ok()?;
                Self::ALL.get(index).copied()
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
        Dialog = "dialog", Div = "div", Dl = "dl", Dt = "dt", Em = "em", Fieldset = "fieldset",
        Figcaption = "figcaption", Figure = "figure", Footer = "footer", H1 = "h1", H2 = "h2", H3 = "h3", H4 = "h4",
        H5 = "h5", H6 = "h6", Header = "header", Hr = "hr", I = "i", Img = "img",
        Input = "input", Ins = "ins", Kbd = "kbd", Label = "label", Legend = "legend", Li = "li", Mark = "mark",
        Nav = "nav", Ol = "ol", Option = "option", P = "p", Picture = "picture", Pre = "pre", Q = "q",
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
        AriaHidden = "aria-hidden",
        AriaLabel = "aria-label", AriaLive = "aria-live", Cite = "cite", Colspan = "colspan", Controls = "controls",
        DataAction = "data-action", DataAlign = "data-align", DataMessage = "data-message", DataSize = "data-size",
        DataSkeleton = "data-skeleton", Datetime = "datetime", Decoding = "decoding", Dir = "dir",
        Download = "download",
        Height = "height", Hidden = "hidden", Href = "href", Lang = "lang", Loading = "loading", Open = "open",
        Part = "part", Placeholder = "placeholder", Poster = "poster", Preload = "preload", Rel = "rel",
        Reversed = "reversed", Role = "role", Rowspan = "rowspan", Scope = "scope", Selected = "selected",
        Span = "span", Src = "src", Srcset = "srcset", Start = "start", Tabindex = "tabindex", Title = "title", Translate = "translate", Type = "type",
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
        let index = Self::HEADINGS.iter().position(|heading| *heading == self);
        index.map(|index| index + 1)
    }

    /// Whether it has neither content nor an end tag.
    pub(super) const fn is_void(self) -> bool {
        matches!(
            self,
            Self::Br | Self::Col | Self::Hr | Self::Img | Self::Input | Self::Source | Self::Wbr
        )
    }

    /// Whether an element of an article is part of a line: its text reads on into the text around it.
    pub(super) const fn is_phrasing(self) -> bool {
        matches!(
            self,
            Self::A
                | Self::Abbr
                | Self::Audio
                | Self::B
                | Self::Bdi
                | Self::Bdo
                | Self::Br
                | Self::Cite
                | Self::Code
                | Self::Del
                | Self::Dfn
                | Self::Em
                | Self::I
                | Self::Img
                | Self::Ins
                | Self::Kbd
                | Self::Mark
                | Self::Q
                | Self::Rp
                | Self::Rt
                | Self::Ruby
                | Self::S
                | Self::Samp
                | Self::Small
                | Self::Source
                | Self::Span
                | Self::Strong
                | Self::Sub
                | Self::Sup
                | Self::Time
                | Self::U
                | Self::Var
                | Self::Video
                | Self::Wbr
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_finds_its_own_variant() {
        for name in Tag::NAMES {
            assert_eq!(Tag::from_name(name).map(Tag::name), Some(*name));
        }
        for name in Attr::NAMES {
            assert_eq!(Attr::from_name(name).map(Attr::name), Some(*name));
        }
    }

    #[test]
    fn both_tables_are_sorted_and_short_enough_for_an_index_of_one_ascii_character() {
        for names in [Tag::NAMES, Attr::NAMES] {
            assert!(names.is_sorted());
            assert!(names.len() <= 128);
        }
    }

    #[test]
    fn an_index_is_the_one_of_the_name() {
        for (index, tag) in Tag::ALL.iter().enumerate() {
            assert_eq!(usize::from(tag.index()), index);
        }
        assert_eq!(
            Attr::NAMES.get(usize::from(Attr::Width.index())),
            Some(&"width")
        );
    }

    #[test]
    fn headings_have_levels_from_one_to_six() {
        assert_eq!(
            [0, 1, 6, 7].map(Tag::heading),
            [Tag::H1, Tag::H1, Tag::H6, Tag::H6]
        );
        assert_eq!(
            [Tag::H1, Tag::H6, Tag::Hr].map(Tag::heading_level),
            [Some(1), Some(6), None]
        );
    }

    #[test]
    fn nothing_that_runs_code_has_a_name() {
        for tag in [
            "script", "style", "iframe", "object", "embed", "form", "svg", "math", "template",
        ] {
            assert_eq!(Tag::from_name(tag), None, "{tag}");
        }
        for name in Attr::NAMES {
            assert!(!name.starts_with("on"), "{name}");
        }
        for attribute in [
            "style",
            "class",
            "id",
            "name",
            "srcdoc",
            "is",
            "ping",
            "autofocus",
            "target",
        ] {
            assert_eq!(Attr::from_name(attribute), None, "{attribute}");
        }
    }
}
