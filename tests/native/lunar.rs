//! The lunar calendar, against lists that other people made.
//!
//! That the table equals the astronomical program that computes it is tested in `scripts/lunar-table`.

use vn_portal_widgets::time::civil::Date;
use vn_portal_widgets::time::lunar::LunarDate;

fn date(iso: &str) -> Date {
    let mut parts = iso.split('-').map(|part| part.parse::<u16>().unwrap());
    let mut next = || parts.next().unwrap();
    Date::new(next(), next() as u8, next() as u8).unwrap_or_else(|| panic!("{iso}"))
}

/// As people write it: `1/6 nhuận 2025 Ất Tỵ`.
fn lunar(iso: &str) -> String {
    let LunarDate {
        day,
        month,
        leap,
        year,
    } = LunarDate::from_solar(date(iso)).unwrap();
    let leap = if leap { " nhuận" } else { "" };
    let name = LunarDate::from_solar(date(iso)).unwrap().name();
    format!("{day}/{month}{leap} {year} {name}")
}

/// Month and day of Tết from 1968 to 2053.
///
/// The list is that of python-holidays 0.109 (github.com/vacanza/holidays, MIT), not this project's:
/// `_ChineseLunisolar.LUNAR_NEW_YEAR_DATES`, with `VIETNAMESE_CALENDAR_LUNAR_NEW_YEAR_DATES` in the six
/// years in which Viet Nam's new year is another day than China's. All 86 Chinese dates were also compared with
/// lunardate 0.3.0 (PyPI), and agree. The six years have sources of their own:
///
/// - 1968: H. Aslaksen, *The Mathematics of the Chinese Calendar* (new moon on 29 January at 16:29 UTC, 23:29
///   in Ha Noi, by the calendar that the North's government approved on 8 August 1967);
/// - 1969, 1985: general knowledge, and this project's issue for 1985;
/// - 2007: the contract; 2030 and 2053: scienceinfo.net, "Why is the Vietnamese and Chinese New Year a
///   day different?"
#[rustfmt::skip]
const TET: [(u8, u8); 86] = [
    // 1968
    (1, 29), (2, 16), (2, 6), (1, 27), (2, 15), (2, 3), (1, 23), (2, 11), (1, 31), (2, 18),
    // 1978
    (2, 7), (1, 28), (2, 16), (2, 5), (1, 25), (2, 13), (2, 2), (1, 21), (2, 9), (1, 29),
    // 1988
    (2, 17), (2, 6), (1, 27), (2, 15), (2, 4), (1, 23), (2, 10), (1, 31), (2, 19), (2, 7),
    // 1998
    (1, 28), (2, 16), (2, 5), (1, 24), (2, 12), (2, 1), (1, 22), (2, 9), (1, 29), (2, 17),
    // 2008
    (2, 7), (1, 26), (2, 14), (2, 3), (1, 23), (2, 10), (1, 31), (2, 19), (2, 8), (1, 28),
    // 2018
    (2, 16), (2, 5), (1, 25), (2, 12), (2, 1), (1, 22), (2, 10), (1, 29), (2, 17), (2, 6),
    // 2028
    (1, 26), (2, 13), (2, 2), (1, 23), (2, 11), (1, 31), (2, 19), (2, 8), (1, 28), (2, 15),
    // 2038
    (2, 4), (1, 24), (2, 12), (2, 1), (1, 22), (2, 10), (1, 30), (2, 17), (2, 6), (1, 26),
    // 2048
    (2, 14), (2, 2), (1, 23), (2, 11), (2, 1), (2, 18),
];

#[test]
fn tet_of_every_year_1968_to_2053_is_as_published() {
    for (year, (month, day)) in (1968..).zip(TET) {
        let tet = LunarDate::new(1, 1, year, false).unwrap();
        assert_eq!(tet.to_solar(), Date::new(year, month, day), "{year}");
        assert_eq!(
            LunarDate::from_solar(Date::new(year, month, day).unwrap()),
            Some(tet)
        );
    }
}

/// Lunar years with their leap months.
///
/// The list is China's, as lunardate 0.3.0 (PyPI) has it, but for the two places where Viet Nam's
/// meridian moves a month: 1985/2 for 1984/10, and 1987/7 for 1987/6. Those two are general knowledge,
/// and what date-chinese 2.1.4 (npm) computes, an independent program after Meeus.
#[rustfmt::skip]
const LEAP_MONTHS: [(u16, u8); 32] = [
    (1968, 7), (1971, 5), (1974, 4), (1976, 8), (1979, 6), (1982, 4), (1985, 2), (1987, 7),
    (1990, 5), (1993, 3), (1995, 8), (1998, 5), (2001, 4), (2004, 2), (2006, 7), (2009, 5),
    (2012, 4), (2014, 9), (2017, 6), (2020, 4), (2023, 2), (2025, 6), (2028, 5), (2031, 3),
    (2033, 11), (2036, 6), (2039, 5), (2042, 2), (2044, 7), (2047, 5), (2050, 3), (2052, 8),
];

#[test]
fn leap_months_1968_to_2053_are_as_published() {
    let mut found = Vec::new();
    for year in 1968..=2053 {
        for month in 1..=12 {
            if LunarDate::new(1, month, year, true).is_some() {
                found.push((year, month));
            }
            assert!(LunarDate::new(29, month, year, false).is_some());
        }
    }
    assert_eq!(found, LEAP_MONTHS);
}

#[test]
fn days_that_are_often_wrong_are_right() {
    for (solar, expected) in [
        ("2007-02-17", "1/1 2007 Đinh Hợi"),
        ("2016-12-29", "1/12 2016 Bính Thân"),
        ("2017-12-17", "30/10 2017 Đinh Dậu"),
        ("2023-03-22", "1/2 nhuận 2023 Quý Mão"),
        ("2025-07-25", "1/6 nhuận 2025 Ất Tỵ"),
        // Viet Nam's solstice of 1984 was a day before China's, and its new year a month.
        ("1984-11-23", "1/11 1984 Giáp Tý"),
        ("1984-12-22", "1/12 1984 Giáp Tý"),
        ("1985-01-20", "30/12 1984 Giáp Tý"),
        ("1985-01-21", "1/1 1985 Ất Sửu"),
        ("1985-03-21", "1/2 nhuận 1985 Ất Sửu"),
        // Three months of these two years have no principal term; only the first after the solstice is leap.
        ("2033-08-25", "1/8 2033 Quý Sửu"),
        ("2033-12-22", "1/11 nhuận 2033 Quý Sửu"),
        ("2034-02-19", "1/1 2034 Giáp Dần"),
        ("2053-01-20", "1/12 2052 Nhâm Thân"),
        ("2053-02-18", "1/1 2053 Quý Dậu"),
        // The North's first Tết by UTC+7, and the last one by UTC+8.
        ("1968-01-29", "1/1 1968 Mậu Thân"),
        ("1967-02-09", "1/1 1967 Đinh Mùi"),
        // By UTC+7 these would be a day earlier: 16:38, 16:05, 16:27 and 16:36 UTC.
        ("1903-01-29", "1/1 1903 Quý Mão"),
        ("1916-02-04", "1/1 1916 Bính Thìn"),
        ("1935-02-04", "1/1 1935 Ất Hợi"),
        ("1965-02-02", "1/1 1965 Ất Tỵ"),
        // The ends of the table.
        ("1900-01-01", "1/12 1899 Kỷ Hợi"),
        ("1900-01-31", "1/1 1900 Canh Tý"),
        ("2100-12-31", "1/12 2100 Canh Thân"),
    ] {
        assert_eq!(lunar(solar), expected, "{solar}");
    }
}

#[test]
fn every_day_of_1900_to_2100_goes_there_and_back() {
    let numbers = date("1900-01-01").day_number()..=date("2100-12-31").day_number();
    assert_eq!(numbers.clone().count(), 73_414);
    let mut last: Option<LunarDate> = None;
    for number in numbers {
        let solar = Date::from_day_number(number).unwrap();
        let lunar = LunarDate::from_solar(solar).unwrap();
        assert_eq!(lunar.to_solar(), Some(solar), "{lunar:?}");
        assert_eq!(
            LunarDate::new(lunar.day, lunar.month, lunar.year, lunar.leap),
            Some(lunar)
        );
        if let Some(last) = last {
            follows(last, lunar);
        }
        last = Some(lunar);
    }
}

/// One day later: the next day of the month, or the first of the next month, which may be leap, or of
/// the next year.
fn follows(last: LunarDate, lunar: LunarDate) {
    if lunar.day != 1 {
        assert_eq!(
            lunar,
            LunarDate {
                day: last.day + 1,
                ..last
            }
        );
        return;
    }
    assert!((29..=30).contains(&last.day), "{last:?}");
    let before = (u32::from(last.year) * 12 + u32::from(last.month), last.leap);
    let after = (
        u32::from(lunar.year) * 12 + u32::from(lunar.month),
        lunar.leap,
    );
    let expected = if lunar.leap {
        (before.0, true)
    } else {
        (before.0 + 1, false)
    };
    assert_eq!(after, expected, "{last:?} {lunar:?}");
    assert!(!(last.leap && lunar.leap));
}

#[test]
fn what_does_not_exist_is_refused() {
    for outside in ["1899-12-31", "2101-01-01", "0001-01-01", "9999-12-31"] {
        assert_eq!(LunarDate::from_solar(date(outside)), None);
    }
    for (day, month, year, leap) in [
        (0, 1, 2017, false),
        (31, 1, 2017, false),
        (1, 0, 2017, false),
        (1, 13, 2017, false),
        (255, 255, 65_535, true),
        // Month 1 of 2017 has 29 days (28 January to 25 February).
        (30, 1, 2017, false),
        // The leap month of 2017 is the sixth.
        (1, 5, 2017, true),
        (1, 10, 1984, true),
        // Solar dates before and after the table.
        (1, 11, 1899, false),
        (2, 12, 2100, false),
        (1, 1, 2101, false),
    ] {
        assert_eq!(
            LunarDate::new(day, month, year, leap),
            None,
            "{day}/{month}/{year}"
        );
        let date = LunarDate {
            day,
            month,
            leap,
            year,
        };
        assert_eq!(date.to_solar(), None);
        assert!(!date.name().is_empty());
    }
}

#[test]
fn years_are_named_in_a_cycle_of_sixty() {
    let name = |year| {
        LunarDate {
            day: 1,
            month: 1,
            leap: false,
            year,
        }
        .name()
    };
    let stems = [
        "Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý",
    ];
    let branches = [
        "Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi",
    ];
    // 1984 was Giáp Tý.
    for (year, (stem, branch)) in
        (1984..2104).zip(stems.iter().cycle().zip(branches.iter().cycle()))
    {
        assert_eq!(name(year), format!("{stem} {branch}"));
        assert_eq!(name(year - 60), name(year));
    }
    assert_eq!(name(0), "Canh Thân");
}
