//! One chart with its bars, lines and labels: the only one, or that of a side.

use super::asof::AsofLine;
use super::bar_shapes::draw_bar;
use super::bars::{Bar, Ink, bars, set_apart};
use super::content::Content;
use super::frame::Scales;
use super::label::Label;
use super::label_space::{LabelCandidate, LabelSpace};
use super::labels::{Labelling, draw_leader, place_labels};
use super::layout::Layout;
use super::point_labels::{place_point_labels, refit};
use super::points::{Key, Points};
use super::step_labels::draw_sums;
use super::step_series::StepSeries;
use super::total_gap::draw_gap;
use super::{ChartRequest, words};
use crate::base::sort;
use crate::model::{ChartMeasure, ClaimIx, EventIx, Side};
use crate::query::{Snapshot, StrikeByStrike};
use crate::scene::{Anchor, Font, Mark, Paint, Rect, Scene, Subject, Token};

/// One chart and what it is drawn from.
pub(super) struct Panel<'a> {
    pub(super) request: &'a ChartRequest<'a>,
    pub(super) content: &'a Content<'a>,
    pub(super) layout: &'a Layout,
    pub(super) plane: &'a Scales,
    pub(super) series: &'a StepSeries,
    /// The steps that labels are placed among when all has been said.
    pub(super) laid_stairs: &'a StepSeries,
    /// The side that speaks; none where all do.
    pub(super) side: Option<Side>,
    pub(super) is_first: bool,
}

/// A label with its place.
type Placed = Option<(Label, LabelCandidate)>;

/// The labels of bars, then those of strikes.
type Labels = (Vec<Placed>, Vec<Placed>);

/// What labels are placed among: as known on a day, or when all had been said.
struct State<'a> {
    snapshot: &'a Snapshot,
    bars: Vec<Bar>,
    points: Points,
    series: &'a StepSeries,
    sum: &'a StrikeByStrike,
}

impl Panel<'_> {
    /// Draws everything but the frame.
    pub(super) fn draw(&self, scene: &mut Scene, asof: Option<AsofLine>) {
        let Self { request, content, .. } = *self;
        // Laid out from all, so that nothing moves when something is said; then drawn as far as it is known.
        let full = self.full();
        let now = State {
            snapshot: &content.snapshot,
            bars: full.bars.iter().filter(|bar| content.shows(bar.claim)).cloned().collect(),
            points: self.shown(&full.points),
            series: self.series,
            sum: &content.sum,
        };
        let kept = if request.layout_for_all_dates.is_some() && full.num_claims() > now.num_claims()
        {
            let labels = self.place(&full, &mut Scene::default(), None, None);
            Some(self.kept(&full, &now, labels))
        } else {
            None
        };
        let (labels, point_labels) = self.place(&now, scene, asof, kept);
        self.draw_claims(scene, &now.bars, labels);
        self.draw_points(scene, &now.points, point_labels);
        self.marks(scene, &now.bars, &now.points);
    }

    /// What the chart is laid out for.
    fn full(&self) -> State<'_> {
        let Self { request, content, plane, .. } = *self;
        let (dataset, laid) = (request.dataset, &content.laid);
        let ink = Ink::of(request.measure);
        let points = Points::new(dataset, &self.own(&laid.points), ink, plane);
        let mut all = bars(dataset, &self.own(&laid.bars), ink, plane);
        all.extend(bars(dataset, &self.own(&laid.supplied), Ink::Behind, plane));
        let of_points = points.clusters.iter().flat_map(|cluster| &cluster.bars);
        set_apart(&mut all, of_points.map(|bar| bar.core), plane);
        State {
            snapshot: request.layout_for_all_dates.unwrap_or(&content.snapshot),
            bars: all,
            points,
            series: self.laid_stairs,
            sum: &content.laid_sum,
        }
    }

    /// Finds a place for every text, and draws those that belong to no claim. `kept` have theirs already.
    fn place(
        &self,
        state: &State<'_>,
        scene: &mut Scene,
        asof: Option<AsofLine>,
        kept: Option<Labels>,
    ) -> Labels {
        let Self { request, layout, plane, .. } = *self;
        let (dataset, lang) = (request.dataset, request.lang);
        let State { bars, points, .. } = state;
        let mut field = self.field(bars, points, state.series);
        if let Some(asof) = asof {
            asof.keep_clear(&mut field, request.layout_for_all_dates.is_none());
        }
        self.title(scene, &mut field, state.num_claims());
        self.tell_left_out(scene, points, &mut field);
        let (mut labels, mut point_labels) =
            kept.unwrap_or_else(|| (vec![None; bars.len()], vec![None; points.clusters.len()]));
        for (_, spot) in labels.iter().chain(&point_labels).flatten() {
            field.keep(spot);
        }
        // What the steps add up to is named before single claims take the room.
        if self.side.is_none() && request.measure == ChartMeasure::MissilesLaunched {
            draw_gap(scene, dataset, state.snapshot, plane, &mut field, lang);
        }
        // The steps are the same for all sides: they are named once.
        if self.is_first {
            draw_sums(scene, state.series, state.sum, plane, &mut field, (lang, layout.is_narrow));
        }
        let has_relays = self.side.is_some();
        let labelling = Labelling { dataset, lang, layout, has_relays };
        place_labels(&labelling, bars, &mut field, &mut labels, |bar| self.is_chosen(bar));
        place_point_labels(request, points, (bars.len(), layout), &mut field, &mut point_labels);
        (labels, point_labels)
    }

    /// The labels that stand where they will stand when all has been said.
    fn kept(&self, full: &State<'_>, now: &State<'_>, (labels, point_labels): Labels) -> Labels {
        let of_bars = full.bars.iter().zip(labels);
        let of_bars = of_bars.filter(|(bar, _)| self.content.shows(bar.claim));
        let mut of_points = full.points.clusters.iter().zip(point_labels);
        let of_points = now.points.clusters.iter().map(|cluster| {
            let (_, placed) = of_points.find(|(other, _)| other.key == cluster.key)?;
            refit(self.request, cluster, self.layout, placed?)
        });
        (of_bars.map(|(_, label)| label).collect(), of_points.collect())
    }

    /// Those of the side that this chart is for.
    fn own(&self, claims: &[ClaimIx]) -> Vec<ClaimIx> {
        let is_own = |ix: &ClaimIx| {
            self.side.is_none_or(|side| self.request.dataset.claim(*ix).side == side)
        };
        claims.iter().copied().filter(is_own).collect()
    }

    /// The points that were known.
    fn shown(&self, points: &Points) -> Points {
        let mut points = points.clone();
        let is_shown = |ix: ClaimIx| self.content.shows(ix);
        for cluster in &mut points.clusters {
            cluster.bars.retain(|bar| is_shown(bar.claim));
        }
        points.clusters.retain(|cluster| !cluster.bars.is_empty());
        points.left_out.retain(|&ix| is_shown(ix));
        points
    }

    /// The side and the number of its claims.
    fn title(&self, scene: &mut Scene, field: &mut LabelSpace, num: usize) {
        let Some(side) = self.side else { return };
        let (name, claims) = words::side_title(self.request.lang, side, num);
        let (bold, regular) = (Font::bold(13.0), Font::regular(12.0));
        let [x, y] = [2.0, self.layout.plot.y - 9.0];
        let width = bold.width(&name) * 1.04;
        if x + width + 6.0 + regular.width(&claims) > self.layout.width {
            return;
        }
        field.taken.push(Rect::between(0.0, y - 12.0, x + width + 80.0, y + 4.0));
        scene.text([x, y], name, Anchor::Start, bold, Token::Ink, None);
        scene.text([x + width + 6.0, y], claims, Anchor::Start, regular, Token::Ink2, None);
    }

    fn is_chosen(&self, bar: &Bar) -> bool {
        let event = self.request.dataset.claim(bar.claim).event.filter(|_| bar.is_undated);
        self.request.chosen == Some(Subject::Claim(bar.claim))
            || event.is_some_and(|event| self.is_chosen_event(event))
    }

    fn is_chosen_event(&self, event: EventIx) -> bool {
        match &self.request.chosen {
            Some(Subject::Event(chosen)) => *chosen == event,
            Some(Subject::Group(events)) => events.contains(&event),
            _ => false,
        }
    }

    /// What is behind first, then bars from the lowest to the highest, each followed by its label.
    fn draw_claims(&self, scene: &mut Scene, bars: &[Bar], labels: Vec<Placed>) {
        let mut all: Vec<_> = bars.iter().zip(labels).collect();
        sort::sort_by_key(&mut all, |(bar, _)| bar.ink != Ink::Behind);
        for (bar, label) in all {
            let start = scene.items.len();
            draw_bar(scene, bar, self.is_chosen(bar));
            draw_label(scene, label, bar.claim);
            scene.set_subject(start, &Subject::Claim(bar.claim));
        }
    }

    /// The upright lines, then their bars; the label belongs to the highest.
    fn draw_points(&self, scene: &mut Scene, points: &Points, labels: Vec<Placed>) {
        for cluster in &points.clusters {
            if let Key::Strike(event) = cluster.key
                && self.is_chosen_event(event)
            {
                let edge = Paint::stroke(Token::SelectedEdge, 2.0);
                scene.rect(cluster.figure().grown(4.0), 3.0, edge);
            }
            cluster.draw_line(scene, self.plane);
        }
        for (cluster, mut label) in points.clusters.iter().zip(labels) {
            let last = cluster.bars.len().saturating_sub(1);
            for (at, bar) in cluster.bars.iter().enumerate() {
                let start = scene.items.len();
                draw_bar(scene, bar, self.is_chosen(bar));
                if at == last {
                    draw_label(scene, label.take(), bar.claim);
                }
                scene.set_subject(start, &Subject::Claim(bar.claim));
            }
        }
    }

    /// How many claims have no room; told before anything else takes the room for it.
    fn tell_left_out(&self, scene: &mut Scene, points: &Points, field: &mut LabelSpace) {
        if points.left_out.is_empty() {
            return;
        }
        let font = Font::regular(12.0);
        let text = words::claims_left_out(self.request.lang, points.left_out.len());
        let (plot, width) = (self.layout.plot, font.width(&text) * 1.03);
        let at = |row: u32| {
            let y = plot.y + 2.0 + f64::from(row) * 16.0;
            Rect::between(plot.right() - width, y, plot.right(), y + 14.0)
        };
        if width > plot.w {
            return;
        }
        let free = (0..12).map(at).find(|rect| {
            rect.bottom() < plot.bottom() && !field.taken.iter().any(|other| other.intersects(rect))
        });
        let rect = free.unwrap_or(at(0));
        field.taken.push(rect);
        let end = [rect.right(), rect.y + 11.0];
        scene.text(end, text, Anchor::End, font, Token::Ink2, Some(Token::Paper));
    }

    /// The marks, by the day of statement.
    fn marks(&self, scene: &mut Scene, bars: &[Bar], points: &Points) {
        let frame = Rect { x: 0.0, y: 0.0, w: scene.width, h: scene.height };
        let of_points = points.clusters.iter().flat_map(|cluster| &cluster.bars);
        // Short bars stand close together: none takes the room of its neighbour.
        let of_points = of_points.map(|bar| (bar, [6.0, 9.0]));
        let mut all: Vec<_> = bars.iter().map(|bar| (bar, [24.0; 2])).chain(of_points).collect();
        sort::sort_by_key(&mut all, |(bar, _)| bar.claim);
        scene.marks.extend(all.into_iter().map(|(bar, least)| self.mark(bar, least, &frame)));
    }

    fn mark(&self, bar: &Bar, least: [f64; 2], frame: &Rect) -> Mark {
        let claim = self.request.dataset.claim(bar.claim);
        let figure = bar.figure();
        let [x, y] = figure.centre();
        let bounds = Rect::around([x, y], figure.w.max(least[0]), figure.h.max(least[1]));
        let bounds = Rect::between(
            bounds.x.max(frame.x),
            bounds.y.max(frame.y),
            bounds.right().min(frame.right()),
            bounds.bottom().min(frame.bottom()),
        );
        let name = words::claim_name(self.request.dataset, &claim, self.request.lang);
        Mark { subject: Subject::Claim(bar.claim), bounds, name }
    }
}

impl State<'_> {
    fn num_claims(&self) -> usize {
        let of_points = self.points.clusters.iter().map(|cluster| cluster.bars.len());
        self.bars.len() + self.points.left_out.len() + of_points.sum::<usize>()
    }
}

fn draw_label(scene: &mut Scene, placed: Placed, claim: ClaimIx) {
    if let Some((label, spot)) = placed {
        draw_leader(scene, &spot, label.token());
        label.draw(scene, &spot.rect);
        scene.labels.push((Subject::Claim(claim), spot.rect));
    }
}
