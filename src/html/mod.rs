//! HTML as values: what views return, what may come out of a file, and the border between the two.

pub mod names;
pub mod nodes;
pub mod policy;
mod raw;
pub mod sanitize;
pub mod url;

pub use names::{Attr, Tag};
pub use nodes::{Nodes, Step};
pub use policy::FOREIGN;
pub use sanitize::sanitize;
pub use url::{SafeUrl, Urls};
