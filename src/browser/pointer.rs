//! Mouse, pen, wheel and fingers over an element → wishes in pixels of that element.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, HtmlElement, PointerEvent, TouchEvent, WheelEvent};

use super::document::listen as listen_to;
use super::gesture::Pinch;
use crate::base::math::within;

/// What the reader's hand asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Hand {
    /// Move what is drawn by so many pixels.
    Move([f64; 2]),
    /// Zoom in by so many levels, with a point staying where it is.
    Zoom(f64, [f64; 2]),
    /// The wheel turned without the key that zooms: the page scrolls.
    PlainWheel,
    /// One finger moved: the page scrolls.
    OneFinger,
}

/// A movement shorter than this is a click.
const CLICK_PX: f64 = 4.0;
/// Zoom levels for one pixel of the wheel.
const LEVELS_PER_WHEEL_PX: f64 = 0.004;

type Listener = Rc<dyn Fn(Hand)>;

/// Listens to the hand over an element, as long as the page lives.
pub fn listen(element: &HtmlElement, on_hand: impl Fn(Hand) + 'static) {
    let on_hand: Listener = Rc::new(on_hand);
    listen_wheel(element, on_hand.clone());
    listen_touch(element, on_hand.clone());
    listen_drag(element, on_hand);
}

fn point_in(element: &HtmlElement, x: i32, y: i32) -> [f64; 2] {
    let bounds = element.get_bounding_client_rect();
    [f64::from(x) - bounds.left(), f64::from(y) - bounds.top()]
}

fn listen_wheel(element: &HtmlElement, on_hand: Listener) {
    let target = element.clone();
    listen_to(element, "wheel", move |event: WheelEvent| {
        if !(event.ctrl_key() || event.meta_key()) {
            on_hand(Hand::PlainWheel);
            return;
        }
        event.prevent_default();
        // A mouse's wheel counts in lines on some systems; a trackpad's pinch comes as small pixels.
        let px = event.delta_y()
            * if event.delta_mode() == WheelEvent::DOM_DELTA_LINE { 30.0 } else { 1.0 };
        let levels = within(-px * LEVELS_PER_WHEEL_PX, -1.0, 1.0);
        on_hand(Hand::Zoom(levels, point_in(&target, event.client_x(), event.client_y())));
    });
}

fn listen_touch(element: &HtmlElement, on_hand: Listener) {
    let last: Rc<RefCell<Option<Pinch>>> = Rc::default();
    for name in ["touchstart", "touchmove", "touchend", "touchcancel"] {
        let (target, last, on_hand) = (element.clone(), last.clone(), on_hand.clone());
        listen_to(element, name, move |event: TouchEvent| {
            let touches = event.touches();
            let finger =
                |at| touches.get(at).map(|t| point_in(&target, t.client_x(), t.client_y()));
            let pinch = finger(0).zip(finger(1)).map(|(a, b)| Pinch::new(a, b));
            let before = last.replace(pinch);
            match (pinch, before) {
                (Some(now), Some(before)) => {
                    event.prevent_default();
                    let (moved, levels) = now.since(&before);
                    on_hand(Hand::Move(moved));
                    on_hand(Hand::Zoom(levels, now.centre));
                }
                (Some(_), None) => event.prevent_default(),
                (None, _) if name == "touchmove" => on_hand(Hand::OneFinger),
                (None, _) => {}
            }
        });
    }
}

fn listen_drag(element: &HtmlElement, on_hand: Listener) {
    /// Where the button went down, where the pointer was last, and whether this is a drag yet.
    #[derive(Clone, Copy)]
    struct Drag {
        from: [f64; 2],
        last: [f64; 2],
        is_drag: bool,
    }
    let drag: Rc<Cell<Option<Drag>>> = Rc::default();
    let was_drag: Rc<Cell<bool>> = Rc::default();
    let point = |event: &PointerEvent| [f64::from(event.client_x()), f64::from(event.client_y())];

    let (held, dragged) = (drag.clone(), was_drag.clone());
    listen_to(element, "pointerdown", move |event: PointerEvent| {
        dragged.set(false);
        if event.pointer_type() != "touch" && event.button() == 0 {
            let at = point(&event);
            held.set(Some(Drag { from: at, last: at, is_drag: false }));
        }
    });
    let (target, held, dragged) = (element.clone(), drag.clone(), was_drag.clone());
    listen_to(element, "pointermove", move |event: PointerEvent| {
        let Some(mut state) = held.get() else { return };
        // The button was let go outside the map.
        if event.buttons() & 1 == 0 {
            held.set(None);
            return;
        }
        let at = point(&event);
        let far = (at[0] - state.from[0]).abs().max((at[1] - state.from[1]).abs());
        if !state.is_drag && far > CLICK_PX {
            state.is_drag = true;
            dragged.set(true);
            let _ = target.set_pointer_capture(event.pointer_id());
        }
        if state.is_drag {
            on_hand(Hand::Move([at[0] - state.last[0], at[1] - state.last[1]]));
            state.last = at;
        }
        held.set(Some(state));
    });
    for name in ["pointerup", "pointercancel"] {
        let held = drag.clone();
        listen_to(element, name, move |_: PointerEvent| held.set(None));
    }
    // The click that ends a drag opens nothing. It is stopped on its way down, before any mark hears it.
    let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        if was_drag.replace(false) {
            event.stop_propagation();
            event.prevent_default();
        }
    });
    let _ = element.add_event_listener_with_callback_and_bool(
        "click",
        listener.as_ref().unchecked_ref(),
        true,
    );
    listener.forget();
}
