//! Line and column in a JSON text: of its first syntax error, or of the value at a path. Run only
//! after a problem was found, so that the common case pays nothing.

use super::problem;

/// A place in a text, both counted from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Line.
    pub line: usize,
    /// Column.
    pub column: usize,
}

/// Where the first syntax error of a JSON text is; `None` where there is none.
///
/// # Example
///
/// ```
/// use vn_portal_widgets::feed::position::{Position, of_syntax_error};
///
/// assert_eq!(of_syntax_error("{\n  \"a\": }"), Some(Position { line: 2, column: 8 }));
/// assert_eq!(of_syntax_error("{\"a\": [1, 2]}"), None);
/// ```
#[must_use]
pub fn of_syntax_error(json: &str) -> Option<Position> {
    let mut scanner = Scanner {
        json,
        at: 0,
        path: String::new(),
        wanted: "",
        nearest: 0,
        matched: 0,
    };
    scanner
        .document()
        .is_none()
        .then(|| position(json, scanner.at))
}

/// Where the value at a path begins, or the nearest value around it that exists.
///
/// # Example
///
/// ```
/// use vn_portal_widgets::feed::position::{Position, of_path};
///
/// let json = "{\"items\": [{\"id\": \"a\"},\n {\"id\": 7}]}";
/// assert_eq!(of_path(json, "items[1].id"), Position { line: 2, column: 9 });
/// assert_eq!(of_path(json, "items[1].url"), Position { line: 2, column: 2 });
/// ```
#[must_use]
pub fn of_path(json: &str, path: &str) -> Position {
    let mut scanner = Scanner {
        json,
        at: 0,
        path: String::new(),
        wanted: path,
        nearest: 0,
        matched: 0,
    };
    // A text that is broken further on has noted the nearest value before it broke.
    let _ = scanner.document();
    position(json, scanner.nearest)
}

fn position(json: &str, at: usize) -> Position {
    let mut position = Position { line: 1, column: 1 };
    for (index, character) in json.char_indices() {
        if index >= at {
            break;
        }
        position.column += 1;
        if character == '\n' {
            position = Position {
                line: position.line + 1,
                column: 1,
            };
        }
    }
    position
}

/// An array or object whose end has not been met.
struct Open {
    /// What ends it: `]` or `}`.
    end: u8,
    /// Length of the path that leads to it.
    path: usize,
    /// How many of its values have begun.
    count: usize,
}

struct Scanner<'a> {
    json: &'a str,
    /// Byte offset of the next character.
    at: usize,
    /// Path of the value that is being read.
    path: String,
    /// The path that is looked for.
    wanted: &'a str,
    /// Byte offset of the deepest value so far on the way to it, and the length of its path.
    nearest: usize,
    matched: usize,
}

impl Scanner<'_> {
    fn peek(&self) -> u8 {
        self.json
            .as_bytes()
            .get(self.at)
            .copied()
            .unwrap_or_default()
    }

    fn take(&mut self, byte: u8) -> Option<()> {
        (self.peek() == byte).then(|| self.at += 1)
    }

    fn take_while(&mut self, wanted: fn(u8) -> bool) {
        while self.at < self.json.len() && wanted(self.peek()) {
            self.at += 1;
        }
    }

    fn space(&mut self) {
        self.take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'));
    }

    /// Reads the whole text; `None` stops at the first error. Iterative: a file of nothing but `[`
    /// must not exhaust the stack.
    fn document(&mut self) -> Option<()> {
        let mut open: Vec<Open> = Vec::new();
        loop {
            self.space();
            self.note();
            let byte = self.peek();
            if matches!(byte, b'{' | b'[') {
                self.at += 1;
                // Both brackets close two characters later in ASCII.
                open.push(Open {
                    end: byte + 2,
                    path: self.path.len(),
                    count: 0,
                });
            } else {
                self.scalar()?;
            }
            // What is complete now ends; then comes the next value of what is still open.
            loop {
                self.space();
                let Some(inner) = open.last_mut() else {
                    return (self.at == self.json.len()).then_some(());
                };
                self.path.truncate(inner.path);
                if self.take(inner.end).is_some() {
                    open.pop();
                    continue;
                }
                if inner.count > 0 {
                    self.take(b',')?;
                    self.space();
                }
                self.member(inner)?;
                break;
            }
        }
    }

    /// Reads what stands before the next value, and extends the path by it.
    fn member(&mut self, inner: &mut Open) -> Option<()> {
        if inner.end == b']' {
            problem::push_element(&mut self.path, inner.count);
        } else {
            let start = self.at + 1;
            self.string()?;
            let name = self.json.get(start..self.at - 1)?;
            problem::push_field(&mut self.path, name);
            self.space();
            self.take(b':')?;
        }
        inner.count += 1;
        Some(())
    }

    /// Remembers a value that lies on the way. Of a name written twice the last one counts.
    fn note(&mut self) {
        let rest = self.wanted.strip_prefix(self.path.as_str());
        let on_the_way = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']));
        if (on_the_way || self.path.is_empty()) && self.path.len() >= self.matched {
            self.nearest = self.at;
            self.matched = self.path.len();
        }
    }

    fn scalar(&mut self) -> Option<()> {
        match self.peek() {
            b'"' => self.string(),
            b'-' | b'0'..=b'9' => self.number(),
            _ => {
                let rest = self.json.get(self.at..)?;
                let word = ["true", "false", "null"]
                    .iter()
                    .find(|word| rest.starts_with(**word));
                self.at += word?.len();
                Some(())
            }
        }
    }

    fn string(&mut self) -> Option<()> {
        self.take(b'"')?;
        loop {
            // Control characters must be escaped; the end of the text is no end of a string.
            self.take_while(|byte| byte > 0x1f && byte != b'"' && byte != b'\\');
            if self.take(b'"').is_some() {
                return Some(());
            }
            self.take(b'\\')?;
            let digits = match self.peek() {
                b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => 0,
                b'u' => 4,
                _ => return None,
            };
            self.at += 1;
            for _ in 0..digits {
                self.peek().is_ascii_hexdigit().then(|| self.at += 1)?;
            }
        }
    }

    fn number(&mut self) -> Option<()> {
        let _ = self.take(b'-');
        if self.take(b'0').is_none() {
            self.digits()?;
        }
        if self.take(b'.').is_some() {
            self.digits()?;
        }
        if self.take(b'e').or_else(|| self.take(b'E')).is_some() {
            let _ = self.take(b'+').or_else(|| self.take(b'-'));
            self.digits()?;
        }
        Some(())
    }

    fn digits(&mut self) -> Option<()> {
        let start = self.at;
        self.take_while(|byte| byte.is_ascii_digit());
        (self.at > start).then_some(())
    }
}
