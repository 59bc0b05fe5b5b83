//! Line and column in a JSON text: of its first syntax error, or of the value at a path. Run only
//! after a problem was found, so that the common case pays nothing.

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
    let mut scanner = Scanner::new(json, None);
    match scanner.document() {
        Err(Stop::Error) => Some(position(json, scanner.at)),
        Ok(()) | Err(Stop::Found) => None,
    }
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
    let mut scanner = Scanner::new(json, Some(path));
    // The scan stops at the value, or has noted the nearest one before it ended.
    let _ = scanner.document();
    position(json, scanner.nearest)
}

fn position(json: &str, at: usize) -> Position {
    let before = json.get(..at).unwrap_or(json);
    let line = before.matches('\n').count().saturating_add(1);
    let start = before.rfind('\n').map_or(0, |index| index.saturating_add(1));
    let column = before.get(start..).unwrap_or_default().chars().count().saturating_add(1);
    Position { line, column }
}

enum Stop {
    Error,
    Found,
}

/// An open array or object.
struct Container {
    is_object: bool,
    /// How much of the wanted path leads to it; `None` where it lies beside the path.
    matched: Option<usize>,
    /// The index of the next element of an array.
    index: usize,
}

struct Scanner<'a> {
    json: &'a str,
    /// Byte offset of the next character.
    at: usize,
    /// The wanted path, where one is wanted.
    path: Option<&'a str>,
    /// Byte offset of the deepest value on the way to the path so far.
    nearest: usize,
    nearest_matched: usize,
}

impl<'a> Scanner<'a> {
    const fn new(json: &'a str, path: Option<&'a str>) -> Self {
        Self { json, at: 0, path, nearest: 0, nearest_matched: 0 }
    }

    fn peek(&self) -> Option<u8> {
        self.json.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at = self.at.saturating_add(1);
        }
    }

    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at = self.at.saturating_add(usize::from(found));
        found
    }

    fn expect(&mut self, byte: u8) -> Result<(), Stop> {
        if self.take(byte) { Ok(()) } else { Err(Stop::Error) }
    }

    /// Iterative: a file of nothing but `[` must not exhaust the stack.
    fn document(&mut self) -> Result<(), Stop> {
        let mut open: Vec<Container> = Vec::new();
        let mut matched = Some(0);
        self.space();
        loop {
            // A value begins here.
            self.note(matched)?;
            let opened = match self.peek() {
                Some(b'{') => Some(true),
                Some(b'[') => Some(false),
                _ => {
                    self.scalar()?;
                    None
                }
            };
            if let Some(is_object) = opened {
                self.at = self.at.saturating_add(1);
                open.push(Container { is_object, matched, index: 0 });
                self.space();
            }
            // After it: the ends of what is now complete, then a comma or the end.
            let mut fresh = opened.is_some();
            loop {
                self.space();
                let Some(inner) = open.last_mut() else {
                    return if self.at == self.json.len() { Ok(()) } else { Err(Stop::Error) };
                };
                let end = if inner.is_object { b'}' } else { b']' };
                if self.json.as_bytes().get(self.at) == Some(&end) {
                    self.at = self.at.saturating_add(1);
                    open.pop();
                    fresh = false;
                    continue;
                }
                break;
            }
            if !fresh {
                self.expect(b',')?;
                self.space();
            }
            matched = self.member(open.last_mut())?;
        }
    }

    /// Reads what stands before the next value of a container, and how far the path leads there.
    fn member(&mut self, container: Option<&mut Container>) -> Result<Option<usize>, Stop> {
        let Some(container) = container else { return Err(Stop::Error) };
        if container.is_object {
            let start = self.at.saturating_add(1);
            if self.peek() != Some(b'"') {
                return Err(Stop::Error);
            }
            self.string()?;
            let name = self.json.get(start..self.at.saturating_sub(1)).unwrap_or_default();
            self.space();
            self.expect(b':')?;
            self.space();
            Ok(container.matched.and_then(|matched| self.matches_field(matched, name)))
        } else {
            let index = container.index;
            container.index = index.saturating_add(1);
            Ok(container.matched.and_then(|matched| self.matches_index(matched, index)))
        }
    }

    fn rest(&self, matched: usize) -> Option<&'a str> {
        self.path?.get(matched..)
    }

    fn matches_field(&self, matched: usize, name: &str) -> Option<usize> {
        let rest = self.rest(matched)?;
        let after = rest.strip_prefix('.').unwrap_or(rest).strip_prefix(name)?;
        (after.is_empty() || after.starts_with(['.', '[']))
            .then(|| matched.saturating_add(rest.len().saturating_sub(after.len())))
    }

    fn matches_index(&self, matched: usize, index: usize) -> Option<usize> {
        let rest = self.rest(matched)?;
        let (digits, after) = rest.strip_prefix('[')?.split_once(']')?;
        (digits.parse() == Ok(index))
            .then(|| matched.saturating_add(rest.len().saturating_sub(after.len())))
    }

    /// Remembers a value that lies on the path. Of a name written twice the last one counts, so
    /// the scan goes on behind a value that was found.
    fn note(&mut self, matched: Option<usize>) -> Result<(), Stop> {
        if let (Some(matched), Some(path)) = (matched, self.path)
            && matched >= self.nearest_matched
        {
            self.nearest = self.at;
            self.nearest_matched = matched;
            if path.is_empty() {
                return Err(Stop::Found);
            }
        }
        Ok(())
    }

    fn scalar(&mut self) -> Result<(), Stop> {
        match self.peek() {
            Some(b'"') => self.string(),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => {
                let rest = self.json.get(self.at..).unwrap_or_default();
                let word = ["true", "false", "null"].into_iter().find(|word| rest.starts_with(word));
                self.at = self.at.saturating_add(word.ok_or(Stop::Error)?.len());
                Ok(())
            }
        }
    }

    fn string(&mut self) -> Result<(), Stop> {
        self.at = self.at.saturating_add(1);
        loop {
            match self.peek() {
                // Control characters must be escaped; the end of the text is no end of a string.
                None | Some(0..=0x1f) => return Err(Stop::Error),
                Some(b'"') => {
                    self.at = self.at.saturating_add(1);
                    return Ok(());
                }
                Some(b'\\') => {
                    self.at = self.at.saturating_add(1);
                    self.escape()?;
                }
                Some(_) => self.at = self.at.saturating_add(1),
            }
        }
    }

    fn escape(&mut self) -> Result<(), Stop> {
        let digits = match self.peek() {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => 0,
            Some(b'u') => 4,
            _ => return Err(Stop::Error),
        };
        self.at = self.at.saturating_add(1);
        for _ in 0..digits {
            if !self.peek().is_some_and(|byte| byte.is_ascii_hexdigit()) {
                return Err(Stop::Error);
            }
            self.at = self.at.saturating_add(1);
        }
        Ok(())
    }

    fn number(&mut self) -> Result<(), Stop> {
        self.take(b'-');
        if !self.take(b'0') {
            self.digits()?;
        }
        if self.take(b'.') {
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            let _ = self.take(b'+') || self.take(b'-');
            self.digits()?;
        }
        Ok(())
    }

    fn digits(&mut self) -> Result<(), Stop> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at = self.at.saturating_add(1);
        }
        if self.at == start { Err(Stop::Error) } else { Ok(()) }
    }
}
