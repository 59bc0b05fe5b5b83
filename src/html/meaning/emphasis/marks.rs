//! The marks that a word can have.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TextMark {
    Bold,
    Italic,
    Underline,
    Strike,
    Super,
    Sub,
}

impl TextMark {
    pub const ALL: [Self; 6] = [
        Self::Bold,
        Self::Italic,
        Self::Underline,
        Self::Strike,
        Self::Super,
        Self::Sub,
    ];
}

/// A set of marks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct TextMarks {
    bold: bool,
    italic: bool,
    underline: bool,
    strike: bool,
    superscript: bool,
    subscript: bool,
}

impl TextMarks {
    pub const ALL: Self = Self {
        bold: true,
        italic: true,
        underline: true,
        strike: true,
        superscript: true,
        subscript: true,
    };

    pub const fn has(self, mark: TextMark) -> bool {
        match mark {
            TextMark::Bold => self.bold,
            TextMark::Italic => self.italic,
            TextMark::Underline => self.underline,
            TextMark::Strike => self.strike,
            TextMark::Super => self.superscript,
            TextMark::Sub => self.subscript,
        }
    }

    pub const fn set(&mut self, mark: TextMark, is_set: bool) {
        match mark {
            TextMark::Bold => self.bold = is_set,
            TextMark::Italic => self.italic = is_set,
            TextMark::Underline => self.underline = is_set,
            TextMark::Strike => self.strike = is_set,
            TextMark::Super => self.superscript = is_set,
            TextMark::Sub => self.subscript = is_set,
        }
    }

    pub const fn with(mut self, mark: TextMark) -> Self {
        self.set(mark, true);
        self
    }

    pub fn or(self, other: Self) -> Self {
        Self::of(|mark| self.has(mark) || other.has(mark))
    }

    pub fn and(self, other: Self) -> Self {
        Self::of(|mark| self.has(mark) && other.has(mark))
    }

    pub fn without(self, other: Self) -> Self {
        Self::of(|mark| self.has(mark) && !other.has(mark))
    }

    /// Of superscript and subscript, at most one is set.
    pub const fn set_position(&mut self, mark: TextMark) {
        self.superscript = matches!(mark, TextMark::Super);
        self.subscript = matches!(mark, TextMark::Sub);
    }

    fn of(is_set: impl Fn(TextMark) -> bool) -> Self {
        let mut marks = Self::default();
        for mark in TextMark::ALL {
            marks.set(mark, is_set(mark));
        }
        marks
    }
}
