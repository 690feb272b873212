//! Mouse, pen, wheel and fingers over an element → wishes in pixels of that element.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, HtmlElement, MouseEvent, PointerEvent, TouchEvent, WheelEvent};

use super::scope::Scope;
use crate::app::gesture::{Clicks, Drag, Dragged, Fingers, Released, Touch, wheel_levels};

/// What the reader did with mouse or fingers. Times are in milliseconds, as the browser tells them of events.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Gesture {
    /// A mouse or pen is over a point, or over none any more.
    Hover(Option<[f64; 2]>),
    /// Move what is drawn by so many pixels.
    Move([f64; 2], f64),
    /// Zoom in by so many levels, with a point staying where it is; by a wheel, whose steps are coarse.
    Wheel(f64, [f64; 2]),
    /// The same by two fingers, which hold what they zoom.
    Pinch(f64, [f64; 2]),
    /// The pointer that moved it is released.
    Release(f64),
    /// A rectangle between two corners is being drawn, or no longer.
    Box(Option<[[f64; 2]; 2]>),
    /// It is done: go there.
    Boxed([[f64; 2]; 2]),
    /// A point was pressed and let go, by a finger or by a mouse.
    Tap([f64; 2], bool),
    /// A point was pressed twice.
    Twice([f64; 2]),
    /// The wheel turned without the key that zooms: the page scrolls.
    PlainWheel,
    /// One finger moved: the page scrolls.
    OneFinger,
}

/// What lies over the element and answers for itself.
const CONTROLS: &str = ".zoom, .tip.held, [role=slider]";

type Listener = Rc<dyn Fn(Gesture)>;

/// Listens to gestures over an element, as long as the page lives. Where `is_free` says so, as on a map that
/// fills the screen, there is no page to scroll: one finger and the plain wheel are the map's.
pub fn listen(
    scope: &Scope,
    element: &HtmlElement,
    is_free: impl Fn() -> bool + 'static,
    on_gesture: impl Fn(Gesture) + 'static,
) {
    let on_gesture: Listener = Rc::new(on_gesture);
    let is_free: Rc<dyn Fn() -> bool> = Rc::new(is_free);
    listen_wheel(scope, element, is_free.clone(), on_gesture.clone());
    listen_touch(scope, element, is_free, on_gesture.clone());
    listen_hover(scope, element, on_gesture.clone());
    listen_drag(scope, element, on_gesture.clone());
    listen_tap(scope, element, on_gesture);
}

/// Where a point of the window lies in an element, in pixels.
pub fn point_in(element: &HtmlElement, x: i32, y: i32) -> [f64; 2] {
    let bounds = element.get_bounding_client_rect();
    [f64::from(x) - bounds.left(), f64::from(y) - bounds.top()]
}

/// Whether an event is for a control over the picture, not for the picture.
pub fn is_for_control(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| target.closest(CONTROLS).ok().flatten().is_some())
}

fn listen_wheel(
    scope: &Scope,
    element: &HtmlElement,
    is_free: Rc<dyn Fn() -> bool>,
    on_gesture: Listener,
) {
    let target = element.clone();
    scope.listen(element, "wheel", move |event: WheelEvent| {
        if !(event.ctrl_key() || event.meta_key() || is_free()) {
            on_gesture(Gesture::PlainWheel);
            return;
        }
        event.prevent_default();
        let is_in_lines = event.delta_mode() == WheelEvent::DOM_DELTA_LINE;
        let levels = wheel_levels(event.delta_y(), is_in_lines);
        on_gesture(Gesture::Wheel(levels, point_in(&target, event.client_x(), event.client_y())));
    });
}

fn listen_touch(
    scope: &Scope,
    element: &HtmlElement,
    is_free: Rc<dyn Fn() -> bool>,
    on_gesture: Listener,
) {
    let fingers: Rc<Cell<Fingers>> = Rc::default();
    for name in ["touchstart", "touchmove", "touchend", "touchcancel"] {
        let (target, fingers, on_gesture) = (element.clone(), fingers.clone(), on_gesture.clone());
        let is_free = is_free.clone();
        scope.listen(element, name, move |event: TouchEvent| {
            if is_for_control(&event) {
                return;
            }
            let touches = event.touches();
            let points: Vec<_> = (0..touches.length())
                .filter_map(|at| touches.get(at))
                .map(|touch| point_in(&target, touch.client_x(), touch.client_y()))
                .collect();
            let mut now = fingers.get();
            let touch = now.touch(&points, name == "touchmove", is_free());
            fingers.set(now);
            match touch {
                Touch::Ignored => {}
                Touch::Started => event.prevent_default(),
                Touch::Moved(by, pinch) => {
                    event.prevent_default();
                    on_gesture(Gesture::Move(by, event.time_stamp()));
                    if let Some((levels, centre)) = pinch {
                        on_gesture(Gesture::Pinch(levels, centre));
                    }
                }
                Touch::Release => on_gesture(Gesture::Release(event.time_stamp())),
                Touch::Scrolls => on_gesture(Gesture::OneFinger),
            }
        });
    }
}

fn listen_hover(scope: &Scope, element: &HtmlElement, on_gesture: Listener) {
    // `pointerover` also where a mark comes to lie under a pointer that rests: so the first card does not wait for it to
    // move again. A mouse that rests while a finger presses takes away nothing that the finger has opened.
    let is_touch = is_touched(scope, element);
    for name in ["pointermove", "pointerover", "pointerleave"] {
        let (target, on_gesture, is_touch) =
            (element.clone(), on_gesture.clone(), is_touch.clone());
        scope.listen(element, name, move |event: PointerEvent| {
            if event.pointer_type() == "touch" || event.buttons() != 0 {
                return;
            }
            if name == "pointerover" && is_touch.get() {
                return;
            }
            let is_over = name != "pointerleave" && !is_for_control(&event);
            let at = is_over.then(|| point_in(&target, event.client_x(), event.client_y()));
            on_gesture(Gesture::Hover(at));
        });
    }
}

fn listen_drag(scope: &Scope, element: &HtmlElement, on_gesture: Listener) {
    let drag: Rc<Cell<Option<Drag>>> = Rc::default();
    let was_drag: Rc<Cell<bool>> = Rc::default();

    let (target, held, dragged) = (element.clone(), drag.clone(), was_drag.clone());
    scope.listen(element, "pointerdown", move |event: PointerEvent| {
        dragged.set(false);
        if event.pointer_type() != "touch" && event.button() == 0 && !is_for_control(&event) {
            let at = point_in(&target, event.client_x(), event.client_y());
            held.set(Some(Drag::press(at, event.shift_key())));
        }
    });
    let (target, held, dragged, on_drag) =
        (element.clone(), drag.clone(), was_drag.clone(), on_gesture.clone());
    scope.listen(element, "pointermove", move |event: PointerEvent| {
        let Some(mut drag) = held.get() else { return };
        // The button was let go outside the map.
        if event.buttons() & 1 == 0 {
            return end(&held, &on_drag, None, event.time_stamp());
        }
        let had_begun = drag.is_drag();
        let moved = drag.move_to(point_in(&target, event.client_x(), event.client_y()));
        held.set(Some(drag));
        if drag.is_drag() && !had_begun {
            dragged.set(true);
            let _ = target.set_pointer_capture(event.pointer_id());
        }
        match moved {
            Dragged::Pending => {}
            Dragged::By(by) => on_drag(Gesture::Move(by, event.time_stamp())),
            Dragged::Box(corners) => on_drag(Gesture::Box(Some(corners))),
        }
    });
    for name in ["pointerup", "pointercancel"] {
        let (target, held, on_gesture) = (element.clone(), drag.clone(), on_gesture.clone());
        scope.listen(element, name, move |event: PointerEvent| {
            let at = point_in(&target, event.client_x(), event.client_y());
            end(&held, &on_gesture, Some(at).filter(|_| name == "pointerup"), event.time_stamp());
        });
    }
    stop_click_after(scope, element, was_drag);
}

/// The click that ends a drag opens nothing: where `was_drag` says so it is stopped on its way down, before any
/// mark hears it.
pub fn stop_click_after(scope: &Scope, element: &HtmlElement, was_drag: Rc<Cell<bool>>) {
    let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        // A key that presses a button makes a click that counts none, and ends no drag.
        let is_key = event.dyn_ref::<MouseEvent>().is_some_and(|click| click.detail() == 0);
        if !is_key && was_drag.replace(false) {
            event.stop_propagation();
            event.prevent_default();
        }
    });
    scope.keep_listener(element.clone().into(), "click", listener, true);
}

/// Ends a drag: at a point, or without one where it was broken off.
fn end(held: &Cell<Option<Drag>>, on_gesture: &Listener, at: Option<[f64; 2]>, now_ms: f64) {
    match held.take().map(|drag| drag.release(at)) {
        None | Some(Released::Click) => {}
        Some(Released::Release) => on_gesture(Gesture::Release(now_ms)),
        Some(Released::BoxCancelled) => on_gesture(Gesture::Box(None)),
        Some(Released::Box(corners)) => {
            on_gesture(Gesture::Box(None));
            on_gesture(Gesture::Boxed(corners));
        }
    }
}

/// Whether a finger made the last press on an element: not every browser says of a click what made it.
pub fn is_touched(scope: &Scope, element: &HtmlElement) -> Rc<Cell<bool>> {
    let is_touch: Rc<Cell<bool>> = Rc::default();
    let touch = is_touch.clone();
    scope.listen(element, "pointerdown", move |event: PointerEvent| {
        touch.set(event.pointer_type() == "touch");
    });
    is_touch
}

fn listen_tap(scope: &Scope, element: &HtmlElement, on_gesture: Listener) {
    let is_touch = is_touched(scope, element);
    let clicks: Rc<Cell<Clicks>> = Rc::default();
    let target = element.clone();
    scope.listen(element, "click", move |event: MouseEvent| {
        // A key that presses a button makes a click that counts none: who listens to the buttons hears it.
        if event.detail() == 0 || is_for_control(&event) {
            return;
        }
        let at = point_in(&target, event.client_x(), event.client_y());
        let mut now = clicks.get();
        let is_twice = now.is_double_click(event.time_stamp(), at);
        clicks.set(now);
        on_gesture(if is_twice { Gesture::Twice(at) } else { Gesture::Tap(at, is_touch.get()) });
    });
}
