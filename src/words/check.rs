//! What a check says of a file.

use crate::feed::{Fault, ProblemKind};
use crate::html::{Removal, RemovalKind};

/// What a kind of problem means, for webmasters.
pub(crate) const fn advice(kind: ProblemKind) -> &'static str {
    match kind {
        ProblemKind::Encoding => {
            "Tệp không phải Unicode (UTF-8), cũng không theo bảng mã mà khai báo XML nêu. Lưu lại tệp bằng bảng mã UTF-8."
        }
        ProblemKind::Feed => {
            "Không phải JSON Feed, RSS hay Atom: cần một danh sách items, một kênh tin, hoặc một tin riêng lẻ."
        }
        ProblemKind::Xml(fault) => not_well_formed(fault),
        ProblemKind::Type => {
            "Sai kiểu dữ liệu, mục này bị bỏ qua. Chữ đặt trong dấu nháy kép, danh sách trong [ ], số không có dấu nháy."
        }
        ProblemKind::Date => {
            "Không phải ngày giờ có thật, tin sẽ hiện mà không có ngày. Viết như 29/12/2016 15:13."
        }
        ProblemKind::Url => {
            "Địa chỉ không dùng được ở đây, mục này bị bỏ qua. Viết như /tin/1.html hoặc https://…/tin/1.html."
        }
        ProblemKind::Item => {
            "Bị bỏ qua vì thiếu nội dung cần có. Tin cần title, summary, content_html hoặc content_text; tài liệu cần url, tác giả cần name."
        }
        ProblemKind::TooLarge => {
            "Vượt quá giới hạn: 16 MiB một tệp, 50.000 tin, 1 MiB HTML một bài. Chia thành nhiều tệp, để ảnh thành tệp riêng."
        }
        ProblemKind::Alt => {
            "Ảnh chưa có mô tả cho người dùng trình đọc màn hình. Viết vào alt của ảnh, hoặc image_alt trong _vn."
        }
        ProblemKind::AmbiguousDate => {
            "Ngày dễ hiểu nhầm: số đứng trước được hiểu là ngày, số đứng sau là tháng. Viết 2016-12-29 thì không thể nhầm."
        }
        ProblemKind::ImplausibleDate => {
            "Không thể là ngày đăng tin của một cổng thông tin, tin sẽ hiện mà không có ngày. Kiểm tra lại năm."
        }
        ProblemKind::Weekday => "Thứ không khớp với ngày, chỉ ngày được dùng. Sửa thứ, hoặc bỏ đi.",
        ProblemKind::Seconds => "Số này được hiểu là giây, nên ghi bằng mili giây hoặc dạng ISO.",
        ProblemKind::NoDate => "Tin không có ngày, sẽ đứng cuối danh sách.",
        ProblemKind::DuplicateId => "Trùng id với một tin đứng trước. Mỗi tin cần một id riêng.",
        ProblemKind::Markup => {
            "Mục này là chữ thường nhưng có mã HTML: mã được đọc hoặc bỏ đi, nên ghi thẳng chữ."
        }
        // Their findings have words of their own.
        ProblemKind::Html | ProblemKind::Json => "",
    }
}

/// What is wrong with the XML of a feed, for webmasters.
const fn not_well_formed(fault: Fault) -> &'static str {
    match fault {
        Fault::Ampersand => "Dấu & đứng một mình, cần viết &amp;.",
        Fault::Reference => {
            "Ký hiệu như &nbsp; không có trong XML, cần viết ký tự hoặc mã số như &#160;."
        }
        Fault::Character => "Ký tự điều khiển không được có trong XML, đã bỏ qua.",
        Fault::LessThan => "Dấu < không mở thẻ nào, cần viết &lt;.",
        Fault::Tag => "Thẻ thiếu dấu > hoặc dấu nháy, nội dung có thể bị mất.",
        Fault::Markup => "Khai báo <!…> không được có ở đây, đã bỏ qua.",
        Fault::Unclosed => "Chú thích, CDATA hoặc chỉ thị không được đóng, nội dung có thể bị mất.",
        Fault::Element => "Thẻ không được đóng, nội dung được hiểu đến chỗ mục kế tiếp.",
        Fault::End => "Thẻ đóng không có thẻ mở, nội dung có thể bị mất.",
        Fault::Before => "Trước khai báo XML hoặc trước kênh tin có nội dung thừa.",
        Fault::After => "Sau kênh tin có nội dung thừa, đã bỏ qua.",
        Fault::SecondRoot => "Tệp có hai kênh tin, tin của cả hai đều được đọc.",
        Fault::CutOff => "Tệp bị cắt cụt, tin dở dang ở cuối bị bỏ qua.",
    }
}

/// What an article's HTML loses, for webmasters.
pub(crate) fn lost(removal: &Removal) -> String {
    let Removal {
        kind,
        count,
        sample,
    } = removal;
    let what = match kind {
        RemovalKind::Depth => "Đã bỏ thẻ lồng nhau quá sâu",
        RemovalKind::Hidden => "Đã bỏ nội dung ẩn",
        RemovalKind::ReviewComment => "Đã bỏ nhận xét của người duyệt",
        RemovalKind::TrackedDeletion => "Đã bỏ chữ bị xóa khi theo dõi thay đổi",
        RemovalKind::Embed => "Đã bỏ nội dung nhúng không có địa chỉ để mở",
        RemovalKind::Picture => "Đã bỏ ảnh không có địa chỉ hiển thị được",
        RemovalKind::Tracker => "Đã bỏ ảnh hoặc khung nhỏ đến mức không thấy được",
        RemovalKind::LegacyEncoding => {
            "Chữ có vẻ theo bảng mã cũ (TCVN3 hoặc VNI), cần chuyển sang Unicode"
        }
        RemovalKind::Link => "Đã bỏ liên kết không an toàn, chỉ giữ chữ",
        RemovalKind::Control => "Đã bỏ ô nhập hoặc nút bấm",
        RemovalKind::Drawing => "Đã bỏ hình vẽ SVG",
    };
    if sample.is_empty() {
        format!("{what} ({count} chỗ).")
    } else {
        format!("{what} ({count} chỗ): “{sample}”.")
    }
}
