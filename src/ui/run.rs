//! A running app: the signals and effects of one page or one mount, until it ends.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::mount::mount_to;
use leptos::prelude::*;

use super::context::PageContext;
use super::mount::follow_notices;
use super::page::page as start_page;
use crate::app::State;
use crate::app::api::Notice;
use crate::browser::document;
use crate::browser::files::Files;
use crate::browser::scope::Scope;
use crate::model::Dataset;

/// A running app. It goes on until [`Run::end`] is called, also where nobody holds this: its scope is held by what it
/// has begun.
pub(super) struct Run {
    scope: Scope,
    page: PageContext,
    /// The files of the package that are here.
    pub(super) files: Rc<RefCell<Files>>,
}

impl Run {
    /// Brings the page that stands in `scope` to life. `bad` are parameters that said nothing, `foreign` somebody
    /// else's.
    pub(super) fn start(
        scope: Scope,
        state: State,
        dataset: Arc<Dataset>,
        files: Files,
        bad: &[(String, String)],
        foreign: Vec<(String, String)>,
        notify: Rc<dyn Fn(Notice)>,
    ) -> Self {
        let files = Rc::new(RefCell::new(files));
        let data = (dataset, files.clone());
        // An owner without a parent: what runs ends with this scope and with nothing else.
        let owner = Owner::new_root(None);
        let page = owner.with(|| {
            let theme = document::preferred_theme();
            PageContext::new(scope.clone(), notify.clone(), state, foreign.clone(), data, theme)
        });
        let bad = bad.to_vec();
        // Leptos starts its executor with the first thing that is mounted.
        let room = scope.room();
        let mounted = owner.with(|| {
            mount_to(room, move || {
                start_page(page, &bad);
                follow_notices(page, notify);
            })
        });
        scope.on_gone(move || {
            drop(mounted);
            owner.cleanup();
        });
        Self { scope, page, files }
    }

    /// The signals; of use until the app ends.
    pub(super) fn page(&self) -> PageContext {
        self.page
    }

    /// Where it runs.
    pub(super) fn scope(&self) -> &Scope {
        &self.scope
    }

    /// Ends it.
    pub(super) fn end(&self) {
        self.scope.end();
    }
}
