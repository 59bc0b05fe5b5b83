//! The table of what people paste: rows of HTML as a program puts it on the clipboard or into a page, what a reader sees of it,
//! and what is reported. `tests/fixtures/paste/README.md` describes the files. Included by `tests/browser` as well.

use super::elements::is_block;

macro_rules! files {
    ($($name:literal)+) => {
        &[$(($name, include_str!(concat!("../../fixtures/paste/", $name, ".txt"))),)+]
    };
}

/// The files by the name of the program, with their text.
pub const PASTED: &[(&str, &str)] = files! {
    "ckeditor"
    "encodings"
    "excel"
    "google-docs"
    "libreoffice"
    "onenote"
    "outlook"
    "tinymce"
    "web"
    "word-2003"
    "word-2010"
    "word-365"
};

/// One row.
pub struct Row<'a> {
    pub name: &'a str,
    pub pasted: &'a str,
    /// As [`in_lines`] prints it.
    pub shown: String,
    /// A reason for each line: `Hidden 2: Nguyễn Văn A`, the count and the sample only where they are compared.
    pub reported: Vec<&'a str>,
}

/// The rows of a file. What comes before the first row is about the file.
pub fn rows(file: &str) -> impl Iterator<Item = Row<'_>> {
    file.split("\n=== ").skip(1).map(row)
}

fn row(block: &str) -> Row<'_> {
    let (name, rest) = block.split_once('\n').unwrap();
    let (pasted, rest) = rest.split_once("\n--- shows").unwrap();
    let (shown, reported) = rest.split_once("\n--- reports").unwrap_or((rest, ""));
    Row {
        name,
        pasted,
        shown: in_lines(shown),
        reported: reported.lines().filter(|line| !line.is_empty()).collect(),
    }
}

/// What every picture, figure and caption has. The other tables compare it.
const COMMON: &[&str] = &[
    " loading=\"lazy\"",
    " decoding=\"async\"",
    " part=\"image\"",
    " part=\"figure\"",
    " part=\"caption\"",
];

/// HTML as the tests print it on one line, with the tags of blocks on lines of their own, and white space as it is seen: a run of it
/// is one space, and next to a block it is nothing. So the rows can be written as people read them. A no-break space is
/// `&nbsp;`, and inside `pre` white space is left out as elsewhere. A span without attributes says nothing, and is left out.
pub fn in_lines(printed: &str) -> String {
    let mut html = printed.replace("&#10;", "\n").replace("&nbsp;", "\u{a0}");
    for common in COMMON {
        html = html.replace(common, "");
    }
    let mut out = String::new();
    let mut open_spans = Vec::new();
    // Whether a space would add nothing to be seen.
    let mut is_spaced = true;
    for piece in pieces(&html) {
        if is_block_tag(piece) {
            out.truncate(out.trim_end_matches(' ').len());
            if !out.is_empty() && !out.ends_with('\n') {
                out.push('\n');
            }
            out.extend([piece, "\n"]);
            is_spaced = true;
        } else if piece.starts_with("<span") {
            open_spans.push(piece);
            if piece != "<span>" {
                out.push_str(piece);
            }
        } else if piece == "</span>" {
            if open_spans.pop() != Some("<span>") {
                out.push_str(piece);
            }
        } else if piece.starts_with('<') {
            out.push_str(piece);
        } else {
            for character in piece.chars() {
                let is_space = character.is_ascii_whitespace();
                if !is_space {
                    out.push(character);
                } else if !is_spaced {
                    out.push(' ');
                }
                is_spaced = is_space;
            }
        }
    }
    out.trim_matches([' ', '\n']).replace('\u{a0}', "&nbsp;")
}

/// Tags and the text between them. In printed HTML a `<` begins a tag, and `>` ends it.
fn pieces(html: &str) -> impl Iterator<Item = &str> {
    let ends = html.split_inclusive('>');
    ends.flat_map(|piece| {
        let (text, tag) = piece.split_at(piece.find('<').unwrap_or(piece.len()));
        [text, tag]
    })
}

fn is_block_tag(piece: &str) -> bool {
    let Some(tag) = piece.strip_prefix('<') else {
        return false;
    };
    let tag = tag.strip_prefix('/').unwrap_or(tag);
    let name = tag.split([' ', '>']).next().unwrap_or_default();
    is_block(name)
}
