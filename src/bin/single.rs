//! The program of the page as one file: the three programs in one, with every file of the site beside it in
//! memory. The page in that file is written for reading; this program writes it anew, whole and in the
//! language asked for, and brings it to life.

#[path = "desk.rs"]
#[expect(
    dead_code,
    unreachable_pub,
    reason = "its start does nothing; its functions are for scripts"
)]
mod desk;
#[path = "live.rs"]
#[expect(
    dead_code,
    unreachable_pub,
    reason = "its start does nothing; its functions are for scripts"
)]
mod live;

use strikemap::browser::document::{self, lang};
use strikemap::browser::files::{Opened, open};
use strikemap::browser::task;
use strikemap::query::Snapshot;
use strikemap::render::html::faults::unable;
use strikemap::render::html::page::page;
use strikemap::text::{Lang, data};
use strikemap::ui;

fn main() {
    document::tell_panics();
    task::spawn(async {
        write_page().await;
        ui::mount();
    });
}

/// Writes the page in the language of the document. Data with faults leave it as it is: they are told
/// when the page comes to life.
async fn write_page() {
    let Ok(Opened { dataset, report, mut files }) = open("data/", lang() == Lang::Uk).await else {
        return;
    };
    let basemap = files.fetch_map().await.unwrap_or_default();
    if report.num_errors() == 0 {
        let markup =
            [unable(lang()), page(&dataset, &basemap, &Snapshot::of_all(&dataset), lang())]
                .concat();
        document::replace_page(data::title(&dataset, lang()).text, &markup);
    }
}
