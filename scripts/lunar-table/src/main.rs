//! Prints `src/time/lunar/table.rs`, or with `--doubts` the new moons too close to midnight to be sure of.
//!
//! ```sh
//! cargo run -p lunar-table > src/time/lunar/table.rs
//! cargo run -p lunar-table -- --doubts
//! ```

fn main() {
    if std::env::args().any(|argument| argument == "--doubts") {
        for (month, seconds) in lunar_table::calendar::doubts(180.0) {
            let leap = if month.leap { " leap" } else { "" };
            println!(
                "month {}{leap} of {}: the new moon is {seconds:+.0} s from midnight",
                month.number, month.year
            );
        }
    } else {
        print!("{}", lunar_table::table::source());
    }
}
