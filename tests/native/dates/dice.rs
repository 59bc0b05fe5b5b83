//! Random strings, most of them dates or nearly so.

use crate::support::dice::Dice;
use unicode_normalization::UnicodeNormalization;

const WEEKDAYS: [&str; 24] = [
    "Chủ Nhật",
    "Thứ Hai",
    "thứ ba",
    "Thứ Tư",
    "THỨ NĂM",
    "Thứ Sáu",
    "Thứ Bảy",
    "thu bay",
    "CN",
    "Th 2",
    "Th3",
    "T4",
    "Thứ 5",
    "Thứ 8",
    "T 6",
    "Sun",
    "Mon",
    "Tuesday",
    "Wed",
    "Thu",
    "THURSDAY",
    "fri",
    "Saturday",
    "Thứ",
];
const GAPS: [&str; 16] = [
    " ",
    " ",
    " ",
    "  ",
    ", ",
    ", ",
    ",",
    " - ",
    "-",
    " | ",
    "|",
    "\u{a0}",
    "\u{202f}\u{2009}",
    "",
    " , ",
    "; ",
];
const TIME_GAPS: [&str; 12] = [
    " ", " ", " ", ", ", " - ", "|", " lúc ", ", lúc ", "lúc", "\u{3000}", "\t", "T",
];
const HALVES: [&str; 16] = [
    " SA", " CH", " am", " Pm", " sA", "SA", " a.m.", " p.m.", " Sáng", " chiều", " P.M.", " tối",
    " a.m", "  PM", " sang", " CHIỀU",
];
const ZONES: [&str; 18] = [
    " GMT+7",
    " (GMT+7)",
    " UTC+7",
    " +07:00",
    "+07:00",
    " GMT+07:00",
    " (UTC+07)",
    " Giờ Đông Dương",
    " +0700",
    " +07",
    " GMT+8",
    " Z",
    " -07:00",
    " (GMT+7",
    " gmt +7",
    "(+07:00)",
    " +7",
    " GMT",
];
const MONTHS: [&str; 16] = [
    "Một",
    "hai",
    "Ba",
    "Tư",
    "bốn",
    "NĂM",
    "sáu",
    "Bảy",
    "tám",
    "Chín",
    "Mười",
    "mười một",
    "Mười Hai",
    "Giêng",
    "Chạp",
    "muoi hai",
];
const ENGLISH_MONTHS: [&str; 14] = [
    "Jan", "Feb", "Mar", "Apr", "May", "jun", "JUL", "Aug", "Sep", "Oct", "Nov", "Dec", "December",
    "12",
];
const ISO_ZONES: [&str; 22] = [
    "",
    "",
    "Z",
    "z",
    "+07:00",
    "-11:30",
    "+23:59",
    "-24:00",
    "+00:60",
    ".5",
    ".123456789Z",
    "+0700",
    "-0530",
    "+07",
    "-12",
    "UTC",
    "GMT",
    " UTC",
    " gmt",
    " +0700",
    " -05:00",
    " Z",
];

impl Dice {
    fn letter(&mut self) -> char {
        match self.below(40) {
            0 => char::from_u32(self.below(0x11_0000) as u32).unwrap_or('\u{fffd}'),
            1 => self.of(&[
                '\u{a0}', '\u{feff}', '\u{660}', '０', '−', '／', 'Đ', '\u{2009}', '\u{200b}', 'ă',
                'Ứ', 'ð', '\u{85}', 'é',
            ]),
            _ => char::from(
                self.of(b"0123456789012345678901234567890123456789/-.: TZ+()SACHPMscapmhtzngu,|"),
            ),
        }
    }

    /// A number that is often just inside its limits, or just outside.
    fn number(&mut self, limits: &[usize], most: usize) -> usize {
        match self.below(4) {
            0 => self.of(limits),
            _ => self.below(most),
        }
    }

    fn fields(&mut self) -> [usize; 3] {
        [
            self.number(&[0, 1, 4, 1900, 1999, 2000, 2016, 9999], 10_000),
            self.number(&[0, 1, 2, 2, 12, 13], 13),
            self.number(&[0, 1, 28, 29, 30, 31, 32], 32),
        ]
    }

    fn clock_fields(&mut self) -> [usize; 3] {
        [
            self.number(&[0, 1, 11, 12, 13, 23, 24, 60], 24),
            self.number(&[0, 59, 60, 99], 60),
            self.number(&[0, 59, 60, 61], 60),
        ]
    }

    fn clock(&mut self) -> String {
        let [hour, minute, second] = self.clock_fields();
        let clock = match self.below(7) {
            0 | 1 => format!("{hour}:{minute:02}"),
            2 | 3 => format!("{hour:02}:{minute:02}:{second:02}"),
            4 => format!("{hour}h{minute:02}"),
            5 => format!("{hour} giờ {minute}"),
            _ => format!("{hour} giờ {minute:02} phút"),
        };
        match self.below(3) {
            0 => clock + self.of(&HALVES),
            _ => clock,
        }
    }

    fn day(&mut self) -> String {
        let [year, month, day] = self.fields();
        let mark = self.of(&["/", "/", "-", "."]);
        let word = self.of(&[
            "tháng", "tháng", "Tháng", "thg", "thg.", "Th", "THÁNG", "thang", "thàng",
        ]);
        let link = self.of(&[" năm ", " ", ", ", ",", " NĂM ", ", năm ", " nam ", ""]);
        let name = self.of(&MONTHS);
        let core = match self.below(6) {
            0 | 1 => format!("{day:02}{mark}{month:02}{mark}{year:04}"),
            2 => format!("{day}{mark}{month}{mark}{year:04}"),
            3 => format!("{day} {word} {month}{link}{year:04}"),
            4 => format!("{day:02} {word} {name}{link}{year:04}"),
            _ => format!("{day} {word}{month:02}{link}{year:04}"),
        };
        match self.below(4) {
            0 => format!("{}{core}", self.of(&["ngày ", "Ngày ", "NGÀY", "ngay "])),
            _ => core,
        }
    }

    fn with_weekday(&mut self, rest: String) -> String {
        match self.below(3) {
            0 => {
                let before = self.of(&["", "", "", "ngày ", "Ngày"]);
                [before, self.of(&WEEKDAYS), self.of(&GAPS), &rest].concat()
            }
            _ => rest,
        }
    }

    fn zone(&mut self) -> &'static str {
        match self.below(3) {
            0 => self.of(&ZONES),
            _ => "",
        }
    }

    /// A day-first date or one in words, with what may be around it.
    fn vietnamese(&mut self) -> String {
        let day = self.day();
        let with_clock = match self.below(4) {
            0 => day,
            1 => {
                let day = self.with_weekday(day);
                let (at, clock) = (self.of(&["", "lúc ", "Lúc"]), self.clock());
                let (zone, gap) = (self.zone(), self.of(&TIME_GAPS));
                [at, &clock, zone, gap, &day].concat()
            }
            _ => {
                let (gap, clock) = (self.of(&TIME_GAPS), self.clock());
                [&day, gap, &clock].concat()
            }
        };
        let dated = self.with_weekday(with_clock) + self.zone();
        match self.below(20) {
            0 => format!("({dated})"),
            _ => dated,
        }
    }

    /// A date in some form, mostly a good one.
    fn date(&mut self) -> String {
        let [year, month, day] = self.fields();
        let [hour, minute, second] = self.clock_fields();
        let mark = self.of(&["-", "-", "/"]);
        let gap = self.of(&[" ", " ", "T", "t", "  "]);
        let zone = self.of(&ISO_ZONES);
        let millis = self.below(1 << 31) as i64 * 2048 * self.of(&[1, -1, 1000]);
        match self.below(16) {
            0 => format!("{year:04}{mark}{month:02}{mark}{day:02}"),
            1 => format!("{year:04}{mark}{month:02}{mark}{day:02}{gap}{hour:02}:{minute:02}{zone}"),
            2 | 3 => format!(
                "{year:04}{mark}{month:02}{mark}{day:02}{gap}{hour:02}:{minute:02}:{second:02}{zone}"
            ),
            4 | 5 => {
                let english = self.of(&ENGLISH_MONTHS);
                let rest =
                    format!("{day:02} {english} {year:04} {hour:02}:{minute:02}:{second:02} ");
                self.with_weekday(rest)
                    + self.of(&["GMT", "UT", "+0700", "-0530", "Z", "GMT+7", "EST", ""])
            }
            6 => format!("{millis}"),
            7 => format!("/Date({millis})/"),
            8 => format!("/Date({millis}+{hour:02}{minute:02})/"),
            _ => self.vietnamese(),
        }
    }

    /// Random letters, or a date with up to three accidents.
    pub fn text(&mut self) -> String {
        if self.below(8) == 0 {
            let length = self.below(30);
            return (0..length).map(|_| self.letter()).collect();
        }
        let mut date = self.date();
        if self.below(6) == 0 {
            date = date.nfd().collect();
        }
        let mut letters: Vec<char> = date.chars().collect();
        for _ in 0..self.of(&[0, 0, 0, 1, 1, 2, 3]) {
            let at = self.below(letters.len() + 1);
            match self.below(4) {
                0 => letters.insert(at, self.letter()),
                1 if at < letters.len() => letters[at] = self.letter(),
                2 if at < letters.len() => drop(letters.remove(at)),
                3 if at > 0 => letters.insert(at, letters[at - 1]),
                _ => {}
            }
        }
        letters.into_iter().collect()
    }
}
