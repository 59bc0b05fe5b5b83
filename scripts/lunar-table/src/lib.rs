//! Computes Viet Nam's lunar calendar from astronomy: new moons, the sun's longitude and the rotation
//! of the earth, after Jean Meeus, *Astronomical Algorithms*, 2nd edition, Willmann-Bell 1998.
//!
//! What ships is a table that this program prints. No other calendar program went into it.

pub mod calendar;
pub mod clock;
pub mod moon;
pub mod sun;
pub mod table;
