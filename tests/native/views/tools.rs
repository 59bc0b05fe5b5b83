//! The tools of `<vn-article>`, its viewer and its printout.

use super::{Case, case};
use crate::support::fixture::read;
use crate::support::print::one_line;
use crate::support::stage::{PAGE, Stage, read_feed, reading};
use vn_portal_widgets::error::LoadError;
use vn_portal_widgets::widgets::reading::{Abilities, Said, Speech, ViewedPicture};
use vn_portal_widgets::widgets::{Reading, State};

const ITEM: &str = r#"{"id": "1", "url": "tin/mot.html?a=1&b=2", "title": "Dân vận & “khéo”", "content_html": "<p>Bài.</p>"}"#;
const NOTHING: Abilities = Abilities {
    listen: false,
    print: false,
    share: false,
};
const LISTEN: Abilities = Abilities {
    listen: true,
    ..NOTHING
};
const SHARE: Abilities = Abilities {
    share: true,
    ..NOTHING
};
const EVERYTHING: Abilities = Abilities {
    listen: true,
    print: true,
    share: true,
};

fn with(tools: &str, reading: Reading) -> Stage {
    Stage::new("vn-article", &[("tools", tools)])
        .reading(reading)
        .feed(ITEM)
}

/// A visitor whose browser can do some things.
fn able(abilities: Abilities) -> Reading {
    Reading {
        abilities,
        ..reading()
    }
}

fn sized(abilities: Abilities, text_size: u8) -> Reading {
    Reading {
        text_size,
        ..able(abilities)
    }
}

fn listening(speech: Speech) -> Reading {
    Reading {
        speech,
        ..able(LISTEN)
    }
}

fn sharing(abilities: Abilities) -> Reading {
    Reading {
        share_is_open: true,
        ..able(abilities)
    }
}

fn said(said: Said, reading: Reading) -> Reading {
    Reading {
        said: Some(said),
        ..reading
    }
}

fn looking_at(alt: &str, words: &str, has_others: bool) -> Reading {
    Reading {
        viewer: Some(ViewedPicture {
            language: "en".to_owned(),
            src: "https://vinhlong.gov.vn/a.png".to_owned(),
            alt: alt.to_owned(),
            words: words.to_owned(),
            has_others,
        }),
        ..reading()
    }
}

pub fn cases() -> Vec<Case> {
    let all = Stage::new("vn-article", &[]).reading(able(EVERYTHING));
    vec![
        case("article-tools", all.feed(ITEM)),
        case("article-tools-none", with("none", able(EVERYTHING))),
        case("article-tools-empty", with("", able(EVERYTHING))),
        case(
            "article-tools-in-a-browser-that-can-nothing",
            with("font listen print save share", reading()),
        ),
        case("article-tools-two", with("print font", able(EVERYTHING))),
        case("article-tools-all-absent", with("listen print", able(SHARE))),
        case("article-tools-largest", with("font", sized(NOTHING, 4))),
        case(
            "article-tools-size-without-font",
            with("print", sized(EVERYTHING, 3)),
        ),
        case("article-speaking", with("listen", listening(Speech::Speaking))),
        case("article-paused", with("listen", listening(Speech::Paused))),
        case("article-sharing", with("share", sharing(NOTHING))),
        case("article-sharing-failed", with("share", sharing(SHARE))),
        case(
            "article-copied",
            with("share", said(Said::Copied, sharing(NOTHING))),
        ),
        case(
            "article-resized",
            with("font", said(Said::TextSize, sized(NOTHING, 1))),
        ),
        case(
            "article-about-to-speak",
            with("listen", said(Said::Listening, listening(Speech::Speaking))),
        ),
        case(
            "article-viewer-opening",
            with("none", looking_at("Trao thưởng", "", false)),
        ),
        case(
            "article-viewer",
            with("none", looking_at("Trao thưởng", "Chụp từ trên cao", false)),
        ),
        case(
            "article-viewer-of-many",
            with("none", looking_at("", "2/3", true)),
        ),
        case(
            "article-attachment-of-another-site",
            Stage::new("vn-article", &[("tools", "none")]).feed(
                r#"{"title": "Bài", "attachments": [{"url": "a.pdf"}, {"url": "https://khac.example/b.pdf"}]}"#,
            ),
        ),
    ]
}

#[test]
fn no_control_comes_or_goes_beside_another_when_a_tool_is_used() {
    let tree = |reading: Reading| {
        let html = one_line(&with("font listen print save share", reading).view().nodes);
        let tools = html.split("<article").next().unwrap().to_owned();
        let tags = tools.split('<').skip(1);
        tags.filter_map(|tag| tag.split([' ', '>']).next())
            // Words inside of a button are no control.
            .filter(|tag| !tag.ends_with("span"))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let before = tree(able(EVERYTHING));
    for after in [
        Reading {
            speech: Speech::Speaking,
            ..able(EVERYTHING)
        },
        Reading {
            speech: Speech::Paused,
            ..able(EVERYTHING)
        },
        sharing(EVERYTHING),
        said(Said::Copied, sharing(EVERYTHING)),
        sized(EVERYTHING, 4),
    ] {
        assert_eq!(tree(after), before);
    }
    // The control: another browser, with other tools.
    assert_ne!(tree(able(NOTHING)), before);
}

#[test]
fn a_short_label_is_the_beginning_of_its_name() {
    let html = one_line(&with("listen print save", able(EVERYTHING)).view().nodes);
    let names: Vec<_> = html
        .split("<button ")
        .skip(1)
        .filter_map(|button| button.split_once('>')?.1.split_once("</span>"))
        .filter_map(|(name, _)| name.split_once("<span>"))
        .collect();
    let rest = " bài viết";
    assert_eq!(names, [("Nghe", rest), ("In", rest), ("Lưu", rest)]);
}

#[test]
fn what_an_action_came_to_is_said_in_words() {
    for (reading, words) in [
        (said(Said::TextSize, sized(NOTHING, 0)), "Cỡ chữ 100 %"),
        (said(Said::TextSize, sized(NOTHING, 1)), "Cỡ chữ 125 %"),
        (said(Said::TextSize, sized(NOTHING, 4)), "Cỡ chữ 200 %"),
        (said(Said::Copied, reading()), "Đã sao chép liên kết"),
        (said(Said::Listening, reading()), "Bắt đầu đọc bài viết"),
    ] {
        let html = one_line(&with("font", reading).view().nodes);
        let said = format!("<p key:said data-message=\"said\">{words}</p>");
        assert!(html.contains(&said), "{html}");
    }
}

#[test]
fn a_printout_has_the_article_its_url_and_the_date_but_no_control() {
    let seed = read("tests/fixtures/feeds/seed-article.json");
    let mut stage = Stage::new("vn-article", &[])
        .reading(Reading {
            speech: Speech::Speaking,
            text_size: 4,
            abilities: EVERYTHING,
            ..looking_at("", "", false)
        })
        .feed(&seed);
    let printout = stage.printout().unwrap();
    let html = one_line(&printout.nodes);
    assert_eq!(
        printout.title,
        "Hội nghị tổng kết công tác Dân vận chính quyền năm 2016"
    );
    for part in [
        "Ngày 29/12/2016 15:13:27",
        &printout.title,
        "<figcaption part=\"caption\">Ảnh: Phó Chủ tịch",
        "Tác giả: </span><p part=\"author\">N.H</p>",
        &format!("Địa chỉ: </span>{}", printout.url),
        "Truy cập: </span>17/12/2017 09:31",
    ] {
        assert!(html.contains(part), "{part} is missing in {html}");
    }
    for control in ["<button", "<dialog", "toolbar", "tabindex", "data-action"] {
        assert!(!html.contains(control), "{control} in {html}");
    }
}

#[test]
fn a_printout_names_its_source_the_item_s_own_or_the_feed() {
    let printed = |feed: &str, source: &str| {
        let feed = format!(
            r#"{{{feed}"items": [{{"title": "Bài", "content_text": "a", "_vn": {{{source}}}}}]}}"#
        );
        one_line(
            &with("none", reading())
                .feed(&feed)
                .printout()
                .unwrap()
                .nodes,
        )
    };
    let (feed, own) = (r#""title": "Cổng &amp; tin","#, r#""source": "Báo""#);
    let source = |name: &str| format!("<span lang=\"vi\">Nguồn: </span>{name}</p>");
    for (html, expected) in [
        (printed(feed, ""), Some("Cổng &amp; tin")),
        (printed(feed, own), Some("Báo")),
        (printed("", own), Some("Báo")),
        (printed("", ""), None),
        (printed(r#""title": 5,"#, ""), None),
    ] {
        assert_eq!(
            html.matches("Nguồn: ").count(),
            usize::from(expected.is_some())
        );
        if let Some(name) = expected {
            assert!(html.contains(&source(name)), "{html}");
        }
    }
    let problems =
        read_feed(r#"{"title": 5, "items": [{"title": "a", "content_text": "a"}]}"#).problems;
    assert_eq!(problems.len(), 0, "{problems:?}");
}

#[test]
fn an_article_without_a_url_is_read_on_its_page() {
    let mut stage = with("none", reading()).feed(r#"{"title": "Bài"}"#);
    assert_eq!(stage.printout().unwrap().url, PAGE);
}

#[test]
fn nothing_that_is_shown_gives_no_printout() {
    assert_eq!(Stage::new("vn-article", &[]).printout(), None);
    assert_eq!(Stage::new("vn-clock", &[]).printout(), None);
}

#[test]
fn html_is_refused_from_one_byte_over_a_mebibyte_on() {
    let of = |bytes: usize| {
        let item = serde_json::json!({"title": "Bài", "content_html": "a".repeat(bytes)});
        Stage::new("vn-article", &[]).feed(&item.to_string()).view()
    };
    assert_eq!(of(1 << 20).state, Some(State::Ready { items: 1 }));
    let view = of((1 << 20) + 1);
    assert_eq!(view.state, Some(State::Error(LoadError::TooLarge)));
    let note = "content_html of 1048577 bytes, at most 1048576";
    assert_eq!(view.note.as_deref(), Some(note));
}
