//! Word's list paragraphs: `<p style="mso-list:l0 level1 lfo1">` with the mark in a `span` that has the style `mso-list:Ignore`.
//! "Web Page, filtered" drops both styles; then the mark is followed by a `span` in 7 points that holds only spaces, in place
//! of a tab. Editors that drop more leave the class `MsoListParagraph` or the hanging indent, and several U+00A0 after the mark.

use super::indent::{hangs, indent};
use super::item::{Level, ListId, ListItem, Number};
use super::mark::ItemMark;
use super::style::ListKind;
use crate::html::parsed::{ParsedElement, ParsedNode};
use crate::html::style::Style;
use crate::text::is_space;

/// Elements that may be around the mark of a paragraph.
const INLINE: &[&str] = &[
    "a", "b", "big", "em", "font", "i", "ins", "mark", "o:p", "s", "small", "span", "strike",
    "strong", "u",
];

/// The deepest level of Word's lists.
const LEVELS: usize = 9;

/// The longest mark that is looked for in text, in characters.
const LONGEST: usize = 16;

/// What a paragraph is.
pub(super) enum Paragraph<'a> {
    Item(ListItem<'a>),
    Other(ParsedElement<'a>),
}

/// Reads a paragraph. The mark of one that is no item, because no list can show it, stays as text.
pub(super) fn read(mut paragraph: ParsedElement<'_>, is_in_item: bool) -> Paragraph<'_> {
    let place = ParagraphPlace::read(&paragraph.style);
    let has_class = is_list_paragraph(&paragraph);
    let search = Search {
        is_list: has_class || place.is_some() || hangs(&paragraph.style),
    };
    let taken = search.take(&mut paragraph.children, has_symbols(&paragraph.style));
    let (mark, text) = match taken {
        Taken::Mark(mark, text) => (mark, text),
        // An editor has dropped the mark: there was one, nobody knows which. In an item, it is the item's own.
        Taken::Words if place.is_some() && has_class && !is_in_item => {
            (ItemMark::Bullet, String::new())
        }
        Taken::Nothing | Taken::Words => return Paragraph::Other(paragraph),
    };
    let number = match mark {
        ItemMark::Bullet => Number::None(ListKind::Bullets(None)),
        ItemMark::Number(readings) => Number::Marked(readings),
        ItemMark::Part { of, number } => Number::Part { of, number },
        ItemMark::Text => return Paragraph::Other(with_text(paragraph, &text)),
    };
    let (list, level) = match place {
        Some(place) => (ListId::Word(place.list), Level::Stated(place.level)),
        None => (ListId::Unnamed, Level::Indented(indent(&paragraph.style))),
    };
    Paragraph::Item(ListItem {
        list,
        level,
        number,
        mark: text,
        element: paragraph,
    })
}

/// Keeps the mark of a numbered heading as its text: `I. Tình hình`. A bullet is dropped.
pub(super) fn keep_number(heading: &mut ParsedElement<'_>) {
    let search = Search { is_list: false };
    let is_symbol = has_symbols(&heading.style);
    if let Taken::Mark(mark, text) = search.take(&mut heading.children, is_symbol)
        && mark != ItemMark::Bullet
    {
        insert_text(heading, &text);
    }
}

/// A paragraph with a mark as its first text.
pub(super) fn with_text<'a>(mut paragraph: ParsedElement<'a>, mark: &str) -> ParsedElement<'a> {
    insert_text(&mut paragraph, mark);
    paragraph
}

fn insert_text(element: &mut ParsedElement<'_>, mark: &str) {
    let text = [mark, " "].concat();
    element.children.insert(0, ParsedNode::Text(text.into()));
}

/// Where Word counts a paragraph: `l2 level3 lfo1`.
struct ParagraphPlace {
    list: u32,
    level: usize,
}

impl ParagraphPlace {
    fn read(style: &Style<'_>) -> Option<Self> {
        let mut list = None;
        let mut level = None;
        for word in style.get("mso-list")?.split_ascii_whitespace() {
            let word = word.to_ascii_lowercase();
            if let Some(number) = word.strip_prefix("level") {
                level = number.parse().ok();
            } else if let Some(number) = word.strip_prefix('l') {
                list = list.or(number.parse().ok());
            }
        }
        Some(Self {
            list: list?,
            level: level.unwrap_or(1).clamp(1, LEVELS),
        })
    }
}

/// What was found at the beginning of a paragraph.
enum Taken {
    Mark(ItemMark, String),
    /// There is content before any mark.
    Words,
    Nothing,
}

struct Search {
    /// The paragraph is known to be one of a list.
    is_list: bool,
}

impl Search {
    /// Takes the mark out of the nodes, and the elements around it if nothing else is in them.
    fn take(&self, nodes: &mut Vec<ParsedNode<'_>>, is_symbol: bool) -> Taken {
        let mut rest = nodes.iter_mut().enumerate();
        let (index, taken) = loop {
            let Some((index, node)) = rest.next() else {
                return Taken::Nothing;
            };
            match node {
                ParsedNode::Text(text) if text.chars().all(is_space) => {}
                ParsedNode::Text(text) => {
                    let follows_tab = rest.next().is_some_and(|(_, next)| self.is_tab(next));
                    let Some(length) = self.mark_length(text, is_symbol, follows_tab) else {
                        return Taken::Words;
                    };
                    return take_text(nodes, index, length, is_symbol, follows_tab);
                }
                ParsedNode::Element(element) => {
                    let is_symbol = is_symbol || has_symbols(&element.style);
                    if element.style.is("mso-list", "ignore") {
                        break (index, ignored(element, is_symbol));
                    }
                    if !INLINE.contains(&&*element.name) {
                        return Taken::Words;
                    }
                    match self.take(&mut element.children, is_symbol) {
                        Taken::Nothing => {}
                        Taken::Words => return Taken::Words,
                        mark @ Taken::Mark(..) if element.children.is_empty() => {
                            break (index, mark);
                        }
                        mark @ Taken::Mark(..) => return mark,
                    }
                }
            }
        };
        nodes.remove(index);
        taken
    }

    /// The length of the mark with which a text begins, in bytes. A text that somebody has typed, `- a` or `1. b`, has none.
    fn mark_length(&self, text: &str, is_symbol: bool, follows_tab: bool) -> Option<usize> {
        let start = text.trim_start_matches(is_space);
        let mut ends = start
            .char_indices()
            .take(LONGEST)
            .filter(|(_, letter)| is_space(*letter));
        let end = match ends.next() {
            Some((end, _)) => end,
            None if follows_tab && start.chars().count() <= LONGEST => start.len(),
            None => return None,
        };
        let (mark, after) = start.split_at_checked(end)?;
        let words = after.trim_start_matches(is_space);
        let spaces = after.strip_suffix(words)?;
        let is_tab = if words.is_empty() {
            follows_tab
        } else {
            let wide = spaces.chars().filter(|space| *space == '\u{a0}').count();
            wide >= 2 && self.is_list
        };
        let is_mark = ItemMark::read(mark, is_symbol) != ItemMark::Text;
        (is_tab && is_mark).then(|| text.len() - words.len())
    }

    /// Whether a node holds only the spaces that Word writes in place of a tab.
    fn is_tab(&self, node: &ParsedNode<'_>) -> bool {
        let ParsedNode::Element(element) = node else {
            return false;
        };
        let mut text = String::new();
        for child in &element.children {
            match child {
                ParsedNode::Text(more) => text.push_str(more),
                ParsedNode::Element(_) => return false,
            }
        }
        let is_blank = !text.is_empty() && text.chars().all(is_space);
        let style = &element.style;
        let mut sizes = style.values("font-size").chain(style.values("font"));
        let is_small = sizes.any(|value| value.split_ascii_whitespace().any(is_seven_points));
        let wide = text.matches('\u{a0}').count();
        element.name == "span" && is_blank && (is_small || (self.is_list && wide >= 2))
    }
}

/// Takes the first bytes of a text, and the tab after it.
fn take_text(
    nodes: &mut Vec<ParsedNode<'_>>,
    index: usize,
    length: usize,
    is_symbol: bool,
    follows_tab: bool,
) -> Taken {
    let Some(ParsedNode::Text(text)) = nodes.get_mut(index) else {
        return Taken::Nothing;
    };
    let Some((mark, words)) = text.split_at_checked(length) else {
        return Taken::Nothing;
    };
    let mark = mark.trim_matches(is_space).to_owned();
    if words.is_empty() {
        let tab = usize::from(follows_tab);
        nodes.drain(index..=index + tab);
    } else {
        *text = words.to_owned().into();
    }
    Taken::Mark(ItemMark::read(&mark, is_symbol), mark)
}

/// The mark in a `span` that Word tells other programs to ignore.
fn ignored(element: &ParsedElement<'_>, is_symbol: bool) -> Taken {
    let mut text = String::new();
    let is_symbol = collect(element, &mut text) || is_symbol;
    let text = text.trim_matches(is_space);
    Taken::Mark(ItemMark::read(text, is_symbol), text.to_owned())
}

/// Appends the text of an element. Returns whether the text that is not white space is in a font of symbols.
fn collect(element: &ParsedElement<'_>, text: &mut String) -> bool {
    let mut is_symbol = has_symbols(&element.style);
    for child in &element.children {
        match child {
            ParsedNode::Text(more) => text.push_str(more),
            ParsedNode::Element(child) => is_symbol |= collect(child, text),
        }
    }
    is_symbol
}

fn is_list_paragraph(paragraph: &ParsedElement<'_>) -> bool {
    let prefix = "MsoListParagraph";
    paragraph.classes().any(|token| {
        let start = token.get(..prefix.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(prefix))
    })
}

fn has_symbols(style: &Style<'_>) -> bool {
    let family = style.get("font-family").unwrap_or_default();
    let family = family.to_ascii_lowercase();
    ["symbol", "wingdings", "webdings"]
        .iter()
        .any(|font| family.contains(font))
}

fn is_seven_points(size: &str) -> bool {
    let size = size.to_ascii_lowercase();
    let number = size.strip_suffix("pt").map(str::trim_end);
    number.is_some_and(|number| matches!(number, "7" | "7.0" | "7.00"))
}
