//! Untrusted JSON values, read where they stand in what `json.rs` wrote. A value is a view of that
//! text: nothing is copied before it is known to be wanted, and no depth exhausts the stack.

use crate::decimal;
use crate::steps::Steps;

/// Any JSON value: `n`, `t`, `f`, `#digits NUL`, `~digits NUL` for a number that was rounded down, `"text NUL`,
/// `[values]`, `{names and values in turn}`, a name written as a text.
///
/// # Example
///
/// ```
/// use vn_portal_widgets::feed::Value;
///
/// let value = Value::new("{\"id\0#7\0\"title\0\"Tin\0}");
/// assert_eq!(value.fields().unwrap(), [("id", Value::new("#7\0")), ("title", Value::new("\"Tin\0"))]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Value<'a>(&'a str);

/// What is inside an array or an object: names and values.
pub type Members<'a> = Vec<(&'a str, Value<'a>)>;

impl<'a> Value<'a> {
    /// The value that a text is, as `json.rs` writes it, and nothing behind that. What it is cannot be told of anything else,
    /// only that nothing is read beyond its end.
    #[must_use]
    pub const fn new(encoded: &'a str) -> Self {
        Self(encoded)
    }

    /// What the value is, for a sentence that begins with "expected …".
    #[must_use]
    pub fn kind(self) -> &'static str {
        match self.step() {
            b't' | b'f' => "a boolean",
            b'#' | b'~' => "a number",
            b'"' => "a text",
            b'[' => "an array",
            b'{' => "an object",
            _ => "null",
        }
    }

    /// Whether it is `null`.
    #[must_use]
    pub fn is_null(self) -> bool {
        self.step() == b'n'
    }

    /// Whether it is an object.
    #[must_use]
    pub fn is_object(self) -> bool {
        self.step() == b'{'
    }

    /// A text as it stands.
    #[must_use]
    pub fn text(self) -> Option<&'a str> {
        self.written(b'"')
    }

    /// The decimal digits of a whole number; numbers beyond 9 × 10¹⁵ are not whole.
    #[must_use]
    pub fn digits(self) -> Option<&'a str> {
        self.written(b'#')
    }

    /// The decimal digits of a number, rounded down; numbers beyond 9 × 10¹⁵ stand for the nearest within.
    #[must_use]
    pub fn number(self) -> Option<&'a str> {
        self.digits().or_else(|| self.written(b'~'))
    }

    /// The same as a number.
    #[must_use]
    pub fn floor(self) -> Option<i64> {
        Some(decimal::digits(self.number()?))
    }

    /// The values of an array, their names empty.
    #[must_use]
    pub fn elements(self) -> Option<Members<'a>> {
        self.members(b'[')
    }

    /// Names and values of an object, in its order; of a name written twice the last value counts,
    /// as in JavaScript.
    #[must_use]
    pub fn fields(self) -> Option<Members<'a>> {
        self.members(b'{')
    }

    fn members(self, step: u8) -> Option<Members<'a>> {
        let mut steps = self.inside(step)?;
        let mut members = Vec::new();
        while let Some(first) = next(&mut steps) {
            let named = step == b'{';
            let name = if named { first.text()? } else { "" };
            let value = if named { next(&mut steps)? } else { first };
            members.push((name, value));
        }
        Some(members)
    }

    /// What stands between a step and the end of its text, which is the end of the value.
    fn written(self, step: u8) -> Option<&'a str> {
        self.inside(step)?.0.strip_suffix('\0')
    }

    fn step(self) -> u8 {
        Steps(self.0).next().unwrap_or_default()
    }

    /// What stands behind the step of one kind of value, if it is that.
    fn inside(self, step: u8) -> Option<Steps<'a>> {
        let mut steps = Steps(self.0);
        (steps.next() == Some(step)).then_some(steps)
    }
}

/// The next value; `None` at the end of an array, or where the text ends.
fn next<'a>(steps: &mut Steps<'a>) -> Option<Value<'a>> {
    let start = *steps;
    let mut depth = 0_usize;
    loop {
        match steps.next()? {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.checked_sub(1)?,
            b'#' | b'~' | b'"' => {
                steps.text()?;
            }
            _ => {}
        }
        if depth == 0 {
            return Some(Value(start.until(*steps)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_kind_of_value() {
        let value = Value::new("{\"a\0[ntf\"]\0]\"}\0#-7\0\"\u{1ec7}\0~1\0}");
        let fields = value.fields().unwrap_or_default();
        let names: Vec<_> = fields.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, ["a", "}", "\u{1ec7}"]);
        let [(_, array), (_, seven), (_, rounded)] = fields.as_slice() else {
            unreachable!("three fields")
        };
        let elements = array.elements().unwrap_or_default();
        let kinds: Vec<_> = elements.iter().map(|(_, value)| value.kind()).collect();
        assert_eq!(kinds, ["null", "a boolean", "a boolean", "a text"]);
        assert_eq!(
            elements.last().and_then(|(_, value)| value.text()),
            Some("]")
        );
        assert_eq!((seven.digits(), seven.floor()), (Some("-7"), Some(-7)));
        assert_eq!((rounded.digits(), rounded.floor()), (None, Some(1)));
        assert_eq!((array.text(), array.fields()), (None, None));
    }

    #[test]
    fn a_cut_is_nothing_and_depth_costs_nothing() {
        for cut in ["", "]", "\"a", "{\"a\0"] {
            let value = Value::new(cut);
            assert_eq!(
                (value.text(), value.elements(), value.fields()),
                (None, None, None),
                "{cut:.9}"
            );
        }
        let open = "[".repeat(100_000);
        assert_eq!(Value::new(&open).elements(), Some(Vec::new()));
        let deep = ["[".repeat(100_000), "]".repeat(100_000)].concat();
        assert_eq!(Value::new(&deep).elements().map(|all| all.len()), Some(1));
    }
}
