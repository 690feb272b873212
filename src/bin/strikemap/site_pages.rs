//! The static pages beside the home page: which there are, and what is left out and why.

use std::path::Path;

use strikemap::export::{feed, sitemap};
use strikemap::model::change::merged_into;
use strikemap::model::{Dataset, EventIx};
use strikemap::render::site_pages::{SitePage, is_folder_name};
use strikemap::text::Lang;
use strikemap::ui::site_page::{Site, claims_page, event_page, redirect_page, story_page};

use super::prerender::write;

/// The style sheets of the site, as its template names them.
pub(crate) fn style_sheets(template: &str) -> Vec<String> {
    let links = template.split("<link rel=\"stylesheet\" href=\"./").skip(1);
    links.filter_map(|rest| rest.split_once('"')).map(|(name, _)| name.to_owned()).collect()
}

/// Writes all of them, the feeds of changes, and the map of the site where its address is known.
pub(crate) fn write_all(site: &Site, folder: &Path) -> Result<(), String> {
    let dataset = &*site.dataset;
    let pages: Vec<EventIx> =
        site.snapshot.events().filter(|&event| is_writable(dataset.event_id(event))).collect();
    let has_story = !dataset.story.is_empty();
    for &lang in Lang::ALL {
        let put = |page: SitePage<'_>, html: &str| {
            write(&folder.join(page.folder(lang)).join("index.html"), html)
        };
        for &event in &pages {
            let page = SitePage::Event(dataset.event_id(event));
            put(page, &event_page(site, event, &pages, lang))?;
        }
        put(SitePage::Claims, &claims_page(site, lang))?;
        if has_story {
            put(SitePage::Story, &story_page(site, lang))?;
        }
        for (id, kept) in merged(dataset, &pages) {
            put(SitePage::Event(id), &redirect_page(site, kept, lang))?;
        }
    }
    write_feeds(site, folder)?;
    if !site.address.is_empty() {
        let ids = pages.iter().map(|&event| SitePage::Event(dataset.event_id(event)));
        let story = has_story.then_some(SitePage::Story);
        let all: Vec<_> = [SitePage::Home, SitePage::Claims, SitePage::Method]
            .into_iter()
            .chain(story)
            .chain(ids)
            .collect();
        write(&folder.join("sitemap.xml"), &sitemap(dataset, &all, &site.address))?;
    }
    Ok(())
}

/// Writes what changed for programs that follow it, where the data say of any change.
fn write_feeds(site: &Site, folder: &Path) -> Result<(), String> {
    let dataset = &*site.dataset;
    let atom = Lang::ALL
        .iter()
        .map(|&lang| (feed::atom_file(lang), feed::changes_atom(dataset, &site.address, lang)));
    let json = (feed::JSON, feed::changes_json(dataset, &site.address));
    for (file, text) in atom.chain([json]).filter(|(_, text)| !text.is_empty()) {
        write(&folder.join(file), &text)?;
    }
    Ok(())
}

/// Whether an id can be the name of a folder; if not, says so.
fn is_writable(id: &str) -> bool {
    let is_writable = is_folder_name(id);
    if !is_writable {
        eprintln!(
            "strikemap: no page for the strike {id:?}: the name of a folder has lower-case letters, \
             digits and hyphens only, 200 at most"
        );
    }
    is_writable
}

/// The ids of strikes that were merged into one that has a page, each once.
fn merged<'d>(dataset: &'d Dataset, pages: &[EventIx]) -> Vec<(&'d str, EventIx)> {
    let mut ids: Vec<&str> = dataset
        .changes
        .iter()
        .filter(|change| merged_into(dataset.text(change.what)).is_some())
        .filter_map(|change| dataset.text(change.row).strip_prefix("events/"))
        .collect();
    ids.sort_unstable();
    ids.dedup();
    ids.into_iter()
        .filter_map(|id| Some((id, dataset.find_event(id)?)))
        .filter(|(id, kept)| pages.contains(kept) && dataset.event_id(*kept) != *id)
        .filter(|(id, _)| is_writable(id))
        .collect()
}
