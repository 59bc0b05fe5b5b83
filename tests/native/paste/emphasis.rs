//! Emphasis that styles say, and that they undo.

mod marks;

use super::{FIRST_HEADING, PAGE, printed, sanitized};
use crate::support::addresses::urls_from;
use crate::support::raw::encode;
use crate::support::well_formed;
use vn_portal_widgets::html::sanitize;

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
fn styles_become_elements() {
    for (style, name) in [
        ("font-weight:bold", "strong"),
        ("FONT-WEIGHT : Bolder", "strong"),
        ("font-weight:600", "strong"),
        ("font-weight:900!important;font-weight:normal", "strong"),
        ("font:bold 12pt Arial", "strong"),
        ("font-weight:bold;font-weight:heavy", "strong"),
        ("font-style:italic", "em"),
        ("font-style:oblique 10deg", "em"),
        ("font:italic 1em serif", "em"),
        ("text-decoration:underline", "u"),
        ("text-decoration:underline dotted red", "u"),
        ("text-decoration-line:underline", "u"),
        ("text-decoration:line-through", "s"),
        ("vertical-align:super", "sup"),
        ("vertical-align:SUB", "sub"),
        ("vertical-align:5pt", "sup"),
        ("vertical-align:-20%", "sub"),
        ("vertical-align:.3em", "sup"),
        ("position:relative;top:-3.0pt;mso-text-raise:3.0pt", "sup"),
        ("mso-text-raise:-2.5pt", "sub"),
        ("position:relative;bottom:-0.25em", "sub"),
        ("position:relative;top:-.5em;vertical-align:baseline", "sup"),
    ] {
        let html = format!("<p>a<span style='{style}'>b</span>c</p>");
        let expected = format!("<p>a<{name}>b</{name}>c</p>");
        all_are_shown(&[(&html, &expected)]);
    }
}

#[test]
fn styles_that_say_nothing_change_nothing() {
    for style in [
        "font-weight:normal",
        "font-weight:500",
        "font-weight:0",
        "font-weight:1001",
        "font-weight:boldish",
        "font-weight:bold!importan",
        "mso-bidi-font-weight:bold",
        "font-style:normal",
        "text-decoration:none",
        "text-decoration:underlined",
        "text-decoration:red",
        "vertical-align:middle",
        "vertical-align:-2px",
        "vertical-align:0",
        "position:absolute;top:-3pt",
        "top:-3pt",
        "text-transform:uppercase",
        "font-size:8pt",
    ] {
        let html = shown(&format!("<p>a<span style='{style}'>b</span>c</p>"));
        assert_eq!(
            html.replace("<span>", "").replace("</span>", ""),
            "<p>abc</p>",
            "{style}"
        );
    }
    all_are_shown(&[
        (
            "<p><b>a <i>b</i></b> <em><strong>c</strong></em><b><b>e</b></b><b></b></p>",
            "<p><b>a <i>b</i></b> <em><strong>c</strong></em><b><b>e</b></b><b></b></p>",
        ),
        ("<b><p>a</p></b>", "<b><p>a</p></b>"),
        (
            "<table><tr><td style='vertical-align:super'>a</table>",
            "<table><tbody><tr><td>a</td></tr></tbody></table>",
        ),
    ]);
}

#[test]
fn elements_give_way_to_their_styles() {
    all_are_shown(&[
        (
            "<b style='font-weight:normal' id='docs-internal-guid-1'><p>a <span style='font-weight:700'>b</span></p><p>c</p></b>",
            "<p>a <strong>b</strong></p><p>c</p>",
        ),
        (
            "<p><strong style='font-weight:400'>a</strong></p>",
            "<p>a</p>",
        ),
        ("<p><i style='font-style:normal'>a</i></p>", "<p>a</p>"),
        ("<p><u style='text-decoration:none'>a</u></p>", "<p>a</p>"),
        (
            "<p><u style='text-decoration:line-through'>a</u></p>",
            "<p><s>a</s></p>",
        ),
        ("<p><s style='text-decoration:none'>a</s></p>", "<p>a</p>"),
        (
            "<p>x<sup style='vertical-align:baseline'>2</sup></p>",
            "<p>x2</p>",
        ),
        (
            "<p>x<sup style='vertical-align:sub'>2</sup></p>",
            "<p>x<sub>2</sub></p>",
        ),
        (
            "<p>x<sup style='vertical-align:baseline;position:relative;top:-.5em'>2</sup></p>",
            "<p>x<sup>2</sup></p>",
        ),
        (
            "<p><b style='font-weight:normal' lang=en>a</b></p>",
            "<p><span lang=\"en\">a</span></p>",
        ),
        (
            "<p><b>a<span style='font-weight:normal'>b</span>c</b></p>",
            "<p><b>a</b>b<b>c</b></p>",
        ),
        (
            "<p><em>a<em style='font-style:initial'>b</em></em></p>",
            "<p><em>a</em>b</p>",
        ),
        ("<p><b style='font-weight:inherit'>a</b></p>", "<p>a</p>"),
        ("<p><strike>a</strike></p>", "<p><s>a</s></p>"),
        (
            "<p><u><a href='tel:1' style='font-weight:bold'>a</a></u></p>",
            "<p><strong><a href=\"tel:1\">a</a></strong></p>",
        ),
    ]);
}

#[test]
fn emphasis_goes_inside_of_blocks_and_stops_where_it_is_undone() {
    all_are_shown(&[
        (
            "<div style='font-weight:bold'><p>a <span style='font-weight:400'>b</span></p> <ul><li>c</ul></div>",
            "<div><p><strong>a</strong> b</p> <ul><li><strong>c</strong></li></ul></div>",
        ),
        (
            "<table style='font-style:italic'><tr><td>a<td style='font-style:normal'>b</table>",
            "<table><tbody><tr><td><em>a</em></td><td>b</td></tr></tbody></table>",
        ),
        ("<h2 style='font-weight:bold'>a</h2>", "<h3>a</h3>"),
        (
            "<h2><span style='font-weight:bold'>a</span></h2>",
            "<h3>a</h3>",
        ),
        (
            "<h2 style='font-style:italic;font-weight:normal'>a</h2>",
            "<h3><em>a</em></h3>",
        ),
        (
            "<table><tr><th style='font-weight:700'>a</th></table>",
            "<table><tbody><tr><th>a</th></tr></tbody></table>",
        ),
        (
            "<p style='text-decoration:underline'>a <a href='tel:1'>b</a> c</p>",
            "<p><u>a <a href=\"tel:1\">b</a> c</u></p>",
        ),
        (
            "<p><a href='tel:1' style='text-decoration:underline;font-weight:bold'>b</a></p>",
            "<p><strong><a href=\"tel:1\">b</a></strong></p>",
        ),
        (
            "<p><a name=x style='text-decoration:underline'>b</a></p>",
            "<p><u>b</u></p>",
        ),
        (
            "<p><a href='tel:1'>a <span style='font-weight:bold'>b</span></a></p>",
            "<p><a href=\"tel:1\">a <strong>b</strong></a></p>",
        ),
        (
            "<p><del style='text-decoration:line-through'>a</del></p>",
            "<p><del>a</del></p>",
        ),
    ]);
}

#[test]
fn markup_is_the_least_that_says_it() {
    all_are_shown(&[
        (
            "<p><u>a </u><u style='font-weight:bold'> b</u> <s>c</s> <s>d</s></p>",
            "<p><u>a  <strong>b</strong></u> <s>c</s> <s>d</s></p>",
        ),
        (
            "<p><span style='font-weight:bold'>a</span><span style='font-weight:700'> b</span><b> c</b></p>",
            "<p><strong>a b c</strong></p>",
        ),
        (
            "<p><span style='font-weight:bold'><span style='font-weight:bold'><b>a</b></span></span></p>",
            "<p><b>a</b></p>",
        ),
        (
            "<p>a<span style='font-weight:bold'> </span><b></b>b</p>",
            "<p>a b</p>",
        ),
        (
            "<p><span style='font-weight:bold'>a<br>b</span><br></p>",
            "<p><strong>a<br>b</strong><br></p>",
        ),
        (
            "<p><span style='font-style:italic'>a <span style='font-weight:bold'>b</span> c</span></p>",
            "<p><em>a <strong>b</strong> c</em></p>",
        ),
        (
            "<p><span style='font-weight:bold;font-style:italic;text-decoration:underline line-through'>a</span></p>",
            "<p><strong><em><u><s>a</s></u></em></strong></p>",
        ),
        (
            "<p>x<span style='vertical-align:super'>1</span><span style='vertical-align:super;font-weight:bold'>2</span></p>",
            "<p>x<sup>1<strong>2</strong></sup></p>",
        ),
        (
            "<p>x<sup><span style='font-size:.6em;vertical-align:super'>2</span></sup></p>",
            "<p>x<sup>2</sup></p>",
        ),
        (
            "<p>x<sup>y<sup>z</sup></sup><span style='font-weight:bold'>!</span></p>",
            "<p>x<sup>y<sup>z</sup></sup><strong>!</strong></p>",
        ),
        (
            "<p><span style='text-decoration:underline'>\u{a0}\u{a0}</span><span style='font-weight:bold'>\u{a0}</span></p>",
            "",
        ),
        (
            "<p>Tên: <span style='text-decoration:underline'>\u{a0} \u{a0}</span></p>",
            "<p>Tên: <u>\u{a0} \u{a0}</u></p>",
        ),
        (
            "<p>a<span style='vertical-align:super'><img src='https://trang.gov.vn/a.png' alt=''></span></p>",
            "<p>a<img loading=\"lazy\" decoding=\"async\" part=\"image\" alt=\"\" src=\"https://trang.gov.vn/a.png\"></p>",
        ),
    ]);
}

/// Wide and deep, and no run is read again and again.
#[test]
fn many_runs_and_deep_ones_are_no_danger() {
    let wide = "<a href=\"/a\" style=\"font-weight:bold\">x</a><i>y</i>".repeat(20_000);
    let short = "<b><i>a</i></b> <span style=\"font-weight:bold\">b</span>".repeat(20_000);
    for html in [
        format!("<p style=\"text-decoration:underline\">{wide}</p>"),
        "<span style=\"font-weight:bold\">a<i>".repeat(20_000),
        "<sup style=\"vertical-align:sub\">a<sup>".repeat(20_000),
        format!("<p>{short}</p>"),
    ] {
        let parsed = encode(&well_formed::parse(&html));
        let nodes = sanitize(&parsed, &urls_from(PAGE), FIRST_HEADING).nodes;
        assert!(printed(&nodes).contains("a"));
    }
}
