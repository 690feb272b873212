//! How many claims were made in each week.

use super::Parts;
use crate::model::ClaimIx;
use crate::scene::{Paint, Path, Rect, Scene, Token};
use crate::time::Day;

/// Draws a column for each week, Monday to Sunday; those of the chosen strike in red. Returns the number of claims
/// with a day.
pub(super) fn draw_weeks(scene: &mut Scene, parts: &Parts<'_>) -> usize {
    let Parts { request, all_dates, laid_out, layout, scales, .. } = parts;
    let stated_on = |claim: ClaimIx| request.dataset.claims.stated_on.of(claim);
    let first = scales.first.monday();
    let num_weeks = week_of(scales.last, first) + 1;
    let count = |claims: &mut dyn Iterator<Item = ClaimIx>| {
        let mut weeks = vec![0u32; num_weeks];
        for day in claims.filter_map(stated_on).filter(|day| *day >= first) {
            if let Some(week) = weeks.get_mut(week_of(day, first)) {
                *week += 1;
            }
        }
        weeks
    };
    let most = count(&mut laid_out.claims().iter()).into_iter().max().unwrap_or(0).max(1);
    let shown = count(&mut all_dates.claims().iter());
    draw(scene, parts, first, &shown, most, Token::Ink3);
    if let Some(event) = request.chosen {
        let own = count(&mut all_dates.claims_of(request.dataset, event));
        draw(scene, parts, first, &own, most, Token::Doc);
    }
    let y = layout.weeks.bottom();
    let line = Paint::stroke(Token::Grid, 0.8);
    scene.line([layout.weeks.x, y], [layout.weeks.right(), y], line);
    shown.iter().sum::<u32>() as usize
}

fn draw(scene: &mut Scene, parts: &Parts<'_>, first: Day, weeks: &[u32], most: u32, token: Token) {
    let area = parts.layout.weeks;
    let mut columns = Path::new(true);
    for (at, &number) in weeks.iter().enumerate().filter(|(_, number)| **number > 0) {
        let monday = first.plus(at as i32 * 7);
        let x = parts.scales.x_of(monday).max(area.x);
        let next = parts.scales.x_of(monday.plus(7)).min(area.right());
        // A gap between columns where there is room for one.
        let width = (next - x - if next - x > 3.0 { 0.8 } else { 0.0 }).max(0.5);
        let height = (f64::from(number) / f64::from(most) * area.h).max(1.0);
        let column = Rect { x, y: area.bottom() - height, w: width, h: height };
        columns.add(&[
            [column.x, column.y],
            [column.right(), column.y],
            [column.right(), column.bottom()],
            [column.x, column.bottom()],
        ]);
    }
    scene.path(columns, Paint::fill(token));
}

/// The number of a day's week, from that of `first` on.
fn week_of(day: Day, first: Day) -> usize {
    ((i64::from(day.number()) - i64::from(first.number())) / 7).max(0) as usize
}
