//! The app in an element of somebody's page: its start, what the JavaScript interface does with it, its end.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::{HtmlElement, ShadowRoot};

use super::Shown;
use super::context::PageContext;
use super::download::figure_svg;
use super::effect::effect;
use super::home_page::{PageParts, home_page};
use super::part::mount_until_gone;
use super::run::Run;
use crate::app::api::{
    Failure, FailureCode, Notice, Options, camera_text, change_state_of, read_options,
    state_object, summary_object,
};
use crate::app::{State, url};
use crate::base::json::{Value, object};
use crate::browser::api::{Answer, App, Listeners, Mounted};
use crate::browser::data_source::{self, MapSource};
use crate::browser::files::Files;
use crate::browser::focus::Guide;
use crate::browser::mount_place::{MountPlace, begin_page};
use crate::browser::scope::{Scope, Surroundings};
use crate::browser::{address_bar, document, json_value, links};
use crate::data::basemap::COARSE;
use crate::export::{Format, export};
use crate::figure::Kind;
use crate::geo::Basemap;
use crate::model::Dataset;
use crate::text::Lang;

/// An app in somebody's page.
struct Mount {
    place: MountPlace,
    root: HtmlElement,
    shadow: ShadowRoot,
    surroundings: Surroundings,
    map: MapSource,
    listeners: Rc<Listeners>,
    run: RefCell<Option<Run>>,
    /// Counts loads: an older one that comes later is not shown.
    num_loads: Cell<u32>,
    this: std::rc::Weak<Self>,
}

/// Mounts the app on an element. `home` is the folder of the program, `sheet` its style sheet.
pub(super) async fn mount(
    element: JsValue,
    options: JsValue,
    home: String,
    sheet: JsValue,
) -> Result<App, Failure> {
    document::report_panics();
    let place = MountPlace::create(&element)?;
    match mount_in(&place, &options, home, &sheet).await {
        Ok(Prepared { options, bad, data, root, shadow, map }) => {
            let surroundings = Surroundings {
                has_history: options.has_history,
                site: Some(options.site.unwrap_or_else(|| map.home.clone())),
                ..Surroundings::default()
            };
            let listeners: Rc<Listeners> = Rc::default();
            let mount = Rc::new_cyclic(|this| Mount {
                place,
                root,
                shadow,
                surroundings,
                map,
                listeners: listeners.clone(),
                run: RefCell::default(),
                num_loads: Cell::default(),
                this: this.clone(),
            });
            mount.start(options.state, data, &bad);
            Ok(App::new(mount, listeners))
        }
        Err(failure) => {
            place.remove();
            Err(failure)
        }
    }
}

type Data = (Arc<Dataset>, Files);

/// All that a mount begins with.
struct Prepared {
    options: Options,
    /// Parameters of the address that said nothing.
    bad: Vec<(String, String)>,
    data: Data,
    root: HtmlElement,
    shadow: ShadowRoot,
    map: MapSource,
}

/// What can fail, before anything is shown.
async fn mount_in(
    place: &MountPlace,
    options: &JsValue,
    home: String,
    sheet: &JsValue,
) -> Result<Prepared, Failure> {
    let data = json_value::member(options, "data");
    let mut options = read_options(&json_value::read_without(options, &["data"])?)?;
    options.site = options.site.map(|site| links::folder_of_site(&site)).transpose()?;
    let mut address = match options.has_history {
        true => {
            let (query, hash) = address_bar::read_theirs();
            url::read(&query, &hash)
        }
        false => url::Url::default(),
    };
    let map = MapSource { asked: options.basemap.clone(), home };
    let lang = url::over(&options.state, &address.state).lang;
    let (dataset, mut files) = data_source::open(&data, &map, lang).await?;
    let asked = change_state_of(&options.state, &state_object(&options.state), &dataset)?;
    // An address may be older than the data, which is no mistake of the host.
    address.bad.extend(address.state.drop_unknown_ids(&dataset));
    options.state = url::over(&asked, &address.state);
    // Without outlines there is still the list and the chart; the app reports it when it needs them.
    let _ = files.fetch_map().await;
    if !place.is_connected() {
        let message = "The element has left the document while its data were loaded.";
        return Err(Failure::new(FailureCode::DetachedElement, message));
    }
    let Some((root, shadow)) = place.attach(sheet) else {
        let message = "The element takes no shadow root.";
        return Err(Failure::new(FailureCode::NoElement, message));
    };
    Ok(Prepared { options, bad: address.bad, data: (dataset, files), root, shadow, map })
}

fn unmounted() -> Failure {
    Failure::new(FailureCode::Unmounted, "The app was unmounted.")
}

impl Mount {
    /// Shows data in a state, in place of what is shown. `bad` are parameters of the address that said nothing.
    fn start(&self, state: State, (dataset, files): Data, bad: &[(String, String)]) {
        if let Some(run) = self.run.take() {
            run.end();
        }
        let scope = Scope::of_shadow(
            self.root.clone().into(),
            self.shadow.clone(),
            self.surroundings(state.lang),
        );
        begin_page(&self.root, state.lang);
        let (basemap, shown) = (files.basemap(COARSE), Shown::all(dataset.clone(), state.lang));
        let view = move || home_page(&shown, &basemap, PageParts::default());
        mount_until_gone(&scope, self.root.clone(), Box::new(view));
        if let Some(mount) = self.this.upgrade() {
            // An app goes on, and its listeners hear of it, until it is unmounted, also where the host keeps no handle.
            scope.on_gone(move || drop(mount));
        }
        scope.set_progress("loading");
        scope.set_theme(state.theme.on(document::preferred_theme()));
        scope.set_view(state.panels.code());
        links::follow(&scope);
        let notify = self.notifier(&scope);
        // What else the address says is the host's: it stays there, and in no link of ours.
        let run = Run::start(scope, state, dataset, files, bad, Vec::new(), notify);
        self.run.replace(Some(run));
    }

    /// The same in place of what was shown before, with notices of what is different.
    fn start_again(&self, before: &State, state: State, data: Data) -> Result<(), Failure> {
        self.start(state, data, &[]);
        let now = self.shown()?.0.state.get_untracked();
        report_changes(before, &now, &*self.notifier(&self.scope()?));
        Ok(())
    }

    /// Links are written for the page in the same language.
    fn surroundings(&self, lang: Lang) -> Surroundings {
        let folder = |site: String| match lang {
            Lang::En => site,
            Lang::Uk => [&site, "uk/"].concat(),
        };
        let around = self.surroundings.clone();
        Surroundings { site: around.site.map(folder), ..around }
    }

    /// Passes notices on once what led to them is done: a listener may unmount the app.
    fn notifier(&self, scope: &Scope) -> Rc<dyn Fn(Notice)> {
        let (this, scope) = (self.this.clone(), scope.downgrade());
        Rc::new(move |notice| {
            let this = this.clone();
            if let Some(scope) = scope.upgrade() {
                scope.spawn(async move {
                    if let Some(mount) = this.upgrade() {
                        mount.notify(&notice);
                    }
                });
            }
        })
    }

    fn notify(&self, notice: &Notice) {
        match (notice, self.shown()) {
            (Notice::Lang(lang), Ok((page, _))) => {
                // It is shown as long as the app is there.
                let _ = self.show(State { lang: *lang, ..page.state.get_untracked() });
            }
            _ => self.listeners.notify(notice),
        }
    }

    fn with<T>(&self, work: impl FnOnce(&Run) -> T) -> Result<T, Failure> {
        self.run.borrow().as_ref().map(work).ok_or_else(unmounted)
    }

    /// What the page shows, and the files of its data.
    fn shown(&self) -> Result<(PageContext, Rc<RefCell<Files>>), Failure> {
        self.with(|run| (run.page(), run.files.clone()))
    }

    fn show(&self, next: State) -> Result<(), Failure> {
        let (page, files) = self.shown()?;
        let before = page.state.get_untracked();
        if (next.lang, next.panels) != (before.lang, before.panels) {
            // The page is written anew, in the other language or with other parts.
            let data = (page.dataset.get_untracked(), files.borrow().clone());
            // A change of the same task is not reported yet.
            return self.start_again(&page.reported.get_value(), next, data);
        }
        page.show(next, Guide::Host);
        Ok(())
    }
}

impl Mounted for Mount {
    fn scope(&self) -> Result<Scope, Failure> {
        self.with(|run| run.scope().clone())
    }

    fn state(&self) -> Result<Value, Failure> {
        Ok(self.shown()?.0.state.with_untracked(state_object))
    }

    fn summary(&self) -> Result<Value, Failure> {
        let page = self.shown()?.0;
        let snapshot = page.snapshot.get_untracked();
        Ok(page.dataset.with_untracked(|dataset| summary_object(dataset, &snapshot)))
    }

    fn set_state(&self, changes: &Value) -> Result<(), Failure> {
        let page = self.shown()?.0;
        let dataset = page.dataset.get_untracked();
        let next = change_state_of(&page.state.get_untracked(), changes, &dataset)?;
        self.show(next)
    }

    fn zoom_to(&self, place: &Value) -> Result<(), Failure> {
        self.set_state(&object([("map", camera_text(place)?.into())]))
    }

    fn load(&self, data: JsValue) -> Answer {
        let this = self.this.clone();
        let turn = self.num_loads.get().wrapping_add(1);
        self.num_loads.set(turn);
        Box::pin(async move {
            let mount = this.upgrade().ok_or_else(unmounted)?;
            let state = mount.shown()?.0.state.get_untracked();
            let (dataset, mut files) = data_source::open(&data, &mount.map, state.lang).await?;
            let _ = files.fetch_map().await;
            let page = mount.shown()?.0;
            let (before, reported) = (page.state.get_untracked(), page.reported.get_value());
            if mount.num_loads.get() != turn {
                let message = "Other data were asked for before these were here.";
                return Err(Failure::new(FailureCode::Superseded, message));
            }
            // What was chosen in other data is chosen no more.
            let mut state = before;
            let _ = state.drop_unknown_ids(&dataset);
            mount.start_again(&reported, state, (dataset, files))
        })
    }

    fn svg(&self, kind: &str) -> Result<String, Failure> {
        let Some(kind) = Kind::parse(kind) else {
            let message = "toSvg takes \"map\" or \"chart\".";
            return Err(Failure::new(FailureCode::BadOptions, message));
        };
        let (page, files) = self.shown()?;
        let basemap = match kind {
            Kind::Map => files.borrow().basemap(COARSE),
            Kind::Chart => Basemap::default(),
        };
        let (scope, state) = (self.scope()?, page.state_with_colours());
        let figure = |dataset: &Arc<Dataset>| figure_svg(&scope, dataset, &basemap, &state, kind);
        Ok(page.dataset.with_untracked(figure))
    }

    fn export(&self, format: Format) -> Result<String, Failure> {
        let page = self.shown()?.0;
        let snapshot = page.snapshot.get_untracked();
        Ok(page.dataset.with_untracked(|dataset| export(dataset, &snapshot, format)))
    }

    fn unmount(&self) {
        if let Some(run) = self.run.take() {
            run.end();
        }
        self.place.remove();
    }
}

/// Reports what changes on the page from here on.
pub(super) fn follow_notices(page: PageContext, notify: Rc<dyn Fn(Notice)>) {
    effect(move || {
        let now = page.state.get();
        report_changes(&page.reported.get_value(), &now, &*notify);
        page.reported.set_value(now);
    });
}

fn report_changes(before: &State, now: &State, notify: &dyn Fn(Notice)) {
    if before != now {
        notify(Notice::Change(Box::new(now.clone())));
    }
    if before.event != now.event {
        notify(Notice::Select(now.event.clone()));
    }
}
