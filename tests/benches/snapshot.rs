//! How long a snapshot takes: of the package that is published, and of a made-up one of 100,000 events.
//!
//! `cargo bench` prints the figures; `scripts/bench` does so too.

#![allow(clippy::indexing_slicing, reason = "a benchmark may panic")]

#[path = "../support/generated.rs"]
mod generated;

use std::sync::LazyLock;

use divan::{Bencher, black_box};
use strikemap::data::load;
use strikemap::model::Dataset;
use strikemap::query::{Filter, Snapshot};
use strikemap::time::{Day, Period};

static REAL: LazyLock<Dataset> = LazyLock::new(|| {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    load(&|file| std::fs::read(folder.join(file)).ok()).dataset
});

static LARGE: LazyLock<Dataset> = LazyLock::new(|| generated::generated(100_000, 1));

fn data(name: &str) -> &'static Dataset {
    if name == "real" { &REAL } else { &LARGE }
}

const DATA: [&str; 2] = ["real", "100,000 events"];

fn main() {
    divan::main();
}

/// Nothing is known of the data set beforehand.
#[divan::bench(args = DATA)]
fn cold(bencher: Bencher<'_, '_>, name: &str) {
    let dataset = data(name);
    bencher.bench(|| Snapshot::of(black_box(dataset), &Filter::default()));
}

/// The brush moves by one day.
#[divan::bench(args = DATA)]
fn step_of_the_brush(bencher: Bencher<'_, '_>, name: &str) {
    let dataset = data(name);
    let filters = [0, 1].map(|step| {
        let (from, to) = (Day::from_number(19_800 + step), Day::from_number(20_000 + step));
        Filter { days: Period { from: Some(from), to: Some(to) }, ..Filter::default() }
    });
    let [before, after] = &filters;
    let snapshot = Snapshot::of(dataset, before);
    bencher.bench(|| snapshot.with(black_box(dataset), after));
}

/// Another place is chosen.
#[divan::bench(args = DATA)]
fn another_place(bencher: Bencher<'_, '_>, name: &str) {
    let dataset = data(name);
    let id = dataset.text(dataset.places.id.as_slice()[1]).to_owned();
    let filter = Filter { places: [id].into(), ..Filter::default() };
    let snapshot = Snapshot::of_all(dataset);
    bencher.bench(|| snapshot.with(black_box(dataset), &filter));
}

/// Another day's knowledge counts.
#[divan::bench(args = DATA)]
fn another_asof_day(bencher: Bencher<'_, '_>, name: &str) {
    let dataset = data(name);
    let filter = Filter { asof: Some(Day::from_number(20_000)), ..Filter::default() };
    let snapshot = Snapshot::of_all(dataset);
    bencher.bench(|| snapshot.with(black_box(dataset), &filter));
}

/// The totals at the head of the page.
#[divan::bench(args = DATA)]
fn totals(bencher: Bencher<'_, '_>, name: &str) {
    let dataset = data(name);
    let snapshot = Snapshot::of_all(dataset);
    bencher.with_inputs(|| snapshot.clone()).bench_refs(|it| it.summary(dataset).clone());
}
