//! Players and viewers, and the pages that a person would open instead of them: most refuse to be a page of their own, or show
//! nothing but the frame's content. Sources: the sites' own documentation of their embeds, and the addresses that their pages
//! name as canonical.

use super::address::{Address, is_identifier};

/// What a player or viewer shows.
pub(super) struct Target {
    /// Of the page or file; as untrusted as the address of the player, and relative to it.
    pub address: String,
    pub is_video: bool,
}

/// Hosts of which every address is a video's, without `www.` and `m.`.
const VIDEO_HOSTS: &[&str] = &[
    "dailymotion.com",
    "dai.ly",
    "fb.watch",
    "geo.dailymotion.com",
    "player.vimeo.com",
    "tiktok.com",
    "vimeo.com",
    "youtu.be",
    "youtube-nocookie.com",
    "youtube.com",
];

pub(super) fn is_video_host(host: &str) -> bool {
    VIDEO_HOSTS.contains(&host)
}

fn video(address: String) -> Target {
    Target {
        address,
        is_video: true,
    }
}

fn page(address: String) -> Target {
    Target {
        address,
        is_video: false,
    }
}

/// What a known player or viewer shows; `None` for every other page.
pub(super) fn target(address: &Address<'_>) -> Option<Target> {
    match address.host {
        "youtube.com" | "youtube-nocookie.com" | "youtu.be" => youtube(address).map(video),
        "facebook.com" | "web.facebook.com" => facebook(address),
        "player.vimeo.com" => vimeo(address).map(video),
        "dailymotion.com" | "geo.dailymotion.com" => dailymotion(address).map(video),
        "google.com" | "google.com.vn" | "maps.google.com" => maps(address).map(page),
        "docs.google.com" | "drive.google.com" => google_docs(address).map(page),
        // The viewers of Office.
        "view.officeapps.live.com" => address.parameter("src").map(page),
        "instagram.com" => instagram(address).map(page),
        "platform.twitter.com" | "platform.x.com" => {
            let id = address.identifier("id")?;
            Some(page(format!("https://x.com/i/status/{id}")))
        }
        "open.spotify.com" => spotify(address).map(page),
        // pdf.js, which many portals host themselves.
        _ if address.path.ends_with("/web/viewer.html") => address.parameter("file").map(page),
        _ => None,
    }
}

fn youtube(address: &Address<'_>) -> Option<String> {
    let segments = address.segments();
    let list = || address.identifier("list");
    match segments[..] {
        ["embed", "videoseries"] | ["playlist"] => {
            Some(format!("https://www.youtube.com/playlist?list={}", list()?))
        }
        ["embed", "live_stream"] => {
            let channel = address.identifier("channel")?;
            Some(format!("https://www.youtube.com/channel/{channel}/live"))
        }
        [kind @ ("shorts" | "live"), id] if is_identifier(id) => {
            Some(format!("https://www.youtube.com/{kind}/{id}"))
        }
        ["embed" | "v" | "e", id] => watch(address, id),
        [id] if address.host == "youtu.be" => watch(address, id),
        ["watch"] => watch(address, &address.identifier("v")?),
        _ => None,
    }
}

fn watch(address: &Address<'_>, id: &str) -> Option<String> {
    // Players of Flash had their parameters in the path: `/v/ID&hl=vi`.
    let id = id.split('&').next().unwrap_or_default();
    if !is_identifier(id) {
        return None;
    }
    let mut page = format!("https://www.youtube.com/watch?v={id}");
    if let Some(list) = address.identifier("list") {
        page = format!("{page}&list={list}");
    }
    let start = address
        .identifier("start")
        .or_else(|| address.identifier("t"));
    if let Some(start) = start {
        let unit = if start.ends_with(|end: char| end.is_ascii_digit()) {
            "s"
        } else {
            ""
        };
        page = format!("{page}&t={start}{unit}");
    }
    Some(page)
}

fn facebook(address: &Address<'_>) -> Option<Target> {
    match address.segments()[..] {
        // With or without a version before it: `/v19.0/plugins/video.php`.
        [.., "plugins", plugin] => Some(Target {
            address: address.parameter("href")?,
            is_video: plugin == "video.php",
        }),
        ["video", "embed"] => {
            let id = address.identifier("video_id")?;
            Some(video(format!("https://www.facebook.com/watch/?v={id}")))
        }
        _ => None,
    }
}

fn vimeo(address: &Address<'_>) -> Option<String> {
    let ["video", id] = address.segments()[..] else {
        return None;
    };
    if !is_identifier(id) {
        return None;
    }
    // The key of a video that is not listed.
    Some(match address.identifier("h") {
        Some(key) => format!("https://vimeo.com/{id}/{key}"),
        None => format!("https://vimeo.com/{id}"),
    })
}

fn dailymotion(address: &Address<'_>) -> Option<String> {
    let id = match address.segments()[..] {
        ["embed", "video", id] if is_identifier(id) => id.to_owned(),
        ["player.html"] | ["player", _] => address.identifier("video")?,
        _ => return None,
    };
    Some(format!("https://www.dailymotion.com/video/{id}"))
}

/// `https://developers.google.com/maps/documentation/urls/get-started` describes the addresses that this gives.
fn maps(address: &Address<'_>) -> Option<String> {
    let segments = address.segments();
    if !segments.starts_with(&["maps"]) {
        return None;
    }
    if segments[..] == ["maps", "d", "embed"] {
        let id = address.identifier("mid")?;
        return Some(format!("https://www.google.com/maps/d/viewer?mid={id}"));
    }
    let place = address.parameter("q").or_else(|| {
        let centre = address.parameter("pb")?;
        let part = |name| centre.split('!').find_map(|part| part.strip_prefix(name));
        let (longitude, latitude) = part("2d").zip(part("3d"))?;
        Some(format!("{latitude},{longitude}"))
    })?;
    Some(format!(
        "https://www.google.com/maps/search/?api=1&query={}",
        encoded(&place)
    ))
}

/// A string as the value of a parameter.
fn encoded(value: &str) -> percent_encoding::PercentEncode<'_> {
    percent_encoding::utf8_percent_encode(value, percent_encoding::NON_ALPHANUMERIC)
}

fn google_docs(address: &Address<'_>) -> Option<String> {
    match address.segments()[..] {
        ["viewer"] | ["gview"] | ["viewerng", "viewer"] => address.parameter("url"),
        ["file", "d", id, "preview"] if is_identifier(id) => {
            Some(format!("https://drive.google.com/file/d/{id}/view"))
        }
        ["presentation", "d", .., "embed"] => {
            let published = address.path.strip_suffix("embed")?;
            Some(format!("https://docs.google.com{published}pub"))
        }
        // `embedded=true` leaves out what a page has around them.
        ["document" | "forms", "d", ..] => {
            Some(format!("https://{}{}", address.host, address.path))
        }
        _ => None,
    }
}

fn instagram(address: &Address<'_>) -> Option<String> {
    let [kind @ ("p" | "reel" | "tv"), id, "embed", ..] = address.segments()[..] else {
        return None;
    };
    is_identifier(id).then(|| format!("https://www.instagram.com/{kind}/{id}/"))
}

fn spotify(address: &Address<'_>) -> Option<String> {
    let page = address.path.strip_prefix("/embed/")?;
    Some(format!("https://open.spotify.com/{page}"))
}
