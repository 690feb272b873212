//! The Air Force's counts of missiles fired under a joint label, night by night.
//!
//! Each post about one night is a count of its own; two posts of one night add. Two counts of one attack describe
//! the same missiles: they give a range. Counts that repeat another are left out. The sum is computed here and
//! claimed by nobody.
//!
//! Nights are located or not: many of these counts are also part of the strike-by-strike sum, so the two are never
//! added.

use super::Snapshot;
use super::strike_by_strike::LowHigh;
use crate::base::intern::Text;
use crate::base::sort;
use crate::model::{
    Claim, ClaimIx, Dataset, Measure, Scope, Status, Weapon, WeaponFamily, event::is_undated,
};
use crate::time::{Day, Period};

/// The organisation whose counts these are, as in the column `claimant_org`.
pub const AIR_FORCE: &str = "Air Force of Ukraine";
/// The label that the sum is of.
pub const LABEL: Weapon = Weapon::IskanderOrKn23;

/// What was posted about one attack or, apart from any strike, in one post.
#[derive(Clone, Debug, PartialEq)]
pub struct NightCount {
    /// The last day of the night.
    pub day: Day,
    /// The claims: several where the same attack was counted more than once.
    pub claims: Vec<ClaimIx>,
    /// The lowest and the highest count; `None` where the label was used without a number.
    pub count: Option<LowHigh>,
    /// The highest count is open: "at least".
    pub is_open_above: bool,
    /// Another joint label than [`LABEL`]: not part of the sum.
    pub is_other_label: bool,
}

/// All counts, by day, and their sum.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NightlyCounts {
    /// The counts by day.
    pub counts: Vec<NightCount>,
    /// The sum of the counts under [`LABEL`].
    pub sum: LowHigh,
    /// The nights with a count under [`LABEL`]: two posts of one night are one night.
    pub num_nights: usize,
    /// A count is open above, so the sum may be higher.
    pub is_open_above: bool,
}

/// The counts that a snapshot shows, of nights within the days of its filter.
pub fn nightly_counts(dataset: &Dataset, snapshot: &Snapshot) -> NightlyCounts {
    let mut posts: Vec<Post> = Vec::new();
    for event in snapshot.events() {
        let row = dataset.event(event);
        if row.is_undated() {
            continue;
        }
        let group = Some(row.attack_group).filter(|group| group.is_stated());
        let attack = group.map_or(Attack::Strike(event.at()), Attack::Group);
        let claims = snapshot.claims_of(dataset, event);
        posts.extend(claims.filter_map(|ix| Post::of(dataset, ix, row.to, attack)));
    }
    for ix in snapshot.claims_of_no_event() {
        let Period { from, to } = dataset.claims.period.of(ix);
        let (Some(day), false) = (to, from.zip(to).is_some_and(|(from, to)| is_undated(from, to)))
        else {
            continue;
        };
        posts.extend(Post::of(dataset, ix, day, Attack::Post(ix)));
    }
    let days = snapshot.filter().days;
    posts.retain(|post| days.overlaps(post.day, post.day));
    sort::sort_by_key(&mut posts, |post| (post.day, post.attack, post.claim));

    let mut found = NightlyCounts::default();
    for of_attack in posts.chunk_by(|a, b| a.day == b.day && a.attack == b.attack) {
        found.counts.extend(counts_of(of_attack));
    }
    // A label without a number says nothing of a night that has one.
    let counted: Vec<Day> =
        found.counts.iter().filter(|it| it.count.is_some()).map(|it| it.day).collect();
    found.counts.retain(|it| it.count.is_some() || counted.binary_search(&it.day).is_err());
    let mut last = None;
    for it in found.counts.iter().filter(|it| !it.is_other_label) {
        let Some(count) = it.count else { continue };
        found.sum.low += count.low;
        found.sum.high += count.high;
        found.is_open_above |= it.is_open_above;
        found.num_nights += usize::from(last != Some(it.day));
        last = Some(it.day);
    }
    found
}

/// What counts belong to: a number for a whole attack stands for all its strikes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Attack {
    /// An attack of several strikes.
    Group(Text),
    /// A single strike.
    Strike(usize),
    /// A post about a night, tied to no strike.
    Post(ClaimIx),
}

/// A claim of the Air Force under a joint label.
#[derive(Clone, Copy, Debug)]
struct Post {
    claim: ClaimIx,
    day: Day,
    attack: Attack,
    event: Option<usize>,
    is_attack_wide: bool,
    count: Option<LowHigh>,
    is_open_above: bool,
    is_other_label: bool,
}

impl Post {
    fn of(dataset: &Dataset, ix: ClaimIx, day: Day, attack: Attack) -> Option<Self> {
        let claim = dataset.claim(ix);
        let is_count = claim.measure == Measure::MissilesLaunched;
        let is_named_alone = claim.measure == Measure::WeaponIdentification
            && !matches!(claim.status, Some(Status::Denied | Status::Corrected));
        let weapon = joint_label(dataset, &claim)?;
        (is_count || is_named_alone).then(|| Self {
            claim: ix,
            day,
            attack,
            event: claim.event.map(crate::model::EventIx::at),
            is_attack_wide: claim.scope == Scope::Attack,
            count: is_count.then(|| low_high(&claim)).flatten(),
            is_open_above: is_count && claim.amount.is_open_above(),
            is_other_label: weapon != LABEL,
        })
    }
}

/// The joint label of an own statement of the Air Force that does not tell the two types apart.
fn joint_label(dataset: &Dataset, claim: &Claim) -> Option<Weapon> {
    let is_own = dataset.text(claim.claimant_org) == AIR_FORCE && !claim.is_relay();
    let weapon = claim.weapon.filter(|_| is_own && claim.is_named)?;
    (weapon.family() == WeaponFamily::Joint).then_some(weapon)
}

fn low_high(claim: &Claim) -> Option<LowHigh> {
    let low = claim.amount.min.or(claim.amount.max)?;
    Some(LowHigh { low, high: claim.amount.max.unwrap_or(low) })
}

/// The counts of one attack: one for each label.
fn counts_of(posts: &[Post]) -> Vec<NightCount> {
    let mut counts: Vec<NightCount> = Vec::new();
    // A number for the whole attack stands for the numbers of its strikes.
    let is_wide = posts.iter().any(|post| post.is_attack_wide && post.count.is_some());
    for of_label in [false, true] {
        let own: Vec<&Post> = posts.iter().filter(|it| it.is_other_label == of_label).collect();
        let mut strikes: Vec<(Option<usize>, LowHigh)> = Vec::new();
        let counting = own.iter().filter(|post| !is_wide || post.is_attack_wide);
        for post in counting.clone() {
            let Some(count) = post.count else { continue };
            let key = if is_wide { None } else { post.event };
            match strikes.iter_mut().find(|(event, _)| *event == key) {
                Some((_, known)) => {
                    known.low = known.low.min(count.low);
                    known.high = known.high.max(count.high);
                }
                None => strikes.push((key, count)),
            }
        }
        let Some(first) = own.first() else { continue };
        let sum = |part: fn(&LowHigh) -> f64| strikes.iter().map(|(_, it)| part(it)).sum();
        let count = LowHigh { low: sum(|it| it.low), high: sum(|it| it.high) };
        let has_count = !strikes.is_empty();
        let is_counted = |post: &&&Post| post.count.is_some() || !has_count;
        counts.push(NightCount {
            day: first.day,
            claims: own.iter().filter(is_counted).map(|post| post.claim).collect(),
            count: has_count.then_some(count),
            is_open_above: counting.clone().any(|post| post.is_open_above),
            is_other_label: of_label,
        });
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Amount, Claims, Event, EventIx, Links, Place, PlaceIx, Qualifier};
    use crate::query::Filter;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    /// Two strikes of one attack, and a place.
    fn package(rows: &[(Option<u32>, f64, Weapon, Scope)]) -> Dataset {
        let mut dataset = Dataset::default();
        let (org, group) = (dataset.strings.intern(AIR_FORCE), dataset.strings.intern("attack"));
        dataset.places.push(Place::EMPTY);
        for id in ["a", "b"] {
            dataset.events.push(Event {
                id: dataset.strings.intern(id),
                from: day("2024-09-01"),
                to: day("2024-09-02"),
                place: PlaceIx(0),
                attack_group: group,
                ..Event::EMPTY
            });
        }
        let (mut claims, mut links) = (Claims::default(), Vec::new());
        for (at, &(event, number, weapon, scope)) in rows.iter().enumerate() {
            let night = Period { from: Some(day("2024-09-02")), to: Some(day("2024-09-03")) };
            let number = Some(number).filter(|number| *number > 0.0);
            let ix = ClaimIx(at as u32);
            links.extend(event.map(|event| (EventIx(event), ix)));
            claims.push(Claim {
                id: dataset.strings.intern(&format!("claim-{at}")),
                event: event.map(EventIx),
                scope,
                measure: match number {
                    Some(_) => Measure::MissilesLaunched,
                    None => Measure::WeaponIdentification,
                },
                amount: Amount { min: number, max: number, qualifier: Qualifier::Exactly },
                weapon: Some(weapon),
                claimant: org,
                claimant_org: org,
                is_named: true,
                stated_on: Some(day("2024-09-04").plus(at as i32)),
                period: if event.is_none() { night } else { Period::default() },
                ..Claim::EMPTY
            });
        }
        dataset.claims = claims;
        dataset.event_claims = Links::from_pairs(2, &links);
        dataset
    }

    fn counts(rows: &[(Option<u32>, f64, Weapon, Scope)], filter: &Filter) -> NightlyCounts {
        let dataset = package(rows);
        nightly_counts(&dataset, &Snapshot::of(&dataset, filter))
    }

    fn range(low: f64, high: f64) -> LowHigh {
        LowHigh { low, high }
    }

    #[test]
    fn two_posts_of_one_night_add_and_are_one_night() {
        let rows = [(None, 3.0, LABEL, Scope::Event), (None, 2.0, LABEL, Scope::Event)];
        let found = counts(&rows, &Filter::default());
        assert_eq!((found.sum, found.num_nights), (range(5.0, 5.0), 1));
        assert_eq!(found.counts.len(), 2);
        assert_eq!(found.counts.first().map(|it| it.day), Some(day("2024-09-03")));
    }

    #[test]
    fn two_counts_of_one_attack_are_a_range_and_stand_for_its_strikes() {
        let rows = [
            (Some(0), 7.0, LABEL, Scope::Attack),
            (Some(1), 11.0, LABEL, Scope::Attack),
            (Some(1), 4.0, LABEL, Scope::Event),
        ];
        let found = counts(&rows, &Filter::default());
        assert_eq!((found.sum, found.num_nights), (range(7.0, 11.0), 1));
        let apart = counts(
            &[(Some(0), 7.0, LABEL, Scope::Event), (Some(1), 4.0, LABEL, Scope::Event)],
            &Filter::default(),
        );
        assert_eq!(apart.sum, range(11.0, 11.0), "numbers of two strikes add");
    }

    #[test]
    fn another_label_and_a_label_without_a_number_are_no_part_of_the_sum() {
        let rows = [
            (None, 9.0, Weapon::IskanderOrKn24, Scope::Event),
            (Some(0), 0.0, LABEL, Scope::Event),
        ];
        let found = counts(&rows, &Filter::default());
        assert_eq!((found.sum, found.num_nights, found.counts.len()), (range(0.0, 0.0), 0, 2));
        assert!(found.counts.iter().any(|it| it.count.is_none() && !it.is_other_label));
        let rows = [(Some(0), 0.0, LABEL, Scope::Event), (Some(1), 2.0, LABEL, Scope::Event)];
        let found = counts(&rows, &Filter::default());
        assert_eq!(found.counts.len(), 1, "the night has a number");
    }

    #[test]
    fn days_and_what_was_known_restrict_the_sum() {
        let rows = [(None, 3.0, LABEL, Scope::Event), (Some(0), 2.0, LABEL, Scope::Event)];
        let sum = |filter: Filter| counts(&rows, &filter).sum;
        assert_eq!(sum(Filter::default()), range(5.0, 5.0));
        let asof = Filter::default().with_asof(Some(day("2024-09-04")));
        assert_eq!(sum(asof), range(3.0, 3.0), "the second was posted a day later");
        let days = Period { from: Some(day("2024-09-03")), to: None };
        assert_eq!(sum(Filter::default().with_days(days)), range(3.0, 3.0));
    }
}
