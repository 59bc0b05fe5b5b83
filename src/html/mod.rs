//! HTML as typed values: what views consist of; the sanitizer, which turns a file's HTML into such values; and the writer, which turns
//! them into HTML text.

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
