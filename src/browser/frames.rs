//! Work for the next frame that the browser paints: once, however often it is asked for.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;

use super::scope::Scope;
use super::settled::Pending;
use super::task;

type Work = Closure<dyn FnMut(f64)>;

/// Asks for frames. From then until it has been painted the page is not settled.
#[derive(Clone)]
pub struct Frames {
    scope: Scope,
    work: Rc<RefCell<Option<Work>>>,
    /// The frame that was asked for.
    asked: Rc<RefCell<Option<(i32, Pending)>>>,
    is_waiting: Rc<Cell<bool>>,
}

impl Frames {
    /// Frames of an app; none once it has gone.
    pub fn new(scope: &Scope) -> Self {
        let frames = Self {
            scope: scope.clone(),
            work: Rc::default(),
            asked: Rc::default(),
            is_waiting: Rc::default(),
        };
        let gone = frames.clone();
        scope.on_gone(move || {
            if let (Some((frame, _)), Some(window)) = (gone.asked.take(), web_sys::window()) {
                let _ = window.cancel_animation_frame(frame);
            }
            // The work holds these frames.
            gone.work.take();
        });
        frames
    }

    /// What is to be done in a frame; it hears the time in milliseconds, and tells whether another frame is due.
    /// What it asks for while it is at work it does itself.
    pub fn set(&self, work: impl Fn(f64) -> bool + 'static) {
        self.keep(Box::new(work));
    }

    fn keep(&self, work: Box<dyn Fn(f64) -> bool>) {
        let frames = self.clone();
        let work = Closure::<dyn FnMut(f64)>::new(move |now| {
            let is_due_again = work(now);
            let done = frames.asked.take();
            if is_due_again {
                frames.ask();
            }
            drop(done);
        });
        self.work.replace(Some(work));
    }

    /// Asks for the next frame after so many milliseconds, unless that has been asked for already.
    pub fn ask_after(&self, ms: f64) {
        if self.is_waiting.replace(true) {
            return;
        }
        let frames = self.clone();
        self.scope.spawn(async move {
            task::rest(ms.ceil() as i32).await;
            frames.is_waiting.set(false);
            frames.ask();
        });
    }

    /// Asks for the next frame.
    pub fn ask(&self) {
        if self.asked.borrow().is_none()
            && let (Some(window), Some(work)) = (web_sys::window(), self.work.borrow().as_ref())
            && let Ok(frame) = window.request_animation_frame(work.as_ref().unchecked_ref())
        {
            self.asked.replace(Some((frame, Pending::begin(&self.scope))));
        }
    }
}

/// The time in milliseconds, as frames and events tell it.
pub fn now_ms() -> f64 {
    let performance = web_sys::window().and_then(|window| window.performance());
    performance.map_or(0.0, |performance| performance.now())
}
