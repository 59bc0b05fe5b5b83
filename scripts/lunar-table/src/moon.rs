//! The instants of new moons, after Meeus, chapter 49, which are within 20 seconds of the truth.

use crate::clock::polynomial;

/// New moon number `k`, counted from that of 6 January 2000, as a Julian day in dynamical time.
pub fn new_moon(k: i32) -> f64 {
    let k = f64::from(k);
    let t = k / 1236.85;
    let angle = |start: f64, rate: f64, higher: &[f64]| {
        (start + rate * k + t * t * polynomial(t, higher)).to_radians()
    };
    let sun = angle(2.5534, 29.10535670, &[-0.0000014, -0.00000011]);
    let moon = angle(
        201.5643,
        385.81693528,
        &[0.0107582, 0.00001238, -0.000000058],
    );
    let latitude = angle(
        160.7108,
        390.67050284,
        &[-0.0016118, -0.00000227, 0.000000011],
    );
    let node = angle(124.7746, -1.56375588, &[0.0020672, 0.00000215]);
    // The earth's orbit grows rounder.
    let e = polynomial(t, &[1.0, -0.002516, -0.0000074]);

    let mean = 2451550.09766
        + 29.530588861 * k
        + t * t * polynomial(t, &[0.00015437, -0.000000150, 0.00000000073]);
    let periodic: f64 = PERIODIC
        .iter()
        .map(|(days, of_sun, of_moon, of_latitude)| {
            let argument = of_sun * sun + of_moon * moon + of_latitude * latitude;
            days * e.powf(of_sun.abs()) * argument.sin()
        })
        .sum();
    // The first argument alone is not quite linear.
    let first = (299.77 + 0.107408 * k - 0.009173 * t * t).to_radians();
    let planets: f64 = PLANETS
        .iter()
        .map(|(days, start, rate)| days * (start + rate * k).to_radians().sin())
        .sum();
    mean + periodic - 0.00017 * node.sin() + 0.000325 * first.sin() + planets
}

/// Days, and the multiples of the sun's anomaly, the moon's anomaly and the moon's argument of
/// latitude in whose sine they stand. The column "New Moon" of page 351, and the factor E for each
/// multiple of the sun's anomaly; three times it has none there, which changes nothing (0.3 s).
const PERIODIC: [(f64, f64, f64, f64); 24] = [
    (-0.40720, 0.0, 1.0, 0.0),
    (0.17241, 1.0, 0.0, 0.0),
    (0.01608, 0.0, 2.0, 0.0),
    (0.01039, 0.0, 0.0, 2.0),
    (0.00739, -1.0, 1.0, 0.0),
    (-0.00514, 1.0, 1.0, 0.0),
    (0.00208, 2.0, 0.0, 0.0),
    (-0.00111, 0.0, 1.0, -2.0),
    (-0.00057, 0.0, 1.0, 2.0),
    (0.00056, 1.0, 2.0, 0.0),
    (-0.00042, 0.0, 3.0, 0.0),
    (0.00042, 1.0, 0.0, 2.0),
    (0.00038, 1.0, 0.0, -2.0),
    (-0.00024, -1.0, 2.0, 0.0),
    (-0.00007, 2.0, 1.0, 0.0),
    (0.00004, 0.0, 2.0, -2.0),
    (0.00004, 3.0, 0.0, 0.0),
    (0.00003, 1.0, 1.0, -2.0),
    (0.00003, 0.0, 2.0, 2.0),
    (-0.00003, 1.0, 1.0, 2.0),
    (0.00003, -1.0, 1.0, 2.0),
    (-0.00002, -1.0, 1.0, -2.0),
    (-0.00002, 1.0, 3.0, 0.0),
    (0.00002, 0.0, 4.0, 0.0),
];

/// Days, and the start and rate in degrees of the arguments A2 to A14, pages 351 and 352.
const PLANETS: [(f64, f64, f64); 13] = [
    (0.000165, 251.88, 0.016321),
    (0.000164, 251.83, 26.651886),
    (0.000126, 349.42, 36.412478),
    (0.000110, 84.66, 18.206239),
    (0.000062, 141.74, 53.303771),
    (0.000060, 207.14, 2.453732),
    (0.000056, 154.84, 7.306860),
    (0.000047, 34.52, 27.261239),
    (0.000042, 207.19, 0.121824),
    (0.000040, 291.34, 1.844379),
    (0.000037, 161.72, 24.198154),
    (0.000035, 239.56, 25.513099),
    (0.000023, 331.55, 3.592518),
];

#[cfg(test)]
mod tests {
    use super::*;

    /// Meeus, example 49.a: the new moon of February 1977.
    #[test]
    fn new_moon_of_the_book() {
        assert!((new_moon(-283) - 2443192.65118).abs() < 0.00001);
    }
}
