//! No-break spaces between all words.

use super::sanitized;
use crate::support::print::one_line;
use proptest::prelude::*;

/// With `~` for U+00A0.
fn shown(html: &str) -> String {
    one_line(&sanitized(&html.replace('~', "\u{a0}")).nodes).replace('\u{a0}', "~")
}

#[test]
fn no_break_spaces_between_all_words_become_spaces() {
    for (html, expected) in [
        ("<p>Hội~nghị~tổng~kết</p>", "<p>Hội nghị tổng kết</p>"),
        ("<h4>Tin~tức</h4>", "<h3>Tin tức</h3>"),
        ("Ngoài~đoạn~văn", "Ngoài đoạn văn"),
        ("<p>Hội~~nghị~~~tổng~kết</p>", "<p>Hội nghị tổng kết</p>"),
        (
            "<p>Hội~<b>nghị~tổng</b>~kết</p>",
            "<p>Hội <b>nghị tổng</b> kết</p>",
        ),
        (
            "<p>Hội~<b>~nghị</b>~<i>~</i>~kết</p>",
            "<p>Hội <b> nghị</b> <i> </i> kết</p>",
        ),
        ("<p>Hội~nghị<br>tổng~kết</p>", "<p>Hội nghị<br>tổng kết</p>"),
        (
            "<p>Một~hai~ba~bốn~năm sáu</p>",
            "<p>Một hai ba bốn năm sáu</p>",
        ),
        (
            "<ul><li>Một~hai</li><li>Một hai~ba</li></ul>",
            "<ul><li>Một hai</li><li>Một hai~ba</li></ul>",
        ),
        (
            "<p>Một~<a href=\"https://a.vn/\">hai~ba</a></p>",
            "<p>Một <a href=\"https://a.vn/\" rel=\"noopener noreferrer\">hai ba</a></p>",
        ),
        (
            "<p>Khoản~2~Điều~5~quy~định:~500~triệu~đồng,~3~km².</p>",
            "<p>Khoản 2 Điều 5 quy định: 500~triệu đồng, 3~km².</p>",
        ),
        (
            "<p>Hết~câu.~Câu~mới,~và~Nam.~Hết</p>",
            "<p>Hết câu. Câu mới, và Nam. Hết</p>",
        ),
    ] {
        assert_eq!(shown(html), expected, "{html}");
    }
}

#[test]
fn what_belongs_together_stays_together() {
    for text in [
        "5~km",
        "20~%",
        "1~000~000",
        "ngày~29~tháng~12",
        "TP.~HCM",
        "PGS.~TS.~ThS.~Q.~5",
        "15~giờ, 29~tháng~12~năm~2016",
        "Mở: «~là~»",
        "Sao~?",
        "~Thụt~",
        "Văn~A là một hai",
        "Giá~trị 5~km, TP.~HCM",
        "một hai ba bốn năm~sáu",
        "~~",
        "Một",
        "Một~~ hai",
    ] {
        let html = format!("<div>{text}</div>");
        assert_eq!(shown(&html), html);
    }
    assert_eq!(
        shown("<p>Đoàn~đi~5~km~tới~TP.~HCM~(Q.~1)~ngày~29~tháng~12</p>"),
        "<p>Đoàn đi 5~km tới TP.~HCM (Q.~1) ngày~29~tháng~12</p>"
    );
}

#[test]
fn code_keeps_its_spaces() {
    for html in ["<pre>a~b~c</pre>", "<pre><code>a~b</code></pre>"] {
        assert_eq!(shown(html), html);
    }
    assert_eq!(
        shown("<p>Gõ~lệnh~<code>a~b</code>~rồi~chờ</p>"),
        "<p>Gõ lệnh <code>a~b</code> rồi chờ</p>"
    );
}

proptest! {
    #[test]
    fn prop_only_white_space_changes_and_only_once(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "Một", "hai", "5", "TP.", "~", "~", "~~", " ", "<b>", "</b>", "<i>", "</i>", "<br>", "<p>", "<code>", "</code>", "<x>", "</x>", "?", "<img>",
        ]), 0..40),
    ) {
        let html = pieces.concat();
        let once = shown(&html);
        prop_assert_eq!(shown(&once), once.clone(), "{}", html);
        let words = |html: &str| html.split(['~', ' ']).collect::<String>();
        let text = |html: &str| {
            let tags = html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
            words(&tags.collect::<String>())
        };
        prop_assert_eq!(text(&once), text(&html), "{}", html);
    }
}
