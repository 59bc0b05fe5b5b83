//! Vietnamese time: instants and civil dates, the lunar calendar, formats and input forms. Never reads a clock.

pub mod civil;
pub mod format;
pub mod lunar;
pub mod parse;
