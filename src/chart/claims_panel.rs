//! A panel of claims: official totals with the steps of single strikes, another measure, one side, or supplies. Each
//! bar and each point stands at its exact number and day.

use super::amount_form::Ink;
use super::asof_line::draw_asof;
use super::claim_labels::{ClaimGroup, claim_groups, group_forms, strike_forms};
use super::compared_day::ComparedDay;
use super::content::Content;
use super::direct_label::DirectLabel;
use super::element::Element;
use super::label_column::{Column, PlacedLabel, Wanted, Wish, place_in_column};
use super::layout::PanelKind;
use super::panel_frame::draw_in;
use super::scales::PanelScales;
use super::step_series::StepSeries;
use super::strike_points::{StrikeLine, StrikePoints};
use super::total_bar::{TotalBar, total_bars};
use super::{ChartRequest, words};
use crate::labels::{Form, Label, LabelRules, LabelSpace, Lines, Side, solve};
use crate::model::{ChartMeasure, ClaimIx};
use crate::scene::{Anchor, Dash, Font, Mark, Paint, Rect, Scene, Subject, Token};

/// What crossing a line of steps costs a label.
const ACROSS_STEPS: f64 = 5.0;

/// One panel and what it is drawn from.
pub(super) struct ClaimsPanel<'a> {
    pub(super) request: &'a ChartRequest<'a>,
    pub(super) content: &'a Content<'a>,
    pub(super) kind: PanelKind,
    pub(super) scales: PanelScales,
    /// The steps as far as they are known.
    pub(super) series: &'a StepSeries,
    /// The steps when all has been said, which labels are placed among.
    pub(super) laid_series: &'a StepSeries,
    pub(super) is_narrow: bool,
}

/// What is drawn.
struct Drawn {
    bars: Vec<TotalBar>,
    points: StrikePoints,
}

/// What a label names.
#[derive(Clone, Debug)]
enum Name {
    Group(ClaimGroup),
    Strike(StrikeLine),
    Joint,
    NorthKorean,
}

impl ClaimsPanel<'_> {
    fn ink(&self) -> Ink {
        match self.kind {
            PanelKind::Supply => Ink::Supply,
            _ => Ink::of(self.request.measure),
        }
    }

    /// At most so many direct labels.
    fn most_labels(&self) -> usize {
        match (self.kind, self.is_narrow) {
            (PanelKind::Claims, false) => 8,
            (PanelKind::Claims, true) => 5,
            (_, false) => 5,
            (_, true) => 3,
        }
    }

    fn has_steps(&self) -> bool {
        self.kind == PanelKind::Claims
            && self.request.measure == ChartMeasure::MissilesLaunched
            && !self.request.is_split
    }

    /// Draws everything but the frame; gives back the marks.
    pub(super) fn draw(&self, scene: &mut Scene) -> Vec<Mark> {
        let laid = self.drawn();
        let now = self.known(&laid);
        draw_in(scene, &self.scales, |chart| self.series.draw(chart, self.scales.counts.top));
        let compared = self.compared();
        let mut space = self.space(&laid);
        let title = compared.as_ref().and_then(|it| it.place(&mut space, &self.scales));
        let blocked = title.map(|it| it.rect);
        let (names, wanted) = self.wanted(&laid, compared.as_ref());
        let column = self.place(&laid, blocked, &wanted);
        self.hairlines(scene, &now, &names, &column);
        if let Some(compared) = &compared {
            compared.draw(scene, &self.scales, title, self.request.lang);
        }
        if let Some(day) = self.request.snapshot.filter().asof {
            draw_asof(scene, day, &self.scales);
        }
        draw_in(scene, &self.scales, |chart| {
            chart.draw_series(now.points.lines.iter().map(Element::new))?;
            // Wide bars first: what lies over them is shorter.
            chart.draw_series(now.bars.iter().map(Element::new))?;
            chart.draw_series(now.points.points.iter().map(Element::new))?;
            Ok(())
        });
        for (name, place) in names.iter().zip(&column.placed) {
            if let Some(place) = place {
                self.draw_label(scene, name, place, column.x);
            }
        }
        self.tell_left_out(scene, &now);
        self.marks(&now)
    }

    fn drawn(&self) -> Drawn {
        let (dataset, days) = (self.request.dataset, self.scales.days);
        let [bars, points] = self.content.laid.of_panel(dataset, self.kind);
        let mut bars = total_bars(dataset, &bars, self.ink(), days);
        let mut points = StrikePoints::new(dataset, &points, self.ink(), days);
        for bar in &mut bars {
            bar.is_chosen = bar.claims.iter().any(|(claim, _)| self.is_chosen(*claim));
        }
        for point in &mut points.points {
            point.is_chosen = point.claims.iter().any(|(claim, ..)| self.is_chosen(*claim));
        }
        Drawn { bars, points }
    }

    fn is_chosen(&self, claim: ClaimIx) -> bool {
        let event = self.request.dataset.claims.event.of(claim);
        match &self.request.chosen {
            Some(Subject::Claim(chosen)) => *chosen == claim,
            Some(Subject::Claims(chosen)) => chosen.contains(&claim),
            Some(chosen) => event.is_some_and(|event| chosen.events().contains(&event)),
            None => false,
        }
    }

    /// As far as it was known.
    fn known(&self, laid: &Drawn) -> Drawn {
        let mut bars = laid.bars.clone();
        for bar in &mut bars {
            bar.claims.retain(|(claim, _)| self.content.shows(*claim));
        }
        bars.retain(|bar| !bar.claims.is_empty());
        Drawn { bars, points: laid.points.known(|claim| self.content.shows(claim)) }
    }

    /// The day on which like is compared with like.
    fn compared(&self) -> Option<ComparedDay> {
        let snapshot = &self.content.snapshot;
        self.has_steps().then(|| ComparedDay::of(self.request.dataset, snapshot)).flatten()
    }

    /// The space of the labels: what is drawn is kept free.
    fn space(&self, laid: &Drawn) -> LabelSpace {
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
            let x = self.scales.at((super::scales::noon_of(line.day), 0.0))[0];
            let top = self.scales.counts.y_of(line.high);
            space.price_line(&[[x, top], [x, plot.bottom()]], 1.0);
        }
        for line in self.laid_series.lines(&self.scales) {
            space.price_line(&line, ACROSS_STEPS);
        }
        let asof = self.request.snapshot.filter().asof;
        // Where the day may move, the texts stay, and the line runs behind them.
        if let Some(day) = asof.filter(|_| self.request.layout_for_all_dates.is_none()) {
            let x = self.scales.days.px(super::scales::end_of(day));
            space.block(Rect::between(x - 1.5, plot.y, x + 1.5, plot.bottom()));
        }
        space
    }

    /// What has a label, and where it would like to stand.
    fn wanted(&self, laid: &Drawn, compared: Option<&ComparedDay>) -> (Vec<Name>, Vec<Wanted>) {
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
        crate::base::sort::sort_by(&mut strikes, |a, b| crate::base::math::compare(b.high, a.high));
        names.extend(strikes.into_iter().map(Name::Strike));
        names.truncate(self.most_labels());
        let wanted = names.iter().map(|name| Wanted {
            forms: self.forms(name, compared, &|_| true),
            wish: self.wish(name, laid),
        });
        let wanted = wanted.collect();
        (names, wanted)
    }

    fn forms(
        &self,
        name: &Name,
        compared: Option<&ComparedDay>,
        is_known: &dyn Fn(ClaimIx) -> bool,
    ) -> Vec<DirectLabel> {
        let token = self.ink().token();
        let lang = self.request.lang;
        match name {
            Name::Group(group) => {
                group_forms(self.request, group, (token, self.is_narrow), is_known)
            }
            Name::Strike(line) => strike_forms(self.request, line, token, is_known),
            Name::Joint => {
                let total = self.content.shown.sum.total;
                let part = compared.and_then(|it| Some((it.day, it.total?)));
                words::sum_forms(lang, total, part, (Token::Joint, self.is_narrow))
            }
            Name::NorthKorean => {
                let named = self.content.shown.sum.named;
                let part = compared.map(|it| (it.day, it.named));
                words::sum_forms(lang, named, part, (Token::Doc, self.is_narrow))
            }
        }
    }

    fn wish(&self, name: &Name, laid: &Drawn) -> Wish {
        let (scales, plot) = (&self.scales, self.scales.plot());
        match name {
            Name::Group(group) => {
                let own = laid.bars.iter().filter(|bar| is_of(bar, group));
                let ends = own.clone().map(|bar| bar.end(scales));
                let [end, y] =
                    ends.reduce(|a, b| if a[0] > b[0] { a } else { b }).unwrap_or_default();
                let start = own.map(|bar| bar.bounds(scales).x).fold(f64::MAX, f64::min);
                Wish::At { y, start, end }
            }
            Name::Strike(line) => {
                let x = scales.days.px(super::scales::noon_of(line.day));
                Wish::At { y: scales.counts.y_of(line.high), start: x, end: x + 5.0 }
            }
            Name::Joint => {
                let (named, total) = self.laid_series.last().unwrap_or_default();
                let lower = scales.counts.y_of(named.high) - 4.0;
                let best = scales.counts.y_of(total.low.min(scales.counts.top) * 0.6);
                Wish::Between { upper: plot.y, lower, best }
            }
            Name::NorthKorean => {
                let (named, _) = self.laid_series.last().unwrap_or_default();
                let lower = scales.counts.lower;
                Wish::Within { upper: scales.counts.y_of(named.low) + 1.0, lower }
            }
        }
    }

    fn place(&self, laid: &Drawn, blocked: Option<Rect>, wanted: &[Wanted]) -> Column {
        let space = || {
            let mut space = self.space(laid);
            blocked.into_iter().for_each(|rect| space.block(rect));
            if let Some(compared) = self.compared() {
                space.block(compared.line(&self.scales));
            }
            space
        };
        if self.has_steps() {
            return place_in_column(space, wanted, self.scales.plot());
        }
        self.place_beside(space(), wanted)
    }

    /// Where there is no column each label stands beside what it names.
    fn place_beside(&self, mut space: LabelSpace, wanted: &[Wanted]) -> Column {
        space.price_crowding(3.0, 0.4);
        let labels: Vec<Label> = wanted
            .iter()
            .enumerate()
            .map(|(owner, it)| {
                let Wish::At { y, end, .. } = it.wish else { return Label::new(owner, Vec::new()) };
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
    fn hairlines(&self, scene: &mut Scene, now: &Drawn, names: &[Name], column: &Column) {
        let mut drawn: Vec<f64> = Vec::new();
        for (name, place) in names.iter().zip(&column.placed) {
            let (Name::Group(group), Some(place)) = (name, place) else { continue };
            let of_level = now.bars.iter().filter(|bar| !bar.is_relay && bar.high == group.level);
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

    fn draw_label(&self, scene: &mut Scene, name: &Name, place: &PlacedLabel, column: f64) {
        let compared = self.compared();
        let forms = self.forms(name, compared.as_ref(), &|claim| self.content.shows(claim));
        let Some(form) = forms.get(place.form).or(forms.last()) else { return };
        // What is known by an earlier day has fewer words, and stands where all will stand.
        let [w, h] = form.size();
        if w > place.rect.w + 0.5 || h > place.rect.h + 0.5 {
            return;
        }
        let rect = Rect { w, ..place.rect };
        let first = scene.items.len();
        let subject = match name {
            Name::Group(group) => {
                let known = group.claims.iter().copied();
                let known = known.filter(|claim| self.content.shows(*claim));
                Some(super::total_bar::subject_of(known))
            }
            Name::Strike(line) => {
                let known = line.claims.iter().copied();
                let known = known.filter(|claim| self.content.shows(*claim));
                Some(super::total_bar::subject_of(known))
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
        let y = rect.y + super::direct_label::LINE / 2.0;
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

    /// How many claims have no room, in words.
    fn tell_left_out(&self, scene: &mut Scene, now: &Drawn) {
        if now.points.left_out.is_empty() {
            return;
        }
        let plot = self.scales.plot();
        let text = words::claims_left_out(self.request.lang, now.points.left_out.len());
        let font = Font::regular(11.5);
        if font.width(&text) * super::direct_label::WIDER <= plot.w {
            // Beneath the title, where no number reaches.
            let at = [plot.right(), plot.y - 1.0];
            scene.text(at, text, Anchor::End, font, Token::Ink2, Some(Token::Paper));
        }
    }

    fn marks(&self, now: &Drawn) -> Vec<Mark> {
        let ChartRequest { dataset, lang, .. } = *self.request;
        let mark = |subject: Subject, bounds: Rect, claims: Vec<ClaimIx>| Mark {
            name: words::claims_name(dataset, &claims, lang),
            subject,
            bounds,
        };
        let of_bars = now.bars.iter().map(|bar| {
            let claims = bar.claims.iter().map(|(claim, _)| *claim).collect();
            mark(bar.subject(), bar.bounds(&self.scales), claims)
        });
        let of_points = now.points.points.iter().map(|point| {
            let claims = point.claims.iter().map(|it| it.0).collect();
            mark(point.subject(), point.bounds(&self.scales), claims)
        });
        let mut marks: Vec<Mark> = of_bars.chain(of_points).collect();
        crate::base::sort::sort_by_key(&mut marks, |mark| mark.subject.claims().first().copied());
        marks
    }
}

fn is_of(bar: &TotalBar, group: &ClaimGroup) -> bool {
    bar.claims.iter().any(|(claim, _)| group.claims.contains(claim))
}
