//! The ground of the live map: fetched when it is needed, the fine one when the reader goes near.

use std::rc::Rc;
use std::sync::Arc;

use super::map::LiveMap;
use super::report::Report;
use crate::geo::basemap::FINE_ZOOM;
use crate::geo::{Basemap, View};

impl LiveMap {
    /// The ground for a view; `None` until it is here.
    pub(super) fn basemap(self: &Rc<Self>, view: &View) -> Option<Arc<Basemap>> {
        let is_near = view.zoom() > FINE_ZOOM;
        if is_near {
            self.ask_fine();
        } else {
            // Where it could not be had it is asked for again the next time.
            self.is_fine_asked.set(self.fine.borrow().is_some());
        }
        if self.was_near.replace(is_near) != is_near {
            self.layers.forget();
        }
        let fine = self.fine.borrow().clone().filter(|_| is_near);
        fine.or_else(|| self.coarse.borrow().clone())
    }

    /// Brings the coarse ground.
    pub(super) fn fetch_ground(self: &Rc<Self>) {
        if self.coarse.borrow().is_some() || self.is_ground_asked.replace(true) {
            return;
        }
        let picture = self.clone();
        self.stage.scope.spawn(async move {
            let mut files = picture.stage.files.clone();
            match files.fetch_map().await {
                Ok(ground) if !ground.countries.is_empty() => {
                    picture.coarse.replace(Some(Arc::new(ground)));
                    picture.redraw_all();
                }
                // The written picture stays, and the page says so; who asks again is tried again.
                _ => {
                    picture.is_ground_asked.set(false);
                    picture.stage.report(Report::Unreachable);
                }
            }
        });
    }

    /// Brings the fine ground, once the reader goes near.
    fn ask_fine(self: &Rc<Self>) {
        if self.is_fine_asked.replace(true) {
            return;
        }
        let picture = self.clone();
        self.stage.scope.spawn(async move {
            let mut files = picture.stage.files.clone();
            // Without it the coarse one stands.
            if let Ok(fine) = files.fetch_near_map().await
                && !fine.countries.is_empty()
            {
                picture.fine.replace(Some(Arc::new(fine)));
                picture.redraw_all();
            }
        });
    }
}
