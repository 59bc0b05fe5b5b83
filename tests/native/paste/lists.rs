//! Lists: paragraphs of Word that become lists, and lists that get their nesting and numbers.

mod elements;
mod numbers;

use super::{printed, sanitized};

/// What is shown, without elements that mean nothing.
fn shown(html: &str) -> String {
    printed(&sanitized(html).nodes)
        .replace("<span>", "")
        .replace("</span>", "")
        .replace("&#10;", "")
}

/// A list paragraph of Word.
fn paragraph(place: &str, mark: &str, text: &str) -> String {
    format!(
        "<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:{place}'><![if !supportLists]><span lang=VI><span style='mso-list:Ignore'>{mark}<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span></span><![endif]>{text}<o:p></o:p></p>\n"
    )
}

/// Paragraphs of one list of Word, each with its level, mark and text.
fn paragraphs(items: &[(usize, &str, &str)]) -> String {
    let items = items.iter();
    items
        .map(|(level, mark, text)| paragraph(&format!("l0 level{level} lfo1"), mark, text))
        .collect()
}

fn assert_shown(rows: &[(&str, &str)]) {
    for (html, expected) in rows {
        assert_eq!(shown(html), *expected, "{html}");
        assert_eq!(shown(expected), *expected, "again: {html}");
    }
}

#[test]
fn levels_nest_also_where_some_are_skipped() {
    for (items, expected) in [
        (
            vec![(1, "·", "a"), (3, "§", "b"), (2, "o", "c"), (1, "·", "d")],
            "<ul><li>a<ul><li>b</li></ul><ul><li>c</li></ul></li><li>d</li></ul>",
        ),
        (
            vec![(3, "·", "a"), (2, "·", "b"), (1, "·", "c")],
            "<ul><li>a</li></ul><ul><li>b</li></ul><ul><li>c</li></ul>",
        ),
        (
            vec![
                (1, "1.", "a"),
                (2, "-", "b"),
                (2, "-", "c"),
                (1, "2.", "d"),
                (2, "-", "e"),
            ],
            "<ol><li>a<ul><li>b</li><li>c</li></ul></li><li>d<ul><li>e</li></ul></li></ol>",
        ),
        (
            vec![
                (1, "I.", "a"),
                (2, "1.", "b"),
                (3, "1.1.", "c"),
                (3, "1.2.", "d"),
                (2, "2.", "e"),
                (3, "2.1.", "f"),
            ],
            "<ol type=\"I\"><li>a<ol><li>b<ol><li>c</li><li>d</li></ol></li><li>e<ol><li>f</li></ol></li></ol></li></ol>",
        ),
    ] {
        assert_eq!(shown(&paragraphs(&items)), expected, "{items:?}");
    }
}

/// A number that no list can show is kept as text.
#[test]
fn numbers_are_never_lost() {
    for (items, expected) in [
        (
            vec![(1, "5.", "a"), (1, "6.", "b")],
            "<ol start=\"5\"><li>a</li><li>b</li></ol>",
        ),
        (vec![(1, "0.", "a")], "<ol start=\"0\"><li>a</li></ol>"),
        (
            vec![
                (1, "1.", "a"),
                (1, "3.", "b"),
                (1, "4.", "c"),
                (1, "1.", "d"),
            ],
            "<ol><li>a</li><li value=\"3\">b</li><li>c</li></ol><ol><li>d</li></ol>",
        ),
        (
            vec![(2, "1.1.", "a"), (2, "1.2.", "b")],
            "<p>1.1. a</p><p>1.2. b</p>",
        ),
        (
            vec![(1, "2.", "a"), (2, "1.1", "b"), (2, "2.1", "c")],
            "<ol start=\"2\"><li>a</li></ol><p>1.1 b</p><p>2.1 c</p>",
        ),
        (
            vec![(1, "Điều 1.", "a"), (1, "Điều 2.", "b")],
            "<p>Điều 1. a</p><p>Điều 2. b</p>",
        ),
        (
            vec![
                (1, "c)", "a"),
                (1, "d)", "b"),
                (1, "đ)", "c"),
                (1, "e)", "d"),
            ],
            "<ol start=\"3\" type=\"a\"><li>a</li><li>b</li></ol><p>đ) c</p><ol start=\"5\" type=\"a\"><li>d</li></ol>",
        ),
        (
            vec![
                (1, "y.", "a"),
                (1, "z.", "b"),
                (1, "aa.", "c"),
                (1, "bb.", "d"),
            ],
            "<ol start=\"25\" type=\"a\"><li>a</li><li>b</li><li>c</li><li>d</li></ol>",
        ),
    ] {
        assert_eq!(shown(&paragraphs(&items)), expected, "{items:?}");
    }
}

#[test]
fn a_mark_that_is_a_letter_and_a_roman_numeral_is_read_by_its_neighbours() {
    for (marks, kind) in [
        (vec!["i.", "ii."], "type=\"i\""),
        (vec!["i."], "type=\"i\""),
        (vec!["i)", "j)"], "start=\"9\" type=\"a\""),
        (vec!["h.", "i."], "start=\"8\" type=\"a\""),
        (vec!["v.", "w."], "start=\"22\" type=\"a\""),
        (vec!["v.", "vi."], "start=\"5\" type=\"i\""),
        (vec!["c."], "start=\"3\" type=\"a\""),
        (vec!["c.", "ci."], "start=\"100\" type=\"i\""),
        (vec!["X", "XI"], "start=\"10\" type=\"I\""),
        (vec!["C.", "D."], "start=\"3\" type=\"A\""),
    ] {
        let items: Vec<_> = marks.iter().map(|mark| (1, *mark, "x")).collect();
        let expected = format!("<ol {kind}>{}</ol>", "<li>x</li>".repeat(marks.len()));
        assert_eq!(shown(&paragraphs(&items)), expected, "{marks:?}");
    }
    let broken = [
        paragraphs(&[(1, "h)", "a")]),
        "<p>giữa</p>".to_owned(),
        paragraphs(&[(1, "i)", "b")]),
    ];
    assert_eq!(
        shown(&broken.concat()),
        "<ol start=\"8\" type=\"a\"><li>a</li></ol><p>giữa</p><ol start=\"9\" type=\"a\"><li>b</li></ol>"
    );
}

#[test]
fn lists_of_two_numbers_alternate() {
    let html = [
        paragraph("l0 level1 lfo1", "1.", "a"),
        paragraph("l7 level1 lfo2", "·", "b"),
        "<p class=MsoNormal><o:p>&nbsp;</o:p></p>".to_owned(),
        paragraph("l7 level1 lfo3", "·", "c"),
        paragraph("l0 level1 lfo1", "2.", "d"),
    ];
    assert_eq!(
        shown(&html.concat()),
        "<ol><li>a</li></ol><ul><li>b</li><li>c</li></ul><ol start=\"2\"><li>d</li></ol>"
    );
}

/// "Web Page, filtered" and editors that drop styles: only the tab in 7 points, or several no-break spaces, tell.
#[test]
fn paragraphs_without_mso_list_are_known_by_their_tab() {
    let tab = "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span>";
    let long_tab = "<span style='font-variant-numeric: normal; font-stretch: normal; font-size: 7pt; font-family: \"Times New Roman\";'>&nbsp; </span>";
    assert_shown(&[
        (
            &format!(
                "<p class=MsoListParagraphCxSpFirst style='margin-left:.5in;text-indent:-.25in'><span style='font-family:Symbol'>·{tab}</span>a</p><p class=MsoListParagraphCxSpMiddle style='margin-left:1.0in'><span style='font-family:\"Courier New\"'>o{tab}</span>b</p><p class=MsoListParagraphCxSpLast style='margin-left:.5in'><span style='font-family:Wingdings'>Ø{long_tab}</span>c</p>"
            ),
            "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>",
        ),
        (
            &format!(
                "<p class=MsoNormal style='margin:0cm 0cm 0cm 36pt'><b>1.{tab}Một</b></p><p class=MsoNormal>2.{long_tab}Hai</p>"
            ),
            "<ol><li><b>Một</b></li><li>Hai</li></ol>",
        ),
        (
            "<p class=\"MsoListParagraph\">1)&nbsp;&nbsp;&nbsp; a</p><p class=\"MsoListParagraph\"><span>2)<span>&nbsp;&nbsp;&nbsp; </span></span>b</p>",
            "<ol><li>a</li><li>b</li></ol>",
        ),
        (
            "<p style='text-indent:-18pt'>·&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; a</p><p style='text-indent:-.25in'>\u{f0b7}&nbsp;&nbsp; b</p>",
            "<ul><li>a</li><li>b</li></ul>",
        ),
        (
            &format!(
                "<h2>II.{tab}Kết quả</h2><h2 style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'><span style='font-family:Symbol'>·</span></span>Tổ chức</h2><h3 style='mso-list:l0 level2 lfo1'><b><span style='mso-list:Ignore'>1.1.&nbsp;</span>Một</b></h3>"
            ),
            "<h3>II. Kết quả</h3><h3>Tổ chức</h3><h4>1.1. <b>Một</b></h4>",
        ),
    ]);
}

#[test]
fn what_was_typed_by_hand_stays_a_paragraph() {
    for html in [
        "<p>- Một</p><p>+ Hai</p><p>1. Ba</p><p>a) Bốn</p><p>· Năm</p><p>o Sáu</p>",
        "<p>1. Năm\u{a0}2016</p>",
        "<p>·\u{a0}\u{a0}\u{a0} không có gì khác</p>",
        "<p>I.</p><p>29/12</p>",
        "<p><b>1.</b> Một</p>",
    ] {
        assert_eq!(shown(html), html);
    }
    assert_shown(&[
        (
            "<p class=MsoListParagraph>Không đánh số</p>",
            "<p>Không đánh số</p>",
        ),
        ("<p class=MsoListParagraph>1. Một</p>", "<p>1. Một</p>"),
        (
            "<p class=MsoNormal style='mso-list:none'>- Một</p>",
            "<p>- Một</p>",
        ),
        (
            "<p class=MsoNormal style='mso-list:l0 level1 lfo1'>Mất dấu</p>",
            "<p>Mất dấu</p>",
        ),
        (
            "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>Mất dấu</p>",
            "<ul><li>Mất dấu</li></ul>",
        ),
        (
            "<ul><li><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>a</p></li></ul>",
            "<ul><li><p>a</p></li></ul>",
        ),
    ]);
}
