//! The direct labels of a panel of claims: what has one, where it stands, and how it is led to what it names.

use super::claim_labels::{ClaimGroup, claim_groups, group_forms, strike_forms};
use super::claims_panel::{ClaimsPanel, Drawn};
use super::content::Findings;
use super::direct_label::{DirectLabel, LINE};
use super::label_column::{Column, ColumnLabel, PlacedLabel, Position, place_in_column};
use super::panel_words;
use super::scales::{end_of, noon_of};
use super::strike_points::StrikeLine;
use super::total_bar::{TotalBar, subject_of};
use crate::base::math::compare;
use crate::base::sort;
use crate::labels::{Form, Label, LabelRules, LabelSpace, Lines, Side, solve};
use crate::model::ClaimIx;
use crate::scene::{Dash, Paint, Rect, Scene, Token};

/// What crossing a line of steps costs a label.
const ACROSS_STEPS: f64 = 5.0;

/// What a label names.
#[derive(Clone, Debug)]
pub(super) enum Name {
    Group(ClaimGroup),
    Strike(StrikeLine),
    Joint,
    NorthKorean,
}

impl ClaimsPanel<'_> {
    /// The space of the labels: what is drawn is kept free.
    pub(super) fn space(&self, laid: &Drawn) -> LabelSpace {
        let plot = self.scales.plot();
        let frame = Rect::between(
            plot.x + 2.0,
            plot.y - 5.0,
            self.request.width.min(plot.right() + 4.0),
            plot.bottom() - 1.0,
        );
        let mut space = LabelSpace::new(frame);
        let of_bars = laid.bars.iter().flat_map(|bar| bar.boxes(&self.scales));
        let of_points = laid.points.points.iter().map(|it| it.figure(&self.scales).grown(1.0));
        of_bars.chain(of_points).for_each(|rect| space.block(rect));
        for line in &laid.points.lines {
            let x = self.scales.at((noon_of(line.day), 0.0))[0];
            let top = self.scales.counts.y_of(line.high);
            space.price_line(&[[x, top], [x, plot.bottom()]], 1.0);
        }
        for line in self.laid_series.lines(&self.scales) {
            space.price_line(&line, ACROSS_STEPS);
        }
        let left_out = self.left_out(laid);
        left_out.into_iter().for_each(|(rect, _)| space.block(rect));
        // Where the day may move, the texts stay, and the line runs behind them.
        let line = self.asof_line().filter(|_| self.request.layout_for_all_dates.is_none());
        line.into_iter().for_each(|line| space.block(line));
        space
    }

    /// The line of the day whose knowledge is shown.
    pub(super) fn asof_line(&self) -> Option<Rect> {
        let plot = self.scales.plot();
        let x = self.scales.days.px(end_of(self.request.snapshot.filter().asof?));
        Some(Rect::between(x - 1.5, plot.y, x + 1.5, plot.bottom()))
    }

    /// What has a label, and where it would like to stand.
    pub(super) fn wanted(&self, laid: &Drawn) -> (Vec<Name>, Vec<ColumnLabel>) {
        let mut names: Vec<Name> = Vec::new();
        let main = self.content.laid.highest_total;
        let groups = claim_groups(self.request, &laid.bars, main);
        let mut groups = groups.into_iter().map(Name::Group);
        names.extend(groups.next());
        if self.has_steps()
            && let Some((named, total)) = self.laid_series.last()
        {
            names.extend((named.high > 0.0).then_some(Name::NorthKorean));
            names.extend((total.high > named.high).then_some(Name::Joint));
        }
        names.extend(groups);
        let mut strikes = laid.points.lines.clone();
        sort::sort_by(&mut strikes, |a, b| compare(b.high, a.high));
        names.extend(strikes.into_iter().map(Name::Strike));
        names.truncate(self.most_labels());
        let level = |name: &Name| match name {
            Name::Group(group) => Some(group.level),
            _ => None,
        };
        let wanted = names.iter().enumerate().map(|(at, name)| {
            let is_same = |it: &&Name| level(it).is_some() && level(it) == level(name);
            let before = names.iter().take(at).filter(is_same).count() as f64;
            let all = names.iter().filter(is_same).count().max(1) as f64;
            let off = (before - (all - 1.0) / 2.0) * LINE;
            ColumnLabel {
                forms: self.forms(name, &self.content.laid, &|_| true),
                position: self.position(name, laid, off),
            }
        });
        let wanted = wanted.collect();
        (names, wanted)
    }

    fn forms(
        &self,
        name: &Name,
        findings: &Findings,
        is_known: &dyn Fn(ClaimIx) -> bool,
    ) -> Vec<DirectLabel> {
        let token = self.ink().token();
        let lang = self.request.lang;
        match name {
            Name::Group(group) => {
                group_forms(self.request, group, (token, self.is_narrow), is_known)
            }
            Name::Strike(line) => strike_forms(self.request, line, token, is_known),
            // No count is not a sum of zero.
            Name::Joint | Name::NorthKorean if findings.sum.steps.is_empty() => Vec::new(),
            Name::Joint => {
                let total = findings.sum.total;
                let part = findings.compared.and_then(|it| Some((it.day, it.total?)));
                panel_words::sum_forms(lang, total, part, (Token::Joint, self.is_narrow))
            }
            Name::NorthKorean => {
                let named = findings.sum.named;
                let part = findings.compared.map(|it| (it.day, it.named));
                panel_words::sum_forms(lang, named, part, (Token::Doc, self.is_narrow))
            }
        }
    }

    fn position(&self, name: &Name, laid: &Drawn, off: f64) -> Position {
        let (scales, plot) = (&self.scales, self.scales.plot());
        match name {
            Name::Group(group) => {
                let own = laid.bars.iter().filter(|bar| is_of(bar, group));
                let ends = own.clone().map(|bar| bar.end(scales));
                let [end, y] =
                    ends.reduce(|a, b| if a[0] > b[0] { a } else { b }).unwrap_or_default();
                let start = own.map(|bar| bar.bounds(scales).x).fold(f64::MAX, f64::min);
                Position::At { y, off, start, end }
            }
            Name::Strike(line) => {
                let x = scales.days.px(noon_of(line.day));
                let y = scales.counts.y_of(line.high);
                Position::At { y, off: 0.0, start: x, end: x + 5.0 }
            }
            Name::Joint => {
                let (named, total) = self.laid_series.last().unwrap_or_default();
                let lower = scales.counts.y_of(named.high) - 4.0;
                let best = scales.counts.y_of(total.low.min(scales.counts.top) * 0.6);
                Position::Between { upper: plot.y, lower, best }
            }
            Name::NorthKorean => {
                let (named, _) = self.laid_series.last().unwrap_or_default();
                let lower = scales.counts.lower;
                Position::Within { upper: scales.counts.y_of(named.low) + 1.0, lower }
            }
        }
    }

    pub(super) fn place(
        &self,
        laid: &Drawn,
        blocked: Option<Rect>,
        wanted: &[ColumnLabel],
    ) -> Column {
        let mut space = self.space(laid);
        blocked.into_iter().for_each(|rect| space.block(rect));
        if let Some(compared) = self.content.laid.compared {
            space.block(compared.line(&self.scales));
        }
        if self.has_steps() {
            return place_in_column(&space, wanted, self.scales.plot());
        }
        self.place_beside(space, wanted)
    }

    /// Where there is no column each label stands beside what it names.
    fn place_beside(&self, mut space: LabelSpace, wanted: &[ColumnLabel]) -> Column {
        space.price_crowding(3.0, 0.4);
        let labels: Vec<Label> = wanted
            .iter()
            .enumerate()
            .map(|(owner, it)| {
                let Position::At { y, end, .. } = it.position else {
                    return Label::new(owner, Vec::new());
                };
                let target = Rect::around([end - 3.0, y], 9.0, 9.0);
                space.own_end(owner, Rect::around([end + 10.0, y], 16.0, 11.0), 9.0);
                let forms = it
                    .forms
                    .iter()
                    .enumerate()
                    .map(|(at, form)| Form { size: form.size(), cost: at as f64 * 1.4 });
                let rules = LabelRules { lines: Lines::Priced, ..LabelRules::default() };
                Label::beside(owner, target, Side::Right, forms.collect()).with_rules(rules)
            })
            .collect();
        let placed = solve(&mut space, &labels);
        let placed = placed
            .into_iter()
            .map(|place| place.map(|it| PlacedLabel { rect: it.rect, form: it.form }));
        Column { x: f64::MAX, placed: placed.collect() }
    }

    /// From the last dot of a number to its labels, at the exact number.
    pub(super) fn hairlines(
        &self,
        scene: &mut Scene,
        now: &Drawn,
        names: &[Name],
        column: &Column,
    ) {
        let mut drawn: Vec<f64> = Vec::new();
        for (name, place) in names.iter().zip(&column.placed) {
            let (Name::Group(group), Some(place)) = (name, place) else { continue };
            let of_level = now.bars.iter().filter(|bar| !bar.is_relay() && bar.high == group.level);
            let ends = of_level.map(|bar| bar.end(&self.scales));
            let Some([end, y]) = ends.reduce(|a, b| if a[0] > b[0] { a } else { b }) else {
                continue;
            };
            let token = self.ink().token();
            let middle = place.rect.centre()[1];
            let is_far = (middle - y).abs() > 9.0;
            let to = column.x - if is_far { 14.0 } else { 5.0 };
            if place.rect.x < column.x || to < end + 4.0 {
                continue;
            }
            if !drawn.contains(&y) {
                scene.line([end + 3.0, y], [to, y], Paint::dashed(token, 0.8, Dash::Dotted));
                drawn.push(y);
            }
            if is_far {
                scene.line(
                    [to, y],
                    [column.x - 3.0, middle],
                    Paint::dashed(token, 0.8, Dash::Dotted),
                );
            }
        }
    }

    /// Draws the label of a name, whose forms these are when all has been said.
    pub(super) fn draw_label(
        &self,
        scene: &mut Scene,
        (name, laid): (&Name, &[DirectLabel]),
        place: &PlacedLabel,
        column: f64,
    ) {
        let today = (!self.content.is_all_known)
            .then(|| self.forms(name, &self.content.shown, &|claim| self.content.shows(claim)));
        let forms = today.as_deref().unwrap_or(laid);
        // What is known by an earlier day has other words, and stands where all will stand.
        let fits = |form: &&DirectLabel| {
            let [w, h] = form.size();
            w <= place.rect.w + 0.5 && h <= place.rect.h + 0.5
        };
        let Some(form) = forms.iter().skip(place.form).chain(forms).find(fits) else { return };
        let rect = Rect { w: form.size()[0], ..place.rect };
        let first = scene.items.len();
        let subject = match name {
            Name::Group(group) => {
                let known = group.claims.iter().copied();
                let known = known.filter(|claim| self.content.shows(*claim));
                Some(subject_of(known))
            }
            Name::Strike(line) => {
                let known = line.claims.iter().copied();
                let known = known.filter(|claim| self.content.shows(*claim));
                Some(subject_of(known))
            }
            Name::Joint => {
                self.joint_leader(scene, &rect, column);
                None
            }
            Name::NorthKorean => None,
        };
        form.draw(scene, &rect);
        if let Some(subject) = subject {
            scene.set_subject(first, &subject);
            scene.labels.push((subject, rect));
        }
    }

    /// From the violet line to its label.
    fn joint_leader(&self, scene: &mut Scene, rect: &Rect, column: f64) {
        let y = rect.y + LINE / 2.0;
        let count = self.scales.counts.count_at(y);
        let Some(day) = self.series.joint_reaches(count) else { return };
        let x = self.scales.days.px_inside(day);
        let paint = Paint::stroke(Token::Joint, 0.7);
        if x < rect.x - 6.0 && rect.x >= column - 0.5 {
            scene.line([x + 1.0, y], [rect.x - 4.0, y], paint);
        } else if x > rect.right() + 4.0 {
            scene.line([rect.right() + 2.0, y], [x - 1.0, y], paint);
        }
    }
}

fn is_of(bar: &TotalBar, group: &ClaimGroup) -> bool {
    bar.claims().any(|claim| group.claims.contains(&claim))
}
