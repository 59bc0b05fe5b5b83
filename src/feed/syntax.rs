//! Why a document is not JSON: what is at the place where its grammar breaks, and what comes before it.

/// A mistake in the syntax of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SyntaxFault {
    /// There is nothing but white space.
    Empty,
    /// It is a web page.
    Html,
    /// Something other than a value begins the document.
    Before,
    /// A byte order mark, or a space that JSON does not know.
    Invisible,
    /// A zero byte: UTF-16 read as something else.
    Zero,
    /// Quotation marks of a word processor.
    CurlyQuote,
    SingleQuote,
    Comment,
    Semicolon,
    /// A comma before a closing bracket.
    TrailingComma(char),
    ExtraComma,
    MissingComma,
    MissingColon,
    ExtraColon,
    MissingValue,
    /// Something other than a name in an object.
    MissingName,
    UnquotedName,
    UnquotedText,
    Number,
    /// A quotation mark inside of a string.
    InnerQuote,
    /// A line that ends inside of a string.
    LineBreak,
    ControlCharacter,
    Escape,
    /// The document ends inside of a string.
    UnclosedString,
    /// The document ends before these brackets.
    CutOff(String),
    /// Another closing bracket than this one.
    WrongBracket(char),
    ExtraBracket,
    /// Something follows the whole value.
    After,
    Other,
}

impl SyntaxFault {
    /// The fault of a document whose grammar breaks at a byte offset.
    pub(super) fn at(document: &str, offset: usize) -> Self {
        let text = document.trim_start_matches(is_blank);
        if text.is_empty() {
            return Self::Empty;
        }
        if text.starts_with('<') {
            return Self::Html;
        }
        let (valid, rest) = document.split_at_checked(offset).unwrap_or((document, ""));
        let before = Before::of(valid);
        let found = rest.chars().next();
        if before.is_in_string() {
            return in_string(found);
        }
        let Some(found) = found else {
            return Self::CutOff(before.open.iter().rev().collect());
        };
        of_character(found, rest)
            .or_else(|| before.of_last_token(valid, found))
            .unwrap_or_else(|| before.of_grammar(found))
    }
}

/// The fault of a string that ends with this character, or with the document.
const fn in_string(found: Option<char>) -> SyntaxFault {
    match found {
        None => SyntaxFault::UnclosedString,
        Some('\n' | '\r') => SyntaxFault::LineBreak,
        Some(character) if character < ' ' => SyntaxFault::ControlCharacter,
        Some(_) => SyntaxFault::Escape,
    }
}

/// The fault of a character that JSON has nowhere outside of strings. `rest` begins with it.
fn of_character(found: char, rest: &str) -> Option<SyntaxFault> {
    let is_comment = found == '#' || rest.starts_with("//") || rest.starts_with("/*");
    match found {
        '\0' => Some(SyntaxFault::Zero),
        ';' => Some(SyntaxFault::Semicolon),
        '\'' | '`' => Some(SyntaxFault::SingleQuote),
        _ if is_curly(found) => Some(SyntaxFault::CurlyQuote),
        _ if is_blank(found) => Some(SyntaxFault::Invisible),
        _ if is_comment => Some(SyntaxFault::Comment),
        _ => None,
    }
}

const fn is_curly(character: char) -> bool {
    matches!(character, '“' | '”' | '„' | '‘' | '’' | '«' | '»' | '″')
}

/// Whether nothing of a character is seen.
fn is_blank(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}')
}

/// What is a token by itself.
const MARKS: &str = "{}[]:,";

/// What the grammar allows next, ignoring white space.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    Value,
    Name,
    Colon,
    /// A comma, or the end of what is open.
    Comma,
    End,
}

/// What comes before the fault.
struct Before<'d> {
    /// The closing brackets of what is open, the innermost last.
    open: Vec<char>,
    next: Next,
    /// The last bracket, mark, string or other literal.
    last: &'d str,
}

impl<'d> Before<'d> {
    /// Reads the beginning of a document, which is valid as far as it goes.
    fn of(valid: &'d str) -> Self {
        let mut before = Self {
            open: Vec::new(),
            next: Next::Value,
            last: "",
        };
        let mut rest = valid.trim_start();
        while let Some((token, after)) = rest.split_at_checked(token_length(rest)) {
            if token.is_empty() {
                break;
            }
            before.take(token);
            rest = after.trim_start();
        }
        before
    }

    fn take(&mut self, token: &'d str) {
        self.next = match token {
            "{" => {
                self.open.push('}');
                Next::Name
            }
            "[" => {
                self.open.push(']');
                Next::Value
            }
            ":" => Next::Value,
            "," if self.open.last() == Some(&'}') => Next::Name,
            "," => Next::Value,
            _ if self.next == Next::Name && token.starts_with('"') => Next::Colon,
            _ => {
                if matches!(token, "}" | "]") {
                    self.open.pop();
                }
                if self.open.is_empty() {
                    Next::End
                } else {
                    Next::Comma
                }
            }
        };
        self.last = token;
    }

    fn is_string(&self) -> bool {
        self.last.starts_with('"')
    }

    fn is_in_string(&self) -> bool {
        self.is_string() && (self.last.len() == 1 || !is_closed(self.last))
    }

    /// The fault that the last token explains.
    fn of_last_token(&self, valid: &str, found: char) -> Option<SyntaxFault> {
        if self.is_string() {
            let opening = self.last.matches('“').count();
            let is_balanced = opening == self.last.matches('”').count();
            return (!is_balanced).then_some(SyntaxFault::CurlyQuote);
        }
        let is_word = self.last.starts_with(|first: char| !MARKS.contains(first));
        if !is_word {
            return None;
        }
        let is_number = self
            .last
            .starts_with(|first: char| first == '-' || first.is_ascii_digit());
        let is_whole = if is_number {
            self.last.ends_with(|last: char| last.is_ascii_digit())
        } else {
            matches!(self.last, "true" | "false" | "null")
        };
        let goes_on = valid.ends_with(self.last) && found != '"' && !MARKS.contains(found);
        let fault = if is_number {
            SyntaxFault::Number
        } else {
            SyntaxFault::UnquotedText
        };
        (!is_whole || goes_on).then_some(fault)
    }

    /// The fault of a character that is JSON elsewhere, or plain text.
    fn of_grammar(&self, found: char) -> SyntaxFault {
        let begins_value = matches!(found, '"' | '{' | '[' | '-') || found.is_ascii_digit();
        match (self.next, found) {
            (Next::End, ']' | '}') => SyntaxFault::ExtraBracket,
            (_, ']' | '}') => self.of_bracket(found),
            (Next::Colon | Next::Comma, _)
                if self.is_string() && !begins_value && !":,=".contains(found) =>
            {
                SyntaxFault::InnerQuote
            }
            (Next::End, _) => SyntaxFault::After,
            (Next::Colon, _) => SyntaxFault::MissingColon,
            (Next::Comma | Next::Value, ':') => SyntaxFault::ExtraColon,
            (Next::Comma, _) => SyntaxFault::MissingComma,
            (Next::Value, ',') if self.last == ":" => SyntaxFault::MissingValue,
            (Next::Value | Next::Name, ',') => SyntaxFault::ExtraComma,
            (Next::Name, _) if begins_value || found == ':' => SyntaxFault::MissingName,
            (Next::Name, _) => SyntaxFault::UnquotedName,
            (Next::Value, '+' | '.') => SyntaxFault::Number,
            (Next::Value, _) if self.last.is_empty() => SyntaxFault::Before,
            (Next::Value, _) if begins_value => SyntaxFault::Other,
            (Next::Value, _) => SyntaxFault::UnquotedText,
        }
    }

    /// The fault of a closing bracket.
    fn of_bracket(&self, found: char) -> SyntaxFault {
        match self.open.last() {
            None => SyntaxFault::Before,
            Some(expected) if *expected != found => SyntaxFault::WrongBracket(*expected),
            Some(_) if self.last == "," => SyntaxFault::TrailingComma(found),
            Some(_) if self.next == Next::Colon => SyntaxFault::MissingColon,
            Some(_) => SyntaxFault::MissingValue,
        }
    }
}

/// The length of the token that a document begins with; of a string that goes on, all of it.
fn token_length(document: &str) -> usize {
    match document.chars().next() {
        Some('"') => string_length(document),
        Some(first) if MARKS.contains(first) => first.len_utf8(),
        _ => document
            .find(|character: char| {
                character == '"' || MARKS.contains(character) || character.is_whitespace()
            })
            .unwrap_or(document.len()),
    }
}

/// The length of the string literal that a document begins with.
fn string_length(document: &str) -> usize {
    let mut is_escaped = true;
    for (at, byte) in document.bytes().enumerate() {
        match byte {
            b'"' if !is_escaped => return at + 1,
            b'\\' => is_escaped = !is_escaped,
            _ => is_escaped = false,
        }
    }
    document.len()
}

/// Whether a string literal has its closing quotation mark.
fn is_closed(literal: &str) -> bool {
    let Some(before) = literal.strip_suffix('"') else {
        return false;
    };
    let backslashes = before.len() - before.trim_end_matches('\\').len();
    backslashes.is_multiple_of(2)
}
