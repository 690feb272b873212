//! The lists in `budget.toml`: the little of TOML that the file uses, as scripts/lib/budget.mjs does.

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
    let text = std::fs::read_to_string(root().join("budget.toml"))?;
    let text: String = text
        .lines()
        .filter(|line| !line.trim_start().starts_with('#'))
        .collect::<Vec<_>>()
        .join("\n");
    let budgets = text.split("[[budget]]").skip(1);
    Ok(budgets
        .map(|table| {
            let list = table.split_once("files = [").map_or("", |(_, rest)| rest);
            let list = list.split_once(']').map_or(list, |(list, _)| list);
            let name = table.split_once("name = ").map_or("", |(_, rest)| rest);
            Budget { name: quoted(name).next().unwrap_or_default(), files: quoted(list).collect() }
        })
        .collect())
}

fn quoted(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split('"').skip(1).step_by(2).map(str::to_owned)
}

/// `*` stands for part of one name, once in a pattern.
fn fits(pattern: &str, path: &str) -> bool {
    let Some((before, after)) = pattern.split_once('*') else { return pattern == path };
    path.len() >= before.len() + after.len()
        && path.starts_with(before)
        && path.ends_with(after)
        && !path[before.len()..path.len() - after.len()].contains('/')
}
