//! Addresses out of files: resolved by the platform, let through by their scheme afterwards.

use crate::text::{after_last, cut, joined, place, trim};

/// An absolute address that may stand in a page. Only this file can make one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SafeUrl(String);

impl SafeUrl {
    /// The address, absolute.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address, absolute.
    #[must_use]
    pub fn into_string(self) -> String {
        self.0
    }
}

/// How addresses of one file are resolved. In the browser this is the platform's URL parser; on
/// the host, tests bring their own.
pub struct Urls<'a> {
    /// The absolute address of the file, or of the page for what stands in the page.
    pub base: &'a str,
    /// Gives the absolute, normalised form of an address, `None` where it has none.
    pub resolve: &'a dyn Fn(&str) -> Option<String>,
    /// Whether an absolute address with a host leads to another origin than the page's; such links
    /// say so.
    pub leaves_site: &'a dyn Fn(&str) -> bool,
    /// What an absolute address ends in, decoded: `Nghị quyết.pdf`.
    pub file_name: &'a dyn Fn(&str) -> String,
}

/// Schemes a link may have once it is resolved, each with a comma behind it. Everything else could
/// run code (`javascript:`, `data:`, `vbscript:`) or open a program of the visitor's machine.
const LINK_SCHEMES: &str = "https,http,mailto,tel,";

/// Schemes a file may be loaded by.
const MEDIA_SCHEMES: &str = "https,http,";

/// Pictures inside the file itself. SVG is left out: opened in a tab of its own it runs scripts.
const IMAGE_DATA: &str = "image/png,image/jpeg,image/gif,image/webp,";

impl Urls<'_> {
    /// An address to follow.
    #[must_use]
    pub fn link(&self, address: &str) -> Option<SafeUrl> {
        self.checked(address, LINK_SCHEMES, "")
    }

    /// An address of a file to load: a picture's, a recording's.
    #[must_use]
    pub fn media(&self, address: &str) -> Option<SafeUrl> {
        self.checked(address, MEDIA_SCHEMES, "")
    }

    /// An address of a picture, which may be inside the file.
    #[must_use]
    pub fn image(&self, address: &str) -> Option<SafeUrl> {
        self.checked(address, MEDIA_SCHEMES, IMAGE_DATA)
    }

    /// Whether following this absolute address leaves the site. Addresses without a host stay.
    #[must_use]
    pub fn leaves_site(&self, url: &str) -> bool {
        url.starts_with("http") && (self.leaves_site)(url)
    }

    /// Resolves an address, and lets it through by its scheme, or where it is `data:` by the type
    /// of that.
    fn checked(&self, address: &str, schemes: &str, types: &str) -> Option<SafeUrl> {
        let address = trim(address);
        let url = plain(self.base, address).or_else(|| (self.resolve)(address))?;
        let mut rest = url.as_str();
        let scheme = cut(&mut rest, b':')?;
        if scheme == "data" {
            let end = rest.bytes().position(|byte| b";,".contains(&byte))?;
            place(types, rest.get(..end)?)?;
        } else {
            place(schemes, scheme)?;
        }
        Some(SafeUrl(url))
    }
}

/// The absolute form of an address that is written so plainly that a URL parser changes nothing: asking the
/// platform for 10,000 of them takes as long as reading their feed. `None` for every other one, and for
/// a base that is not `http:` or `https:`.
fn plain(base: &str, address: &str) -> Option<String> {
    let rest = |url: &str| Some(url.len() - after_scheme(url)?.len());
    if after_scheme(address).is_some_and(|rest| is_plain_host(rest) && is_plain_path(rest)) {
        return Some(address.to_owned());
    }
    let host = rest(base)?;
    let path = host + base.get(host..)?.bytes().position(|byte| byte == b'/')?;
    let end = if address.starts_with('/') {
        path
    } else {
        let end = base.bytes().position(|byte| matches!(byte, b'?' | b'#'));
        let directory = base.get(..end.unwrap_or(base.len()))?;
        directory.bytes().rposition(|byte| byte == b'/')? + 1
    };
    is_plain_path(address).then(|| joined(&[base.get(..end).unwrap_or_default(), address]))
}

/// What stands behind the scheme of an address with a host.
fn after_scheme(url: &str) -> Option<&str> {
    url.strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"))
}

/// Whether an address, behind its scheme, begins with a name that no parser changes, and goes on: in lower case,
/// no number and nothing that stands for letters beyond ASCII.
fn is_plain_host(rest: &str) -> bool {
    let mut host = rest;
    let Some(name) = cut(&mut host, b'/') else {
        return false;
    };
    let last = after_last(name, b'.').as_bytes();
    last.first().is_some_and(u8::is_ascii_lowercase)
        && !name
            .bytes()
            .any(|byte| byte.is_ascii_uppercase() || byte == b'_' || byte == b'?')
        && !name.as_bytes().windows(2).any(|pair| pair == b"--")
}

/// Whether a path, perhaps with a query behind it, stays as it is: letters, digits and a few signs, of which no two
/// stand together, so that there is no empty and no dotted segment.
fn is_plain_path(path: &str) -> bool {
    let first = path.as_bytes().first().copied().unwrap_or_default();
    let mut before = b'a';
    for byte in path.bytes() {
        let is_sign = matches!(byte, b'/' | b'.' | b'-' | b'_' | b'?' | b'=' | b'&');
        if !byte.is_ascii_alphanumeric() && (!is_sign || !before.is_ascii_alphanumeric()) {
            return false;
        }
        before = byte;
    }
    first.is_ascii_alphanumeric() || first == b'/'
}
