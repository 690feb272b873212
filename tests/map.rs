//! Properties of every map, at any size, language, zoom and period: each event has one mark, names cover no
//! symbols or other names, and nothing moves during playback. What names and signs stand for: `map_places.rs`.

use strikemap::base::intern::Text;
use strikemap::geo::view::Camera;
use strikemap::geo::{LonLat, View};
use strikemap::map::{
    MapRequest, background_scene, map_height, map_scene, scale_scene, strikes_scene, whole_country,
};
use strikemap::model::{Dataset, Event, EventIx, Place, PlaceIx, Precision, TargetKind};
use strikemap::query::{Filter, RingChoice, Snapshot};
use strikemap::scene::{Item, Paint, Rect, Scene, Shape, Subject};
use strikemap::text::Lang;
use strikemap::time::{Day, Period};

use crate::support::{self, everything, of, page_map_request as request};

/// Wide and narrow maps.
const WIDTHS: [f64; 2] = [794.0, 390.0];
/// `None` for the whole country; otherwise zoom, latitude, longitude.
const CAMERAS: [Option<[f64; 3]>; 5] = [
    None,
    Some([7.0, 50.0, 31.3]),
    Some([7.0, 48.3, 36.6]),
    Some([9.5, 50.45, 30.6]),
    Some([9.5, 49.98, 36.25]),
];

fn view(width: f64, camera: Option<[f64; 3]>) -> View {
    let height = map_height(width);
    match camera {
        None => whole_country(width, height),
        Some([zoom, lat, lon]) => {
            View::new(Camera { zoom, centre: LonLat::new(lon, lat) }, width, height)
        }
    }
}

/// Periods until one, twelve and all events have happened.
fn days(dataset: &Dataset) -> [Period; 3] {
    let until = |number: usize| {
        let last = dataset.events.indices().nth(number - 1).unwrap();
        Period { from: None, to: Some(dataset.event(last).from) }
    };
    [until(1), until(12), Period::default()]
}

/// The box of each text, from descenders to capitals.
fn texts(scene: &Scene) -> Vec<(Rect, &str, Option<&Subject>)> {
    let mut texts = Vec::new();
    for item in &scene.items {
        let Shape::Text { at: [x, y], text, anchor, font, .. } = &item.shape else { continue };
        let w = font.width(text);
        let left = support::left_of(*x, w, *anchor);
        let rect = Rect { x: left, y: y - font.size * 0.72, w, h: font.size * 0.9 };
        texts.push((rect, text.as_str(), item.subject.as_ref()));
    }
    texts
}

/// The events of a mark.
fn events(subject: &Subject) -> Vec<EventIx> {
    match subject {
        Subject::Event(event) => vec![*event],
        Subject::Group(events) => events.clone(),
        Subject::Claim(_) | Subject::Claims(_) => vec![],
    }
}

#[test]
fn names_cover_no_symbols_or_names() {
    let dataset = support::frozen();
    for width in WIDTHS {
        for camera in CAMERAS {
            for days in days(dataset) {
                for &lang in Lang::ALL {
                    let snapshot = of(&Filter { days, ..Filter::default() });
                    let view = view(width, camera);
                    let base = request(dataset, view);
                    let scene = map_scene(&MapRequest { snapshot, lang, ..base });
                    let frame = Rect { x: 0.0, y: 0.0, w: view.width, h: view.height };
                    let texts = texts(&scene);
                    for (at, (rect, text, subject)) in texts.iter().enumerate() {
                        let place = format!("{text:?} at {width} {camera:?} {days:?} {lang:?}");
                        // Counts of clusters may cross the edge with them.
                        assert!(subject.is_some() || frame.contains(rect), "{place} is cut");
                        for mark in &scene.marks {
                            let is_own = *subject == Some(&mark.subject);
                            let symbol = Rect::around(mark.bounds.centre(), 12.0, 12.0);
                            assert!(is_own || !symbol.intersects(rect), "{place} on {}", mark.name);
                        }
                        for (other, words, _) in &texts[at + 1..] {
                            assert!(!other.intersects(rect), "{place} on {words:?}");
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn each_event_with_a_place_has_one_mark() {
    let dataset = support::frozen();
    for width in WIDTHS {
        for has_corner in [false, true] {
            let base = request(dataset, view(width, None));
            let scene = map_scene(&MapRequest { has_corner, ..base });
            let mut marked: Vec<_> =
                scene.marks.iter().flat_map(|it| events(&it.subject)).collect();
            marked.sort_unstable();
            let is_placed = |event: &EventIx| {
                has_corner || dataset.place_of(*event).precision != Precision::Country
            };
            let wanted: Vec<_> = dataset.events.indices().filter(is_placed).collect();
            assert_eq!(marked, wanted, "{width} {has_corner}");
        }
    }
}

#[test]
fn a_large_map_names_every_place_of_a_strike() {
    let dataset = support::frozen();
    let names = [
        ["Kyiv and around: 14", "Київ і околиці: 14"],
        ["Kharkiv", "Харків"],
        ["Sumy", "Суми"],
        ["Pokrovsk", "Покровськ"],
        ["Selydove", "Селидове"],
        ["Kryvyi Rih", "Кривий Ріг"],
        ["Zaporizhzhia", "Запоріжжя"],
        ["Kyiv Obl.", "Київська обл."],
        ["Cherkasy Obl.", "Черкаська обл."],
        ["Poltava Obl.", "Полтавська обл."],
        ["Dnipropetrovsk Obl.", "Дніпропетровська обл."],
        ["Kirovohrad Obl.", "Кіровоградська обл."],
        ["Donetsk Obl.", "Донецька обл."],
        ["Odesa Obl.", "Одеська обл."],
        ["Zaporizhzhia Obl.", "Запорізька обл."],
    ];
    for (width, most_missing) in [(1240.0, 0), (794.0, 0), (640.0, 1)] {
        for (at, &lang) in Lang::ALL.iter().enumerate() {
            let base = request(dataset, view(width, None));
            let scene = map_scene(&MapRequest { lang, ..base });
            let written = texts(&scene).into_iter().map(|(_, text, _)| text.replace('\u{a0}', " "));
            // A row lists its towns.
            let written: Vec<String> = written
                .flat_map(|text| {
                    text.split(", ")
                        .map(|it| it.trim_end_matches(',').to_owned())
                        .collect::<Vec<_>>()
                })
                .collect();
            let is_missing = |name: &&str| !written.iter().any(|text| text == name);
            let missing: Vec<_> = names.iter().map(|it| it[at]).filter(is_missing).collect();
            assert!(missing.len() <= most_missing, "{width} {lang:?}: {missing:?}");
        }
    }
}

#[test]
fn nothing_moves_during_playback() {
    let dataset = support::frozen();
    let day = |text| Day::parse(text);
    for width in WIDTHS {
        for camera in CAMERAS {
            let mut known: Vec<(EventIx, Rect)> = Vec::new();
            let mut names: Vec<(String, usize, Rect)> = Vec::new();
            for asof in [day("2024-01-20"), day("2024-03-01"), day("2024-12-31"), None] {
                let snapshot = of(&Filter { asof, ..Filter::default() });
                let base = request(dataset, view(width, camera));
                let steady = MapRequest {
                    snapshot,
                    layout_for_all_dates: Some(everything()),
                    has_corner: true,
                    ..base
                };
                let scene = strikes_scene(&steady);
                let texts = texts(&scene);
                for (at, (rect, text, _)) in texts.iter().enumerate() {
                    // Days repeat in several places.
                    if !text.starts_with(|sign: char| sign.is_alphabetic()) {
                        continue;
                    }
                    // The name of a group stands on its frame and in its head.
                    let number = texts[..at].iter().filter(|(_, other, _)| other == text).count();
                    let known = names.iter().find(|(known, of, _)| known == text && *of == number);
                    match known {
                        Some((.., place)) => assert_eq!(place, rect, "{text} {camera:?} {asof:?}"),
                        None => names.push(((*text).to_owned(), number, *rect)),
                    }
                }
                for mark in &scene.marks {
                    for event in events(&mark.subject) {
                        assert!(snapshot.shows_event(event));
                        match known.iter().find(|(it, _)| *it == event) {
                            Some((_, bounds)) => assert_eq!(*bounds, mark.bounds, "{}", mark.name),
                            None => known.push((event, mark.bounds)),
                        }
                    }
                }
            }
            assert!(!known.is_empty(), "{camera:?}");
        }
    }
}

#[test]
fn hovered_and_chosen_events_look_different() {
    let dataset = support::frozen();
    for id in ["2025-04-13-sumy", "2025-04-24-kyiv"] {
        let event = dataset.find_event(id);
        let drawn = |chosen, hovered| {
            let base = request(dataset, view(794.0, None));
            let scene = strikes_scene(&MapRequest { chosen, hovered, ..base });
            let is_own = |subject: &Subject| events(subject).contains(&event.unwrap());
            let own = scene.items.into_iter().filter(|it| it.subject.as_ref().is_some_and(is_own));
            own.map(|item| (item.shape, item.paint)).collect::<Vec<(Shape, Paint)>>()
        };
        let looks =
            [drawn(None, None), drawn(event, None), drawn(None, event), drawn(event, event)];
        for (at, look) in looks.iter().enumerate() {
            assert!(looks[at + 1..].iter().all(|other| other != look), "{id} {at}");
        }
    }
}

#[test]
fn an_unknown_day_has_a_symbol_and_is_in_the_name() {
    let dataset = support::frozen();
    let scene = strikes_scene(&request(dataset, view(794.0, None)));
    let mut num_undated = 0;
    for mark in &scene.marks {
        let Subject::Event(event) = mark.subject else { continue };
        let is_undated = dataset.event(event).is_undated();
        let is_contested = mark.name.contains("contested");
        // Lines in the colour of text beside the symbol: those of ≠ and of the sign.
        let lines = scene.items.iter().filter(|item| {
            item.subject.as_ref() == Some(&mark.subject)
                && matches!(&item.shape, Shape::Path(path) if !path.is_closed)
                && item.paint.stroke.is_some_and(|it| it.token == strikemap::scene::Token::Ink)
        });
        assert_eq!(
            lines.count(),
            usize::from(is_contested) + usize::from(is_undated),
            "{}",
            mark.name
        );
        assert_eq!(mark.name.contains("Exact date unknown"), is_undated, "{}", mark.name);
        num_undated += usize::from(is_undated);
    }
    assert!(num_undated >= 4);
}

#[test]
fn the_group_of_an_inset_is_named_for_what_is_visible() {
    let dataset = support::frozen();
    let written = |asof| {
        let snapshot = of(&Filter { asof: Day::parse(asof), ..Filter::default() });
        let base = request(dataset, view(794.0, None));
        let steady = MapRequest { snapshot, layout_for_all_dates: Some(everything()), ..base };
        let scene = strikes_scene(&steady);
        texts(&scene)
            .into_iter()
            .map(|(_, text, _)| text.replace('\u{a0}', " "))
            .collect::<Vec<_>>()
    };
    let named = |texts: &[String], name: &str| texts.iter().filter(|text| *text == name).count();
    let all = written("2026-01-01");
    assert_eq!(named(&all, "Kyiv and around: 14"), 2, "on the frame and in its head: {all:?}");
    let early = written("2024-01-10");
    assert_eq!(named(&early, "Kyiv: 1"), 2, "one strike, in the city itself: {early:?}");
}

#[test]
fn a_launch_area_is_labelled_from_the_day_it_was_named() {
    let dataset = support::frozen();
    let written = |asof: &str, has_ring: bool| {
        let snapshot = of(&Filter { asof: Day::parse(asof), ..Filter::default() });
        let base = request(dataset, view(794.0, None));
        let choice = RingChoice {
            launch: dataset.find_place("belgorod-oblast"),
            range: dataset.find_claim("agg-2024-01-04-kirby-range"),
        };
        let ring = choice.ring(dataset, everything()).filter(|_| has_ring);
        let scene = strikes_scene(&MapRequest { snapshot, ring, control: None, ..base });
        texts(&scene).into_iter().any(|(_, text, _)| text == "Voronezh Obl.")
    };
    assert!(!written("2024-02-15", true) && written("2024-02-16", true));
    assert!(!written("2024-02-16", false), "regions abroad appear only with a range");
}

#[test]
fn the_day_stands_beneath_a_single_strike_and_beneath_the_chosen_one() {
    let dataset = support::frozen();
    let written = |chosen: Option<&str>| {
        let chosen = chosen.and_then(|id| dataset.find_event(id));
        let base = request(dataset, view(794.0, None));
        let scene = strikes_scene(&MapRequest { chosen, ..base });
        texts(&scene)
            .into_iter()
            .map(|(_, text, _)| text.replace('\u{a0}', " "))
            .collect::<Vec<_>>()
    };
    let has = |texts: &[String], wanted: &str| texts.iter().any(|text| text == wanted);
    let (none, sumy) = ("13 Apr 2025", written(None));
    assert!(has(&sumy, none));
    // A row has none, and no number of missiles.
    assert!(!has(&sumy, "2 Jan 2024") && sumy.iter().all(|text| !text.contains("launched")));
    assert!(has(&written(Some("2024-01-02-kharkiv")), "2 Jan 2024"));
}

#[test]
fn a_map_is_its_background_the_strikes_and_the_scale_bar() {
    let dataset = support::frozen();
    let all = request(dataset, view(794.0, None));
    let (map, mut ground, strikes) = (map_scene(&all), background_scene(&all), strikes_scene(&all));
    let none = support::days("", "1990-01-01");
    assert_eq!(
        ground,
        background_scene(&MapRequest { snapshot: none, ..all }),
        "of the view alone"
    );
    ground.items.extend(strikes.items);
    let (below, above) = map.items.split_at(ground.items.len());
    assert_eq!((below, &map.marks), (&ground.items[..], &strikes.marks));
    let is_text =
        |item: &Item| matches!(&item.shape, Shape::Text { text, .. } if text == "200\u{a0}km");
    assert_eq!(above.iter().filter(|item| is_text(item)).count(), 1, "the scale is above them");
    assert_eq!(scale_scene(&all.view, Lang::En).items.iter().filter(|it| is_text(it)).count(), 1);
}

#[test]
fn extreme_sizes_are_drawn() {
    let dataset = support::frozen();
    for [width, height] in [
        [0.0, 0.0],
        [1.0, 1.0],
        [20.0, 3_000.0],
        [3_000.0, 20.0],
        [f64::NAN, 100.0],
        [5_000.0, 4_000.0],
    ] {
        for layout_for_all_dates in [None, Some(everything())] {
            let base = request(dataset, whole_country(width, height));
            let scene = map_scene(&MapRequest { layout_for_all_dates, has_corner: true, ..base });
            assert!(!scene.items.is_empty(), "{width} {height}");
        }
    }
}

/// A generated data set with each event at its own place.
fn many(number: u32) -> Dataset {
    let mut dataset = Dataset::default();
    let none = Text::default();
    let (mut seed, mut random) = (1u32, Vec::new());
    for _ in 0..2 * number {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        random.push(f64::from(seed >> 8) / f64::from(1u32 << 24));
    }
    for at in 0..number {
        let id = dataset.strings.intern(&format!("place-{at}"));
        let [x, y] = [random[2 * at as usize], random[2 * at as usize + 1]];
        dataset.places.push(Place {
            id,
            name_en: id,
            name_uk: none,
            oblast: none,
            lat: 46.5 + 4.0 * y,
            lon: 25.0 + 12.0 * x,
            precision: Precision::Settlement,
            radius_km: 5.0,
            note: none,
        });
        let day = Day::from_number(at as i32);
        let id = dataset.strings.intern(&format!("event-{at}"));
        dataset.events.push(Event {
            id,
            from: day,
            to: day,
            time_local: none,
            place: PlaceIx(at),
            target: none,
            target_kind: TargetKind::Unknown,
            attack_group: none,
            note: none,
        });
    }
    dataset
}

#[test]
fn each_of_many_events_has_one_mark() {
    let dataset = &many(3_000);
    let snapshot = &Snapshot::of_all(dataset);
    let base = request(dataset, view(794.0, None));
    let scene = map_scene(&MapRequest { snapshot, ..base });
    let mut marked: Vec<_> = scene.marks.iter().flat_map(|it| events(&it.subject)).collect();
    marked.sort_unstable();
    assert_eq!(marked, dataset.events.indices().collect::<Vec<_>>());
    for (at, mark) in scene.marks.iter().enumerate() {
        let apart = |other: &strikemap::scene::Mark| {
            !Rect::around(other.bounds.centre(), 12.0, 12.0).intersects(&Rect::around(
                mark.bounds.centre(),
                12.0,
                12.0,
            ))
        };
        assert!(scene.marks[at + 1..].iter().all(apart), "{} lies on another", mark.name);
    }
}
