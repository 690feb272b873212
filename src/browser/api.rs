//! The JavaScript interface of a mounted app. What each method does is in `ui/mount.rs`; here are its arguments, its
//! answers and its events.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use js_sys::{Function, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::future_to_promise;

use super::json_value::{error, read, write};
use super::scope::Scope;
use super::settled;
use crate::app::api::{Failure, FailureCode, Notice, state_object};
use crate::base::json::{Value, object};
use crate::export::Format;

/// What becomes of a call that takes a while.
pub type Answer = Pin<Box<dyn Future<Output = Result<(), Failure>>>>;

/// A mounted app.
pub trait Mounted {
    /// Where it runs; a failure after it was unmounted.
    fn scope(&self) -> Result<Scope, Failure>;
    /// What is shown, as parameters.
    fn state(&self) -> Result<Value, Failure>;
    /// What is shown, in numbers.
    fn summary(&self) -> Result<Value, Failure>;
    /// Shows something else.
    fn set_state(&self, changes: &Value) -> Result<(), Failure>;
    /// Shows a part of the map.
    fn zoom_to(&self, place: &Value) -> Result<(), Failure>;
    /// Shows other data.
    fn load(&self, data: JsValue) -> Answer;
    /// A map or chart that stands alone.
    fn svg(&self, kind: &str) -> Result<String, Failure>;
    /// What is shown as a table.
    fn export(&self, format: Format) -> Result<String, Failure>;
    /// Leaves the host's element as it was.
    fn unmount(&self);
}

/// Those who listen.
#[derive(Default)]
pub struct Listeners {
    all: RefCell<Vec<(u32, String, Function)>>,
    next: Cell<u32>,
}

const EVENTS: [&str; 3] = ["change", "select", "error"];

impl Listeners {
    /// Calls those who listen for such a notice.
    pub fn notify(&self, notice: &Notice) {
        let (name, value) = match notice {
            Notice::Change(state) => ("change", write(&state_object(state))),
            Notice::Select(event) => {
                let event = event.as_deref().map_or(Value::Null, Value::from);
                ("select", write(&object([("event", event)])))
            }
            Notice::Error(failure) => ("error", error(failure)),
            // What follows from it is a change.
            Notice::Lang(_) => return,
        };
        // A listener may add or remove others.
        let called: Vec<_> =
            self.all.borrow().iter().filter(|it| it.1 == name).map(|it| it.2.clone()).collect();
        for listener in called {
            if let Err(thrown) = listener.call1(&JsValue::UNDEFINED, &value) {
                web_sys::console::error_1(&thrown);
            }
        }
    }

    fn add(&self, name: &str, listener: Function) -> u32 {
        let id = self.next.get();
        self.next.set(id.wrapping_add(1));
        self.all.borrow_mut().push((id, name.to_owned(), listener));
        id
    }

    /// Nobody listens any more.
    pub fn clear(&self) {
        self.all.take();
    }
}

/// A mounted app: see `docs/api.md`.
#[wasm_bindgen]
pub struct App {
    mounted: Rc<dyn Mounted>,
    listeners: Rc<Listeners>,
}

impl App {
    /// The interface of a mounted app.
    pub fn new(mounted: Rc<dyn Mounted>, listeners: Rc<Listeners>) -> Self {
        Self { mounted, listeners }
    }
}

#[wasm_bindgen]
impl App {
    /// What is shown, with URL parameters as properties.
    pub fn state(&self) -> Result<JsValue, JsValue> {
        self.mounted.state().map(|state| write(&state)).map_err(|failure| error(&failure))
    }

    /// What is shown, in numbers.
    pub fn summary(&self) -> Result<JsValue, JsValue> {
        self.mounted.summary().map(|summary| write(&summary)).map_err(|failure| error(&failure))
    }

    /// Changes the properties that are named.
    #[wasm_bindgen(js_name = setState)]
    pub fn set_state(&self, changes: &JsValue) -> Result<(), JsValue> {
        let changes = plain(changes)?;
        self.mounted.set_state(&changes).map_err(|failure| error(&failure))
    }

    /// Shows a part of the map.
    #[wasm_bindgen(js_name = zoomTo)]
    pub fn zoom_to(&self, place: &JsValue) -> Result<(), JsValue> {
        let place = plain(place)?;
        self.mounted.zoom_to(&place).map_err(|failure| error(&failure))
    }

    /// Shows other data.
    pub fn load(&self, data: JsValue) -> Promise {
        let loaded = self.mounted.load(data);
        future_to_promise(async move {
            loaded.await.map(|()| JsValue::UNDEFINED).map_err(|failure| error(&failure))
        })
    }

    /// Resolves once the pixels on screen show the state.
    pub fn settled(&self) -> Promise {
        let scope = self.mounted.scope();
        future_to_promise(async move {
            let scope = scope.map_err(|failure| error(&failure))?;
            settled::settled(&scope).await;
            Ok(JsValue::UNDEFINED)
        })
    }

    /// Calls a function at each event; returns a function that ends that.
    pub fn on(&self, name: &str, listener: &JsValue) -> Result<JsValue, JsValue> {
        let is_known = EVENTS.contains(&name);
        let Some(listener) = listener.dyn_ref::<Function>().filter(|_| is_known) else {
            let message = "on takes \"change\", \"select\" or \"error\", and a function.";
            return Err(error(&Failure::new(FailureCode::BadOptions, message)));
        };
        self.mounted.scope().map_err(|failure| error(&failure))?;
        let id = self.listeners.add(name, listener.clone());
        let listeners = Rc::downgrade(&self.listeners);
        let end = Closure::<dyn Fn()>::new(move || {
            if let Some(listeners) = listeners.upgrade() {
                listeners.all.borrow_mut().retain(|it| it.0 != id);
            }
        });
        Ok(end.into_js_value())
    }

    /// The map or the chart as a figure that stands alone.
    #[wasm_bindgen(js_name = toSvg)]
    pub fn to_svg(&self, kind: &str) -> Result<String, JsValue> {
        self.mounted.svg(kind).map_err(|failure| error(&failure))
    }

    /// What is shown as CSV.
    #[wasm_bindgen(js_name = exportCsv)]
    pub fn export_csv(&self) -> Result<String, JsValue> {
        self.mounted.export(Format::Csv).map_err(|failure| error(&failure))
    }

    /// What is shown as GeoJSON.
    #[wasm_bindgen(js_name = exportGeoJson)]
    pub fn export_geojson(&self) -> Result<String, JsValue> {
        self.mounted.export(Format::GeoJson).map_err(|failure| error(&failure))
    }

    /// Ends the app and leaves the host's element as it was.
    pub fn unmount(&self) {
        self.listeners.clear();
        self.mounted.unmount();
    }
}

fn plain(value: &JsValue) -> Result<Value, JsValue> {
    read(value).map_err(|message| error(&Failure::new(FailureCode::BadState, &message)))
}
