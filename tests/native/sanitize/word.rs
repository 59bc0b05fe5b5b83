//! What is left of text pasted from Word.

use super::cleaned;

#[test]
fn what_word_leaves_of_paragraphs_is_taken_away() {
    for (html, expected) in [
        ("<p>\u{a0}\u{a0} \u{a0}Năm 2016</p>", "<p>Năm 2016</p>"),
        ("<p>\u{a0}</p><p></p><p> \n </p>", ""),
        ("<p><span>\u{a0} </span><b> </b></p>a", "a"),
        ("<p><o:p>\u{a0}</o:p></p>", ""),
        ("<p><br></p>", ""),
        (
            "<p>a<b> b</b> <i>c</i>\u{a0}</p>",
            "<p>a<b> b</b> <i>c</i>\u{a0}</p>",
        ),
        ("<p>a</p>\u{a0}\u{a0}b", "<p>a</p>\u{a0}\u{a0}b"),
        ("<td><p>\u{a0}</p></td>", "<td></td>"),
        ("<li>\u{a0} a</li>", "<li>\u{a0} a</li>"),
        (
            "<p> <img src=\"a.png\"> </p>",
            "<p><img loading=\"lazy\" decoding=\"async\" part=\"image\" src=\"https://vinhlong.gov.vn/du-lieu/a.png\"> </p>",
        ),
        (
            "<p class=\"MsoNormal\" style=\"text-indent:36pt\"><font face=\"Arial\">\u{a0}\u{a0}<o:p></o:p>Kính gửi</font></p>",
            "<p>Kính gửi</p>",
        ),
    ] {
        assert_eq!(cleaned(html), expected, "{html}");
    }
}
