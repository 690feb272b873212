//! The symbol of an event: grade by shape and fill as well as colour, contested by a mark beside it.

use super::{Dash, Paint, Path, Rect, Scene, Shape, Stroke, Token};
use crate::model::Grade;

/// What a symbol shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Symbol {
    /// How firmly identified.
    pub grade: Grade,
    /// Somebody holds against it.
    pub is_contested: bool,
    /// Diameter in pixels; never by amount.
    pub size: f64,
    /// The colour of the ground, for the halo.
    pub ground: Token,
}

/// Size of a symbol on the map in pixels.
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
    let ground = Paint::fill(symbol.ground);
    let r = symbol.size / 2.0;
    match symbol.grade {
        Grade::Confirmed => {
            let r = r * 1.3;
            scene.path(diamond([x, y], &[r + 2.0]), ground);
            scene.path(diamond([x, y], &[r, r * 0.4]), Paint::fill(token));
        }
        Grade::Examined => {
            scene.draw(Shape::Circle([x, y], r + 1.5), ground);
            scene.draw(Shape::Circle([x, y], r * 0.9), Paint::fill(token));
        }
        Grade::Reported => {
            let width = symbol.size * 0.2;
            scene.draw(Shape::Circle([x, y], r + 1.5), ground);
            scene.draw(Shape::Circle([x, y], r * 0.9 - width / 2.0), Paint::stroke(token, width));
        }
        Grade::Ambiguous => {
            let side = symbol.size * 0.8;
            let square = Rect::around([x, y], side, side);
            scene.rect(square.grown(1.5), 0.0, ground);
            scene.rect(Rect { w: side / 2.0, ..square }, 0.0, Paint::fill(token));
            scene.rect(square.grown(-0.7), 0.0, Paint::stroke(token, 1.4));
        }
        Grade::Unidentified => {
            let stroke = Stroke { token, width: 1.3, dash: Dash::Dotted };
            scene.draw(Shape::Circle([x, y], r + 1.5), ground);
            let ring = Paint { fill: None, stroke: Some(stroke) };
            scene.draw(Shape::Circle([x, y], r * 0.85), ring);
        }
    }
    if symbol.is_contested {
        draw_contested(
            scene,
            [x + symbol.size * 0.62, y - symbol.size * 0.62],
            symbol.size * 0.62,
            symbol.ground,
        );
    }
}

/// The sign ≠ around a point.
pub fn draw_contested(scene: &mut Scene, [x, y]: [f64; 2], size: f64, ground: Token) {
    let half = size / 2.0;
    let gap = size * 0.18;
    let mut sign = Path::new(false);
    sign.add(&[[x - half, y - gap], [x + half, y - gap]]);
    sign.add(&[[x - half, y + gap], [x + half, y + gap]]);
    sign.add(&[[x - half * 0.45, y + half], [x + half * 0.45, y - half]]);
    scene.path(sign.clone(), Paint::stroke(ground, 3.2));
    scene.path(sign, Paint::stroke(Token::Ink, 1.2));
}

/// The sign of a day that is not known, only a period: a hatched bar under a symbol of `size` pixels around
/// a point.
pub fn draw_period(scene: &mut Scene, [x, y]: [f64; 2], size: f64, ground: Token) {
    const STROKES: u8 = 4;
    let (width, height) = (size * 0.78, size * 0.3);
    let middle = y + size * 0.75;
    let (left, top) = (x - width / 2.0, middle - height / 2.0);
    scene.rect(Rect::around([x, middle], width + 3.5, height + 1.6), 1.0, Paint::fill(ground));
    let mut hatch = Path::new(false);
    for stroke in 0..STROKES {
        let lean = height * 0.6;
        let at = left + (width - lean) * f64::from(stroke) / f64::from(STROKES - 1);
        hatch.add(&[[at, top + height], [at + lean, top]]);
    }
    scene.path(hatch, Paint::stroke(Token::Ink, 1.2));
}

/// Diamonds of several half diagonals, one inside the other.
fn diamond([x, y]: [f64; 2], radii: &[f64]) -> Path {
    let mut path = Path::new(true);
    for &r in radii {
        path.add(&[[x, y - r], [x + r, y], [x, y + r], [x - r, y]]);
    }
    path
}
