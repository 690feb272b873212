//! The scene: a flat list of positioned shapes. Canvas, SVG, hit test, accessible marks and golden tests
//! all use it.

#[cfg(test)]
mod color_vision;
pub mod drawing;
mod hit;
pub mod item;
pub mod path;
pub mod rect;
pub mod style;
pub mod symbol;

pub use drawing::{Mark, Scene};
pub use hit::HitIndex;
pub use item::{Anchor, Dash, Fade, Font, Item, Paint, Run, Shape, Stroke, Subject};
pub use path::Path;
pub use rect::{Rect, points_along};
pub use style::{Theme, Token};
