//! How firmly the weapon of an event is identified as North Korean, and whether that is contested.
//!
//! *Confirmed*: a formal finding of an international body or a named state. *Examined*: a claim based on
//! examined debris. *Reported*: a statement of a named claimant. *Ambiguous*: only a joint label.
//! *Unidentified*: none of these. Open inquiries, replaced claims and unnamed sources raise no grade;
//! examined debris counts whoever reports it. *Contested*: a claimant names another weapon or denies it and
//! has not withdrawn that.
//!
//! A claimant who states the opposite on a later day withdraws the earlier claim, in both directions.

use std::sync::LazyLock;

use super::Snapshot;
use super::index::Index;
use crate::base::sort;
use crate::model::{
    ClaimIx, Claims, Dataset, EventIx, Grade, Measure, Status, Weapon, WeaponFamily,
};
use crate::time::{Day, Period};

/// The grade of an event with the claims behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct Identification {
    /// The grade.
    pub grade: Grade,
    /// The claims that give this grade.
    pub decided_by: Vec<ClaimIx>,
    /// The claims that name another weapon or deny it, without withdrawn ones.
    pub opposed_by: Vec<ClaimIx>,
    /// Claims that could not confirm it, where the claimant has stated nothing else since.
    pub unsure: Vec<ClaimIx>,
    /// Claims that no longer count: replaced, or withdrawn by the same claimant.
    pub withdrawn: Vec<ClaimIx>,
}

impl Identification {
    /// Whether any claim opposes the grade.
    pub fn is_contested(&self) -> bool {
        !self.opposed_by.is_empty()
    }

    /// Grade and contested, without the claims behind them.
    pub fn rating(&self) -> Rating {
        Rating { grade: self.grade, is_contested: self.is_contested() }
    }
}

/// The grade of an event, and whether it is contested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rating {
    /// How firmly the weapon is identified as North Korean.
    pub grade: Grade,
    /// Whether a claim names another weapon or denies it.
    pub is_contested: bool,
}

impl Rating {
    /// The rating without claims.
    pub(super) const NONE: Self = Self { grade: Grade::Unidentified, is_contested: false };

    /// Takes in a claim that is not withdrawn.
    pub(super) fn add(&mut self, stance: Stance) {
        match stance {
            Stance::Supports(grade) => self.grade = self.grade.max(grade),
            Stance::Opposes => self.is_contested = true,
            Stance::Unsure | Stance::Replaced => {}
        }
    }
}

/// The identification of an event by the claims that count in a snapshot.
pub fn identification(dataset: &Dataset, event: EventIx, snapshot: &Snapshot) -> Identification {
    identify(snapshot.index(), snapshot.claims_of(dataset, event), snapshot.filter().asof)
}

fn identify(
    index: &Index,
    claims: impl Iterator<Item = ClaimIx>,
    asof: Option<Day>,
) -> Identification {
    let (mut rating, mut counting, mut withdrawn) = (Rating::NONE, Vec::new(), Vec::new());
    for ix in claims {
        let Some(claim) = index.claim(ix) else { continue };
        let Some(stance) = claim.stance else { continue };
        if claim.is_withdrawn(asof) {
            withdrawn.push(ix);
        } else {
            rating.add(stance);
            counting.push((ix, stance));
        }
    }
    let of = |stance: Stance| -> Vec<ClaimIx> {
        counting.iter().filter(|(_, own)| *own == stance).map(|(ix, _)| *ix).collect()
    };
    Identification {
        grade: rating.grade,
        decided_by: of(Stance::Supports(rating.grade)),
        opposed_by: of(Stance::Opposes),
        unsure: of(Stance::Unsure),
        withdrawn,
    }
}

/// Claims for or against a North Korean weapon about a period that overlaps the event's days. They cover
/// more than this event and raise no grade. Denials and claims that cannot confirm come first.
pub fn claims_about_days(dataset: &Dataset, event: EventIx, snapshot: &Snapshot) -> Vec<ClaimIx> {
    let row = dataset.event(event);
    let days = Period { from: Some(row.from), to: Some(row.to) };
    let stance_of = |ix: ClaimIx| {
        let period = dataset.claims.period.of(ix);
        let has_both_ends = period.from.is_some() && period.to.is_some();
        let stance = snapshot.stance(ix);
        stance.filter(|stance| has_both_ends && *stance != Stance::Replaced)
    };
    let about = snapshot.claims_about(dataset, days);
    let mut found: Vec<ClaimIx> = about.filter(|&ix| stance_of(ix).is_some()).collect();
    sort::sort_by_key(&mut found, |&ix| matches!(stance_of(ix), Some(Stance::Supports(_))));
    found
}

/// A day on which the grade of an event changed, or whether it was contested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GradeStep {
    /// The day.
    pub day: Day,
    /// The grade by the claims known at the end of the day.
    pub grade: Grade,
    /// Whether it was contested at the end of the day.
    pub is_contested: bool,
}

/// How the grade of an event changed as claims became known, by day; claims without a day add nothing.
pub fn grade_history(dataset: &Dataset, event: EventIx, snapshot: &Snapshot) -> Vec<GradeStep> {
    let mut steps: Vec<GradeStep> = Vec::new();
    let claims: Vec<_> = snapshot.claims_of(dataset, event).collect();
    let said_on = |claim: ClaimIx| dataset.claims.stated_on.of(claim);
    let mut last = None;
    for day in claims.iter().filter_map(|&claim| said_on(claim)) {
        // Claims are sorted by day.
        if last.replace(day) == Some(day) {
            continue;
        }
        let by_then = claims.iter().copied().filter(|&ix| said_on(ix).is_some_and(|it| it <= day));
        let found = identify(snapshot.index(), by_then, Some(day));
        let step = GradeStep { day, grade: found.grade, is_contested: found.is_contested() };
        let is_same =
            |last: &&GradeStep| (last.grade, last.is_contested) == (step.grade, step.is_contested);
        if steps.last().filter(is_same).is_none() {
            steps.push(step);
        }
    }
    steps
}

/// What a claim states about a North Korean weapon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stance {
    /// The weapon is North Korean, with this grade.
    Supports(Grade),
    /// It is another weapon, or the claimant denies it.
    Opposes,
    /// The claimant cannot confirm it.
    Unsure,
    /// Another statement replaced this one, according to the data.
    Replaced,
}

impl Stance {
    /// Whether the same claimant withdraws this with a `later` statement. Any statement replaces "cannot
    /// confirm".
    pub(super) fn is_withdrawn_by(self, later: Self) -> bool {
        match (self, later) {
            (Self::Supports(_), Self::Opposes) => true,
            (Self::Opposes, Self::Supports(grade)) => grade >= Grade::Reported,
            (Self::Unsure, Self::Supports(_) | Self::Opposes) => true,
            _ => false,
        }
    }
}

/// The stance of a single claim; `None` where it states nothing about the weapon or raises no grade.
pub(super) fn stance_of(claims: &Claims, claim: ClaimIx) -> Option<Stance> {
    let (measure, status) = (claims.measure.of(claim), claims.status.of(claim));
    let at = place(measure, status, claims.weapon.of(claim), claims.is_named.of(claim));
    STANCES.get(at).copied().flatten()
}

/// The stance of every claim that there can be: looking it up for many claims is faster than following the rule.
static STANCES: LazyLock<Vec<Option<Stance>>> = LazyLock::new(|| {
    let weapons = || Weapon::ALL.iter().copied().map(Some).chain([None]);
    let mut stances = Vec::new();
    for &measure in Measure::ALL {
        for status in Status::ALL.iter().copied().map(Some).chain([None]) {
            for weapon in weapons() {
                for is_named in [false, true] {
                    let stance = status.and_then(|it| by_rule(measure, it, weapon, is_named));
                    stances.push(stance);
                }
            }
        }
    }
    stances
});

/// Where [`STANCES`] has a claim.
fn place(
    measure: Measure,
    status: Option<Status>,
    weapon: Option<Weapon>,
    is_named: bool,
) -> usize {
    let status = status.map_or(Status::ALL.len(), |status| status as usize);
    let weapon = weapon.map_or(Weapon::ALL.len(), |weapon| weapon as usize);
    let measure = measure as usize * (Status::ALL.len() + 1);
    ((measure + status) * (Weapon::ALL.len() + 1) + weapon) * 2 + usize::from(is_named)
}

fn by_rule(
    measure: Measure,
    status: Status,
    weapon: Option<Weapon>,
    is_named: bool,
) -> Option<Stance> {
    use WeaponFamily::{Another, Joint, NorthKorean};
    if measure == Measure::Denial {
        return match status {
            Status::Denied => Some(Stance::Opposes),
            Status::Unconfirmed => Some(Stance::Unsure),
            Status::Corrected => Some(Stance::Replaced),
            _ => None,
        };
    }
    if !matches!(measure, Measure::WeaponIdentification | Measure::DebrisExamined) {
        return None;
    }
    let says_which = measure == Measure::WeaponIdentification;
    let Some(weapon) = weapon else {
        return (says_which && status == Status::Denied).then_some(Stance::Opposes);
    };
    match (weapon.family(), status) {
        (_, Status::Investigating) => None,
        (_, Status::Corrected) => Some(Stance::Replaced),
        (NorthKorean, Status::Confirmed) => Some(Stance::Supports(Grade::Confirmed)),
        (NorthKorean, Status::Examined) => Some(Stance::Supports(Grade::Examined)),
        (NorthKorean, Status::Reported | Status::Preliminary) => {
            is_named.then_some(Stance::Supports(Grade::Reported))
        }
        (NorthKorean, Status::Unconfirmed) => Some(Stance::Unsure),
        (Another, Status::Denied) => None,
        (_, Status::Denied) => says_which.then_some(Stance::Opposes),
        (Joint, Status::Examined) => Some(Stance::Supports(Grade::Ambiguous)),
        (Joint, _) => is_named.then_some(Stance::Supports(Grade::Ambiguous)),
        (Another, _) => says_which.then_some(Stance::Opposes),
        (WeaponFamily::Neither, _) => None,
    }
}
