//! What the views share: the data, what is shown, and the way to the page. What is sent to the page and taken
//! over from it: `app/sync.rs`.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use web_sys::HtmlElement;

use super::report::Report;
use crate::app::sync::{Flush, Redraw, SharedState};
use crate::app::tooltip::TooltipRequest;
use crate::app::{Action, State};
use crate::browser::files::Files;
use crate::browser::frames::{self, Frames};
use crate::browser::scope::Scope;
use crate::browser::task;
use crate::model::{ClaimIx, Dataset, EventIx};
use crate::query::range::RangeRing;
use crate::query::{Filter, RingChoice, Snapshot};
use crate::scene::Theme;
use crate::strip::day_extent;
use crate::text::Lang;
use crate::time::{Day, Period};

/// Receives what the views report.
pub type OnReport = Box<dyn Fn(Report)>;

/// Shows a tooltip in an element, in place of what was there, until what is returned is dropped: what was returned for the
/// one before it. It is there at once: its size is measured.
pub type ShowTooltip = fn(&HtmlElement, &TooltipRequest<'_>, Option<Box<dyn Any>>) -> Box<dyn Any>;

/// What is shared.
pub(super) struct Stage {
    /// Where the views are.
    pub(super) scope: Scope,
    /// The data.
    pub(super) dataset: Arc<Dataset>,
    /// The language of the page.
    pub(super) lang: Lang,
    /// The files of the package that are here.
    pub(super) files: Files,
    shared: Rc<RefCell<SharedState>>,
    /// What the page shows, as far as it was last reported.
    on_page: RefCell<Arc<Snapshot>>,
    /// What is shown, as far as it was last asked for.
    snapshot: RefCell<Arc<Snapshot>>,
    /// The same of all days.
    all_days: RefCell<Arc<Snapshot>>,
    /// The same of the days that the axis of the chart spans.
    on_chart: RefCell<Arc<Snapshot>>,
    /// Everything, as known today: what the views are laid out for.
    pub(super) everything: Arc<Snapshot>,
    /// The same of the days that the axis of the chart spans.
    of_axis: RefCell<Arc<Snapshot>>,
    /// The first and the last day that can be chosen.
    pub(super) extent: (Day, Day),
    /// Asks for a frame in which what has changed is drawn.
    pub(super) frames: Frames,
    on_report: OnReport,
    pub(super) show_tooltip: ShowTooltip,
}

impl Stage {
    pub(super) fn new(
        scope: Scope,
        dataset: Arc<Dataset>,
        lang: Lang,
        files: Files,
        (on_report, show_tooltip): (OnReport, ShowTooltip),
    ) -> Self {
        let shared = Rc::new(RefCell::new(SharedState::new(lang)));
        let everything = Arc::new(Snapshot::of_all(&dataset));
        let [on_page, snapshot, all_days, on_chart, of_axis] =
            [(); 5].map(|()| RefCell::new(everything.clone()));
        let (frames, extent) = (Frames::new(&scope), day_extent(&dataset, &everything));
        Self {
            scope,
            dataset,
            lang,
            files,
            shared,
            on_page,
            snapshot,
            all_days,
            on_chart,
            everything,
            extent,
            of_axis,
            frames,
            on_report,
            show_tooltip,
        }
    }

    /// What is shown.
    pub(super) fn state(&self) -> State {
        self.shared.borrow().state().clone()
    }

    /// The page's theme.
    pub(super) fn theme(&self) -> Theme {
        self.shared.borrow().theme()
    }

    /// The claim opened on the chart.
    pub(super) fn claim(&self) -> Option<ClaimIx> {
        self.shared.borrow().claim()
    }

    /// What is asked to be shown.
    pub(super) fn filter(&self) -> Filter {
        self.shared.borrow().state().filter.clone()
    }

    /// What is shown: made once for each change of what is asked for.
    pub(super) fn snapshot(&self) -> Arc<Snapshot> {
        self.kept(&self.snapshot, self.filter())
    }

    /// What is shown without the days chosen: chart and strip have all days.
    pub(super) fn all_days(&self) -> Arc<Snapshot> {
        self.kept(&self.all_days, self.filter().with_days(Period::default()))
    }

    /// What is kept, made anew where it is of another filter.
    fn kept(&self, kept: &RefCell<Arc<Snapshot>>, filter: Filter) -> Arc<Snapshot> {
        if *kept.borrow().filter() != filter {
            let next = self.made(kept, &filter);
            kept.replace(next);
        }
        kept.borrow().clone()
    }

    /// The snapshot of a filter: one that is here for something else, with its sums, or one made of `nearest`.
    fn made(&self, nearest: &RefCell<Arc<Snapshot>>, filter: &Filter) -> Arc<Snapshot> {
        let all = [&self.on_page, &self.snapshot, &self.all_days, &self.on_chart, &self.of_axis];
        let known = all.into_iter().map(|it| it.borrow().clone());
        let mut known = known.chain([self.everything.clone()]).filter(|it| it.filter() == filter);
        known.next().unwrap_or_else(|| Arc::new(nearest.borrow().with(&self.dataset, filter)))
    }

    /// Everything, as known today, of the days that the axis of the chart spans.
    pub(super) fn of_axis(&self) -> Arc<Snapshot> {
        self.of_axis.borrow().clone()
    }

    /// What the chart draws: what is known of the days that its axis spans.
    pub(super) fn drawn_on_chart(&self) -> Arc<Snapshot> {
        let days = self.of_axis.borrow().filter().days;
        self.kept(&self.on_chart, self.filter().with_days(days))
    }

    /// Lets the axis of the chart span the days that are chosen; true where it spanned others. Playback sets days too,
    /// but the axis stays while it runs.
    pub(super) fn set_axis(&self) -> bool {
        let days = self.filter().days;
        if self.of_axis.borrow().filter().days == days {
            return false;
        }
        let next = self.made(&self.of_axis, &self.everything.filter().with_days(days));
        self.of_axis.replace(next);
        true
    }

    /// The open event.
    pub(super) fn chosen(&self) -> Option<EventIx> {
        let shared = self.shared.borrow();
        shared.state().event.as_deref().and_then(|id| self.dataset.find_event(id))
    }

    /// The range ring asked for, where its parts are known on the day asked for.
    pub(super) fn ring(&self) -> Option<RangeRing> {
        let asked: RingChoice = self.shared.borrow().state().ring_choice(&self.dataset);
        asked.ring(&self.dataset, &self.snapshot())
    }

    /// Reports something to the page.
    pub(super) fn report(&self, report: Report) {
        (self.on_report)(report);
    }

    /// Takes a step that the reader asked for on a view. The page is sent it soon.
    pub(super) fn change(&self, action: Action) {
        self.shared.borrow_mut().apply(action);
        self.frames.ask();
    }

    /// Sends the page what the reader has changed on the views, if that is due; else asks for a frame in which
    /// it is.
    pub(super) fn flush(&self, now_ms: f64) {
        let flush = self.shared.borrow_mut().flush(now_ms);
        match flush {
            Flush::Clean => {}
            Flush::Wait(ms) => self.frames.ask_after(ms),
            Flush::Due(changes) => {
                let (shared, started_ms) = (self.shared.clone(), frames::now_ms());
                self.scope.spawn(async move {
                    // Once the frame has been painted.
                    task::pause().await;
                    shared.borrow_mut().set_flush_cost(frames::now_ms() - started_ms);
                });
                self.report(Report::Changed(changes));
            }
        }
    }

    /// Takes over what the page shows now; says what must be drawn anew.
    pub(super) fn merge(
        &self,
        (page, snapshot): (&State, Arc<Snapshot>),
        claim: Option<ClaimIx>,
        theme: Theme,
    ) -> Redraw {
        self.on_page.replace(snapshot);
        self.shared.borrow_mut().merge(page, claim, theme)
    }
}
