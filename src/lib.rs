//! Custom elements for Vietnamese government portals: `<vn-article>`, `<vn-clock>`, `<vn-time>`
//! and `<vn-related-news>`.
//!
//! The crate has two halves. Everything outside [`browser`](crate) is pure: values in, values out,
//! compiled and tested on the host. The browser half, compiled for wasm only, loads what a widget
//! says it needs and applies what it says it shows. ARCHITECTURE.md has the picture.

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
