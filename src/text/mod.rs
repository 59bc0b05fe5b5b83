//! Cutting texts, byte by byte where it can be: the searches of `str` weigh more than all who would use
//! them here.

/// Takes off what stands before the first byte of a kind, which is ASCII, and the byte itself.
pub(crate) fn cut<'a>(rest: &mut &'a str, end: u8) -> Option<&'a str> {
    let at = rest.bytes().position(|byte| byte == end)?;
    let before = rest.get(..at)?;
    *rest = rest.get(at + 1..)?;
    Some(before)
}

/// A word of a list, in which each has a comma behind it.
pub(crate) fn word(mut list: &str, place: usize) -> &str {
    for _ in 0..place {
        cut(&mut list, b',');
    }
    cut(&mut list, b',').unwrap_or_default()
}

/// The place of a word in such a list.
pub(crate) fn place(mut list: &str, wanted: &str) -> Option<usize> {
    let mut place = 0;
    while cut(&mut list, b',')? != wanted {
        place += 1;
    }
    Some(place)
}

/// The first characters of a text, at most so many.
pub(crate) fn first(text: &str, count: usize) -> &str {
    let end = text
        .char_indices()
        .nth(count)
        .map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or_default()
}
