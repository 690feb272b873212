//! Claims side by side, grouped by measure and by answer, sorted by day.

use std::cmp::Ordering;

use crate::base::intern::Text;
use crate::base::sort;
use crate::model::{Amount, Claim, ClaimIx, Dataset, Measure, Status, Weapon};

/// All claims of one measure.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureGroup {
    /// The measure.
    pub measure: Measure,
    /// The different answers in rising order, words before numbers.
    pub answers: Vec<Answer>,
    /// Number of independent claimants. Claims that repeat others are left out; all speakers of one
    /// organisation count once.
    pub num_independent: usize,
}

/// Claims that give the same answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The amount they state.
    pub amount: Amount,
    /// What it counts.
    pub unit: Option<crate::model::Unit>,
    /// The weapon they name, for measures about weapons.
    pub weapon: Option<Weapon>,
    /// The kind of denial, for denials.
    pub status: Option<Status>,
    /// The claims by day of statement, undated ones last.
    pub claims: Vec<ClaimIx>,
}

impl MeasureGroup {
    /// The number of claims in all answers.
    pub fn num_claims(&self) -> usize {
        self.answers.iter().map(|answer| answer.claims.len()).sum()
    }
}

/// Groups `claims`; measures are in the order of the codebook.
pub fn ledger(dataset: &Dataset, claims: impl Iterator<Item = ClaimIx>) -> Vec<MeasureGroup> {
    let mut groups: Vec<MeasureGroup> = Vec::new();
    for ix in claims {
        let claim = dataset.claim(ix);
        let answer = answer_of(&claim);
        let group = match groups.iter().position(|group| group.measure == claim.measure) {
            Some(at) => groups.get_mut(at),
            None => {
                groups.push(MeasureGroup {
                    measure: claim.measure,
                    answers: Vec::new(),
                    num_independent: 0,
                });
                groups.last_mut()
            }
        };
        let Some(group) = group else { continue };
        match group.answers.iter_mut().find(|known| is_same(known, &answer)) {
            Some(known) => known.claims.push(ix),
            None => group.answers.push(Answer { claims: vec![ix], ..answer }),
        }
    }
    for group in &mut groups {
        sort::sort_by(&mut group.answers, |a, b| {
            rank(a).partial_cmp(&rank(b)).unwrap_or(Ordering::Equal)
        });
        group.num_independent = num_independent(dataset, group);
    }
    sort::sort_by_key(&mut groups, |group| group.measure);
    groups
}

fn num_independent(dataset: &Dataset, group: &MeasureGroup) -> usize {
    let mut voices: Vec<Text> = Vec::new();
    for &ix in group.answers.iter().flat_map(|answer| &answer.claims) {
        let claim = dataset.claim(ix);
        let body = if claim.claimant_org.is_stated() { claim.claimant_org } else { claim.claimant };
        if !claim.is_relay() && !voices.contains(&body) {
            voices.push(body);
        }
    }
    voices.len()
}

fn answer_of(claim: &Claim) -> Answer {
    let is_denial = claim.measure == Measure::Denial;
    Answer {
        amount: claim.amount,
        unit: claim.unit,
        weapon: claim.weapon.filter(|_| claim.measure.is_about_label()),
        status: claim.status.filter(|_| is_denial),
        claims: Vec::new(),
    }
}

fn is_same(a: &Answer, b: &Answer) -> bool {
    a.amount == b.amount && a.unit == b.unit && a.weapon == b.weapon && a.status == b.status
}

/// Sort key of answers.
type Rank =
    ((bool, f64, f64, crate::model::Qualifier), std::cmp::Reverse<Option<Weapon>>, Option<Status>);

/// Rank of a weapon: other families first, North Korean last, in the order of the codebook within a family.
fn rank(answer: &Answer) -> Rank {
    (answer.amount.rank(), std::cmp::Reverse(answer.weapon), answer.status)
}
