//! The attribute `srcset`, read as the HTML standard says ("Parsing a srcset attribute").

use crate::html::meaning::number::hundredths;

/// An address with what `srcset` says of its picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Candidate<'a> {
    pub address: &'a str,
    pub size: Size,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Size {
    /// In pixels.
    Width(u32),
    /// Pixels of the picture for each hundred of the page.
    Density(u32),
}

/// The candidates in the order in which they are written. One with a descriptor that is none is left out.
pub(super) fn candidates(srcset: &str) -> Vec<Candidate<'_>> {
    let mut candidates = Vec::new();
    let mut rest = srcset;
    loop {
        rest = rest.trim_start_matches(|letter: char| letter == ',' || is_space(letter));
        if rest.is_empty() {
            return candidates;
        }
        let (written, after) = rest.split_at(rest.find(is_space).unwrap_or(rest.len()));
        let address = written.trim_end_matches(',');
        let descriptors = if address.len() < written.len() {
            rest = after;
            ""
        } else {
            let (descriptors, after) = split_descriptors(after);
            rest = after;
            descriptors
        };
        candidates.extend(size(descriptors).map(|size| Candidate { address, size }));
    }
}

const fn is_space(letter: char) -> bool {
    letter.is_ascii_whitespace()
}

/// What comes before a comma outside of brackets, and what after it.
fn split_descriptors(string: &str) -> (&str, &str) {
    let mut is_in_brackets = false;
    let comma = string.find(|letter| {
        match letter {
            '(' => is_in_brackets = true,
            ')' => is_in_brackets = false,
            _ => {}
        }
        letter == ',' && !is_in_brackets
    });
    comma
        .and_then(|comma| Some((string.get(..comma)?, string.get(comma + 1..)?)))
        .unwrap_or((string, ""))
}

/// At most one width or density. A height says nothing without a width.
fn size(descriptors: &str) -> Option<Size> {
    let mut size = None;
    let mut height = false;
    for descriptor in descriptors.split_ascii_whitespace() {
        if let Some(width) = descriptor.strip_suffix('w') {
            let width = width.parse().ok().filter(|width| *width > 0)?;
            let is_first = size.replace(Size::Width(width)).is_none();
            is_first.then_some(())?;
        } else if let Some(density) = descriptor.strip_suffix('x') {
            let density = hundredths(density).filter(|_| !density.ends_with('.'))?;
            let is_first = size.replace(Size::Density(density)).is_none();
            (is_first && !height).then_some(())?;
        } else {
            let digits = descriptor.strip_suffix('h')?;
            digits.parse::<u32>().ok()?;
            height = true;
        }
    }
    let size = size.unwrap_or(Size::Density(100));
    (!height || matches!(size, Size::Width(_))).then_some(size)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(srcset: &str) -> Vec<(&str, Size)> {
        let candidates = candidates(srcset).into_iter();
        candidates
            .map(|candidate| (candidate.address, candidate.size))
            .collect()
    }

    #[test]
    fn candidates_are_told_apart_as_browsers_do() {
        use Size::{Density, Width};
        for (srcset, expected) in [
            ("a.png", vec![("a.png", Density(100))]),
            (
                "a.png, b.png 2x",
                vec![("a.png", Density(100)), ("b.png", Density(200))],
            ),
            (
                "a.png 1x,b.png 1.5x",
                vec![("a.png", Density(100)), ("b.png", Density(150))],
            ),
            // A comma without white space is part of an address.
            ("a.png,b.png 2x", vec![("a.png,b.png", Density(200))]),
            (
                "/w_300,c_fill/a.png 300w",
                vec![("/w_300,c_fill/a.png", Width(300))],
            ),
            (
                "data:image/png;base64,AA== 1x",
                vec![("data:image/png;base64,AA==", Density(100))],
            ),
            (
                " ,\n a.png\t300w , , b.png 600w 400h,",
                vec![("a.png", Width(300)), ("b.png", Width(600))],
            ),
            // What a future standard puts into brackets is not known, so that the candidate is not.
            ("a.png 1x (b, c), d.png .25x", vec![("d.png", Density(25))]),
            (
                "a.png 0w, b.png -1w, c.png 1w 2w, d.png 1w 2x, e.png x, f.png 300",
                vec![],
            ),
            ("a.png 200h, b.png 200h 2x, c.png 1.x, d.png 1e3x", vec![]),
            ("a.png 1.239x", vec![("a.png", Density(123))]),
            ("a.png 99999999999w, b.png 99999999999x", vec![]),
            ("", vec![]),
            (" , ", vec![]),
        ] {
            assert_eq!(read(srcset), expected, "{srcset}");
        }
    }
}
