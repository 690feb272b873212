//! Documented launches as steps that add up: red for what was named North Korean, violet for joint
//! labels, a pale band between the lowest and the highest number stated.

use plotters::element::{PathElement, Polygon};

use super::backend::{fill_style, line_style};
use super::frame::{Chart, Done, Scales};
use crate::query::strike_by_strike::{LowHigh, Step};
use crate::scene::{Paint, Path, Rect, Scene, Token};
use crate::time::Day;

/// Distance of the hatching lines, measured along the axis.
const HATCH_GAP: f64 = 8.0;

/// One level of the series, up to the next.
#[derive(Clone, Copy, Debug)]
struct Level {
    day: Day,
    named: LowHigh,
    total: LowHigh,
}

/// The sums by day.
#[derive(Clone, Debug, Default)]
pub(super) struct StepSeries {
    levels: Vec<Level>,
    end: Option<Day>,
    is_pale: bool,
}

impl StepSeries {
    /// The steps from `first` to before `end`, those closer than `least_days` drawn as one.
    pub(super) fn new(steps: &[Step], first: Day, end: Day, least_days: f64) -> Self {
        let mut levels: Vec<Level> = Vec::new();
        for step in steps {
            let day = step.day.max(first).min(end);
            let level = Level { day, named: step.named, total: step.total };
            match levels.last_mut() {
                Some(last) if f64::from(day.number() - last.day.number()) < least_days.max(1.0) => {
                    *last = Level { day: last.day, ..level };
                }
                _ => levels.push(level),
            }
        }
        Self { levels, end: Some(end), is_pale: false }
    }

    /// The same as a pale ground.
    pub(super) fn pale(self, is_pale: bool) -> Self {
        Self { is_pale, ..self }
    }

    /// Each level with the day on which it ends.
    fn spans(&self) -> impl Iterator<Item = (Level, Day)> + '_ {
        let ends = self.levels.iter().skip(1).map(|next| next.day).chain(self.end);
        self.levels.iter().copied().zip(ends)
    }

    /// The outline of a count from left to right.
    fn line(&self, count: fn(&Level) -> f64) -> Vec<(Day, f64)> {
        let spans = self
            .spans()
            .flat_map(|(level, end)| [(level.day, count(&level)), (end, count(&level))]);
        spans.collect()
    }

    /// They are a pale ground.
    pub(super) fn is_pale(&self) -> bool {
        self.is_pale
    }

    /// Pale, as the ground of the claims of one side: the whole, whatever it was called, up to the lowest
    /// and to the highest sum.
    fn draw_pale(&self, chart: &mut Chart<'_, '_>) -> Done {
        let ground: Vec<_> = self.line(|_| 0.0);
        let (low, high) = (self.line(|level| level.total.low), self.line(|level| level.total.high));
        let points: Vec<_> = high.iter().chain(ground.iter().rev()).copied().collect();
        chart.draw_series([Polygon::new(points, fill_style(Token::AreaAmbiguous))])?;
        chart.draw_series([
            PathElement::new(low, line_style(Token::Joint, 0.4)),
            PathElement::new(high, line_style(Token::Joint, 0.8)),
        ])?;
        Ok(())
    }

    /// Areas and lines, through plotters.
    pub(super) fn draw(&self, chart: &mut Chart<'_, '_>) -> Done {
        let Some(first) = self.levels.first() else { return Ok(()) };
        if self.is_pale {
            return self.draw_pale(chart);
        }
        let named_low = self.line(|level| level.named.low);
        let named_high = self.line(|level| level.named.high);
        let low = self.line(|level| level.total.low.max(level.named.high));
        let high = self.line(|level| level.total.high);
        let ground: Vec<_> = self.line(|_| 0.0);
        let between = |upper: &[(Day, f64)], lower: &[(Day, f64)], token| {
            let points: Vec<_> = upper.iter().chain(lower.iter().rev()).copied().collect();
            Polygon::new(points, fill_style(token))
        };
        chart.draw_series([
            between(&named_low, &ground, Token::DocSoft),
            between(&named_high, &named_low, Token::AreaSoft),
            between(&high, &low, Token::AreaAmbiguous),
            between(&high, &low, Token::AreaAmbiguous),
        ])?;
        let rising = |line: Vec<(Day, f64)>| [vec![(first.day, 0.0)], line].concat();
        chart.draw_series([
            PathElement::new(low, line_style(Token::Joint, 0.7)),
            PathElement::new(rising(high), line_style(Token::Joint, 1.4)),
            PathElement::new(rising(named_low), line_style(Token::Doc, 1.8)),
        ])?;
        Ok(())
    }

    /// Violet hatching over what is known only by a joint label.
    pub(super) fn hatch(&self, scene: &mut Scene, plane: &Scales) {
        if self.is_pale {
            return;
        }
        let rects: Vec<_> = self.spans().map(|(level, end)| joint(plane, &level, end)).collect();
        let whole = rects.iter().filter(|rect| rect.h > 0.0);
        let (mut least, mut most) = (f64::MAX, f64::MIN);
        for rect in whole {
            least = least.min(rect.x + rect.y);
            most = most.max(rect.right() + rect.bottom());
        }
        let mut path = Path::new(false);
        let mut sum = (least / HATCH_GAP).ceil() * HATCH_GAP;
        while sum < most {
            for [from, to] in cuts(&rects, sum) {
                path.add(&[[from, sum - from], [to, sum - to]]);
            }
            sum += HATCH_GAP;
        }
        scene.path(path, Paint::stroke(Token::Joint, 0.45));
    }

    /// Rectangles along the lines that a label should not cover, and those of the filled ground.
    pub(super) fn obstacles(&self, plane: &Scales) -> (Vec<Rect>, Vec<Rect>) {
        let (mut lines, mut grounds) = (Vec::new(), Vec::new());
        let mut before = plane.y(0.0);
        for (level, end) in self.spans() {
            let (left, right) = (plane.x(level.day), plane.x(end));
            let (high, named) = (plane.y(level.total.high), plane.y(level.named.low));
            lines.push(Rect::between(left, high - 1.0, right, plane.y(level.total.low) + 1.0));
            lines.push(Rect::between(left, named - 1.0, right, named + 1.0));
            lines.push(Rect::between(left - 1.0, high, left + 1.0, before.max(high)));
            grounds.push(Rect::between(left, high, right, plane.plot.bottom()));
            before = high;
        }
        (lines, grounds)
    }

    /// The end of the series: x, and the last level.
    pub(super) fn last(&self, plane: &Scales) -> Option<(f64, LowHigh, LowHigh)> {
        let (level, end) = self.spans().last()?;
        Some((plane.x(end), level.named, level.total))
    }
}

fn joint(plane: &Scales, level: &Level, end: Day) -> Rect {
    let (top, bottom) = (plane.y(level.total.low), plane.y(level.named.high));
    Rect::between(plane.x(level.day), top, plane.x(end), bottom)
}

/// Where the line of points with x + y = `sum` runs inside rectangles that follow each other.
fn cuts(rects: &[Rect], sum: f64) -> Vec<[f64; 2]> {
    let mut cuts: Vec<[f64; 2]> = Vec::new();
    for rect in rects {
        let from = rect.x.max(sum - rect.bottom());
        let to = rect.right().min(sum - rect.y);
        if rect.h <= 0.0 || to - from < 0.1 {
            continue;
        }
        match cuts.last_mut() {
            Some(last) if (from - last[1]).abs() < 0.05 => last[1] = to,
            _ => cuts.push([from, to]),
        }
    }
    cuts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hatching_line_goes_on_through_neighbours_and_stops_at_a_gap() {
        let rects = [
            Rect::between(0.0, 0.0, 10.0, 10.0),
            Rect::between(10.0, 0.0, 20.0, 10.0),
            Rect::between(20.0, 5.0, 30.0, 10.0),
        ];
        assert_eq!(cuts(&rects, 12.0), [[2.0, 12.0]]);
        assert_eq!(cuts(&rects, 100.0), [[0.0f64; 2]; 0]);
    }
}
