//! What the pure half needs from its platform: the URL parser, old encodings and Unicode normalisation. Every browser has them; as Rust
//! crates they would weigh more than the rest of the program.

/// The platform: `browser/dom/platform.rs` in the browser, an implementation of their own in tests.
pub trait Platform {
    /// The absolute, normalised form of an address, relative to an absolute base; `None` if it has none.
    fn resolve(&self, address: &str, base: &str) -> Option<String>;

    /// Whether an absolute `http:` or `https:` URL is of another origin than the page.
    fn leaves_site(&self, url: &str) -> bool;

    /// A string in Unicode normalisation form C.
    fn normalize(&self, string: &str) -> String;

    /// Bytes in an encoding of before Unicode, by a label of the Encoding Standard; `None` if that names none, or if they are not in it.
    fn decode(&self, _bytes: &[u8], _label: &str) -> Option<String> {
        None
    }

    /// Untrusted HTML as a browser parses it, encoded for [`crate::html::sanitize`]; `None` where nothing can parse it.
    fn parse_html(&self, html: &str) -> Option<String>;
}
