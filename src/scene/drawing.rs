//! The scene, its accessible marks, and what draws into it.

use super::{Anchor, Fade, Font, Item, Paint, Path, Rect, Shape, Subject, Token};

/// Something a reader can point at, reach by keyboard and hear named.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// What it stands for.
    pub subject: Subject,
    /// Where it is drawn.
    pub bounds: Rect,
    /// Its accessible name.
    pub name: String,
}

/// A picture: shapes from back to front, and the marks among them in reading order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Width in pixels.
    pub width: f64,
    /// Height in pixels.
    pub height: f64,
    /// What it shows, in a few words.
    pub title: String,
    /// The same in a sentence or two, for those who cannot see it.
    pub description: String,
    /// ISO 639-1 code of its texts.
    pub lang: &'static str,
    /// The shapes.
    pub items: Vec<Item>,
    /// The marks.
    pub marks: Vec<Mark>,
    /// Where the words of a mark stand apart from it: a hand finds the mark there as well.
    pub words: Vec<(Subject, Rect)>,
}

impl Scene {
    /// Adds a shape that stands for nothing by itself.
    pub fn draw(&mut self, shape: Shape, paint: Paint) {
        self.items.push(Item { shape, paint, subject: None });
    }

    /// Adds lines or outlines; nothing where there are none.
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

    /// Adds a fill that runs out towards one side.
    pub fn fade(&mut self, rect: Rect, fade: Fade, token: Token) {
        self.draw(Shape::Fade(rect, fade), Paint::fill(token));
    }

    /// Adds a text with a halo of the ground's colour.
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

    /// Puts another picture into this one, with its top left at `at` and `scale` times as large. Its marks and
    /// their words come along, its title and description do not.
    pub fn place(&mut self, mut other: Self, at: [f64; 2], scale: f64) {
        for item in &mut other.items {
            item.shift(at, scale);
        }
        for mark in &mut other.marks {
            mark.bounds = mark.bounds.shifted(at, scale);
        }
        for (_, rect) in &mut other.words {
            *rect = rect.shifted(at, scale);
        }
        self.words.append(&mut other.words);
        self.items.append(&mut other.items);
        self.marks.append(&mut other.marks);
    }

    /// Makes all shapes from number `first` on stand for `subject`.
    pub fn attribute(&mut self, first: usize, subject: &Subject) {
        for item in self.items.iter_mut().skip(first) {
            item.subject = Some(subject.clone());
        }
    }

    /// Covers what lies in `whole` and outside `frame` with paper: a scene has no clipping.
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
