//! The basemap of the live map: fetched when it is needed, the fine one when the reader goes near.

use std::rc::Rc;
use std::sync::Arc;

use super::map::LiveMap;
use super::report::Report;
use crate::geo::basemap::FINE_ZOOM;
use crate::geo::{Basemap, View};

impl LiveMap {
    /// The basemap for a view; `None` until it is here.
    pub(super) fn basemap(self: &Rc<Self>, view: &View) -> Option<Arc<Basemap>> {
        let is_near = view.zoom() > FINE_ZOOM;
        if is_near {
            self.request_fine();
        } else {
            // Where it could not be had it is asked for again the next time.
            self.is_fine_requested.set(self.fine.borrow().is_some());
        }
        if self.was_near.replace(is_near) != is_near {
            self.layers.forget();
        }
        let fine = self.fine.borrow().clone().filter(|_| is_near);
        fine.or_else(|| self.coarse.borrow().clone())
    }

    /// Brings the coarse basemap.
    pub(super) fn fetch_basemap(self: &Rc<Self>) {
        if self.coarse.borrow().is_some() || self.is_basemap_requested.replace(true) {
            return;
        }
        let picture = self.clone();
        self.stage.scope.spawn(async move {
            let mut files = picture.stage.files.clone();
            match files.fetch_map().await {
                Ok(basemap) if !basemap.countries.is_empty() => {
                    picture.coarse.replace(Some(Arc::new(basemap)));
                    picture.redraw_all();
                }
                // The written view stays, and the page says so; who asks again is tried again.
                _ => {
                    picture.is_basemap_requested.set(false);
                    picture.stage.report(Report::Unreachable);
                }
            }
        });
    }

    /// Brings the fine basemap, once the reader goes near.
    fn request_fine(self: &Rc<Self>) {
        if self.is_fine_requested.replace(true) {
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
