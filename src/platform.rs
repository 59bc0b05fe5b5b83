//! What the pure half needs from its platform: parsers for URLs and HTML, legacy encodings and Unicode normalisation.
//!
//! Every browser has them. As Rust crates they would be larger than the rest of the program.

/// The services of a browser. `browser/dom/platform.rs` implements them with the real one, tests with Rust crates.
pub trait Platform {
    /// Resolves an address against an absolute base URL, as the URL standard does; `None` if it is invalid.
    fn resolve(&self, address: &str, base: &str) -> Option<String>;

    /// Whether an absolute `http:` or `https:` URL has a different origin from the page.
    fn leaves_site(&self, url: &str) -> bool;

    /// Converts a string to Unicode normalisation form C.
    fn normalize(&self, string: &str) -> String;

    /// Decodes bytes in the encoding that a label of the Encoding Standard names; `None` if the label is unknown or the bytes are invalid.
    fn decode(&self, _bytes: &[u8], _label: &str) -> Option<String> {
        None
    }

    /// Parses untrusted HTML as browsers do, and encodes the tree for [`crate::html::sanitize`]; `None` if there is no parser.
    fn parse_html(&self, html: &str) -> Option<String>;
}
