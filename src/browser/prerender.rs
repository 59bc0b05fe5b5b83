//! First views as HTML text, for scripts that write pages. `renderToHtml` is public, `renderPage` is for the command `render`.

use super::api::{NO_BASE, refused};
use super::dom::{Browser, console, document, string_of, to_js};
use super::feeds::to_json;
use crate::prerender::{Failure, FirstView, Page, PageElement, PageInfo, first_views};
use crate::widgets::{Definition, REGISTRY};
use js_sys::{Array, Error, JSON, Reflect};
use std::rc::Rc;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Runs page code if the value is a proxy or has getters.
    #[wasm_bindgen(catch, js_namespace = Object, js_name = entries)]
    fn entries(value: &JsValue) -> Result<Array, JsValue>;
}

/// The first views of all elements of a page, which is given as JSON: `PrerenderedPage` in `elements.d.ts`.
///
/// # Errors
///
/// An `Error` if it is not JSON, or not of such a page.
#[wasm_bindgen(js_name = renderPage)]
pub fn render_page(json: &str) -> Result<JsValue, JsValue> {
    let page = page_of(&JSON::parse(json)?)?;
    Ok(to_js(&first_views(&page, Rc::new(Browser))))
}

/// The page that an object describes.
fn page_of(value: &JsValue) -> Result<Page, JsValue> {
    let page = Reflect::get(value, &"page".into())?;
    let elements = Reflect::get(value, &"elements".into())?;
    if !Array::is_array(&elements) {
        return Err(refused(&elements, "list of elements"));
    }
    Ok(Page {
        page: PageInfo {
            url: field(&page, "url")?.unwrap_or_default(),
            base: field(&page, "base")?,
            is_elsewhere: false,
            language: field(&page, "language")?.unwrap_or_default(),
        },
        elements: Array::from(&elements)
            .iter()
            .map(|element| element_of(&element))
            .collect::<Result<_, _>>()?,
    })
}

fn element_of(value: &JsValue) -> Result<PageElement, JsValue> {
    Ok(PageElement {
        tag: field(value, "tag")?.unwrap_or_default(),
        attributes: attributes_of(&Reflect::get(value, &"attributes".into())?)?,
        data: field(value, "data")?,
        url: field(value, "url")?,
        language: field(value, "language")?,
        has_fallback: Reflect::get(value, &"hasFallback".into())?.is_truthy(),
    })
}

/// A string in an object.
fn field(object: &JsValue, name: &str) -> Result<Option<String>, JsValue> {
    Ok(Reflect::get(object, &name.into())?.as_string())
}

/// The first view of one element as HTML text.
///
/// # Errors
///
/// A `RangeError` that names the tag or the attributes if they are none; an `Error` with the `kind` of what is wrong with the data;
/// whatever a value throws when it is read.
#[wasm_bindgen(js_name = renderToHtml)]
pub fn render_to_html(
    tag: &JsValue,
    attributes: &JsValue,
    data: &JsValue,
    url: &JsValue,
    page: &JsValue,
) -> Result<String, JsValue> {
    let definition = definition(tag)?;
    let attributes = attributes_of(attributes)?;
    let url = optional(url, string_of)?;
    let info = page_info(optional(page, string_of)?, url.as_deref());
    let element = PageElement {
        tag: definition.tag.to_owned(),
        language: attributes
            .iter()
            .find(|(name, _)| name == "lang")
            .map(|(_, language)| language.clone()),
        attributes,
        data: definition.has_feed.then(|| json_of(data)).transpose()?,
        url,
        has_fallback: false,
    };
    let page = Page {
        page: info,
        elements: vec![element],
    };
    let view = first_views(&page, Rc::new(Browser)).pop();
    let FirstView { html, error, notes } = view.unwrap_or_default();
    for note in notes {
        console::warn(&console::line(&[definition.tag, &note]));
    }
    match error {
        Some(failure) => Err(thrown(definition, &failure)),
        None => Ok(html.unwrap_or_default()),
    }
}

fn definition(tag: &JsValue) -> Result<&'static Definition, JsValue> {
    let known = REGISTRY.iter().find(|known| *tag == known.tag);
    known.ok_or_else(|| refused(tag, "element of vn-portal-widgets"))
}

/// The attributes in an object, as `true` and `false` mean them in a property.
fn attributes_of(value: &JsValue) -> Result<Vec<(String, String)>, JsValue> {
    let mut attributes = Vec::new();
    if value.is_null() || value.is_undefined() {
        return Ok(attributes);
    }
    if !value.is_object() {
        return Err(refused(value, "object of attributes"));
    }
    for entry in entries(value)?.iter() {
        let (name, value) = (Reflect::get_u32(&entry, 0)?, Reflect::get_u32(&entry, 1)?);
        let value = match value.as_bool() {
            Some(true) => String::new(),
            Some(false) => continue,
            None if value.is_null() || value.is_undefined() => continue,
            None => string_of(&value)?,
        };
        attributes.push((string_of(&name)?.to_ascii_lowercase(), value));
    }
    Ok(attributes)
}

/// The page that will have the HTML: the one that is named, else the one around us. Of data with a URL of its own nobody knows how far
/// it is from a page that is not named.
fn page_info(page: Option<String>, url: Option<&str>) -> PageInfo {
    if let Some(url) = page {
        return PageInfo {
            url,
            ..PageInfo::default()
        };
    }
    let document = document::of_page();
    let here = document.as_ref().map(document::full_url);
    let root = document.as_ref().and_then(document::root);
    let language = root.and_then(|root| root.get_attribute("lang"));
    PageInfo {
        url: here.unwrap_or_else(|| url.unwrap_or(NO_BASE).to_owned()),
        base: document.as_ref().map(document::base_uri),
        is_elsewhere: url.is_some(),
        language: language.unwrap_or_default(),
    }
}

/// Data as JSON: a string is JSON already.
fn json_of(data: &JsValue) -> Result<String, JsValue> {
    match data.as_string() {
        Some(json) => Ok(json),
        None => to_json(data).map(|json| String::from_utf8_lossy(&json).into_owned()),
    }
}

/// What is read of a value that may be missing.
fn optional<T>(
    value: &JsValue,
    read: impl FnOnce(&JsValue) -> Result<T, JsValue>,
) -> Result<Option<T>, JsValue> {
    if value.is_null() || value.is_undefined() {
        return Ok(None);
    }
    read(value).map(Some)
}

fn thrown(definition: &Definition, failure: &Failure) -> JsValue {
    let message = console::line(&[definition.tag, failure.kind, &failure.message]);
    let error = Error::new(&message);
    // A new object takes any property.
    let _ = Reflect::set(&error, &"kind".into(), &failure.kind.into());
    error.into()
}
