//! Generated data sets of any size: strikes in clusters, with contradicting claims. Deterministic for a
//! size and seed.

use strikemap::base::intern::Text;
use strikemap::model::{
    Amount, Claim, ClaimIx, Dataset, Event, EventIx, Links, Measure, Place, PlaceIx, Precision,
    Qualifier, Side, StatedBasis, Status, Weapon,
};
use strikemap::time::{Day, Period};

/// The first day of events.
const FIRST: i32 = 19_721;
/// The days over which events are spread.
const DAYS: u32 = 1_000;

/// A random number generator: xorshift (G. Marsaglia, Xorshift RNGs, 2003).
struct Random(u64);

impl Random {
    fn below(&mut self, end: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) as u32 % end.max(1)
    }

    fn of<T: Copy>(&mut self, values: &[T]) -> T {
        values[self.below(values.len() as u32) as usize]
    }
}

/// A data set of `num_events` events, with about three claims an event and one period claim a hundred events.
pub(crate) fn generated(num_events: u32, seed: u64) -> Dataset {
    let mut random = Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let mut dataset = Dataset::default();
    let num_places = (num_events / 20).max(3);
    places(&mut dataset, &mut random, num_places);
    let mut days: Vec<_> = (0..num_events).map(|_| FIRST + random.below(DAYS) as i32).collect();
    days.sort();
    for (at, day) in days.into_iter().enumerate() {
        let length = if random.below(20) == 0 { random.below(30) } else { 0 };
        dataset.events.push(Event {
            id: dataset.strings.intern(&format!("event-{at}")),
            from: Day::from_number(day),
            to: Day::from_number(day + length as i32),
            place: PlaceIx(random.below(num_places)),
            target: dataset.strings.intern(random.of(&["a store", "homes", "a power plant"])),
            attack_group: match random.below(10) {
                0 => dataset.strings.intern(&format!("attack-{day}")),
                _ => Text::EMPTY,
            },
            ..Event::EMPTY
        });
    }
    claims(&mut dataset, &mut random, num_events);
    dataset
}

fn places(dataset: &mut Dataset, random: &mut Random, number: u32) {
    for at in 0..number {
        let oblast = format!("UA-{:02}", random.below(27));
        dataset.places.push(Place {
            id: dataset.strings.intern(&format!("place-{at}")),
            name_en: dataset.strings.intern(&format!("Town {at}")),
            name_uk: dataset.strings.intern(&format!("Місто {at}")),
            oblast: dataset.strings.intern(&oblast),
            lat: 45.0 + f64::from(random.below(7_000)) / 1_000.0,
            lon: 23.0 + f64::from(random.below(16_000)) / 1_000.0,
            precision: random.of(Precision::ALL),
            radius_km: 5.0,
            ..Place::EMPTY
        });
    }
}

fn claims(dataset: &mut Dataset, random: &mut Random, num_events: u32) {
    let mut rows = Vec::new();
    for event in dataset.events.indices() {
        let day = dataset.events.from.of(event);
        for _ in 0..random.below(7) {
            rows.push(claim(dataset, random, Some(event), day));
        }
    }
    for _ in 0..num_events / 100 + 5 {
        let day = Day::from_number(FIRST + random.below(DAYS) as i32);
        rows.push(claim(dataset, random, None, day));
    }
    rows.sort_by_key(|row| (row.stated_on.is_none(), row.stated_on));
    let mut links = Vec::new();
    for (at, row) in rows.into_iter().enumerate() {
        let id = dataset.strings.intern(&format!("claim-{at}"));
        links.extend(row.event.map(|event| (event, ClaimIx(at as u32))));
        dataset.claims.push(Claim { id, ..row });
    }
    dataset.event_claims = Links::from_pairs(dataset.events.len(), &links);
}

fn claim(dataset: &mut Dataset, random: &mut Random, event: Option<EventIx>, day: Day) -> Claim {
    let claimant = random.below(40);
    let measure = random.of(&[
        Measure::WeaponIdentification,
        Measure::WeaponIdentification,
        Measure::MissilesLaunched,
        Measure::Killed,
        Measure::Denial,
    ]);
    let number = f64::from(random.below(9));
    let statuses = [Status::Reported, Status::Examined, Status::Confirmed, Status::Denied];
    Claim {
        event,
        measure,
        amount: match measure {
            Measure::WeaponIdentification | Measure::Denial => Amount::NOT_STATED,
            _ => Amount { min: Some(number), max: Some(number), qualifier: Qualifier::Exactly },
        },
        weapon: (random.below(5) > 0).then(|| random.of(Weapon::ALL)),
        status: Some(random.of(&statuses)),
        claimant: dataset.strings.intern(&format!("Claimant {claimant}")),
        is_named: claimant > 3,
        side: Side::ALL[claimant as usize % Side::ALL.len()],
        stated_on: (random.below(12) > 0).then(|| day.plus(random.below(200) as i32)),
        stated_basis: StatedBasis::Stated,
        period: match event {
            Some(_) => Period::default(),
            // One end in five is not stated.
            None => Period {
                from: (random.below(5) > 0).then_some(day),
                to: (random.below(5) > 0).then(|| day.plus(random.below(90) as i32)),
            },
        },
        ..Claim::EMPTY
    }
}
