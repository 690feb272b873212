//! Shapes and their paint.

use super::{Path, Rect, Token};
use crate::base::text_width::{WIDEST, text_width};
use crate::model::{ClaimIx, EventIx};

/// The event, claim or group that a shape represents.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// An event.
    Event(EventIx),
    /// A claim.
    Claim(ClaimIx),
    /// Several events drawn as one symbol.
    Group(Vec<EventIx>),
    /// Several claims drawn in one place, or added up in one column.
    Claims(Vec<ClaimIx>),
}

impl Subject {
    /// The claims it represents; none for an event.
    pub fn claims(&self) -> &[ClaimIx] {
        match self {
            Self::Claim(claim) => std::slice::from_ref(claim),
            Self::Claims(claims) => claims,
            Self::Event(_) | Self::Group(_) => &[],
        }
    }

    /// The events it represents; none for a claim.
    pub fn events(&self) -> &[EventIx] {
        match self {
            Self::Event(event) => std::slice::from_ref(event),
            Self::Group(events) => events,
            Self::Claim(_) | Self::Claims(_) => &[],
        }
    }
}

/// A dash pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dash {
    /// A solid line.
    Solid,
    /// Short dashes.
    Dashed,
    /// Dots.
    Dotted,
}

impl Dash {
    /// Lengths of dashes and gaps in pixels; empty for a solid line.
    pub fn pattern(self) -> &'static [f64] {
        match self {
            Self::Solid => &[],
            Self::Dashed => &[4.0, 3.0],
            Self::Dotted => &[1.5, 2.5],
        }
    }
}

/// The style of a line.
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

    /// Only a solid line.
    pub fn stroke(token: Token, width: f64) -> Self {
        Self { fill: None, stroke: Some(Stroke { token, width, dash: Dash::Solid }) }
    }

    /// Only a dashed line.
    pub fn dashed(token: Token, width: f64, dash: Dash) -> Self {
        Self { fill: None, stroke: Some(Stroke { token, width, dash }) }
    }

    /// Adds a fill.
    pub fn and_fill(self, token: Token) -> Self {
        Self { fill: Some(token), ..self }
    }
}

/// Which point of a text is at its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The left end of the baseline.
    Start,
    /// The middle of the baseline.
    Middle,
    /// The right end of the baseline.
    End,
}

/// The font of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Font {
    /// Size in pixels.
    pub size: f64,
    /// 400, 500 or 700.
    pub weight: u16,
    /// Italic: names of waters only.
    pub is_italic: bool,
    /// Letter spacing in pixels: names of countries only.
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

    /// The width of a text in pixels in the face in use: for labels.
    pub fn width(&self, text: &str) -> f64 {
        text_width(text, self.size, self.is_wide()) + self.spaces(text)
    }

    /// The room that a text needs in any face: for frames and axes, so that they stand alike on the written page and
    /// on the live one.
    pub fn room(&self, text: &str) -> f64 {
        WIDEST.width(text, self.size, self.is_wide()) + self.spaces(text)
    }

    /// Few faces have a medium weight: it is as wide as the regular one in most, and nowhere wider than the bold one.
    fn is_wide(&self) -> bool {
        self.weight > 400
    }

    fn spaces(&self, text: &str) -> f64 {
        text.chars().count() as f64 * self.spacing
    }
}

/// The direction in which a gradient fades out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fade {
    /// Upward: no upper bound is stated.
    Up,
    /// Downward: no lower bound is stated.
    Down,
    /// To the left: the start is not stated.
    Left,
    /// To the right: the end is not stated.
    Right,
}

/// A part of a line of text in one font and colour.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The text.
    pub text: String,
    /// Its font.
    pub font: Font,
    /// Its colour.
    pub token: Token,
}

impl Run {
    /// The width in pixels in the face in use.
    pub fn width(&self) -> f64 {
        self.font.width(&self.text)
    }
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
    /// A rectangle with a gradient that fades out towards one side.
    Fade(Rect, Fade),
    /// A line of text, optionally with a halo.
    Text {
        /// The position of the anchor.
        at: [f64; 2],
        /// The text.
        text: String,
        /// Which point of the text is at `at`.
        anchor: Anchor,
        /// The font.
        font: Font,
        /// The colour of the halo.
        halo: Option<Token>,
    },
    /// A line of text in several fonts from its left end on, optionally with a halo. Whatever the reader's font, the
    /// runs follow each other.
    Runs([f64; 2], Vec<Run>, Option<Token>),
}

/// A painted shape.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The shape.
    pub shape: Shape,
    /// Fill and stroke.
    pub paint: Paint,
    /// The event, claim or group it represents.
    pub subject: Option<Subject>,
}

impl Item {
    /// Scales by `scale`, then translates by `by`. Dashes and halos keep their size.
    pub(super) fn transform(&mut self, by: [f64; 2], scale: f64) {
        let point = |[x, y]: [f64; 2]| [x * scale + by[0], y * scale + by[1]];
        match &mut self.shape {
            Shape::Path(path) => path.transform(by, scale),
            Shape::Circle(centre, radius) => {
                *centre = point(*centre);
                *radius *= scale;
            }
            Shape::Rect(rect, radius) => {
                *rect = rect.transformed(by, scale);
                *radius *= scale;
            }
            Shape::Fade(rect, _) => *rect = rect.transformed(by, scale),
            Shape::Text { at, font, .. } => {
                *at = point(*at);
                font.size *= scale;
                font.spacing *= scale;
            }
            Shape::Runs(at, runs, _) => {
                *at = point(*at);
                runs.iter_mut().for_each(|run| run.font.size *= scale);
            }
        }
        if let Some(stroke) = &mut self.paint.stroke {
            stroke.width *= scale;
        }
    }
}
