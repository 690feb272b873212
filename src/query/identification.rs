//! How firmly an event's weapon was called North Korean, and who holds against it.
//!
//! The rule. *Confirmed*: a formal finding of an international body or a named state. *Examined*: a
//! claim that rests on examined debris. *Reported*: a named claimant says so. *Ambiguous*: only a
//! joint label. *Unidentified*: none of these. An open inquiry, a claim replaced later and an unnamed
//! source raise no grade; what rests on examined debris counts whoever says it. *Contested*: somebody
//! names another weapon or denies, and has not taken it back.

use super::Selection;
use crate::model::{Claim, ClaimIx, Dataset, EventIx, Grade, Measure, Status, WeaponFamily};

/// The grade of an event with the claims that decided it.
#[derive(Clone, Debug, PartialEq)]
pub struct Identification {
    /// How firmly.
    pub grade: Grade,
    /// The claims that reach this grade.
    pub decided_by: Vec<ClaimIx>,
    /// The live claims that name another weapon or deny.
    pub opposed_by: Vec<ClaimIx>,
}

impl Identification {
    /// Whether somebody holds against it.
    pub fn is_contested(&self) -> bool {
        !self.opposed_by.is_empty()
    }
}

/// The identification of an event from the claims that the selection lets in.
pub fn identification(dataset: &Dataset, event: EventIx, selection: &Selection) -> Identification {
    let claims: Vec<_> =
        selection.claims_of(dataset, event).map(|ix| (ix, dataset.claim(ix))).collect();
    let grade = claims.iter().filter_map(|(_, claim)| grade_of(claim)).max();
    let with_grade = |(ix, claim): &(ClaimIx, Claim)| (grade_of(claim) == grade).then_some(*ix);
    let decided_by =
        if grade.is_some() { claims.iter().filter_map(with_grade).collect() } else { vec![] };
    let opposed_by = claims
        .iter()
        .filter(|(_, claim)| opposes(claim) && !is_withdrawn(claim, &claims))
        .map(|(ix, _)| *ix)
        .collect();
    Identification { grade: grade.unwrap_or(Grade::Unidentified), decided_by, opposed_by }
}

/// The grade that a claim alone would give.
fn grade_of(claim: &Claim) -> Option<Grade> {
    if !matches!(claim.measure, Measure::WeaponIdentification | Measure::DebrisExamined) {
        return None;
    }
    let is_open_or_replaced =
        matches!(claim.status, Some(Status::Investigating | Status::Corrected));
    match (claim.weapon?.family(), claim.status?) {
        (WeaponFamily::NorthKorean, Status::Confirmed) => Some(Grade::Confirmed),
        (WeaponFamily::NorthKorean, Status::Examined) => Some(Grade::Examined),
        (WeaponFamily::NorthKorean, Status::Reported | Status::Preliminary) if claim.is_named => {
            Some(Grade::Reported)
        }
        (WeaponFamily::Joint, status)
            if !is_open_or_replaced && status != Status::Denied && claim.is_named =>
        {
            Some(Grade::Ambiguous)
        }
        _ => None,
    }
}

fn opposes(claim: &Claim) -> bool {
    match claim.measure {
        Measure::Denial => claim.status == Some(Status::Denied),
        Measure::WeaponIdentification => {
            let names_another =
                claim.weapon.is_some_and(|weapon| weapon.family() == WeaponFamily::Another);
            match claim.status {
                Some(Status::Denied) => !names_another,
                Some(Status::Investigating | Status::Corrected) => false,
                _ => names_another,
            }
        }
        _ => false,
    }
}

/// The same claimant named a North Korean weapon on a later day.
fn is_withdrawn(claim: &Claim, claims: &[(ClaimIx, Claim)]) -> bool {
    claims.iter().any(|(_, later)| {
        later.claimant == claim.claimant
            && later.stated_on > claim.stated_on
            && claim.stated_on.is_some()
            && matches!(grade_of(later), Some(Grade::Reported | Grade::Examined | Grade::Confirmed))
    })
}
