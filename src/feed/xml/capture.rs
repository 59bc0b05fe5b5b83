//! The content of an element, as a string and as HTML.

use super::names::Name;
use super::references::attribute_value;
use crate::html::{has_markup, is_void};
use quick_xml::events::BytesStart;

/// How the content of an element is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Its text is HTML, as RSS and Atom's `type="html"` have it.
    Html,
    /// Its text means itself.
    Text,
    /// Its elements are XHTML, in one `div`.
    Xhtml,
}

/// What an element has inside.
#[derive(Debug)]
pub(super) struct Capture {
    pub form: Form,
    /// The text without any tag.
    pub text: String,
    /// The same with its elements as tags, and all that is text escaped.
    html: String,
    /// Whether there are elements.
    has_elements: bool,
    /// Whether there are references that only HTML knows.
    has_references: bool,
    /// Whether each open element was written into the HTML.
    open: Vec<bool>,
}

/// The content of an element, once it is known.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Content {
    Html(String),
    Text(String),
}

impl Capture {
    pub fn new(form: Form) -> Self {
        Self {
            form,
            text: String::new(),
            html: String::new(),
            has_elements: false,
            has_references: false,
            open: Vec::new(),
        }
    }

    pub fn push_text(&mut self, text: &str) {
        self.text.push_str(text);
        push_escaped(&mut self.html, text);
    }

    /// The content of a CDATA section. Where the text is HTML, so is this, even beside elements.
    pub fn push_raw(&mut self, raw: &str) {
        self.text.push_str(raw);
        if self.form == Form::Html {
            self.html.push_str(raw);
        } else {
            push_escaped(&mut self.html, raw);
        }
    }

    /// A reference that XML does not have.
    pub fn push_reference(&mut self, name: &str) {
        self.has_references = true;
        for string in [&mut self.text, &mut self.html] {
            for part in ["&", name, ";"] {
                string.push_str(part);
            }
        }
    }

    pub fn start(&mut self, name: &Name<'_>, tag: &BytesStart<'_>) {
        let is_wrapper = self.form == Form::Xhtml
            && !self.has_elements
            && self.open.is_empty()
            && name.local == "div";
        self.has_elements = true;
        self.open.push(!is_wrapper);
        if is_wrapper {
            return;
        }
        self.html.push('<');
        self.html.push_str(&name.local);
        for attribute in tag.html_attributes().with_checks(false).flatten() {
            let key = attribute.key.into_inner();
            let key = match key.split_once(':') {
                Some(("xml", "lang")) => "lang",
                Some(_) => continue,
                None if key == "xmlns" => continue,
                None => key,
            };
            for part in [" ", key, "=\""] {
                self.html.push_str(part);
            }
            push_escaped(&mut self.html, &attribute_value(&attribute.value));
            self.html.push('"');
        }
        self.html.push('>');
    }

    pub fn end(&mut self, name: &Name<'_>) {
        if self.open.pop() == Some(true) && !is_void(&name.local) {
            for part in ["</", &name.local, ">"] {
                self.html.push_str(part);
            }
        }
    }

    /// What there is, without the white space around it; `None` if that is nothing.
    pub fn content(self) -> Option<Content> {
        // Where XHTML was promised, tags that are escaped are meant to be tags.
        let is_escaped = self.form == Form::Html
            || self.form == Form::Xhtml && !self.has_elements && has_markup(&self.text);
        let is_html = self.has_elements || self.has_references && !is_escaped;
        let content = if is_html { self.html } else { self.text };
        let content = trimmed(content)?;
        Some(if is_html || is_escaped {
            Content::Html(content)
        } else {
            Content::Text(content)
        })
    }

    /// The text without any tag and without the white space around it; `None` if that is nothing.
    pub fn plain(self) -> Option<String> {
        trimmed(self.text)
    }
}

fn trimmed(string: String) -> Option<String> {
    let trimmed = string.trim();
    match trimmed.len() {
        0 => None,
        length if length == string.len() => Some(string),
        _ => Some(trimmed.to_owned()),
    }
}

/// Writes a string so that it means the same in a text of HTML and in an attribute in quotes.
pub(super) fn push_escaped(html: &mut String, string: &str) {
    for letter in string.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            other => html.push(other),
        }
    }
}
