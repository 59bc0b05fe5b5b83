//! Why an element has nothing to show, in English for developers. The visitor's sentences are in [`crate::words`].

use std::borrow::Cow;

/// An error between a `src` and its items. Its variants are the kinds of the event `vn-error`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// No answer at all: no network, a refused connection, a blocked request.
    Offline,
    /// An answer with an HTTP status outside 200–299.
    Status(u16),
    /// No complete answer within the time limit.
    Timeout,
    /// Bytes that are not Unicode.
    Encoding,
    /// Text that is not JSON.
    Json,
    /// JSON or XML that is neither a feed nor an item.
    Feed,
    /// A feed without the item asked for.
    Item,
    /// Over a limit.
    TooLarge,
}

impl LoadError {
    /// The `kind` of a `vn-error` event.
    #[must_use]
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Offline => "offline",
            Self::Status(_) => "status",
            Self::Timeout => "timeout",
            Self::Encoding => "encoding",
            Self::Json => "json",
            Self::Feed => "feed",
            Self::Item => "item",
            Self::TooLarge => "too-large",
        }
    }

    /// The HTTP status of the response; `None` without a response. Errors in the content of a response have 200.
    #[must_use]
    pub const fn status(self) -> Option<u16> {
        match self {
            Self::Offline | Self::Timeout => None,
            Self::Status(status) => Some(status),
            Self::Encoding | Self::Json | Self::Feed | Self::Item | Self::TooLarge => Some(200),
        }
    }

    /// The error as it appears in the console.
    #[must_use]
    pub fn describe(self) -> Cow<'static, str> {
        match self {
            Self::Offline => "no answer (network, address, or a blocked request)".into(),
            Self::Status(404) => {
                "HTTP 404 (on IIS: map .json as a MIME type, or name the file .txt)".into()
            }
            Self::Status(status) => format!("HTTP {status}").into(),
            Self::Timeout => "no complete answer within 10 s".into(),
            Self::Encoding => "neither UTF-8, nor UTF-16 with a byte order mark".into(),
            Self::Json => "not JSON".into(),
            Self::Feed => "not a JSON Feed".into(),
            Self::Item => "no such item in the file".into(),
            Self::TooLarge => "over the limit".into(),
        }
    }
}

/// Joins the non-empty parts of a console line: `vn-article: https://…: HTTP 404`.
#[must_use]
pub fn line(parts: &[&str]) -> String {
    let parts: Vec<_> = parts
        .iter()
        .copied()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(": ")
}
