//! What a reader would notice on the strip.

use strikemap::model::Dataset;
use strikemap::query::{Filter, Snapshot};
use strikemap::scene::{HitIndex, Item, Rect, Shape, Subject};
use strikemap::strip::{GRIP_PX, StripPicture, StripRequest, strip_picture};
use strikemap::text::Lang;
use strikemap::time::{Day, Period};

use crate::support::{asof, days, everything, frozen, of, texts};

const WIDTHS: [f64; 7] = [292.0, 358.0, 430.0, 628.0, 768.0, 1240.0, 1800.0];

#[test]
fn every_strike_stands_on_its_day_once_and_none_covers_another() {
    let (dataset, snapshot) = (frozen(), everything());
    for width in WIDTHS {
        let StripPicture { scene, scales, .. } =
            strip_picture(&StripRequest::new(dataset, snapshot, Lang::En, width));
        assert_eq!(scene.marks.len(), dataset.events.len(), "{width}");
        for mark in &scene.marks {
            let Subject::Event(event) = mark.subject else { panic!("{:?}", mark.subject) };
            let event = dataset.event(event);
            let x = mark.bounds.centre()[0];
            if !event.is_undated() {
                assert!((x - scales.noon_of(event.from)).abs() <= 0.5, "{width} {}", mark.name);
            }
            let others = scene.marks.iter().filter(|other| other.subject != mark.subject);
            let covered = others
                .filter(|other| other.bounds.grown(-0.7).intersects(&mark.bounds.grown(-0.7)));
            assert_eq!(
                covered.map(|it| &*it.name).collect::<Vec<_>>(),
                [""; 0],
                "{width} {}",
                mark.name
            );
        }
    }
}

#[test]
fn texts_stay_within_the_strip_and_cover_no_symbol() {
    let (dataset, snapshot) = (frozen(), everything());
    for lang in Lang::ALL.iter().copied() {
        for width in WIDTHS {
            let scene = strip_picture(&StripRequest::new(dataset, snapshot, lang, width)).scene;
            for (text, rect) in texts(&scene) {
                assert!(rect.x >= -0.5 && rect.right() <= width + 0.5, "{width} {text}");
                let covered =
                    scene.marks.iter().filter(|it| it.bounds.grown(-1.0).intersects(&rect));
                assert_eq!(covered.count(), 0, "{lang:?} {width} {text}");
            }
        }
    }
}

#[test]
fn nothing_moves_while_a_reader_goes_through_what_was_said() {
    let at = |asof: &str| {
        let filter = Filter { asof: Day::parse(asof), ..Filter::default() };
        let request = StripRequest {
            layout_for_all_dates: Some(everything()),
            ..StripRequest::new(frozen(), of(&filter), Lang::En, 1240.0)
        };
        strip_picture(&request).scene.marks
    };
    let later = at("2026-01-01");
    for mark in at("2024-03-01") {
        let same = later.iter().find(|it| it.subject == mark.subject).unwrap();
        assert_eq!(same.bounds, mark.bounds);
    }
}

#[test]
fn chosen_dates_shade_the_rest_and_hide_no_strike() {
    let dataset = frozen();
    let days = Period { from: Day::parse("2024-01-01"), to: Day::parse("2024-03-31") };
    let snapshot = of(&Filter { days, ..Filter::default() });
    let StripPicture { scene, scales, .. } =
        strip_picture(&StripRequest::new(dataset, snapshot, Lang::En, 1240.0));
    assert_eq!(scene.marks.len(), dataset.events.len());
    let grips = scene.items.iter().filter_map(|item| match &item.shape {
        Shape::Rect(rect, _) if rect.w == GRIP_PX[0] => Some(rect.centre()[0]),
        _ => None,
    });
    let [from, to] = [days.from.unwrap(), days.to.unwrap().plus(1)].map(|day| scales.x_of(day));
    assert_eq!(grips.collect::<Vec<_>>(), [from, to]);
}

#[test]
fn thousands_of_strikes_are_columns_and_no_data_is_an_empty_strip() {
    let empty = Dataset::default();
    let snapshot = Snapshot::of_all(&empty);
    let scene = strip_picture(&StripRequest::new(&empty, &snapshot, Lang::Uk, 1240.0)).scene;
    assert!(scene.marks.is_empty() && !scene.description.is_empty());
    for width in [f64::NAN, 0.0, 1.0, 1e9] {
        strip_picture(&StripRequest::new(frozen(), everything(), Lang::En, width));
    }
}

#[test]
fn every_visible_event_is_in_one_named_mark() {
    let dataset = frozen();
    for snapshot in [everything(), asof("2024-03-26"), days("2024-01-01", "2024-02-29")] {
        for layout_for_all_dates in [None, Some(everything())] {
            for width in WIDTHS {
                let request = StripRequest {
                    layout_for_all_dates,
                    ..StripRequest::new(dataset, snapshot, Lang::Uk, width)
                };
                let scene = strip_picture(&request).scene;
                // Those on other dates as well: the strip is where dates are chosen.
                let filter = snapshot.filter().with_days(Period::default());
                let visible = snapshot.with(dataset, &filter);
                let wanted: Vec<_> = visible.events().map(Subject::Event).collect();
                let marked: Vec<_> = scene.marks.iter().map(|mark| mark.subject.clone()).collect();
                assert_eq!(marked, wanted, "{width} {:?}", snapshot.filter());
                let whole = Rect { x: 0.0, y: 0.0, w: scene.width, h: scene.height };
                for mark in &scene.marks {
                    assert!(!mark.name.is_empty() && whole.contains(&mark.bounds), "{mark:?}");
                    let is_own = |item: &&Item| item.subject.as_ref() == Some(&mark.subject);
                    assert!(scene.items.iter().any(|item| is_own(&item)), "{mark:?}");
                }
            }
        }
    }
}

#[test]
fn every_mark_is_hit_by_its_own_centre() {
    for width in WIDTHS {
        let request = StripRequest::new(frozen(), everything(), Lang::En, width);
        let scene = strip_picture(&request).scene;
        let hits = HitIndex::of(&scene);
        for (at, mark) in scene.marks.iter().enumerate() {
            let nearest = hits.near(mark.bounds.centre(), 4.0).first().copied();
            assert_eq!(nearest, Some(at), "{width}: {}", mark.name);
        }
    }
}

#[test]
fn the_chosen_event_is_highlighted_and_nothing_moves_for_it() {
    let plain = StripRequest::new(frozen(), everything(), Lang::En, 1240.0);
    let without = strip_picture(&plain).scene;
    for mark in &without.marks {
        let Subject::Event(event) = mark.subject else { panic!("{:?}", mark.subject) };
        let scene = strip_picture(&StripRequest { chosen: Some(event), ..plain }).scene;
        assert_eq!(scene.marks, without.marks);
        assert_ne!(scene.items, without.items, "{}", mark.name);
    }
}

#[test]
fn a_file_has_no_grips_and_says_no_today() {
    for width in WIDTHS {
        let plain = StripRequest::new(frozen(), everything(), Lang::En, width);
        let file = StripRequest { has_handles: false, ..plain };
        let StripPicture { scene, flag, .. } = strip_picture(&file);
        assert!(scene.height < strip_picture(&plain).scene.height && flag.is_none());
        assert_eq!((scene.height, scene.marks.len()), (file.height(), frozen().events.len()));
        assert!(!texts(&scene).iter().any(|(text, _)| text.contains("today")), "{width}");
        let known = StripRequest { snapshot: asof("2025-01-20"), ..file };
        let scene = strip_picture(&known).scene;
        let says = |(text, _): &(String, Rect)| text.replace('\u{a0}', " ").contains("20 Jan 2025");
        assert!(texts(&scene).iter().any(says), "{width}");
    }
}

#[test]
fn days_and_pixels_agree() {
    for width in WIDTHS {
        let request = StripRequest::new(frozen(), everything(), Lang::En, width);
        let scales = strip_picture(&request).scales;
        for day in [scales.first, scales.first.plus(100), scales.last] {
            assert_eq!(scales.day_at(scales.noon_of(day)), day, "{width}");
        }
        assert_eq!(scales.day_at(-1e9), scales.first);
        assert_eq!(scales.day_at(1e9), scales.last);
        assert_eq!(scales.day_at(f64::NAN), scales.first);
    }
}

#[test]
fn the_flag_of_the_day_known_covers_no_strike_and_no_words() {
    for day in ["2024-01-05", "2024-02-20", "2024-03-26", "2024-06-01", "2025-06-01"] {
        for lang in Lang::ALL.iter().copied() {
            for width in WIDTHS {
                let request = StripRequest {
                    layout_for_all_dates: Some(everything()),
                    ..StripRequest::new(frozen(), asof(day), lang, width)
                };
                let StripPicture { scene, flag, .. } = strip_picture(&request);
                let Some(flag) = flag else { continue };
                let covered =
                    scene.marks.iter().filter(|it| it.bounds.grown(-1.0).intersects(&flag));
                assert_eq!(covered.count(), 0, "{day} {lang:?} {width}");
                let words = texts(&scene);
                let own = words.iter().filter(|(_, rect)| rect.grown(-0.5).intersects(&flag));
                assert_eq!(own.count(), 1, "{day} {lang:?} {width}: {words:?}");
            }
        }
    }
}
