//! Addresses from files: the platform resolves them, then their scheme decides whether they may be used.

use super::file_name::decode_file_name;
use crate::platform::Platform;
use crate::text::trim;
use std::borrow::Cow;

/// An absolute URL that has been checked and may reach a page. Only this file can create one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SafeUrl(String);

impl SafeUrl {
    /// The URL as a string.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The URL as an owned string.
    #[must_use]
    pub fn into_string(self) -> String {
        self.0
    }

    /// The last segment of the path, decoded from UTF-8 or an older encoding: `Nghị quyết.pdf`. A name in none of them, or with
    /// a `%` that encodes nothing, is left encoded.
    ///
    /// # Example
    ///
    /// ```
    /// # use vn_portal_widgets::{html::Urls, platform::Platform};
    /// # struct Plain;
    /// # impl Platform for Plain {
    /// #     fn resolve(&self, address: &str, _: &str) -> Option<String> { Some(address.to_owned()) }
    /// #     fn leaves_site(&self, _: &str) -> bool { false }
    /// #     fn normalize(&self, string: &str) -> String { string.to_owned() }
    /// #     fn parse_html(&self, _: &str) -> Option<String> { None }
    /// # }
    /// # let urls = Urls { platform: &Plain, base: "https://example.gov.vn/" };
    /// let url = urls.media("https://example.gov.vn/tep/Ngh%E1%BB%8B%20quy%E1%BA%BFt.pdf?tai=1").unwrap();
    /// assert_eq!(url.file_name(), "Nghị quyết.pdf");
    /// ```
    #[must_use]
    pub fn file_name(&self) -> String {
        let path = self.0.split(['?', '#']).next().unwrap_or_default();
        let name = path.rsplit('/').next().unwrap_or_default();
        decode_file_name(name)
    }
}

/// Resolves and checks the addresses in one file.
#[derive(Clone, Copy)]
pub struct Urls<'a> {
    /// Resolves them.
    pub platform: &'a dyn Platform,
    /// The absolute URL of the file; for addresses in the page, that of the page.
    pub base: &'a str,
}

/// Schemes of a link. Every other one could run code (`javascript:`, `data:`, `vbscript:`) or open a program on the
/// visitor's machine.
const LINK_SCHEMES: &[&str] = &["https", "http", "mailto", "tel"];

/// Schemes of a file to load.
const MEDIA_SCHEMES: &[&str] = &["https", "http"];

/// Media types of `data:` pictures as they are written, and what they are. No SVG: opened in a tab of its own it runs scripts.
const IMAGE_TYPES: &[(&str, &str)] = &[
    ("image/png", "image/png"),
    ("image/jpeg", "image/jpeg"),
    ("image/jpg", "image/jpeg"),
    ("image/gif", "image/gif"),
    ("image/webp", "image/webp"),
];

/// An address without what the URL Standard's parser drops before it reads it: C0 controls and spaces around it, tabs and line
/// breaks within. U+00A0 around it is dropped too; see [`crate::text::is_space`]. Whatever looks at an address that is not
/// resolved looks at this.
pub(super) fn url_input(address: &str) -> Cow<'_, str> {
    let address = address.trim_matches(|letter| letter <= ' ' || letter == '\u{a0}');
    // By bytes: a picture in a `data:` URL has millions.
    if address
        .bytes()
        .any(|byte| matches!(byte, b'\t' | b'\n' | b'\r'))
    {
        address.replace(['\t', '\n', '\r'], "").into()
    } else {
        address.into()
    }
}

/// Whether an address begins with a prefix in any case.
pub(super) fn address_begins_with(address: &str, prefix: &str) -> bool {
    let start = url_input(address);
    let start = start.get(..prefix.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}

/// Whether an address points into the article itself, where no `id` is kept, as those of Word's footnotes do.
pub(super) fn is_within_page(address: &str) -> bool {
    address_begins_with(address, "#")
}

impl Urls<'_> {
    /// The URL of a link. An address that begins with `www.` is taken for a host without its scheme.
    #[must_use]
    pub fn link(&self, address: &str) -> Option<SafeUrl> {
        if address_begins_with(address, "www.") {
            let address = ["https://", &url_input(address)].concat();
            return self.checked(&address, LINK_SCHEMES, &[]);
        }
        self.checked(address, LINK_SCHEMES, &[])
    }

    /// The URL of a file to load: a recording, an attachment. `None` for an empty address, which would mean the page itself.
    #[must_use]
    pub fn media(&self, address: &str) -> Option<SafeUrl> {
        self.loaded(address, &[])
    }

    /// The URL of a picture, which may be a `data:` URL.
    #[must_use]
    pub fn image(&self, address: &str) -> Option<SafeUrl> {
        self.loaded(address, IMAGE_TYPES)
    }

    fn loaded(&self, address: &str, data_types: &[(&str, &str)]) -> Option<SafeUrl> {
        let is_empty = url_input(address).is_empty();
        let url = || self.checked(address, MEDIA_SCHEMES, data_types);
        (!is_empty).then(url).flatten()
    }

    /// Whether following an absolute URL leaves the site. `mailto:` and `tel:` do not.
    #[must_use]
    pub fn leaves_site(&self, url: &str) -> bool {
        url.starts_with("http") && self.platform.leaves_site(url)
    }

    /// Resolves an address and checks its scheme, or the media type of a `data:` URL.
    fn checked(
        &self,
        address: &str,
        schemes: &[&str],
        data_types: &[(&str, &str)],
    ) -> Option<SafeUrl> {
        let address = url_input(address);
        let url = resolve_plain(&address, self.base)
            .or_else(|| self.platform.resolve(&address, self.base))?;
        let (scheme, rest) = url.split_once(':')?;
        if scheme == "data" {
            let (written, _) = rest.split_once([';', ','])?;
            let data = rest.strip_prefix(written)?;
            let known = data_types
                .iter()
                .find(|(name, _)| name.eq_ignore_ascii_case(trim(written)))?;
            return Some(SafeUrl(["data:", known.1, data].concat()));
        }
        schemes.contains(&scheme).then_some(SafeUrl(url))
    }
}

/// Resolves an address so plain that the platform's URL parser would only join it to its base; `None` for all
/// others. Without this, resolving the addresses of 10,000 items takes as long as reading their feed.
fn resolve_plain(address: &str, base: &str) -> Option<String> {
    if let Some(rest) = without_scheme(address) {
        return (has_plain_host(rest) && is_plain_path(rest)).then(|| address.to_owned());
    }
    if !is_plain_path(address) {
        return None;
    }
    let (_, path) = without_scheme(base)?.split_once('/')?;
    let origin = base.strip_suffix(path)?;
    if let Some(address) = address.strip_prefix('/') {
        return Some([origin, address].concat());
    }
    let path = path.split(['?', '#']).next()?;
    Some(match path.rsplit_once('/') {
        Some((folder, _)) => [origin, folder, "/", address].concat(),
        None => [origin, address].concat(),
    })
}

fn without_scheme(url: &str) -> Option<&str> {
    url.strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"))
}

/// Whether a URL without its scheme begins with a host that no parser changes: in lower case, not a number (`0x7f.1`), and
/// followed by a path. [`is_plain_path`] refuses the `--` of encoded names and the `@` and `:` of users and ports.
fn has_plain_host(url: &str) -> bool {
    let Some((host, _)) = url.split_once('/') else {
        return false;
    };
    let Some((_, top_level)) = host.rsplit_once('.') else {
        return false;
    };
    let is_changed = |letter: char| letter.is_ascii_uppercase() || letter == '_' || letter == '?';
    top_level.starts_with(|letter: char| letter.is_ascii_lowercase()) && !host.contains(is_changed)
}

/// Whether a path, with or without a query, stays as it is: ASCII letters, digits and a few signs, no two of which are
/// adjacent, so that no segment is empty, `.` or `..`.
fn is_plain_path(path: &str) -> bool {
    let is_sign = |byte: u8| matches!(byte, b'/' | b'.' | b'-' | b'_' | b'?' | b'=' | b'&');
    let mut bytes = path.bytes();
    let begins = bytes
        .next()
        .is_some_and(|first| first == b'/' || first.is_ascii_alphanumeric());
    begins
        && bytes.all(|byte| is_sign(byte) || byte.is_ascii_alphanumeric())
        && !path
            .as_bytes()
            .windows(2)
            .any(|pair| pair.iter().copied().all(is_sign))
}
