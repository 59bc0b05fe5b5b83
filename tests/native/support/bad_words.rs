//! Words that stand on a page where a program did not know what it had. Included by `tests/browser` as well.

const BAD: [&str; 4] = ["undefined", "NaN", "Invalid Date", "[object Object]"];

/// The first of them in what is shown.
pub fn bad_word(shown: &str) -> Option<&'static str> {
    BAD.into_iter().find(|word| shown.contains(word))
}
