//! Paths as SVG writes them, as short as their precision allows.

use super::svg::number;
use crate::scene::Path;

/// Steps per pixel where the SVG stays.
pub(crate) const FINE: f64 = 10.0;
/// Steps per pixel in the page, where the canvas soon replaces the SVG.
pub(crate) const COARSE: f64 = 2.0;

/// Writes path data as an absolute start and relative steps, rounded to `steps` per pixel. It takes a
/// third of the bytes of absolute points.
pub(crate) fn path_data(out: &mut String, path: &Path, steps: f64) {
    for line in path.lines() {
        let mut last = [0i64; 2];
        let mut num_points = 0;
        for point in line {
            let now = point.map(|v| crate::base::math::round(f64::from(v) * steps) as i64);
            let [dx, dy] = [now[0] - last[0], now[1] - last[1]];
            if [dx, dy] == [0, 0] && num_points > 0 && steps < FINE {
                continue;
            }
            match num_points {
                0 => out.push('M'),
                1 => out.push('l'),
                _ if dx >= 0 => out.push(' '),
                _ => {}
            }
            out.push_str(&number(dx as f64 / steps));
            if dy >= 0 {
                out.push(' ');
            }
            out.push_str(&number(dy as f64 / steps));
            (last, num_points) = (now, num_points + 1);
        }
        if path.is_closed {
            out.push('z');
        }
    }
}
