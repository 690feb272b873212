//! The static pages of the site: which folder each has, how they link to each other, and which ids may be
//! the name of a folder.

use crate::base::percent;
use crate::model::{ClaimIx, Dataset, EventIx};
use crate::text::Lang;

/// Longer ids have no page: file systems allow 255 bytes a name.
const MAX_ID: usize = 200;

/// The folder of the method, from the home page in the same language.
pub const METHOD: &str = "method/";

/// The way from the home page in a language to the folder of the whole site.
pub fn to_site(lang: Lang) -> &'static str {
    lang.pick("", "../")
}

/// The home page in the language `to`, from the home page in the language `from`.
pub fn page_of(to: Lang, from: Lang) -> &'static str {
    match (to, from) {
        (Lang::En, Lang::En) | (Lang::Uk, Lang::Uk) => "index.html",
        (Lang::Uk, Lang::En) => "uk/index.html",
        (Lang::En, Lang::Uk) => "../index.html",
    }
}

/// A static page that has a folder of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SitePage<'i> {
    /// Map, chart and list.
    Home,
    /// One strike, by its permanent id.
    Event(&'i str),
    /// The claims that belong to no single strike.
    Claims,
    /// The story.
    Story,
    /// The method.
    Method,
}

impl SitePage<'_> {
    /// The folder of the page, from the folder of the site: `uk/event/2024-01-02-kharkiv/`; empty for the
    /// English home page.
    pub fn folder(self, lang: Lang) -> String {
        let home = lang.pick("", "uk/");
        match self {
            Self::Home => home.to_owned(),
            Self::Event(id) => [home, "event/", id, "/"].concat(),
            Self::Claims => [home, "claims/"].concat(),
            Self::Story => [home, "story/"].concat(),
            Self::Method => [home, METHOD].concat(),
        }
    }

    /// The way up to the folder of the home page in the same language: `../../`.
    pub fn up(self) -> &'static str {
        match self {
            Self::Home => "",
            Self::Event(_) => "../../",
            Self::Claims | Self::Story | Self::Method => "../",
        }
    }
}

/// Whether an id may be the name of a folder: lower-case letters, digits and hyphens, as all permanent ids.
/// Anything else could lead out of its folder, or mean something to a server.
///
/// ```
/// use strikemap::render::site_pages::is_folder_name;
/// assert!(is_folder_name("2024-01-02-kharkiv"));
/// assert!(!is_folder_name("../x") && !is_folder_name("a/b") && !is_folder_name(""));
/// ```
pub fn is_folder_name(id: &str) -> bool {
    let is_allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (1..=MAX_ID).contains(&id.len()) && id.bytes().all(is_allowed)
}

/// The address of an event's page, from the home page in the same language. An event without a page of its own is
/// opened on the home page.
pub fn event_href(dataset: &Dataset, event: EventIx) -> String {
    let id = dataset.event_id(event);
    if is_folder_name(id) { SitePage::Event(id).folder(Lang::En) } else { open_event_href(id) }
}

/// The address of the home page with an event open, from the home page.
pub fn open_event_href(id: &str) -> String {
    format!("?{}", percent::write([("event", id)].into_iter()))
}

/// The address of a claim from the home page in the same language: its row on the page of its event, or on that of the
/// claims that belong to no single event. Within the text about the event `here` it is a row of that text.
pub fn claim_href(dataset: &Dataset, claim: ClaimIx, here: Option<EventIx>) -> String {
    let claim = dataset.claim(claim);
    let page = match claim.event {
        Some(event) if here == Some(event) => String::new(),
        Some(event) => event_href(dataset, event),
        None => SitePage::Claims.folder(Lang::En),
    };
    [&page, "#claim-", dataset.text(claim.id)].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_up_is_as_long_as_the_folder_is_deep() {
        for page in [
            SitePage::Home,
            SitePage::Event("a-1"),
            SitePage::Claims,
            SitePage::Story,
            SitePage::Method,
        ] {
            for lang in [Lang::En, Lang::Uk] {
                let up = [page.up(), to_site(lang)].concat();
                let depth = page.folder(lang).matches('/').count();
                assert_eq!(up.matches("../").count(), depth, "{page:?}");
            }
        }
    }

    #[test]
    fn only_permanent_ids_name_folders() {
        for bad in ["", "..", ".", "../x", "a/b", "a\\b", "A", "a b", "%2e%2e", "a\0", "é", "a.b"]
        {
            assert!(!is_folder_name(bad), "{bad:?}");
        }
        assert!(is_folder_name(&"a".repeat(MAX_ID)) && !is_folder_name(&"a".repeat(MAX_ID + 1)));
    }
}
