//! Strings as numbers: FNV-1a of 32 bits (Fowler, Noll, Vo). Two strings may have the same hash.

/// The hash of the empty string.
pub(crate) const EMPTY: u32 = 0x811c_9dc5;

const PRIME: u32 = 0x0100_0193;

/// The hash of a string with hash `hash` after one more byte, or character, is appended.
pub(crate) const fn with(hash: u32, next: u32) -> u32 {
    (hash ^ next).wrapping_mul(PRIME)
}

/// The hash of a string, byte by byte.
pub(crate) fn hash(string: &str) -> u32 {
    string
        .bytes()
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
