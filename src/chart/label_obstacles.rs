//! The room of a chart's labels: what is drawn is kept free.

use super::bars::{BLOCK, Bar};
use super::label_space::LabelSpace;
use super::panel::Panel;
use super::points::Points;
use super::step_series::StepSeries;
use crate::model::ChartMeasure;
use crate::scene::Rect;

impl Panel<'_> {
    /// The room for labels: bars, dots, dotted lines and steps are kept free.
    pub(super) fn field(&self, bars: &[Bar], points: &Points, series: &StepSeries) -> LabelSpace {
        let (layout, plane) = (self.layout, self.plane);
        let (lines, grounds) = series.obstacles(plane);
        let mut taken = Vec::new();
        let mut grounds: Vec<_> = grounds.into_iter().map(|rect| (rect, 0.002)).collect();
        let mut lines = lines;
        for bar in bars {
            match bar.block() {
                // Its own label stands in it.
                Some(block) => {
                    grounds.push((block, BLOCK));
                    taken.extend([block.y, block.bottom()].map(|y| {
                        Rect::between(block.x - 2.0, y - 2.0, block.right() + 2.0, y + 2.0)
                    }));
                }
                None => taken.push(bar.core.grown(1.0)),
            }
            grounds.extend(bar.open().map(|open| (open, 0.03)));
            if let Some(at) = bar.said {
                taken.push(Rect::around(at, 9.0, 9.0));
                let (near, far) = (bar.core.right().min(at[0]), bar.core.right().max(at[0]));
                taken.push(Rect::between(near, at[1] - 1.0, far, at[1] + 1.0));
            }
        }
        for cluster in &points.clusters {
            taken.extend(cluster.bars.iter().map(|bar| bar.figure().grown(1.0)));
            let top = cluster.bars.iter().map(|bar| bar.core.y).fold(f64::MAX, f64::min);
            let line = Rect::between(cluster.x - 1.0, top, cluster.x + 1.0, plane.plot.bottom());
            if self.request.measure != ChartMeasure::MissilesLaunched {
                lines.push(line);
            }
        }
        // The word above the axis.
        taken.push(Rect::between(0.0, layout.unit_y - 10.0, 90.0, layout.unit_y + 4.0));
        let top = match (self.side, self.request.layout_for_all_dates) {
            (None, None) => 4.0,
            // The flag moves, the texts stay.
            (None, Some(_)) => 27.0,
            (Some(_), _) => layout.plot.y - 4.0,
        };
        let bounds =
            Rect::between(layout.plot.x + 2.0, top, layout.width - 2.0, layout.plot.bottom() - 3.0);
        // A relay has no label that another could be taken for.
        let end = |bar: &Bar| match bar.is_relay && self.side.is_none() {
            true => Rect::default(),
            false => Rect::around([bar.end() + 8.0, bar.y()], 14.0, 11.0),
        };
        let mut ends: Vec<_> = bars.iter().map(end).collect();
        ends.extend(points.clusters.iter().map(|cluster| {
            let top = cluster.bars.last().map(Bar::figure).unwrap_or_default();
            Rect::around([top.right() + 6.0, top.centre()[1]], 10.0, 11.0)
        }));
        LabelSpace { bounds, taken, lines, grounds, texts: Vec::new(), leaders: Vec::new(), ends }
    }
}
