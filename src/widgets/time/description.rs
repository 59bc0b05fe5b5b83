//! `<vn-time>`, described.

use crate::widgets::Kind;
use crate::widgets::description::shared::{LINE_FIRST_VIEW_CSS, TIME};
use crate::widgets::description::{
    AttributeDescription, Description, Example, Snippet, attribute, both,
};

pub(super) const ATTRIBUTES: [AttributeDescription; 2] = [
    attribute("datetime", Kind::Instant)
        .means(
            "The instant: RFC 3339, `dd/MM/yyyy HH:mm`, milliseconds since 1970 and many other forms.",
            "mốc thời gian, ví dụ `29/12/2016 15:13`",
        )
        .without("none: the fallback stays", "nội dung dự phòng được giữ nguyên")
        .label("Mốc thời gian")
        .hint("Ví dụ 29/12/2016 15:13.")
        .start("29/12/2016 15:13"),
    attribute("format", Kind::Format { default: "datetime" })
        .means(
            "How the instant is written: a named format or a pattern of LDML letters. `relative` keeps itself up to date.",
            "cách viết ngày giờ; `relative` tự cập nhật",
        )
        .label("Cách viết"),
];

/// What there is to say about the element.
pub const DESCRIPTION: Description = Description {
    shows: both(
        "One date, formatted.",
        "một mốc thời gian cho sẵn: `29/12/2016 15:13`",
    ),
    attributes: &ATTRIBUTES,
    parts: &[TIME],
    style_sheets: &[include_str!("time.css")],
    first_view_css: &[LINE_FIRST_VIEW_CSS],
    snippet: Snippet {
        name: "Ngày giờ",
        words: "29/12/2016 15:13",
        link: "",
        sample: "",
        has_first_view: true,
        about_first_view: &[
            "Trang có sẵn ngày giờ: hiện ngay, đọc được cả khi không có JavaScript. Kiểu relative (“5 phút trước”) được viết thành ngày.",
        ],
    },
    examples: &[Example {
        id: "ngay-gio",
        title: "Ngày giờ",
        html: r#"<vn-time datetime="29/12/2016 15:13" format="news"></vn-time>"#,
        is_broad: false,
    }],
};
