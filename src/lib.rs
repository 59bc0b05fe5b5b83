//! Custom elements for Vietnamese government portals: `<vn-article>`, `<vn-clock>`, `<vn-time>`
//! and `<vn-related-news>`.
//!
//! The crate has two halves. The pure half takes values and returns values, and is compiled and tested
//! on the host. The browser half, `browser`, is compiled for wasm only: it loads what a widget needs and
//! applies what it shows. ARCHITECTURE.md has the picture.
//!
//! | module | has |
//! |---|---|
//! | [`feed`] | lenient reading of JSON Feed, RSS and Atom |
//! | [`time`] | civil dates, the lunar calendar, date formats and input forms |
//! | [`text`] | Vietnamese text: equality, folding, search, ranking |
//! | [`html`] | HTML as typed values, the sanitizer, the writer |
//! | [`colour`] | CSS colours and their contrast |
//! | [`widgets`] | the elements: what each needs, and what it shows |
//! | [`prerender`] | the first views of a page |
//! | [`words`] | every Vietnamese word that the program shows |
//! | [`platform`], [`error`], [`decimal`] | what the others share |
//!
//! # Example
//!
//! ```
//! use vn_portal_widgets::time::{format::Format, parse::parse};
//!
//! let at = parse("15h13 ngày 29/12/2016").unwrap();
//! assert_eq!(Format::parse("full").unwrap().text(at, at), "Thứ Năm, ngày 29 tháng 12 năm 2016");
//! ```

pub mod colour;
pub mod decimal;
pub mod error;
pub mod feed;
pub mod html;
mod order;
pub mod platform;
pub mod prerender;
pub mod text;
pub mod time;
pub mod widgets;
pub mod words;

#[cfg(target_arch = "wasm32")]
pub mod browser;
