//! A panel of claims: official totals with the steps of single strikes, another measure, one side, or supplies. Each
//! bar and each point stands at its exact number and day.

use super::amount_form::Ink;
use super::asof_line::draw_asof;
use super::compared_day::ComparedDay;
use super::content::{Content, Findings};
use super::element::Element;
use super::layout::PanelKind;
use super::panel_frame::draw_in;
use super::scales::PanelScales;
use super::step_series::StepSeries;
use super::strike_points::StrikePoints;
use super::total_bar::{TotalBar, total_bars};
use super::{ChartRequest, words};
use crate::base::sort;
use crate::labels::LabelSpace;
use crate::model::{ChartMeasure, ClaimIx};
use crate::scene::{Anchor, Font, Mark, Rect, Scene, Subject, Token};

/// The font of the words about what is left out.
const LEFT_OUT: Font = Font::regular(11.5);

/// One panel and what it is drawn from.
pub(super) struct ClaimsPanel<'a> {
    pub(super) request: &'a ChartRequest<'a>,
    pub(super) content: &'a Content,
    pub(super) kind: PanelKind,
    pub(super) scales: PanelScales,
    /// The steps as far as they are known.
    pub(super) series: &'a StepSeries,
    /// The steps when all has been said, which labels are placed among.
    pub(super) laid_series: &'a StepSeries,
    pub(super) is_narrow: bool,
}

/// What is drawn.
pub(super) struct Drawn {
    pub(super) bars: Vec<TotalBar>,
    pub(super) points: StrikePoints,
}

impl ClaimsPanel<'_> {
    pub(super) fn ink(&self) -> Ink {
        match self.kind {
            PanelKind::Supply => Ink::Supply,
            _ => Ink::of(self.request.measure),
        }
    }

    /// At most so many direct labels.
    pub(super) fn most_labels(&self) -> usize {
        match (self.kind, self.is_narrow) {
            (PanelKind::Claims, false) => 8,
            (PanelKind::Claims, true) => 5,
            (_, false) => 5,
            (_, true) => 3,
        }
    }

    pub(super) fn has_steps(&self) -> bool {
        self.kind == PanelKind::Claims
            && self.request.measure == ChartMeasure::MissilesLaunched
            && !self.request.is_split
    }

    /// Draws everything but the frame; gives back the marks.
    pub(super) fn draw(&self, scene: &mut Scene) -> Vec<Mark> {
        let laid = self.drawn();
        let now = self.known(&laid);
        draw_in(scene, &self.scales, |chart| self.series.draw(chart, self.scales.counts.top));
        let of_panel = |findings: &Findings| findings.compared.filter(|_| self.has_steps());
        let compared = of_panel(&self.content.shown);
        let laid_compared = of_panel(&self.content.laid);
        let place_title = |compared: Option<ComparedDay>, space: &mut LabelSpace| {
            compared?.place(space, &self.scales, self.request.lang)
        };
        // On a live page labels stay where they stand when all has been said.
        let laid_title = place_title(laid_compared, &mut self.space(&laid));
        let (names, wanted) = self.wanted(&laid);
        let column = self.place(&laid, laid_title.map(|it| it.rect), &wanted);
        let title = match compared == laid_compared {
            true => laid_title,
            false => {
                let mut space = self.space(&laid);
                column.placed.iter().flatten().for_each(|label| space.block(label.rect));
                place_title(compared, &mut space)
            }
        };
        self.hairlines(scene, &now, &names, &column);
        if let Some(compared) = compared {
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
        for ((name, wanted), place) in names.iter().zip(&wanted).zip(&column.placed) {
            if let Some(place) = place {
                self.draw_label(scene, (name, &wanted.forms), place, column.x);
            }
        }
        for bar in &now.bars {
            scene.labels.extend(bar.dot(&self.scales).map(|dot| (bar.subject(), dot)));
        }
        self.say_left_out(scene, &now);
        self.marks(&laid, &now)
    }

    fn drawn(&self) -> Drawn {
        let (dataset, days) = (self.request.dataset, self.scales.days);
        let [bars, points] = self.content.laid.of_panel(dataset, self.kind);
        let mut bars = total_bars(dataset, &bars, self.ink(), days);
        let mut points = StrikePoints::new(dataset, &points, self.ink(), days);
        for bar in &mut bars {
            let is_chosen = bar.claims().any(|claim| self.is_chosen(claim));
            bar.is_chosen = is_chosen;
        }
        for point in &mut points.points {
            point.is_chosen = point.claims.iter().any(|it| self.is_chosen(it.claim));
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
            bar.retain(|claim| self.content.shows(claim));
        }
        bars.retain(|bar| bar.claims().next().is_some());
        Drawn { bars, points: laid.points.known(|claim| self.content.shows(claim)) }
    }

    /// Where it is said how many claims have no room, and the words; none where all have.
    pub(super) fn left_out(&self, drawn: &Drawn) -> Option<(Rect, String)> {
        let num = drawn.points.left_out.len();
        let text = words::claims_left_out(self.request.lang, num);
        let (plot, w) = (self.scales.plot(), LEFT_OUT.width(&text));
        let rect = Rect { x: plot.right() - w, y: plot.y - 3.0, w, h: 13.0 };
        (num > 0 && w <= plot.w).then_some((rect, text))
    }

    fn say_left_out(&self, scene: &mut Scene, now: &Drawn) {
        if let Some((rect, text)) = self.left_out(now) {
            let at = [rect.right(), rect.y + 10.0];
            scene.text(at, text, Anchor::End, LEFT_OUT, Token::Ink2, Some(Token::Paper));
        }
    }

    fn marks(&self, laid: &Drawn, now: &Drawn) -> Vec<Mark> {
        let ChartRequest { dataset, lang, .. } = *self.request;
        let mark = |subject: Subject, bounds: Rect, claims: Vec<ClaimIx>| Mark {
            name: words::claims_name(dataset, &claims, lang),
            subject,
            bounds,
        };
        let points: Vec<Rect> =
            laid.points.points.iter().map(|it| it.bounds(&self.scales)).collect();
        let of_bars = now.bars.iter().map(|bar| {
            let claims = bar.claims().collect();
            mark(bar.subject(), beside(bar.bounds(&self.scales), &points), claims)
        });
        let of_points = now.points.points.iter().map(|point| {
            let claims = point.claims.iter().map(|it| it.claim).collect();
            mark(point.subject(), point.bounds(&self.scales), claims)
        });
        let mut marks: Vec<Mark> = of_bars.chain(of_points).collect();
        sort::sort_by_key(&mut marks, |mark| mark.subject.claims().first().copied());
        marks
    }
}

/// The longer part of a bar beside the point that lies on its middle: so its middle finds the bar.
fn beside(bar: Rect, points: &[Rect]) -> Rect {
    let middle = bar.centre();
    let Some(point) = points.iter().find(|it| it.contains(&Rect::around(middle, 0.0, 0.0))) else {
        return bar;
    };
    let (left, right) = (point.x - bar.x, bar.right() - point.right());
    match left > right {
        _ if left.max(right) <= 0.0 => bar,
        true => Rect { w: left, ..bar },
        false => Rect { x: point.right(), w: right, ..bar },
    }
}
