//! Launches added up strike by strike, as steps: red for those named North Korean, from the lowest to the highest
//! number; violet for the same with joint labels, which may leave the frame at the top.

use plotters::element::{PathElement, Polygon};

use super::backend::StyleId;
use super::panel_frame::{Chart, Done};
use super::scales::{PanelScales, Point, start_of};
use crate::query::strike_by_strike::{LowHigh, Step};

/// One level of the series, up to the next.
#[derive(Clone, Copy, Debug)]
struct Level {
    from: f64,
    named: LowHigh,
    total: LowHigh,
}

/// One of the sums.
type Count = fn(&Level) -> f64;

/// The sums by day.
#[derive(Clone, Debug, Default)]
pub(super) struct StepSeries {
    levels: Vec<Level>,
    end: f64,
}

impl StepSeries {
    /// The steps from `first` to `end`, those closer than `least` drawn as one. All in days.
    pub(super) fn new(steps: &[Step], first: f64, end: f64, least: f64) -> Self {
        let mut levels: Vec<Level> = Vec::new();
        for step in steps {
            let from = start_of(step.day).max(first).min(end);
            let level = Level { from, named: step.named, total: step.total };
            match levels.last_mut() {
                Some(last) if from - last.from < least => {
                    *last = Level { from: last.from, ..level }
                }
                _ => levels.push(level),
            }
        }
        Self { levels, end }
    }

    /// There is nothing to draw.
    pub(super) fn is_empty(&self) -> bool {
        self.levels.is_empty()
    }

    /// The last sums: of those named North Korean, and with joint labels.
    pub(super) fn last(&self) -> Option<(LowHigh, LowHigh)> {
        self.levels.last().map(|level| (level.named, level.total))
    }

    /// The outline of a count from left to right, rising from zero; it ends where it reaches `top`.
    fn line(&self, top: f64, count: Count) -> Vec<Point> {
        let mut points: Vec<Point> = Vec::new();
        let mut before = 0.0;
        for level in &self.levels {
            let next = count(level);
            points.push((level.from, before));
            if next > top {
                points.push((level.from, top));
                return points;
            }
            points.push((level.from, next));
            before = next;
        }
        points.push((self.end, before));
        points
    }

    /// The same for a filled area: cut off at `top`, but drawn to the end.
    fn edge(&self, top: f64, count: Count) -> Vec<Point> {
        let mut points: Vec<Point> = Vec::new();
        let mut before = 0.0;
        for level in &self.levels {
            let next = count(level).min(top);
            points.extend([(level.from, before), (level.from, next)]);
            before = next;
        }
        points.push((self.end, before));
        points
    }

    /// Areas and lines, through plotters.
    pub(super) fn draw(&self, chart: &mut Chart<'_, '_>, top: f64) -> Done {
        if self.is_empty() {
            return Ok(());
        }
        let (named_low, named_high) =
            (self.edge(top, |it| it.named.low), self.edge(top, |it| it.named.high));
        let (low, high) = (self.edge(top, |it| it.total.low), self.edge(top, |it| it.total.high));
        let zero = self.edge(top, |_| 0.0);
        let between = |upper: &[Point], lower: &[Point], style: StyleId| {
            let points: Vec<_> = upper.iter().chain(lower.iter().rev()).copied().collect();
            Polygon::new(points, style.shape())
        };
        chart.draw_series([
            between(&high, &low, StyleId::JointRange),
            between(&named_low, &zero, StyleId::NamedArea),
            between(&named_high, &named_low, StyleId::NamedRange),
        ])?;
        let lines: [(Count, StyleId); 3] = [
            (|it| it.total.low, StyleId::JointLow),
            (|it| it.named.high, StyleId::NamedHigh),
            (|it| it.named.low, StyleId::NamedLow),
        ];
        let lines =
            lines.map(|(count, style)| PathElement::new(self.line(top, count), style.shape()));
        chart.draw_series(lines)?;
        Ok(())
    }

    /// The lines in pixels, which a label had better not cross.
    pub(super) fn lines(&self, scales: &PanelScales) -> Vec<Vec<[f64; 2]>> {
        let counts: [Count; 3] = [|it| it.total.low, |it| it.named.high, |it| it.named.low];
        let top = scales.counts.top;
        let line = |count| self.line(top, count).into_iter().map(|at| scales.at(at)).collect();
        counts.into_iter().map(line).collect()
    }

    /// Where the violet line first reaches a count, in days.
    pub(super) fn joint_reaches(&self, count: f64) -> Option<f64> {
        self.levels.iter().find(|level| level.total.low >= count).map(|level| level.from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::EventIx;
    use crate::time::Day;

    fn series() -> StepSeries {
        let step = |day: i32, named: f64, total: f64| Step {
            event: EventIx(0),
            day: Day::from_number(day),
            total: LowHigh { low: total, high: total + 2.0 },
            named: LowHigh { low: named, high: named + 1.0 },
        };
        let steps = [step(10, 1.0, 3.0), step(20, 1.0, 9.0), step(30, 2.0, 40.0)];
        StepSeries::new(&steps, 0.0, 50.0, 1.0)
    }

    #[test]
    fn a_line_leaves_the_frame_at_the_top_and_does_not_run_along_it() {
        let line = series().line(20.0, |level| level.total.low);
        let wanted =
            [(10.0, 0.0), (10.0, 3.0), (20.0, 3.0), (20.0, 9.0), (30.0, 9.0), (30.0, 20.0)];
        assert_eq!(line, wanted);
        let whole = series().line(100.0, |level| level.total.low);
        assert_eq!(whole.last(), Some(&(50.0, 40.0)));
    }

    #[test]
    fn a_level_is_found_by_its_count() {
        assert_eq!(series().joint_reaches(5.0), Some(20.0));
        assert_eq!(series().joint_reaches(100.0), None);
    }
}
