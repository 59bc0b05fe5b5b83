//! Objects that scripts set as the property `data`.

use crate::browser::dom::string_of;
use crate::browser::schedule::{self, HostId};
use core::cell::RefCell;
use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[wasm_bindgen(module = "/src/js/element.js")]
extern "C" {
    /// What a script has set, be it any value but `null`.
    #[wasm_bindgen(js_name = dataOf)]
    pub(super) fn data_of(element: &HtmlElement) -> Option<JsValue>;
}

// These run page code if the object is a proxy or has getters.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;
    #[wasm_bindgen(catch, js_namespace = Object, js_name = keys)]
    fn keys(value: &JsValue) -> Result<Array, JsValue>;
}

/// Deeper values are left out, as an object may contain itself. All fields that are read are less deep.
const MAX_DEPTH: usize = 8;

thread_local! {
    /// Hosts whose `data` was set after their last look.
    static CHANGED: RefCell<Vec<HostId>> = const { RefCell::new(Vec::new()) };
}

/// Notes that a script has set the property `data` of an element, even to the same object.
#[wasm_bindgen(js_name = dataChanged)]
pub fn data_changed(host: u64) {
    let id = HostId::from(host);
    if schedule::mark(id) {
        CHANGED.with_borrow_mut(|changed| changed.push(id));
    }
}

/// Whether `data` was set since this was last asked.
pub(super) fn take_changed(id: HostId) -> bool {
    CHANGED.with_borrow_mut(|changed| {
        let before = changed.len();
        changed.retain(|known| *known != id);
        changed.len() < before
    })
}

/// An object as JSON. `JSON.stringify` would call the `toJSON` that prototype.js gives to arrays and strings.
pub(in crate::browser) fn to_json(object: &JsValue) -> Result<Vec<u8>, JsValue> {
    let mut json = Vec::new();
    write(&mut json, object, MAX_DEPTH)?;
    Ok(json)
}

fn write(json: &mut Vec<u8>, value: &JsValue, depth: usize) -> Result<(), JsValue> {
    if value.is_null() || value.is_undefined() || depth == 0 {
        json.extend(b"null");
    } else if let Some(string) = value.as_string() {
        write_string(json, &string);
    } else if let Some(flag) = value.as_bool() {
        json.extend(if flag { "true" } else { "false" }.as_bytes());
    } else if let Some(number) = value.as_f64() {
        if number.is_finite() {
            // Not by Rust, whose formatting of floats weighs 9 KB.
            json.extend(string_of(value)?.as_bytes());
        } else {
            json.extend(b"null");
        }
    } else if is_array(value)? {
        write_array(json, value, depth - 1)?;
    } else {
        write_object(json, value, depth - 1)?;
    }
    Ok(())
}

fn write_string(json: &mut Vec<u8>, string: &str) {
    // Neither a string nor a vector can fail.
    let _ = serde_json::to_writer(json, string);
}

fn write_array(json: &mut Vec<u8>, array: &JsValue, depth: usize) -> Result<(), JsValue> {
    let length = Reflect::get(array, &"length".into())?;
    json.push(b'[');
    for index in 0..length.as_f64().unwrap_or_default() as u32 {
        if index > 0 {
            json.push(b',');
        }
        write(json, &Reflect::get_u32(array, index)?, depth)?;
    }
    json.push(b']');
    Ok(())
}

fn write_object(json: &mut Vec<u8>, object: &JsValue, depth: usize) -> Result<(), JsValue> {
    json.push(b'{');
    for (index, key) in keys(object)?.iter().enumerate() {
        if index > 0 {
            json.push(b',');
        }
        write_string(json, &key.as_string().unwrap_or_default());
        json.push(b':');
        write(json, &Reflect::get(object, &key)?, depth)?;
    }
    json.push(b'}');
    Ok(())
}
