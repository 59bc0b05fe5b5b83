//! Numbers in place of texts: FNV-1a of 32 bits (Fowler, Noll, Vo). Two texts may have the same one.

/// The hash of nothing.
pub(crate) const EMPTY: u32 = 0x811c_9dc5;

/// What a hash is multiplied with at each step.
pub(crate) const PRIME: u32 = 0x0100_0193;

/// A hash with one more byte, or character, behind what it is of.
pub(crate) const fn with(hash: u32, next: u32) -> u32 {
    (hash ^ next).wrapping_mul(PRIME)
}

/// The hash of a text, byte by byte.
pub(crate) fn hash(text: &str) -> u32 {
    text.bytes()
        .fold(EMPTY, |hash, byte| with(hash, byte.into()))
}

#[cfg(test)]
mod tests {
    use super::hash;

    #[test]
    fn hashes_are_those_of_the_authors() {
        assert_eq!(
            ["", "a", "foobar"].map(hash),
            [0x811c_9dc5, 0xe40c_292c, 0xbf9c_f968]
        );
    }
}
