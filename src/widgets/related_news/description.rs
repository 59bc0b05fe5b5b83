//! `<vn-related-news>`, described.

use super::order::Order;
use super::pager::PAGE_SIZE;
use crate::widgets::Kind;
use crate::widgets::description::shared::{
    BUTTON, DATA_FIRST_VIEW_CSS, FIRST_VIEW, HEADING_LEVEL, MESSAGE, REFRESH, date_format, src,
};
use crate::widgets::description::{
    AttributeDescription, Description, Example, PartDescription, Snippet, attribute, both, part,
};
use crate::words;

pub(super) const ATTRIBUTES: [AttributeDescription; 14] = [
    src("/data/tin-khac.json"),
    attribute(
        "heading",
        Kind::Text {
            default: Some(words::RELATED_HEADING),
        },
    )
    .means(
        "Text of the heading. An empty value means no heading.",
        "tiêu đề; để trống (`heading=\"\"`) thì không có tiêu đề",
    )
    .label("Tiêu đề")
    .hint("Để trống thì không có tiêu đề."),
    attribute("current", Kind::ItemName)
        .means(
            "The `id` or `url` of the article being read, which the list leaves out. The list waits for the page's first `<vn-article>`, but at most 1 s after its own data have arrived.",
            "`id` hoặc `url` của bài đang đọc, bài này không hiện trong danh sách; danh sách chờ thẻ `vn-article` đầu tiên nhiều nhất 1 giây",
        )
        .without(
            "what the page's first `<vn-article>` shows, else the page itself",
            "bài của thẻ `vn-article` đầu tiên, nếu không có thì chính trang này",
        )
        .label("Bài đang đọc")
        .hint("id hoặc địa chỉ; bài này không hiện trong danh sách.")
        .rare(),
    attribute(
        "order",
        Kind::Word {
            known: &[
                Order::Newest.name(),
                Order::Related.name(),
                Order::Feed.name(),
            ],
            default: Order::Newest.name(),
        },
    )
    .means(
        "`newest` (undated items last; ties keep the file's order), `related` (by content) or `feed` (the file's order).",
        "thứ tự: `newest` (tin mới trước), `related` (tin có nội dung gần với bài đang đọc trước), `feed` (như trong tệp)",
    )
    .label("Thứ tự")
    .choices(&["Tin mới trước", "Tin gần với bài đang đọc trước", "Như trong tệp"]),
    attribute("tag", Kind::Text { default: None })
        .means(
            "Only items with this tag, including case and marks.",
            "chỉ hiện các tin có từ khóa này, viết đúng như trong tệp",
        )
        .without("all", "hiện tất cả")
        .label("Chỉ các tin có từ khóa")
        .rare(),
    attribute("limit", number(None))
        .means(
            "The maximum number of items in total, 0 or more.",
            "số tin nhiều nhất",
        )
        .without("all", "hiện tất cả")
        .label("Số tin nhiều nhất")
        .hint("Để trống thì hiện tất cả."),
    attribute("page-size", number(Some(PAGE_SIZE)))
        .means(
            "Items per page, with a pager below; 0 puts everything on one page. Past the last page, the list loads the feed's `next_url`, if it has one, and skips items whose `id` it already has. It stops at 100 files or 50,000 items.",
            "số tin trên một trang, có nút chuyển trang bên dưới; `0` là không chia trang",
        )
        .label("Số tin trên một trang")
        .hint("0 thì không chia trang."),
    attribute("search", Kind::Flag)
        .means(
            "A search box for the titles as they are shown. Words may come in any order, the last one may be unfinished, and case and marks do not matter: `dan van` finds `Dân vận`, `kì họp` finds `Kỳ họp`.",
            "ô tìm kiếm; gõ `dan van` tìm được `Dân vận`",
        )
        .without("off", "không có")
        .label("Ô tìm kiếm"),
    attribute("by-date", Kind::Flag)
        .means(
            "Selects for the days, months and years that occur in the data.",
            "chọn ngày, tháng, năm",
        )
        .without("off", "không có")
        .label("Chọn ngày, tháng, năm"),
    attribute("thumbnails", Kind::Flag)
        .means(
            "Pictures at 3:2, beside the text or above it in a narrow column. An item without a picture gets a grey tile.",
            "ảnh nhỏ của mỗi tin, tỷ lệ 3:2; tin không có ảnh thì có ô trống",
        )
        .without("off", "không có")
        .label("Ảnh nhỏ của mỗi tin"),
    attribute("new-days", number(None))
        .means(
            "Marks items younger than this many days with `Mới`.",
            "tin mới hơn số ngày này có chữ `Mới`",
        )
        .without("off", "không có")
        .label("Ghi “Mới” cho tin trong số ngày này"),
    REFRESH,
    HEADING_LEVEL,
    date_format("(dd/MM/yyyy)"),
];

const fn number(default: Option<u32>) -> Kind {
    Kind::Number {
        default,
        min: 0,
        max: u32::MAX,
    }
}

const PARTS: [PartDescription; 14] = [
    part("heading", "The heading.", "tiêu đề"),
    part("search", "The search box.", "ô tìm kiếm"),
    part(
        "by-date",
        "The choice of day, month and year.",
        "ô chọn ngày, tháng, năm",
    ),
    part("count", "How many items were found.", "số kết quả"),
    part("list", "The list.", "danh sách"),
    part("item", "One item.", "một tin"),
    part(
        "thumbnail",
        "The item's picture, or the tile in its place.",
        "ảnh nhỏ của tin, hoặc ô trống thay ảnh",
    ),
    part(
        "link",
        "The item's title, as a link.",
        "tên tin, là liên kết",
    ),
    part("new", "The mark of a new item.", "chữ `Mới`"),
    part("date", "The item's date.", "ngày của tin"),
    part("pager", "The buttons of the pages.", "các nút chuyển trang"),
    part("page", "The button of one page.", "nút của một trang"),
    MESSAGE,
    BUTTON,
];

/// What there is to say about the element.
pub const DESCRIPTION: Description = Description {
    shows: both(
        "A list of news with paging; optionally with search, dates and thumbnails.",
        "danh sách tin lấy từ tệp JSON hoặc RSS, có phân trang, tìm kiếm, chọn theo ngày",
    ),
    attributes: &ATTRIBUTES,
    parts: &PARTS,
    style_sheets: &[
        include_str!("../message.css"),
        include_str!("../spoken.css"),
        include_str!("../skeleton.css"),
        include_str!("related_news.css"),
    ],
    first_view_css: &[DATA_FIRST_VIEW_CSS],
    snippet: Snippet {
        name: "Danh sách tin",
        words: words::RELATED_HEADING,
        link: "/tin-tuc.html",
        sample: "data/tin-khac.json",
        has_first_view: true,
        about_first_view: &[
            FIRST_VIEW,
            "Chữ Mới và ngày kiểu relative tùy lúc xem, nên hiện ra sau.",
        ],
    },
    examples: &[
        Example {
            id: "san-sang",
            title: "Danh sách, có trang",
            html: r#"<vn-related-news src="data/tin-khac.json" heading-level="3" page-size="4"></vn-related-news>"#,
            is_broad: false,
        },
        Example {
            id: "theo-ngay",
            title: "Xem theo ngày",
            html: r#"<vn-related-news src="data/tin-khac.json" heading-level="3" by-date page-size="3"></vn-related-news>"#,
            is_broad: false,
        },
        Example {
            id: "anh-nho",
            title: "Ảnh nhỏ và Mới",
            html: r#"<vn-related-news src="data/tin-khac.json" heading-level="3" thumbnails new-days="100000" page-size="4"></vn-related-news>"#,
            is_broad: false,
        },
    ],
};
