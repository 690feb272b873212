//! Plain values between Rust and JavaScript, and failures as errors.

use js_sys::{Array, Object, Reflect};
use serde::Serialize as _;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast as _, JsValue};

use crate::app::api::{Failure, FailureCode};
use crate::base::json::Value;

/// A plain value of JavaScript; a sentence where it holds what is none, such as a function.
pub fn read(value: &JsValue) -> Result<Value, String> {
    if value.is_undefined() {
        return Ok(Value::Null);
    }
    serde_wasm_bindgen::from_value(value.clone()).map_err(|error| error.to_string())
}

/// An object of JavaScript without some of its members, as a plain value.
pub fn read_without(value: &JsValue, left_out: &[&str]) -> Result<Value, Failure> {
    let plain = match value.dyn_ref::<Object>().filter(|_| !Array::is_array(value)) {
        Some(object) => {
            let copy = Object::assign(&Object::new(), object);
            for name in left_out {
                let _ = Reflect::delete_property(&copy, &(*name).into());
            }
            copy.into()
        }
        None => value.clone(),
    };
    read(&plain).map_err(|error| Failure::new(FailureCode::BadOptions, &error))
}

/// A member of an object; undefined without one.
pub fn member(value: &JsValue, name: &str) -> JsValue {
    match value.is_object() {
        true => Reflect::get(value, &name.into()).unwrap_or(JsValue::UNDEFINED),
        false => JsValue::UNDEFINED,
    }
}

/// A value for JavaScript.
pub fn write(value: &Value) -> JsValue {
    // Plain values can always be written.
    value.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}

/// A failure as an error with `code` and `details`.
pub fn error(failure: &Failure) -> JsValue {
    let error = js_sys::Error::new(&failure.message);
    error.set_name("StrikemapError");
    let _ = Object::assign(&error, write(&failure.object()).unchecked_ref());
    error.into()
}
