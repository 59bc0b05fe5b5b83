//! Alignment of blocks and cells.

mod computed;

use super::{printed, sanitized};

fn shown(html: &str) -> String {
    printed(&sanitized(html).nodes)
}

fn all_are_shown(rows: &[(&str, &str)]) {
    for (html, expected) in rows {
        assert_eq!(shown(html), *expected, "{html}");
        assert_eq!(shown(expected), *expected, "pasted again: {html}");
    }
}

#[test]
fn blocks_are_aligned_as_they_say() {
    for (attributes, align) in [
        ("style='text-align:center'", Some("center")),
        ("style='TEXT-ALIGN : Right'", Some("right")),
        ("style='text-align:justify'", Some("justify")),
        ("style='text-align:-webkit-center'", Some("center")),
        ("style='text-align:-moz-right'", Some("right")),
        ("style='text-align:end'", Some("right")),
        (
            "style='text-align:center;text-align:middling'",
            Some("center"),
        ),
        (
            "style='text-align:center!important;text-align:left'",
            Some("center"),
        ),
        ("align=center", Some("center")),
        ("align=' MIDDLE '", Some("center")),
        ("ALIGN=Justify", Some("justify")),
        ("align=right style='text-align:center'", Some("center")),
        ("dir=rtl style='text-align:left'", Some("left")),
        ("dir=rtl style='text-align:end'", Some("left")),
        ("data-align=right", Some("right")),
        ("data-align=right align=center", Some("center")),
        ("align=center style='text-align:left'", None),
        ("align=center style='text-align:start'", None),
        ("dir=rtl style='text-align:right'", None),
        ("style='text-align:left'", None),
        ("style='text-align:x'", None),
        ("style='text-align-last:center'", None),
        ("align=char", None),
        ("data-align=start", None),
        ("class=center", None),
    ] {
        for name in ["p", "div", "h4", "li", "blockquote", "section", "dd"] {
            let html = shown(&format!("<{name} {attributes}>a</{name}>"));
            let html = html.replace(" dir=\"rtl\"", "").replace("h3", "h4");
            let expected = match align {
                Some(align) => format!("<{name} data-align=\"{align}\">a</{name}>"),
                None => format!("<{name}>a</{name}>"),
            };
            assert_eq!(html, expected, "{name} {attributes}");
        }
    }
}

#[test]
fn what_is_unwrapped_passes_its_alignment_on() {
    all_are_shown(&[
        (
            "<center>a<br>b</center>",
            "<div data-align=\"center\">a<br>b</div>",
        ),
        (
            "<center><p>a</p></center>",
            "<div data-align=\"center\"><p>a</p></div>",
        ),
        (
            "<main style='text-align:right'><p>a</p></main>",
            "<div data-align=\"right\"><p>a</p></div>",
        ),
        (
            "<div align=center><center>a</center></div>",
            "<div data-align=\"center\">a</div>",
        ),
        ("<center style='text-align:left'>a</center>", "a"),
        ("<span style='text-align:center'>a</span>", "<span>a</span>"),
        ("<span data-align=center>a</span>", "<span>a</span>"),
        (
            "<form align=center>a</form>",
            "<div data-align=\"center\">a</div>",
        ),
    ]);
}

#[test]
fn alignment_is_said_once_and_undone_where_it_ends() {
    all_are_shown(&[
        (
            "<div style='text-align:center'><p style='text-align:center'>a</p><p style='text-align:left'>b</p><p>c</p></div>",
            "<div data-align=\"center\"><p data-align=\"center\">a</p><p data-align=\"left\">b</p><p>c</p></div>",
        ),
        (
            "<div style='text-align:center'><p style='text-align:initial'>a</p><p style='text-align:inherit'>b</p></div>",
            "<div data-align=\"center\"><p data-align=\"left\">a</p><p>b</p></div>",
        ),
        (
            "<p style='text-align:center'><img src='https://trang.gov.vn/a.png' alt=''></p>",
            "<p data-align=\"center\"><img loading=\"lazy\" decoding=\"async\" part=\"image\" alt=\"\" src=\"https://trang.gov.vn/a.png\"></p>",
        ),
        (
            "<figure style='text-align:left'>a<figcaption style='text-align:center'>b</figcaption></figure>",
            "<figure part=\"figure\" data-align=\"left\">a<figcaption part=\"caption\" data-align=\"center\">b</figcaption></figure>",
        ),
        (
            "<figure style='text-align:center'>a</figure>",
            "<figure part=\"figure\" data-align=\"center\">a</figure>",
        ),
    ]);
}

#[test]
fn cells_are_aligned_and_tables_are_moved() {
    all_are_shown(&[
        (
            "<table><tbody><tr><td align=right>a</td><td style='text-align:center'>b</td><th>c</th><th align=left>d</th></tr></tbody></table>",
            "<table><tbody><tr><td data-align=\"right\">a</td><td data-align=\"center\">b</td><th>c</th><th data-align=\"left\">d</th></tr></tbody></table>",
        ),
        (
            "<table style='text-align:center'><caption>a</caption><tbody align=right><tr><td>b</td><th>c</th></tr></tbody></table>",
            "<table><caption>a</caption><tbody data-align=\"right\"><tr><td>b</td><th>c</th></tr></tbody></table>",
        ),
        (
            "<table align=center><tr><td>a</td></tr></table>",
            "<table data-align=\"center\"><tbody><tr><td>a</td></tr></tbody></table>",
        ),
        (
            "<table align=left><caption align=bottom>b</caption><tr><td>a</td></tr></table>",
            "<table><caption>b</caption><tbody><tr><td>a</td></tr></tbody></table>",
        ),
        (
            "<div align=center><table><tr><td>a</td></tr></table></div>",
            "<div data-align=\"center\"><table data-align=\"center\"><tbody><tr><td>a</td></tr></tbody></table></div>",
        ),
        (
            "<div style='text-align:center'><table><tr><td>a</td></tr></table></div>",
            "<div data-align=\"center\"><table><tbody><tr><td>a</td></tr></tbody></table></div>",
        ),
        (
            "<div style='text-align:center'><table align=right><tr><td>a</td></tr></table></div>",
            "<div data-align=\"center\"><table data-align=\"right\"><tbody data-align=\"center\"><tr><td>a</td></tr></tbody></table></div>",
        ),
    ]);
}
