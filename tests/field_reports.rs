//! What people's reports say of maps and charts like this one, tried on data made for it: many strikes on one point,
//! characters that turn the direction of writing.

use std::collections::BTreeSet;
use std::fs;

use strikemap::app::tooltip::{Tooltip, TooltipRequest};
use strikemap::data::{Loaded, load};
use strikemap::export::{Format, export};
use strikemap::geo::view::{Camera, MAX_ZOOM};
use strikemap::geo::{LonLat, View};
use strikemap::map::{map_height, map_scene};
use strikemap::model::{Dataset, Event, EventIx, Place, PlaceIx, Precision};
use strikemap::query::Snapshot;
use strikemap::render::svg::svg;
use strikemap::scene::{Shape, Subject, Theme};
use strikemap::text::Lang;
use strikemap::time::Day;
use strikemap::ui::html;
use strikemap::ui::tooltip::tooltip;

use crate::support;

const KHARKIV: LonLat = LonLat { lon: 36.23, lat: 49.99 };

/// So many strikes, a day each, all at one place.
fn on_one_point(number: u32, precision: Precision) -> Dataset {
    let mut dataset = Dataset::default();
    let name = dataset.strings.intern("Kharkiv");
    dataset.places.push(Place {
        id: name,
        name_en: name,
        name_uk: name,
        oblast: dataset.strings.intern("UA-63"),
        lat: KHARKIV.lat,
        lon: KHARKIV.lon,
        precision,
        radius_km: 5.0,
        ..Place::EMPTY
    });
    for at in 0..number {
        let day = Day::from_number(19_721 + at as i32);
        dataset.events.push(Event {
            id: dataset.strings.intern(&format!("event-{at}")),
            from: day,
            to: day,
            place: PlaceIx(0),
            ..Event::EMPTY
        });
    }
    dataset
}

#[test]
fn many_strikes_on_one_point_are_counted_once_at_every_zoom() {
    for number in [2, 24, 25, 60, 2_000] {
        for precision in [Precision::Site, Precision::Settlement, Precision::Oblast] {
            let dataset = on_one_point(number, precision);
            let snapshot = Snapshot::of_all(&dataset);
            assert_eq!(snapshot.tally().num_events, number as usize, "the figure above the list");
            for zoom in 4..=MAX_ZOOM as i32 {
                for width in [320.0, 628.0] {
                    let camera = Camera { zoom: f64::from(zoom), centre: KHARKIV };
                    let view = View::new(camera, width, map_height(width));
                    let request = strikemap::map::MapRequest {
                        snapshot: &snapshot,
                        ..support::page_map_request(&dataset, view)
                    };
                    let place = format!("{number} {precision:?} at {zoom}, {width} pixels");
                    let scene = map_scene(&request);
                    let mut marked = Vec::new();
                    for mark in &scene.marks {
                        match &mark.subject {
                            Subject::Event(event) => marked.push(*event),
                            Subject::Group(events) => {
                                marked.extend(events);
                                let figure = events.len().to_string();
                                let is_figure = |item: &strikemap::scene::Item| {
                                    item.subject.as_ref() == Some(&mark.subject)
                                        && matches!(&item.shape, Shape::Text { text, .. } if *text == figure)
                                };
                                assert!(scene.items.iter().any(is_figure), "{place}: no {figure}");
                                assert!(mark.name.contains(&figure), "{place}: {}", mark.name);
                            }
                            Subject::Claim(_) | Subject::Claims(_) => {}
                        }
                    }
                    marked.sort_unstable();
                    let wanted: Vec<EventIx> = dataset.events.indices().collect();
                    assert_eq!(marked, wanted, "{place}");
                }
            }
        }
    }
}

#[test]
fn every_strike_of_a_pile_is_in_its_list() {
    let dataset = on_one_point(2_000, Precision::Site);
    let snapshot = Snapshot::of_all(&dataset);
    let events: Vec<EventIx> = dataset.events.indices().collect();
    let list = |most, can_be_pressed| {
        html(|| {
            tooltip(&TooltipRequest {
                tooltip: &Tooltip::Choice { events: events.clone(), most },
                dataset: &dataset,
                snapshot: &snapshot,
                lang: Lang::En,
                can_be_pressed,
            })
        })
    };
    let ids = |list: &str| -> BTreeSet<String> {
        let links = list.split("data-event=\"").skip(1).filter_map(|it| it.split_once('"'));
        links.map(|(id, _)| id.to_owned()).collect()
    };
    let pressed = list(None, true);
    assert_eq!(ids(&pressed).len(), 2_000);
    assert!(pressed.contains("2000 strikes here") || pressed.contains("2000\u{a0}strikes here"));
    // Beside a mouse nothing can be scrolled.
    let pointed = list(Some(8), false);
    assert_eq!(ids(&pointed).len(), 8);
    assert!(pointed.contains("1992"), "the rest is counted: {pointed}");
}

/// A package whose place, claimant, note and title turn the direction of what follows.
fn turning() -> Dataset {
    let folder = support::path("tests/fixtures/good");
    let Loaded { dataset, report } = load(&|file| {
        let text = fs::read(folder.join(file)).ok()?;
        let mut text = String::from_utf8(text).ok()?;
        for word in ["Test Street", "Governor Test", "Count of the day", "A \"\"test\"\" strike"] {
            text = text.replace(word, &format!("\u{202e}{word}"));
        }
        Some(text.into_bytes())
    });
    assert_eq!(report.num_errors(), 0, "{:?}", report.diagnostics);
    dataset
}

/// Whether every turn of direction ends before the next of these characters.
fn ends_within(text: &str, ends: &[char]) -> bool {
    let mut open = 0;
    for character in text.chars() {
        match character {
            '\u{202e}' => open += 1,
            '\u{202c}' => open -= 1,
            end if ends.contains(&end) && open > 0 => return false,
            _ => {}
        }
    }
    open == 0
}

#[test]
fn a_text_that_turns_the_direction_turns_nothing_after_it() {
    let dataset = turning();
    let snapshot = Snapshot::of_all(&dataset);
    let exported = export(&dataset, &snapshot, Format::Csv);
    assert!(exported.matches('\u{202e}').count() > 3, "the texts are as they were written");
    let mut table = csv::Reader::from_reader(exported.as_bytes());
    for row in table.records().map(Result::unwrap) {
        assert!(row.iter().all(|cell| ends_within(cell, &[])), "a cell of the table: {row:?}");
    }
    let view = View::new(Camera { zoom: 9.0, centre: KHARKIV }, 628.0, map_height(628.0));
    let request = strikemap::map::MapRequest {
        snapshot: &snapshot,
        ..support::page_map_request(&dataset, view)
    };
    let picture = svg(&map_scene(&request), &dataset, Theme::Light);
    assert!(picture.contains('\u{202e}'), "the place is on the map");
    assert!(ends_within(&picture, &['<', '"']), "a text of the picture");
    let event = dataset.find_event("2024-01-05-kharkiv").unwrap();
    let card = html(|| {
        tooltip(&TooltipRequest {
            tooltip: &Tooltip::Event(event),
            dataset: &dataset,
            snapshot: &snapshot,
            lang: Lang::En,
            can_be_pressed: true,
        })
    });
    assert!(card.contains('\u{202e}'), "{card}");
    assert!(ends_within(&card, &['<']), "{card}");
}
