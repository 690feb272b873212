//! Event symbols: the grade by shape and fill as well as colour, and a ≠ beside contested events.

use super::{Dash, Paint, Path, Rect, Scene, Shape, Stroke, Token};
use crate::model::Grade;

/// The properties of a symbol.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Symbol {
    /// The grade of the event.
    pub grade: Grade,
    /// Whether a claim contests the identification.
    pub is_contested: bool,
    /// Diameter in pixels; never scaled by an amount.
    pub size: f64,
    /// The colour behind the symbol, for its halo.
    pub background: Token,
}

/// Diameter of symbols on the map in pixels.
pub const MAP_SIZE: f64 = 13.0;

/// The colour of a grade.
pub fn grade_token(grade: Grade) -> Token {
    match grade {
        Grade::Confirmed => Token::Confirmed,
        Grade::Examined => Token::Examined,
        Grade::Reported => Token::Reported,
        Grade::Ambiguous => Token::Ambiguous,
        Grade::Unidentified => Token::Unidentified,
    }
}

/// Draws a symbol around a point.
pub fn draw_symbol(scene: &mut Scene, symbol: Symbol, [x, y]: [f64; 2]) {
    let token = grade_token(symbol.grade);
    let halo = Paint::fill(symbol.background);
    let r = symbol.size / 2.0;
    match symbol.grade {
        Grade::Confirmed => {
            let r = r * 1.3;
            scene.path(diamond([x, y], &[r + 2.0]), halo);
            scene.path(diamond([x, y], &[r, r * 0.4]), Paint::fill(token));
        }
        Grade::Examined => {
            scene.draw(Shape::Circle([x, y], r + 1.5), halo);
            scene.draw(Shape::Circle([x, y], r * 0.9), Paint::fill(token));
        }
        Grade::Reported => {
            let width = symbol.size * 0.2;
            scene.draw(Shape::Circle([x, y], r + 1.5), halo);
            scene.draw(Shape::Circle([x, y], r * 0.9 - width / 2.0), Paint::stroke(token, width));
        }
        Grade::Ambiguous => {
            let side = symbol.size * 0.8;
            let square = Rect::around([x, y], side, side);
            scene.rect(square.grown(1.5), 0.0, halo);
            scene.rect(Rect { w: side / 2.0, ..square }, 0.0, Paint::fill(token));
            scene.rect(square.grown(-0.7), 0.0, Paint::stroke(token, 1.4));
        }
        Grade::Unidentified => {
            let stroke = Stroke { token, width: 1.3, dash: Dash::Dotted };
            scene.draw(Shape::Circle([x, y], r + 1.5), halo);
            let ring = Paint { fill: None, stroke: Some(stroke) };
            scene.draw(Shape::Circle([x, y], r * 0.85), ring);
        }
    }
    if symbol.is_contested {
        draw_contested(
            scene,
            [x + symbol.size * 0.62, y - symbol.size * 0.62],
            symbol.size * 0.62,
            symbol.background,
        );
    }
}

/// Draws ≠ around a point.
pub fn draw_contested(scene: &mut Scene, [x, y]: [f64; 2], size: f64, background: Token) {
    let half = size / 2.0;
    let gap = size * 0.18;
    let mut sign = Path::new(false);
    sign.add(&[[x - half, y - gap], [x + half, y - gap]]);
    sign.add(&[[x - half, y + gap], [x + half, y + gap]]);
    sign.add(&[[x - half * 0.45, y + half], [x + half * 0.45, y - half]]);
    scene.path(sign.clone(), Paint::stroke(background, 3.2));
    scene.path(sign, Paint::stroke(Token::Ink, 1.2));
}

/// Draws the sign of an event without a known day: a hatched bar below a symbol of `size` pixels at a point.
pub fn draw_period(scene: &mut Scene, [x, y]: [f64; 2], size: f64, background: Token) {
    const STROKES: u8 = 4;
    let (width, height) = (size * 0.78, size * 0.3);
    let middle = y + size * 0.75;
    let (left, top) = (x - width / 2.0, middle - height / 2.0);
    scene.rect(Rect::around([x, middle], width + 3.5, height + 1.6), 1.0, Paint::fill(background));
    let mut hatch = Path::new(false);
    for stroke in 0..STROKES {
        let lean = height * 0.6;
        let at = left + (width - lean) * f64::from(stroke) / f64::from(STROKES - 1);
        hatch.add(&[[at, top + height], [at + lean, top]]);
    }
    scene.path(hatch, Paint::stroke(Token::Ink, 1.2));
}

/// Concentric diamonds with these half diagonals.
fn diamond([x, y]: [f64; 2], radii: &[f64]) -> Path {
    let mut path = Path::new(true);
    for &r in radii {
        path.add(&[[x, y - r], [x + r, y], [x, y + r], [x - r, y]]);
    }
    path
}
