//! Which marks lie under a point: for pointer and finger, without a browser.

use std::collections::BTreeMap;

use static_aabb2d_index::{StaticAABB2DIndex, StaticAABB2DIndexBuilder};

use super::{Rect, Scene, Subject};
use crate::base::math::{compare, hypot};

/// Finds the marks of a scene near a point. It belongs to the scene that it was made of: one that is
/// drawn anew needs another.
pub struct HitIndex {
    /// The bounds of `targets`, by their numbers.
    boxes: Option<StaticAABB2DIndex<f64>>,
    /// What can be hit of each mark: its bounds and its words.
    targets: Vec<(usize, Rect)>,
    /// The middle of each mark, and the number of the last shape drawn for it.
    marks: Vec<([f64; 2], Option<usize>)>,
}

impl HitIndex {
    /// Indexes the marks and words of a scene.
    pub fn of(scene: &Scene) -> Self {
        let items = scene.items.iter().enumerate();
        let last_drawn: BTreeMap<&Subject, usize> =
            items.filter_map(|(number, item)| Some((item.subject.as_ref()?, number))).collect();
        let mut marks_of: BTreeMap<&Subject, Vec<usize>> = BTreeMap::new();
        for (number, mark) in scene.marks.iter().enumerate() {
            marks_of.entry(&mark.subject).or_default().push(number);
        }
        let bounds = scene.marks.iter().enumerate().map(|(number, mark)| (number, mark.bounds));
        let words = scene.words.iter().flat_map(|(subject, rect)| {
            let marks = marks_of.get(subject).map_or(&[][..], Vec::as_slice);
            marks.iter().map(|&number| (number, *rect))
        });
        let is_finite = |(_, rect): &(usize, Rect)| (rect.right() - rect.bottom()).is_finite();
        let targets: Vec<_> = bounds.chain(words).filter(is_finite).collect();
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

    /// The marks whose bounds, or words, come within `radius` pixels of a point, as indices into the marks
    /// of the scene: those the point lies in or nearest to first, then those whose middle is nearer, then
    /// those drawn on top.
    pub fn near(&self, at: [f64; 2], radius: f64) -> Vec<usize> {
        let Some(boxes) = self.boxes.as_ref().filter(|_| at.iter().all(|px| px.is_finite())) else {
            return Vec::new();
        };
        // A trace more than the radius, so that rounding leaves out none that the exact distance lets in.
        let [[left, right], [top, bottom]] = at.map(|px| [px - radius - 1e-6, px + radius + 1e-6]);
        let near = boxes.query_iter(left, top, right, bottom);
        let near = near.filter_map(|target| self.targets.get(target));
        let near = near.map(|(mark, rect)| (*mark, distance(rect, at)));
        let mut near: Vec<(usize, f64)> = near.filter(|(_, gap)| *gap <= radius).collect();
        near.sort_by(|a, b| a.0.cmp(&b.0).then(compare(a.1, b.1)));
        near.dedup_by_key(|(mark, _)| *mark);
        let key = |(number, gap): (usize, f64)| {
            let (middle, drawn) = self.marks.get(number).copied().unwrap_or_default();
            (gap, hypot(middle[0] - at[0], middle[1] - at[1]), drawn)
        };
        near.sort_by(|&a, &b| {
            let (a, b) = (key(a), key(b));
            compare(a.0, b.0).then(compare(a.1, b.1)).then(b.2.cmp(&a.2))
        });
        near.into_iter().map(|(mark, _)| mark).collect()
    }
}

/// How far a point lies outside a rectangle; 0 inside.
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

    /// Marks of 24 pixels around points, drawn in this order.
    fn scene(centres: &[[f64; 2]]) -> Scene {
        let mut scene = Scene::default();
        for (at, &centre) in centres.iter().enumerate() {
            let (first, subject) = (scene.items.len(), Subject::Event(EventIx(at as u32)));
            scene.draw(Shape::Circle(centre, 6.0), Paint::fill(Token::Ink));
            scene.attribute(first, &subject);
            let bounds = Rect::around(centre, 24.0, 24.0);
            scene.marks.push(Mark { subject, bounds, name: String::new() });
        }
        scene
    }

    #[test]
    fn the_nearest_of_overlapping_marks_comes_first() {
        let scene = scene(&[[100.0, 100.0], [110.0, 100.0], [104.0, 104.0]]);
        assert_eq!(HitIndex::of(&scene).near([109.0, 100.0], 0.0), [1, 2, 0]);
        assert_eq!(HitIndex::of(&scene).near([89.0, 100.0], 0.0), [0], "inside of one alone");
    }

    #[test]
    fn of_marks_at_one_spot_the_one_on_top_comes_first() {
        let mut scene = scene(&[[50.0, 50.0], [50.0, 50.0], [50.0, 50.0]]);
        assert_eq!(HitIndex::of(&scene).near([52.0, 50.0], 4.0), [2, 1, 0]);
        // The order of reading may be another than that of drawing.
        scene.marks.reverse();
        assert_eq!(HitIndex::of(&scene).near([52.0, 50.0], 4.0), [0, 1, 2]);
    }

    #[test]
    fn a_mark_is_found_by_its_words() {
        let mut scene = scene(&[[50.0, 50.0], [200.0, 50.0]]);
        scene.words.push((Subject::Event(EventIx(0)), Rect::around([110.0, 50.0], 60.0, 16.0)));
        assert_eq!(HitIndex::of(&scene).near([120.0, 50.0], 4.0), [0]);
        assert_eq!(HitIndex::of(&scene).near([120.0, 70.0], 4.0), [0usize; 0], "below the words");
    }

    #[test]
    fn a_finger_reaches_farther_than_a_pointer() {
        let scene = scene(&[[50.0, 50.0], [100.0, 50.0]]);
        assert_eq!(HitIndex::of(&scene).near([75.0, 50.0], 4.0), [0usize; 0]);
        assert_eq!(HitIndex::of(&scene).near([74.0, 50.0], 22.0), [0, 1]);
        assert_eq!(HitIndex::of(&scene).near([f64::NAN, 50.0], 22.0), [0usize; 0]);
    }

    /// Every mark and word looked at, as it was before there was an index.
    fn scan(scene: &Scene, at: [f64; 2], radius: f64) -> Vec<usize> {
        let top = |mark: &Mark| {
            scene.items.iter().rposition(|item| item.subject.as_ref() == Some(&mark.subject))
        };
        let mut near = Vec::new();
        for (index, mark) in scene.marks.iter().enumerate() {
            let words = scene.words.iter().filter(|(subject, _)| *subject == mark.subject);
            let gaps = words.map(|(_, rect)| distance(rect, at));
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
        fn the_index_finds_what_a_scan_finds(
            centres in proptest::collection::vec([0..40u8, 0..40u8], 0..60),
            words in proptest::collection::vec((0..60u32, [0..40u8, 0..40u8], 0..60u8), 0..30),
            at in [0..160u8, 0..160u8],
            radius in 0..30u8,
        ) {
            // Whole pixels, so that many distances are equal and the order must decide.
            let centres: Vec<_> = centres.iter().map(|at| at.map(|px| f64::from(px) * 4.0)).collect();
            let mut scene = scene(&centres);
            for (event, at, width) in words {
                let rect = Rect::around(at.map(|px| f64::from(px) * 4.0), f64::from(width), 16.0);
                scene.words.push((Subject::Event(EventIx(event)), rect));
            }
            scene.marks.rotate_left(centres.len() / 3);
            let (at, radius) = (at.map(f64::from), f64::from(radius));
            prop_assert_eq!(HitIndex::of(&scene).near(at, radius), scan(&scene, at, radius));
        }
    }
}
