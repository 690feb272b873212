//! A picture as a flat list of positioned shapes: what canvas, SVG, hit test, screen reader and golden
//! test all read.

mod hit;
pub mod item;
pub mod path;
pub mod picture;
pub mod style;
pub mod symbol;
#[cfg(test)]
mod vision;

pub use hit::HitIndex;
pub use item::{Anchor, Dash, Fade, Font, Item, Paint, Shape, Stroke, Subject};
pub use path::Path;
pub use picture::{Mark, Rect, Scene, points_along};
pub use style::{Theme, Token};
