//! What a page shows of other pages, and formulas.

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
fn players_lead_to_the_page_that_a_person_would_open() {
    const YOUTUBE: &str = "https://www.youtube.com/watch?v=aB3_-x";
    for (embedded, page, host) in [
        (
            "https://www.youtube.com/embed/aB3_-x",
            YOUTUBE,
            "youtube.com",
        ),
        (
            "//www.youtube.com/embed/aB3_-x?rel=0&showinfo=0",
            YOUTUBE,
            "youtube.com",
        ),
        ("http://youtube.com/embed/aB3_-x", YOUTUBE, "youtube.com"),
        (
            "https://www.youtube-nocookie.com/embed/aB3_-x",
            YOUTUBE,
            "youtube.com",
        ),
        (
            "HTTPS://M.YouTube.com/watch?feature=x&v=aB3_-x",
            YOUTUBE,
            "youtube.com",
        ),
        ("https://youtu.be/aB3_-x?si=q", YOUTUBE, "youtube.com"),
        (
            "https://www.youtube.com/v/aB3_-x&hl=vi&fs=1",
            YOUTUBE,
            "youtube.com",
        ),
        (
            "https://www.youtube.com/embed/aB3_-x?start=90&autoplay=1",
            "https://www.youtube.com/watch?v=aB3_-x&t=90s",
            "youtube.com",
        ),
        (
            "https://www.youtube.com/embed/aB3_-x?rel=0&amp;amp;start=5",
            "https://www.youtube.com/watch?v=aB3_-x&t=5s",
            "youtube.com",
        ),
        (
            "https://youtu.be/aB3_-x?t=1m30s",
            "https://www.youtube.com/watch?v=aB3_-x&t=1m30s",
            "youtube.com",
        ),
        (
            "https://www.youtube.com/embed/aB3_-x?list=PL1",
            "https://www.youtube.com/watch?v=aB3_-x&list=PL1",
            "youtube.com",
        ),
        (
            "https://www.youtube.com/embed/videoseries?list=PL1",
            "https://www.youtube.com/playlist?list=PL1",
            "youtube.com",
        ),
        (
            "https://www.youtube.com/embed/live_stream?channel=UC1",
            "https://www.youtube.com/channel/UC1/live",
            "youtube.com",
        ),
        (
            "https://youtube.com/shorts/aB3_-x?feature=share",
            "https://www.youtube.com/shorts/aB3_-x",
            "youtube.com",
        ),
        (
            "https://www.youtube.com/live/aB3_-x",
            "https://www.youtube.com/live/aB3_-x",
            "youtube.com",
        ),
        // What is no video's name is left as it is.
        (
            "https://www.youtube.com/embed/%22onload%3D",
            "https://www.youtube.com/embed/%22onload%3D",
            "youtube.com",
        ),
        (
            "https://www.facebook.com/plugins/video.php?height=314&href=https%3A%2F%2Fwww.facebook.com%2FVinhLong%2Fvideos%2F12%2F&show_text=false",
            "https://www.facebook.com/VinhLong/videos/12/",
            "facebook.com",
        ),
        (
            "https://web.facebook.com/v19.0/plugins/video.php?href=https%3A%2F%2Ffb.watch%2Fa1%2F",
            "https://fb.watch/a1/",
            "fb.watch",
        ),
        (
            "https://www.facebook.com/video/embed?video_id=12",
            "https://www.facebook.com/watch/?v=12",
            "facebook.com",
        ),
        (
            "https://player.vimeo.com/video/12?title=0",
            "https://vimeo.com/12",
            "vimeo.com",
        ),
        (
            "https://player.vimeo.com/video/12?h=ab",
            "https://vimeo.com/12/ab",
            "vimeo.com",
        ),
        (
            "//www.dailymotion.com/embed/video/x1",
            "https://www.dailymotion.com/video/x1",
            "dailymotion.com",
        ),
        (
            "https://geo.dailymotion.com/player/p.html?video=x1",
            "https://www.dailymotion.com/video/x1",
            "dailymotion.com",
        ),
        (
            "https://www.tiktok.com/embed/v2/12",
            "https://www.tiktok.com/embed/v2/12",
            "tiktok.com",
        ),
        (
            "https://vtv.example/a.mp4",
            "https://vtv.example/a.mp4",
            "vtv.example",
        ),
    ] {
        let html = format!("<iframe src=\"{embedded}\" width=560 height=315></iframe>");
        let label = format!("Xem video trên {host}");
        let expected = format!("<p>{}</p>", link(page, &label));
        assert_eq!(shown(&html), expected, "{embedded}");
    }
}

#[test]
fn other_pages_and_viewers_lead_to_what_they_show() {
    for (embedded, page, host) in [
        (
            "https://khac.example/a?b",
            "https://khac.example/a?b",
            "khac.example",
        ),
        (
            "https://www.khac.example:8443/",
            "https://www.khac.example:8443/",
            "khac.example",
        ),
        (
            "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fposts%2F1",
            "https://www.facebook.com/a/posts/1",
            "facebook.com",
        ),
        (
            "https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d3928.6!2d105.97!3d10.25!2m3!1f0",
            "https://www.google.com/maps/search/?api=1&query=10%2E25%2C105%2E97",
            "google.com",
        ),
        (
            "https://www.google.com/maps/embed/v1/place?key=K&q=UBND+Vĩnh+Long",
            "https://www.google.com/maps/search/?api=1&query=UBND%20V%C4%A9nh%20Long",
            "google.com",
        ),
        (
            "https://maps.google.com/maps?q=10.25,105.97&output=embed",
            "https://www.google.com/maps/search/?api=1&query=10%2E25%2C105%2E97",
            "google.com",
        ),
        (
            "https://www.google.com/maps/d/u/0/embed?mid=M",
            "https://www.google.com/maps/d/u/0/embed?mid=M",
            "google.com",
        ),
        (
            "https://www.google.com/maps/d/embed?mid=M-1",
            "https://www.google.com/maps/d/viewer?mid=M-1",
            "google.com",
        ),
        (
            "https://docs.google.com/forms/d/e/F/viewform?embedded=true",
            "https://docs.google.com/forms/d/e/F/viewform",
            "docs.google.com",
        ),
        (
            "https://docs.google.com/presentation/d/e/P/embed?start=false",
            "https://docs.google.com/presentation/d/e/P/pub",
            "docs.google.com",
        ),
        (
            "https://drive.google.com/file/d/F/preview",
            "https://drive.google.com/file/d/F/view",
            "drive.google.com",
        ),
        (
            "https://open.spotify.com/embed/episode/1?x=2",
            "https://open.spotify.com/episode/1",
            "open.spotify.com",
        ),
        (
            "https://www.instagram.com/reel/a1/embed/captioned/",
            "https://www.instagram.com/reel/a1/",
            "instagram.com",
        ),
    ] {
        let html = format!("<div><iframe src=\"{embedded}\"></iframe></div>");
        let label = format!("Xem nội dung tại {host}");
        let expected = format!("<div><p>{}</p></div>", link(page, &label));
        assert_eq!(shown(&html), expected, "{embedded}");
    }
}

#[test]
fn documents_have_their_name_and_kind() {
    let own = |href: &str, label: &str| {
        format!("<p><a href=\"https://trang.gov.vn{href}\">{label}</a> (PDF)</p>")
    };
    let plan = own("/tep/Ke-hoach.pdf", "Ke-hoach.pdf");
    for html in [
        "<iframe src=/tep/Ke-hoach.pdf></iframe>",
        "<embed src=/tep/Ke-hoach.pdf type=application/pdf width=100% height=600>",
        "<object data=/tep/Ke-hoach.pdf type='Application/PDF; x=1'></object>",
        "<object data=/tep/Ke-hoach.pdf> </object>",
        "<iframe src='https://docs.google.com/viewer?url=https://vinhlong.gov.vn/tep/Ke-hoach.pdf&embedded=true'></iframe>",
        "<iframe src='https://docs.google.com/gview?url=https%3A%2F%2Fvinhlong.gov.vn%2Ftep%2FKe-hoach.pdf'></iframe>",
        "<iframe src='/pdfjs/web/viewer.html?file=/tep/Ke-hoach.pdf'></iframe>",
        "<iframe src='/pdfjs/web/viewer.html?file=..%2F..%2Ftep%2FKe-hoach.pdf#page=2'></iframe>",
        "<iframe src='https://view.officeapps.live.com/op/embed.aspx?src=https%3A%2F%2Fvinhlong.gov.vn%2Ftep%2FKe-hoach.pdf'></iframe>",
    ] {
        assert_eq!(shown(html), plan, "{html}");
    }
    assert_eq!(
        shown("<iframe title='Kế hoạch 12' src=/tep/Ke-hoach.pdf></iframe>"),
        own("/tep/Ke-hoach.pdf", "Kế hoạch 12")
    );
    // What a server runs is not the name of what it sends.
    assert_eq!(
        shown("<object data=/tai-ve.aspx?id=1 type=application/pdf></object>"),
        own("/tai-ve.aspx?id=1", "Xem nội dung tại vinhlong.gov.vn")
    );
    assert_eq!(
        shown("<iframe src=/tai-ve.aspx?id=1></iframe>"),
        "<p><a href=\"https://trang.gov.vn/tai-ve.aspx?id=1\">Xem nội dung tại vinhlong.gov.vn</a></p>"
    );
    assert_eq!(
        shown("<iframe src=https://khac.example/a.docx></iframe>"),
        format!(
            "<p>{} (DOCX)</p>",
            link(
                "https://khac.example/a.docx",
                "Xem nội dung tại khac.example"
            )
        )
    );
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

#[test]
fn formulas_become_their_text() {
    for (math, text) in [
        ("<mi>x</mi><mo>=</mo><mn>2</mn>", "x=2"),
        (
            "\n <mrow>\n <mi>a</mi> <mo>+</mo> <mi>b</mi>\n </mrow>\n",
            "a+b",
        ),
        ("<mfrac><mn>1</mn><mn>2</mn></mfrac>", "1/2"),
        (
            "<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mrow><mi>c</mi></mrow></mfrac>",
            "(a+b)/c",
        ),
        ("<msup><mi>x</mi><mn>2</mn></msup>", "x<sup>2</sup>"),
        (
            "<mi>H</mi><msub><mrow/><mn>2</mn></msub><mi>O</mi>",
            "H<sub>2</sub>O",
        ),
        (
            "<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>",
            "x<sub>1</sub><sup>2</sup>",
        ),
        ("<msqrt><mi>x</mi></msqrt>", "√x"),
        ("<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt>", "√(x+1)"),
        ("<mroot><mi>x</mi><mn>3</mn></mroot>", "<sup>3</sup>√x"),
        ("<mfenced open='['><mi>a</mi><mi>b</mi></mfenced>", "[a, b)"),
        (
            "<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd><mn>1</mn></mtd></mtr></mtable>",
            "1 0; 0 1",
        ),
        ("<mi>f</mi><mo>\u{2061}</mo><mi>x</mi>", "fx"),
        (
            "<semantics><mi>x</mi><annotation encoding='application/x-tex'>\\vec x</annotation></semantics>",
            "x",
        ),
        ("<mtext>nếu</mtext><mspace/><mi>x</mi>", "nếu x"),
        ("plain", "plain"),
    ] {
        let html = format!("<p>a <math alttext='khác'>{math}</math></p>");
        assert_eq!(shown(&html), format!("<p>a {text}</p>"), "{math}");
    }
    assert_eq!(
        shown("<p><math alttext='x = 1'><mi> </mi></math></p>"),
        "<p>x = 1</p>"
    );
    assert_eq!(
        shown("<p>a</p><math display=block><mi>x</mi></math>"),
        "<p>a</p><p>x</p>"
    );
    assert_eq!(
        shown(
            "<p><span class=katex><span class=katex-mathml><math><mi>x</mi></math></span><span class=katex-html aria-hidden=true>x</span></span></p>"
        ),
        "<p><span><span>x</span></span></p>"
    );
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
