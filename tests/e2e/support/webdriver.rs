//! WebDriver commands that the client library has no method for.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::Url;

#[derive(Debug)]
pub struct Raw {
    method: Method,
    path: String,
    body: Option<Value>,
}

impl Raw {
    pub fn get(path: String) -> Self {
        Self { method: Method::GET, path, body: None }
    }

    pub fn delete(path: &str) -> Self {
        Self { method: Method::DELETE, path: path.to_owned(), body: None }
    }

    pub fn post(path: &str, body: Value) -> Self {
        Self { method: Method::POST, path: path.to_owned(), body: Some(body) }
    }

    /// A DevTools command, in Chromium.
    pub fn cdp(command: &str, parameters: Value) -> Self {
        Self::post("goog/cdp/execute", json!({ "cmd": command, "params": parameters }))
    }

    /// What Chromium's driver logged since the last time it was asked.
    pub fn log(kind: &str) -> Self {
        Self::post("se/log", json!({ "type": kind }))
    }
}

impl WebDriverCompatibleCommand for Raw {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (self.method.clone(), self.body.as_ref().map(Value::to_string))
    }
}
