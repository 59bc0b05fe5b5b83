//! The trust boundary on the host: whatever nodes a parser could hand over, only what the contract
//! allows comes out. How real browsers parse hostile HTML is tested in them, with `tests/fixtures/html`.

mod check;
mod hostile;
pub mod invariants;
mod properties;
mod word;

use crate::support::addresses::urls;
use crate::support::print::one_line;
use crate::support::raw::{RawNode, encode};
use crate::support::tree::{chunks, decode};
use crate::support::well_formed;
use check::unsafe_things;
use vn_portal_widgets::html::{Node, RemovalKind, sanitize};

fn clean(raw: &[RawNode], first_heading: usize) -> Vec<Node> {
    sanitize(&encode(raw), &urls(), first_heading).nodes
}

/// Well-formed HTML, sanitised and printed.
fn cleaned(html: &str) -> String {
    one_line(&clean(&well_formed::parse(html), 3))
}

#[test]
fn whatever_is_not_named_gives_way_to_its_children() {
    for (html, expected) in [
        ("<o:p>Word</o:p>", "Word"),
        ("<font color=\"red\">Đỏ</font>", "Đỏ"),
        (
            "<center>Giữa</center>",
            "<div data-align=\"center\">Giữa</div>",
        ),
        ("<main><nav>a</nav></main>", "a"),
        ("<form action=\"x\"><p>Còn</p></form>", "<p>Còn</p>"),
        ("<a>không đâu</a>", "không đâu"),
        ("<a href=\"#_ftn1\">[1]</a>", "[1]"),
        ("<a href=\"  #_ftn1\">[1]</a>", "[1]"),
        ("<img alt=\"không ảnh\">", ""),
        ("<img src=\" \"/>", ""),
        (
            "<picture><source srcset=\"a.webp\"><img src=\"a.png\" alt=\"\"></picture>",
            "<img loading=\"lazy\" decoding=\"async\" part=\"image\" alt=\"\" src=\"https://vinhlong.gov.vn/du-lieu/a.png\">",
        ),
    ] {
        assert_eq!(cleaned(html), expected, "{html}");
    }
}

#[test]
fn what_is_not_named_in_the_contract_gives_way_to_its_children() {
    for name in [
        "frameset",
        "frame",
        "applet",
        "base",
        "meta",
        "link",
        "dialog",
        "canvas",
        "xmp",
        "listing",
        "plaintext",
        "portal",
        "fencedframe",
        "param",
        "marquee",
        "vn-article",
        "form",
    ] {
        assert_eq!(cleaned(&format!("a<{name}>b</{name}>d")), "abd", "{name}");
    }
}

#[test]
fn what_runs_loads_or_asks_is_removed_with_its_content() {
    let removed = [
        "script", "style", "template", "noscript", "iframe", "embed", "svg", "button", "input",
        "select", "option", "textarea", "meter", "progress", "output", "datalist", "optgroup",
        "title",
    ];
    for name in removed {
        assert_eq!(
            cleaned(&format!("a<{name}>b<p>c</p></{name}>d")),
            "ad",
            "{name}"
        );
    }
}

/// The third lines of a list are read aloud, quoted and cited as `III`: a decree has `I. II. III.`
#[test]
fn numbering_by_capitals_stays_as_it_is() {
    for (written, kept) in [("1", "1"), ("a", "a"), ("i", "i"), ("A", "A"), ("I", "I")] {
        let html = cleaned(&format!("<ol type=\"{written}\"><li>Điều</li></ol>"));
        assert_eq!(html, format!("<ol type=\"{kept}\"><li>Điều</li></ol>"));
    }
}

#[test]
fn headings_begin_at_the_level_asked_for_and_stop_at_six() {
    let headings = |html: &str, first| one_line(&clean(&well_formed::parse(html), first));
    assert_eq!(headings("<h1>a</h1><h2>b</h2>", 3), "<h3>a</h3><h4>b</h4>");
    assert_eq!(headings("<h4>a</h4><h2>b</h2>", 3), "<h5>a</h5><h3>b</h3>");
    assert_eq!(headings("<h6>a</h6>", 2), "<h2>a</h2>");
    assert_eq!(headings("<h1>a</h1><h6>b</h6>", 6), "<h6>a</h6><h6>b</h6>");
}

/// A heading inside a `<noscript>` or `<button>` is removed; it must not push those that stay down.
#[test]
fn a_heading_that_is_removed_shifts_no_other() {
    for name in ["noscript", "button", "svg", "iframe"] {
        assert_eq!(
            cleaned(&format!("<{name}><h1>a</h1></{name}><h2>Phần</h2>")),
            "<h3>Phần</h3>",
            "{name}"
        );
    }
}

/// The levels were read before anybody knew what is kept: a heading too deep to be kept pushed down those
/// that were, and so did one in an empty paragraph, where the parser leaves it inside a `<marquee>`.
#[test]
fn a_heading_that_is_not_kept_shifts_no_other() {
    let deep = |tag: &str| tag.repeat(100);
    let (open, close) = (deep("<div>"), deep("</div>"));
    let html = cleaned(&format!("{open}<h1>a</h1>{close}<h2>Phần</h2>"));
    assert_eq!(html, format!("{open}a{close}<h3>Phần</h3>"));
    assert_eq!(
        cleaned("<p><marquee><h1></h1></marquee></p><h2>Phần</h2>"),
        "<div><h3></h3></div><h4>Phần</h4>"
    );
}

#[test]
fn links_out_of_the_site_give_nothing_away() {
    let rel = " rel=\"noopener noreferrer\"";
    for (href, leaves) in [
        ("https://vnexpress.net/", true),
        ("//vnexpress.net/", true),
        ("http://vinhlong.gov.vn/", true),
        ("https://vinhlong.gov.vn.evil.example/", true),
        ("https://vinhlong.gov.vn:8443/", true),
        ("https://vinhlong.gov.vn@evil.example/", true),
        ("https://VINHLONG.gov.vn/a", false),
        ("/a", false),
        ("?a=1", false),
        ("mailto:vanthu@vinhlong.gov.vn", false),
        ("tel:+842703823333", false),
    ] {
        assert_eq!(
            cleaned(&format!("<a href=\"{href}\">a</a>")).contains(rel),
            leaves,
            "{href}"
        );
    }
}

#[test]
fn sixty_thousand_nested_tags_are_no_danger() {
    for (name, kept) in [("div", 100), ("o:p", 0), ("svg", 0), ("b", 100)] {
        let open = RawNode::Open {
            name: name.into(),
            attributes: vec![],
        };
        let mut raw = vec![open; 60_000];
        raw.push(RawNode::Text("đáy".into()));
        for closed in [0, 60_000, 100_000] {
            raw.truncate(60_001);
            raw.extend(vec![RawNode::Close; closed]);
            let clean = sanitize(&encode(&raw), &urls(), 3);
            let html = one_line(&clean.nodes);
            assert_eq!(html.matches(&format!("<{name}>")).count(), kept, "{name}");
            let reasons: Vec<_> = clean.removals.iter().map(|removal| removal.kind).collect();
            assert!(reasons.contains(&RemovalKind::Depth), "{name}: {reasons:?}");
        }
    }
}

/// 100 deep and wide: the depth counts what is kept, so it comes down again.
#[test]
fn depth_is_given_back_at_the_end_of_an_element() {
    let html = "<div>".repeat(90) + &"</div>".repeat(90);
    assert_eq!(cleaned(&html.repeat(3)), html.repeat(3));
}

#[test]
fn more_ends_than_beginnings_change_nothing() {
    let raw = [
        RawNode::Close,
        RawNode::Text("a".into()),
        RawNode::Close,
        RawNode::Close,
    ];
    assert_eq!(one_line(&clean(&raw, 3)), "a");
}

#[test]
fn text_of_a_file_cannot_become_a_step_of_the_view() {
    let evil = "\0<\u{1}>\"=\0";
    let raw = [
        RawNode::Open {
            name: "p".into(),
            attributes: vec![("title".into(), evil.into()), ("lang".into(), evil.into())],
        },
        RawNode::Text(evil.into()),
    ];
    let nodes = decode(&chunks(&clean(&raw, 3)));
    assert_eq!(nodes.len(), 1);
    assert_eq!(unsafe_things(&nodes), [""; 0]);
}
