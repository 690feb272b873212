//! Snapshots: an updated one equals a fresh one, and counts match what filters show.

use proptest::prelude::*;
use strikemap::model::{Dataset, Grade, Measure, Side, Weapon};
use strikemap::query::{Facet, FacetValue, Filter, Snapshot, identification};
use strikemap::time::{Day, Period};

use crate::support::generated::generated;
use crate::support::{everything, frozen, of};

fn day() -> impl Strategy<Value = Option<Day>> {
    proptest::option::of((19_700..20_800i32).prop_map(Day::from_number))
}

fn some_of<T: Clone + std::fmt::Debug + 'static>(
    values: &'static [T],
) -> impl Strategy<Value = Vec<T>> {
    prop_oneof![
        2 => Just(vec![]),
        1 => proptest::sample::subsequence(values, 0..3.min(values.len())),
    ]
}

/// Any filter of generated data, including values the data do not contain.
fn filter() -> impl Strategy<Value = Filter> {
    let of_events = (
        some_of(&["UA-01", "UA-02", "UA-03", "UA-99"]),
        some_of(&["place-0", "place-1", "place-2", "nowhere"]),
        some_of(Grade::ALL),
        prop_oneof![3 => Just(None), 1 => any::<bool>().prop_map(Some)],
        some_of(&[Measure::Killed, Measure::MissilesLaunched, Measure::LabelAbsent]),
    );
    let of_claims = (
        some_of(Weapon::ALL),
        some_of(Side::ALL),
        some_of(&["Claimant 1", "Claimant 5", "Claimant 9", "Nobody"]),
    );
    let text = prop_oneof![3 => Just(""), 1 => Just("town 1"), 1 => Just("ПЛАНТ"), 1 => Just("claimant 2")];
    (day(), day(), day(), of_events, of_claims, text).prop_map(
        |(
            from,
            to,
            asof,
            (oblasts, places, grades, contested, stated),
            (weapons, sides, claimants),
            text,
        )| {
            let texts = |list: Vec<&str>| list.into_iter().map(str::to_owned).collect();
            Filter {
                days: Period { from, to },
                asof,
                oblasts: texts(oblasts),
                places: texts(places),
                grades: grades.into_iter().collect(),
                contested,
                stated: stated.into_iter().collect(),
                weapons: weapons.into_iter().collect(),
                sides: sides.into_iter().collect(),
                claimants: texts(claimants),
                text: text.to_owned(),
            }
        },
    )
}

/// A filter changed in one field.
fn changed(filter: &Filter, other: &Filter, which: usize) -> Filter {
    let mut next = filter.clone();
    match which {
        0 => next.days = other.days,
        1 => next.asof = other.asof,
        2 => next.oblasts = other.oblasts.clone(),
        3 => next.places = other.places.clone(),
        4 => next.grades = other.grades.clone(),
        5 => next.contested = other.contested,
        6 => next.weapons = other.weapons.clone(),
        7 => next.sides = other.sides.clone(),
        8 => next.claimants = other.claimants.clone(),
        9 => next.stated = other.stated.clone(),
        _ => next.text = other.text.clone(),
    }
    next
}

/// Everything a snapshot returns.
fn contents(dataset: &Dataset, snapshot: &Snapshot) -> impl PartialEq + std::fmt::Debug {
    let events: Vec<_> = snapshot.events().map(|event| (event, snapshot.rating(event))).collect();
    let counts: Vec<Vec<_>> =
        Facet::ALL.iter().map(|&facet| snapshot.facet(facet).collect()).collect();
    let of_others: Vec<_> =
        dataset.events.indices().map(|event| snapshot.would_show(event)).collect();
    let summary = snapshot.summary(dataset).clone();
    (events, of_others, snapshot.claims().clone(), counts, snapshot.tally(), summary)
}

/// The filter with one value of a facet instead of the chosen ones.
fn choosing(dataset: &Dataset, filter: &Filter, value: FacetValue) -> Filter {
    let mut next = filter.clone();
    let text = |text| dataset.text(text).to_owned();
    match value {
        FacetValue::Oblast(oblast) => next.oblasts = [text(oblast)].into(),
        FacetValue::Place(place) => next.places = [text(dataset.place(place).id)].into(),
        FacetValue::Grade(grade) => next.grades = [grade].into(),
        FacetValue::Contested(contested) => next.contested = Some(contested),
        FacetValue::Stated(measure) => next.stated = [measure].into(),
        FacetValue::Weapon(weapon) => next.weapons = [weapon].into(),
        FacetValue::Side(side) => next.sides = [side].into(),
        FacetValue::Claimant(claimant) => next.claimants = [text(claimant)].into(),
    }
    next
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn an_updated_snapshot_equals_a_fresh_one(
        seed: u64, first in filter(), others in proptest::collection::vec((filter(), 0..11usize), 1..6),
    ) {
        let dataset = generated(60, seed);
        let mut snapshot = Snapshot::of(&dataset, &first);
        for (other, which) in others {
            let filter = changed(snapshot.filter(), &other, which);
            snapshot = snapshot.with(&dataset, &filter);
            let anew = Snapshot::of(&dataset, &filter);
            prop_assert_eq!(contents(&dataset, &snapshot), contents(&dataset, &anew), "{:?}", filter);
        }
    }

    #[test]
    fn facet_counts_match_the_filtered_snapshot(
        seed: u64, filter in filter(), facet in 0..Facet::ALL.len(), at: proptest::sample::Index,
    ) {
        let dataset = generated(60, seed);
        let snapshot = Snapshot::of(&dataset, &filter);
        let values: Vec<_> = snapshot.facet(Facet::ALL[facet]).collect();
        let (value, count) = values[at.index(values.len())];
        let chosen = Snapshot::of(&dataset, &choosing(&dataset, &filter, value));
        for event in dataset.events.indices() {
            let found = identification(&dataset, event, &chosen);
            prop_assert_eq!(chosen.rating(event), found.rating());
        }
        let shown = (chosen.events().count(), chosen.claims().len());
        prop_assert_eq!((count.num_events as usize, count.num_claims as usize), shown, "{:?}", value);
    }
}

#[test]
fn a_claimant_filter_grades_by_their_claims() {
    let filter = Filter { sides: [Side::Ukraine].into(), ..Filter::default() };
    let event = frozen().find_event("2024-01-02-kharkiv").unwrap();
    assert_eq!(everything().rating(event).grade, Grade::Confirmed, "by the United Nations");
    let ukraine = of(&filter);
    assert_eq!(ukraine.rating(event).grade, Grade::Examined);
    let sides = &frozen().claims.side;
    assert!(ukraine.claims().iter().all(|claim| sides.of(claim) == Side::Ukraine));
}

#[test]
fn a_name_is_found_in_either_script() {
    let shown = |text: &str| {
        let filter = Filter { text: text.to_owned(), ..Filter::default() };
        let snapshot = of(&filter);
        snapshot.events().map(|event| frozen().event_id(event)).collect::<Vec<_>>()
    };
    let kharkiv = shown("харків");
    assert!(kharkiv.contains(&"2024-01-02-kharkiv"), "{kharkiv:?}");
    assert_eq!(shown("KHARKIV"), kharkiv);
    assert_eq!(shown("no such place"), Vec::<&str>::new());
    assert_eq!(shown("  ' "), shown(""), "nothing is asked for");
}

#[test]
fn a_claim_about_a_period_has_no_place_and_no_grade() {
    let filter = Filter { oblasts: ["UA-63".to_owned()].into(), ..Filter::default() };
    let kharkiv = of(&filter);
    assert!(everything().claims_of_no_event().count() > 0);
    assert_eq!(kharkiv.claims_of_no_event().count(), 0);
    assert!(kharkiv.events().count() > 0);
}

#[test]
fn unknown_values_match_nothing() {
    for filter in [
        Filter { places: ["nowhere".to_owned()].into(), ..Filter::default() },
        Filter { oblasts: ["UA-00".to_owned()].into(), ..Filter::default() },
        Filter { claimants: ["\u{202e}".to_owned()].into(), ..Filter::default() },
    ] {
        assert_eq!(of(&filter).events().count(), 0, "{filter:?}");
    }
}
