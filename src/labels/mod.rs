//! Places texts beside what they name, so that none covers another: one solver for map and chart.
//!
//! A [`LabelSpace`] holds what is drawn: the frame, obstacles that no text may touch, lines and grounds that have a
//! price, and zones in which a text would seem to name something else. A [`Label`] is a text with the places that it
//! could take, each a [`LabelCandidate`] with a cost; several forms of one text (on one line, on two, shorter) are
//! candidates of different size. The candidates beside a mark, and those at the end of a leader, need not be listed:
//! [`Label::beside`] finds them. [`solve`] gives each label a candidate or none. Labels are passed in the order of
//! their right: the first have the first choice, and make way only where they find another place.
//!
//! The room measures and draws no text: the caller knows the size of its lines, and writes them where they belong.
//!
//! ```
//! use strikemap::labels::{Form, Label, LabelSpace, Side, solve};
//! use strikemap::scene::Rect;
//!
//! let mut space = LabelSpace::new(Rect { x: 0.0, y: 0.0, w: 200.0, h: 100.0 });
//! let marks = [Rect::around([60.0, 50.0], 12.0, 12.0), Rect::around([90.0, 50.0], 12.0, 12.0)];
//! for (owner, mark) in marks.iter().enumerate() {
//!     space.block(*mark);
//!     space.own_zone(owner, mark.grown(5.0), 3.0);
//! }
//! let form = Form { size: [50.0, 14.0], cost: 0.0 };
//! let labels = [0, 1].map(|owner| Label::beside(owner, marks[owner], Side::Right, vec![form]));
//! let placed = solve(&mut space, &labels);
//! // The first has a mark on its right, and stands on the left of its own.
//! assert!(placed[0].is_some_and(|it| it.rect.right() < marks[0].x));
//! assert!(placed[1].is_some_and(|it| it.rect.x > marks[1].right()));
//! ```

mod label;
mod leaders;
mod occupancy_grid;
mod sides;
mod solver;
mod space;
#[cfg(test)]
mod tests;

pub use label::{Form, Label, LabelCandidate, LabelRules, Lines};
pub use occupancy_grid::OccupancyGrid;
pub use sides::{Side, beside};
pub use solver::solve;
pub use space::LabelSpace;
