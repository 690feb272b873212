//! The page: leptos components, one panel a file. The words and marks of a part are written by
//! `render::html`, here and on any page made without a browser; what changes under the reader's hand,
//! and when, is decided in this room.
#![allow(unreachable_pub, reason = "the component macro writes `pub`")]

mod app;
mod canvas;
mod chart_panel;
mod context;
mod event_panel;
mod follow;
mod list_panel;
mod map_panel;
mod page;
mod part;
mod period_panel;
mod reach_panel;
mod wish;

pub use app::mount;
