//! A slow second reader of dates, to compare the shipped one with: regular expressions over whole strings, and the arithmetic of
//! `jiff`.

use jiff::civil;
use regex::{Captures, Regex, RegexSet};
use unicode_normalization::UnicodeNormalization;

// In a string to match, a letter with marks is upper case, and others are lower case.
const CLOCK: &str = r"(?:(?<H>N):(?<m>D)(?::(?<s>D))?|(?<Hh>N)(?-i:h)(?<mh>D)|(?<Hw>N) ?gio ?(?<mw>N)(?: ?phut\b)?)(?: (?:(?<am>(?:sa|sang|(?-i:am))\b|(?-i:a\.m\.)\B)|(?<pm>(?:ch|chieu|(?-i:pm))\b|(?-i:p\.m\.)\B)))?";
const GAP: &str = r"(?: ?[,|-] ?| )";
const AROUND: &str = r"(?: ?(?:ZONE|\(ZONE\)))?";
const ZONE: &str =
    r"(?:gio dong duong\b|(?-i:gmt|utc) ?\+(?:0?7(?::00)?|0700)|\+(?:07(?::00)?|0700))";
const ENGLISH: &str = "(?-i:sun(?:day)?|mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?)";
const WEEKDAY: &str = "(?:chu nhat|thu (?:hai|ba|tu|nam|sau|bay)|(?:thu|th|t) ?[2-7]|cn|ENGLISH)";
const IN_WORDS: &str = r"(?<d>N) ?(?:thang|thg|th)(?:\.? ?(?<M>N)(?:SEPARATOR(?:nam ?)?|nam ?)|(?:\. ?| )(?:(?<name>NAMES)SEPARATOR(?:nam ?)?|(?<first>gieng)SEPARATOR))(?<y>YYYY)";
const NAMES: &str = "muoi hai|muoi mot|muoi|mot|hai|ba|tu|bon|nam|sau|bay|tam|chin";
const NUMBERS: [&str; 13] = [
    "muoihai", "muoimot", "muoi", "mot", "hai", "ba", "tu", "bon", "nam", "sau", "bay", "tam",
    "chin",
];
const NUMBERED: [u32; 13] = [12, 11, 10, 1, 2, 3, 4, 4, 5, 6, 7, 8, 9];
const MONTHS: &str = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const OFFSET: &str = r"(?:(?<utc>(?-i:z|utc|gmt))|(?<sign>[+-])(?<oh>D)(?::?(?<om>D))?)";
const RFC_OFFSET: &str = r"(?:ZONE|\(ZONE\)|(?<ut>(?-i:ut))|OFFSET)";

/// Milliseconds of the first and the last instant.
const RANGE: std::ops::RangeInclusive<i64> = -62_135_622_000_000..=253_402_275_599_999;

pub struct Oracle {
    shapes: Vec<Regex>,
    /// The same, to find in one pass which of them matches.
    set: RegexSet,
    dot_net: Regex,
    integer: Regex,
}

fn regex(shape: &str) -> Regex {
    let mut shape = format!("^(?i:{shape})$");
    for (name, pattern) in [
        ("WEEKDAY", WEEKDAY),
        ("ENGLISH", ENGLISH),
        ("CLOCK", CLOCK),
        ("WORDS", IN_WORDS),
        ("AROUND", AROUND),
        ("RFC_OFFSET", RFC_OFFSET),
        ("ZONE", ZONE),
        ("OFFSET", OFFSET),
        ("GAP", GAP),
        ("NAMES", NAMES),
        ("MONTHS", "(?-i:NAME)"),
        ("NAME", MONTHS),
        ("SEPARATOR", "(?: ?, ?| )"),
        ("YYYY", "[0-9]{4}"),
        ("N", "[0-9]{1,2}"),
        ("D", "[0-9]{2}"),
    ] {
        shape = shape.replace(name, pattern);
    }
    Regex::new(&shape).unwrap()
}

impl Oracle {
    pub fn new() -> Self {
        let mut dates = vec!["WORDS".to_owned()];
        dates.extend(["/", "-", r"\."].map(|mark| format!("(?<d>N){mark}(?<M>N){mark}(?<y>YYYY)")));
        let mut shapes = Vec::new();
        for bare in dates {
            let date = format!("(?:ngay ?)?{bare}");
            let before =
                |between_and_date: &str| format!("(?:luc ?)?CLOCKAROUND{between_and_date}AROUND");
            for shape in [
                format!("(?:(?:ngay )?WEEKDAYGAP)?{date}(?:(?:GAP(?:luc ?)?|luc ?)CLOCK)?AROUND"),
                before(&format!("(?:GAP|GAP?luc )(?:(?:ngay )?WEEKDAYGAP)?{date}")),
                before(&format!("GAP?luc{bare}")),
                format!(
                    "(?:ngay )?WEEKDAYGAP{}",
                    before(&format!("(?:GAP|GAP?luc ){date}"))
                ),
                format!("(?:ngay )?WEEKDAYGAP{}", before(&format!("GAP?luc{bare}"))),
            ] {
                shapes.push(regex(&format!(r"\({shape}\)")));
                shapes.push(regex(&shape));
            }
        }
        let clock = r"(?<H>D):(?<m>D)(?::(?<s>D)(?:\.(?<f>[0-9]+))?)?";
        for mark in ["-", "/"] {
            let date = format!("(?<y>YYYY){mark}(?<M>D){mark}(?<d>D)");
            shapes.push(regex(&date));
            shapes.push(regex(&format!("{date}(?-i:t){clock}OFFSET?")));
            shapes.push(regex(&format!("{date} {clock}(?: ?OFFSET)?")));
        }
        let day = "(?<d>N) (?<english>MONTHS) (?<y>YYYY)";
        shapes.push(regex(&format!(
            "(?:ENGLISH(?:, ?| ))?{day} (?<H>D):(?<m>D)(?::(?<s>D))? RFC_OFFSET"
        )));
        Self {
            set: RegexSet::new(shapes.iter().map(Regex::as_str)).unwrap(),
            shapes,
            dot_net: Regex::new(r"^/Date\((-?[0-9]+)(?:[+-][0-9]{4})?\)/$").unwrap(),
            integer: Regex::new("^(-?[0-9]+)$").unwrap(),
        }
    }

    /// Milliseconds since 1970, if the string is a date.
    pub fn read(&self, string: &str) -> Option<i64> {
        let string = string.trim();
        let digits = [&self.dot_net, &self.integer]
            .into_iter()
            .find_map(|shape| shape.captures(string));
        let millis = match digits {
            Some(digits) => digits[1].parse().ok()?,
            None => {
                let plain = plain(string);
                let shape = self.set.matches(&plain).into_iter().next()?;
                millis(&self.shapes[shape].captures(&plain)?)?
            }
        };
        RANGE.contains(&millis).then_some(millis)
    }
}

/// Letters without marks, upper case if they had any, and one space for each run of white space.
fn plain(string: &str) -> String {
    let mut plain = String::new();
    for letter in string.chars() {
        let last = plain.chars().next_back().unwrap_or(' ');
        match letter {
            '\u{300}'..='\u{36f}' if last.is_ascii_alphabetic() => {
                plain.pop();
                plain.push(last.to_ascii_uppercase());
            }
            _ if letter.is_whitespace() && last == ' ' => {}
            _ if letter.is_whitespace() => plain.push(' '),
            'đ' | 'Đ' | 'ð' | 'Ð' => plain.push('D'),
            'ø' | 'Ø' => plain.push('O'),
            'À'..='Ý'
            | 'à'..='ý'
            | 'Ă'
            | 'ă'
            | 'Ĩ'
            | 'ĩ'
            | 'Ũ'
            | 'ũ'
            | 'Ơ'
            | 'ơ'
            | 'Ư'
            | 'ư'
            | 'Ạ'..='ỹ' => plain.push(letter.nfd().next().unwrap().to_ascii_uppercase()),
            _ => plain.push(letter.to_ascii_lowercase()),
        }
    }
    plain
}

fn millis(captures: &Captures<'_>) -> Option<i64> {
    let number = |names: &[&str]| {
        let digits = names.iter().find_map(|name| captures.name(name));
        digits.map_or(0, |digits| digits.as_str().parse::<u32>().unwrap())
    };
    let month = match (captures.name("name"), captures.name("english")) {
        (Some(name), _) => {
            let name = name.as_str().replace(' ', "").to_lowercase();
            NUMBERED[NUMBERS.iter().position(|known| *known == name)?]
        }
        (_, Some(name)) => {
            let mut months = MONTHS.split('|');
            months.position(|known| known == name.as_str())? as u32 + 1
        }
        _ if captures.name("first").is_some() => 1,
        _ => number(&["M"]),
    };
    let mut hour = number(&["H", "Hh", "Hw"]);
    let halves = [("am", 0), ("pm", 12)];
    if let Some((_, first)) = halves
        .iter()
        .find(|(half, _)| captures.name(half).is_some())
    {
        if !(1..=12).contains(&hour) {
            return None;
        }
        hour = hour % 12 + first;
    }
    let (minute, second) = (number(&["m", "mh", "mw"]), number(&["s"]));
    let date = civil::Date::new(number(&["y"]) as i16, month as i8, number(&["d"]) as i8).ok()?;
    if date.year() == 0 || second > 59 {
        return None;
    }
    let time = civil::Time::new(hour as i8, minute as i8, second as i8, 0).ok()?;
    let epoch = civil::DateTime::constant(1970, 1, 1, 0, 0, 0, 0);
    let since = date.to_datetime(time).duration_since(epoch).as_millis();
    let (hours, minutes) = (i64::from(number(&["oh"])), i64::from(number(&["om"])));
    if hours > 23 || minutes > 59 {
        return None;
    }
    let is_utc = captures.name("utc").or(captures.name("ut")).is_some();
    let ahead = match captures.name("sign").map(|sign| sign.as_str()) {
        Some("-") => -(hours * 60 + minutes),
        Some(_) => hours * 60 + minutes,
        None if is_utc => 0,
        None => 420,
    };
    let fraction = captures.name("f").map_or("", |digits| digits.as_str());
    let thousandths: String = fraction.chars().chain("000".chars()).take(3).collect();
    let fraction: i64 = thousandths.parse().unwrap();
    Some(i64::try_from(since).ok()? - ahead * 60_000 + fraction)
}
