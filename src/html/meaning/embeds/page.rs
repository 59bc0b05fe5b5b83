//! The page or file to which an embed is linked.

use super::address::Address;
use super::players::{is_video_host, target};
use crate::html::file_kind::document_kind;
use crate::html::media_type::essence;
use crate::html::url::{SafeUrl, Urls, is_within_page};
use crate::words;

pub(super) struct EmbeddedPage {
    url: SafeUrl,
    is_video: bool,
}

/// Extensions of pictures that browsers show.
const PICTURES: &[&str] = &["avif", "gif", "jpeg", "jpg", "png", "svg", "webp"];

/// Extensions of files with a video.
const VIDEOS: &[&str] = &[
    "avi", "f4v", "flv", "m3u8", "m4v", "mov", "mp4", "mpd", "mpg", "ogv", "webm", "wmv",
];

/// Extensions of recordings that browsers of the floor do not play: playlists of streams, and formats that needed a plug-in.
const UNPLAYABLE: &[&str] = &[
    "asf", "asx", "avi", "f4v", "flv", "m3u8", "mpd", "ra", "ram", "rm", "rmvb", "swf", "wma",
    "wmv",
];

/// Media types of such recordings; `video/youtube` and its like are those of scripts.
const UNPLAYABLE_TYPES: &[&str] = &[
    "application/dash+xml",
    "application/vnd.apple.mpegurl",
    "application/x-mpegurl",
    "rtmp/mp4",
    "video/dailymotion",
    "video/facebook",
    "video/flv",
    "video/vimeo",
    "video/x-flv",
    "video/x-ms-wmv",
    "video/youtube",
];

impl EmbeddedPage {
    /// The page to open for an embed with this address; `None` for an address that may not be followed.
    pub fn of(embedded: &str, urls: &Urls<'_>) -> Option<Self> {
        let embedded = web_address(embedded, urls)?;
        let shown = target(&Address::parse(embedded.as_str())).and_then(|target| {
            let from_player = Urls {
                base: embedded.as_str(),
                ..*urls
            };
            let url = web_address(&target.address, &from_player)?;
            Some((url, target.is_video))
        });
        let (url, is_video) = shown.unwrap_or((embedded, false));
        let address = Address::parse(url.as_str());
        let is_video_file = address
            .extension()
            .is_some_and(|extension| VIDEOS.contains(&&*extension));
        Some(Self {
            is_video: is_video || is_video_file || is_video_host(address.host),
            url,
        })
    }

    /// Whether an address names a picture.
    pub fn is_picture(address: &str, urls: &Urls<'_>) -> bool {
        let url = web_address(address, urls);
        let extension = url.and_then(|url| Address::parse(url.as_str()).extension());
        extension.is_some_and(|extension| PICTURES.contains(&&*extension))
    }

    pub fn url(&self) -> &str {
        self.url.as_str()
    }

    /// What the link to it says when the embed has no title: a document of the site its file name, everything else its host.
    pub fn label(&self, urls: &Urls<'_>) -> String {
        let address = Address::parse(self.url());
        if self.is_video {
            return words::watch_at(address.host);
        }
        let file_name = self.url.file_name();
        if document_kind(None, &file_name).is_some() && !urls.leaves_site(self.url()) {
            return file_name;
        }
        words::content_at(address.host)
    }

    /// Which kind of document it is: `PDF`.
    pub fn kind(&self, media_type: Option<&str>) -> Option<String> {
        let kind = document_kind(media_type, &self.url.file_name())?;
        Some(kind.to_ascii_uppercase())
    }
}

/// The URL of something to open, which is not a place in the page itself.
fn web_address(address: &str, urls: &Urls<'_>) -> Option<SafeUrl> {
    let is_other = !is_within_page(address);
    is_other.then(|| urls.media(address)).flatten()
}

/// Whether `<video>` or `<audio>` can play the file at an address.
pub(super) fn is_playable(address: &str, media_type: Option<&str>, urls: &Urls<'_>) -> bool {
    let media_type = essence(media_type.unwrap_or_default());
    if UNPLAYABLE_TYPES.contains(&&*media_type) {
        return false;
    }
    web_address(address, urls).is_some_and(|url| {
        let address = Address::parse(url.as_str());
        let extension = address.extension().unwrap_or_default();
        !UNPLAYABLE.contains(&&*extension)
            && !is_video_host(address.host)
            && target(&address).is_none()
    })
}
