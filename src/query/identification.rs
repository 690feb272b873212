//! How firmly an event's weapon was called North Korean, and who holds against it.
//!
//! The rule. *Confirmed*: a formal finding of an international body or a named state. *Examined*: a
//! claim that rests on examined debris. *Reported*: a named claimant says so. *Ambiguous*: only a
//! joint label. *Unidentified*: none of these. An open inquiry, a claim replaced later and an unnamed
//! source raise no grade; what rests on examined debris counts whoever says it. *Contested*: somebody
//! names another weapon or denies, and has not taken it back.
//!
//! Who says the opposite on a later day takes back what he said before, in both directions.

use super::Selection;
use crate::base::order;
use crate::model::{Claim, ClaimIx, Dataset, EventIx, Grade, Measure, Status, WeaponFamily};
use crate::time::{Day, Period};

/// The grade of an event with the claims that decided it.
#[derive(Clone, Debug, PartialEq)]
pub struct Identification {
    /// How firmly.
    pub grade: Grade,
    /// The claims that reach this grade.
    pub decided_by: Vec<ClaimIx>,
    /// The live claims that name another weapon or deny.
    pub opposed_by: Vec<ClaimIx>,
    /// The claims of those who said that they could not confirm it, and have said no more since.
    pub unsure: Vec<ClaimIx>,
    /// The claims that count for nothing any more: replaced, or taken back by the same claimant.
    pub withdrawn: Vec<ClaimIx>,
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
    let mut found = Identification {
        grade: Grade::Unidentified,
        decided_by: vec![],
        opposed_by: vec![],
        unsure: vec![],
        withdrawn: vec![],
    };
    for (ix, claim) in &claims {
        let Some(stance) = stance(claim) else { continue };
        if stance == Stance::Replaced || is_withdrawn(claim, stance, &claims) {
            found.withdrawn.push(*ix);
            continue;
        }
        match stance {
            Stance::Supports(grade) => {
                if grade > found.grade {
                    found.grade = grade;
                    found.decided_by.clear();
                }
                if grade == found.grade {
                    found.decided_by.push(*ix);
                }
            }
            Stance::Opposes => found.opposed_by.push(*ix),
            Stance::Unsure => found.unsure.push(*ix),
            Stance::Replaced => {}
        }
    }
    found
}

/// Claims about a period that meets the event's days, for or against a North Korean weapon: they
/// speak of more than this event and raise no grade. Those who deny or cannot confirm come first.
pub fn said_of_the_days(dataset: &Dataset, event: EventIx, selection: &Selection) -> Vec<ClaimIx> {
    let row = dataset.event(event);
    let of_days =
        Selection { days: Period { from: Some(row.from), to: Some(row.to) }, ..*selection };
    let stance_of = |ix: ClaimIx| {
        let claim = dataset.claim(ix);
        let has_both_ends = claim.period.from.is_some() && claim.period.to.is_some();
        stance(&claim).filter(|stance| has_both_ends && *stance != Stance::Replaced)
    };
    let mut found: Vec<ClaimIx> =
        of_days.claims_of_no_event(dataset).filter(|&ix| stance_of(ix).is_some()).collect();
    order::sort_by_key(&mut found, |&ix| matches!(stance_of(ix), Some(Stance::Supports(_))));
    found
}

/// A day from which on an event had another grade, or was contested, or no longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GradeStep {
    /// The day.
    pub day: Day,
    /// The grade by the claims known by the end of it.
    pub grade: Grade,
    /// Whether it was contested then.
    pub is_contested: bool,
}

/// How the grade of an event changed with what became known, by day; claims without a day add nothing.
pub fn grade_history(dataset: &Dataset, event: EventIx, selection: &Selection) -> Vec<GradeStep> {
    let mut steps: Vec<GradeStep> = Vec::new();
    let days = selection.claims_of(dataset, event).filter_map(|ix| dataset.claim(ix).stated_on);
    let mut last = None;
    for day in days {
        // Claims stand in the order of their days.
        if last.replace(day) == Some(day) {
            continue;
        }
        let asof = Selection { asof: Some(day), ..*selection };
        let found = identification(dataset, event, &asof);
        let step = GradeStep { day, grade: found.grade, is_contested: found.is_contested() };
        let is_same =
            |last: &&GradeStep| (last.grade, last.is_contested) == (step.grade, step.is_contested);
        if steps.last().filter(is_same).is_none() {
            steps.push(step);
        }
    }
    steps
}

/// What a claim says of whether the weapon was North Korean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stance {
    /// It was, this firmly.
    Supports(Grade),
    /// It was another, or the claimant denies.
    Opposes,
    /// The claimant cannot confirm it.
    Unsure,
    /// The data say that another statement replaced this one.
    Replaced,
}

/// What a claim by itself says; `None` where it says nothing of the weapon, or raises no grade.
pub fn stance(claim: &Claim) -> Option<Stance> {
    use WeaponFamily::{Another, Joint, NorthKorean};
    let status = claim.status?;
    if claim.measure == Measure::Denial {
        return match status {
            Status::Denied => Some(Stance::Opposes),
            Status::Unconfirmed => Some(Stance::Unsure),
            Status::Corrected => Some(Stance::Replaced),
            _ => None,
        };
    }
    if !matches!(claim.measure, Measure::WeaponIdentification | Measure::DebrisExamined) {
        return None;
    }
    let says_which = claim.measure == Measure::WeaponIdentification;
    let Some(weapon) = claim.weapon else {
        return (says_which && status == Status::Denied).then_some(Stance::Opposes);
    };
    match (weapon.family(), status) {
        (_, Status::Investigating) => None,
        (_, Status::Corrected) => Some(Stance::Replaced),
        (NorthKorean, Status::Confirmed) => Some(Stance::Supports(Grade::Confirmed)),
        (NorthKorean, Status::Examined) => Some(Stance::Supports(Grade::Examined)),
        (NorthKorean, Status::Reported | Status::Preliminary) => {
            claim.is_named.then_some(Stance::Supports(Grade::Reported))
        }
        (NorthKorean, Status::Unconfirmed) => Some(Stance::Unsure),
        (Another, Status::Denied) => None,
        (_, Status::Denied) => says_which.then_some(Stance::Opposes),
        (Joint, Status::Examined) => Some(Stance::Supports(Grade::Ambiguous)),
        (Joint, _) => claim.is_named.then_some(Stance::Supports(Grade::Ambiguous)),
        (Another, _) => says_which.then_some(Stance::Opposes),
        (WeaponFamily::Neither, _) => None,
    }
}

/// The same claimant took the other side on a later day; who could not confirm took any.
fn is_withdrawn(claim: &Claim, own: Stance, claims: &[(ClaimIx, Claim)]) -> bool {
    claim.stated_on.is_some()
        && claims.iter().any(|(_, later)| {
            later.claimant == claim.claimant
                && later.stated_on > claim.stated_on
                && match (own, stance(later)) {
                    (Stance::Supports(_), Some(Stance::Opposes)) => true,
                    (Stance::Opposes, Some(Stance::Supports(grade))) => grade >= Grade::Reported,
                    (Stance::Unsure, Some(Stance::Supports(_) | Stance::Opposes)) => true,
                    _ => false,
                }
        })
}
