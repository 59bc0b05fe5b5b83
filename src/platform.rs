//! What the pure half asks of the platform it runs on: the URL parser and Unicode normalisation, which every browser
//! has and which would weigh more than the rest of the program as Rust crates.

/// The platform. In the browser `browser/dom/platform.rs`; on the host, tests bring their own.
pub trait Platform {
    /// The absolute, normalised form of an address, relative to an absolute base; `None` where it has none.
    fn resolve(&self, address: &str, base: &str) -> Option<String>;

    /// Whether an absolute `http:` or `https:` URL is of another origin than the page.
    fn leaves_site(&self, url: &str) -> bool;

    /// A string in Unicode normalisation form C.
    fn normalize(&self, string: &str) -> String;
}
