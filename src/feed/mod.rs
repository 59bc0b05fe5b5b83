//! JSON Feed 1.1: the data of the widgets, read leniently out of whatever was sent.

pub mod dates;
mod fields;
pub mod model;
pub mod position;
pub mod problem;
pub mod read;
pub mod value;

pub use model::{Feed, Item};
pub use problem::{Problem, Severity};
pub use read::{Reader, Reading, read};
pub use value::Value;
