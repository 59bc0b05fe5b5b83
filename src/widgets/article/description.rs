//! `<vn-article>`, described.

use super::tools::Tool;
use crate::widgets::Kind;
use crate::widgets::description::shared::{
    BUTTON, DATA_FIRST_VIEW_CSS, FIRST_VIEW, HEADING_LEVEL, MESSAGE, REFRESH, date_format, src,
};
use crate::widgets::description::{
    AttributeDescription, Description, Example, PartDescription, Snippet, attribute, both, part,
};

pub(super) const ATTRIBUTES: [AttributeDescription; 7] = [
    src("/data/bai-viet.json"),
    attribute("item", Kind::ItemName)
        .means(
            "The `id` or `url` of the item to show.",
            "`id` hoặc `url` của bài cần hiện",
        )
        .without("the first item", "bài đầu tiên trong tệp")
        .label("Bài cần hiện")
        .hint("id hoặc địa chỉ của bài; để trống thì hiện bài đầu tiên."),
    REFRESH,
    HEADING_LEVEL,
    date_format("posted"),
    attribute(
        "tools",
        Kind::Words {
            known: Tool::NAMES,
            default: Tool::NAMES,
        },
    )
    .means(
        "The reader's tools: any of `font listen print save share`, separated by spaces, or `none`.",
        "các công cụ dành cho người đọc, ghi cách nhau bằng dấu cách: `font` (cỡ chữ), `listen` (nghe), `print` (in), `save` (lưu), `share` (chia sẻ); `none` là không có",
    )
    .without("all", "đủ cả năm")
    .label("Công cụ cho người đọc")
    .choices(&["Cỡ chữ", "Nghe bài viết", "In", "Lưu về máy", "Chia sẻ"]),
    attribute("json-ld", Kind::Flag)
        .means(
            "Describes the article to search engines with one schema.org `NewsArticle` in the document's head.",
            "cho máy tìm kiếm biết về bài viết (schema.org `NewsArticle`)",
        )
        .without("off", "không")
        .label("Cho máy tìm kiếm biết về bài viết")
        .rare(),
];

const PARTS: [PartDescription; 20] = [
    part("article", "All of it.", "cả bài viết"),
    part("date", "The date line.", "dòng ngày giờ"),
    part("title", "The title.", "tiêu đề"),
    part("lead", "The summary.", "đoạn tóm tắt"),
    part(
        "figure",
        "The picture with its caption.",
        "ảnh cùng chú thích",
    ),
    part("image", "The picture.", "ảnh"),
    part("caption", "Words below the picture.", "chú thích ảnh"),
    part("body", "The text.", "nội dung"),
    part("author", "The authors.", "tác giả"),
    part("source", "The source.", "nguồn tin"),
    part("updated", "When it was last changed.", "ngày cập nhật"),
    part("views", "How often it was read.", "số lượt xem"),
    part(
        "attachments",
        "The attachments with their heading.",
        "mục tài liệu kèm theo",
    ),
    part(
        "attachment",
        "The link of one attachment.",
        "liên kết của một tài liệu",
    ),
    part("tags", "The tags.", "dòng từ khóa"),
    part("tag", "One tag.", "một từ khóa"),
    part("tools", "The toolbar.", "thanh công cụ"),
    part(
        "viewer",
        "The dialogue with one picture.",
        "khung xem ảnh lớn",
    ),
    MESSAGE,
    BUTTON,
];

/// What there is to say about the element.
pub const DESCRIPTION: Description = Description {
    shows: both(
        "One article: title, lead, body, pictures, attachments, and tools to listen, print, save and share.",
        "một bài viết lấy từ tệp JSON hoặc RSS, có nút nghe, in, lưu, chia sẻ",
    ),
    attributes: &ATTRIBUTES,
    parts: &PARTS,
    style_sheets: &[
        include_str!("../message.css"),
        include_str!("../spoken.css"),
        include_str!("../skeleton.css"),
        include_str!("article.css"),
        include_str!("toolbar.css"),
        include_str!("viewer.css"),
    ],
    first_view_css: &[DATA_FIRST_VIEW_CSS, include_str!("first_view.css")],
    snippet: Snippet {
        name: "Bài viết",
        words: "Đọc bài viết",
        link: "/bai-viet.html",
        sample: "data/bai-viet.json",
        has_first_view: true,
        about_first_view: &[FIRST_VIEW],
    },
    examples: &[
        Example {
            id: "bai-viet",
            title: "Bài viết, đủ công cụ",
            html: r#"<p><button type="button" id="mo-anh">Mở ảnh lớn</button></p><vn-article id="bai-viet" src="data/bai-viet.json" heading-level="3"></vn-article>"#,
            is_broad: true,
        },
        Example {
            id: "du-noi-dung",
            title: "Bài có bảng, ảnh, danh sách, tài liệu",
            html: r#"<vn-article id="du-noi-dung" src="trang-thai/du-noi-dung.json" tools="none" heading-level="3"></vn-article>"#,
            is_broad: true,
        },
        Example {
            id: "chia-se",
            title: "Chia sẻ, khi máy không có bảng chia sẻ",
            html: r#"<vn-article id="chia-se" src="trang-thai/ngan.json" tools="share" heading-level="3"></vn-article>"#,
            is_broad: false,
        },
    ],
};
