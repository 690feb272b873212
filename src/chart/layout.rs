//! Where the parts of the picture lie.

use super::scales::{CountScale, DayScale, PanelScales};
use super::ticks::FONT;
use crate::base::math::clamp;
use crate::model::Side;
use crate::scene::Rect;
use crate::text::Lang;
use crate::text::amount::number;
use crate::time::Day;

/// Below this width labels are shortened, and only the first panel has to have room.
pub(super) const NARROW: f64 = 480.0;
/// Above a panel: its title.
pub(super) const TITLE: f64 = 16.0;
/// From the title to the upper edge: for what stands above the highest count.
const UNDER_TITLE: f64 = 6.0;
/// Between panels.
const GAP: f64 = 12.0;
/// The labels of the days beneath the panels.
pub(super) const DAY_LABELS: f64 = 19.0;
/// Height of a claim that is written as a row.
pub(super) const ROW: f64 = 19.0;

/// What a panel shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PanelKind {
    /// Official totals and strikes, or another measure.
    Claims,
    /// The Air Force's counts, night by night.
    Nights,
    /// Missiles supplied to Russia.
    Supply,
    /// The claims of one side.
    Side(Side),
    /// Claims that are too few for axes, as rows: of one side, or all.
    Rows(Option<Side>, usize),
}

impl PanelKind {
    /// Its share of the height, the least that it needs, and what suits it on a narrow and on a wide picture.
    fn heights(self) -> (f64, f64, [f64; 2]) {
        match self {
            Self::Claims => (0.575, 96.0, [150.0, 196.0]),
            Self::Nights => (0.235, 50.0, [74.0, 80.0]),
            Self::Supply => (0.19, 44.0, [84.0, 66.0]),
            Self::Side(_) => (0.5, 60.0, [124.0, 124.0]),
            Self::Rows(_, num) => (0.0, num as f64 * ROW, [num as f64 * ROW; 2]),
        }
    }
}

/// A panel in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct PanelRect {
    /// What it shows.
    pub(super) kind: PanelKind,
    /// Its title.
    pub(super) title: Rect,
    /// The frame of its counts.
    pub(super) plot: Rect,
}

/// The parts of the picture in pixels.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Layout {
    /// Width and height of the whole.
    pub(super) width: f64,
    pub(super) height: f64,
    /// The panels from above.
    pub(super) panels: Vec<PanelRect>,
    /// Labels are shortened.
    pub(super) is_narrow: bool,
}

/// What the parts depend on.
#[derive(Clone, Debug)]
pub(super) struct Form {
    /// The panels that there is something for.
    pub(super) kinds: Vec<PanelKind>,
    /// The left and the right edge of the plots.
    pub(super) sides: (f64, f64),
}

/// The left and the right edge of the plots; `widest` is the longest label of the counts.
pub(super) fn sides(width: f64, widest: &str) -> (f64, f64) {
    let left = (FONT.room(widest) + 8.0).max(26.0).min(width * 0.4);
    let right = width - if width < NARROW { 6.0 } else { 10.0 };
    (left.round(), right.max(left.round()))
}

/// The longest label of counts up to `highest` on an axis whose labels are divided by `divisor`.
pub(super) fn widest(highest: f64, divisor: f64, lang: Lang) -> String {
    number(lang, (highest / divisor).round())
}

/// How much of the way a width has come from where panels have their least height to where they have all.
pub(super) fn part_of_wide(width: f64) -> f64 {
    let [least, most] = [588.0, 1240.0];
    clamp((width - least) / (most - least), 0.0, 1.0)
}

impl Form {
    /// The labels of the days beneath the panels: rows have none.
    fn day_labels(&self) -> f64 {
        let has_axis = self.kinds.iter().any(|kind| !matches!(kind, PanelKind::Rows(..)));
        if has_axis { DAY_LABELS } else { 0.0 }
    }

    fn around_plots(kinds: &[PanelKind]) -> f64 {
        let of_kind = |kind: &PanelKind| match kind {
            PanelKind::Rows(None, _) => 0.0,
            _ => TITLE + UNDER_TITLE,
        };
        let gaps = GAP * kinds.len().saturating_sub(1) as f64;
        kinds.iter().map(of_kind).sum::<f64>() + gaps
    }

    /// The height that suits a width.
    pub(super) fn natural_height(&self, width: f64) -> f64 {
        let part = part_of_wide(width);
        let plots = self.kinds.iter().map(|kind| {
            let (_, _, [narrow, wide]) = kind.heights();
            let is_alone = self.kinds.len() == 1;
            match kind {
                PanelKind::Rows(..) => wide,
                PanelKind::Side(_) => wide,
                _ if is_alone => 230.0 + 90.0 * part,
                _ if width < NARROW => narrow,
                _ => wide * (1.0 + 0.25 * part),
            }
        });
        (plots.sum::<f64>() + Self::around_plots(&self.kinds) + self.day_labels()).round()
    }

    /// The panels that have room in a height, from the first on.
    fn fitting(&self, height: f64) -> &[PanelKind] {
        let room = height - self.day_labels();
        let fits = |num: &usize| {
            let kinds = self.kinds.get(..*num).unwrap_or_default();
            let least: f64 = kinds.iter().map(|kind| kind.heights().1).sum();
            least + Self::around_plots(kinds) <= room
        };
        // Sides are not left out: they share what there is.
        let is_split = matches!(self.kinds.first(), Some(PanelKind::Side(_)));
        let num = (1..=self.kinds.len()).rev().find(|num| is_split || fits(num)).unwrap_or(1);
        self.kinds.get(..num).unwrap_or(&self.kinds)
    }
}

impl Layout {
    /// The parts of a picture of this size.
    pub(super) fn new((width, height): (f64, f64), form: &Form) -> Self {
        let (left, right) = form.sides;
        let kinds = form.fitting(height);
        let rows: f64 = kinds
            .iter()
            .map(|kind| match kind {
                PanelKind::Rows(..) => kind.heights().1,
                _ => 0.0,
            })
            .sum();
        let shares: f64 = kinds.iter().map(|kind| kind.heights().0).sum();
        let room = height - form.day_labels() - Form::around_plots(kinds) - rows;
        let mut y = 0.0;
        let mut panels = Vec::new();
        for (at, &kind) in kinds.iter().enumerate() {
            let is_above_rows = matches!(kinds.get(at + 1), Some(PanelKind::Rows(..)))
                && !matches!(kind, PanelKind::Rows(..));
            let (share, rows, _) = kind.heights();
            let (title, plot) = match kind {
                PanelKind::Rows(None, _) => (0.0, rows),
                PanelKind::Rows(..) => (TITLE + UNDER_TITLE, rows),
                _ => (TITLE + UNDER_TITLE, (room * share / shares).floor().max(0.0)),
            };
            panels.push(PanelRect {
                kind,
                title: Rect::between(0.0, y, width, y + title.min(TITLE)),
                plot: Rect::between(left, y + title, right, y + title + plot),
            });
            // The labels of the days stand beneath the last panel with axes.
            y += title + plot + GAP + if is_above_rows { DAY_LABELS } else { 0.0 };
        }
        Self { width, height, panels, is_narrow: width < NARROW }
    }

    /// All plots from the uppermost to the lowest.
    pub(super) fn column(&self) -> Rect {
        let all = self.panels.iter().map(|panel| panel.plot);
        let whole = all.reduce(|a, b| Rect::between(a.x, a.y.min(b.y), a.right(), b.bottom()));
        whole.unwrap_or_default()
    }

    /// There is room enough to draw anything.
    pub(super) fn is_drawable(&self) -> bool {
        let is_rows = |panel: &PanelRect| matches!(panel.kind, PanelKind::Rows(..));
        let has_room = |panel: &PanelRect| panel.plot.h >= 40.0 || is_rows(panel);
        self.panels.iter().all(|panel| panel.plot.w >= 60.0 && has_room(panel))
            && self.column().bottom() <= self.height
    }
}

impl PanelRect {
    /// Its coordinates, where its counts reach up to `top`.
    pub(super) fn scales(&self, (first, last): (Day, Day), top: f64) -> PanelScales {
        let Rect { x: left, y: upper, .. } = self.plot;
        PanelScales {
            days: DayScale { first, last, left, right: self.plot.right() },
            counts: CountScale { top: top.max(1.0), upper, lower: self.plot.bottom() },
        }
    }
}
