//! What can go wrong between a `src` and something to read. Copied freely; details go to the
//! console beside it. The visitor's sentence is in [`crate::words`], the developer's here.

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

    /// The error of a load that brought no JSON: an HTTP status, or 0 for no answer, 1 for none in
    /// time, 2 for bytes that are not Unicode, 3 for too many of them, 4 for text that is not JSON.
    #[must_use]
    pub const fn from_status(status: u16) -> Self {
        match status {
            0 => Self::Offline,
            1 => Self::Timeout,
            2 => Self::Encoding,
            3 => Self::TooLarge,
            4 => Self::Json,
            _ => Self::Status(status),
        }
    }

    /// The HTTP status of the answer that the error is about, where there was one.
    #[must_use]
    pub const fn status(self) -> Option<u16> {
        match self {
            Self::Offline | Self::Timeout => None,
            Self::Status(status) => Some(status),
            Self::Encoding | Self::Json | Self::Feed | Self::Item | Self::TooLarge => Some(200),
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
