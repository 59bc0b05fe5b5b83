//! HTML as typed values: the nodes of views, the sanitizer, and the writer.
//!
//! HTML from a file is hostile. [`sanitize_html`] turns it into [`Node`]s whose names come from closed enums and whose URLs have been
//! checked, so that nothing else can reach a page. [`write()`] turns nodes into HTML text for pages that are rendered ahead, and
//! [`is_same_view`] verifies that a parser gives the same nodes back.
//!
//! # Example
//!
//! ```
//! use vn_portal_widgets::html::{Element, Node, Tag, write};
//!
//! let nodes: [Node; 1] = [Element::new(Tag::P).text("Dân vận & <b>").into()];
//! assert_eq!(write(&nodes, &str::to_owned), "<p>Dân vận &amp; &lt;b&gt;</p>");
//! ```

mod clean;
mod encode;
mod file_kind;
mod file_name;
mod meaning;
mod media_type;
mod names;
mod node;
mod parsed;
mod plain;
mod policy;
mod prepare;
mod relative;
mod removals;
mod round_trip;
mod sanitize;
mod spaces;
mod style;
mod text;
mod tree_builder;
mod url;
mod walk;
mod write;

pub use clean::{Uncleanable, clean_html};
pub use encode::encode;
pub(crate) use file_kind::file_kind;
pub(crate) use meaning::windows_1252;
pub use names::{Attr, Tag};
pub use node::{Chunks, Element, Node, Str};
pub(crate) use plain::has_markup;
pub use plain::plain_text;
pub use policy::FOREIGN;
pub use prepare::{Prepared, prepare};
pub(crate) use prepare::{is_void, picture_tags};
pub use relative::{UNKNOWN_BASE, without_base};
pub use removals::{Removal, RemovalKind, Removals};
pub use round_trip::is_same_view;
pub use sanitize::{Sanitized, sanitize, sanitize_html};
pub use text::text_of;
pub use url::{SafeUrl, Urls};
pub use write::{WriteUrl, write};
