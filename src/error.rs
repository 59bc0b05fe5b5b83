//! What can go wrong between a `src` and something to read. Copied freely; details go to the
//! console beside it. The visitor's sentence is in [`crate::strings`], the developer's here.

use crate::decimal;
use std::borrow::Cow;

/// Why there is nothing to show. The variants are the kinds of `vn-error`.
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
    /// JSON that is neither a JSON Feed nor one of its items.
    Feed,
    /// A feed without the item asked for.
    Item,
    /// More than a limit allows.
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

    /// The HTTP status, where there was an answer that had a wrong one.
    #[must_use]
    pub const fn status(self) -> Option<u16> {
        match self {
            Self::Status(status) => Some(status),
            _ => None,
        }
    }

    /// The error of a `kind`; the status counts for `status` only.
    #[must_use]
    pub fn from_kind(kind: &str, status: u16) -> Self {
        match kind {
            "status" => Self::Status(status),
            "timeout" => Self::Timeout,
            "encoding" => Self::Encoding,
            "too-large" => Self::TooLarge,
            _ => Self::Offline,
        }
    }

    /// What a developer reads, in English.
    #[must_use]
    pub fn describe(self) -> Cow<'static, str> {
        match self {
            Self::Offline => "no answer (network, address, or a blocked request)",
            Self::Status(status) => {
                let mut out = String::from("HTTP ");
                decimal::push(&mut out, usize::from(status));
                if status == 404 {
                    out.push_str(" (on IIS: map .json as a MIME type, or name the file .txt)");
                }
                return out.into();
            }
            Self::Timeout => "no complete answer within 10 s",
            Self::Encoding => "neither UTF-8, nor UTF-16 with a byte order mark",
            Self::Json => "not JSON",
            Self::Feed => "not a JSON Feed",
            Self::Item => "no such item in the file",
            Self::TooLarge => "over the limit",
        }
        .into()
    }
}
