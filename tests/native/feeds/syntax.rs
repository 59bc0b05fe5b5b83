//! What webmasters are told of a file that is not JSON: the cause, what to write instead, and where.

use crate::support::addresses::PLATFORM;
use crate::support::dump::BASE;
use proptest::prelude::*;
use vn_portal_widgets::feed::{Finding, ProblemKind, check};

fn first(document: &str) -> Finding {
    check(document, BASE, &PLATFORM).remove(0)
}

/// A document, words that only its message has, line and column.
const ROWS: &[(&str, &str, usize, usize)] = &[
    ("", "chưa có nội dung", 1, 1),
    (" \n\t", "chưa có nội dung", 2, 2),
    ("<!DOCTYPE html><p>404", "trang HTML", 1, 1),
    ("\n<html><body>Đăng nhập</body></html>", "trang HTML", 2, 1),
    ("var tin = {};", "bắt đầu bằng dấu {", 1, 1),
    ("goiLai({\"items\": []});", "bắt đầu bằng dấu {", 1, 1),
    ("\u{feff}{\"items\": []}", "không nhìn thấy", 1, 1),
    ("{\"items\":\u{a0}[]}", "không nhìn thấy", 1, 10),
    ("{\"items\": [\u{200b}]}", "không nhìn thấy", 1, 12),
    ("{\0\"\0", "UTF-16", 1, 2),
    ("{“title”: \"Tin\"}", "nháy cong của Word", 1, 2),
    ("{\"title\": “Tin”}", "nháy cong của Word", 1, 11),
    ("{\"title”: \"Tin\"}", "nháy cong của Word", 1, 12),
    ("{'title': 'Tin'}", "nháy đơn", 1, 2),
    ("{\"title\": 'Tin'}", "nháy đơn", 1, 11),
    ("{\n  // tin mới\n  \"items\": []}", "chú thích", 2, 3),
    ("{\"items\": [] /* hết */}", "chú thích", 1, 14),
    ("# tin\n{}", "chú thích", 1, 1),
    ("{\"title\": \"Tin\"; \"id\": 1}", "chấm phẩy", 1, 16),
    ("{\"items\": []};", "chấm phẩy", 1, 14),
    (
        "{\"items\": [{\"title\": \"Tin\"},\n]}",
        "thừa dấu phẩy trước dấu ]",
        2,
        1,
    ),
    ("{\"title\": \"Tin\",\n}", "thừa dấu phẩy trước dấu }", 2, 1),
    ("{\"items\": [{},, {}]}", "thừa dấu phẩy.", 1, 15),
    ("{\"items\": [, {}]}", "thừa dấu phẩy.", 1, 12),
    ("{,\"title\": \"Tin\"}", "thừa dấu phẩy.", 1, 2),
    (
        "{\"items\": [{\"title\": \"Một\"}\n{\"title\": \"Hai\"}]}",
        "thiếu dấu phẩy",
        2,
        1,
    ),
    ("{\"title\": \"Một\"\n\"id\": 1}", "thiếu dấu phẩy", 2, 1),
    ("{\"title\": true \"id\": 1}", "thiếu dấu phẩy", 1, 16),
    ("{\"title\" \"Tin\"}", "thiếu dấu hai chấm", 1, 10),
    ("{\"title\" = \"Tin\"}", "thiếu dấu hai chấm", 1, 10),
    ("{\"title\"}", "thiếu dấu hai chấm", 1, 9),
    (
        "{\"items\": [\"title\": \"Tin\"]}",
        "dấu hai chấm không được",
        1,
        19,
    ),
    ("{\"a\": \"b\": \"c\"}", "dấu hai chấm không được", 1, 10),
    ("{\"title\": , \"id\": 1}", "thiếu giá trị", 1, 11),
    ("{\"title\": }", "thiếu giá trị", 1, 11),
    ("{{\"title\": \"Tin\"}}", "phải có tên", 1, 2),
    ("{title: \"Tin\"}", "không viết title", 1, 2),
    ("{\"id\": 1, title: \"Tin\"}", "không viết title", 1, 11),
    ("{\"title\": Hội nghị}", "chữ chưa có dấu nháy", 1, 11),
    ("{\"hidden\": True}", "chữ chưa có dấu nháy", 1, 12),
    ("{\"hidden\": nul}", "chữ chưa có dấu nháy", 1, 15),
    ("{\"views\": 007}", "số viết sai", 1, 12),
    ("{\"date_published\": 29/12/2016}", "số viết sai", 1, 22),
    ("{\"views\": +1}", "số viết sai", 1, 11),
    ("{\"views\": 1.}", "số viết sai", 1, 13),
    (
        "{\"title\": \"Ngày \"thứ Sáu\" không hẹn\"}",
        "trong chữ có dấu nháy",
        1,
        18,
    ),
    ("{\"title\": \"Tin\n\", \"id\": 1}", "xuống dòng", 1, 15),
    ("{\"title\": \"Tin,\r\n\"id\": 1}", "xuống dòng", 1, 16),
    ("{\"title\": \"Tin\tmới\"}", "Tab", 1, 15),
    ("{\"url\": \"C:\\tin\\moi\"}", "sau dấu \\", 1, 17),
    ("{\"title\": \"Tin", "giữa một dòng chữ", 1, 15),
    ("{\"title\": \"", "giữa một dòng chữ", 1, 12),
    (
        "{\"items\": [{\"title\": \"Tin\"}",
        "Thêm ]} vào cuối tệp",
        1,
        28,
    ),
    ("{\"items\": [", "Thêm ]} vào cuối tệp", 1, 12),
    (
        "{\"items\": [{\"title\": \"Tin\"]}",
        "Ở đây phải là }",
        1,
        27,
    ),
    ("{\"items\": [}", "Ở đây phải là ]", 1, 12),
    ("{\"items\": []}}", "thừa dấu đóng ngoặc", 1, 14),
    (
        "{\"title\": \"Một\"}\n{\"title\": \"Hai\"}",
        "còn nội dung",
        2,
        1,
    ),
    (
        "{\"title\": \"Một\"},\n{\"title\": \"Hai\"}",
        "còn nội dung",
        1,
        17,
    ),
];

#[test]
fn each_mistake_in_the_syntax_is_told_with_its_cause_its_cure_and_its_place() {
    let mut faults = Vec::new();
    for (document, words, line, column) in ROWS {
        let Finding {
            kind,
            line: found_line,
            column: found_column,
            message,
            ..
        } = first(document);
        let is_right = kind == ProblemKind::Json
            && message.starts_with("Tệp không đúng cú pháp JSON: ")
            && message.contains(words)
            && (found_line, found_column) == (*line, *column);
        if !is_right {
            faults.push(format!(
                "{document:?}: {found_line}:{found_column} {kind:?} {message}"
            ));
        }
        // A cause, and at least a sentence of what to do.
        assert!(message.matches(". ").count() >= 1, "{message}");
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn words_of_one_row_do_not_fit_another() {
    let messages: Vec<_> = ROWS
        .iter()
        .map(|(document, ..)| first(document).message)
        .collect();
    for (at, (_, words, ..)) in ROWS.iter().enumerate() {
        let others = ROWS.iter().zip(&messages);
        let wrong = others
            .filter(|((_, other, ..), message)| other != words && message.contains(words))
            .count();
        assert_eq!(wrong, 0, "{words}: {:?}", messages.get(at));
    }
}

proptest! {
    #[test]
    fn prop_whatever_is_not_json_is_told_in_words(document in r#"[\[\]{}:,"\\“”'0-9a-eệ \n\t.;-]{0,40}"#) {
        for finding in check(&document, BASE, &PLATFORM) {
            if finding.kind == ProblemKind::Json {
                prop_assert!(!finding.message.contains("không đọc được"), "{document:?}: {}", finding.message);
            }
        }
    }

    /// A quotation mark, a bracket or a comma too few.
    #[test]
    fn prop_a_mark_that_is_missing_is_told(at in 0_usize..100) {
        let whole = r#"{"items": [{"title": "Một", "id": 1}, {"title": "Hai", "tags": ["a", "b"], "x": {"y": null}}]}"#;
        let marks: Vec<_> = whole.match_indices(|letter| "{}[]:,\"".contains(letter)).map(|(index, _)| index).collect();
        let cut = marks[at % marks.len()];
        let document = format!("{}{}", &whole[..cut], &whole[cut + 1..]);
        let finding = first(&document);
        prop_assert_eq!(finding.kind, ProblemKind::Json);
        prop_assert!(!finding.message.contains("không đọc được"), "{}: {}", document, finding.message);
    }
}
