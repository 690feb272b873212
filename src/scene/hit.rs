//! Which marks lie under a point: for pointer and finger, without a browser.

use super::{Mark, Rect, Scene};
use crate::base::math::hypot;
use crate::base::order;

impl Scene {
    /// The marks whose bounds, or words, come within `radius` pixels of a point, as indices into `marks`: those
    /// the point lies in or nearest to first, then those whose middle is nearer, then those drawn on top.
    pub fn marks_near(&self, at: [f64; 2], radius: f64) -> Vec<usize> {
        if !at.iter().all(|px| px.is_finite()) {
            return Vec::new();
        }
        let mut near: Vec<(usize, [f64; 2])> = Vec::new();
        for (index, mark) in self.marks.iter().enumerate() {
            let words = self.words.iter().filter(|(subject, _)| *subject == mark.subject);
            let gaps = words.map(|(_, rect)| distance(rect, at));
            let gap = gaps.fold(distance(&mark.bounds, at), f64::min);
            if gap <= radius {
                let [x, y] = mark.bounds.centre();
                near.push((index, [gap, hypot(x - at[0], y - at[1])]));
            }
        }
        let top = |index: usize| self.marks.get(index).and_then(|mark| self.drawn_at(mark));
        order::sort_by(&mut near, |a, b| {
            order::partial(&a.1, &b.1).then_with(|| top(b.0).cmp(&top(a.0)))
        });
        near.into_iter().map(|(index, _)| index).collect()
    }

    /// The last shape that stands for what a mark stands for.
    fn drawn_at(&self, mark: &Mark) -> Option<usize> {
        self.items.iter().rposition(|item| item.subject.as_ref() == Some(&mark.subject))
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
    use crate::scene::{Paint, Shape, Subject, Token};

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
        assert_eq!(scene.marks_near([109.0, 100.0], 0.0), [1, 2, 0]);
        assert_eq!(scene.marks_near([89.0, 100.0], 0.0), [0], "inside of one alone");
    }

    #[test]
    fn of_marks_at_one_spot_the_one_on_top_comes_first() {
        let mut scene = scene(&[[50.0, 50.0], [50.0, 50.0], [50.0, 50.0]]);
        assert_eq!(scene.marks_near([52.0, 50.0], 4.0), [2, 1, 0]);
        // The order of reading may be another than that of drawing.
        scene.marks.reverse();
        assert_eq!(scene.marks_near([52.0, 50.0], 4.0), [0, 1, 2]);
    }

    #[test]
    fn a_mark_is_found_by_its_words() {
        let mut scene = scene(&[[50.0, 50.0], [200.0, 50.0]]);
        scene.words.push((Subject::Event(EventIx(0)), Rect::around([110.0, 50.0], 60.0, 16.0)));
        assert_eq!(scene.marks_near([120.0, 50.0], 4.0), [0]);
        assert_eq!(scene.marks_near([120.0, 70.0], 4.0), [0usize; 0], "below the words");
    }

    #[test]
    fn a_finger_reaches_farther_than_a_pointer() {
        let scene = scene(&[[50.0, 50.0], [100.0, 50.0]]);
        assert_eq!(scene.marks_near([75.0, 50.0], 4.0), [0usize; 0]);
        assert_eq!(scene.marks_near([74.0, 50.0], 22.0), [0, 1]);
        assert_eq!(scene.marks_near([f64::NAN, 50.0], 22.0), [0usize; 0]);
    }
}
