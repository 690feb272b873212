//! Rules of the code: which room imports which, where large libraries are used, how long a file may be, and
//! that map, chart and page share their colours.

use std::fs;
use std::path::{Path, PathBuf};

use strikemap::scene::{Theme, Token};

use crate::support;

/// The rooms, lowest first: each may import itself, `base` and the rooms before it.
const ROOMS: [&str; 19] = [
    "base", "time", "geo", "model", "data", "check", "query", "text", "scene", "labels", "map",
    "chart", "strip", "figure", "render", "app", "export", "browser", "live",
];

/// Crates limited to certain rooms.
const CRATES: [(&str, &[&str]); 13] = [
    ("leptos", &["ui"]),
    ("plotters", &["chart"]),
    ("plotters_backend", &["chart"]),
    ("web_sys", &["browser"]),
    ("js_sys", &["browser"]),
    ("wasm_bindgen", &["browser"]),
    ("serde", &["browser"]),
    ("serde_wasm_bindgen", &["browser"]),
    ("libm", &["base"]),
    ("serde_json", &["base"]),
    ("percent_encoding", &["base"]),
    ("csv_core", &["data"]),
    ("static_aabb2d_index", &["scene"]),
];

fn sources() -> Vec<PathBuf> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&support::path("src"), &mut found);
    assert!(found.len() > 60, "the walk over src/ found too little");
    found
}

fn room_of(file: &Path) -> String {
    let relative = file.strip_prefix(support::path("src")).unwrap();
    relative.components().next().unwrap().as_os_str().to_string_lossy().into_owned()
}

/// The path segments after `before` in the code, without comments and tests.
fn paths_after<'t>(code: &'t str, before: &'t str) -> impl Iterator<Item = &'t str> {
    code.match_indices(before).map(move |(at, _)| {
        let rest = &code[at + before.len()..];
        let end =
            rest.find(|sign: char| !sign.is_alphanumeric() && sign != '_').unwrap_or(rest.len());
        &rest[..end]
    })
}

fn code_of(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap();
    let text = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[test]
fn rooms_import_only_rooms_below_them() {
    let rank = |room: &str| ROOMS.iter().position(|known| *known == room).unwrap_or(ROOMS.len());
    for file in sources() {
        let room = room_of(&file);
        if matches!(room.as_str(), "lib.rs" | "main.rs" | "bin") {
            continue;
        }
        let code = code_of(&file);
        for used in
            paths_after(&code, "crate::").filter(|used| ROOMS.contains(used) || *used == "ui")
        {
            assert!(used == room || rank(used) < rank(&room), "{} imports {used}", file.display());
        }
    }
}

#[test]
fn large_libraries_stay_in_their_rooms() {
    for file in sources() {
        let room = room_of(&file);
        let code = code_of(&file);
        for (name, rooms) in CRATES {
            let is_used =
                code.contains(&format!("{name}::")) || code.contains(&format!("use {name};"));
            let is_allowed = rooms.contains(&room.as_str()) || room == "main.rs" || room == "bin";
            // These name the types of events and elements passed to them.
            let is_element = matches!(room.as_str(), "ui" | "live")
                && matches!(name, "web_sys" | "wasm_bindgen");
            assert!(!is_used || is_allowed || is_element, "{} uses {name}", file.display());
        }
    }
}

#[test]
fn files_stay_short() {
    for file in sources() {
        let lines = code_of(&file).lines().count();
        assert!(lines <= 400, "{} has {lines} lines of code", file.display());
    }
}

#[test]
fn scenes_and_page_share_their_colours() {
    let css = support::css("tokens.css");
    let block = |from: &str| {
        let start =
            css.find(from).unwrap_or_else(|| panic!("no {from} in tokens.css")) + from.len();
        &css[start..start + css[start..].find('}').unwrap()]
    };
    let blocks = [
        (Theme::Light, block(":root,[data-theme=\"light\"]{")),
        (Theme::Dark, block("[data-theme=\"dark\"]{")),
    ];
    for (theme, block) in blocks {
        for token in Token::ALL {
            let (hex, alpha) = token.color(theme);
            let name = format!("--{}:", token.css());
            let at = block.find(&name).unwrap_or_else(|| panic!("{name} is not in tokens.css"));
            let value = block[at + name.len()..].split(';').next().unwrap();
            let channel = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
            let wanted = if alpha < 1.0 {
                format!("rgba({},{},{},{alpha})", channel(1), channel(3), channel(5))
            } else {
                hex.to_lowercase()
            };
            assert_eq!(value, wanted, "{name} {theme:?}");
        }
    }
}

#[test]
fn published_files_contain_no_machine_names() {
    for folder in ["src", "www", "scripts", "tests", "data"] {
        for word in ["/root/", "/home/", "/work/"] {
            let mut found = Vec::new();
            grep(&support::path(folder), word, &mut found);
            found.retain(|path| !path.ends_with("tests/house.rs"));
            assert!(found.is_empty(), "{word} stands in {found:?}");
        }
    }
}

fn grep(folder: &Path, word: &str, found: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            if !matches!(name.as_str(), "target" | "node_modules" | "__pycache__") {
                grep(&path, word, found);
            }
        } else if fs::read_to_string(&path).is_ok_and(|text| text.contains(word)) {
            found.push(path);
        }
    }
}
