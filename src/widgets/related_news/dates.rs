//! Choosing items by day, month and year, in Viet Nam's time.

use crate::feed::Feed;
use crate::time::civil::Date;
use crate::widgets::reading::DateChoice;

/// The days, months and years that a visitor can choose.
#[derive(Debug, Default)]
pub(super) struct Dates {
    /// From the first to the last.
    pub days: Vec<u32>,
    /// From the first to the last.
    pub months: Vec<u32>,
    /// From the last to the first.
    pub years: Vec<u32>,
}

impl Dates {
    /// Those that items have, each limited by the choice of the other two.
    pub fn of(feed: &Feed, indexes: &[usize], choice: DateChoice) -> Self {
        let mut dates = Self::default();
        let published = indexes.iter().filter_map(|index| feed.date(*index));
        for date in published.map(|at| at.civil().date) {
            let (day, month, year) = day_month_year(date);
            let fits = |choice: DateChoice| is_chosen(choice, date);
            if fits(DateChoice {
                day: None,
                ..choice
            }) {
                insert(&mut dates.days, day);
            }
            if fits(DateChoice {
                month: None,
                ..choice
            }) {
                insert(&mut dates.months, month);
            }
            if fits(DateChoice {
                year: None,
                ..choice
            }) {
                insert(&mut dates.years, year);
            }
        }
        // The file may have changed since, and no longer have any.
        let chosen = [
            (&mut dates.days, choice.day),
            (&mut dates.months, choice.month),
            (&mut dates.years, choice.year),
        ];
        for (values, value) in chosen {
            if let Some(value) = value {
                insert(values, value);
            }
        }
        dates.years.reverse();
        dates
    }
}

/// Whether a date is one of those that were chosen.
pub(super) fn is_chosen(choice: DateChoice, date: Date) -> bool {
    let (day, month, year) = day_month_year(date);
    let fits = |chosen: Option<u32>, value| chosen.is_none_or(|chosen| chosen == value);
    fits(choice.day, day) && fits(choice.month, month) && fits(choice.year, year)
}

fn day_month_year(date: Date) -> (u32, u32, u32) {
    (date.day().into(), date.month().into(), date.year().into())
}

/// Inserts a value into a sorted list, unless it is there.
fn insert(values: &mut Vec<u32>, value: u32) {
    if let Err(index) = values.binary_search(&value) {
        values.insert(index, value);
    }
}
