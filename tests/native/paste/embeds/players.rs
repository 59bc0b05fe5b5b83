//! Players, viewers and documents of which the page to open is known.

use super::{link, shown};

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
