//! Random texts, most of them dates or nearly so.

use crate::support::dice::Dice;

impl Dice {
    fn letter(&mut self) -> char {
        match self.below(40) {
            0 => char::from_u32(self.below(0x11_0000) as u32).unwrap_or('\u{fffd}'),
            1 => self.of(&[
                '\u{a0}', '\u{feff}', '\u{660}', '０', '−', '／', 'Đ', '\u{2009}',
            ]),
            _ => char::from(
                self.of(b"0123456789012345678901234567890123456789/-.: TZ+()SACHPMscapmhtz,"),
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

    /// A date in some form, mostly a good one.
    fn date(&mut self) -> String {
        let year = self.number(&[0, 1, 4, 1900, 1999, 2000, 2016, 9999], 10_000);
        let month = self.number(&[0, 1, 2, 2, 12, 13], 13);
        let day = self.number(&[0, 1, 28, 29, 30, 31, 32], 32);
        let hour = self.number(&[0, 1, 11, 12, 13, 23, 24, 60], 24);
        let minute = self.number(&[0, 59, 60, 99], 60);
        let second = self.number(&[0, 59, 60, 61], 60);
        let mark = self.of(&["/", "/", "-", "."]);
        let gap = self.of(&[" ", " ", "T", "t"]);
        let zone = self.of(&[
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
        ]);
        let half = self.of(&[" SA", " CH", " am", " Pm", " sA", "SA", ""]);
        let millis = self.below(1 << 31) as i64 * 2048 * self.of(&[1, -1, 1000]);
        match self.below(12) {
            0 => format!("{year:04}-{month:02}-{day:02}"),
            1 => format!("{year:04}-{month:02}-{day:02}{gap}{hour:02}:{minute:02}"),
            2 | 3 => {
                format!("{year:04}-{month:02}-{day:02}{gap}{hour:02}:{minute:02}:{second:02}{zone}")
            }
            4 => format!("{day:02}{mark}{month:02}{mark}{year:04}"),
            5 => format!("{day}{mark}{month}{mark}{year:04} {hour}:{minute:02}{half}"),
            6 => format!("{day}{mark}{month}{mark}{year:04} {hour}:{minute:02}:{second:02}"),
            7 | 8 => format!(
                "{day:02}{mark}{month:02}{mark}{year:04} {hour:02}:{minute:02}:{second:02}{half}"
            ),
            9 => format!("{millis}"),
            10 => format!("/Date({millis})/"),
            _ => format!("/Date({millis}+{hour:02}{minute:02})/"),
        }
    }

    /// Random letters, or a date with up to three accidents.
    pub fn text(&mut self) -> String {
        if self.below(8) == 0 {
            let length = self.below(30);
            return (0..length).map(|_| self.letter()).collect();
        }
        let mut letters: Vec<char> = self.date().chars().collect();
        for _ in 0..self.of(&[0, 0, 1, 1, 1, 2, 3]) {
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
