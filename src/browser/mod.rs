//! The browser half: shows the widgets' views in the page, and loads what they need.
//!
//! | module | what it has |
//! |---|---|
//! | `elements` | the arena of hosts; the life of one element, its runs and their outcomes |
//! | `feeds` | from an element's `src`, inline script or `data` to a feed |
//! | `clock` | the one timer of a page; the server's time |
//! | `reading` | what a visitor does: controls, text size, viewer, lists, tools; the page's address |
//! | `colours` | the colour of links: from the page, judged on what is behind an element |
//! | `schedule` | the handles of hosts, and which of them are to be run |
//! | `dom` | views, style sheets, JSON-LD, addresses, the document, the console |
//! | `api` | the functions for a page's own scripts |
//! | `clean`, `prerender` | those of them that write HTML |
//! | `command` | what the command line needs of files |

mod api;
mod clean;
mod clock;
mod colours;
mod command;
mod dom;
mod elements;
mod feeds;
mod prerender;
mod reading;
mod schedule;

use crate::widgets::registry_json;

/// Smaller and faster than the default allocator of wasm.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// The registry, for tests that have no package with it.
#[must_use]
pub fn registry() -> String {
    registry_json()
}
