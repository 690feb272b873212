//! What `strikemap check` prints: faults of loading and of the cross-checks as one list.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Component, Path, PathBuf};

use strikemap::base::diagnostic::{Diagnostic, Severity};
use strikemap::check::{Checked, Problem};
use strikemap::data::Loaded;
use strikemap::text::{Lang, fault};

/// So many are shown; of the others only their number.
const SHOWN: usize = 50;

/// One fault, from wherever.
struct Item {
    severity: Severity,
    code: &'static str,
    file: String,
    line: Option<u64>,
    column: Option<usize>,
    field: Option<String>,
    row: Option<String>,
    what: String,
    hint: String,
}

impl Item {
    fn of_loading(diagnostic: &Diagnostic, suggestion: Option<&str>) -> Self {
        let hint = fault::hint(Lang::En, &diagnostic.fault);
        Self {
            severity: diagnostic.severity,
            code: diagnostic.fault.code(),
            file: diagnostic.file.clone(),
            line: diagnostic.line,
            column: diagnostic.column,
            field: diagnostic.field.clone(),
            row: diagnostic.row.clone(),
            what: fault::what(Lang::En, &diagnostic.fault),
            hint: match suggestion {
                Some(suggestion) => format!("{suggestion} {hint}"),
                None => hint,
            },
        }
    }

    fn of_check(problem: &Problem) -> Self {
        Self {
            severity: problem.rule.severity(),
            code: problem.rule.code(),
            file: problem.file.clone(),
            line: problem.line,
            column: problem.column,
            field: problem.field.clone(),
            row: problem.row.clone(),
            what: problem.what.clone(),
            hint: problem.hint.clone(),
        }
    }
}

/// All that was found in a folder.
pub(crate) struct Report<'a> {
    folder: &'a Path,
    /// What was asked for, as the last lines name it.
    name: &'a Path,
    loaded: &'a Loaded,
    items: Vec<Item>,
    /// How many of them `--fix` corrects.
    num_mechanical: usize,
}

impl<'a> Report<'a> {
    /// Puts everything in the order of the files and their lines.
    pub(crate) fn new(folder: &'a Path, checked: &'a Checked) -> Self {
        let Checked { loaded, problems, suggestions } = checked;
        let suggestions = suggestions.iter().map(Option::as_deref).chain(std::iter::repeat(None));
        let of_loading = loaded.report.diagnostics.iter().zip(suggestions);
        let of_loading =
            of_loading.map(|(diagnostic, suggestion)| Item::of_loading(diagnostic, suggestion));
        let mut items: Vec<_> = of_loading.chain(problems.iter().map(Item::of_check)).collect();
        items.sort_by(|a, b| {
            let key = |item: &Item| (rank(&item.file), item.file.clone(), item.line, item.column);
            key(a).cmp(&key(b))
        });
        let num_mechanical = problems.iter().filter(|problem| problem.rule.is_mechanical()).count();
        Self { folder, name: folder, loaded, items, num_mechanical }
    }

    /// The same, of one file in the folder.
    pub(crate) fn named(self, name: &'a Path) -> Self {
        Self { name, ..self }
    }

    /// 0 where there is nothing to report, 1 where there is, 2 where a file cannot be read.
    pub(crate) fn exit_code(&self) -> u8 {
        match self.items.len() {
            0 => 0,
            _ if self.loaded.report.is_fatal() => 2,
            _ => 1,
        }
    }

    /// The list and the counts; the whole list where `is_all`.
    pub(crate) fn text(&self, is_all: bool) -> String {
        let mut text = String::new();
        let shown = if is_all { self.items.len() } else { SHOWN.min(self.items.len()) };
        for item in self.items.iter().take(shown) {
            self.add(&mut text, item);
        }
        self.sum_up(&mut text, shown);
        text
    }

    fn add(&self, text: &mut String, item: &Item) {
        let mut place = path(self.folder, &item.file).display().to_string();
        for number in [item.line, item.column.map(|column| column as u64)].into_iter().flatten() {
            place.push_str(&format!(":{number}"));
        }
        let row = item.row.as_ref().map(|row| format!("({row})"));
        let subject: Vec<&str> =
            [&item.field, &row].into_iter().flatten().map(String::as_str).collect();
        let colon = if subject.is_empty() { "" } else { ": " };
        let (subject, severity, code) = (subject.join(" "), word(item.severity), item.code);
        let _ = writeln!(text, "{place}: {subject}{colon}{severity}[{code}]: {}", item.what);
        if !item.hint.is_empty() {
            let _ = writeln!(text, "    hint: {}", item.hint);
        }
    }

    fn sum_up(&self, text: &mut String, shown: usize) {
        let folder = self.name.display();
        let dataset = &self.loaded.dataset;
        if self.items.is_empty() {
            let (events, claims) = (dataset.events.len(), dataset.claims.len());
            let (sources, places) = (dataset.sources.len(), dataset.places.len());
            let _ = writeln!(
                text,
                "{folder}: clean ({events} events, {claims} claims, {sources} sources, {places} places)"
            );
            return;
        }
        let hidden = self.items.len() - shown;
        if hidden > 0 {
            let _ = writeln!(text, "{hidden} more: `strikemap check {folder} --all` shows them.");
        }
        let num = |severity| self.items.iter().filter(|item| item.severity == severity).count();
        let (errors, warnings) = (num(Severity::Error), num(Severity::Warning));
        let _ = writeln!(
            text,
            "{folder}: {}, {}",
            counted(errors, "error"),
            counted(warnings, "warning")
        );
        let mut counts: BTreeMap<(Severity, &str), usize> = BTreeMap::new();
        for item in &self.items {
            *counts.entry((item.severity, item.code)).or_default() += 1;
        }
        for ((severity, code), num) in &counts {
            let _ = writeln!(text, "  {num:>5} {} {code}", word(*severity));
        }
        if self.num_mechanical > 0 {
            let _ = writeln!(
                text,
                "`strikemap check {folder} --fix` corrects {} of them.",
                self.num_mechanical
            );
        }
        let _ = writeln!(text, "data/CHECKS.md says what each means and how to correct it.");
    }
}

/// The descriptor first, what stands beside the data last.
fn rank(file: &str) -> u8 {
    match file {
        "datapackage.json" => 0,
        file if file.ends_with(".md") || file.starts_with("../") => 2,
        _ => 1,
    }
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn counted(num: usize, noun: &str) -> String {
    format!("{num} {noun}{}", if num == 1 { "" } else { "s" })
}

/// Where a file of the package lies: `../` leads out of the folder by its name, so that a link is
/// left the way it was entered.
pub(crate) fn path(folder: &Path, file: &str) -> PathBuf {
    let Some(beside) = file.strip_prefix("../") else { return folder.join(file) };
    match folder.components().next_back() {
        Some(Component::Normal(_)) => folder.with_file_name(beside),
        _ => folder.join(file),
    }
}
