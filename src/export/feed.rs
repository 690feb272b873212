//! What changed in the data, for programs that follow it: `changes.json` and Atom feeds (RFC 4287), newest first.

use crate::base::json_write::JsonWriter;
use crate::model::change::merged_into;
use crate::model::{Change, Dataset};
use crate::render::site_pages::{SitePage, event_href};
use crate::render::svg::escape;
use crate::text::Lang;
use crate::text::changes::{merged_into as merged_words, what_changed};
use crate::text::data::{is_own, licence, localized, title};

/// The changes as JSON.
pub const JSON: &str = "changes.json";

/// The Atom feed in a language, in the folder of the site.
pub fn atom_file(lang: Lang) -> &'static str {
    lang.pick("changes.atom", "changes-uk.atom")
}

/// The title of the feed.
pub fn feed_title(dataset: &Dataset, lang: Lang) -> String {
    let name = if is_own(dataset) { "Strikemap" } else { title(dataset, lang).text };
    [name, ": ", what_changed(lang)].concat()
}

/// The changes of the newest version first, within a version in the order of the table; each with its id.
fn newest_first(dataset: &Dataset) -> Vec<(&Change, String)> {
    let mut found: Vec<(&Change, String)> = Vec::new();
    let versions = dataset.changes.chunk_by(|a, b| (a.version, a.day) == (b.version, b.day));
    for of_version in versions.rev() {
        for (at, change) in of_version.iter().enumerate() {
            // The same words about the same row twice are two changes.
            let before = of_version.get(..at).unwrap_or_default();
            let is_same = |other: &&Change| (other.row, other.what) == (change.row, change.what);
            let ordinal = before.iter().filter(is_same).count();
            found.push((change, id(dataset, change, ordinal)));
        }
    }
    found
}

/// A name for good: made of what changed alone, the same wherever the site stands and whatever is added later. A UUID of
/// version 8 (RFC 9562) of a hash (FNV-1a, 128 bits).
fn id(dataset: &Dataset, change: &Change, ordinal: usize) -> String {
    let parts = [
        dataset.text(dataset.about.name),
        dataset.text(change.version),
        dataset.text(change.row),
        dataset.text(change.what),
        &ordinal.to_string(),
    ];
    uuid(&parts.join("\0"))
}

fn uuid(text: &str) -> String {
    const OFFSET: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let hash =
        text.bytes().fold(OFFSET, |hash, byte| (hash ^ u128::from(byte)).wrapping_mul(PRIME));
    let version = hash & !(0xf_u128 << 76) | 0x8_u128 << 76;
    let variant = version & !(0x3_u128 << 62) | 0x2_u128 << 62;
    let digits = format!("{variant:032x}");
    let groups = [0..8, 8..12, 12..16, 16..20, 20..32];
    let parts: Vec<_> = groups.into_iter().filter_map(|group| digits.get(group)).collect();
    ["urn:uuid:", &parts.join("-")].concat()
}

/// The home page in a language. An empty reference would be the feed itself.
fn home_of(site: &str, lang: Lang) -> String {
    let home = [site, &SitePage::Home.folder(lang)].concat();
    if home.is_empty() { "./".to_owned() } else { home }
}

/// The page about a change.
fn page_of(dataset: &Dataset, change: &Change, site: &str, lang: Lang) -> String {
    let page = dataset.event_of(change).map(|event| event_href(dataset, event));
    [&*home_of(site, lang), page.as_deref().unwrap_or("#changes")].concat()
}

/// What changed, with the row it is about: `events/2024-01-02-kyiv: merged into 2024-01-02-kyiv-b`.
fn what(dataset: &Dataset, change: &Change, lang: Lang) -> String {
    let said = match merged_into(dataset.text(change.what)) {
        Some(id) => [merged_words(lang), " ", id].concat(),
        None => localized(dataset, change.what, lang).text.to_owned(),
    };
    match dataset.text(change.row) {
        "" => said,
        row => [row, ": ", &said].concat(),
    }
}

/// The Atom feed in a language; empty where the data say of no change. `site` is the address of the site’s folder, ending
/// in a slash; where it is empty, links are relative to the feed, which stands in that folder.
pub fn changes_atom(dataset: &Dataset, site: &str, lang: Lang) -> String {
    let Some(newest) = dataset.changes.iter().map(|change| change.day).max() else {
        return String::new();
    };
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let mut line = |text: &str| {
        xml.push_str(text);
        xml.push('\n');
    };
    let element = |name: &str, text: &str| format!("<{name}>{}</{name}>", escape(text));
    // A text that is not in the language of the feed says so.
    let text_in = |name: &str, text: &str, of: Lang| {
        let other = if of == lang { "" } else { " xml:lang=\"en\"" };
        format!("<{name} type=\"text\"{other}>{}</{name}>", escape(text))
    };
    line(&format!("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">", lang.code()));
    let names = [dataset.text(dataset.about.name), dataset.text(dataset.about.title), lang.code()];
    line(&element("id", &uuid(&names.join("\0"))));
    line(&element("title", &feed_title(dataset, lang)));
    line(&element("updated", &moment(&newest.to_string())));
    let authors = dataset.text(dataset.about.creators);
    let authors = if authors.is_empty() { "Strikemap" } else { authors };
    line(&["<author>", &element("name", authors), "</author>"].concat());
    let terms = licence(dataset);
    if !terms.is_empty() {
        line(&element("rights", terms));
    }
    line("<generator>Strikemap</generator>");
    let to_page = |href: &str| {
        format!("<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>", escape(href))
    };
    line(&to_page(&home_of(site, lang)));
    if !site.is_empty() {
        let own = [site, atom_file(lang)].concat();
        line(&format!(
            "<link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>",
            escape(&own)
        ));
    }
    for (change, id) in newest_first(dataset) {
        let of_what = localized(dataset, change.what, lang).lang;
        let of_what = if merged_into(dataset.text(change.what)).is_some() { lang } else { of_what };
        let why = localized(dataset, change.why, lang);
        let title = [dataset.text(change.version), ", ", &what(dataset, change, lang)].concat();
        line("<entry>");
        line(&element("id", &id));
        line(&text_in("title", &title, of_what));
        line(&element("updated", &moment(&change.day.to_string())));
        line(&to_page(&page_of(dataset, change, site, lang)));
        line(&text_in("content", why.text, why.lang));
        line("</entry>");
    }
    line("</feed>");
    xml
}

/// A civil day as Atom writes it: its first moment in UTC.
fn moment(day: &str) -> String {
    [day, "T00:00:00Z"].concat()
}

/// The changes as JSON; empty where the data say of no change. `site` as for [`changes_atom`].
pub fn changes_json(dataset: &Dataset, site: &str) -> String {
    if dataset.changes.is_empty() {
        return String::new();
    }
    let mut json = JsonWriter::default();
    let released = dataset.about.released.map(|day| day.to_string()).unwrap_or_default();
    json.begin_object();
    json.name("title").text_or_null(dataset.text(dataset.about.title));
    json.name("data_version").text_or_null(dataset.text(dataset.version));
    json.name("released").text_or_null(&released);
    json.name("licence").text_or_null(licence(dataset));
    json.name("home").text_or_null(site);
    json.name("changes").begin_array();
    for (change, id) in newest_first(dataset) {
        let words = dataset.text(change.what);
        let event = dataset.event_of(change).map(|event| dataset.event_id(event));
        json.new_line().begin_object();
        json.name("id").text(&id);
        json.name("version").text(dataset.text(change.version));
        json.name("day").text(&change.day.to_string());
        json.name("row").text_or_null(dataset.text(change.row));
        json.name("event").text_or_null(event.unwrap_or_default());
        json.name("merged_into").text_or_null(merged_into(words).unwrap_or_default());
        json.name("what").text(words);
        json.name("what_uk").text_or_null(dataset.translation_uk(change.what).unwrap_or_default());
        json.name("why").text(dataset.text(change.why));
        json.name("why_uk").text_or_null(dataset.translation_uk(change.why).unwrap_or_default());
        json.name("url").text(&page_of(dataset, change, site, Lang::En));
        json.end_object();
    }
    json.new_line().end_array().end_object();
    json.finish() + "\n"
}
