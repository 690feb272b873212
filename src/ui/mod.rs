//! The page comes to life: leptos holds its state and decides what changes under the reader's hand, and
//! when, one panel a file. The page itself is already there, written by `render::html`, which also
//! writes what changes in it.

mod app;
mod awake;
mod context;
mod effect;
mod follow;
mod list_panel;
mod page;
mod part;
mod pictures;
mod ring;
mod said;
mod wish;

pub use app::mount;
