//! Comments and tracked changes of every program that is known to leave marks, and what only looks like them.

use super::{printed, sanitized};

/// What is shown, without elements that mean nothing, and what is reported.
fn reviewed(html: &str) -> (String, Vec<String>) {
    let sanitized = sanitized(html);
    let shown = printed(&sanitized.nodes)
        .replace("<span>", "")
        .replace("</span>", "");
    let removals = sanitized.removals.iter();
    let reported = removals
        .map(|removal| format!("{:?} {}: {}", removal.kind, removal.count, removal.sample))
        .collect();
    (shown, reported)
}

fn assert_rows(rows: &[(&str, &str, &[&str])]) {
    for (html, shown, reported) in rows {
        let (found, reports) = reviewed(html);
        assert_eq!(found, *shown, "{html}");
        assert_eq!(reports, *reported, "{html}");
        assert_eq!(reviewed(shown).0, *shown, "again: {html}");
    }
}

#[test]
fn comments_go_and_the_text_they_are_about_stays() {
    assert_rows(&[
        // Word 2010, "filtered": no style is left, and a line is above the comments.
        (
            "<p class=MsoNormal>Số <a>liệu</a><span class=MsoCommentReference><span style='font-size:8.0pt'><a class=msocomanchor id=\"_anchor_1\" href=\"#_msocom_1\" name=\"_msoanchor_1\">[KK1]</a>&nbsp;</span></span> mới</p>\
             <div><hr class=msocomoff align=left size=1 width=\"33%\"><div><div id=\"_com_1\" class=msocomtxt language=JavaScript><a name=\"_msocom_1\"></a><p class=MsoCommentText><span class=MsoCommentReference>&nbsp;<a href=\"#_msoanchor_1\" class=msocomoff>[KK1]</a></span>Hỏi lại</p><p class=MsoNormal>Gấp!</p></div></div></div>",
            "<p>Số liệu mới</p>",
            &["ReviewComment 3: [KK1]"],
        ),
        // An editor has dropped the ids and the boxes.
        (
            "<p>Trước<span class=\"MsoCommentReference\">[NVA12]</span> sau</p><hr class=\"msocomoff\"><p class=\"MsoCommentText\">Một</p> <p class=\"MsoCommentText\">Hai</p><p>Hết</p>",
            "<p>Trước sau</p> <p>Hết</p>",
            &["ReviewComment 4: [NVA12]"],
        ),
        (
            "<p class=\"MsoCommentText\"><span class=\"MsoCommentReference\"><span>&nbsp;</span></span>Góp ý</p><p class=\"MsoCommentSubject\"><b>Góp ý nữa</b></p><p>Chính văn</p>",
            "<p>Chính văn</p>",
            &["ReviewComment 2: Góp ý"],
        ),
        (
            "<p>a</p><div id=\"_com_12\"><p>Ý kiến</p></div>",
            "<p>a</p>",
            &["ReviewComment 1: Ý kiến"],
        ),
        // A comment over several paragraphs wraps each in a `span` that continues it.
        (
            "<p><a style='mso-comment-reference:A_1;mso-comment-date:20200101T0000'>Một</a></p><p><span style='mso-comment-continuation:1'>Hai<span style='mso-special-character:comment'>x</span></span></p>",
            "<p>Một</p><p>Hai</p>",
            &["ReviewComment 1: x"],
        ),
        (
            "<DIV STYLE='MSO-ELEMENT: Comment-List !important'>a</DIV>b",
            "b",
            &["ReviewComment 1: a"],
        ),
        // Excel, Calc, and LibreOffice's XHTML.
        (
            "<table><tr><td>5<a class=msocomanchor href=\"#_msocom_2\">[2]</a></td></tr></table><div style='mso-element:comment-list'><div style='mso-element:comment'>Số này sai</div></div>",
            "<table><tbody><tr><td>5</td></tr></tbody></table>",
            &["ReviewComment 2: [2]"],
        ),
        ("<comment>Hỏi</comment>a", "a", &["ReviewComment 1: Hỏi"]),
        // Google Docs, downloaded: a box a comment, or paragraphs alone.
        (
            "<p>Ý<sup><a href=\"#cmnt12\" id=\"cmnt_ref12\">[l]</a></sup> kiến</p><div class=\"c1\"><p><a href=\"https://docs.google.com/x#cmnt_ref12\">[l]</a><span>Sửa</span></p><p>Thêm một đoạn</p></div><p><span><a href=\"#cmnt_ref13\">[m]</a></span> Bỏ</p><p>Hết</p>",
            "<p>Ý kiến</p><p>Hết</p>",
            &["ReviewComment 3: [l]"],
        ),
        (
            "<p>Trước <sup><a href=\"#cmnt1\" id=\"cmnt_ref1\">[a]</a></sup><sup><a href=\"#cmnt2\" id=\"cmnt_ref2\">[b]</a></sup>sau</p>",
            "<p>Trước sau</p>",
            &["ReviewComment 2: [a]"],
        ),
        // Word for the web marks the text that has a comment, and puts the comment nowhere.
        (
            "<p><span class=\"NormalTextRun CommentStart CommentHighlightPipeRest SCXW1\">được góp ý</span><span class=\"NormalTextRun CommentHighlightRest\"> nữa</span></p>",
            "<p>được góp ý nữa</p>",
            &[],
        ),
    ]);
}

#[test]
fn what_only_has_the_style_of_a_comment_stays() {
    assert_rows(&[
        // Text that was copied out of a comment keeps its style.
        (
            "<p>a</p><p class=MsoCommentText>Cả một đoạn của bài</p><p class=MsoCommentText>và đoạn sau</p>",
            "<p>a</p><p>Cả một đoạn của bài</p><p>và đoạn sau</p>",
            &[],
        ),
        (
            "<p>a <span class=MsoCommentReference>chữ thật</span> b</p>",
            "<p>a chữ thật b</p>",
            &[],
        ),
        (
            "<p>a <span class=MsoCommentReference>[chữ thật]</span> b <sup>[a]</sup> [NVA1]</p>",
            "<p>a [chữ thật] b <sup>[a]</sup> [NVA1]</p>",
            &[],
        ),
        (
            "<div><p>Xem <a href=\"#cmnt_ref\">[a]</a> và <a href=\"#cmnts\">ý kiến</a></p><p class=comment>Lời bình</p><div id=\"comment-1\">Bạn đọc</div></div>",
            "<div><p>Xem [a] và ý kiến</p><p>Lời bình</p><div>Bạn đọc</div></div>",
            &[],
        ),
        // What begins like a comment and is more is none, and its link is none either.
        (
            "<section><p><a href=\"/x#cmnt_ref1\">[a]</a><la>Sửa</la></p></section><p>Ý <a href=\"#cmnt1\">kiến</a></p>",
            "<section><p>[a]Sửa</p></section><p>Ý kiến</p>",
            &[],
        ),
        // Footnotes of Word and Google Docs.
        (
            "<p>a<a href=\"#_ftn1\"><span style='mso-special-character:footnote'>[1]</span></a></p><div style='mso-element:footnote'><p><a href=\"#ftnt_ref1\">[1]</a> b</p></div>",
            "<p>a[1]</p><div><p>[1] b</p></div>",
            &[],
        ),
    ]);
}

#[test]
fn tracked_deletions_go_and_insertions_are_plain() {
    assert_rows(&[
        (
            "<p>a <del cite=\"mailto:Nguy%E1%BB%85n%20A\" datetime=\"2016-12-29T15:13\">bỏ</del><ins cite=\"MAILTO:B\" datetime=\"2016-12-29T15:13\">thêm</ins></p>",
            "<p>a thêm</p>",
            &["TrackedDeletion 1: bỏ"],
        ),
        (
            "<p>a<span class=MSODEL>bỏ</span> <span class=\"x msoIns\"><ins>thêm <b>đậm</b></ins></span></p>",
            "<p>a thêm <b>đậm</b></p>",
            &["TrackedDeletion 1: bỏ"],
        ),
        (
            "<p><span class='ice-del ice-cts-3' data-cid=3>cũ</span><span class='ice-ins ice-cts-1'>mới</span> <span class='ck-suggestion-marker ck-suggestion-marker-deletion'>x<ins>y</ins></span><span class='ck-suggestion-marker-insertion'>z</span></p>",
            "<p>mới z</p>",
            &["TrackedDeletion 2: cũ"],
        ),
        // A paragraph, an item or a row of which nothing is left is not seen, other cells stay where they are.
        (
            "<p>a</p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.&nbsp;</span><span class=msoDel><del>bỏ</del></span></p><ul><li><del cite='mailto:A'>b</del></li><li>c</li></ul><table><tr><td><del cite='mailto:A'>d</del></td><td>e</td></tr></table><h2><del cite='mailto:A'>f</del></h2>",
            "<p>a</p><ul><li>c</li></ul><table><tbody><tr><td></td><td>e</td></tr></tbody></table>",
            &["TrackedDeletion 4: bỏ"],
        ),
        // In the number of a list paragraph that is left alone.
        (
            "<p>a <span style='mso-list:Ignore'>1.<del cite='mailto:A'>2.</del><span class=MsoCommentReference>[NVA1]</span></span></p>",
            "<p>a 1.</p>",
            &["TrackedDeletion 1: 2.", "ReviewComment 1: [NVA1]"],
        ),
        (
            "<p>a <img src=/a.png><del cite='mailto:A'><img src=/b.png></del></p>",
            "<p>a <img loading=\"lazy\" decoding=\"async\" part=\"image\" src=\"https://trang.gov.vn/a.png\"></p>",
            &["TrackedDeletion 1: "],
        ),
    ]);
}

#[test]
fn suggestions_of_ckeditor_reach_from_point_to_point() {
    let start = |name: &str| format!("<suggestion-start name=\"{name}\"></suggestion-start>");
    let end = |name: &str| format!("<suggestion-end name=\"{name}\"></suggestion-end>");
    let (from, to) = (start("deletion:1:a"), end("deletion:1:a"));
    for (html, shown) in [
        (format!("<p>a {from}bỏ{to}b</p>"), "<p>a b</p>"),
        (
            format!("<p>a{from} bỏ</p><p>bỏ <img src=/a.png></p><p>bỏ{to}b</p>"),
            "<p>a</p><p>b</p>",
        ),
        (
            format!("<p>a{}thêm{}</p>", start("insertion:2:a"), end("insertion:2:a")),
            "<p>athêm</p>",
        ),
        // Without its end, or with the end before it, a deletion is none.
        (format!("<p>a{from}b</p><p>c</p>"), "<p>ab</p><p>c</p>"),
        (format!("<p>a{to}b{from}c</p>"), "<p>abc</p>"),
        // An end inside of what another mark removes is an end.
        (
            format!("<p>a{from}b</p><div class=msocomtxt>x{to}</div><p>c</p>"),
            "<p>a</p><p>c</p>",
        ),
        (
            "<p data-suggestion-start-before=\"deletion:3:a\" data-suggestion-end-after=\"x,deletion:3:a\">a</p><p>b</p>".to_owned(),
            "<p>b</p>",
        ),
    ] {
        assert_eq!(reviewed(&html).0, shown, "{html}");
    }
}

#[test]
fn what_an_author_deleted_or_inserted_stays() {
    for html in [
        "<p><del>cũ</del> <ins>mới</ins></p>",
        "<p><del datetime=\"2016-12-29T15:13:27+07:00\">cũ</del></p>",
        "<p><del cite=\"https://trang.gov.vn/a\" datetime=\"2016-12-29T15:13\">cũ</del></p>",
        "<p><ins cite=\"https://trang.gov.vn/a\">mới</ins> <s>gạch</s></p>",
    ] {
        assert_eq!(reviewed(html), (html.to_owned(), vec![]));
    }
}
