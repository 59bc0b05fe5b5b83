//! The platform, for the site of a page that is not the one around us: there may be no page around us at all.

use crate::platform::Platform;
use std::rc::Rc;

/// A platform whose page is at another URL.
pub(crate) struct OfSite {
    pub platform: Rc<dyn Platform>,
    /// The absolute URL of the page.
    pub page: String,
}

impl Platform for OfSite {
    fn resolve(&self, address: &str, base: &str) -> Option<String> {
        self.platform.resolve(address, base)
    }

    fn leaves_site(&self, url: &str) -> bool {
        origin(url) != origin(&self.page)
    }

    fn normalize(&self, string: &str) -> String {
        self.platform.normalize(string)
    }

    fn parse_html(&self, html: &str) -> Option<String> {
        self.platform.parse_html(html)
    }
}

/// The scheme and the host, with its port, of an absolute URL as a parser gives it; `None` for one that is of no site.
fn origin(url: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = url.split_once("://")?;
    if !matches!(scheme, "http" | "https") {
        return None;
    }
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?;
    Some((scheme, host))
}

#[cfg(test)]
mod tests {
    use super::origin;

    #[test]
    fn an_origin_is_scheme_host_and_port() {
        for (url, expected) in [
            ("https://a.vn/b?c://d#e", Some(("https", "a.vn"))),
            ("https://a.vn", Some(("https", "a.vn"))),
            ("http://a.vn:8080/", Some(("http", "a.vn:8080"))),
            ("https://[::1]:8443/@b", Some(("https", "[::1]:8443"))),
            ("https://user:secret@a.vn/", Some(("https", "a.vn"))),
            ("https://a.vn?@b.vn", Some(("https", "a.vn"))),
            ("file:///C:/a.html", None),
            ("mailto:a@a.vn", None),
            ("about:blank", None),
            ("", None),
        ] {
            assert_eq!(origin(url), expected, "{url}");
        }
    }
}
