//! What holds for the view made of any text, a parser's or not. `tests/fuzz` looks for what breaks it.

use super::check::unsafe_things;
use crate::support::addresses::urls;
use crate::support::raw::{encode, from_nodes};
use crate::support::tree::{chunks, decode, each, whole};
use vn_portal_widgets::html::{Element, Node, sanitize};

/// Bytes of a view for each byte of what was parsed, at most. Three things grow, each by less: an
/// address is resolved (`<a\0href\0\0\0`, 9 bytes, gives the 40 of the fixtures' base), its characters
/// are escaped (`%XX` is three times as long, a host in Punycode up to eight times), and attributes are
/// added (a picture's three and its address are 68 bytes, of 11). A base much longer than that of the
/// fixtures would need more.
pub const GROWTH: usize = 12;

/// Everything that does not hold.
pub fn broken(raw: &str, first_heading: usize) -> Vec<String> {
    let once = sanitize(raw, &urls(), first_heading).nodes;
    let parsed = encode(&from_nodes(&once));
    let twice = sanitize(&parsed, &urls(), first_heading).nodes;
    judged(raw.len(), first_heading, &once, &twice)
}

/// What is wrong with a view of so many bytes, and with what the sanitizer makes of that view.
fn judged(before: usize, first_heading: usize, once: &[Node], twice: &[Node]) -> Vec<String> {
    let mut found = unsafe_things(once);
    if once != twice {
        found.push(format!("{once:?} does not stay but gives {twice:?}"));
    }
    let encoded = chunks(once);
    if decode(&encoded) != whole(once) {
        found.push(format!("{once:?} does not come back from the page"));
    }
    let after = encoded.concat().len();
    if after > GROWTH * before {
        found.push(format!("{before} bytes have become {after}"));
    }
    let levels = heading_levels(once);
    let highest = levels.iter().min();
    if highest.is_some_and(|highest| *highest != first_heading) {
        found.push(format!("headings {levels:?}, not from {first_heading}"));
    }
    found
}

fn heading_levels(nodes: &[Node]) -> Vec<usize> {
    let mut levels = Vec::new();
    each(nodes, 0, &mut |element: &Element, _| {
        let level = element
            .tag
            .name()
            .strip_prefix('h')
            .map(str::parse::<usize>);
        levels.extend(level.and_then(Result::ok));
    });
    levels
}

/// The negative control: each of these has to be named.
#[cfg(test)]
mod tests {
    use super::*;
    use vn_portal_widgets::html::{Attr, Tag};

    #[test]
    fn each_invariant_goes_red() {
        let of = |tag| [Node::from(Element::new(tag).text("a"))];
        let with_nul = [Node::from(Element::new(Tag::P).attr(Attr::Lang, "a\0"))];
        let (h3, other) = (of(Tag::H3), of(Tag::P));
        assert_eq!(judged(1, 3, &h3, &h3), [""; 0]);
        for (found, named) in [
            (judged(1, 3, &of(Tag::Button), &of(Tag::Button)), "<button>"),
            (judged(1, 3, &h3, &other), "does not stay"),
            (judged(1, 3, &with_nul, &with_nul), "does not come back"),
            (judged(0, 3, &h3, &h3), "0 bytes have become 6"),
            (judged(1, 2, &h3, &h3), "headings [3], not from 2"),
        ] {
            assert!(found.concat().contains(named), "{named}: {found:?}");
        }
    }
}
