//! The domain model: events, claims, sources, places, amounts.

pub mod about;
pub mod amount;
pub mod change;
pub mod chart_measure;
pub mod claim;
pub mod column;
pub mod dataset;
pub mod event;
pub mod grade;
pub mod index;
pub mod place;
pub mod source;
pub mod story;
pub mod weapon;

pub use about::About;
pub use amount::{Amount, Qualifier};
pub use change::Change;
pub use chart_measure::ChartMeasure;
pub use claim::{Claim, Claims, Measure, Scope, Side, StatedBasis, Status, Unit};
pub use column::Column;
pub use dataset::Dataset;
pub use event::{Event, Events, TargetKind};
pub use grade::Grade;
pub use index::{ClaimIx, EventIx, Links, PlaceIx, SourceIx};
pub use place::{Place, Places, Precision};
pub use source::{Source, SourceKind, Sources};
pub use story::StoryStep;
pub use weapon::{Weapon, WeaponFamily};
