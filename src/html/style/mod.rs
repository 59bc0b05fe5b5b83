//! Declarations of CSS in an attribute `style`, told apart as CSS Syntax 3 says. There are no selectors and there is no cascade:
//! an element's own declarations are all that counts.

mod shorthands;
mod tokens;

#[cfg(test)]
mod tests;

use shorthands::longhands;
use std::borrow::Cow;
use tokens::{StyleToken, Tokens, plain};

/// The declarations of a `style` attribute, the strongest last: the important ones follow the others. `font` and
/// `text-decoration` are followed by their longhands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::html) struct Style<'a>(Vec<Declaration<'a>>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Declaration<'a> {
    /// In lower case. Custom properties, the only ones whose case counts, mean nothing here.
    property: Cow<'a, str>,
    value: Cow<'a, str>,
}

impl<'a> Style<'a> {
    /// Reads the value of the attribute, in linear time.
    pub fn parse(attribute: &'a str) -> Self {
        let mut tokens = Tokens::new(attribute);
        let mut declarations = Vec::new();
        let mut important = Vec::new();
        while tokens.offset() < attribute.len() {
            let Some((declaration, is_important)) = take_declaration(attribute, &mut tokens) else {
                continue;
            };
            let declarations = if is_important {
                &mut important
            } else {
                &mut declarations
            };
            let longhands = longhands(&declaration.property, &declaration.value);
            declarations.push(declaration);
            for (property, value) in longhands {
                declarations.push(Declaration {
                    property: property.into(),
                    value,
                });
            }
        }
        declarations.append(&mut important);
        Self(declarations)
    }

    /// Whether there are no declarations.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The value of a property: of its important declarations the last one, else of all its declarations. The value is trimmed,
    /// without `!important`, with a space for each comment, and with its escapes decoded; strings keep their quotes.
    /// The property is named in lower case.
    pub fn get(&self, property: &str) -> Option<&str> {
        self.values(property).next()
    }

    /// The values of a property, the strongest first. A browser ignores a declaration with a value that it does not know, so that
    /// the first value known to the caller is the one that counts.
    pub fn values(&self, property: &str) -> impl Iterator<Item = &str> {
        let strongest_first = self.0.iter().rev();
        let found = strongest_first.filter(move |declaration| declaration.property == property);
        found.map(|declaration| &*declaration.value)
    }

    /// Whether a property has a keyword, in any case, as its value.
    pub fn is(&self, property: &str, keyword: &str) -> bool {
        let value = self.get(property);
        value.is_some_and(|value| value.eq_ignore_ascii_case(keyword))
    }
}

/// Takes what ends at a `;` outside of brackets and strings, or at the end of a rule's block. It is no declaration without a
/// name, a `:` and a value, or with an `!` that is not that of `!important`. Answers whether it has that one.
fn take_declaration<'a>(text: &'a str, tokens: &mut Tokens<'a>) -> Option<(Declaration<'a>, bool)> {
    let start = tokens.offset();
    let mut end = text.len();
    let mut colon = None;
    let mut mark = None;
    let mut has_bad_string = false;
    // The brackets that are to be closed, the innermost last.
    let mut closing = Vec::new();
    for (token, range) in tokens {
        match token {
            StyleToken::Sign(sign) if closing.last() == Some(&sign) => {
                closing.pop();
                let ends_rule = sign == '}' && closing.is_empty() && colon.is_none();
                if ends_rule {
                    return None;
                }
            }
            StyleToken::Sign('(') => closing.push(')'),
            StyleToken::Sign('[') => closing.push(']'),
            StyleToken::Sign('{') => closing.push('}'),
            StyleToken::Sign(sign) if closing.is_empty() => match sign {
                ';' => {
                    end = range.start;
                    break;
                }
                ':' => colon = colon.or(Some(range)),
                '!' => mark = mark.or(Some(range)),
                _ => {}
            },
            StyleToken::BadString => has_bad_string = true,
            _ => {}
        }
    }
    let colon = colon?;
    let property = lower_case(plain(text.get(start..colon.start)?));
    let value_end = mark.as_ref().map_or(end, |mark| mark.start);
    let value = plain(text.get(colon.end..value_end)?);
    let is_important = mark.is_some();
    let is_valid = match mark {
        Some(mark) => plain(text.get(mark.end..end)?).eq_ignore_ascii_case("important"),
        None => true,
    };
    let is_complete = !property.is_empty() && !value.is_empty();
    let declaration = Declaration { property, value };
    (is_valid && is_complete && !has_bad_string).then_some((declaration, is_important))
}

fn lower_case(name: Cow<'_, str>) -> Cow<'_, str> {
    if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
        name.to_ascii_lowercase().into()
    } else {
        name
    }
}
