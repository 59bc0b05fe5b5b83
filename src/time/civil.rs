//! Instants, and the dates and times of day they have in Viet Nam, at UTC+07:00 always.
//!
//! Never reads a clock: "now" is an argument wherever it matters.

/// Viet Nam's offset from UTC in milliseconds. It has not changed since 13 June 1975, and section 2 of the contract
/// applies it to every year.
pub(crate) const OFFSET: i64 = 7 * 3_600_000;
/// Milliseconds of a day.
pub(crate) const DAY: i64 = 86_400_000;
/// Day numbers of 0001-01-01 and 9999-12-31.
const DAYS: core::ops::RangeInclusive<i32> = -719_162..=2_932_896;

/// A point in time, in milliseconds since 1970-01-01T00:00:00Z, whose year in Viet Nam is 1 to 9999.
///
/// # Example
///
/// ```
/// use vn_portal_widgets::time::civil::Instant;
///
/// let at = Instant::from_millis(1_482_999_207_000).unwrap();
/// assert_eq!(at.civil().rfc3339(), "2016-12-29T15:13:27+07:00");
/// assert_eq!(at.civil().instant(), at);
/// assert_eq!(Instant::from_millis(i64::MAX), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(i64);

impl Instant {
    /// The instant that many milliseconds after the Unix epoch; `None` outside the years 1 to 9999.
    pub fn from_millis(millis: i64) -> Option<Self> {
        let day = millis.saturating_add(OFFSET).div_euclid(DAY);
        let day = i32::try_from(day).ok()?;
        DAYS.contains(&day).then_some(Self(millis))
    }

    /// Milliseconds since the Unix epoch.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// The date and time in Viet Nam at this instant.
    pub fn civil(self) -> DateTime {
        let local = self.0 + OFFSET;
        DateTime {
            date: Date::of_day(local.div_euclid(DAY) as i32),
            time: TimeOfDay(local.rem_euclid(DAY) as u32),
        }
    }
}

/// A day of the proleptic Gregorian calendar, of the years 1 to 9999.
///
/// # Example
///
/// ```
/// use vn_portal_widgets::time::civil::Date;
///
/// let date = Date::new(2017, 12, 17).unwrap();
/// assert_eq!(date.weekday(), 0);
/// assert_eq!(Date::from_day_number(date.day_number()), Some(date));
/// assert_eq!(Date::new(2016, 2, 31), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The day of a year (1 to 9999), month (1 to 12) and day of the month; `None` if it does not exist.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let length = match month {
            2 => 28 + u8::from(leap),
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => 0,
        };
        let real = (1..=9999).contains(&year) && (1..=length).contains(&day);
        real.then_some(Self { year, month, day })
    }

    /// The year, 1 to 9999.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    pub const fn day(self) -> u8 {
        self.day
    }

    /// Days since 1970-01-01, negative before.
    pub fn day_number(self) -> i32 {
        // Counted from 0000-03-01, so that the leap day comes last in its year and the months before
        // it have 153 days in every five.
        let (year, month) = (i32::from(self.year), i32::from(self.month));
        let (year, month) = if month > 2 {
            (year, month - 3)
        } else {
            (year - 1, month + 9)
        };
        365 * year + year / 4 - year / 100
            + year / 400
            + (153 * month + 2) / 5
            + i32::from(self.day)
            - 719_469
    }

    /// The day that many days after 1970-01-01; `None` outside the years 1 to 9999.
    pub fn from_day_number(number: i32) -> Option<Self> {
        DAYS.contains(&number).then(|| Self::of_day(number))
    }

    /// The weekday, 0 for Sunday to 6 for Saturday.
    pub fn weekday(self) -> usize {
        // 1970-01-01 was a Thursday.
        (self.day_number() + 4).rem_euclid(7) as usize
    }

    /// The ISO 8601 form, `2017-12-17`.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// The inverse of [`Date::day_number`], for a `number` in [`DAYS`].
    fn of_day(number: i32) -> Self {
        // Centuries of 36524¼ and years of 365¼ days, in quarters of a day to stay with integers.
        let days = number + 719_468;
        let century = (4 * days + 3) / 146_097;
        let of_century = days - 146_097 * century / 4;
        let year = (4 * of_century + 3) / 1461;
        let of_year = of_century - 1461 * year / 4;
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let new_year = month / 10;
        Self {
            year: (100 * century + year + new_year) as u16,
            month: (month + 3 - 12 * new_year) as u8,
            day: day as u8,
        }
    }
}

/// A time of day, to the millisecond. There is no leap second and no 24:00.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(u32);

impl TimeOfDay {
    /// The day's first millisecond.
    pub const MIDNIGHT: Self = Self(0);

    /// The time at an hour (0 to 23), minute and second (0 to 59) and millisecond (0 to 999); `None`
    /// if it does not exist.
    pub fn new(hour: u8, minute: u8, second: u8, millisecond: u16) -> Option<Self> {
        let real = hour < 24 && minute < 60 && second < 60 && millisecond < 1000;
        let seconds = (u32::from(hour) * 60 + u32::from(minute)) * 60 + u32::from(second);
        real.then_some(Self(seconds * 1000 + u32::from(millisecond)))
    }

    /// The hour, 0 to 23.
    pub const fn hour(self) -> u8 {
        (self.0 / 3_600_000) as u8
    }

    /// The minute, 0 to 59.
    pub const fn minute(self) -> u8 {
        (self.0 / 60_000 % 60) as u8
    }

    /// The second, 0 to 59.
    pub const fn second(self) -> u8 {
        (self.0 / 1000 % 60) as u8
    }

    /// The millisecond, 0 to 999.
    pub const fn millisecond(self) -> u16 {
        (self.0 % 1000) as u16
    }
}

/// A date and a time of day in Viet Nam.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DateTime {
    /// The day.
    pub date: Date,
    /// The time of that day.
    pub time: TimeOfDay,
}

impl DateTime {
    /// The instant of this date and time in Viet Nam.
    pub fn instant(self) -> Instant {
        Instant(i64::from(self.date.day_number()) * DAY + i64::from(self.time.0) - OFFSET)
    }

    /// RFC 3339 to the second, for the `datetime` attribute of `<time>`: `2017-12-17T09:31:53+07:00`.
    pub fn rfc3339(self) -> String {
        let (date, time) = (self.date.iso(), self.time);
        let [hour, minute, second] = [time.hour(), time.minute(), time.second()];
        format!("{date}T{hour:02}:{minute:02}:{second:02}+07:00")
    }
}
