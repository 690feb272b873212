//! Citations of the data, of a view of them, of a strike and of a claim: short, in full, as BibTeX and as CSL-JSON.
//! Authors, title and licence are those of `CITATION.cff`, read from the package.

use crate::base::json_write::JsonWriter;
use crate::text::Lang;
use crate::text::citing::citing_text;
use crate::text::date;
use crate::time::Day;

/// What is cited, in plain text. Texts may be anybody's: each format escapes them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reference {
    /// The id of the part, `claim-…`; empty for all data.
    pub part_id: String,
    /// What the part says or is called; empty for all data.
    pub part: String,
    /// The title of the data.
    pub title: String,
    /// Who made them.
    pub authors: String,
    /// The day of this version.
    pub released: Option<Day>,
    /// The version.
    pub version: String,
    /// The licence.
    pub licence: String,
    /// Where it is; empty where nobody knows.
    pub address: String,
    /// The page behind a claim: publisher, title, day, address.
    pub source: String,
}

impl Reference {
    fn year(&self, lang: Lang) -> String {
        let unknown = || citing_text(lang).no_date.to_owned();
        self.released.map_or_else(unknown, |day| day.year().to_string())
    }

    fn version_in_words(&self, lang: Lang) -> String {
        match self.version.is_empty() {
            true => String::new(),
            false => [citing_text(lang).version, " ", &self.version].concat(),
        }
    }

    /// `(The Strikemap contributors 2026, version 1.2.0, claim-2024-01-02-kharkiv-un-id)`
    pub fn short(&self, lang: Lang) -> String {
        let who = [&*self.authors, &self.year(lang)].map(str::trim).join(" ");
        let parts = [who, self.version_in_words(lang), self.part_id.clone()];
        ["(", &stated(&parts, ", "), ")"].concat()
    }

    /// The citation in full, as a line of text.
    pub fn full(&self, lang: Lang) -> String {
        let text = citing_text(lang);
        let part = match (self.part.is_empty(), self.part_id.is_empty()) {
            (true, _) => String::new(),
            (false, true) => [&*self.part, ". ", text.included_in, " "].concat(),
            (false, false) => {
                ["“", &self.part, "” [", &self.part_id, "]. ", text.included_in, " "].concat()
            }
        };
        let day = self.released.map(|day| date::long(lang, day)).unwrap_or_default();
        let version = stated(&[self.version_in_words(lang), day], ", ");
        let who = [&*self.authors, " (", &self.year(lang), ")"].concat();
        let what = [&*part, &self.title].concat();
        let behind = match self.source.is_empty() {
            true => String::new(),
            false => [text.source, ": ", &self.source].concat(),
        };
        let sentences = [who, what, version, self.licence.clone(), self.address.clone(), behind];
        clean(&stated(&sentences, ". "))
    }

    /// An entry for BibTeX and biblatex.
    pub fn bibtex(&self) -> String {
        let is_part = !self.part.is_empty();
        let title = if is_part { &self.part } else { &self.title };
        let mut note = vec![["Data version ", &self.version].concat()];
        note.extend([self.part_id.clone(), self.licence.clone(), self.source.clone()]);
        let container = if is_part { tex(&self.title) } else { String::new() };
        let braced = |text: &str| ["{", &tex(text), "}"].concat();
        let mut fields = vec![
            // Doubly braced: a body, not a person with a family name.
            ("author", braced(&self.authors)),
            ("title", braced(title)),
            ("howpublished", container),
        ];
        if let Some(day) = self.released {
            let (year, month, _) = day.civil();
            fields.extend([("year", year.to_string()), ("month", month.to_string())]);
        }
        fields.extend([("note", tex(&stated(&note, ". "))), ("url", verbatim(&self.address))]);
        let mut entry = ["@misc{", &self.key()].concat();
        for (name, value) in fields.iter().filter(|(_, value)| !matches!(&**value, "" | "{}")) {
            entry.push_str(&[",\n  ", name, " = {", value, "}"].concat());
        }
        entry + "\n}\n"
    }

    /// A list with one item for citation processors (CSL 1.0.2).
    pub fn csl_json(&self, lang: Lang) -> String {
        let is_part = !self.part.is_empty();
        let mut json = JsonWriter::default();
        json.begin_array().begin_object();
        let mut text = |name: &str, value: &str| {
            if !value.is_empty() {
                json.name(name).text(&clean(value));
            }
        };
        text("id", &self.key());
        text("type", "dataset");
        text("title", if is_part { &self.part } else { &self.title });
        text("container-title", if is_part { &self.title } else { "" });
        text("version", &self.version);
        text("number", &self.part_id);
        text("license", &self.licence);
        text("URL", &self.address);
        text("language", lang.code());
        text("note", &self.source);
        if !self.authors.is_empty() {
            json.name("author").begin_array().begin_object();
            json.name("literal").text(&clean(&self.authors)).end_object().end_array();
        }
        if let Some(day) = self.released {
            let (year, month, of_month) = day.civil();
            json.name("issued").begin_object().name("date-parts").begin_array().begin_array();
            json.raw(&year.to_string()).raw(&month.to_string()).raw(&of_month.to_string());
            json.end_array().end_array().end_object();
        }
        json.end_object().end_array();
        json.finish() + "\n"
    }

    /// The key of an entry: letters, digits, dots and hyphens.
    fn key(&self) -> String {
        let parts = ["strikemap".to_owned(), self.version.clone(), self.part_id.clone()];
        let is_plain = |sign: char| sign.is_ascii_alphanumeric() || sign == '.';
        let whole = stated(&parts, "-");
        whole.chars().map(|sign| if is_plain(sign) { sign } else { '-' }).collect()
    }
}

/// What is stated of some parts; a sentence that ends with a dot gets no second one.
pub(super) fn stated(parts: &[String], between: &str) -> String {
    let mut whole = String::new();
    for part in parts.iter().filter(|part| !part.is_empty()) {
        if !whole.is_empty() {
            let has_dot = whole.ends_with('.') && between.starts_with('.');
            whole.push_str(if has_dot { " " } else { between });
        }
        whole.push_str(part);
    }
    whole
}

/// A text on one line: without control characters, and without signs that turn the direction of what follows.
pub fn clean(text: &str) -> String {
    let turns = |sign: char| matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}');
    let plain = |sign: char| match sign {
        '\u{a0}' | '\u{2028}' | '\u{2029}' => ' ',
        sign if sign.is_control() => ' ',
        sign => sign,
    };
    text.chars().filter(|&sign| !turns(sign)).map(plain).collect()
}

/// A text as TeX reads it. Braces are written by name: BibTeX counts them wherever they stand.
fn tex(text: &str) -> String {
    let mut out = String::new();
    for sign in clean(text).chars() {
        match sign {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '&' | '%' | '$' | '#' | '_' => out.extend(['\\', sign]),
            _ => out.push(sign),
        }
    }
    out
}

/// An address as it is, but for what ends a field.
fn verbatim(address: &str) -> String {
    let mut out = String::new();
    for sign in clean(address).chars() {
        match sign {
            '\\' => out.push_str("%5C"),
            '{' => out.push_str("%7B"),
            '}' => out.push_str("%7D"),
            ' ' => out.push_str("%20"),
            _ => out.push(sign),
        }
    }
    out
}
