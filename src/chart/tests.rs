//! Shared by the tests of this room, and what holds for every picture.

use super::*;
use crate::base::intern::Text;
use crate::model::{Amount, Claim, Measure, Scope, Side, StatedBasis};
use crate::text::messages;
use crate::time::Period;

/// A claim of launches that states nothing yet.
pub(super) fn claim() -> Claim {
    Claim {
        id: Text::EMPTY,
        event: None,
        scope: Scope::Event,
        measure: Measure::MissilesLaunched,
        amount: Amount::NOT_STATED,
        unit: None,
        weapon: None,
        status: None,
        claimant: Text::EMPTY,
        is_named: true,
        claimant_org: Text::EMPTY,
        side: Side::Ukraine,
        stated_on: None,
        stated_basis: StatedBasis::Unknown,
        period: Period::default(),
        origin: None,
        origin_left_out: Text::EMPTY,
        note: Text::EMPTY,
    }
}

#[test]
fn nothing_to_show_is_said() {
    let dataset = Dataset::default();
    let snapshot = Snapshot::of_all(&dataset);
    let scene = chart_scene(&ChartRequest::new(&dataset, &snapshot, Lang::Uk, 780.0));
    let says = |item: &crate::scene::Item| matches!(&item.shape, crate::scene::Shape::Text { text, .. } if text == messages(Lang::Uk).no_match);
    assert_eq!(scene.items.iter().filter(|item| says(item)).count(), 1);
    assert!(scene.marks.is_empty());
}
