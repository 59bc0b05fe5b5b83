//! The parts of an absolute `http:` or `https:` URL, as the platform's URL parser wrote it.

use percent_encoding::percent_decode_str;

pub(super) struct Address<'a> {
    /// In lower case, without `www.` and `m.`, user and port.
    pub host: &'a str,
    /// With the `/` at its beginning.
    pub path: &'a str,
    query: &'a str,
}

impl<'a> Address<'a> {
    pub fn parse(url: &'a str) -> Self {
        let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
        let rest = rest.split('#').next().unwrap_or_default();
        let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
        let end = rest.find('/').unwrap_or(rest.len());
        let (authority, path) = rest.split_at(end);
        let host = authority.rsplit('@').next().unwrap_or_default();
        let host = host.split(':').next().unwrap_or_default();
        let host = host.strip_prefix("www.").unwrap_or(host);
        Self {
            host: host.strip_prefix("m.").unwrap_or(host),
            path,
            query,
        }
    }

    /// The segments of the path, without empty ones.
    pub fn segments(&self) -> Vec<&'a str> {
        let segments = self.path.split('/');
        segments.filter(|segment| !segment.is_empty()).collect()
    }

    /// A parameter of the query, decoded. `amp;` at the beginning of a name is left of an `&` that was escaped twice.
    pub fn parameter(&self, name: &str) -> Option<String> {
        let value = self.query.split('&').find_map(|pair| {
            let (known, value) = pair.split_once('=')?;
            let known = known.strip_prefix("amp;").unwrap_or(known);
            (known == name && !value.is_empty()).then_some(value)
        })?;
        let value = value.replace('+', " ");
        Some(percent_decode_str(&value).decode_utf8_lossy().into_owned())
    }

    /// A parameter that consists of letters, digits, `-` and `_`, as the identifiers of players do.
    pub fn identifier(&self, name: &str) -> Option<String> {
        self.parameter(name).filter(|value| is_identifier(value))
    }

    /// The extension of the file that the path names, in lower case.
    pub fn extension(&self) -> Option<String> {
        let file_name = self.path.rsplit('/').next()?;
        let (_, extension) = file_name.rsplit_once('.')?;
        Some(extension.to_ascii_lowercase())
    }
}

pub(super) fn is_identifier(string: &str) -> bool {
    let is_sign = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    !string.is_empty() && string.bytes().all(is_sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_a_url_are_told_apart() {
        for (url, host, path) in [
            (
                "https://www.youtube.com/embed/a?b#c",
                "youtube.com",
                "/embed/a",
            ),
            ("http://m.facebook.com", "facebook.com", ""),
            ("https://a:b@khac.example:8443/?c", "khac.example", "/"),
            ("https://khac.example#/a?b=c", "khac.example", ""),
            ("https://khac.example?u=/a", "khac.example", ""),
        ] {
            let address = Address::parse(url);
            assert_eq!((address.host, address.path), (host, path), "{url}");
        }
    }

    #[test]
    fn parameters_are_decoded() {
        let address =
            Address::parse("https://a.vn/?url=%2Ftep+m%E1%BB%9Bi&amp;start=30&id=a/b&empty=");
        assert_eq!(address.parameter("url").as_deref(), Some("/tep mới"));
        assert_eq!(address.identifier("start").as_deref(), Some("30"));
        assert_eq!(address.identifier("id"), None);
        assert_eq!(address.parameter("empty"), None);
        assert_eq!(address.parameter("rt"), None);
    }

    #[test]
    fn only_the_name_of_a_file_has_an_extension() {
        for (url, extension) in [
            ("https://a.vn/tep/A.PDF?b.doc", Some("pdf")),
            ("https://a.vn/a.b/c", None),
            ("https://a.vn", None),
        ] {
            assert_eq!(Address::parse(url).extension().as_deref(), extension);
        }
    }
}
