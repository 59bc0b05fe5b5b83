//! Lists that are lists already: where they nest, and what they show before their items.

use super::{assert_shown, shown};

#[test]
fn lists_between_items_belong_to_the_item_before() {
    assert_shown(&[
        (
            "<ul><li>a</li> <ul><li>b</li><ol><li>c</li></ol></ul> <li>d</li></ul>",
            "<ul><li>a<ul><li>b<ol><li>c</li></ol></li></ul></li> <li>d</li></ul>",
        ),
        (
            "<ol><ol><li>a</li></ol><li>b</li></ol>",
            "<ol><ol><li>a</li></ol><li>b</li></ol>",
        ),
        // Through elements that give way, and not over words.
        (
            "<ul><li>a</li><font><ul><li>b</li></ul></font>chữ<ul><li>c</li></ul></ul>",
            "<ul><li>a<ul><li>b</li></ul></li>chữ<ul><li>c</li></ul></ul>",
        ),
        (
            "<ul><ul><ul><li>a</li></ul></ul></ul>",
            "<ul><li>a</li></ul>",
        ),
    ]);
}

#[test]
fn levels_in_attributes_nest_lists() {
    assert_shown(&[
        (
            "<ul><li data-aria-level=1>a</li><li data-aria-level=2>b</li><li data-aria-level=1>c</li></ul>",
            "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>",
        ),
        (
            "<ol class=\"lst-kix_q1-0 start\" start=1><li>a</li></ol><ol class=\"lst-kix_q1-1 start\" style='list-style-type:lower-latin'><li>b</li><li>c</li></ol><ol class=\"lst-kix_q1-0\" start=2><li>d</li></ol>",
            "<ol><li>a<ol type=\"a\"><li>b</li><li>c</li></ol></li><li>d</li></ol>",
        ),
        (
            "<div class=ListContainerWrapper><ol><li data-listid=5 data-aria-level=1>a</li></ol></div><p>giữa</p><div class=ListContainerWrapper><ol><li data-listid=5 data-aria-level=1>b</li></ol></div><div class=ListContainerWrapper><ol><li data-listid=6 data-aria-level=1>c</li></ol></div>",
            "<ol><li>a</li></ol><p>giữa</p><ol start=\"2\"><li>b</li></ol><ol><li>c</li></ol>",
        ),
        // Two lists of a page beside each other are two lists.
        (
            "<ol><li aria-level=1>a</li></ol><ol><li aria-level=1>b</li></ol>",
            "<ol><li>a</li></ol><ol><li>b</li></ol>",
        ),
    ]);
}

#[test]
fn the_style_of_a_list_becomes_its_type() {
    for (style, expected) in [
        ("list-style-type:lower-roman", "<ol type=\"i\">"),
        (
            "LIST-STYLE-TYPE: Upper-Latin !important; list-style-type:disc",
            "<ol type=\"A\">",
        ),
        ("list-style:inside lower-alpha", "<ol type=\"a\">"),
        ("list-style-type:decimal", "<ol>"),
        ("list-style-type:circle", "<ul type=\"circle\">"),
        ("list-style:none", "<ul type=\"none\">"),
        ("list-style-type:unknown", "<ol type=\"I\">"),
    ] {
        let html = shown(&format!("<ol type=I style='{style}'><li>a</li></ol>"));
        assert_eq!(html.split_once("<li>").unwrap().0, expected, "{style}");
    }
    assert_shown(&[
        (
            "<ul style='list-style-type:decimal' start=4><li>a</li></ul>",
            "<ol start=\"4\"><li>a</li></ol>",
        ),
        (
            "<ol start=-2 reversed><li value=-7>a</li></ol>",
            "<ol reversed=\"\" start=\"-2\"><li value=\"-7\">a</li></ol>",
        ),
        (
            "<ol start=\"--1\"><li value=\"-\">a</li></ol>",
            "<ol><li>a</li></ol>",
        ),
        (
            "<ul type=Square><li>a</li></ul><ul type=x><li>b</li></ul>",
            "<ul type=\"square\"><li>a</li></ul><ul><li>b</li></ul>",
        ),
        (
            "<ol><li style='list-style-type:lower-alpha'>a</li></ol>",
            "<ol type=\"a\"><li>a</li></ol>",
        ),
    ]);
}
