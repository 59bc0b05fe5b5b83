//! The months as the shipped crate keeps them.

use crate::calendar::{Month, months};

/// The whole text of `src/lunar/table.rs`.
pub fn source() -> String {
    let months = months();
    let long = long(&months);
    let gaps = leap_gaps(&months);
    format!(
        "//! The months of Viet Nam's lunar calendar. Written by `cargo run -p lunar-table`, never by hand.

/// A bit for each month from that of 1900-01-01 to that of 2100-12-31, the lowest of a byte first: set
/// where the month has 30 days, not where it has 29. After the last month come zeros.
pub(super) static LONG: [u8; {}] = [
{}];

/// The leap months, each as the number of months from the one before it (the first: from the first month).
pub(super) static LEAP_GAPS: [u8; {}] = [
{}];
",
        long.len(),
        rows(&long, |byte| format!("0x{byte:02x}")),
        gaps.len(),
        rows(&gaps, |byte| byte.to_string()),
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

fn leap_gaps(months: &[Month]) -> Vec<u8> {
    let mut last = 0;
    let leaps = months.iter().enumerate().filter(|(_, month)| month.leap);
    leaps
        .map(|(index, _)| u8::try_from(index - std::mem::replace(&mut last, index)))
        .collect::<Result<_, _>>()
        .expect("a leap month comes every three years")
}

/// As rustfmt sets an array: as many to the line as 100 columns hold.
fn rows(bytes: &[u8], write: impl Fn(&u8) -> String) -> String {
    let width = bytes
        .iter()
        .map(|byte| write(byte).len() + 2)
        .max()
        .unwrap_or(1);
    bytes
        .chunks((100 - 4) / width)
        .map(|row| {
            let row: Vec<String> = row.iter().map(&write).collect();
            format!("    {},\n", row.join(", "))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    /// What ships is what this program prints.
    #[test]
    fn table_equals_the_program() {
        let shipped = include_str!("../../../src/lunar/table.rs");
        assert!(
            shipped == super::source(),
            "run `cargo run -p lunar-table > src/lunar/table.rs` and look at the difference"
        );
    }
}
