//! JSON Feed 1.1: the data of the widgets, read leniently out of whatever was sent.

mod columns;
mod fields;
pub mod item;
pub mod json;
pub mod model;
mod path;
pub mod problem;
pub mod read;
pub mod store;
pub mod value;

pub use item::{Field, Item};
pub use model::{Feed, Head};
pub use problem::{Problem, Severity};
pub use read::{Reader, Reading, read};
pub use store::Store;
pub use value::Value;
