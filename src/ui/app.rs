//! The start of the page: read the address and the package, then bring the page to life or say what is wrong.

use std::cell::RefCell;
use std::rc::Rc;

use super::run::Run;
use crate::app::command::Picture;
use crate::app::url;
use crate::browser::page_handle::{PageFunction, ScreenSvg};
use crate::browser::scope::{Scope, Surroundings};
use crate::browser::{address_bar, document, files, links, task};
use crate::model::Dataset;
use crate::query::Snapshot;
use crate::render::html::controls::home;
use crate::render::html::faults::{faults, unable, unreachable};
use crate::render::html::page::{PageParts, page as written_page};
use crate::text::{Lang, data};

/// Where the site keeps its data package.
const FOLDER: &str = "data/";

/// The element at the top of the page that says what went wrong.
const ROOM: &str = "strikemap";

/// Brings the page to life. Returns what gives a picture as it is on screen.
pub fn start_page(file: PageFunction, count: PageFunction) -> ScreenSvg {
    document::report_panics();
    let surroundings = Surroundings {
        file: file.into(),
        count: count.into(),
        has_history: true,
        ..Surroundings::default()
    };
    let run: Rc<RefCell<Option<Run>>> = Rc::default();
    if let Some(scope) = Scope::of_page(surroundings) {
        start(&scope, run.clone());
    }
    Box::new(move |kind| {
        let live = run.borrow().as_ref().and_then(|run| run.page().live());
        live.zip(Picture::parse(kind)).map(|(live, kind)| live.svg(kind)).unwrap_or_default()
    })
}

fn start(scope: &Scope, run: Rc<RefCell<Option<Run>>>) {
    let (query, hash) = address_bar::read();
    let lang = scope.lang();
    let url::Url { mut state, foreign, mut bad } = url::read(&query, &hash);
    state.lang = lang;
    let system_theme = document::preferred_theme();
    scope.set_theme(state.theme.on(system_theme));
    scope.set_view(state.panels.code());
    let here = scope.clone();
    scope.spawn(async move {
        let held = here.surroundings().file.clone();
        match files::open(&[home(lang), FOLDER].concat(), held, lang == Lang::Uk).await {
            Ok(opened) if opened.report.num_errors() == 0 => {
                let files::Opened { dataset, mut files, .. } = opened;
                if here.is_one_file() {
                    links::follow_in_one_file(&here);
                    write_page(&here, &dataset, &mut files, lang).await;
                }
                // An id that the data do not have is reported like any other value that says nothing.
                bad.extend(state.drop_unknown_ids(&dataset));
                task::pause().await;
                run.replace(Some(Run::start(
                    here,
                    state,
                    dataset,
                    files,
                    &bad,
                    foreign,
                    Rc::new(drop),
                )));
            }
            Ok(opened) => show_faults(&here, opened.files, lang).await,
            Err(error) => fail(&here, &unreachable(&error.0, lang)),
        }
    });
}

/// Writes the page of one file anew, in the language asked for and with its links: the one in the file is in English,
/// without links to files beside it.
async fn write_page(scope: &Scope, dataset: &Dataset, files: &mut files::Files, lang: Lang) {
    let basemap = files.fetch_map().await.unwrap_or_default();
    let page =
        written_page(dataset, &basemap, &Snapshot::of_all(dataset), &PageParts::default(), lang);
    scope.replace_page(data::title(dataset, lang).text, &[unable(lang), page].concat());
}

/// Says what is wrong with the files: with all of them, so that nobody mends one to hear of the next.
async fn show_faults(scope: &Scope, mut files: files::Files, lang: Lang) {
    // A file that cannot be had counts as missing.
    let _ = files.fetch_all().await;
    fail(scope, &faults(&files.read().report, lang));
}

/// Says what is wrong above the page, which stays as it was written.
fn fail(scope: &Scope, body: &str) {
    scope.write_markup(ROOM, body);
    scope.set_progress("failed");
}
