//! Text that only its font makes readable: symbol fonts, private-use code points as Word writes them, and the Vietnamese encodings
//! from before Unicode. All become the Unicode characters that a reader with that font saw.
//!
//! A font counts where it is the first one that an element or its nearest ancestor asks for. The text of one block in one font is
//! decoded as a whole, across elements, or not at all: a letter that the encoding does not have says that the text is Unicode already.

mod codes;
mod evidence;
mod family;
mod run;
mod syllable;
mod symbols;
mod tcvn3;
mod vni;

pub(crate) use codes::windows_1252;

use crate::html::names::Tag;
use crate::html::parsed::ParsedNode;
use crate::html::removals::{RemovalKind, Removals};
use crate::text::is_space;
use evidence::Evidence;
use run::Encoding;
use std::borrow::Cow;
use std::mem;

/// Replaces encoded text by Unicode in linear time. Text that is plainly in a legacy encoding, with no font that says so, stays
/// and is reported once.
pub(super) fn decode(nodes: &mut [ParsedNode<'_>], removals: &mut Removals) {
    let mut decoder = Decoder::default();
    decoder.nodes(nodes, Encoding::Unicode);
    decoder.finish_run();
    if let Some(sample) = decoder.evidence.sample() {
        removals.add(RemovalKind::LegacyEncoding, sample);
    }
}

/// What has come before a text in its block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum TextPlace {
    #[default]
    BlockStart,
    ListItemStart,
    /// A mark that the list shows by itself was dropped, and no text has followed it yet.
    AfterListMark,
    Inside,
}

#[derive(Default)]
struct Decoder<'n, 'a> {
    /// Texts that follow each other in one block, all in `encoding`.
    run: Vec<&'n mut Cow<'a, str>>,
    encoding: Encoding,
    place: TextPlace,
    evidence: Evidence,
}

impl<'n, 'a> Decoder<'n, 'a> {
    /// Recurses no deeper than `MAX_PARSED_DEPTH`.
    fn nodes(&mut self, nodes: &'n mut [ParsedNode<'a>], inherited: Encoding) {
        for node in nodes {
            match node {
                ParsedNode::Text(text) => {
                    if self.encoding != inherited {
                        self.finish_run();
                        self.encoding = inherited;
                    }
                    self.run.push(text);
                }
                ParsedNode::Element(element) => {
                    let encoding = family::encoding(element).unwrap_or(inherited);
                    let tag = Tag::from_name(&element.name);
                    let is_block = tag.is_some_and(|tag| tag == Tag::Br || !tag.is_phrasing());
                    if is_block {
                        self.finish_run();
                        self.place = match (tag, self.place) {
                            (Some(Tag::Li), _) => TextPlace::ListItemStart,
                            (_, TextPlace::Inside) => TextPlace::BlockStart,
                            (_, place) => place,
                        };
                    }
                    self.nodes(&mut element.children, encoding);
                    if is_block {
                        self.finish_run();
                        self.place = TextPlace::BlockStart;
                    }
                }
            }
        }
    }

    fn finish_run(&mut self) {
        let mut texts = mem::take(&mut self.run);
        let encoding = self.encoding;
        let decoded = run::decode(encoding, &texts);
        let is_symbols = decoded.is_some() && matches!(encoding, Encoding::Symbols(_));
        if decoded.is_none() {
            for text in &texts {
                self.evidence.read(text);
            }
        }
        for (text, decoded) in texts.iter_mut().zip(decoded.into_iter().flatten()) {
            **text = decoded.into();
        }
        for text in texts {
            self.finish_text(text, is_symbols);
        }
    }

    /// Replaces private-use code points, and drops a symbol that only marks a list's item.
    fn finish_text(&mut self, text: &mut Cow<'a, str>, is_symbols: bool) {
        let begins_block = self.place != TextPlace::Inside;
        let mapped = symbols::without_private_use(text, begins_block);
        let begins_with_symbol = is_symbols || mapped.is_some();
        if let Some(mapped) = mapped {
            *text = mapped.into();
        }
        if self.place == TextPlace::ListItemStart
            && begins_with_symbol
            && let Some(rest) = symbols::without_list_mark(text)
        {
            *text = rest.to_owned().into();
            self.place = TextPlace::AfterListMark;
        }
        if self.place == TextPlace::AfterListMark {
            *text = text.trim_start_matches(is_space).to_owned().into();
        }
        if !text.trim_matches(is_space).is_empty() {
            self.place = TextPlace::Inside;
        }
    }
}
