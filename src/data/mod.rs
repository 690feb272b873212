//! Data package → [`Dataset`](crate::model::Dataset), with the place of every fault.

pub mod basemap;
pub mod cell;
mod changes;
pub mod flat;
pub mod load;
pub mod package;
pub mod record;
mod rows;
pub mod schema;
mod story;
pub mod table;

pub use basemap::{read_basemap, read_cities};
pub use flat::load_flat;
pub use load::{Loaded, load};
pub use package::{Package, read_package};
