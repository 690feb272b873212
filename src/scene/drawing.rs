//! The scene: its shapes, its accessible marks, and methods to draw into it.

use super::{Anchor, Fade, Font, Item, Paint, Path, Rect, Run, Shape, Subject, Token};
use crate::model::EventIx;

/// An interactive element: found by pointer and keyboard, named for screen readers.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The event, claim or group it represents.
    pub subject: Subject,
    /// Its bounding box.
    pub bounds: Rect,
    /// Its accessible name.
    pub name: String,
}

/// A drawing: shapes from back to front, and marks in reading order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Width in pixels.
    pub width: f64,
    /// Height in pixels.
    pub height: f64,
    /// The title.
    pub title: String,
    /// A text alternative of a sentence or two.
    pub description: String,
    /// ISO 639-1 code of the language.
    pub lang: &'static str,
    /// The shapes.
    pub items: Vec<Item>,
    /// The marks.
    pub marks: Vec<Mark>,
    /// Labels, and the dots of bars, drawn apart from their mark; hit tests find the mark there too.
    pub labels: Vec<(Subject, Rect)>,
    /// Frames that stand for marks drawn elsewhere, such as that of an inset: who presses one means all of them.
    pub frames: Vec<(Vec<EventIx>, Rect)>,
}

impl Scene {
    /// What it is for who cannot see it: its title and its description.
    pub fn accessible_name(&self) -> String {
        [&*self.title, ". ", &*self.description].concat()
    }

    /// Adds a shape without a subject.
    pub fn draw(&mut self, shape: Shape, paint: Paint) {
        self.items.push(Item { shape, paint, subject: None });
    }

    /// Adds a path, unless it is empty.
    pub fn path(&mut self, path: Path, paint: Paint) {
        if !path.is_empty() {
            self.draw(Shape::Path(path), paint);
        }
    }

    /// Adds a straight line.
    pub fn line(&mut self, from: [f64; 2], to: [f64; 2], paint: Paint) {
        self.path(Path::line(&[from, to]), paint);
    }

    /// Adds a rectangle.
    pub fn rect(&mut self, rect: Rect, radius: f64, paint: Paint) {
        self.draw(Shape::Rect(rect, radius), paint);
    }

    /// Adds a gradient that fades out towards one side.
    pub fn fade(&mut self, rect: Rect, fade: Fade, token: Token) {
        self.draw(Shape::Fade(rect, fade), Paint::fill(token));
    }

    /// Adds a text, optionally with a halo in the colour of its background.
    pub fn text(
        &mut self,
        at: [f64; 2],
        text: impl Into<String>,
        anchor: Anchor,
        font: Font,
        token: Token,
        halo: Option<Token>,
    ) {
        let text = text.into();
        self.draw(Shape::Text { at, text, anchor, font, halo }, Paint::fill(token));
    }

    /// Adds a line of text in several fonts, optionally with a halo in the colour of its background.
    pub fn runs(&mut self, at: [f64; 2], runs: Vec<Run>, halo: Option<Token>) {
        self.draw(Shape::Runs(at, runs, halo), Paint::default());
    }

    /// Adds the shapes, marks and labels of another scene, scaled by `scale`, with its top left at `at`. The
    /// title and description are dropped.
    pub fn place(&mut self, mut other: Self, at: [f64; 2], scale: f64) {
        for item in &mut other.items {
            item.transform(at, scale);
        }
        for mark in &mut other.marks {
            mark.bounds = mark.bounds.transformed(at, scale);
        }
        for (_, rect) in &mut other.labels {
            *rect = rect.transformed(at, scale);
        }
        for (_, rect) in &mut other.frames {
            *rect = rect.transformed(at, scale);
        }
        self.frames.append(&mut other.frames);
        self.labels.append(&mut other.labels);
        self.items.append(&mut other.items);
        self.marks.append(&mut other.marks);
    }

    /// The events that the frame at a point stands for; none where there is no frame.
    pub fn framed_at(&self, [x, y]: [f64; 2]) -> &[EventIx] {
        let at = Rect { x, y, w: 0.0, h: 0.0 };
        let frame = self.frames.iter().find(|(_, rect)| rect.contains(&at));
        frame.map_or(&[], |(events, _)| events)
    }

    /// Sets the subject of all shapes from index `first` on.
    pub fn set_subject(&mut self, first: usize, subject: &Subject) {
        for item in self.items.iter_mut().skip(first) {
            item.subject = Some(subject.clone());
        }
    }

    /// Paints over the part of `whole` outside `frame`, because a scene has no clipping.
    pub fn cover_outside(&mut self, whole: Rect, frame: Rect) {
        let corners = |rect: &Rect| {
            let (x, y, right, bottom) = (rect.x, rect.y, rect.right(), rect.bottom());
            [[x, y], [right, y], [right, bottom], [x, bottom]]
        };
        let mut path = Path::outline(&corners(&whole));
        path.add(&corners(&frame));
        self.path(path, Paint::fill(Token::Paper));
    }
}
