//! Every Vietnamese word that a visitor reads or hears; in `check` and `syntax`, those for webmasters. No other file of `src` has any.

mod check;
mod syntax;

pub(crate) use check::{advice, lost};
pub(crate) use syntax::not_json;

/// The language of these words, as a language tag.
pub(crate) const LANGUAGE: &str = "vi";

// Dates and times.

/// Sunday first, as [`Date::weekday`](crate::time::civil::Date::weekday) counts.
pub(crate) const WEEKDAYS: [&str; 7] = [
    "Chủ Nhật",
    "Thứ Hai",
    "Thứ Ba",
    "Thứ Tư",
    "Thứ Năm",
    "Thứ Sáu",
    "Thứ Bảy",
];
/// Sunday first.
pub(crate) const WEEKDAYS_SHORT: [&str; 7] = ["CN", "Th 2", "Th 3", "Th 4", "Th 5", "Th 6", "Th 7"];

/// Before the number of a month (`MMMM`).
pub(crate) const MONTH_WORD: &str = "tháng";
/// Before the number of a month (`MMM`).
pub(crate) const MONTH_SHORT: &str = "thg";
/// After the number of a leap month.
pub(crate) const LEAP_MONTH: &str = " nhuận";

/// A lunar date in words.
pub(crate) fn lunar_date(day: u8, month: &str, year: &str) -> String {
    format!("ngày {day} tháng {month} năm {year}")
}

/// The halves of the day, before and after noon.
pub(crate) const HALF_DAYS: [&str; 2] = ["SA", "CH"];

/// The named format `posted`.
pub(crate) const PATTERN_POSTED: &str = "'Ngày' dd/MM/yyyy HH:mm:ss";
/// The named format `full`.
pub(crate) const PATTERN_FULL: &str = "EEEE, 'ngày' d 'tháng' M 'năm' y";
/// The named format `document` from March on.
pub(crate) const PATTERN_DOCUMENT: &str = "'ngày' dd 'tháng' M 'năm' y";
/// The named format `document` in January and February, which get a zero so that nobody can write a digit before
/// them.
pub(crate) const PATTERN_DOCUMENT_EARLY: &str = "'ngày' dd 'tháng' MM 'năm' y";

/// Less than a minute ago, or from now.
pub(crate) const JUST_NOW: &str = "Vừa xong";
pub(crate) const MINUTES: &str = "phút";
pub(crate) const HOURS: &str = "giờ";
pub(crate) const DAYS: &str = "ngày";
/// After a number and its unit, for the past.
pub(crate) const AGO: &str = "trước";
/// After a number and its unit, for the future.
pub(crate) const TO_COME: &str = "nữa";
pub(crate) const YESTERDAY: &str = "Hôm qua";
pub(crate) const TOMORROW: &str = "Ngày mai";

/// The heavenly stems (can), beginning with that of the year 4.
pub(crate) const STEMS: [&str; 10] = [
    "Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý",
];
/// The earthly branches (chi), beginning with that of the year 4.
pub(crate) const BRANCHES: [&str; 12] = [
    "Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi",
];

// States and errors.

pub(crate) const LOADING: &str = "Đang tải…";
/// When a stored copy was fetched, as a date pattern.
pub(crate) const PATTERN_FETCHED: &str = "'Bản lưu lúc' HH:mm 'ngày' dd/MM/yyyy";
/// A list without items.
pub(crate) const EMPTY: &str = "Chưa có tin nào.";
pub(crate) const RETRY: &str = "Thử lại";
pub(crate) const OFFLINE: &str = "Không tải được dữ liệu. Vui lòng kiểm tra kết nối mạng.";
pub(crate) const TIMEOUT: &str = "Máy chủ phản hồi quá chậm.";
pub(crate) const NOT_UNICODE: &str = "Tệp dữ liệu không phải Unicode (UTF-8).";
pub(crate) const NOT_JSON: &str = "Tệp dữ liệu bị lỗi định dạng.";
pub(crate) const NOT_A_FEED: &str = "Tệp dữ liệu không đúng cấu trúc.";
pub(crate) const NO_ITEM: &str = "Không tìm thấy bài viết.";
pub(crate) const TOO_LARGE: &str = "Tệp dữ liệu quá lớn.";

/// An answer with an HTTP status other than success.
pub(crate) fn status(code: u16) -> String {
    format!("Máy chủ không trả về dữ liệu (mã {code}).")
}

// Article.

pub(crate) const SOURCE_BEFORE: &str = "Nguồn: ";
pub(crate) const UPDATED_BEFORE: &str = "Cập nhật: ";
/// Before the names of authors, for those who do not see where they stand.
pub(crate) const AUTHOR_BEFORE: &str = "Tác giả: ";
/// Before the credit of a picture.
pub(crate) const CREDIT_BEFORE: &str = "Ảnh: ";
/// What a credit begins with that says itself that it is one of a picture.
pub(crate) const PICTURE: [&str; 3] = ["Ảnh", "ảnh", "ẢNH"];
pub(crate) const VIEWS_BEFORE: &str = "Lượt xem: ";
pub(crate) const TAGS_BEFORE: &str = "Từ khóa: ";
/// Heading of the attachments.
pub(crate) const ATTACHMENTS: &str = "Tài liệu kèm theo";
/// Units of a file's size, each 1024 of the one before.
pub(crate) const SIZE_UNITS: [&str; 4] = ["byte", "KB", "MB", "GB"];

/// Label of a table without a caption that is wider than its place.
pub(crate) const TABLE: &str = "Bảng";
/// Before the URL of an article that is printed or saved.
pub(crate) const ADDRESS_BEFORE: &str = "Địa chỉ: ";
/// Before the date on which an article is printed or saved.
pub(crate) const READ_BEFORE: &str = "Truy cập: ";

const WATCH_AT: &str = "Xem video trên ";
const CONTENT_AT: &str = "Xem nội dung tại ";

/// Whether a link's text is that of [`watch_at`] or [`content_at`].
pub(crate) fn is_of_embed(text: &str) -> bool {
    text.starts_with(WATCH_AT) || text.starts_with(CONTENT_AT)
}

/// The link to a video that a player of another site shows.
pub(crate) fn watch_at(host: &str) -> String {
    format!("{WATCH_AT}{host}")
}

/// The link to everything else that a page shows inside another.
pub(crate) fn content_at(host: &str) -> String {
    format!("{CONTENT_AT}{host}")
}

// An article's tools.

/// Label of the toolbar.
pub(crate) const TOOLS: &str = "Công cụ";
pub(crate) const SMALLER: &str = "Thu nhỏ chữ";
pub(crate) const NORMAL: &str = "Cỡ chữ mặc định";
pub(crate) const LARGER: &str = "Phóng to chữ";
/// Buttons show the first part; screen readers say both.
pub(crate) const LISTEN: [&str; 2] = ["Nghe", " bài viết"];
/// Said before a voice of the browser begins.
pub(crate) const LISTENING: &str = "Bắt đầu đọc bài viết";
pub(crate) const PAUSE: &str = "Tạm dừng";
pub(crate) const RESUME: &str = "Tiếp tục";
pub(crate) const STOP: &str = "Dừng";
pub(crate) const PRINT: [&str; 2] = ["In", " bài viết"];
pub(crate) const SAVE: [&str; 2] = ["Lưu", " bài viết"];
pub(crate) const SHARE: &str = "Chia sẻ";
pub(crate) const COPY: &str = "Sao chép liên kết";
pub(crate) const COPIED: &str = "Đã sao chép liên kết";
pub(crate) const MAIL: &str = "Gửi qua thư điện tử";

/// The text size of articles in percent.
pub(crate) fn text_size(percent: u16) -> String {
    format!("Cỡ chữ {percent} %")
}

/// Opens a picture in the viewer.
pub(crate) const ENLARGE: &str = "Xem ảnh lớn";
/// Opens a picture of several that has no words of its own.
pub(crate) fn enlarge_numbered(number: usize, count: usize) -> String {
    format!("{ENLARGE}, {number}/{count}")
}

pub(crate) const PREVIOUS_PICTURE: &str = "Ảnh trước";
pub(crate) const NEXT_PICTURE: &str = "Ảnh sau";
pub(crate) const CLOSE: &str = "Đóng";

// List.

/// Label of the search box; with the list's name, what screen readers call it.
pub(crate) const SEARCH: &str = "Tìm trong danh sách";
/// Legend of the date filter.
pub(crate) const BY_DATE: &str = "Xem theo ngày";
/// Labels of the date filter's choices: day, month and year.
pub(crate) const DATE_PARTS: [&str; 3] = ["Ngày", "Tháng", "Năm"];
/// The choice of every day, month or year.
pub(crate) const ALL: &str = "Tất cả";
/// The beginning of the pager's label.
pub(crate) const PAGER: &str = "Phân trang";
/// Labels of the buttons for the first, previous, next and last page.
pub(crate) const PAGES: [&str; 4] = ["Trang đầu", "Trang trước", "Trang sau", "Trang cuối"];
/// What is written on the buttons for the previous and the next page: part of their labels.
pub(crate) const PREVIOUS_AND_NEXT: [&str; 2] = ["Trước", "Sau"];
/// Marks a new item.
pub(crate) const NEW: &str = "Mới";
/// Heading of a list that sets none.
pub(crate) const RELATED_HEADING: &str = "Các tin khác";
pub(crate) const UNTITLED: &str = "(Không có tiêu đề)";

/// How many items a search found.
pub(crate) fn found(count: usize) -> String {
    if count == 0 {
        "Không tìm thấy tin nào phù hợp.".to_owned()
    } else {
        format!("{count} kết quả")
    }
}

/// A name for a list among others with the same heading; `number` is 2 for the second.
pub(crate) fn numbered_list(heading: &str, number: usize) -> String {
    if heading.is_empty() {
        format!("danh sách {number}")
    } else {
        format!("{heading} ({number})")
    }
}

/// The label of a part of a list: [`PAGER`] or [`SEARCH`], and the list's name.
pub(crate) fn label_in_list(label: &str, list: &str) -> String {
    if list.is_empty() {
        label.to_owned()
    } else {
        format!("{label}: {list}")
    }
}

/// Label of the button for a page of a list.
pub(crate) fn page_label(page: usize) -> String {
    format!("Trang {page}")
}

/// Which of a list's pages is shown.
pub(crate) fn page_of(page: usize, count: usize) -> String {
    format!("Trang {page} / {count}")
}

// Reading aloud.

/// Abbreviations that portals use, and how to say them. A voice spells out all others.
pub(crate) const SPOKEN: [(&str, &str); 15] = [
    ("UBND", "Ủy ban nhân dân"),
    ("HĐND", "Hội đồng nhân dân"),
    ("MTTQ", "Mặt trận Tổ quốc"),
    ("TP", "thành phố"),
    ("TW", "Trung ương"),
    ("QĐ", "Quyết định"),
    ("NĐ", "Nghị định"),
    ("CP", "Chính phủ"),
    ("THCS", "trung học cơ sở"),
    ("THPT", "trung học phổ thông"),
    ("BHXH", "bảo hiểm xã hội"),
    ("BHYT", "bảo hiểm y tế"),
    ("CNTT", "công nghệ thông tin"),
    ("HTX", "hợp tác xã"),
    ("NTM", "nông thôn mới"),
];

/// Before the day of a spoken date.
pub(crate) const SPOKEN_DAY: &str = "ngày ";
/// Before the month of a spoken date.
pub(crate) const SPOKEN_MONTH: &str = "tháng ";
/// Before the year of a spoken date.
pub(crate) const SPOKEN_YEAR: &str = "năm ";
/// For the decimal comma of a number.
pub(crate) const SPOKEN_COMMA: &str = "phẩy ";
/// For a percent sign.
pub(crate) const SPOKEN_PERCENT: &str = "phần trăm";
