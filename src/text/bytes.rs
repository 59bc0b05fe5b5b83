//! Searches through bytes, eight at a time: what is searched is most of what a long list is read for.

const ONES: u64 = u64::from_ne_bytes([1; 8]);
const HIGH: u64 = ONES << 7;

/// The place of the first byte that fits; how many there are where none does. `may_fit` is asked of eight bytes first,
/// and must say so where one of them does.
pub(crate) fn position(
    bytes: &[u8],
    may_fit: impl Fn(u64) -> bool,
    fits: impl Fn(u8) -> bool,
) -> usize {
    let (words, _) = bytes.as_chunks::<8>();
    let mut place = 0;
    for word in words {
        if may_fit(u64::from_ne_bytes(*word))
            && let Some(within) = word.iter().position(|byte| fits(*byte))
        {
            return place + within;
        }
        place += 8;
    }
    let rest = bytes.get(place..).unwrap_or_default();
    let within = rest.iter().position(|byte| fits(*byte));
    place + within.unwrap_or(rest.len())
}

/// Not 0 where one of eight bytes is below another, at most 128, or where one may be.
pub(crate) const fn below(word: u64, least: u8) -> u64 {
    // What is too small borrows from its highest bit without having had it.
    word.wrapping_sub(ONES * least as u64) & !word & HIGH
}

/// Not 0 where one of eight bytes is another.
pub(crate) const fn same(word: u64, wanted: u8) -> u64 {
    below(word ^ (ONES * wanted as u64), 1)
}

/// Not 0 where one of eight bytes is at least another, which is 128 or more.
pub(crate) const fn above(word: u64, least: u8) -> u64 {
    // The seven lower bits carry into the highest, which has to be there as well.
    ((word & !HIGH) + ONES * (0x100 - least as u64)) & word & HIGH
}
