//! Files of a data package → a [`Dataset`](crate::model::Dataset), with every fault located.

pub mod cell;
pub mod cities;
pub mod load;
pub mod package;
pub mod schema;
pub mod table;
mod rows;

pub use cities::read_cities;
pub use load::{Loaded, load};
pub use package::{Package, read_package};
