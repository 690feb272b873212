//! `strikemap prerender`: the pages as they stand before any program runs, made of a template that has
//! the addresses of styles and scripts; and the static pages beside them (`site_pages.rs`).

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use strikemap::export::dataset_jsonld;
use strikemap::figure::card;
use strikemap::model::Dataset;
use strikemap::query::Snapshot;
use strikemap::text::Lang;
use strikemap::ui::home_page::{self, Document};
use strikemap::ui::{Shown, site_page};

use super::input::{Input, load_basemap};
use super::site_pages;

pub(crate) fn run(mut arguments: lexopt::Parser) -> Result<ExitCode, String> {
    let (mut template, mut folder, mut address) = (None, None, String::new());
    let input = Input::read(&mut arguments, &[], &mut |option| {
        match option.name {
            "template" => template = Some(option.value()?),
            "url" => address = option.value()?.to_string_lossy().into_owned(),
            "o" | "output" => folder = Some(option.value()?),
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    let template: PathBuf = template.ok_or("prerender from which --template?")?;
    let folder: PathBuf = folder.ok_or("prerender into which folder? -o FOLDER")?;
    if !(address.is_empty() || is_web_folder(&address)) {
        return Err(format!("`{address}` is not the address of a folder: https://…/"));
    }
    let Some(dataset) = input.load() else { return Ok(ExitCode::from(2)) };
    let site = Site { dataset: Arc::new(dataset), root: input.path, address };
    match site.write(&template, &folder) {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(message) => {
            eprintln!("strikemap: {message}");
            Ok(ExitCode::from(2))
        }
    }
}

fn is_web_folder(address: &str) -> bool {
    (address.starts_with("https://") || address.starts_with("http://")) && address.ends_with('/')
}

struct Site {
    dataset: Arc<Dataset>,
    /// The folder of the package.
    root: PathBuf,
    /// Where the site will stand; empty where nobody knows.
    address: String,
}

impl Site {
    fn write(&self, template: &Path, folder: &Path) -> Result<(), String> {
        let template = String::from_utf8(read(template)?)
            .map_err(|_| format!("{} is no text", template.display()))?;
        let basemap = load_basemap(&self.root)?;
        let snapshot = Arc::new(Snapshot::of_all(&self.dataset));
        let mut cards = Vec::new();
        for (lang, file) in [(Lang::En, "index.html"), (Lang::Uk, "uk/index.html")] {
            let (dataset, all) = (self.dataset.clone(), snapshot.clone());
            let shown = Shown { dataset, snapshot: all, lang, to_home: "" };
            let card = card(&self.dataset, &basemap, &snapshot, lang);
            let document = Document {
                shown: &shown,
                basemap: &basemap,
                address: &self.address,
                card: &card.description,
                jsonld: &dataset_jsonld(&self.dataset),
            };
            let whole = home_page::document(&template, &document)
                .map_err(|slot| format!("the template has no {slot}"))?;
            write(&folder.join(file), &whole)?;
            cards.push(card.description);
        }
        let site = site_page::Site {
            dataset: self.dataset.clone(),
            snapshot,
            address: self.address.clone(),
            style_sheets: site_pages::style_sheets(&template),
            cards: cards.try_into().unwrap_or_default(),
        };
        site_pages::write_all(&site, folder)
    }
}

/// Writes a file, and the folder it is in.
pub(super) fn write(path: &Path, text: &str) -> Result<(), String> {
    let made = path.parent().map_or(Ok(()), fs::create_dir_all);
    made.and_then(|()| fs::write(path, text))
        .map_err(|error| format!("{} cannot be written: {error}", path.display()))
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))
}
