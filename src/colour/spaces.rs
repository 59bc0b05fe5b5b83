//! Other colour spaces than sRGB, as in CSS Color 4: https://www.w3.org/TR/css-color-4/#color-conversion-code

/// A channel of sRGB as light.
pub(super) fn decode(channel: f64) -> f64 {
    let size = channel.abs();
    if size <= 0.04045 {
        channel / 12.92
    } else {
        ((size + 0.055) / 1.055).powf(2.4).copysign(channel)
    }
}

/// Light as a channel of sRGB.
fn encode(light: f64) -> f64 {
    let size = light.abs();
    if size <= 0.003_130_8 {
        light * 12.92
    } else {
        (1.055 * size.powf(1.0 / 2.4) - 0.055).copysign(light)
    }
}

/// The nearest channels of sRGB, channel by channel.
pub(super) fn from_linear(light: [f64; 3]) -> [f64; 3] {
    light.map(|light| encode(light).clamp(0.0, 1.0))
}

type Matrix = [[f64; 3]; 3];

fn times(matrix: Matrix, [x, y, z]: [f64; 3]) -> [f64; 3] {
    matrix.map(|[a, b, c]| a * x + b * y + c * z)
}

/// Display P3, which has the transfer function of sRGB.
pub(super) fn from_display_p3(channels: [f64; 3]) -> [f64; 3] {
    const TO_SRGB: Matrix = [
        [1.224_94, -0.224_94, 0.0],
        [-0.042_057, 1.042_057, 0.0],
        [-0.019_638, -0.078_636, 1.098_274],
    ];
    from_linear(times(TO_SRGB, channels.map(decode)))
}

/// Oklab.
pub(super) fn from_oklab(lab: [f64; 3]) -> [f64; 3] {
    const TO_LMS: Matrix = [
        [1.0, 0.396_337_777_4, 0.215_803_757_3],
        [1.0, -0.105_561_345_8, -0.063_854_172_8],
        [1.0, -0.089_484_177_5, -1.291_485_548],
    ];
    const TO_SRGB: Matrix = [
        [4.076_741_662_1, -3.307_711_591_3, 0.230_969_929_2],
        [-1.268_438_004_6, 2.609_757_401_1, -0.341_319_396_5],
        [-0.004_196_086_3, -0.703_418_614_7, 1.707_614_701],
    ];
    let lms = times(TO_LMS, lab).map(|root| root * root * root);
    from_linear(times(TO_SRGB, lms))
}

/// CIE Lab of the D50 white point.
pub(super) fn from_lab([lightness, a, b]: [f64; 3]) -> [f64; 3] {
    const EPSILON: f64 = 216.0 / 24_389.0;
    const KAPPA: f64 = 24_389.0 / 27.0;
    const WHITE: [f64; 3] = [0.964_295_68, 1.0, 0.825_104_6];
    const TO_SRGB: Matrix = [
        [3.134_136, -1.617_386, -0.490_662],
        [-0.978_795, 1.916_254, 0.033_443],
        [0.071_955, -0.228_977, 1.405_386],
    ];
    let middle = (lightness + 16.0) / 116.0;
    let part = |root: f64| {
        let cube = root * root * root;
        if cube > EPSILON {
            cube
        } else {
            (116.0 * root - 16.0) / KAPPA
        }
    };
    let [x, y, z] = WHITE;
    let xyz = [
        part(middle + a / 500.0) * x,
        part(middle) * y,
        part(middle - b / 200.0) * z,
    ];
    from_linear(times(TO_SRGB, xyz))
}

/// Lightness, chroma and hue in degrees as lightness and two axes.
pub(super) fn from_polar([lightness, chroma, hue]: [f64; 3]) -> [f64; 3] {
    let (sine, cosine) = hue.to_radians().sin_cos();
    [lightness, chroma * cosine, chroma * sine]
}
