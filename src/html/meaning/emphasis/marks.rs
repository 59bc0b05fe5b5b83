//! The marks that a word can have.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Bold,
    Italic,
    Underline,
    Strike,
    Super,
    Sub,
}

impl Mark {
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
pub(super) struct Marks {
    bold: bool,
    italic: bool,
    underline: bool,
    strike: bool,
    superscript: bool,
    subscript: bool,
}

impl Marks {
    pub const ALL: Self = Self {
        bold: true,
        italic: true,
        underline: true,
        strike: true,
        superscript: true,
        subscript: true,
    };

    pub const fn has(self, mark: Mark) -> bool {
        match mark {
            Mark::Bold => self.bold,
            Mark::Italic => self.italic,
            Mark::Underline => self.underline,
            Mark::Strike => self.strike,
            Mark::Super => self.superscript,
            Mark::Sub => self.subscript,
        }
    }

    pub const fn set(&mut self, mark: Mark, is_set: bool) {
        match mark {
            Mark::Bold => self.bold = is_set,
            Mark::Italic => self.italic = is_set,
            Mark::Underline => self.underline = is_set,
            Mark::Strike => self.strike = is_set,
            Mark::Super => self.superscript = is_set,
            Mark::Sub => self.subscript = is_set,
        }
    }

    pub const fn with(mut self, mark: Mark) -> Self {
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
    pub const fn set_position(&mut self, mark: Mark) {
        self.superscript = matches!(mark, Mark::Super);
        self.subscript = matches!(mark, Mark::Sub);
    }

    fn of(is_set: impl Fn(Mark) -> bool) -> Self {
        let mut marks = Self::default();
        for mark in Mark::ALL {
            marks.set(mark, is_set(mark));
        }
        marks
    }
}
