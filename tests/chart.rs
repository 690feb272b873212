//! The chart of the frozen package, and of extreme data.

use std::sync::LazyLock;
use std::thread;

use strikemap::chart::{
    ChartPicture, ChartRequest, ChartSign, chart_height, chart_legend, chart_picture, chart_scene,
    readings,
};
use strikemap::model::{
    Amount, ChartMeasure, Claim, ClaimIx, Claims, Dataset, Event, EventIx, Links, Qualifier,
};
use strikemap::query::{Snapshot, counted};
use strikemap::scene::{Mark, Rect, Scene, Shape, Subject};
use strikemap::text::Lang;
use strikemap::time::{Day, Period};

use crate::support::{self, asof, days, everything, frozen as dataset, texts};

const LAUNCHED: ChartMeasure = ChartMeasure::MissilesLaunched;
const WIDTHS: [f64; 3] = [358.0, 780.0, 1240.0];

/// The snapshots that every test below checks.
fn snapshots() -> Vec<&'static Snapshot> {
    vec![
        everything(),
        asof("2024-01-03"),
        asof("2024-03-26"),
        asof("2024-12-31"),
        asof("2025-11-14"),
        days("2024-01-01", "2024-02-29"),
        days("2024-01-02", "2024-01-02"),
        days("2025-01-01", "2025-12-31"),
        days("1990-01-01", "1991-01-01"),
    ]
}

/// A drawn chart and its description.
struct Drawn {
    request: ChartRequest<'static>,
    picture: ChartPicture,
    what: String,
}

fn drawn_of(snapshot: &'static Snapshot) -> Vec<Drawn> {
    let mut drawn = Vec::new();
    for lang in [Lang::En, Lang::Uk] {
        for width in WIDTHS {
            for &measure in ChartMeasure::ALL {
                for (is_split, is_for_all) in [(false, false), (false, true), (true, false)] {
                    let layout_for_all_dates = is_for_all.then(everything);
                    let plain = ChartRequest::new(dataset(), snapshot, lang, width);
                    let request = ChartRequest { measure, is_split, layout_for_all_dates, ..plain };
                    let (request, filter) = (request.fitting(), snapshot.filter());
                    let what = format!(
                        "{measure:?} {filter:?} {lang:?} {width} split {is_split} all {is_for_all}"
                    );
                    drawn.push(Drawn { picture: chart_picture(&request), request, what });
                }
            }
        }
    }
    drawn
}

/// Charts of every snapshot, language, width and measure, drawn once for all tests below.
fn all_drawn() -> &'static [Drawn] {
    static ALL: LazyLock<Vec<Drawn>> = LazyLock::new(|| {
        thread::scope(|scope| {
            let parts = snapshots().into_iter().map(|it| scope.spawn(move || drawn_of(it)));
            let parts: Vec<_> = parts.collect();
            parts.into_iter().flat_map(|part| part.join().unwrap()).collect()
        })
    });
    &ALL
}

fn each_chart(mut check: impl FnMut(&Scene, &ChartRequest<'_>, &str)) {
    all_drawn().iter().for_each(|it| check(&it.picture.scene, &it.request, &it.what));
}

/// The snapshot that a chart draws: days restrict it only where the axes follow them.
fn drawn_snapshot(request: &ChartRequest<'_>) -> Snapshot {
    let asked = request.snapshot.filter();
    match request.layout_for_all_dates {
        None => request.snapshot.clone(),
        Some(_) => request.snapshot.with(request.dataset, &asked.with_days(Period::default())),
    }
}

fn claims_of(marks: &[Mark]) -> Vec<ClaimIx> {
    let claim = |mark: &Mark| match mark.subject {
        Subject::Claim(claim) => Some(claim),
        _ => None,
    };
    marks.iter().filter_map(claim).collect()
}

#[test]
fn a_chart_by_side_has_a_text_alternative() {
    each_chart(|scene, request, what| {
        let says = |word| scene.description.contains(word);
        assert_eq!(says("each side") || says("кожної сторони"), request.is_split, "{what}");
    });
}

#[test]
fn every_drawn_claim_and_every_visible_event_has_one_named_mark() {
    let dataset = dataset();
    each_chart(|scene, request, what| {
        let snapshot = drawn_snapshot(request);
        let mut found = counted(dataset, &snapshot, request.measure);
        if request.is_split {
            found.supplied.clear();
        }
        let mut claims: Vec<_> = found.drawn().collect();
        claims.sort();
        let mut marked = claims_of(&scene.marks);
        if !request.is_split {
            assert!(marked.is_sorted(), "{what}: not in the order of days of statement");
        }
        marked.sort();
        assert_eq!(marked, claims, "{what}");
        let events: Vec<_> = snapshot.events().map(Subject::Event).collect();
        let last: Vec<_> =
            scene.marks[marked.len()..].iter().map(|mark| mark.subject.clone()).collect();
        assert_eq!(last, events, "{what}");
        let whole = Rect { x: 0.0, y: 0.0, w: scene.width, h: scene.height };
        for mark in &scene.marks {
            assert!(!mark.name.is_empty() && whole.contains(&mark.bounds), "{what}: {mark:?}");
            assert!(
                scene.items.iter().any(|item| item.subject.as_ref() == Some(&mark.subject)),
                "{what}: {mark:?}"
            );
            if let Subject::Claim(claim) = mark.subject
                && !found.points.contains(&claim)
            {
                assert!(mark.bounds.h >= 20.0, "{what}: {mark:?}");
            }
        }
    });
}

#[test]
fn texts_do_not_overlap_and_stay_inside() {
    each_chart(|scene, _, what| {
        let texts = texts(scene);
        let whole = Rect { x: 0.0, y: 0.0, w: scene.width, h: scene.height };
        for (at, (text, rect)) in texts.iter().enumerate() {
            assert!(whole.contains(rect), "{what}: {text} leaves the picture: {rect:?}");
            for (other, other_rect) in &texts[at + 1..] {
                assert!(!rect.intersects(other_rect), "{what}: {text} lies on {other}");
            }
        }
    });
}

#[test]
fn texts_do_not_overlap_at_any_width() {
    let dataset = dataset();
    for width in [320.0, 390.0, 480.0, 559.0, 561.0, 660.0, 940.0, 1100.0, 1400.0, 1600.0] {
        for lang in [Lang::En, Lang::Uk] {
            for &measure in ChartMeasure::ALL {
                for is_split in [false, true] {
                    let plain = ChartRequest::new(dataset, everything(), lang, width);
                    let request = ChartRequest { measure, is_split, ..plain }.fitting();
                    let scene = chart_scene(&request);
                    let texts = texts(&scene);
                    let whole = Rect { x: 0.0, y: 0.0, w: scene.width, h: scene.height };
                    for (at, (text, rect)) in texts.iter().enumerate() {
                        assert!(
                            whole.contains(rect),
                            "{width} {measure:?}: {text} leaves the picture"
                        );
                        let other =
                            texts[at + 1..].iter().find(|(_, other)| rect.intersects(other));
                        assert!(other.is_none(), "{width} {measure:?}: {text} lies on {other:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn extreme_sizes_are_drawn() {
    let (some, none) = (dataset(), Dataset::default());
    let chosen = Some(Subject::Event(some.events.indices().next().unwrap()));
    let (least, most) = ([f64::NAN, -5.0, 0.0, 1.0, 30.0], [1e9, 1e12]);
    let widths = [least.as_slice(), &[90.0, 130.0, 200.0, 320.0, 640.0, 2560.0], &most].concat();
    let heights = [least.as_slice(), &[60.0, 120.0, 150.0, 250.0, 400.0, 1600.0], &most].concat();
    for (width, height) in widths.iter().flat_map(|w| heights.iter().map(move |h| (*w, *h))) {
        for (dataset, chosen) in [(some, &chosen), (&none, &None)] {
            for (measure, is_split) in [(LAUNCHED, false), (ChartMeasure::Killed, true)] {
                let plain = ChartRequest::new(dataset, asof("2025-01-20"), Lang::Uk, width);
                let chosen = chosen.clone();
                let request = ChartRequest { height, chosen, measure, is_split, ..plain };
                let scene = chart_scene(&request);
                assert!(scene.width >= 1.0 && scene.height >= 1.0, "{width}x{height}");
                let whole = Rect { x: 0.0, y: 0.0, w: scene.width, h: scene.height };
                for (text, rect) in texts(&scene) {
                    assert!(whole.contains(&rect), "{width}x{height}: {text} at {rect:?}");
                }
            }
        }
    }
}

#[test]
fn no_text_is_smaller_than_eleven_pixels() {
    each_chart(|scene, _, what| {
        for item in &scene.items {
            if let Shape::Text { font, text, .. } = &item.shape {
                assert!(font.size >= 11.0, "{what}: {text}");
            }
        }
    });
}

#[test]
fn marks_of_one_subject_stay_together() {
    each_chart(|scene, _, what| {
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
fn drawing_is_deterministic() {
    let dataset = dataset();
    for &measure in ChartMeasure::ALL {
        let plain = ChartRequest::new(dataset, asof("2025-06-30"), Lang::Uk, 780.0);
        let draw = || chart_scene(&ChartRequest { measure, ..plain.clone() });
        assert_eq!(draw(), draw());
    }
}

#[test]
fn the_chosen_event_is_highlighted() {
    let dataset = dataset();
    for measure in [LAUNCHED, ChartMeasure::Killed] {
        let request = ChartRequest::new(dataset, everything(), Lang::En, 780.0);
        let request = ChartRequest { measure, ..request };
        let plain = chart_scene(&request);
        for mark in &plain.marks {
            let chosen = Some(mark.subject.clone());
            let scene = chart_scene(&ChartRequest { chosen, ..request.clone() });
            assert_eq!(scene.marks, plain.marks);
            assert_ne!(scene.items, plain.items, "{}", mark.name);
        }
    }
}

#[test]
fn nothing_moves_during_playback() {
    let dataset = dataset();
    for &measure in ChartMeasure::ALL {
        for width in WIDTHS {
            for is_split in [false, true] {
                let picture = |snapshot| {
                    let request = ChartRequest::new(dataset, snapshot, Lang::En, width);
                    let layout_for_all_dates = Some(everything());
                    let request =
                        ChartRequest { measure, is_split, layout_for_all_dates, ..request };
                    chart_picture(&request.fitting())
                };
                let all = picture(everything());
                for snapshot in snapshots() {
                    let now = picture(snapshot);
                    let filter = snapshot.filter();
                    let what = format!("{measure:?} {filter:?} {width} {is_split}");
                    assert_eq!(now.plane, all.plane, "{what}");
                    assert_eq!(now.scene.height, all.scene.height, "{what}");
                    for mark in &now.scene.marks {
                        assert!(
                            all.scene.marks.iter().any(|other| {
                                other.subject == mark.subject && other.bounds == mark.bounds
                            }),
                            "{what}: {mark:?} has moved"
                        );
                    }
                    if snapshot.filter().asof.is_none() {
                        assert_eq!(now.scene.marks.len(), all.scene.marks.len(), "{what}");
                    }
                }
            }
        }
    }
}

#[test]
fn labels_of_claims_do_not_move_as_claims_are_added() {
    let dataset = dataset();
    for (measure, width) in [(LAUNCHED, 1240.0), (ChartMeasure::ShellsTransferred, 780.0)] {
        let labels = |snapshot| {
            let plain = ChartRequest::new(dataset, snapshot, Lang::En, width);
            let scene = chart_scene(&ChartRequest {
                measure,
                layout_for_all_dates: Some(everything()),
                ..plain
            });
            let of_claims = scene.items.into_iter().filter_map(|item| match item.shape {
                // Claimant and date: `Kostin, 16 Feb 2024:`.
                Shape::Text { at, text, .. } => {
                    (text.contains(", ") && text.ends_with(':')).then_some((text, at))
                }
                _ => None,
            });
            of_claims.collect::<Vec<_>>()
        };
        let all = labels(everything());
        let then = labels(asof("2024-12-31"));
        assert!(then.len() > 4 && then.len() < all.len(), "{} {}", then.len(), all.len());
        let stay = all.iter().filter(|label| then.contains(label)).count();
        // Labels drawn with all claims are drawn in the same place from the day of the claim.
        let known = then.iter().filter(|(text, _)| all.iter().any(|(other, _)| other == text));
        assert_eq!(stay, known.count(), "{measure:?}");
    }
}

#[test]
fn scales_match_the_drawn_days_and_counts() {
    let dataset = dataset();
    for Drawn { picture, what, .. } in all_drawn() {
        let Some(plane) = picture.plane else { panic!("{what}: nothing is drawn") };
        assert!(plane.first <= plane.last, "{what}");
        for day in [plane.first, plane.last] {
            let middle = (plane.x_of(day) + plane.x_of(day.plus(1))) / 2.0;
            assert_eq!(plane.day_at(middle), day, "{what}");
        }
        assert_eq!(plane.day_at(-1e9), plane.first);
        assert_eq!(plane.day_at(1e9), plane.last);
        assert_eq!(plane.day_at(f64::NAN), plane.first);
        assert_eq!(plane.count_at(plane.plot.bottom()), 0.0, "{what}");
        assert!((plane.count_at(plane.plot.y) - plane.top).abs() < 1e-9, "{what}");
        // Each dated event is at its day.
        for mark in &picture.scene.marks {
            if let Subject::Event(event) = mark.subject {
                let row = dataset.event(event);
                if !row.is_undated() && plane.first <= row.from && row.from <= plane.last {
                    assert_eq!(plane.day_at(mark.bounds.centre()[0]), row.from, "{what}");
                }
            }
        }
    }
}

#[test]
fn charts_by_side_share_a_scale() {
    let dataset = dataset();
    let request = ChartRequest::new(dataset, everything(), Lang::En, 780.0);
    let measure = ChartMeasure::Killed;
    let request = ChartRequest { measure, is_split: true, ..request }.fitting();
    let picture = chart_picture(&request);
    let plane = picture.plane.unwrap();
    let mut sides = Vec::new();
    for mark in &picture.scene.marks {
        let Subject::Claim(claim) = mark.subject else { continue };
        let claim = dataset.claim(claim);
        if !sides.contains(&claim.side) {
            sides.push(claim.side);
        }
        // The position of a claim matches the scales for its number, in the chart of its side.
        if claim.amount.qualifier == Qualifier::Exactly && claim.event.is_some() {
            let count = plane.count_at(mark.bounds.centre()[1]);
            let stated = claim.amount.min.unwrap();
            assert!((count - stated).abs() < 0.5, "{}: {count}", mark.name);
        }
    }
    assert_eq!(sides.len(), 2, "Ukraine and media have counted the dead");
    assert!(request.height > chart_height(780.0) * 0.8);
    let titles = ["Ukraine", "Media", "25 claims", "9 claims"];
    let drawn: Vec<String> =
        texts(&picture.scene).iter().map(|(text, _)| text.replace('\u{a0}', " ")).collect();
    assert!(titles.iter().all(|title| drawn.iter().any(|text| text == title)), "{drawn:?}");
}

#[test]
fn conflicting_claims_about_one_strike_stand_side_by_side() {
    let dataset = dataset();
    let sumy = dataset.find_event("2025-04-13-sumy").unwrap();
    for width in WIDTHS {
        let request = ChartRequest::new(dataset, everything(), Lang::En, width);
        let request = ChartRequest { measure: ChartMeasure::Killed, ..request };
        let scene = chart_scene(&request);
        let of = |event| {
            let is_of = |mark: &&Mark| match mark.subject {
                Subject::Claim(claim) => dataset.claim(claim).event == Some(event),
                _ => false,
            };
            scene.marks.iter().filter(is_of).collect::<Vec<_>>()
        };
        let of_sumy = of(sumy);
        assert_eq!(of_sumy.len(), 2, "32 and 35");
        assert_eq!(of_sumy[0].bounds.x, of_sumy[1].bounds.x);
        assert!(of_sumy[0].bounds.y > of_sumy[1].bounds.bottom(), "35 stands above 32");
        // Claims about one strike do not overlap.
        let kharkiv = of(dataset.find_event("2024-01-02-kharkiv").unwrap());
        for (at, mark) in kharkiv.iter().enumerate() {
            let own = mark.bounds.grown(-2.0);
            assert!(
                kharkiv[at + 1..].iter().all(|other| !other.bounds.grown(-2.0).intersects(&own))
            );
        }
    }
}

fn says(scene: &Scene, part: &str) -> bool {
    texts(scene).iter().any(|(text, _)| text.replace('\u{a0}', " ").contains(part))
}

#[test]
fn a_measure_without_numbers_gets_a_sentence_and_no_axis() {
    let dataset = dataset();
    // The only count of missiles that failed was stated in May 2024.
    let measure = ChartMeasure::MissilesFailed;
    for width in WIDTHS {
        let request = ChartRequest::new(dataset, asof("2024-02-01"), Lang::En, width);
        let scene = chart_scene(&ChartRequest { measure, ..request });
        assert!(claims_of(&scene.marks).is_empty());
        assert!(says(&scene, "No number reported") && !says(&scene, "missiles"), "{width}");
        let is_number = |(text, _): &(&str, Rect)| text.parse::<f64>().is_ok();
        assert!(!texts(&scene).iter().any(is_number), "an empty axis at {width}");
    }
}

#[test]
fn forecasts_are_not_drawn_as_supplied_missiles() {
    let dataset = dataset();
    let forecast = dataset.find_claim("agg-2025-01-23-budanov-missiles-forecast").unwrap();
    for measure in [LAUNCHED, ChartMeasure::MissilesTransferred] {
        let request = ChartRequest::new(dataset, everything(), Lang::En, 1240.0);
        let scene = chart_scene(&ChartRequest { measure, ..request });
        assert!(!claims_of(&scene.marks).contains(&forecast));
        assert_eq!(counted(dataset, everything(), measure).num_forecasts, 1);
        assert!(scene.marks.iter().any(|mark| mark.name.contains("148")));
    }
}

#[test]
fn shells_do_not_share_an_axis_with_containers_and_guns() {
    let dataset = dataset();
    let measure = ChartMeasure::ShellsTransferred;
    let found = counted(dataset, everything(), measure);
    for ix in found.drawn() {
        assert_eq!(dataset.claim(ix).measure, measure.measure());
    }
    assert_eq!(found.num_other_units, 22, "14 counts of containers, 8 of launchers");
    let request = ChartRequest::new(dataset, everything(), Lang::Uk, 780.0);
    let scene = chart_scene(&ChartRequest { measure, ..request });
    assert!(says(&scene, "млн снарядів") && says(&scene, "понад 12 млн"));
}

#[test]
fn the_legend_has_the_drawn_signs_and_the_page_has_each() {
    let dataset = dataset();
    let key = |measure| {
        let key = chart_legend(dataset, everything(), (measure, false), Lang::En);
        key.into_iter().map(|(sign, _)| sign).collect::<Vec<_>>()
    };
    assert!(
        key(LAUNCHED).contains(&ChartSign::Supply) && key(LAUNCHED).contains(&ChartSign::Joint)
    );
    let failed = key(ChartMeasure::MissilesFailed);
    assert_eq!(failed, [ChartSign::About, ChartSign::Said, ChartSign::Undated]);
    let killed = key(ChartMeasure::Killed);
    assert!(killed.contains(&ChartSign::Strike) && killed.contains(&ChartSign::WholeAttack));
    assert!(!killed.contains(&ChartSign::Range) && !killed.contains(&ChartSign::Supply));
    assert!(key(ChartMeasure::ShellsTransferred).contains(&ChartSign::Range));
    let css = support::css("pictures.css");
    for code in ChartSign::CODES {
        assert!(css.contains(&format!(".key.{code}{{")), "no sign for {code} in the style sheet");
    }
}

#[test]
fn every_line_of_a_readout_has_a_colour_on_the_page() {
    let dataset = dataset();
    let css = support::css("pictures.css");
    let days = dataset.events.extent();
    let (first, last) = (days.from.unwrap().number(), days.to.unwrap().number());
    for &measure in ChartMeasure::ALL {
        for day in (first..=last).step_by(5).map(Day::from_number) {
            for line in &readings(dataset, everything(), measure, day, Lang::Uk)[1..] {
                let name = line.token.css();
                let has_rule = css.contains(&format!(".dot.{name}{{")) || name == "ink-3";
                assert!(has_rule, "{name}: {}", line.text);
            }
        }
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
fn extreme_amounts_are_drawn() {
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
            let strange = with_claims(dataset, |at, claim| {
                let qualifier = Qualifier::ALL[(at + n + m) % Qualifier::ALL.len()];
                claim.amount = Amount { min, max, qualifier };
            });
            // Two of the measures for each pair of values, so that each measure gets a quarter of the
            // pairs.
            let snapshot = Snapshot::of_all(&strange);
            for &measure in ChartMeasure::ALL.iter().skip((n + m) % 4).step_by(4) {
                let request = ChartRequest::new(&strange, &snapshot, Lang::Uk, 358.0);
                let scene = chart_scene(&ChartRequest { measure, ..request });
                let all = counted(&strange, &snapshot, measure);
                let num_drawn = claims_of(&scene.marks).len();
                // Claims that do not fit are counted in words.
                let is_counted = says(&scene, "тут не вмістилося");
                assert!(
                    num_drawn == all.drawn().count() || is_counted,
                    "{measure:?} {min:?} {max:?}"
                );
            }
        }
    }
}

#[test]
fn extreme_periods_are_drawn() {
    let dataset = dataset();
    let day = |text| Day::parse(text);
    let days = [None, day("0001-01-01"), day("2024-02-29"), day("9999-12-31")];
    for (n, from) in days.into_iter().enumerate() {
        for to in days.into_iter().skip(n.min(1) * n) {
            let strange = with_claims(dataset, |at, claim| {
                claim.period = Period { from, to };
                claim.stated_on = days[at % days.len()];
            });
            for snapshot in snapshots() {
                let (all, snapshot) =
                    (Snapshot::of_all(&strange), Snapshot::of(&strange, snapshot.filter()));
                let request = ChartRequest::new(&strange, &snapshot, Lang::En, 780.0);
                chart_scene(&request);
                let layout_for_all_dates = Some(&all);
                let measure = ChartMeasure::Injured;
                chart_scene(&ChartRequest { measure, layout_for_all_dates, ..request });
            }
        }
    }
}

#[test]
fn a_hundred_thousand_events_fit_and_omissions_are_counted() {
    let few = dataset();
    let mut many = few.clone();
    let event: Event = few.event(few.events.indices().next_back().unwrap());
    let first = Day::parse("2025-10-26").unwrap();
    for n in 0..100_000 {
        let from = first.plus(n / 150);
        many.events.push(Event { from, to: from.plus(n % 7 / 2), ..event });
    }
    let snapshot = Snapshot::of_all(&many);
    let request = ChartRequest::new(&many, &snapshot, Lang::En, 780.0);
    let scene = chart_scene(&request);
    assert!(scene.marks.len() < 3_000, "{}", scene.marks.len());
    let says = |(text, _): &(&str, Rect)| text.contains("that do not fit here");
    assert_eq!(texts(&scene).iter().filter(|text| says(text)).count(), 1);
    assert!(scene.height == chart_height(780.0));
}

#[test]
fn the_highest_of_thousands_of_points_are_drawn_and_the_rest_counted() {
    let few = dataset();
    let mut many = few.clone();
    let event: Event = few.event(few.events.indices().next_back().unwrap());
    let of_deaths = few.claims.of_measure(ChartMeasure::Killed.measure()).next().unwrap();
    let first = Day::parse("2025-10-26").unwrap();
    let mut links = Vec::new();
    let mut claims = Claims::default();
    for n in 0..20_000u32 {
        let from = first.plus(n as i32 / 20);
        let ix = EventIx(many.events.len() as u32);
        many.events.push(Event { from, to: from, ..event });
        let number = f64::from(n % 997);
        let amount = Amount { min: Some(number), max: Some(number), qualifier: Qualifier::Exactly };
        let event = Some(ix);
        claims.push(Claim { event, amount, origin: None, ..few.claim(of_deaths) });
        links.push((ix, ClaimIx(n)));
    }
    many.claims = claims;
    many.event_claims = Links::from_pairs(many.events.len(), &links);
    let snapshot = Snapshot::of_all(&many);
    let request = ChartRequest::new(&many, &snapshot, Lang::En, 780.0);
    let scene = chart_scene(&ChartRequest { measure: ChartMeasure::Killed, ..request });
    let drawn = claims_of(&scene.marks);
    assert!((20..200).contains(&drawn.len()), "{}", drawn.len());
    let highest = drawn.iter().filter_map(|&ix| many.claim(ix).amount.min).fold(0.0, f64::max);
    assert_eq!(highest, 996.0);
    let rest = format!("no room here for {} claims more", 20_000 - drawn.len());
    assert!(says(&scene, &rest), "{rest}");
    for (at, (text, rect)) in texts(&scene).iter().enumerate() {
        for (other, other_rect) in &texts(&scene)[at + 1..] {
            assert!(!rect.intersects(other_rect), "{text} lies on {other}");
        }
    }
}
