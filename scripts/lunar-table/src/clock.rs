//! Days and their numbers, and the difference between the uniform time of astronomy and that of the
//! turning earth.

/// Julian day of 1970-01-01T00:00:00, on either scale.
pub const UNIX_EPOCH: f64 = 2_440_587.5;
/// Julian day of 2000-01-01T12:00:00, on either scale.
pub const J2000: f64 = 2_451_545.0;

/// The number of a day of the Gregorian calendar, counted from 1970-01-01 (Meeus, chapter 7).
pub fn day_number((year, month, day): (i32, i32, i32)) -> i32 {
    let (year, month) = if month > 2 {
        (year, month)
    } else {
        (year - 1, month + 12)
    };
    let century = year / 100;
    let leap = 2 - century + century / 4;
    // Julian days turn at noon: the one at the day's midnight is 1524.5 less than the sum.
    1461 * (year + 4716) / 4 + 306_001 * (month + 1) / 10_000 + day + leap - 1524 - 2_440_588
}

/// Universal time of an instant in dynamical time, both as Julian days.
pub fn universal(dynamical: f64) -> f64 {
    dynamical - delta_t(2000.0 + (dynamical - J2000) / 365.25) / 86_400.0
}

/// Dynamical minus universal time in seconds, for a year with its fraction, 1860 to 2150.
///
/// Espenak and Meeus, *Five Millennium Canon of Solar Eclipses*, NASA/TP-2006-214141, "Polynomial
/// expressions for delta T". From 2005 on it is a forecast, which by 2100 may be wrong by a minute.
pub fn delta_t(year: f64) -> f64 {
    let (epoch, terms): (f64, &[f64]) = match year {
        ..1900.0 => (
            1860.0,
            &[
                7.62,
                0.5737,
                -0.251754,
                0.01680668,
                -0.0004473624,
                1.0 / 233_174.0,
            ],
        ),
        ..1920.0 => (1900.0, &[-2.79, 1.494119, -0.0598939, 0.0061966, -0.000197]),
        ..1941.0 => (1920.0, &[21.20, 0.84493, -0.076100, 0.0020936]),
        ..1961.0 => (1950.0, &[29.07, 0.407, -1.0 / 233.0, 1.0 / 2547.0]),
        ..1986.0 => (1975.0, &[45.45, 1.067, -1.0 / 260.0, -1.0 / 718.0]),
        ..2005.0 => (
            2000.0,
            &[
                63.86,
                0.3345,
                -0.060374,
                0.0017275,
                0.000651814,
                0.00002373599,
            ],
        ),
        ..2050.0 => (2000.0, &[62.92, 0.32217, 0.005589]),
        _ => return -20.0 + 32.0 * ((year - 1820.0) / 100.0).powi(2) - 0.5628 * (2150.0 - year),
    };
    polynomial(year - epoch, terms)
}

/// The polynomial with these coefficients, lowest power first.
pub fn polynomial(x: f64, terms: &[f64]) -> f64 {
    terms.iter().rev().fold(0.0, |sum, term| sum * x + term)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Meeus, chapter 7: the Julian days of some dates, here at noon.
    #[test]
    fn day_numbers_of_the_book() {
        for (date, julian) in [
            ((2000, 1, 1), 2_451_545),
            ((1999, 1, 1), 2_451_180),
            ((1987, 6, 19), 2_446_966),
            ((1900, 1, 1), 2_415_021),
            ((1600, 12, 31), 2_305_813),
        ] {
            assert_eq!(day_number(date), julian - 2_440_588, "{date:?}");
        }
    }

    /// The values that the source prints beside its polynomials, but for 2020, which has been observed since
    /// (IERS: 69.36 s).
    #[test]
    fn delta_t_is_as_published() {
        for (year, seconds, within) in [
            (1900.0, -2.79, 0.1),
            (1950.0, 29.1, 0.1),
            (1975.0, 45.5, 0.1),
            (2000.0, 63.8, 0.1),
            (2020.0, 69.4, 3.0),
            (2050.0, 93.0, 0.2),
            (2100.0, 202.7, 0.3),
        ] {
            assert!(
                (delta_t(year) - seconds).abs() < within,
                "{year}: {}",
                delta_t(year)
            );
        }
    }
}
