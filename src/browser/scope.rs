//! Where the app lives: a whole document, or a shadow root within somebody's page. It finds the app's elements, keeps
//! what the app has begun, and undoes all of it when the app goes.

use std::cell::{Cell, RefCell};
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::rc::{Rc, Weak};
use std::task::Poll;

use js_sys::Function;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{AddEventListenerOptions, Element, Event, EventTarget, HtmlElement, ShadowRoot};

use super::document::child;
use super::settled::Pending;

/// Where an app lives. Cheap to copy.
#[derive(Clone)]
pub struct Scope(Rc<Inner>);

/// The same, without keeping it alive.
#[derive(Clone)]
pub struct WeakScope(Weak<Inner>);

/// What the page around the app does for it.
#[derive(Clone, Debug, Default)]
pub struct Surroundings {
    /// Gives a promise of the bytes of a file that the page holds, or of the answer where it was asked for already.
    pub file: Option<Function>,
    /// Counts what begins (1) and ends (-1).
    pub count: Option<Function>,
    /// The address of the page follows the state.
    pub has_history: bool,
    /// The folder of the page of the site that is shown, to which links are relative; `None` on that page.
    pub site: Option<String>,
}

thread_local! {
    /// Those whose apps are there.
    static LIVE: RefCell<Vec<WeakScope>> = const { RefCell::new(Vec::new()) };
}

/// The scopes of all apps that are there. Also while the program fails: it fails no second time.
pub(super) fn live_scopes() -> Vec<Scope> {
    LIVE.try_with(|live| {
        let live = live.try_borrow();
        live.map_or(Vec::new(), |live| live.iter().filter_map(WeakScope::upgrade).collect())
    })
    .unwrap_or_default()
}

struct Inner {
    root: Element,
    shadow: Option<ShadowRoot>,
    surroundings: Surroundings,
    pending: Cell<i32>,
    started: Cell<u32>,
    busy: Cell<u32>,
    last_file: RefCell<String>,
    undo: RefCell<Vec<Box<dyn FnOnce()>>>,
    is_gone: Cell<bool>,
}

impl Scope {
    /// The whole document; `None` without one.
    pub fn of_page(surroundings: Surroundings) -> Option<Self> {
        let root = web_sys::window()?.document()?.document_element()?;
        Some(Self::new(root, None, surroundings))
    }

    /// All in `root`, an element in `shadow`.
    pub fn of_shadow(root: Element, shadow: ShadowRoot, surroundings: Surroundings) -> Self {
        Self::new(root, Some(shadow), surroundings)
    }

    fn new(root: Element, shadow: Option<ShadowRoot>, surroundings: Surroundings) -> Self {
        let scope = Self(Rc::new(Inner {
            root,
            shadow,
            surroundings,
            pending: Cell::default(),
            started: Cell::default(),
            busy: Cell::default(),
            last_file: RefCell::default(),
            undo: RefCell::default(),
            is_gone: Cell::default(),
        }));
        LIVE.with_borrow_mut(|live| live.push(scope.downgrade()));
        scope
    }

    /// The element around the whole app, which says how far it has come and in what colours.
    pub fn root(&self) -> &Element {
        &self.0.root
    }

    /// The element that holds the parts of the app.
    pub fn room(&self) -> HtmlElement {
        self.by_id("page").unwrap_or_else(|| self.0.root.clone().unchecked_into())
    }

    /// The element at whose end dialogs stand.
    pub fn body(&self) -> HtmlElement {
        let root = &self.0.root;
        child(root, "body").unwrap_or_else(|| root.clone().unchecked_into())
    }

    /// Whether the app is the page itself, not a part of somebody's.
    pub fn is_page(&self) -> bool {
        self.0.shadow.is_none()
    }

    /// What the page around the app does for it.
    pub fn surroundings(&self) -> &Surroundings {
        &self.0.surroundings
    }

    /// The element with an id.
    pub fn by_id(&self, id: &str) -> Option<HtmlElement> {
        let found = match &self.0.shadow {
            Some(shadow) => shadow.get_element_by_id(id),
            None => self.0.root.owner_document()?.get_element_by_id(id),
        };
        found?.dyn_into().ok()
    }

    /// What has the focus.
    pub fn active(&self) -> Option<Element> {
        match &self.0.shadow {
            Some(shadow) => shadow.active_element(),
            None => self.0.root.owner_document()?.active_element(),
        }
    }

    /// The same, not kept alive.
    pub fn downgrade(&self) -> WeakScope {
        WeakScope(Rc::downgrade(&self.0))
    }

    /// Whether the app has gone.
    pub fn is_gone(&self) -> bool {
        self.0.is_gone.get()
    }

    /// Does `undo` when the app goes.
    pub fn on_gone(&self, undo: impl FnOnce() + 'static) {
        match self.is_gone() {
            true => undo(),
            false => self.0.undo.borrow_mut().push(Box::new(undo)),
        }
    }

    /// The app goes: undoes whatever it has begun, the last first.
    pub fn end(&self) {
        if self.0.is_gone.replace(true) {
            return;
        }
        loop {
            let last = self.0.undo.borrow_mut().pop();
            let Some(undo) = last else { break };
            undo();
        }
        LIVE.with_borrow_mut(|live| live.retain(|other| other.upgrade().is_some()));
        self.forget_file();
    }

    /// Calls `listener` at each such event of `target`, as long as the app is there. Until what follows from it is
    /// painted the app is not settled.
    pub fn listen<E: JsCast>(
        &self,
        target: &EventTarget,
        name: &'static str,
        listener: impl Fn(E) + 'static,
    ) {
        // In a box, so that the machinery around it is compiled once.
        self.listen_to(
            target,
            name,
            Box::new(move |event| listener(event.unchecked_into())),
            false,
        );
    }

    /// The same for events that only their own element hears, such as `scroll`, of all elements in `target`.
    pub fn listen_within<E: JsCast>(
        &self,
        target: &EventTarget,
        name: &'static str,
        listener: impl Fn(E) + 'static,
    ) {
        self.listen_to(target, name, Box::new(move |event| listener(event.unchecked_into())), true);
    }

    fn listen_to(
        &self,
        target: &EventTarget,
        name: &'static str,
        listener: Box<dyn Fn(Event)>,
        is_first: bool,
    ) {
        let scope = self.downgrade();
        let closure = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            if let Some(scope) = scope.upgrade() {
                let _pending = Pending::begin(&scope);
                listener(event);
            }
        });
        self.keep_listener(target.clone(), name, closure, is_first);
    }

    /// Adds a listener that goes with the app: with `is_first` before any element inside `target` hears the event.
    pub(super) fn keep_listener(
        &self,
        target: EventTarget,
        name: &'static str,
        closure: Closure<dyn Fn(Event)>,
        is_first: bool,
    ) {
        // A listener may keep the browser from its own answer (scrolling, zooming).
        let options = AddEventListenerOptions::new();
        options.set_passive(false);
        options.set_capture(is_first);
        let _ = target.add_event_listener_with_callback_and_add_event_listener_options(
            name,
            closure.as_ref().unchecked_ref(),
            &options,
        );
        self.on_gone(move || {
            let callback = closure.as_ref().unchecked_ref();
            let _ = target.remove_event_listener_with_callback_and_bool(name, callback, is_first);
        });
    }

    /// Starts work that goes on while the app is used; until it is done the app is not settled. Work that waits when
    /// the app goes does not go on.
    pub fn spawn(&self, work: impl Future<Output = ()> + 'static) {
        self.start(Box::pin(work));
    }

    fn start(&self, mut work: Pin<Box<dyn Future<Output = ()>>>) {
        let (scope, pending) = (self.clone(), Pending::begin(self));
        wasm_bindgen_futures::spawn_local(async move {
            poll_fn(|context| match scope.is_gone() {
                true => Poll::Ready(()),
                false => work.as_mut().poll(context),
            })
            .await;
            drop((work, pending));
        });
    }

    /// Runs `then` once the page has been laid out, if the app is still there.
    pub fn next_frame(&self, then: impl FnOnce() + 'static) {
        self.do_next_frame(Box::new(then));
    }

    fn do_next_frame(&self, then: Box<dyn FnOnce()>) {
        let (scope, pending) = (self.clone(), Pending::begin(self));
        let callback: JsValue = Closure::once_into_js(move || {
            if !scope.is_gone() {
                then();
            }
            drop(pending);
        });
        if let Some(window) = web_sys::window() {
            let _ = window.request_animation_frame(callback.unchecked_ref());
        }
    }

    /// Something begins (1) or ends (-1).
    pub(super) fn count(&self, by: i32) {
        self.0.pending.set(self.0.pending.get() + by);
        if by > 0 {
            self.0.started.set(self.0.started.get().wrapping_add(1));
        }
        if let Some(count) = &self.0.surroundings.count {
            // It counts, and cannot fail.
            let _ = count.call1(&JsValue::NULL, &by.into());
        }
    }

    /// How much is under way, and how much has begun so far.
    pub(super) fn counted(&self) -> (i32, u32) {
        (self.0.pending.get(), self.0.started.get())
    }

    /// How many parts are being written anew, after one more or less.
    pub(super) fn count_busy(&self, is_busy: bool) -> u32 {
        let busy = self.0.busy.get();
        let now = if is_busy { busy + 1 } else { busy.saturating_sub(1) };
        self.0.busy.set(now);
        now
    }

    /// Keeps the address of a file in memory until the next one is made.
    pub(super) fn keep_file(&self, url: &str) {
        self.forget_file();
        self.0.last_file.replace(url.to_owned());
    }

    fn forget_file(&self) {
        let last = self.0.last_file.take();
        if !last.is_empty() {
            let _ = web_sys::Url::revoke_object_url(&last);
        }
    }
}

impl WeakScope {
    /// The scope, while its app is there.
    pub fn upgrade(&self) -> Option<Scope> {
        self.0.upgrade().map(Scope).filter(|scope| !scope.is_gone())
    }
}
