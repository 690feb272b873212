//! The shapes of a picture and how each is painted.

use super::{Path, Rect, Token};
use crate::model::{ClaimIx, EventIx};

/// What a shape stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// An event.
    Event(EventIx),
    /// A claim.
    Claim(ClaimIx),
    /// Several events drawn as one.
    Group(Vec<EventIx>),
}

impl Subject {
    /// The events that it is or holds.
    pub fn events(&self) -> &[EventIx] {
        match self {
            Self::Event(event) => std::slice::from_ref(event),
            Self::Group(events) => events,
            Self::Claim(_) => &[],
        }
    }
}

/// A dash pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dash {
    /// An unbroken line.
    Solid,
    /// Short dashes.
    Dashed,
    /// Dots.
    Dotted,
}

impl Dash {
    /// Lengths of line and gap in pixels; empty for an unbroken line.
    pub fn pattern(self) -> &'static [f64] {
        match self {
            Self::Solid => &[],
            Self::Dashed => &[4.0, 3.0],
            Self::Dotted => &[1.5, 2.5],
        }
    }
}

/// A line's colour, width in pixels and dashes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// The colour.
    pub token: Token,
    /// The width in pixels.
    pub width: f64,
    /// The dashes.
    pub dash: Dash,
}

/// Fill and stroke of a shape.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Paint {
    /// The fill.
    pub fill: Option<Token>,
    /// The outline.
    pub stroke: Option<Stroke>,
}

impl Paint {
    /// Only a fill.
    pub fn fill(token: Token) -> Self {
        Self { fill: Some(token), stroke: None }
    }

    /// Only an unbroken line.
    pub fn stroke(token: Token, width: f64) -> Self {
        Self { fill: None, stroke: Some(Stroke { token, width, dash: Dash::Solid }) }
    }

    /// Only a line with dashes.
    pub fn dashed(token: Token, width: f64, dash: Dash) -> Self {
        Self { fill: None, stroke: Some(Stroke { token, width, dash }) }
    }

    /// With a fill as well.
    pub fn and_fill(self, token: Token) -> Self {
        Self { fill: Some(token), ..self }
    }
}

/// Which point of a text stands at its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The left end of the base line.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Font {
    /// Size in pixels.
    pub size: f64,
    /// 400, 500 or 700.
    pub weight: u16,
    /// Slanted: waters only.
    pub is_italic: bool,
    /// Space between letters in pixels: names of states only.
    pub spacing: f64,
}

impl Font {
    /// A regular font.
    pub const fn regular(size: f64) -> Self {
        Self { size, weight: 400, is_italic: false, spacing: 0.0 }
    }

    /// A bold font.
    pub const fn bold(size: f64) -> Self {
        Self { size, weight: 700, is_italic: false, spacing: 0.0 }
    }

    /// A medium font.
    pub const fn medium(size: f64) -> Self {
        Self { size, weight: 500, is_italic: false, spacing: 0.0 }
    }

    /// The width of a text in pixels, near enough to lay it out.
    pub fn width(&self, text: &str) -> f64 {
        let letters = text.chars().count() as f64;
        crate::base::text_width::text_width(text, self.size, self.weight >= 600)
            + letters * self.spacing
    }
}

/// Where a fill that runs out is at its fullest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fade {
    /// At the bottom: open upward.
    Up,
    /// At the top: open downward.
    Down,
    /// At the right: its start is not stated.
    Left,
    /// At the left: its end is not stated.
    Right,
}

/// A shape in pixels from the top left.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// Lines or outlines.
    Path(Path),
    /// A circle: centre and radius.
    Circle([f64; 2], f64),
    /// A rectangle with rounded corners.
    Rect(Rect, f64),
    /// A rectangle whose fill runs out towards one side.
    Fade(Rect, Fade),
    /// A line of text at a point of its base line, with an outline in the ground's colour.
    Text {
        /// The point.
        at: [f64; 2],
        /// The text.
        text: String,
        /// Which point of the text.
        anchor: Anchor,
        /// The font.
        font: Font,
        /// The ground's colour.
        halo: Option<Token>,
    },
}

/// A painted shape.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The shape.
    pub shape: Shape,
    /// How it is painted.
    pub paint: Paint,
    /// What it stands for.
    pub subject: Option<Subject>,
}

impl Item {
    /// Makes it `scale` times as large, then moves it by `by`. Dashes and halos stay as they are.
    pub(super) fn shift(&mut self, by: [f64; 2], scale: f64) {
        let point = |[x, y]: [f64; 2]| [x * scale + by[0], y * scale + by[1]];
        match &mut self.shape {
            Shape::Path(path) => path.shift(by, scale),
            Shape::Circle(centre, radius) => {
                *centre = point(*centre);
                *radius *= scale;
            }
            Shape::Rect(rect, radius) => {
                *rect = rect.shifted(by, scale);
                *radius *= scale;
            }
            Shape::Fade(rect, _) => *rect = rect.shifted(by, scale),
            Shape::Text { at, font, .. } => {
                *at = point(*at);
                font.size *= scale;
                font.spacing *= scale;
            }
        }
        if let Some(stroke) = &mut self.paint.stroke {
            stroke.width *= scale;
        }
    }
}
