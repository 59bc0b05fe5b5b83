//! Symbol fonts, and the code points in which Word keeps their characters where the font is lost.

mod tables;

use super::codes::{CodeReading, entry, is_private_use, unlisted, windows_1252_code};
use crate::text::is_space;
use tables::{SYMBOL, Table, WEBDINGS, WINGDINGS, WINGDINGS_2, WINGDINGS_3};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SymbolFont {
    Symbol,
    Wingdings,
    Wingdings2,
    Wingdings3,
    Webdings,
}

impl SymbolFont {
    /// The font of a family's name in lower case.
    pub fn from_family(family: &str) -> Option<Self> {
        Some(match family {
            "symbol" | "symbolmt" => Self::Symbol,
            "wingdings" => Self::Wingdings,
            "wingdings 2" | "wingdings2" => Self::Wingdings2,
            "wingdings 3" | "wingdings3" => Self::Wingdings3,
            "webdings" => Self::Webdings,
            _ => return None,
        })
    }

    const fn table(self) -> &'static Table {
        match self {
            Self::Symbol => &SYMBOL,
            Self::Wingdings => &WINGDINGS,
            Self::Wingdings2 => &WINGDINGS_2,
            Self::Wingdings3 => &WINGDINGS_3,
            Self::Webdings => &WEBDINGS,
        }
    }

    fn symbol(self, code: u8) -> Option<char> {
        entry(self.table(), 0x20, code)
    }

    pub fn read(self, letter: char) -> CodeReading {
        // A dash or a bullet of Unicode in a symbol font was typed as such.
        if is_space(letter) || matches!(letter, '–' | '—' | '•') {
            return CodeReading::Plain;
        }
        let code = private_use_code(letter).or_else(|| windows_1252_code(letter));
        match code.map(|code| self.symbol(code)) {
            Some(Some(symbol)) => CodeReading::Letter(symbol),
            Some(None) => CodeReading::Plain,
            None => unlisted(letter),
        }
    }
}

fn private_use_code(letter: char) -> Option<u8> {
    let offset = u32::from(letter).checked_sub(0xF000)?;
    u8::try_from(offset).ok().filter(|code| *code >= 0x20)
}

/// The string with Unicode characters in the places of private-use code points whose font is not known; `None` if it has none.
/// One that no font has a character for is dropped: nothing can show it.
///
/// At the beginning of a block and before a space it is a bullet out of Word's menu, most of which are in Wingdings. Anywhere
/// else it is the Symbol font of a formula, but for the arrows and ticks that Word inserts while one types.
pub(super) fn without_private_use(text: &str, begins_block: bool) -> Option<String> {
    if !text.contains(is_private_use) {
        return None;
    }
    let mut may_be_bullet = begins_block;
    let mut mapped = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let Some(code) = private_use_code(letter) else {
            may_be_bullet &= is_space(letter);
            mapped.push(letter);
            continue;
        };
        let is_bullet = may_be_bullet && letters.peek().is_none_or(|next| is_space(*next));
        may_be_bullet = false;
        mapped.extend(unknown_font(code, is_bullet).symbol(code));
    }
    Some(mapped)
}

/// The font that a code probably comes from.
const fn unknown_font(code: u8, is_bullet: bool) -> SymbolFont {
    match code {
        // `•` and `−`.
        0xB7 | 0x2D => SymbolFont::Symbol,
        // `▪`, `➢`, `←`, `→`, `⬅`, `➔`, `⇔`, `✗`, `✓`, `☒`, `☑`. Symbol has card suits and pieces of brackets there.
        0xA7 | 0xD8 | 0xDF | 0xE0 | 0xE7 | 0xE8 | 0xF3 | 0xFB..=0xFE => SymbolFont::Wingdings,
        _ if is_bullet => SymbolFont::Wingdings,
        _ => SymbolFont::Symbol,
    }
}

/// Symbols that say no more than that there is an item. Ticks and crosses say more.
const LIST_MARKS: &str = "•·∙⋅−▪■□▫◻◼●○❍◆◇❖⬧⬥♦➢➔▸▶→✦✧✱✳✵★❑❒";

/// What follows a list's mark and white space; `None` if the string begins with something else.
pub(super) fn without_list_mark(text: &str) -> Option<&str> {
    let rest = text
        .trim_start_matches(is_space)
        .strip_prefix(|mark| LIST_MARKS.contains(mark))?;
    (rest.is_empty() || rest.starts_with(is_space)).then_some(rest)
}
