//! The attributes of a start tag.

use super::names::{Name, Namespaces, Space};
use super::references::attribute_value;
use quick_xml::events::BytesStart;

/// A start tag whose name is known.
pub(super) struct Tag<'x, 'n> {
    pub name: Name<'n>,
    pub written: &'n BytesStart<'x>,
    /// Where it begins.
    pub offset: usize,
}

impl Tag<'_, '_> {
    /// The value of an attribute without a prefix, whatever the case of its name; `None` also for an empty one.
    pub fn attribute(&self, name: &str) -> Option<String> {
        self.find(|key| key.eq_ignore_ascii_case(name))
    }

    /// The value of an attribute that every vocabulary has, such as `xml:base`.
    pub fn xml_attribute(&self, name: &str) -> Option<String> {
        self.find(|key| key.strip_prefix("xml:") == Some(name))
    }

    /// The value of an attribute of RDF.
    pub fn rdf_attribute(&self, name: &str, names: &Namespaces) -> Option<String> {
        self.find(|key| {
            let known = names.name(key);
            known.space == Space::Rdf && known.local == name
        })
    }

    fn find(&self, is_wanted: impl Fn(&str) -> bool) -> Option<String> {
        let mut attributes = self.written.html_attributes();
        let attributes = attributes.with_checks(false).flatten();
        let mut found = attributes.filter(|attribute| is_wanted(attribute.key.as_ref()));
        let value = found.next()?.value;
        let value = attribute_value(&value);
        let value = value.trim();
        (!value.is_empty()).then(|| value.to_owned())
    }
}
