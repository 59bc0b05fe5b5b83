//! Vietnamese time: instants and civil dates, the lunar calendar, date formats and input forms.
//!
//! All arithmetic is at UTC+07:00. Nothing here reads a clock: the current time is always an argument.
//!
//! # Example
//!
//! ```
//! use vn_portal_widgets::time::{format::Format, lunar::LunarDate, parse::parse};
//!
//! let at = parse("Chủ Nhật, 17/12/2017 9:31:53 SA").unwrap();
//! assert_eq!(at.civil().rfc3339(), "2017-12-17T09:31:53+07:00");
//! assert_eq!(Format::DATETIME.text(at, at), "17/12/2017 09:31");
//! assert_eq!(LunarDate::from_solar(at.civil().date).unwrap().short(), "30/10 Đinh Dậu");
//! ```

pub mod civil;
pub mod format;
pub mod lunar;
pub mod parse;
