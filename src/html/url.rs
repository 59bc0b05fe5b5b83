//! Addresses out of files: resolved by the platform, let through by their scheme afterwards.

use std::rc::Rc;

/// An absolute address that may stand in a page. Only this file can make one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SafeUrl(Rc<str>);

impl SafeUrl {
    /// The address, absolute.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// How addresses of one file are resolved. In the browser this is the platform's URL parser; on
/// the host, tests bring their own.
pub struct Urls<'a> {
    /// The absolute address of the file, or of the page for what stands in the page.
    pub base: &'a str,
    /// Gives the absolute, normalised form of an address, `None` where it has none.
    pub resolve: &'a dyn Fn(&str) -> Option<String>,
    /// The origin of the page, as `https://example.gov.vn`; links that leave it say so.
    pub page_origin: &'a str,
}

/// Schemes a link may have once it is resolved. Everything else could run code (`javascript:`,
/// `data:`, `vbscript:`) or open a program of the visitor's machine.
const LINK_SCHEMES: [&str; 4] = ["https:", "http:", "mailto:", "tel:"];

/// Pictures inside the file itself. SVG is left out: opened in a tab of its own it runs scripts.
const IMAGE_DATA: [&str; 4] = [
    "data:image/png",
    "data:image/jpeg",
    "data:image/gif",
    "data:image/webp",
];

impl Urls<'_> {
    /// An address to follow.
    #[must_use]
    pub fn link(&self, address: &str) -> Option<SafeUrl> {
        self.checked(address, |url| {
            LINK_SCHEMES.iter().any(|scheme| url.starts_with(scheme))
        })
    }

    /// An address of a file to load: a picture's, a recording's.
    #[must_use]
    pub fn media(&self, address: &str) -> Option<SafeUrl> {
        self.checked(address, |url| {
            url.starts_with("https:") || url.starts_with("http:")
        })
    }

    /// An address of a picture, which may be inside the file.
    #[must_use]
    pub fn image(&self, address: &str) -> Option<SafeUrl> {
        let inside = |url: &str| {
            IMAGE_DATA.iter().any(|kind| {
                let rest = url.strip_prefix(kind);
                rest.is_some_and(|rest| rest.starts_with(';') || rest.starts_with(','))
            })
        };
        self.media(address)
            .or_else(|| self.checked(address, inside))
    }

    /// Whether following this absolute address leaves the site. Addresses without a host stay.
    #[must_use]
    pub fn leaves_site(&self, url: &str) -> bool {
        url.starts_with("http")
            && !url
                .strip_prefix(self.page_origin)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']))
    }

    fn checked(&self, address: &str, allowed: impl Fn(&str) -> bool) -> Option<SafeUrl> {
        let url = (self.resolve)(address.trim())?;
        allowed(&url).then(|| SafeUrl(url.into()))
    }
}
