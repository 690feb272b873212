//! What the other views know of the live chart. It comes with the second module of the program (`ui/later.rs`), they
//! with the first: none of them may name it.

use std::rc::Rc;

use super::date_chooser::{Changes, DateChooser};
use super::stage::Stage;
use crate::scene::Scene;

/// The live chart.
pub(super) trait ChartView {
    /// Asks to be drawn in the next frame.
    fn redraw(&self);
    /// Another frame is due: it was changed since it was drawn.
    fn is_due(&self) -> bool;
    /// What is due in a frame.
    fn tick(&self);
    /// Follows the dates that were chosen on it or on the strip. Until its axis spans them, they are laid over it.
    fn follow(&self, changes: Changes);
    /// Says beside it what belongs to it. Not while sizes are being told: to some browsers that is an error.
    fn settle(&self);
    /// Puts on the canvas what was drawn.
    fn paint(&self);
    /// The whole chart as it is drawn; `None` before.
    fn whole(&self) -> Option<Scene>;
}

/// Makes the live chart, where the page has room for it.
#[derive(Clone, Copy)]
pub struct ChartMaker(pub(super) MakeChart);

type MakeChart = fn(&Rc<Stage>, &Rc<DateChooser>) -> Option<Rc<dyn ChartView>>;
