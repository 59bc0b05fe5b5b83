//! What a check says of a document that is not JSON: the cause, and what to write instead.

use crate::feed::SyntaxFault;

/// The mistake in a document that is neither JSON nor a feed in XML, for webmasters.
pub(crate) fn not_json(fault: &SyntaxFault) -> String {
    let advice = match fault {
        SyntaxFault::TrailingComma(closing) => {
            format!("thừa dấu phẩy trước dấu {closing}. Xóa dấu phẩy đứng sau phần cuối cùng.")
        }
        SyntaxFault::CutOff(closing) => format!(
            "tệp kết thúc khi chưa đóng đủ ngoặc. Thêm {closing} vào cuối tệp; nếu tệp bị cắt cụt thì xuất lại."
        ),
        SyntaxFault::WrongBracket(expected) => format!(
            "dấu đóng không khớp với dấu mở. Ở đây phải là {expected}, hoặc thiếu dấu {expected} ở phía trước."
        ),
        other => fixed(other).to_owned(),
    };
    format!("Tệp không đúng cú pháp JSON: {advice}")
}

/// The words that are the same for every document.
const fn fixed(fault: &SyntaxFault) -> &'static str {
    match fault {
        SyntaxFault::Empty => "tệp chưa có nội dung. Chép dữ liệu vào tệp rồi lưu lại.",
        SyntaxFault::Html => {
            "đây là một trang HTML, thường là trang báo lỗi hoặc trang đăng nhập của máy chủ. Mở địa chỉ của tệp bằng trình duyệt để xem, rồi sửa địa chỉ; cần tệp JSON, RSS hoặc Atom."
        }
        SyntaxFault::Before => "tệp phải bắt đầu bằng dấu {. Xóa phần đứng trước dấu đó.",
        SyntaxFault::Invisible => {
            "có ký tự không nhìn thấy, như dấu BOM hoặc dấu cách đặc biệt. Xóa ký tự ở chỗ này, gõ lại dấu cách nếu cần."
        }
        SyntaxFault::Zero => {
            "tệp có vẻ theo bảng mã UTF-16 mà không có dấu BOM. Lưu lại tệp bằng bảng mã UTF-8."
        }
        SyntaxFault::CurlyQuote => "dấu nháy cong của Word. Thay bằng dấu nháy kép thẳng \".",
        SyntaxFault::SingleQuote => {
            "dấu nháy đơn. Tên và chữ phải đặt trong dấu nháy kép thẳng \"."
        }
        SyntaxFault::Comment => "JSON không có chú thích. Xóa chú thích (//, /* */ hoặc #).",
        SyntaxFault::Semicolon => "dấu chấm phẩy. Thay bằng dấu phẩy, hoặc xóa nếu ở cuối tệp.",
        SyntaxFault::ExtraComma => {
            "thừa dấu phẩy. Giữa hai phần chỉ có một dấu phẩy, trước phần đầu tiên không có."
        }
        SyntaxFault::MissingComma => {
            "thiếu dấu phẩy. Thêm dấu phẩy trước chỗ này, sau phần đứng trước."
        }
        SyntaxFault::MissingColon => "thiếu dấu hai chấm sau tên. Viết \"tên\": \"giá trị\".",
        SyntaxFault::ExtraColon => {
            "dấu hai chấm không được có ở đây. Mỗi mục là \"tên\": \"giá trị\", nằm trong { }, giữa hai mục có dấu phẩy."
        }
        SyntaxFault::MissingValue => {
            "thiếu giá trị. Viết giá trị sau dấu hai chấm, hoặc xóa cả mục."
        }
        SyntaxFault::MissingName => {
            "trong { } mỗi mục phải có tên. Viết \"tên\": \"giá trị\"; danh sách thì đặt trong [ ]."
        }
        SyntaxFault::UnquotedName => "tên chưa có dấu nháy kép. Viết \"title\", không viết title.",
        SyntaxFault::UnquotedText => {
            "chữ chưa có dấu nháy kép. Đặt chữ và ngày trong dấu nháy kép thẳng \"; chỉ số, true, false và null viết không có dấu nháy."
        }
        SyntaxFault::Number => {
            "số viết sai. Viết 1200 hoặc 0.5, không có số 0 ở đầu; ngày và số điện thoại phải đặt trong dấu nháy kép."
        }
        SyntaxFault::InnerQuote => {
            "trong chữ có dấu nháy kép thẳng. Viết \\\" hoặc dùng dấu nháy cong “ ” cho dấu nháy nằm trong chữ."
        }
        SyntaxFault::LineBreak => {
            "chữ xuống dòng khi chưa có dấu nháy đóng. Thêm dấu nháy kép ở cuối dòng, hoặc viết \\n thay cho chỗ xuống dòng."
        }
        SyntaxFault::ControlCharacter => {
            "trong chữ có ký tự điều khiển, như phím Tab. Thay bằng dấu cách, hoặc viết \\t."
        }
        SyntaxFault::Escape => {
            "sau dấu \\ không được có ký tự này. Viết \\\\ cho một dấu \\, và viết đường dẫn bằng dấu /."
        }
        SyntaxFault::UnclosedString => {
            "tệp kết thúc giữa một dòng chữ. Thêm dấu nháy kép đóng và các ngoặc còn thiếu; nếu tệp bị cắt cụt thì xuất lại."
        }
        SyntaxFault::ExtraBracket => "thừa dấu đóng ngoặc. Xóa dấu này, hoặc tìm chỗ thiếu dấu mở.",
        SyntaxFault::After => {
            "sau dấu đóng cuối cùng còn nội dung. Nhiều tin thì đặt trong \"items\": [ ], giữa hai tin có dấu phẩy."
        }
        SyntaxFault::TrailingComma(_)
        | SyntaxFault::CutOff(_)
        | SyntaxFault::WrongBracket(_)
        | SyntaxFault::Other => {
            "chỗ này không đọc được. So với ví dụ trong hướng dẫn; tệp cũng không phải RSS hay Atom."
        }
    }
}
