//! What several elements have in common.

use super::{AttributeDescription, Bilingual, PartDescription, attribute, both, part};
use crate::widgets::Kind;
use serde::Serialize;

/// `src`, of all elements with data. `example` is an address of such a file.
pub(in crate::widgets) const fn src(example: &'static str) -> AttributeDescription {
    attribute("src", Kind::Url)
        .means(
            "URL of the data (JSON, RSS or Atom, whatever the extension), resolved like that of an `<img>`. Elements that name the same URL share one request.",
            "địa chỉ tệp JSON, RSS hoặc Atom, phần mở rộng nào cũng được",
        )
        .without("a child `<script type=\"application/json\">` is read", "đọc dữ liệu viết ngay trong thẻ")
        .label("Tệp dữ liệu")
        .hint("Địa chỉ tệp JSON, RSS hoặc Atom.")
        .placeholder(example)
}

/// `refresh` in seconds, of all elements with data.
pub(in crate::widgets) const REFRESH: AttributeDescription = attribute(
    "refresh",
    Kind::Number {
        default: None,
        min: 1,
        max: u32::MAX,
    },
)
.means(
    "Seconds between reloads, at least 30. Paused while the page is hidden. What is shown stays until the new data arrive, and if they do not.",
    "số giây giữa hai lần tải lại, ít nhất 30",
)
.without("off", "không tải lại")
.label("Tải lại sau mỗi")
.hint("Số giây, ít nhất 30.")
.least(30)
.rare();

/// `heading-level`, of all elements with data.
pub(in crate::widgets) const HEADING_LEVEL: AttributeDescription = attribute(
    "heading-level",
    Kind::Number {
        default: Some(DEFAULT_HEADING_LEVEL),
        min: 1,
        max: 6,
    },
)
.means(
    "Level of the heading, 1 to 6. Headings in an article's body start one level below its title.",
    "cấp của tiêu đề, từ 1 đến 6",
)
.label("Cấp của tiêu đề")
.choices(&[
    "Cấp 1 (h1)",
    "Cấp 2 (h2)",
    "Cấp 3 (h3)",
    "Cấp 4 (h4)",
    "Cấp 5 (h5)",
    "Cấp 6 (h6)",
])
.rare();

pub(in crate::widgets) const DEFAULT_HEADING_LEVEL: u32 = 2;

/// `date-format`, of all elements with data; the default is a format by name or a pattern.
pub(in crate::widgets) const fn date_format(default: &'static str) -> AttributeDescription {
    attribute("date-format", Kind::Format { default })
        .means(
            "How dates are written: a named format or a pattern of LDML letters.",
            "cách viết ngày giờ của tin",
        )
        .label("Ngày giờ của tin")
        .rare()
}

/// What is shown where there are no data.
pub(in crate::widgets) const MESSAGE: PartDescription = part(
    "message",
    "What is said while there is nothing to show, or nothing new.",
    "câu thông báo khi chưa có gì để hiện",
);

pub(in crate::widgets) const BUTTON: PartDescription =
    part("button", "Every button.", "mọi nút bấm");

/// Of the clock and the date.
pub(in crate::widgets) const TIME: PartDescription = part("time", "The time.", "ngày giờ");

/// What the code of an element with data means that carries its first view.
pub(in crate::widgets) const FIRST_VIEW: &str = "Trang có sẵn nội dung của dữ liệu lúc này: hiện ngay, đọc được cả khi không có JavaScript. Khi dữ liệu đổi, thẻ tự cập nhật trong trình duyệt của người xem; muốn nội dung viết sẵn cũng mới thì chép lại mã.";

/// Rules of the first views of all elements with data.
pub(in crate::widgets) const DATA_FIRST_VIEW_CSS: &str = include_str!("../first_view_data.css");

/// Rules of the first views of elements that are words of a line.
pub(in crate::widgets) const LINE_FIRST_VIEW_CSS: &str = include_str!("../first_view_line.css");

/// Where the children of every element are shown.
pub(super) const FALLBACK: Bilingual = both(
    "The page's own fallback: shown while loading, when loading fails, and where WebAssembly is missing.",
    "nội dung dự phòng của trang: hiện khi đang tải, khi tải lỗi và khi trình duyệt không chạy được WebAssembly",
);

/// A property without an attribute.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PropertyDescription {
    /// Its name.
    pub name: &'static str,
    /// What TypeScript says it gives.
    pub gives: &'static str,
    /// What TypeScript says it takes.
    pub takes: &'static str,
    /// What it is.
    pub meaning: Bilingual,
}

/// `data`, of all elements with data.
pub(super) const DATA: PropertyDescription = PropertyDescription {
    name: "data",
    gives: "VnFeed | VnItem | null",
    takes: "VnFeed | VnItem | null | undefined",
    meaning: both(
        "A feed or an item as an object, copied when it is set; wins over `src`.",
        "dữ liệu dạng đối tượng; được dùng thay cho `src`",
    ),
};

/// An event.
#[derive(Debug, Serialize)]
pub struct EventDescription {
    /// Its name.
    pub name: &'static str,
    /// The TypeScript type of its `detail`.
    #[serde(rename = "type")]
    pub detail_type: &'static str,
    /// What is in its `detail`.
    pub detail: Bilingual,
    /// When it is fired.
    pub meaning: Bilingual,
}

/// Fired once the data are shown.
pub(crate) const LOAD: &str = "vn-load";
/// Fired when the data could not be loaded.
pub(crate) const ERROR: &str = "vn-error";

/// Of all elements with data. Both bubble and are composed.
pub const EVENTS: [EventDescription; 2] = [
    EventDescription {
        name: LOAD,
        detail_type: "VnLoadDetail",
        detail: both(
            "`{items, stale}`: the number of items on all pages, 0 when empty; `stale` says whether they are of the last good copy, of which `vn-error` has told before",
            "`{items, stale}`: số tin trên mọi trang, 0 khi không có tin; `stale` cho biết đó là bản lưu",
        ),
        meaning: both(
            "The data are shown. Bubbles and is composed.",
            "đã hiện dữ liệu",
        ),
    },
    EventDescription {
        name: ERROR,
        detail_type: "VnErrorDetail",
        detail: both(
            "`{kind, url, status}`: `url` absolute, `null` for inline data; `status` what the server answered: 200 for a file that came but is no good (`encoding`, `json`, `feed`, `item`, `too-large`), `null` without an answer (`offline`, `timeout`) and for inline data",
            "`{kind, url, status}`: loại lỗi, địa chỉ tệp (`null` nếu dữ liệu viết trong trang), mã trạng thái của máy chủ (`null` nếu máy chủ không trả lời)",
        ),
        meaning: both(
            "The data could not be loaded. Bubbles and is composed.",
            "không tải được dữ liệu",
        ),
    },
];

/// Of all elements with data: exactly one at a time, in `data-state` and as `:state(…)`.
pub const STATES: [PartDescription; 5] = [
    part(
        "loading",
        "The data, or the page's own article, are on their way.",
        "đang tải dữ liệu",
    ),
    part("ready", "Items are shown.", "đã hiện tin"),
    part(
        "empty",
        "The data have nothing to show: `Chưa có tin nào.`",
        "dữ liệu không có tin nào",
    ),
    part(
        "stale",
        "The file cannot be loaded, and its last good copy is shown.",
        "không tải được, đang hiện bản lưu",
    ),
    part(
        "error",
        "Loading failed, or the page names no data (then there is no event).",
        "tải lỗi, hoặc trang không ghi dữ liệu",
    ),
];

/// A custom property of CSS.
#[derive(Debug, Serialize)]
pub struct CssPropertyDescription {
    /// Its name.
    pub name: &'static str,
    /// Its value where it is not set; empty if that is no value.
    pub default: &'static str,
    /// What it is for.
    pub meaning: Bilingual,
    /// What holds where it is not set, if that is no value.
    pub absent: Bilingual,
}

const fn css(
    name: &'static str,
    default: &'static str,
    meaning: Bilingual,
    absent: Bilingual,
) -> CssPropertyDescription {
    CssPropertyDescription {
        name,
        default,
        meaning,
        absent,
    }
}

/// Of every element.
pub const CSS_PROPERTIES: [CssPropertyDescription; 8] = [
    css(
        "--vn-accent",
        "",
        both("Colour of links and headings.", "màu tiêu đề và liên kết"),
        both(
            "links like the page's own, headings inherited",
            "liên kết như của trang, tiêu đề như chữ",
        ),
    ),
    css(
        "--vn-text",
        "",
        both("Colour of text.", "màu chữ"),
        both("inherited", "theo trang"),
    ),
    css(
        "--vn-muted",
        "",
        both(
            "Colour of dates and captions, and of the edges of buttons and fields.",
            "màu ngày tháng, chú thích ảnh, viền nút và ô nhập",
        ),
        both("the text's colour", "màu chữ"),
    ),
    css(
        "--vn-surface",
        "transparent",
        both("Colour behind the element.", "màu nền"),
        Bilingual::NONE,
    ),
    css(
        "--vn-border",
        "",
        both("Colour of all other lines.", "màu các đường kẻ khác"),
        both("the text's colour, paler", "màu chữ, nhạt hơn"),
    ),
    css(
        "--vn-radius",
        "0.25em",
        both("Radius of corners.", "góc bo tròn của nút"),
        Bilingual::NONE,
    ),
    css(
        "--vn-gap",
        "1em",
        both("Space between the parts.", "khoảng cách giữa các đoạn"),
        Bilingual::NONE,
    ),
    css(
        "--vn-font-size",
        "medium",
        both(
            "Size of text in articles and lists.",
            "cỡ chữ của bài viết, danh sách",
        ),
        Bilingual::NONE,
    ),
];
