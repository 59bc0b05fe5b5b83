//! The calendar as shipped reads its table the way the program meant it.

use lunar_table::calendar::months;
use vn_portal_widgets::time::civil::Date;
use vn_portal_widgets::time::lunar::LunarDate;

#[test]
fn every_computed_month_is_the_shipped_one() {
    let months = months();
    assert_eq!(
        months.len(),
        2487,
        "201 years of 12 months, 74 leap months and one of 1899"
    );
    for month in months {
        let first = LunarDate::new(1, month.number, month.year, month.leap);
        let first = first.and_then(|first| first.to_solar());
        assert_eq!(
            first.map(|date| date.day_number()),
            Some(month.first),
            "{month:?}"
        );

        // The very last month is cut off: its other days lie in 2101.
        let thirtieth = LunarDate::new(30, month.number, month.year, month.leap);
        let inside = Date::from_day_number(month.first + 29).is_some_and(|day| day.year() < 2101);
        assert_eq!(
            thirtieth.is_some(),
            month.length == 30 && inside,
            "{month:?}"
        );
    }
}
