//! Bytes as the steps that `parse.js` writes. No HTML parser: it makes steps of any text, so that the
//! payloads of `tests/fixtures/html` are seeds as they stand, and a change of one byte changes one step.

/// Elements that have no end tag.
const VOID: [&str; 8] = ["br", "hr", "img", "wbr", "col", "source", "input", "embed"];

/// Bytes with U+0000 are steps already, whatever they say; others are read as HTML.
pub fn steps(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    if text.contains('\0') {
        return text.into_owned();
    }
    let mut out = String::new();
    let mut rest = text.as_ref();
    while let Some((before, after)) = rest.split_once('<') {
        write_text(&mut out, before);
        let (tag, after) = split_tag(after);
        write_tag(&mut out, tag);
        rest = after;
    }
    write_text(&mut out, rest);
    out
}

fn write_text(out: &mut String, text: &str) {
    if !text.is_empty() {
        out.extend(["\"", text, "\0"]);
    }
}

/// A tag and what stands behind its `>`, which does not count in quotes.
fn split_tag(text: &str) -> (&str, &str) {
    let mut quote = None;
    for (place, letter) in text.char_indices() {
        match (quote, letter) {
            (None, '>') => return (&text[..place], &text[place + 1..]),
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), _) if open == letter => quote = None,
            _ => {}
        }
    }
    (text, "")
}

fn write_tag(out: &mut String, tag: &str) {
    if tag.starts_with('/') {
        out.push('>');
        return;
    }
    let (name, mut rest) = tag.split_once([' ', '/', '\n']).unwrap_or((tag, ""));
    let name = name.to_ascii_lowercase();
    out.extend(["<", &name, "\0"]);
    while let Some((attribute, value, after)) = split_attribute(rest) {
        out.extend([attribute, "\0", value, "\0"]);
        rest = after;
    }
    out.push('\0');
    if VOID.contains(&name.as_str()) {
        out.push('>');
    }
}

/// The next attribute, its value, and what stands behind them.
fn split_attribute(text: &str) -> Option<(&str, &str, &str)> {
    let text = text.trim_start_matches([' ', '/', '\n', '=']);
    let end = text.find([' ', '=', '\n']).unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    if name.is_empty() {
        return None;
    }
    let Some(value) = rest.strip_prefix('=') else {
        return Some((name, "", rest));
    };
    let quote = value
        .chars()
        .next()
        .filter(|first| ['"', '\''].contains(first));
    let (value, after) = match quote {
        Some(quote) => value[1..].split_once(quote).unwrap_or((&value[1..], "")),
        None => value.split_at(value.find([' ', '\n']).unwrap_or(value.len())),
    };
    Some((name, value, after))
}
