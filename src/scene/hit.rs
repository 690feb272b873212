//! Hit testing: the marks near a point, for mouse and touch, without a browser.

use std::collections::BTreeMap;

use static_aabb2d_index::{StaticAABB2DIndex, StaticAABB2DIndexBuilder};

use super::{Rect, Scene, Subject};
use crate::base::math::{compare, hypot};
use crate::base::sort;

/// A spatial index of the marks of one scene. Rebuild it when the scene changes.
pub struct HitIndex {
    /// The bounds of `targets`, in the same order.
    boxes: Option<StaticAABB2DIndex<f64>>,
    /// The hit areas, each with the index of its mark: the bounds of the mark, and its labels.
    targets: Vec<(usize, Rect)>,
    /// The centre of each mark, and the index of the last shape drawn for it.
    marks: Vec<([f64; 2], Option<usize>)>,
}

impl HitIndex {
    /// Indexes the marks and labels of a scene.
    pub fn of(scene: &Scene) -> Self {
        let mut last_drawn: BTreeMap<&Subject, usize> = BTreeMap::new();
        for (number, item) in scene.items.iter().enumerate() {
            if let Some(subject) = &item.subject {
                last_drawn.insert(subject, number);
            }
        }
        let mut marks_of: BTreeMap<&Subject, Vec<usize>> = BTreeMap::new();
        for (number, mark) in scene.marks.iter().enumerate() {
            marks_of.entry(&mark.subject).or_default().push(number);
        }
        let bounds = scene.marks.iter().enumerate().map(|(number, mark)| (number, mark.bounds));
        let labels = scene.labels.iter().flat_map(|(subject, rect)| {
            // A label of several claims stands for the marks of each.
            let is_shared = |other: &&Subject| {
                other.claims().iter().any(|claim| subject.claims().contains(claim))
            };
            let marks: Vec<usize> = match marks_of.get(subject) {
                Some(marks) => marks.clone(),
                None => {
                    let shared = marks_of.iter().filter(|(other, _)| is_shared(other));
                    shared.flat_map(|(_, marks)| marks.iter().copied()).collect()
                }
            };
            marks.into_iter().map(|number| (number, *rect))
        });
        let is_finite = |(_, rect): &(usize, Rect)| (rect.right() - rect.bottom()).is_finite();
        let targets: Vec<_> = bounds.chain(labels).filter(is_finite).collect();
        let mut boxes = StaticAABB2DIndexBuilder::new(targets.len());
        for (_, rect) in &targets {
            let (right, bottom) = (rect.right().max(rect.x), rect.bottom().max(rect.y));
            boxes.add(rect.x, rect.y, right, bottom);
        }
        let mark =
            |mark: &super::Mark| (mark.bounds.centre(), last_drawn.get(&mark.subject).copied());
        let marks = scene.marks.iter().map(mark).collect();
        Self { boxes: boxes.build().ok(), targets, marks }
    }

    /// The marks whose bounds or labels are within `radius` pixels of a point, as indices into
    /// [`Scene::marks`]. Sorted by distance, then by distance of the centre, then topmost first.
    pub fn near(&self, at: [f64; 2], radius: f64) -> Vec<usize> {
        let Some(boxes) = self.boxes.as_ref().filter(|_| at.iter().all(|px| px.is_finite())) else {
            return Vec::new();
        };
        // Slightly more than the radius, so that rounding excludes nothing that the exact filter below includes.
        let [[left, right], [top, bottom]] = at.map(|px| [px - radius - 1e-6, px + radius + 1e-6]);
        let near = boxes.query_iter(left, top, right, bottom);
        let near = near.filter_map(|target| self.targets.get(target));
        let near = near.map(|(mark, rect)| (*mark, distance(rect, at)));
        let mut near: Vec<(usize, f64)> = near.filter(|(_, gap)| *gap <= radius).collect();
        sort::sort_by(&mut near, |a, b| a.0.cmp(&b.0).then(compare(a.1, b.1)));
        near.dedup_by_key(|(mark, _)| *mark);
        let key = |(number, gap): (usize, f64)| {
            let (middle, drawn) = self.marks.get(number).copied().unwrap_or_default();
            (gap, hypot(middle[0] - at[0], middle[1] - at[1]), drawn)
        };
        sort::sort_by(&mut near, |&a, &b| {
            let (a, b) = (key(a), key(b));
            compare(a.0, b.0).then(compare(a.1, b.1)).then(b.2.cmp(&a.2))
        });
        near.into_iter().map(|(mark, _)| mark).collect()
    }
}

/// The distance of a point to a rectangle; 0 inside.
fn distance(rect: &Rect, [x, y]: [f64; 2]) -> f64 {
    let dx = (rect.x - x).max(x - rect.right()).max(0.0);
    let dy = (rect.y - y).max(y - rect.bottom()).max(0.0);
    hypot(dx, dy)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::EventIx;
    use crate::scene::{Mark, Paint, Shape, Token};
    use proptest::prelude::*;

    /// A scene with marks of 24 pixels around these points, drawn in this order.
    fn scene(centres: &[[f64; 2]]) -> Scene {
        let mut scene = Scene::default();
        for (at, &centre) in centres.iter().enumerate() {
            let (first, subject) = (scene.items.len(), Subject::Event(EventIx(at as u32)));
            scene.draw(Shape::Circle(centre, 6.0), Paint::fill(Token::Ink));
            scene.set_subject(first, &subject);
            let bounds = Rect::around(centre, 24.0, 24.0);
            scene.marks.push(Mark { subject, bounds, name: String::new() });
        }
        scene
    }

    #[test]
    fn the_nearest_of_overlapping_marks_comes_first() {
        let scene = scene(&[[100.0, 100.0], [110.0, 100.0], [104.0, 104.0]]);
        assert_eq!(HitIndex::of(&scene).near([109.0, 100.0], 0.0), [1, 2, 0]);
        assert_eq!(HitIndex::of(&scene).near([89.0, 100.0], 0.0), [0], "inside one mark only");
    }

    #[test]
    fn of_marks_in_one_place_the_topmost_comes_first() {
        let mut scene = scene(&[[50.0, 50.0], [50.0, 50.0], [50.0, 50.0]]);
        assert_eq!(HitIndex::of(&scene).near([52.0, 50.0], 4.0), [2, 1, 0]);
        // Reading order may differ from drawing order.
        scene.marks.reverse();
        assert_eq!(HitIndex::of(&scene).near([52.0, 50.0], 4.0), [0, 1, 2]);
    }

    #[test]
    fn a_mark_is_found_by_its_label() {
        let mut scene = scene(&[[50.0, 50.0], [200.0, 50.0]]);
        scene.labels.push((Subject::Event(EventIx(0)), Rect::around([110.0, 50.0], 60.0, 16.0)));
        assert_eq!(HitIndex::of(&scene).near([120.0, 50.0], 4.0), [0]);
        assert_eq!(HitIndex::of(&scene).near([120.0, 70.0], 4.0), [0usize; 0], "below the label");
    }

    #[test]
    fn touch_has_a_larger_radius_than_the_mouse() {
        let scene = scene(&[[50.0, 50.0], [100.0, 50.0]]);
        assert_eq!(HitIndex::of(&scene).near([75.0, 50.0], 4.0), [0usize; 0]);
        assert_eq!(HitIndex::of(&scene).near([74.0, 50.0], 22.0), [0, 1]);
        assert_eq!(HitIndex::of(&scene).near([f64::NAN, 50.0], 22.0), [0usize; 0]);
    }

    /// The reference: a linear scan of all marks and labels.
    fn scan(scene: &Scene, at: [f64; 2], radius: f64) -> Vec<usize> {
        let top = |mark: &Mark| {
            scene.items.iter().rposition(|item| item.subject.as_ref() == Some(&mark.subject))
        };
        let mut near = Vec::new();
        for (index, mark) in scene.marks.iter().enumerate() {
            let labels = scene.labels.iter().filter(|(subject, _)| *subject == mark.subject);
            let gaps = labels.map(|(_, rect)| distance(rect, at));
            let gap = gaps.fold(distance(&mark.bounds, at), f64::min);
            if gap <= radius {
                let [x, y] = mark.bounds.centre();
                near.push((index, [gap, hypot(x - at[0], y - at[1])], top(mark)));
            }
        }
        near.sort_by(|a, b| a.1.partial_cmp(&b.1).unwrap().then(b.2.cmp(&a.2)));
        near.into_iter().map(|(index, ..)| index).collect()
    }

    proptest! {
        #[test]
        fn the_index_agrees_with_a_linear_scan(
            centres in proptest::collection::vec([0..40u8, 0..40u8], 0..60),
            labels in proptest::collection::vec((0..60u32, [0..40u8, 0..40u8], 0..60u8), 0..30),
            at in [0..160u8, 0..160u8],
            radius in 0..30u8,
        ) {
            // Integer pixels, so that many distances are equal and the tie-breakers matter.
            let centres: Vec<_> = centres.iter().map(|at| at.map(|px| f64::from(px) * 4.0)).collect();
            let mut scene = scene(&centres);
            for (event, at, width) in labels {
                let rect = Rect::around(at.map(|px| f64::from(px) * 4.0), f64::from(width), 16.0);
                scene.labels.push((Subject::Event(EventIx(event)), rect));
            }
            scene.marks.rotate_left(centres.len() / 3);
            let (at, radius) = (at.map(f64::from), f64::from(radius));
            prop_assert_eq!(HitIndex::of(&scene).near(at, radius), scan(&scene, at, radius));
        }
    }
}
