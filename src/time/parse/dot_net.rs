//! Milliseconds since 1970: digits alone, and dates as .NET writes them into JSON.

use super::scanner::Scanner;

/// The milliseconds in `/Date(…)/`. An offset may follow them, which does not change the instant.
pub(super) fn date(scanner: Scanner<'_>) -> Option<&str> {
    let inner = scanner.rest().strip_prefix("/Date(")?.strip_suffix(")/")?;
    let millis = match inner.rfind(['+', '-']) {
        Some(sign @ 1..) => {
            let (millis, offset) = inner.split_at(sign);
            let digits = offset.get(1..)?;
            (digits.len() == 4 && are_digits(digits)).then_some(millis)?
        }
        _ => inner,
    };
    is_integer(millis).then_some(millis)
}

/// The whole string, if it is digits after a minus sign or not.
pub(super) fn integer(scanner: Scanner<'_>) -> Option<&str> {
    let string = scanner.rest();
    is_integer(string).then_some(string)
}

fn is_integer(string: &str) -> bool {
    are_digits(string.strip_prefix('-').unwrap_or(string))
}

fn are_digits(string: &str) -> bool {
    !string.is_empty() && string.bytes().all(|byte| byte.is_ascii_digit())
}
