//! Shorthands as the longhands that mean something here.

use std::borrow::Cow;

/// A longhand and its value.
type Longhand<'a> = (&'static str, Cow<'a, str>);

/// The longhands of `font` and `text-decoration`; none for other properties, or where the value is invalid.
pub(super) fn longhands<'a>(property: &str, value: &Cow<'a, str>) -> Vec<Longhand<'a>> {
    match property {
        // Its lines are told from its colour and its style by name alone.
        "text-decoration" => vec![("text-decoration-line", value.clone())],
        "font" => font(value).unwrap_or_default(),
        _ => Vec::new(),
    }
}

const CSS_WIDE: &[&str] = &["inherit", "initial", "unset", "revert", "revert-layer"];
const SYSTEM_FONTS: &[&str] = &[
    "caption",
    "icon",
    "menu",
    "message-box",
    "small-caption",
    "status-bar",
];
const SIZES: &[&str] = &[
    "xx-small",
    "x-small",
    "small",
    "medium",
    "large",
    "x-large",
    "xx-large",
    "xxx-large",
    "smaller",
    "larger",
];

/// `italic bold 12pt/1.5 ".VnTime", serif`: words in any order, then a size, then families.
fn font<'a>(value: &Cow<'a, str>) -> Option<Vec<Longhand<'a>>> {
    let is_one_of = |words: &[&str]| words.iter().any(|word| word.eq_ignore_ascii_case(value));
    if is_one_of(CSS_WIDE) {
        let names = ["font-style", "font-weight", "font-family"];
        return Some(names.map(|name| (name, value.clone())).to_vec());
    }
    let mut style: Cow<str> = "normal".into();
    let mut weight: Cow<str> = "normal".into();
    if is_one_of(SYSTEM_FONTS) {
        return Some(vec![("font-style", style), ("font-weight", weight)]);
    }
    let mut rest: &str = value;
    loop {
        let end = rest.find(|letter: char| letter.is_ascii_whitespace() || letter == '/')?;
        let (word, after) = rest.split_at_checked(end)?;
        if word.is_empty() {
            // A line height without a size before it.
            return None;
        }
        rest = after.trim_ascii_start();
        let keyword = word.to_ascii_lowercase();
        match &*keyword {
            "italic" | "oblique" => style = keyword.into(),
            "bold" | "bolder" | "lighter" => weight = keyword.into(),
            _ if is_size(&keyword) => break,
            _ if keyword.parse::<u16>().is_ok() => weight = keyword.into(),
            _ => {}
        }
    }
    if let Some(height) = rest.strip_prefix('/') {
        let (_, families) = height
            .trim_ascii_start()
            .split_once(|letter: char| letter.is_ascii_whitespace())?;
        rest = families.trim_ascii_start();
    }
    if rest.is_empty() {
        return None;
    }
    // The families end the value.
    let family = match value {
        Cow::Borrowed(value) => value.get(value.len() - rest.len()..)?.into(),
        Cow::Owned(_) => rest.to_owned().into(),
    };
    Some(vec![
        ("font-style", style),
        ("font-weight", weight),
        ("font-family", family),
    ])
}

/// Whether a word is a size: a number with a unit, a keyword or a function.
fn is_size(word: &str) -> bool {
    let is_length = word
        .starts_with(|letter: char| letter.is_ascii_digit() || matches!(letter, '.' | '+'))
        && word.ends_with(|letter: char| letter.is_ascii_alphabetic() || letter == '%');
    is_length || SIZES.contains(&word) || word.contains('(')
}
