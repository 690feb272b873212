//! A drag over a view with days: new dates are drawn, or a grip is brought elsewhere.

use std::cell::Cell;
use std::rc::Rc;

use web_sys::{HtmlElement, PointerEvent};

use super::date_chooser::{DateChooser, Move};
use crate::app::brush::{Grip, Press};
use crate::browser::pointer::{point_in, stop_click_after};
use crate::browser::scope::Scope;

/// A view over which dates are chosen.
pub(super) trait HasDays {
    /// Its element.
    fn frame(&self) -> &HtmlElement;

    /// What changes the dates.
    fn chooser(&self) -> &DateChooser;

    /// What a press at a point drags, and where that stands.
    fn pressed(&self, event: &PointerEvent, at: [f64; 2]) -> Option<(Grip, f64)>;

    /// Where a grip is brought that now stands at `x`.
    fn moved(&self, grip: Grip, x: f64) -> Option<Move>;

    /// A drag begins: cards would be in its way.
    fn begin(&self);
}

/// A press, and how far from the pointer its grip stands: it keeps this distance.
type Held = Cell<Option<(Press, f64)>>;

/// Follows drags over a view, as long as the page lives. A second finger drags nothing.
pub(super) fn follow_drag(scope: &Scope, picture: &Rc<dyn HasDays>) {
    let held: Rc<Held> = Rc::default();
    let was_drag: Rc<Cell<bool>> = Rc::default();
    let frame = picture.frame().clone();
    let (pressed, press, dragged) = (picture.clone(), held.clone(), was_drag.clone());
    scope.listen(&frame, "pointerdown", move |event: PointerEvent| {
        if !event.is_primary() {
            return;
        }
        dragged.set(false);
        let at = point_in(pressed.frame(), event.client_x(), event.client_y());
        let grip = pressed.pressed(&event, at).filter(|_| event.button() == 0);
        press.set(grip.map(|(grip, x)| (Press::new(at[0], grip), x - at[0])));
    });
    let (moved, hold, dragged) = (picture.clone(), held.clone(), was_drag.clone());
    scope.listen(&frame, "pointermove", move |event: PointerEvent| {
        let Some((mut press, off)) = hold.get().filter(|_| event.is_primary()) else { return };
        if event.buttons() & 1 == 0 {
            return hold.set(None);
        }
        let [x, _] = point_in(moved.frame(), event.client_x(), event.client_y());
        let had_begun = press.is_drag();
        let grip = press.move_to(x);
        hold.set(Some((press, off)));
        if press.is_drag() && !had_begun {
            dragged.set(true);
            let _ = moved.frame().set_pointer_capture(event.pointer_id());
            moved.begin();
        }
        if let Some(to) = grip.and_then(|grip| moved.moved(grip, x + off)) {
            moved.chooser().drag(to);
        }
    });
    for name in ["pointerup", "pointercancel"] {
        let (released, hold) = (picture.clone(), held.clone());
        scope.listen(&frame, name, move |event: PointerEvent| {
            if event.is_primary() && hold.take().is_some_and(|(press, _)| press.is_drag()) {
                released.chooser().release();
            }
        });
    }
    stop_click_after(scope, &frame, was_drag);
}
