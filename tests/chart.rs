//! The chart of the frozen package, and of extreme data.

use std::sync::LazyLock;
use std::thread;

use strikemap::chart::{
    ChartPicture, ChartRequest, ChartSign, IN_SIGHT, PanelScales, chart_height, chart_legend,
    chart_picture, chart_scene,
};
use strikemap::model::{
    Amount, ChartMeasure, Claim, ClaimIx, Claims, Dataset, Event, EventIx, Links, Measure,
    Qualifier,
};
use strikemap::query::counted::{counted, days_of};
use strikemap::query::{Counted, Snapshot, nightly_counts};
use strikemap::scene::{HitIndex, Mark, Rect, Scene, Shape, Subject};
use strikemap::text::Lang;
use strikemap::time::{Day, Period};

use crate::support::{self, asof, days, everything, frozen as dataset, texts};

const LAUNCHED: ChartMeasure = ChartMeasure::MissilesLaunched;
const WIDTHS: [f64; 4] = [320.0, 390.0, 640.0, 1240.0];
/// Beside the map the chart is as high as the map, not as suits it.
const BESIDE_MAP: [f64; 2] = [588.0, 396.0];
/// With panels, with points, with bars: the others are drawn as these are, and are checked with everything alone.
const CLOSELY: [ChartMeasure; 3] =
    [LAUNCHED, ChartMeasure::Killed, ChartMeasure::ShellsTransferred];

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
    let is_all = std::ptr::eq(snapshot, everything());
    let measures = if is_all { ChartMeasure::ALL } else { &CLOSELY };
    for lang in [Lang::En, Lang::Uk] {
        for width in WIDTHS.into_iter().chain([BESIDE_MAP[0]]) {
            for &measure in measures {
                for (is_split, is_for_all) in [(false, false), (false, true), (true, false)] {
                    let layout_for_all_dates = is_for_all.then(everything);
                    let plain = ChartRequest::new(dataset(), snapshot, lang, width);
                    let request = ChartRequest { measure, is_split, layout_for_all_dates, ..plain };
                    let request = match width == BESIDE_MAP[0] {
                        true => request.in_frame(BESIDE_MAP[1]),
                        false => request.fitting(),
                    };
                    let filter = snapshot.filter();
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

fn claims_of(marks: &[Mark]) -> Vec<ClaimIx> {
    marks.iter().flat_map(|mark| mark.subject.claims().iter().copied()).collect()
}

/// The snapshot that the panels of a chart draw.
fn drawn_snapshot(request: &ChartRequest<'_>) -> Snapshot {
    match request.layout_for_all_dates {
        None => request.snapshot.clone(),
        Some(all) => {
            let filter = request.snapshot.filter().with_days(all.filter().days);
            request.snapshot.with(request.dataset, &filter)
        }
    }
}

/// The claims that a chart draws, by its request.
fn drawn_claims(request: &ChartRequest<'_>) -> Counted {
    let snapshot = drawn_snapshot(request);
    let found = counted(request.dataset, &snapshot, request.measure);
    if request.is_split { found.by_side() } else { found }
}

#[test]
fn a_chart_by_side_has_a_text_alternative() {
    each_chart(|scene, request, what| {
        let says = |word| scene.description.contains(word);
        assert_eq!(says("each side") || says("кожної сторони"), request.is_split, "{what}");
    });
}

/// Whether something of a claim is on the axis.
fn is_on_axis(picture: &ChartPicture, request: &ChartRequest<'_>, ix: ClaimIx) -> bool {
    let Some(scales) = picture.scales else { return false };
    let (first, last) = (scales.days.first, scales.days.last);
    let claim = request.dataset.claim(ix);
    let days = days_of(request.dataset, &claim);
    days.overlaps(first, last) || claim.stated_on.is_some_and(|day| first <= day && day <= last)
}

#[test]
fn every_drawn_claim_is_in_one_named_mark() {
    for Drawn { request, picture, what } in all_drawn() {
        let (scene, dataset) = (&picture.scene, request.dataset);
        let found = drawn_claims(request);
        let snapshot = drawn_snapshot(request);
        let mut wanted: Vec<_> = found.drawn().collect();
        if request.measure == LAUNCHED && !request.is_split {
            let nights = nightly_counts(dataset, &snapshot).counts;
            wanted.extend(nights.into_iter().flat_map(|night| night.claims));
            let gaps = dataset.claims.of_measure(Measure::LabelAbsent);
            wanted.extend(gaps.filter(|&ix| snapshot.counts_claim(ix)));
        }
        wanted.retain(|&ix| is_on_axis(picture, request, ix) || is_in_rows(picture, ix));
        wanted.sort();
        wanted.dedup();
        let mut marked = claims_of(&scene.marks);
        marked.sort();
        let missing: Vec<_> = wanted.iter().filter(|ix| !marked.contains(ix)).collect();
        let extra: Vec<_> = marked.iter().filter(|ix| !wanted.contains(ix)).collect();
        assert!(missing.is_empty() && extra.is_empty(), "{what}: {missing:?} {extra:?}");
        assert!(marked.windows(2).all(|pair| pair[0] != pair[1]), "{what}: a claim has two marks");
        let whole = Rect { x: 0.0, y: 0.0, w: scene.width, h: scene.height };
        for mark in &scene.marks {
            assert!(!mark.name.is_empty() && whole.contains(&mark.bounds), "{what}: {mark:?}");
            assert!(
                scene.items.iter().any(|item| item.subject.as_ref() == Some(&mark.subject)),
                "{what}: {mark:?}"
            );
        }
    }
}

/// Too few claims for axes are rows.
fn is_in_rows(picture: &ChartPicture, ix: ClaimIx) -> bool {
    let marks = picture.scene.marks.iter().filter(|mark| mark.subject == Subject::Claim(ix));
    marks.into_iter().any(|mark| mark.bounds.w == picture.scene.width)
}

/// The panel in which a mark stands; `None` for a row.
fn panel_of<'p>(picture: &'p ChartPicture, mark: &Mark) -> Option<&'p PanelScales> {
    let y = mark.bounds.centre()[1];
    let is_row = mark.bounds.w == picture.scene.width;
    let has = |panel: &&PanelScales| {
        let plot = panel.plot();
        !is_row && (plot.y - 0.5..=plot.bottom() + 0.5).contains(&y)
    };
    picture.panels.iter().find(has)
}

#[test]
fn no_mark_is_off_its_number_or_its_day() {
    for Drawn { request, picture, what } in all_drawn() {
        let dataset = request.dataset;
        for mark in &picture.scene.marks {
            let [x, y] = mark.bounds.centre();
            let Some(panel) = panel_of(picture, mark) else { continue };
            for &ix in mark.subject.claims() {
                let claim = dataset.claim(ix);
                let (is_gap, is_night) =
                    (claim.measure == Measure::LabelAbsent, mark.bounds.h > panel.plot().h - 1.0);
                if is_gap || is_night {
                    continue;
                }
                let amount = claim.amount;
                let up_to = amount.qualifier == Qualifier::UpTo;
                let (low, high) = match (amount.min, amount.max) {
                    (Some(min), Some(max)) if !up_to => (min, max),
                    (min, max) if up_to => (max.or(min).unwrap(), max.or(min).unwrap()),
                    (min, max) => (min.or(max).unwrap(), min.or(max).unwrap()),
                };
                let wanted = panel.counts.y_of((low + high) / 2.0);
                assert!((y - wanted).abs() <= 0.5, "{what}: {} is at {y}, not {wanted}", mark.name);
                // A claim about one strike stands on its day.
                if let Some(event) = claim.event.map(|event| dataset.event(event))
                    && !event.is_undated()
                {
                    let noon = panel.days.x_of(event.from) + panel.days.px_per_day() / 2.0;
                    assert!((x - noon).abs() <= 0.5, "{what}: {} is at {x}, not {noon}", mark.name);
                }
            }
        }
    }
}

#[test]
fn columns_are_as_high_as_their_nights() {
    for Drawn { request, picture, what } in all_drawn() {
        let snapshot = drawn_snapshot(request);
        let nights = nightly_counts(request.dataset, &snapshot);
        for mark in &picture.scene.marks {
            let Some(panel) = panel_of(picture, mark) else { continue };
            let own = nights
                .counts
                .iter()
                .filter(|night| night.claims.iter().any(|ix| mark.subject.claims().contains(ix)));
            let is_column = mark.bounds.h > panel.plot().h - 1.0;
            let counts: Vec<_> =
                own.filter(|it| !it.is_other_label).filter_map(|it| it.count).collect();
            if !is_column || counts.is_empty() {
                continue;
            }
            let sum: f64 = counts.iter().map(|it| it.low).sum();
            let top = panel.counts.y_of(sum);
            let is_top = |shape: &Shape| match shape {
                Shape::Rect(rect, _) => (rect.y - top).abs() <= 0.5,
                _ => false,
            };
            let items = picture.scene.items.iter();
            let mut shapes = items.filter(|item| item.subject.as_ref() == Some(&mark.subject));
            assert!(shapes.any(|item| is_top(&item.shape)), "{what}: {}", mark.name);
        }
    }
}

#[test]
fn every_mark_is_hit_by_its_own_centre() {
    for Drawn { picture, what, .. } in all_drawn() {
        let hits = HitIndex::of(&picture.scene);
        for (at, mark) in picture.scene.marks.iter().enumerate() {
            let nearest = hits.near(mark.bounds.centre(), 4.0).first().copied();
            assert_eq!(
                nearest,
                Some(at),
                "{what}: {} is behind {:?}",
                mark.name,
                nearest.map(|at| &picture.scene.marks[at].name)
            );
        }
    }
}

#[test]
fn no_label_stands_on_a_bar_a_dot_or_a_column() {
    for Drawn { request, picture, what } in all_drawn() {
        let boxes: Vec<(&Subject, Rect)> = picture
            .scene
            .items
            .iter()
            .filter_map(|item| match (&item.shape, &item.subject) {
                (Shape::Circle([x, y], r), Some(subject)) => {
                    Some((subject, Rect::around([*x, *y], 2.0 * r, 2.0 * r)))
                }
                (Shape::Rect(rect, _), Some(subject)) => Some((subject, *rect)),
                _ => None,
            })
            .filter(|(subject, rect)| !subject.claims().is_empty() && rect.w < picture.scene.width)
            .collect();
        for (text, rect) in texts(&picture.scene) {
            // What is chosen has no label of its own here, and a gap has its reason in it.
            let is_reason = |subject: &Subject| {
                let measure = |ix: &ClaimIx| request.dataset.claims.measure.of(*ix);
                subject.claims().iter().any(|ix| measure(ix) == Measure::LabelAbsent)
            };
            let covered = boxes.iter().find(|(subject, other)| {
                !is_reason(subject) && rect.grown(-0.5).intersects(&other.grown(-0.3))
            });
            assert!(covered.is_none(), "{what}: {text} lies on {covered:?}");
        }
    }
}

#[test]
fn the_highest_total_has_a_label_in_both_languages_at_every_width() {
    let dataset = dataset();
    let highest = everything().summary(dataset).highest_claim.unwrap();
    for width in [320.0, 358.0, 390.0, 480.0, 588.0, 640.0, 780.0, 1240.0] {
        for (lang, name) in [(Lang::En, "Cherniak"), (Lang::Uk, "Черняк")] {
            let request = ChartRequest::new(dataset, everything(), lang, width).fitting();
            let scene = chart_scene(&request);
            assert!(says(&scene, name), "{width} {lang:?}");
            let of_claim = |(subject, rect): &&(Subject, Rect)| {
                rect.w > 20.0 && subject.claims().contains(&highest)
            };
            assert_eq!(scene.labels.iter().filter(of_claim).count(), 1, "{width} {lang:?}");
        }
    }
}

#[test]
fn direct_labels_are_few() {
    for Drawn { request, picture, what } in all_drawn() {
        let Some(panel) = picture.panels.first() else { continue };
        let plot = panel.plot();
        let of_panel =
            picture.scene.labels.iter().filter(|(_, rect)| rect.w > 20.0 && rect.y < plot.bottom());
        let most = if request.width < 480.0 { 5 } else { 8 };
        assert!(of_panel.count() <= most, "{what}");
    }
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
    let extreme = [f64::NAN, -5.0, 0.0, 1.0, 30.0, 1e9, 1e12];
    let widths = [90.0, 130.0, 200.0, 320.0, 640.0, 2560.0];
    let heights = [60.0, 120.0, 150.0, 250.0, 400.0, 1600.0];
    let all = |widths: &[f64], heights: &[f64]| -> Vec<(f64, f64)> {
        widths.iter().flat_map(|&w| heights.iter().map(move |&h| (w, h))).collect()
    };
    let sizes = [
        all(&extreme, &extreme),
        all(&extreme, &[250.0]),
        all(&[320.0], &extreme),
        all(&widths, &[150.0, 400.0]),
        all(&[200.0, 640.0], &heights),
    ];
    for (width, height) in sizes.concat() {
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
        // Labels stand apart, over all that is drawn.
        let is_text = |shape: &Shape| matches!(shape, Shape::Text { .. } | Shape::Runs(..));
        let items = scene.items.iter().filter(|item| !is_text(&item.shape));
        let mut runs: Vec<_> = items.map(|item| &item.subject).collect();
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
    for measure in CLOSELY {
        for width in [390.0, 1240.0] {
            for is_split in [false, true] {
                for axis in [everything(), days("2024-01-01", "2024-03-31")] {
                    let picture = |snapshot| {
                        let request = ChartRequest::new(dataset, snapshot, Lang::En, width);
                        let layout_for_all_dates = Some(axis);
                        let request =
                            ChartRequest { measure, is_split, layout_for_all_dates, ..request };
                        chart_picture(&request.fitting())
                    };
                    let all = picture(everything());
                    for snapshot in
                        [asof("2024-01-03"), asof("2024-12-31"), days("2025-01-01", "2025-12-31")]
                    {
                        let now = picture(snapshot);
                        let filter = snapshot.filter();
                        let what = format!("{measure:?} {filter:?} {width} {is_split}");
                        assert_eq!(now.scales, all.scales, "{what}");
                        assert_eq!(now.panels, all.panels, "{what}");
                        assert_eq!(now.scene.height, all.scene.height, "{what}");
                        for mark in &now.scene.marks {
                            // Of several claims in one place some may not be known yet.
                            let is_same = |other: &&Mark| {
                                let [own, others] = [mark, *other].map(|it| it.subject.claims());
                                other.subject == mark.subject
                                    || own.iter().any(|claim| others.contains(claim))
                            };
                            let same = all.scene.marks.iter().find(is_same);
                            assert!(
                                same.is_some_and(|other| other.bounds == mark.bounds),
                                "{what}: {mark:?} has moved from {same:?}"
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
}

#[test]
fn the_axis_spans_the_chosen_days() {
    let dataset = dataset();
    let chosen = days("2024-01-01", "2024-03-31");
    let plain = ChartRequest::new(dataset, chosen, Lang::En, 780.0);
    let file = chart_picture(&plain).scales.unwrap();
    let asked = (Day::parse("2024-01-01").unwrap(), Day::parse("2024-03-31").unwrap());
    assert_eq!((file.days.first, file.days.last), asked);
    let request = ChartRequest { layout_for_all_dates: Some(chosen), ..plain };
    let live = chart_picture(&request);
    let scales = live.scales.unwrap();
    assert_eq!((scales.days.first, scales.days.last), asked);
    let of_panels = live.panels.iter().map(|panel| panel.days);
    assert!(of_panels.into_iter().all(|days| days == scales.days));
}

#[test]
fn panels_without_room_are_left_out_from_the_last_on() {
    let dataset = dataset();
    let num = |width: f64, height: f64| {
        let plain = ChartRequest::new(dataset, everything(), Lang::En, width);
        let request = ChartRequest { height, ..plain };
        chart_picture(&request).panels.len()
    };
    assert_eq!(num(588.0, 396.0), 3);
    assert_eq!(num(612.0, 292.0), 2);
    assert_eq!(num(390.0, 170.0), 1);
    let whole = ChartRequest::new(dataset, everything(), Lang::En, 390.0).fitting();
    assert_eq!(chart_picture(&whole).panels.len(), 3);
}

#[test]
fn labels_of_claims_do_not_move_as_claims_are_added() {
    let dataset = dataset();
    for (measure, width) in [(LAUNCHED, 1240.0), (ChartMeasure::ShellsTransferred, 780.0)] {
        let labels = |snapshot| {
            let plain = ChartRequest::new(dataset, snapshot, Lang::En, width);
            let layout_for_all_dates = Some(everything());
            let scene = chart_scene(&ChartRequest { measure, layout_for_all_dates, ..plain });
            // Not the dots of bars.
            scene.labels.into_iter().filter(|(_, rect)| rect.w > 20.0).collect::<Vec<_>>()
        };
        let all = labels(everything());
        let then = labels(asof("2024-12-31"));
        assert!(then.len() > 2 && then.len() <= all.len(), "{} {}", then.len(), all.len());
        for (subject, rect) in &then {
            let shared = |(other, _): &&(Subject, Rect)| {
                other.claims().iter().any(|claim| subject.claims().contains(claim))
            };
            let place = all.iter().find(shared).map(|(_, rect)| [rect.x, rect.y]);
            assert_eq!(place, Some([rect.x, rect.y]), "{measure:?}");
        }
    }
}

#[test]
fn scales_match_the_drawn_days_and_counts() {
    for Drawn { picture, what, .. } in all_drawn() {
        let Some(scales) = picture.scales else { panic!("{what}: nothing is drawn") };
        let days = scales.days;
        assert!(days.first <= days.last, "{what}");
        for day in [days.first, days.last] {
            let middle = days.x_of(day) + days.px_per_day() / 2.0;
            assert_eq!(days.day_at(middle), day, "{what}");
        }
        assert_eq!(days.day_at(-1e9), days.first);
        assert_eq!(days.day_at(1e9), days.last);
        assert_eq!(days.day_at(f64::NAN), days.first);
        for panel in &picture.panels {
            let (counts, plot) = (panel.counts, panel.plot());
            assert_eq!(counts.count_at(plot.bottom()), 0.0, "{what}");
            assert!((counts.count_at(plot.y) - counts.top).abs() < 1e-9, "{what}");
            assert_eq!(panel.days, scales.days, "{what}: panels share the days");
        }
    }
}

#[test]
fn charts_by_side_share_a_scale_and_few_claims_are_rows() {
    let dataset = dataset();
    let request = ChartRequest::new(dataset, everything(), Lang::En, 780.0);
    let measure = ChartMeasure::Killed;
    let killed = ChartRequest { measure, is_split: true, ..request.clone() }.fitting();
    let picture = chart_picture(&killed);
    let tops: Vec<f64> = picture.panels.iter().map(|panel| panel.counts.top).collect();
    assert_eq!(tops.len(), 2, "Ukraine and media have counted the dead");
    assert_eq!(tops[0], tops[1]);
    assert_eq!(picture.panels[0].plot().h, picture.panels[1].plot().h);
    let drawn: Vec<String> =
        texts(&picture.scene).into_iter().map(|(text, _)| text.replace('\u{a0}', " ")).collect();
    for title in ["Ukraine 25 claims", "Media 9 claims"] {
        assert!(drawn.iter().any(|text| text == title), "{drawn:?}");
    }
    // One or two claims do not get a third of the height.
    let launched = ChartRequest { is_split: true, ..request }.fitting();
    let picture = chart_picture(&launched);
    let is_row = |mark: &&Mark| mark.bounds.w == 780.0;
    assert!(picture.scene.marks.iter().filter(is_row).count() >= 1);
    let violet = |item: &&strikemap::scene::Item| {
        item.paint.fill == Some(strikemap::scene::Token::AreaAmbiguous)
    };
    assert_eq!(picture.scene.items.iter().filter(violet).count(), 0, "the sums are not repeated");
}

#[test]
fn conflicting_claims_about_one_strike_stand_on_one_upright_line() {
    let dataset = dataset();
    let sumy = dataset.find_event("2025-04-13-sumy").unwrap();
    for width in WIDTHS {
        let request = ChartRequest::new(dataset, everything(), Lang::En, width);
        let request = ChartRequest { measure: ChartMeasure::Killed, ..request };
        let scene = chart_scene(&request);
        let is_of = |mark: &&Mark| {
            mark.subject.claims().iter().any(|ix| dataset.claim(*ix).event == Some(sumy))
        };
        let of_sumy: Vec<_> = scene.marks.iter().filter(is_of).collect();
        assert_eq!(of_sumy.len(), 2, "32 and 35");
        assert_eq!(of_sumy[0].bounds.x, of_sumy[1].bounds.x);
        let [one, other] = [0, 1].map(|at| of_sumy[at].bounds.centre()[1]);
        assert!((one - other).abs() > 2.0);
    }
}

fn says(scene: &Scene, part: &str) -> bool {
    texts(scene).iter().any(|(text, _)| text.replace('\u{a0}', " ").contains(part))
}

#[test]
fn a_measure_with_one_claim_is_a_row_and_without_a_number_a_sentence() {
    let dataset = dataset();
    // The only count of missiles that failed was stated in May 2024.
    let measure = ChartMeasure::MissilesFailed;
    for width in WIDTHS {
        let chart = |snapshot| {
            let request = ChartRequest::new(dataset, snapshot, Lang::En, width);
            chart_scene(&ChartRequest { measure, ..request }.fitting())
        };
        let row = chart(everything());
        assert!(says(&row, "about 25") && claims_of(&row.marks).len() == 1, "{width}");
        assert!(row.height < 260.0, "a row is {} high", row.height);
        let none = chart(asof("2024-02-01"));
        assert!(claims_of(&none.marks).is_empty());
        assert!(says(&none, "No number reported"), "{width}");
        let is_number =
            |(text, _): &(String, Rect)| text.parse::<f64>().is_ok_and(|it| it < 1900.0);
        assert!(!texts(&none).iter().any(is_number), "an empty axis at {width}");
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
    let legend = |measure| {
        let legend = chart_legend(dataset, everything(), (measure, false), Lang::En);
        legend.into_iter().map(|(sign, _)| sign).collect::<Vec<_>>()
    };
    // First what the parts mean.
    let meanings = [
        ChartSign::Total,
        ChartSign::Named,
        ChartSign::Joint,
        ChartSign::Nights,
        ChartSign::Supply,
    ];
    assert_eq!(legend(LAUNCHED)[..5], meanings);
    assert_eq!(IN_SIGHT, 6);
    assert_eq!(legend(ChartMeasure::MissilesFailed), [], "rows need no legend");
    let killed = legend(ChartMeasure::Killed);
    assert!(killed.contains(&ChartSign::Strike) && killed.contains(&ChartSign::WholeAttack));
    assert!(!killed.contains(&ChartSign::Range) && !killed.contains(&ChartSign::Supply));
    assert!(legend(ChartMeasure::ShellsTransferred).contains(&ChartSign::Range));
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
            let lines = support::read_at(dataset, everything(), measure, day, Lang::Uk, &[]);
            for line in &lines[1..] {
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
                let drawn = claims_of(&scene.marks);
                assert!(
                    measure == LAUNCHED || drawn.len() == all.drawn().count(),
                    "{measure:?} {min:?} {max:?}"
                );
                assert!(all.bars.iter().all(|ix| drawn.contains(ix)), "{min:?} {max:?}");
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
fn a_hundred_thousand_events_fit() {
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
    assert!((200..500).contains(&drawn.len()), "{}", drawn.len());
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

#[test]
fn the_height_of_three_panels_suits_a_width() {
    for width in [320.0, 390.0, 520.0, 780.0, 1240.0, 1600.0] {
        let request = ChartRequest::new(dataset(), everything(), Lang::En, width).fitting();
        assert!((request.height - chart_height(width)).abs() <= 1.0, "{width}: {}", request.height);
    }
}
