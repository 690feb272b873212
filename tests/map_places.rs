//! Properties of maps of the whole country at the widths of phones and screens: a name stands beside its own sign, the
//! signs of an oblast within it, an inset over no part of Ukraine.

use strikemap::base::math::hypot;
use strikemap::geo::basemap::Area;
use strikemap::geo::{LonLat, View};
use strikemap::map::{MapRequest, control_rect, map_height, map_scene, scale_scene, whole_country};
use strikemap::model::{EventIx, Precision};
use strikemap::query::{Filter, Snapshot};
use strikemap::scene::{Font, HitIndex, Rect, Scene, Shape, Subject};
use strikemap::text::Lang;
use strikemap::text::data::place_name;

use crate::support::{self, basemap, frames, of, page_map_request};

const WIDTHS: [f64; 12] =
    [320.0, 358.0, 390.0, 480.0, 560.0, 640.0, 768.0, 900.0, 1024.0, 1240.0, 1600.0, 1920.0];

fn view(width: f64) -> View {
    whole_country(width, map_height(width))
}

/// The map of all strikes in every width and language.
fn each_map(mut look: impl FnMut(&Scene, View, Lang, &str)) {
    for width in WIDTHS {
        for &lang in Lang::ALL {
            let view = view(width);
            let base = page_map_request(support::frozen(), view);
            look(
                &map_scene(&MapRequest { lang, ..base }),
                view,
                lang,
                &format!("{width} {lang:?}"),
            );
        }
    }
}

/// A name on the map, its lines joined.
struct Name {
    text: String,
    font: Font,
    rect: Rect,
}

fn names(scene: &Scene) -> Vec<Name> {
    let mut names: Vec<(Name, [f64; 2])> = Vec::new();
    for item in &scene.items {
        let Shape::Text { at, text, anchor, font, halo: Some(_) } = &item.shape else { continue };
        let w = font.width(text);
        let left = support::left_of(at[0], w, *anchor);
        let rect = Rect { x: left, y: at[1] - font.size * 0.72, w, h: font.size * 0.9 };
        let is_next = |(name, [x, y]): &(Name, [f64; 2])| {
            name.font == *font && *x == at[0] && (1.0..=16.0).contains(&(at[1] - y))
        };
        match names.last_mut().filter(|last| is_next(last)) {
            Some((name, last)) => {
                name.text = format!("{} {text}", name.text);
                let (top, bottom) = (name.rect.y, rect.bottom());
                let (x, right) = (name.rect.x.min(left), name.rect.right().max(rect.right()));
                name.rect = Rect::between(x, top, right, bottom);
                *last = *at;
            }
            None => names.push((Name { text: text.clone(), font: *font, rect }, *at)),
        }
    }
    names.into_iter().map(|(name, _)| name).collect()
}

/// The gap between two rectangles.
fn gap(a: &Rect, b: &Rect) -> f64 {
    let dx = (a.x - b.right()).max(b.x - a.right()).max(0.0);
    let dy = (a.y - b.bottom()).max(b.y - a.bottom()).max(0.0);
    hypot(dx, dy)
}

/// The size of a sign at a width.
fn sign_px(width: f64) -> f64 {
    match width {
        small if small <= 340.0 => 9.5,
        narrow if narrow < 560.0 => 10.5,
        _ => 12.5,
    }
}

#[test]
fn a_name_is_nearer_to_its_own_sign_than_to_any_other() {
    let dataset = support::frozen();
    each_map(|scene, view, lang, place| {
        let size = sign_px(view.width);
        let is_name = |name: &&Name| {
            let is_bold = name.font.weight >= 700 && name.font.size >= 12.0;
            let is_oblast = name.text.ends_with(lang.pick("Obl.", "обл."));
            let is_day = name.text.starts_with(|sign: char| sign.is_ascii_digit());
            (is_bold || is_oblast) && !is_day && !name.text.contains(':')
        };
        let mut num_named = 0;
        for name in names(scene).iter().filter(is_name) {
            let text = name.text.replace(lang.pick("Obl.", "обл."), lang.pick("Oblast", "область"));
            let parts: Vec<&str> = text.split(", ").collect();
            let is_own = |event: EventIx| {
                let whole = place_name(dataset, dataset.place_of(event), lang);
                let is_oblast = dataset.place_of(event).precision == Precision::Oblast;
                is_oblast == text.ends_with(lang.pick("Oblast", "область"))
                    && parts.iter().any(|part| whole.contains(part))
            };
            let (mut own, mut other) = (f64::INFINITY, f64::INFINITY);
            for mark in &scene.marks {
                let Subject::Event(event) = mark.subject else { continue };
                let gap = gap(&name.rect, &Rect::around(mark.bounds.centre(), size, size));
                match is_own(event) {
                    true => own = own.min(gap),
                    false => other = other.min(gap),
                }
            }
            // On a phone the name of a group stands at a frame with its number.
            if own.is_infinite()
                || lang.pick("Kyiv and around", "Київ і околиці").starts_with(&*text)
            {
                continue;
            }
            assert!(
                own < other,
                "{:?} at {place}: {own} from its own, {other} from another",
                name.text
            );
            assert!(own < 12.0, "{:?} at {place} is {own} from its sign", name.text);
            num_named += 1;
        }
        assert!(num_named >= 2, "{num_named} at {place}");
    });
}

#[test]
fn names_cover_no_sign_and_no_name_at_any_width() {
    each_map(|scene, view, _, place| {
        let size = sign_px(view.width) - 0.5;
        let names = names(scene);
        let bar = scale_scene(&view, Lang::En);
        let bar =
            Rect::between(view.width - bar.width, view.height - 24.0, view.width, view.height);
        for (at, name) in names.iter().enumerate() {
            let what = format!("{:?} at {place}", name.text);
            for mark in &scene.marks {
                let sign = Rect::around(mark.bounds.centre(), size, size);
                assert!(!sign.intersects(&name.rect), "{what} on {}", mark.name);
            }
            for other in &names[at + 1..] {
                assert!(!other.rect.intersects(&name.rect), "{what} on {:?}", other.text);
            }
            assert!(!control_rect(&view).intersects(&name.rect), "{what} under the controls");
            let is_scale = name.text.ends_with("km") || name.text.ends_with("км");
            assert!(is_scale || !bar.intersects(&name.rect), "{what} on the scale");
        }
    });
}

/// Whether a point of the screen lies in an area.
fn lies_in(area: &Area, view: &View, at: [f64; 2]) -> bool {
    let world = view.world_from_screen(at);
    area.distance_km(view.projection.lonlat_from_world(world)) == 0.0
}

fn ukraine() -> &'static Area {
    basemap().countries.iter().find(|area| area.id == "UA").unwrap()
}

#[test]
fn signs_of_an_oblast_stand_within_it() {
    let dataset = support::frozen();
    each_map(|scene, view, _, place| {
        for mark in &scene.marks {
            let Subject::Event(event) = mark.subject else { continue };
            let row = dataset.place_of(event);
            if row.precision == Precision::Oblast {
                let area = basemap().oblast(dataset.text(row.oblast)).unwrap();
                let is_within = lies_in(area, &view, mark.bounds.centre());
                assert!(is_within, "{} at {place} is outside its oblast", mark.name);
            }
        }
    });
}

#[test]
fn an_inset_lies_over_no_part_of_ukraine() {
    each_map(|scene, view, _, place| {
        let frames = frames(scene);
        let [on_map, inset] = frames.as_slice() else { panic!("{frames:?} at {place}") };
        assert!(lies_in(ukraine(), &view, on_map.centre()), "{place}");
        // Who presses the frame means all that stands in the inset.
        let framed = scene.framed_at(on_map.centre());
        let is_inside = |event: &EventIx| {
            let subject = Subject::Event(*event);
            let mark = scene.marks.iter().find(|mark| mark.subject == subject).unwrap();
            inset.contains(&Rect::around(mark.bounds.centre(), 0.0, 0.0))
        };
        assert!(framed.len() == 14 && framed.iter().all(is_inside), "{framed:?} at {place}");
        for row in 0..=40 {
            for column in 0..=40 {
                let at = [
                    inset.x + inset.w * f64::from(column) / 40.0,
                    inset.y + inset.h * f64::from(row) / 40.0,
                ];
                assert!(!lies_in(ukraine(), &view, at), "the inset covers Ukraine at {place}");
            }
        }
        // Izmail, Kerch, Uzhhorod, and the south of Crimea.
        for (lon, lat) in [(28.84, 45.35), (36.47, 45.36), (22.29, 48.62), (33.73, 44.4)] {
            let [x, y] = view.screen_from_lonlat(LonLat::new(lon, lat));
            let town = Rect::around([x, y], 4.0, 4.0);
            assert!(!inset.intersects(&town), "{lon} {lat} at {place}");
            assert!(!control_rect(&view).intersects(&town), "{lon} {lat} at {place}");
        }
        assert!(!inset.intersects(&control_rect(&view)), "{place}");
        let map = Rect { x: 0.0, y: 0.0, w: view.width, h: view.height };
        assert!(map.contains(inset), "{place}");
    });
}

#[test]
fn controls_cover_no_part_of_ukraine() {
    each_map(|_, view, _, place| {
        // The column at the edge has three buttons, the one beside it two.
        let whole = control_rect(&view);
        let edge = Rect::between(whole.right() - 38.0, 0.0, whole.right(), whole.h);
        let beside = Rect { h: 72.0_f64.min(whole.h), ..whole };
        let controls = if view.width < 560.0 { vec![whole] } else { vec![edge, beside] };
        for control in controls {
            for row in 0..=20 {
                for column in 0..=20 {
                    let at = [
                        control.x + control.w * f64::from(column) / 20.0,
                        control.y + control.h * f64::from(row) / 20.0,
                    ];
                    assert!(!lies_in(ukraine(), &view, at), "{place}");
                }
            }
        }
    });
}

#[test]
fn the_country_fills_the_map_with_a_little_air() {
    for width in WIDTHS {
        let view = view(width);
        let (mut left, mut top, mut right, mut bottom) =
            (f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY);
        for &[x, y] in ukraine().rings.iter().flat_map(|ring| &ring.points) {
            let world = strikemap::geo::projection::World { x: f64::from(x), y: f64::from(y) };
            let [x, y] = view.screen_from_world(world);
            (left, top, right, bottom) = (left.min(x), top.min(y), right.max(x), bottom.max(y));
        }
        let air = [left, top, view.width - right, view.height - bottom];
        assert!(air.iter().all(|px| *px >= 7.5), "{air:?} at {width}");
        assert!(air.iter().any(|px| *px <= 12.5), "{air:?} at {width}");
    }
}

#[test]
fn every_mark_is_hit_by_its_own_centre() {
    each_map(|scene, _, _, place| {
        let hits = HitIndex::of(scene);
        for (at, mark) in scene.marks.iter().enumerate() {
            let found = hits.near(mark.bounds.centre(), 0.0);
            assert_eq!(found.first(), Some(&at), "{} at {place}", mark.name);
            let covers = |other: &strikemap::scene::Mark| {
                let centre = Rect::around(mark.bounds.centre(), 0.0, 0.0);
                other.bounds.grown(-0.01).contains(&centre)
            };
            let covering = scene.marks.iter().filter(|other| covers(other)).count();
            assert_eq!(covering, 1, "another lies over the middle of {} at {place}", mark.name);
        }
    });
}

#[test]
fn few_strikes_need_no_inset() {
    let dataset = support::frozen();
    let of_places = |most: usize| {
        let kyiv = dataset.events.indices().filter(|&event| {
            let place = dataset.place_of(event);
            place.precision != Precision::Oblast
                && (place.lat - 50.5).abs() < 0.3
                && place.lon < 31.0
        });
        let last = kyiv.take(most).last().unwrap();
        let days = support::period("", &dataset.event(last).from.to_string());
        let snapshot: &Snapshot = of(&Filter { days, ..Filter::default() });
        let scene = map_scene(&MapRequest { snapshot, ..page_map_request(dataset, view(794.0)) });
        frames(&scene).len()
    };
    assert_eq!((of_places(3), of_places(6)), (0, 2));
}
