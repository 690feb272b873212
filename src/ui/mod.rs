//! The page: leptos components, one panel a file. What only shows the data is written by
//! `render::html`; what changes under the reader's hand is here.
#![allow(unreachable_pub, reason = "the component macro writes `pub`")]

mod app;
mod bar;
mod canvas;
mod chart_panel;
mod click;
mod days;
mod event_list;
mod event_panel;
mod map_panel;
mod page;
mod period_panel;
mod tabs;
mod use_page;

pub use app::mount;
