//! The months as the shipped crate keeps them.

use crate::calendar::{Month, months};

/// The whole text of `src/time/lunar/table.rs`.
pub fn source() -> String {
    let months = months();
    let long = long(&months);
    let leap = leap(&months);
    format!(
        "//! The months of Viet Nam's lunar calendar. Written by `cargo run -p lunar-table`, never by hand.

/// A bit for each month from that of 1900-01-01 to that of 2100-12-31, the lowest of a byte first: set
/// where the month has 30 days, not where it has 29. After the last month come zeros.
pub(super) static LONG: [u8; {}] = [
{}];

/// The indices of the leap months.
pub(super) static LEAP: [u16; {}] = [
{}];
",
        long.len(),
        rows(&long, |byte| format!("0x{byte:02x}")),
        leap.len(),
        rows(&leap, |index| index.to_string()),
    )
}

fn long(months: &[Month]) -> Vec<u8> {
    months
        .chunks(8)
        .map(|eight| {
            eight
                .iter()
                .rev()
                .fold(0, |byte, month| byte << 1 | u8::from(month.length == 30))
        })
        .collect()
}

fn leap(months: &[Month]) -> Vec<usize> {
    let leap = months.iter().enumerate().filter(|(_, month)| month.leap);
    leap.map(|(index, _)| index).collect()
}

/// The elements of an array as rustfmt breaks them: as many to the line as 100 columns hold.
fn rows<T>(numbers: &[T], write: impl Fn(&T) -> String) -> String {
    let mut out = String::new();
    let mut line = String::new();
    for number in numbers.iter().map(write) {
        if line.len() + " ,".len() + number.len() > 100 - "   ".len() {
            out += &format!("   {line}\n");
            line.clear();
        }
        line += &format!(" {number},");
    }
    out + &format!("   {line}\n")
}

#[cfg(test)]
mod tests {
    /// What ships is what this program prints.
    #[test]
    fn table_equals_the_program() {
        let shipped = include_str!("../../../src/time/lunar/table.rs");
        assert!(
            shipped == super::source(),
            "run `cargo run -p lunar-table > src/time/lunar/table.rs` and look at the difference"
        );
    }
}
