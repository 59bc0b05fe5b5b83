//! `<vn-clock>`, described.

use crate::widgets::Kind;
use crate::widgets::description::shared::{LINE_FIRST_VIEW_CSS, TIME};
use crate::widgets::description::{
    AttributeDescription, Description, Example, Snippet, attribute, both,
};

pub(super) const ATTRIBUTES: [AttributeDescription; 3] = [
    attribute("format", Kind::Format { default: "clock" })
        .means(
            "How the time is written: a named format or a pattern of LDML letters.",
            "cách viết ngày giờ",
        )
        .label("Cách viết"),
    attribute("lunar", Kind::Flag)
        .means(
            "Adds the lunar date: `Chủ Nhật, 17/12/2017 9:31:53 SA (30/10 Đinh Dậu)`. Outside 1900–2100 it adds nothing.",
            "thêm ngày âm lịch: `… (30/10 Đinh Dậu)`; trước 1900 và sau 2100 thì không thêm gì",
        )
        .without("off", "không thêm")
        .label("Thêm ngày âm lịch"),
    // Only `browser/clock` reads it: the time that comes in is already corrected.
    attribute("sync", Kind::FlagOrText)
        .means(
            "Shows the server's time, from the `Date` header of its answers, instead of the visitor's. The value may be a URL of the page's own origin.",
            "lấy giờ theo máy chủ; có thể ghi địa chỉ để hỏi giờ, cùng tên miền với trang",
        )
        .without("off", "theo giờ máy của người xem")
        .label("Lấy giờ theo máy chủ")
        .hint("Địa chỉ để hỏi giờ, cùng tên miền; để trống thì hỏi máy chủ của trang.")
        .placeholder("/gio.txt")
        .rare(),
];

/// What there is to say about the element.
pub const DESCRIPTION: Description = Description {
    shows: both(
        "The current time in Viet Nam, ticking; optionally with the lunar date and the server's time.",
        "giờ Việt Nam, chạy từng giây: `Chủ Nhật, 17/12/2017 9:31:53 SA`",
    ),
    attributes: &ATTRIBUTES,
    parts: &[TIME],
    style_sheets: &[include_str!("clock.css")],
    first_view_css: &[LINE_FIRST_VIEW_CSS, include_str!("first_view.css")],
    snippet: Snippet {
        name: "Đồng hồ",
        words: "Giờ Việt Nam",
        link: "",
        sample: "",
        has_first_view: false,
        about_first_view: &[
            "Đồng hồ không viết sẵn được, vì giờ tùy lúc xem trang. Chữ dự phòng giữ chỗ cho đến khi đồng hồ chạy.",
        ],
    },
    examples: &[Example {
        id: "dong-ho",
        title: "Đồng hồ",
        html: "<vn-clock></vn-clock><br><vn-clock lunar></vn-clock>",
        is_broad: false,
    }],
};
