//! A slow second reader of dates, to compare the shipped one with.

use std::collections::HashMap;

use jiff::civil;

/// Written the other way round: it spells out all shapes that a date may have, and leaves the arithmetic
/// to `jiff`.
pub struct Oracle {
    /// Shapes by their length: `y`, `M`, `d`, `H`, `m`, `s`, `o` and `p` (offset) stand for one digit
    /// each, anything else for itself. Halves of the day are upper case.
    shapes: HashMap<usize, Vec<String>>,
}

impl Oracle {
    pub fn new() -> Self {
        let mut shapes = vec!["yyyy-MM-dd".to_owned()];
        for mark in ["T", "t", " "] {
            let minutes = format!("yyyy-MM-dd{mark}HH:mm");
            for zone in ["", "Z", "z", "+oo:pp", "-oo:pp"] {
                shapes.push(format!("{minutes}:ss{zone}"));
            }
            shapes.push(minutes);
        }
        for day in ["d", "dd"] {
            for month in ["M", "MM"] {
                for mark in ["/", "-", "."] {
                    let date = format!("{day}{mark}{month}{mark}yyyy");
                    for hour in ["H", "HH"] {
                        for second in ["", ":ss"] {
                            for half in ["", " SA", " AM", " CH", " PM"] {
                                shapes.push(format!("{date} {hour}:mm{second}{half}"));
                            }
                        }
                    }
                    shapes.push(date);
                }
            }
        }
        let mut by_length: HashMap<_, Vec<_>> = HashMap::new();
        for shape in shapes {
            by_length.entry(shape.len()).or_default().push(shape);
        }
        Self { shapes: by_length }
    }

    /// Milliseconds since the epoch, if `text` is a date.
    pub fn read(&self, text: &str) -> Option<i64> {
        let text = text.trim_matches(|letter| " \t\r\n\u{c}\u{a0}".contains(letter));
        let millis = Self::millis(text).or_else(|| self.civil(text))?;
        let millis = i64::try_from(millis).ok()?;
        (-62_135_622_000_000..=253_402_275_599_999)
            .contains(&millis)
            .then_some(millis)
    }

    fn millis(text: &str) -> Option<i128> {
        let bare = match text.strip_prefix("/Date(") {
            None => text,
            Some(rest) => {
                let inner = rest.strip_suffix(")/")?;
                let sign = inner
                    .char_indices()
                    .skip(1)
                    .find(|(_, letter)| "+-".contains(*letter));
                match sign {
                    None => inner,
                    Some((at, _)) => {
                        let offset = &inner[at + 1..];
                        let good = offset.len() == 4 && offset.bytes().all(|b| b.is_ascii_digit());
                        if !good {
                            return None;
                        }
                        &inner[..at]
                    }
                }
            }
        };
        let digits = bare.strip_prefix('-').unwrap_or(bare);
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        // So long a number is out of range, leading zeros aside.
        let digits = digits.trim_start_matches('0');
        let value = if digits.len() > 30 {
            i128::MAX
        } else {
            format!("0{digits}").parse().ok()?
        };
        Some(if bare.starts_with('-') { -value } else { value })
    }

    fn civil(&self, text: &str) -> Option<i128> {
        let (text, fraction) = Self::without_fraction(text);
        let shapes = self.shapes.get(&text.len())?;
        let upper = text.to_ascii_uppercase();
        shapes.iter().find_map(|shape| {
            let day_first = !shape.starts_with('y');
            if fraction.is_some() && (day_first || !shape.contains("ss")) {
                return None;
            }
            let fields = Self::fields(shape, if day_first { &upper } else { &text })?;
            let get = |letter| fields.get(&letter).copied().unwrap_or(0);
            let mut hour = get('H');
            if shape.ends_with(['A', 'M', 'H']) {
                let late = shape.ends_with("CH") || shape.ends_with("PM");
                hour = match hour {
                    12 if late => 12,
                    12 => 0,
                    1..12 if late => hour + 12,
                    1..12 => hour,
                    _ => return None,
                };
            }
            let date = civil::Date::new(get('y') as i16, get('M') as i8, get('d') as i8).ok()?;
            if date.year() == 0 || get('s') > 59 {
                return None;
            }
            let time = civil::Time::new(hour as i8, get('m') as i8, get('s') as i8, 0).ok()?;
            let epoch = civil::DateTime::constant(1970, 1, 1, 0, 0, 0, 0);
            let since = date.to_datetime(time).duration_since(epoch).as_millis();
            let (hours, minutes) = (get('o'), get('p'));
            if hours > 23 || minutes > 59 {
                return None;
            }
            let ahead = match shape.chars().nth(19) {
                Some('+') => i128::from(hours * 60 + minutes),
                Some('-') => -i128::from(hours * 60 + minutes),
                Some('Z' | 'z') if !day_first => 0,
                _ => 420,
            };
            Some(since - ahead * 60_000 + i128::from(fraction.unwrap_or(0)))
        })
    }

    /// Takes out the fraction of a second that would follow `yyyy-MM-ddTHH:mm:ss`.
    fn without_fraction(text: &str) -> (String, Option<i64>) {
        let (Some(head), Some(tail)) = (text.get(..19), text.get(19..)) else {
            return (text.to_owned(), None);
        };
        let Some(tail) = tail.strip_prefix('.') else {
            return (text.to_owned(), None);
        };
        let rest = tail.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let digits = &tail[..tail.len() - rest.len()];
        if digits.is_empty() {
            return (text.to_owned(), None);
        }
        let thousandths: String = digits.chars().chain("000".chars()).take(3).collect();
        (format!("{head}{rest}"), thousandths.parse().ok())
    }

    fn fields(shape: &str, text: &str) -> Option<HashMap<char, u32>> {
        // Almost all texts fail here, before anything is built.
        let fits = |(letter, byte): (u8, u8)| match letter {
            b'y' | b'M' | b'd' | b'H' | b'm' | b's' | b'o' | b'p' => byte.is_ascii_digit(),
            _ => letter == byte,
        };
        let (body, half) = match shape.strip_suffix(" AM").or(shape.strip_suffix(" PM")) {
            Some(body) => (body, true),
            None => match shape.strip_suffix(" CH").or(shape.strip_suffix(" SA")) {
                Some(body) => (body, true),
                None => (shape, false),
            },
        };
        if half && shape[body.len()..] != *text.get(body.len()..)? {
            return None;
        }
        if !body.bytes().zip(text.bytes()).all(fits) {
            return None;
        }
        let mut fields = HashMap::new();
        for (letter, byte) in body.chars().zip(text.bytes()) {
            if byte.is_ascii_digit() {
                let field = fields.entry(letter).or_insert(0);
                *field = *field * 10 + u32::from(byte - b'0');
            }
        }
        Some(fields)
    }
}
