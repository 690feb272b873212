//! The lists of files in `budget.json`.

use serde_json::Value;

use super::{Outcome, root};

pub struct Budget {
    pub name: String,
    pub files: Vec<String>,
}

impl Budget {
    pub fn holds(&self, path: &str) -> bool {
        let is_folder = path.is_empty() || path.ends_with('/');
        let path = [path, if is_folder { "index.html" } else { "" }].concat();
        self.files.iter().any(|pattern| fits(pattern, &path))
    }
}

pub fn read() -> Outcome<Vec<Budget>> {
    let text = std::fs::read_to_string(root().join("budget.json"))?;
    let budgets: Vec<Value> = serde_json::from_str(&text)?;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let files =
        |budget: &Value| budget["files"].as_array().into_iter().flatten().map(text).collect();
    let read = |budget: &Value| Budget { name: text(&budget["name"]), files: files(budget) };
    Ok(budgets.iter().map(read).collect())
}

/// `*` stands for part of one name, once in a pattern.
fn fits(pattern: &str, path: &str) -> bool {
    let Some((before, after)) = pattern.split_once('*') else { return pattern == path };
    path.len() >= before.len() + after.len()
        && path.starts_with(before)
        && path.ends_with(after)
        && !path[before.len()..path.len() - after.len()].contains('/')
}
