//! What a page shows of other pages.

mod formulas;
mod players;

use super::{printed, sanitized};
use proptest::prelude::*;
use vn_portal_widgets::html::RemovalKind;

fn shown(html: &str) -> String {
    printed(&sanitized(html).nodes)
}

/// The link for an embed that leaves the site.
fn link(href: &str, label: &str) -> String {
    let href = href.replace('&', "&amp;");
    format!("<a href=\"{href}\" rel=\"noopener noreferrer\">{label}</a>")
}

fn reported(html: &str) -> Vec<(RemovalKind, usize, String)> {
    let removals = sanitized(html).removals;
    removals
        .iter()
        .map(|removal| (removal.kind, removal.count, removal.sample.clone()))
        .collect()
}

#[test]
fn the_address_is_found_wherever_editors_and_scripts_put_it() {
    let film = link(
        "https://www.youtube.com/watch?v=aB3",
        "Xem video trên youtube.com",
    );
    let address = "https://www.youtube.com/embed/aB3";
    for html in [
        "<p><iframe data-src=ADDRESS></iframe></p>",
        "<p><iframe class=lazy src=about:blank data-src=ADDRESS></iframe></p>",
        "<p><iframe src='javascript:void(0)' data-lazy-src=ADDRESS></iframe></p>",
        "<p><iframe src='' data-litespeed-src=ADDRESS></iframe></p>",
        "<p><iframe data-src=ADDRESS></iframe><noscript><iframe src=ADDRESS></iframe></noscript></p>",
        "<p><iframe srcdoc='<a href=x>a</a>' src=ADDRESS></iframe></p>",
        "<p><embed src=ADDRESS></p>",
        "<p><img class=mce-object data-mce-object=iframe data-mce-p-src=ADDRESS src='data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP'></p>",
        "<p><span class=mce-preview-object data-mce-object=iframe data-mce-p-src=ADDRESS><iframe src=ADDRESS></iframe><span class=mce-shim></span></span></p>",
        "<p><object data=ADDRESS></object></p>",
        "<p><object><param name=Movie value=ADDRESS><param name=wmode value=opaque></object></p>",
        "<p><object classid=clsid:D27CDB6E><param name=movie value=ADDRESS><embed src=ADDRESS></object></p>",
        "<p><object data=ADDRESS><object data=ADDRESS></object></object></p>",
        "<p><video src=ADDRESS></video></p>",
        "<p><video class=mejs><source type=video/youtube src=ADDRESS></video></p>",
        "<p><oembed url=ADDRESS></oembed></p>",
        "<p><lite-youtube videoid=aB3></lite-youtube></p>",
        "<p><amp-youtube data-videoid=aB3 width=1 height=1></amp-youtube></p>",
    ] {
        let html = html.replace("ADDRESS", address);
        let shown = shown(&html).replace("<span>", "").replace("</span>", "");
        assert_eq!(shown, format!("<p>{film}</p>"), "{html}");
        assert_eq!(reported(&html), [], "{html}");
    }
    assert_eq!(
        shown("<figure class=media><oembed url=https://youtu.be/aB3></oembed></figure>"),
        format!("<figure part=\"figure\">{film}</figure>")
    );
    assert_eq!(
        shown(
            "<figure class='wp-block-embed is-type-video'><div class=wp-block-embed__wrapper>\nhttps://youtu.be/aB3\n</div><figcaption>Phim</figcaption></figure>"
        ),
        format!(
            "<figure part=\"figure\"><p>{film}</p><figcaption part=\"caption\">Phim</figcaption></figure>"
        )
    );
    assert_eq!(
        shown("<div class=fb-video data-href=https://www.facebook.com/a/videos/1></div>"),
        format!(
            "<p>{}</p>",
            link(
                "https://www.facebook.com/a/videos/1",
                "Xem nội dung tại facebook.com"
            )
        )
    );
}

#[test]
fn children_stay_and_lose_neither_the_link_nor_have_it_twice() {
    let link = "<a href=\"https://trang.gov.vn/a.pdf\">a.pdf</a> (PDF)";
    for (children, expected) in [
        (
            "<p>Tải <a href=a.pdf>tệp</a></p>",
            "<p>Tải <a href=\"https://trang.gov.vn/a.pdf\">tệp</a></p>".to_owned(),
        ),
        (
            "<p>Không xem được.</p>",
            format!("<p>Không xem được.</p><p>{link}</p>"),
        ),
        ("Không xem được.", format!("Không xem được. {link}")),
        (
            "<p>Cài <a href=doc.html>phần mềm</a></p>",
            format!(
                "<p>Cài <a href=\"https://trang.gov.vn/doc.html\">phần mềm</a></p><p>{link}</p>"
            ),
        ),
        ("<embed src=a.pdf>", format!("<p>{link}</p>")),
        ("<iframe src=a.pdf></iframe>", format!("<p>{link}</p>")),
        ("<script>a</script><!-- a --> \n", format!("<p>{link}</p>")),
        ("<a href=a.pdf></a>", format!("<p>{link}</p>")),
    ] {
        let html = format!("<object data=a.pdf type=application/pdf>{children}</object>");
        let shown = shown(&html);
        assert_eq!(shown, expected, "{html}");
    }
    assert_eq!(
        shown("<object><embed src=a.pdf></object>a"),
        format!("{link}a")
    );
    assert_eq!(
        shown(
            "<object data=ban-do.svg type=image/svg+xml><img src=ban-do.png alt='Bản đồ'></object>"
        ),
        "<img loading=\"lazy\" decoding=\"async\" part=\"image\" alt=\"Bản đồ\" src=\"https://trang.gov.vn/ban-do.png\">"
    );
}

#[test]
fn recordings_stay_where_a_browser_can_play_them() {
    let video = "<video controls=\"\" preload=\"none\" src=\"https://trang.gov.vn/a.mp4\"></video>";
    for (html, expected) in [
        ("<video src=a.mp4></video>", video.to_owned()),
        ("<video data-src=a.mp4></video>", video.to_owned()),
        ("<video src=blob:x data-src=a.mp4></video>", video.to_owned()),
        ("<img data-mce-object=video data-mce-p-src=a.mp4 src=x.gif>", video.to_owned()),
        (
            "<video src=https://youtu.be/aB3><source src=a.mp4></video>",
            "<video controls=\"\" preload=\"none\"><source src=\"https://trang.gov.vn/a.mp4\"></video>".to_owned(),
        ),
        ("<video src=blob:x><p>Tải <a href=a.mp4>phim</a></p></video>", "<p>Tải <a href=\"https://trang.gov.vn/a.mp4\">phim</a></p>".to_owned()),
        ("<video src=https://khac.example/a.m3u8></video>", format!("<p>{}</p>", link("https://khac.example/a.m3u8", "Xem video trên khac.example"))),
        ("<video title='Phim' src=https://khac.example/a.flv></video>", format!("<p>{}</p>", link("https://khac.example/a.flv", "Phim"))),
        ("<audio src=https://khac.example/a.wma></audio>", format!("<p>{}</p>", link("https://khac.example/a.wma", "Xem nội dung tại khac.example"))),
        ("<video></video>", String::new()),
    ] {
        assert_eq!(shown(html), expected, "{html}");
    }
}

#[test]
fn a_link_is_part_of_its_line_or_a_paragraph_of_its_own() {
    let link = link("https://a.example/", "Xem nội dung tại a.example");
    for (html, expected) in [
        ("<p>a</p>FRAME<p>b</p>", format!("<p>a</p><p>{link}</p><p>b</p>")),
        ("<p>a</p>\nFRAME<br>FRAME\n", format!("<p>a</p>&#10;<p>{link}</p><br><p>{link}</p>&#10;")),
        ("aFRAMEb", format!("a{link}b")),
        ("<p>a</p>bFRAME", format!("<p>a</p>b{link}")),
        ("<p>aFRAME</p>", format!("<p>a{link}</p>")),
        ("<p><b>FRAME</b></p>", format!("<p><b>{link}</b></p>")),
        ("<ul><li>FRAME</li></ul>", format!("<ul><li>{link}</li></ul>")),
        ("<ul><li><p>a</p>FRAME</li></ul>", format!("<ul><li><p>a</p><p>{link}</p></li></ul>")),
        ("<a href=https://b.example>FRAME</a>", "<a href=\"https://b.example/\" rel=\"noopener noreferrer\">Xem nội dung tại a.example</a>".to_owned()),
        ("<a href=javascript:1>FRAME</a>", link.clone()),
        ("<h2>FRAME</h2>", format!("<h3>{link}</h3>")),
    ] {
        let html = html.replace("FRAME", "<iframe src=https://a.example></iframe>");
        assert_eq!(shown(&html), expected, "{html}");
    }
}

#[test]
fn what_may_not_be_followed_is_removed_by_name() {
    use RemovalKind::{Embed, Tracker};
    for (html, kind, sample) in [
        (
            "<iframe src=javascript:alert(1)></iframe>",
            Embed,
            "javascript:alert(1)",
        ),
        (
            "<iframe src='data:text/html,<p>a'></iframe>",
            Embed,
            "data:text/html,<p>a",
        ),
        ("<iframe srcdoc='<p>a</p>'></iframe>", Embed, ""),
        ("<embed src=vbscript:a>", Embed, "vbscript:a"),
        ("<embed src=file:///C:/a.pdf>", Embed, "file:///C:/a.pdf"),
        (
            "<object data='JavaScript:1'></object>",
            Embed,
            "JavaScript:1",
        ),
        (
            "<iframe src='mailto:a@b.vn'></iframe>",
            Embed,
            "mailto:a@b.vn",
        ),
        (
            "<video src=blob:https://a.vn/1></video>",
            Embed,
            "blob:https://a.vn/1",
        ),
        (
            "<iframe src=https://a.vn/ width=0 height=0></iframe>",
            Tracker,
            "https://a.vn/",
        ),
        (
            "<iframe src=https://a.vn/ height=1></iframe>",
            Tracker,
            "https://a.vn/",
        ),
        (
            "<iframe src=https://a.vn/ style='width:1px;height:1px'></iframe>",
            Tracker,
            "https://a.vn/",
        ),
        (
            "<object data=https://a.vn/ width=0></object>",
            Tracker,
            "https://a.vn/",
        ),
    ] {
        assert_eq!(shown(html), "", "{html}");
        assert_eq!(reported(html), [(kind, 1, sample.to_owned())], "{html}");
    }
    for silent in [
        "<iframe src=about:blank></iframe>",
        "<iframe src=''></iframe>",
        "<embed>",
        "<object></object>",
    ] {
        assert_eq!(
            (shown(silent), reported(silent)),
            (String::new(), vec![]),
            "{silent}"
        );
    }
    let phone = "<iframe src=https://a.vn/ style='width:1px;min-width:100%' height=400></iframe>";
    assert!(shown(phone).contains("https://a.vn/"));
}

const PARTS: &[&str] = &[
    "<iframe src=\"https://www.youtube.com/embed/a\">",
    "</iframe>",
    "<iframe data-src=\"javascript:1\">",
    "<object data=\"a.pdf\">",
    "<object data=\"javascript:1\">",
    "</object>",
    "<embed src=\"//a.example/b.swf\">",
    "<video src=\"https://youtu.be/a\">",
    "<video src=\"a.mp4\">",
    "</video>",
    "<math><mfrac><mi>a</mi>",
    "<msup>",
    "</math>",
    "<a href=\"a.pdf\">",
    "</a>",
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<li>",
    "<figure class=\"media\"><oembed url=\"https://youtu.be/a\">",
    "</figure>",
    "<noscript>",
    "</noscript>",
    "<img data-src=\"a.jpg\" src=\"data:image/gif;base64,R0lGODlhAQABA\">",
    "<picture><source srcset=\"a.webp 900w, javascript:1 1000w\">",
    "</picture>",
    "<br>",
    "chữ",
    " ",
];

proptest! {
    /// Nothing that asks for another page comes out, and what comes out, put in again, comes out the same.
    #[test]
    fn prop_only_links_come_out_and_stay(parts in prop::collection::vec(prop::sample::select(PARTS), 0..24)) {
        let html = parts.concat();
        let once = sanitized(&html);
        let printed = printed(&once.nodes);
        for name in ["iframe", "object", "embed", "math", "srcset", "javascript:"] {
            prop_assert!(!printed.contains(name), "{} in {}", name, printed);
        }
        let raw = crate::support::raw::encode(&crate::support::raw::from_nodes(&once.nodes));
        prop_assert_eq!(crate::sanitize::invariants::broken(&raw, 3), [""; 0]);
    }
}
