//! Spots that nearly meet: moved apart, or made one box.

use super::clusters::{Cluster, ClusterKind};
use crate::base::math::hypot;
use crate::base::sort;
use crate::scene::Rect;
use crate::scene::symbol::MAP_SIZE;

const CLEARANCE: f64 = 4.0;
const BOX: [f64; 2] = [30.0, 26.0];
/// More spots than this are first gathered by squares of the map.
const MOST_SPOTS: usize = 200;
/// Rounds of merging; each makes fewer of them, and few take more than three.
const MOST_ROUNDS: usize = 40;

/// Spots that nearly meet are told apart by moving two single symbols a little; where that does not
/// do, they become a box, and boxes that meet become one.
pub(super) fn merged(mut spots: Vec<Cluster>, frame: Rect) -> Vec<Cluster> {
    if spots.len() > MOST_SPOTS {
        spots = gathered(spots, frame);
    }
    for _ in 0..MOST_ROUNDS {
        let mut is_done = true;
        let mut a = 0;
        while a < spots.len() {
            let mut b = a + 1;
            while let Ok([one, other]) = spots.get_disjoint_mut([a, b]) {
                if !one.rect.grown(CLEARANCE).intersects(&other.rect) {
                    b += 1;
                    continue;
                }
                is_done = false;
                match moved_apart(one, other, MAP_SIZE + CLEARANCE + 0.5) {
                    Some([first, second]) => {
                        (*one, *other) = (first, second);
                        b += 1;
                    }
                    None => {
                        let other = spots.remove(b);
                        if let Some(one) = spots.get_mut(a) {
                            join(one, other);
                        }
                    }
                }
            }
            a += 1;
        }
        if is_done {
            break;
        }
    }
    spots
}

/// Very many spots: those on the map, one box for each square that has several.
fn gathered(spots: Vec<Cluster>, frame: Rect) -> Vec<Cluster> {
    let near = frame.grown(60.0);
    let square = |cluster: &Cluster| {
        let [x, y] = cluster.rect.centre();
        ((y / BOX[1]) as i32, (x / BOX[0]) as i32)
    };
    let mut spots: Vec<Cluster> =
        spots.into_iter().filter(|cluster| cluster.rect.intersects(&near)).collect();
    sort::sort_by_key(&mut spots, square);
    let mut all: Vec<Cluster> = Vec::new();
    for cluster in spots {
        match all.last_mut().filter(|last| square(last) == square(&cluster)) {
            Some(last) => join(last, cluster),
            None => all.push(cluster),
        }
    }
    all
}

/// Makes two clusters one box in the middle of their events.
fn join(cluster: &mut Cluster, other: Cluster) {
    let (n, m) = (cluster.events.len() as f64, other.events.len() as f64);
    let ([x, y], [x2, y2]) = (spot(cluster), spot(&other));
    let centre = [(x * n + x2 * m) / (n + m), (y * n + y2 * m) / (n + m)];
    cluster.events.extend(other.events);
    sort::sort_by_key(&mut cluster.events, |event| *event);
    cluster.places.extend(other.places);
    cluster.kind = ClusterKind::Box;
    cluster.moved_from = None;
    cluster.rect = Rect::around(centre, BOX[0], BOX[1]);
}

fn spot(cluster: &Cluster) -> [f64; 2] {
    cluster.moved_from.unwrap_or(cluster.rect.centre())
}

/// Two single symbols set `distance` apart along the line between their spots. `None` where one is not
/// single, was moved before, or both spots are as good as one.
fn moved_apart(a: &Cluster, b: &Cluster, distance: f64) -> Option<[Cluster; 2]> {
    let can_move = |cluster: &Cluster| !cluster.has_tray() && cluster.moved_from.is_none();
    let ([x, y], [x2, y2]) = (a.rect.centre(), b.rect.centre());
    let between = hypot(x2 - x, y2 - y);
    if !can_move(a) || !can_move(b) || between < distance / 2.0 {
        return None;
    }
    // Squares are clear of each other once they are apart along one axis.
    let stretch = distance / (x2 - x).abs().max((y2 - y).abs());
    let step = (stretch - 1.0).max(0.0) / 2.0;
    let [dx, dy] = [(x2 - x) * step, (y2 - y) * step];
    let moved = |cluster: &Cluster, [cx, cy]: [f64; 2]| Cluster {
        moved_from: Some(cluster.rect.centre()),
        rect: Rect::around([cx, cy], cluster.rect.w, cluster.rect.h),
        ..cluster.clone()
    };
    Some([moved(a, [x - dx, y - dy]), moved(b, [x2 + dx, y2 + dy])])
}
