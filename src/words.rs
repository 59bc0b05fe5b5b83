//! Every Vietnamese word a visitor can read or hear, and nowhere else. No logic. In a
//! list each word has a comma behind it, for `text::word`.

/// Weekdays in full, Sunday first (`EEEE`).
pub const WEEKDAYS: &str = "Chủ Nhật,Thứ Hai,Thứ Ba,Thứ Tư,Thứ Năm,Thứ Sáu,Thứ Bảy,";

// Time.

/// Weekdays as short as tables and calendars have them, Sunday first (`E`, `EEE`).
pub const WEEKDAYS_SHORT: &str = "CN,Th 2,Th 3,Th 4,Th 5,Th 6,Th 7,";

/// "Month", before its number (`MMMM`).
pub const MONTH_WORD: &str = "tháng";
/// "Month", shortened (`MMM`).
pub const MONTH_SHORT: &str = "thg";
/// What marks a leap month, after its number.
pub const LEAP_MONTH: &str = " nhuận";
/// What stands before the day, the month and the year of a lunar date in words.
pub const LUNAR_WORDS: [&str; 3] = ["ngày ", " tháng ", " năm "];

/// Before and after noon (`a`).
pub const HALF_DAYS: &str = "SA,CH,";

/// The pattern of the format `posted`.
pub const PATTERN_POSTED: &str = "'Ngày' dd/MM/yyyy HH:mm:ss";
/// The pattern of the format `full`.
pub const PATTERN_FULL: &str = "EEEE, 'ngày' d 'tháng' M 'năm' y";
/// The pattern of the format `document`, from March on.
pub const PATTERN_DOCUMENT: &str = "'ngày' dd 'tháng' M 'năm' y";
/// The pattern of the format `document` in January and February, where nobody shall add a digit.
pub const PATTERN_DOCUMENT_EARLY: &str = "'ngày' dd 'tháng' MM 'năm' y";

/// Less than a minute ago, or to go.
pub const JUST_NOW: &str = "Vừa xong";
/// After a number: minutes.
pub const MINUTES: &str = "phút";
/// After a number: hours.
pub const HOURS: &str = "giờ";
/// After a number: days.
pub const DAYS: &str = "ngày";
/// After a number and its unit: in the past.
pub const AGO: &str = "trước";
/// After a number and its unit: to come.
pub const TO_COME: &str = "nữa";
/// The day before today.
pub const YESTERDAY: &str = "Hôm qua";
/// The day after today.
pub const TOMORROW: &str = "Ngày mai";

/// The ten heavenly stems (can), from that of the year 4 on.
pub const STEMS: &str = "Giáp,Ất,Bính,Đinh,Mậu,Kỷ,Canh,Tân,Nhâm,Quý,";
/// The twelve earthly branches (chi), from that of the year 4 on.
pub const BRANCHES: &str = "Tý,Sửu,Dần,Mão,Thìn,Tỵ,Ngọ,Mùi,Thân,Dậu,Tuất,Hợi,";

// Status and errors.

/// While data is on its way.
pub const LOADING: &str = "Đang tải…";
/// An old copy, and when it was fetched: a pattern.
pub const PATTERN_FETCHED: &str = "'Bản lưu lúc' HH:mm 'ngày' dd/MM/yyyy";
/// A list without items.
pub const EMPTY: &str = "Chưa có tin nào.";
/// The button that tries again.
pub const RETRY: &str = "Thử lại";
/// No answer.
pub const OFFLINE: &str = "Không tải được dữ liệu. Vui lòng kiểm tra kết nối mạng.";
/// An answer with a wrong status: before its number.
pub const STATUS_BEFORE: &str = "Máy chủ không trả về dữ liệu (mã ";
/// An answer with a wrong status: after its number.
pub const STATUS_AFTER: &str = ").";
/// No answer in time.
pub const TIMEOUT: &str = "Máy chủ phản hồi quá chậm.";
/// Bytes that are not Unicode.
pub const NOT_UNICODE: &str = "Tệp dữ liệu không phải Unicode (UTF-8).";
/// Text that is not JSON.
pub const NOT_JSON: &str = "Tệp dữ liệu bị lỗi định dạng.";
/// JSON that is no feed.
pub const NOT_A_FEED: &str = "Tệp dữ liệu không đúng cấu trúc.";
/// A feed without the item asked for.
pub const NO_ITEM: &str = "Không tìm thấy bài viết.";
/// Over a limit.
pub const TOO_LARGE: &str = "Tệp dữ liệu quá lớn.";

// Article.

/// Before the name of the source.
pub const SOURCE_BEFORE: &str = "Nguồn: ";
/// Before the date of the last change.
pub const UPDATED_BEFORE: &str = "Cập nhật: ";
/// Before how often it was read.
pub const VIEWS_BEFORE: &str = "Lượt xem: ";
/// Before the key words.
pub const TAGS_BEFORE: &str = "Từ khóa: ";
/// Above the files to download.
pub const ATTACHMENTS: &str = "Tài liệu kèm theo";
/// Units of size, each 1024 of the one before.
pub const SIZE_UNITS: &str = "byte,KB,MB,GB,";

/// What the wide tables of a body are called, which scroll by themselves.
pub const TABLE: &str = "Bảng";
/// Before the address of an article that was printed or saved.
pub const ADDRESS_BEFORE: &str = "Địa chỉ: ";
/// Before the date on which it was printed or saved.
pub const READ_BEFORE: &str = "Truy cập: ";

// An article's tools.

/// What the tools are, together.
pub const TOOLS: &str = "Công cụ";
/// Smaller text.
pub const SMALLER: &str = "Thu nhỏ chữ";
/// Text as large as it was.
pub const NORMAL: &str = "Cỡ chữ mặc định";
/// Larger text.
pub const LARGER: &str = "Phóng to chữ";
/// Reads the article aloud.
pub const LISTEN: &str = "Nghe bài viết";
/// Halts the reading.
pub const PAUSE: &str = "Tạm dừng";
/// Goes on reading.
pub const RESUME: &str = "Tiếp tục";
/// Ends the reading.
pub const STOP: &str = "Dừng";
/// Prints the article.
pub const PRINT: &str = "In bài viết";
/// Saves the article as a file.
pub const SAVE: &str = "Lưu bài viết";
/// Hands the article's address on.
pub const SHARE: &str = "Chia sẻ";
/// Copies the article's address.
pub const COPY: &str = "Sao chép liên kết";
/// The address was copied.
pub const COPIED: &str = "Đã sao chép liên kết";
/// Writes an e-mail with the article's address.
pub const MAIL: &str = "Gửi qua thư điện tử";

/// Shows a picture as large as the window.
pub const ENLARGE: &str = "Xem ảnh lớn";
/// The picture before this one.
pub const PREVIOUS_PICTURE: &str = "Ảnh trước";
/// The picture behind this one.
pub const NEXT_PICTURE: &str = "Ảnh sau";
/// Closes the viewer.
pub const CLOSE: &str = "Đóng";

// What a webmaster is told of a file.

/// Kinds of mistakes and what they mean, in turn, each with a line's end behind it.
pub const ADVICE: &str = "\
json\nTệp không đúng cú pháp JSON.\n\
feed\nKhông phải JSON Feed: cần một đối tượng có danh sách items, hoặc một tin riêng lẻ.\n\
type\nSai kiểu dữ liệu, mục này bị bỏ qua.\n\
date\nKhông phải ngày giờ có thật, tin sẽ hiện mà không có ngày.\n\
url\nĐịa chỉ không dùng được ở đây, mục này bị bỏ qua.\n\
item\nBị bỏ qua vì thiếu nội dung cần có.\n\
too-large\nVượt quá giới hạn: 16 MiB một tệp, 50.000 tin, 1 MiB HTML một bài.\n\
alt\nẢnh chưa có mô tả cho người dùng trình đọc màn hình.\n\
ambiguous-date\nNgày dễ hiểu nhầm: số đứng trước được hiểu là ngày, số đứng sau là tháng.\n\
no-date\nTin không có ngày, sẽ đứng cuối danh sách.\n\
duplicate-id\nTrùng id với một tin đứng trước.\n";

// What is read aloud in place of what is written.

/// Abbreviations of the portals and their words, in turn. At most 20 pairs; a voice spells out the others.
pub const SPOKEN: &str = "UBND,Ủy ban nhân dân,HĐND,Hội đồng nhân dân,MTTQ,Mặt trận Tổ quốc,\
    TP,thành phố,TW,Trung ương,QĐ,Quyết định,NĐ,Nghị định,CP,Chính phủ,\
    THCS,trung học cơ sở,THPT,trung học phổ thông,BHXH,bảo hiểm xã hội,BHYT,bảo hiểm y tế,\
    CNTT,công nghệ thông tin,HTX,hợp tác xã,NTM,nông thôn mới,";
/// What is said before the day, the month and the year of a date, for the comma of a number and for the percent sign.
pub const SPOKEN_SIGNS: &str = "ngày ,tháng ,năm ,phẩy ,phần trăm,";

// List.

/// Looks for items; the name of the search box.
pub const SEARCH: &str = "Tìm trong danh sách";
/// Chooses items by their date.
pub const BY_DATE: &str = "Xem theo ngày";
/// Day, month and year, before what can be chosen of each.
pub const DATE_PARTS: &str = "Ngày,Tháng,Năm,";
/// Every day, month or year.
pub const ALL: &str = "Tất cả";
/// Behind the number of items that were found.
pub const RESULTS: &str = " kết quả";
/// No item was found.
pub const NO_RESULT: &str = "Không tìm thấy tin nào phù hợp.";
/// What the buttons below a list are, together.
pub const PAGER: &str = "Phân trang";
/// The first, the previous, the next and the last page.
pub const PAGES: &str = "Trang đầu,Trang trước,Trang sau,Trang cuối,";
/// Before the number of a page.
pub const PAGE_BEFORE: &str = "Trang ";
/// An item that is new.
pub const NEW: &str = "Mới";
/// Default heading of the list.
pub const RELATED_HEADING: &str = "Các tin khác";
