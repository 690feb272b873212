//! The chart of the real data, and of data that nobody would wish for.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

use std::path::Path;

use strikemap::chart::{ChartRequest, chart_height, chart_scene};
use strikemap::model::{Amount, Claim, Claims, Dataset, Event, Qualifier};
use strikemap::query::Selection;
use strikemap::query::launches::period_launches;
use strikemap::scene::{Anchor, Font, Rect, Scene, Shape, Subject};
use strikemap::text::Lang;
use strikemap::time::{Day, Period};

const WIDTHS: [f64; 3] = [358.0, 780.0, 1240.0];

fn dataset() -> Dataset {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let loaded = strikemap::data::load(&|path| std::fs::read(dir.join(path)).ok());
    assert_eq!(loaded.report.num_errors(), 0, "{:?}", loaded.report.diagnostics.first());
    loaded.dataset
}

fn chart(dataset: &Dataset, selection: Selection, lang: Lang, width: f64) -> Scene {
    let height = chart_height(width);
    chart_scene(&ChartRequest { dataset, selection, lang, width, height, chosen: None })
}

fn asof(day: &str) -> Selection {
    Selection { asof: Day::parse(day), ..Selection::default() }
}

/// The selections under which every promise below is held.
fn selections() -> Vec<Selection> {
    let days = |from: &str, to: &str| Period { from: Day::parse(from), to: Day::parse(to) };
    let of = |from, to| Selection { days: days(from, to), asof: None };
    vec![
        Selection::default(),
        asof("2024-01-03"),
        asof("2024-03-26"),
        asof("2024-12-31"),
        asof("2025-11-14"),
        of("2024-01-01", "2024-02-29"),
        of("2024-01-02", "2024-01-02"),
        of("2025-01-01", "2025-12-31"),
        of("1990-01-01", "1991-01-01"),
    ]
}

/// Every text with the box it fills in a font of the table's widths.
fn texts(scene: &Scene) -> Vec<(&str, Rect)> {
    let boxed = |at: [f64; 2], text: &str, anchor: Anchor, font: &Font| {
        let width = font.width(text);
        let left = match anchor {
            Anchor::Start => at[0],
            Anchor::Middle => at[0] - width / 2.0,
            Anchor::End => at[0] - width,
        };
        Rect { x: left, y: at[1] - font.size * 0.75, w: width, h: font.size * 0.97 }
    };
    let items = scene.items.iter().filter_map(|item| match &item.shape {
        Shape::Text { at, text, anchor, font, .. } => {
            Some((text.as_str(), boxed(*at, text, *anchor, font)))
        }
        _ => None,
    });
    items.collect()
}

fn each_picture(dataset: &Dataset, mut check: impl FnMut(&Scene, &Selection, &str)) {
    for selection in selections() {
        for lang in [Lang::En, Lang::Uk] {
            for width in WIDTHS {
                let scene = chart(dataset, selection, lang, width);
                check(&scene, &selection, &format!("{selection:?} {lang:?} {width}"));
            }
        }
    }
}

#[test]
fn every_drawn_claim_and_every_visible_event_has_one_named_mark() {
    let dataset = dataset();
    each_picture(&dataset, |scene, selection, what| {
        let claims = period_launches(&dataset, selection).drawn.into_iter().map(Subject::Claim);
        let events = selection.events(&dataset).into_iter().map(Subject::Event);
        let expected: Vec<_> = claims.chain(events).collect();
        let found: Vec<_> = scene.marks.iter().map(|mark| mark.subject.clone()).collect();
        assert_eq!(found, expected, "{what}");
        let whole = Rect { x: 0.0, y: 0.0, w: scene.width, h: scene.height };
        for mark in &scene.marks {
            assert!(!mark.name.is_empty() && whole.holds(&mark.bounds), "{what}: {mark:?}");
            assert!(
                scene.items.iter().any(|item| item.subject.as_ref() == Some(&mark.subject)),
                "{what}: {mark:?}"
            );
            if matches!(mark.subject, Subject::Claim(_)) {
                assert!(mark.bounds.h >= 20.0, "{what}: {mark:?}");
            }
        }
    });
}

#[test]
fn no_two_texts_overlap_and_none_leaves_the_picture() {
    let dataset = dataset();
    each_picture(&dataset, |scene, _, what| {
        let texts = texts(scene);
        let whole = Rect { x: 0.0, y: 0.0, w: scene.width, h: scene.height };
        for (at, (text, rect)) in texts.iter().enumerate() {
            assert!(whole.holds(rect), "{what}: {text} leaves the picture: {rect:?}");
            for (other, other_rect) in &texts[at + 1..] {
                assert!(!rect.meets(other_rect), "{what}: {text} lies on {other}");
            }
        }
    });
}

#[test]
fn no_size_is_too_strange() {
    let dataset = dataset();
    for width in [1.0, 30.0, 90.0, 130.0, 200.0, 320.0, 640.0, 2560.0, 1e9] {
        for height in [1.0, 60.0, 120.0, 150.0, 250.0, 400.0, 1600.0, 1e9] {
            let selection = asof("2025-01-20");
            let chosen = Some(Subject::Event(dataset.events.indices().next().unwrap()));
            let request = ChartRequest {
                dataset: &dataset,
                selection,
                lang: Lang::Uk,
                width,
                height,
                chosen,
            };
            let scene = chart_scene(&request);
            let whole = Rect { x: 0.0, y: 0.0, w: scene.width, h: scene.height };
            for (text, rect) in texts(&scene) {
                assert!(
                    whole.holds(&rect),
                    "{width}x{height}: {text} leaves the picture: {rect:?}"
                );
            }
        }
    }
}

#[test]
fn no_text_is_smaller_than_eleven_pixels() {
    let dataset = dataset();
    each_picture(&dataset, |scene, _, what| {
        for item in &scene.items {
            if let Shape::Text { font, text, .. } = &item.shape {
                assert!(font.size >= 11.0, "{what}: {text}");
            }
        }
    });
}

#[test]
fn what_is_one_thing_stays_together() {
    let dataset = dataset();
    each_picture(&dataset, |scene, _, what| {
        let mut runs: Vec<_> = scene.items.iter().map(|item| &item.subject).collect();
        runs.dedup();
        let named: Vec<_> = runs.into_iter().flatten().collect();
        for (at, subject) in named.iter().enumerate() {
            assert!(
                !named[at + 1..].contains(subject),
                "{what}: {subject:?} is drawn in two places"
            );
        }
    });
}

#[test]
fn a_chart_is_the_same_twice() {
    let dataset = dataset();
    for lang in [Lang::En, Lang::Uk] {
        let draw = || chart(&dataset, asof("2025-06-30"), lang, 780.0);
        assert_eq!(draw(), draw());
    }
}

#[test]
fn the_chosen_one_is_set_off() {
    let dataset = dataset();
    let plain = chart(&dataset, Selection::default(), Lang::En, 780.0);
    for mark in &plain.marks {
        let chosen = Some(mark.subject.clone());
        let request = ChartRequest {
            dataset: &dataset,
            selection: Selection::default(),
            lang: Lang::En,
            width: 780.0,
            height: chart_height(780.0),
            chosen,
        };
        let scene = chart_scene(&request);
        assert_eq!(scene.marks, plain.marks);
        assert_ne!(scene.items, plain.items, "{}", mark.name);
    }
}

fn with_claims(dataset: &Dataset, change: impl Fn(usize, &mut Claim)) -> Dataset {
    let mut changed = dataset.clone();
    let mut claims = Claims::default();
    for ix in dataset.claims.indices() {
        let mut claim = dataset.claim(ix);
        change(ix.at(), &mut claim);
        claims.push(claim);
    }
    changed.claims = claims;
    changed
}

#[test]
fn no_amount_is_too_strange() {
    let dataset = dataset();
    let values = [
        None,
        Some(0.0),
        Some(0.4),
        Some(1.0),
        Some(1e9),
        Some(f64::MAX),
        Some(f64::NAN),
        Some(f64::INFINITY),
        Some(-3.0),
    ];
    for (n, min) in values.into_iter().enumerate() {
        for (m, max) in values.into_iter().enumerate() {
            let strange = with_claims(&dataset, |at, claim| {
                let qualifier = Qualifier::ALL[(at + n + m) % Qualifier::ALL.len()];
                claim.amount = Amount { min, max, qualifier };
            });
            let scene = chart(&strange, Selection::default(), Lang::Uk, 358.0);
            let num_drawn = period_launches(&strange, &Selection::default()).drawn.len();
            let is_claim = |subject: &Subject| matches!(subject, Subject::Claim(_));
            assert_eq!(
                scene.marks.iter().filter(|mark| is_claim(&mark.subject)).count(),
                num_drawn
            );
        }
    }
}

#[test]
fn no_period_is_too_strange() {
    let dataset = dataset();
    let day = |text| Day::parse(text);
    let days = [None, day("0001-01-01"), day("2024-02-29"), day("9999-12-31")];
    for (n, from) in days.into_iter().enumerate() {
        for to in days.into_iter().skip(n.min(1) * n) {
            let strange = with_claims(&dataset, |at, claim| {
                claim.period = Period { from, to };
                claim.stated_on = days[at % days.len()];
            });
            for selection in selections() {
                chart(&strange, selection, Lang::En, 780.0);
            }
        }
    }
}

#[test]
fn a_hundred_thousand_events_fit_and_those_left_out_are_counted() {
    let few = dataset();
    let mut many = few.clone();
    let event: Event = few.event(few.events.indices().next_back().unwrap());
    let first = Day::parse("2025-10-26").unwrap();
    for n in 0..100_000 {
        let from = first.plus(n / 150);
        many.events.push(Event { from, to: from.plus(n % 7 / 2), ..event });
    }
    let scene = chart(&many, Selection::default(), Lang::En, 780.0);
    assert!(scene.marks.len() < 3_000, "{}", scene.marks.len());
    let says = |(text, _): &(&str, Rect)| text.contains("that do not fit here");
    assert_eq!(texts(&scene).iter().filter(|text| says(text)).count(), 1);
    assert!(scene.height == chart_height(780.0));
}
