//! Everything that touches the browser. The only room with web-sys and wasm-bindgen.

pub mod address_bar;
pub mod api;
pub mod canvas;
pub mod clipboard;
pub mod data_source;
pub mod dialog;
mod dialog_place;
pub mod document;
pub mod embed_dialog;
pub mod error;
pub mod exchange;
pub mod face;
pub mod fetch;
pub mod files;
pub mod focus;
pub mod frames;
pub mod json_value;
pub mod links;
pub mod marks;
pub mod mount_place;
pub mod page_handle;
pub mod pointer;
pub mod save;
pub mod scope;
pub mod screen;
pub mod settled;
pub mod share;
pub mod size;
pub mod table_box;
pub mod task;
mod text_field;

pub use error::BrowserError;
