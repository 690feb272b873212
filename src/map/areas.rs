//! Names of what has an extent: states, oblasts, seas, and the regions that somebody named as launch areas.

use super::MapRequest;
use super::labels::{Placer, Style, size_of};
use super::outline::{contains, on_map, stretches};
use super::place_words::shortened;
use crate::base::letters::capital;
use crate::base::math::compare;
use crate::base::sort;
use crate::geo::LonLat;
use crate::geo::basemap::{Area, Shape};
use crate::geo::projection::World;
use crate::labels::Side;
use crate::model::{PlaceIx, Precision};
use crate::query::range::launch_areas;
use crate::scene::{Font, Paint, Rect, Scene, Shape as Drawn, Token};
use crate::text::{Lang, messages, range};

/// From this zoom on oblasts have their names.
const OBLAST_ZOOM: f64 = 6.6;
/// Lines of the picture on which an area's name looks for room.
const ROWS: u8 = 11;
/// Crimea, whose long name says less.
const CRIMEA: &str = "UA-43";

/// What a point of the plane lies on.
pub(super) fn ground_at(request: &MapRequest<'_>, World { x, y }: World) -> Token {
    let under = request.basemap.countries.iter().find(|area| contains(&area.rings, [x, y]));
    match under {
        Some(area) if area.id == "UA" => Token::Home,
        Some(_) => Token::Land,
        None => Token::Sea,
    }
}

/// The two seas.
pub(super) fn draw_seas(scene: &mut Scene, placer: &mut Placer, request: &MapRequest<'_>) {
    let text = messages(request.lang);
    let water = Style {
        font: Font { is_italic: true, ..Font::regular(12.5) },
        token: Token::SeaInk,
        halo: Token::Sea,
    };
    let spots = [
        (text.azov_sea, 36.6, 46.1),
        (text.black_sea, 31.3, 44.9),
        (text.black_sea, 31.0, 45.6),
        (text.black_sea, 31.6, 44.4),
        (text.black_sea, 34.5, 43.7),
    ];
    for (name, lon, lat) in spots {
        if !placer.is_named(name) {
            let at = request.view.screen_from_lonlat(LonLat::new(lon, lat));
            placer.label(scene, name, water, Rect::around(at, 1.0, 1.0), &[Side::Over]);
        }
    }
}

/// The neighbours, where they show.
pub(super) fn draw_states(scene: &mut Scene, placer: &mut Placer, request: &MapRequest<'_>) {
    let font = Font { spacing: 1.6, ..Font::regular(11.5) };
    let style = Style { font, token: Token::MapInkNb, halo: Token::Land };
    for area in request.basemap.countries.iter().filter(|area| area.id != "UA") {
        let name = capitals(request.lang.pick(&area.en, &area.uk));
        name_area(scene, placer, request, &area.rings, area.label, style, &[name]);
    }
}

/// The oblasts, near enough; those in which an event has named the oblast bear its name already. Crimea
/// always.
pub(super) fn draw_oblasts(scene: &mut Scene, placer: &mut Placer, request: &MapRequest<'_>) {
    let font = Font { spacing: 0.9, ..Font::regular(11.0) };
    let style = Style { font, token: Token::MapInkNb, halo: Token::Home };
    let is_near = request.view.zoom() >= OBLAST_ZOOM;
    for area in &request.basemap.oblasts {
        // The two cities are towns of the map.
        let is_city = matches!(area.id.as_str(), "UA-30" | "UA-40");
        let (name, short) = oblast_name(area, request.lang);
        let is_named =
            placer.is_named(&name) || short.as_ref().is_some_and(|short| placer.is_named(short));
        if is_city || is_named || !(is_near || area.id == CRIMEA) {
            continue;
        }
        // On a narrow phone in a wide face there is no room for capitals.
        let plain = Some(name.clone()).filter(|_| area.id == CRIMEA);
        let names = [Some(name), short].into_iter().flatten().map(|name| capitals(&name));
        let names: Vec<String> = names.chain(plain).collect();
        name_area(scene, placer, request, &area.rings, area.label, style, &names);
    }
}

fn oblast_name(area: &Area, lang: Lang) -> (String, Option<String>) {
    if area.id == CRIMEA {
        return (messages(lang).crimea.to_owned(), None);
    }
    let name = lang.pick(&area.en, &area.uk).clone();
    let short = shortened(&name);
    (name, short)
}

/// The regions abroad that somebody named as launch areas, and nearer the towns.
pub(super) fn draw_launch_areas(scene: &mut Scene, placer: &mut Placer, request: &MapRequest<'_>) {
    let MapRequest { dataset, basemap, lang, .. } = *request;
    let font = Font { spacing: 0.5, ..Font::regular(11.0) };
    let style = Style { font, token: Token::MapInkNb, halo: Token::Land };
    for area in launch_areas(dataset, request.layout()) {
        let place = dataset.place(area.place);
        // Those in Ukraine have names of their own on the map.
        if place.oblast.is_stated() {
            continue;
        }
        if place.precision != Precision::Oblast {
            draw_launch_town(scene, placer, request, area.place);
            continue;
        }
        let name = region_name(request, area.place);
        let whole = range::short_place(dataset, area.place, lang);
        if placer.is_named(&name) || placer.is_named(&whole) {
            continue;
        }
        let at = LonLat::new(place.lon, place.lat);
        if let Some(unit) = basemap.unit_at(at) {
            name_area(scene, placer, request, &unit.rings, unit.label, style, &[name]);
        }
    }
}

/// A town that somebody named as a launch area, near enough.
fn draw_launch_town(
    scene: &mut Scene,
    placer: &mut Placer,
    request: &MapRequest<'_>,
    place: PlaceIx,
) {
    let MapRequest { dataset, lang, view, .. } = *request;
    let name = range::short_place(dataset, place, lang);
    let row = dataset.place(place);
    let dot = Rect::around(view.screen_from_lonlat(LonLat::new(row.lon, row.lat)), 5.0, 5.0);
    if view.zoom() < OBLAST_ZOOM || placer.is_named(&name) || !placer.is_free(&dot) {
        return;
    }
    let token = Token::MapInkNb;
    let style = Style { font: Font::regular(12.0), token, halo: Token::Land };
    let sides = [Side::Right, Side::Left, Side::Below, Side::Above];
    if placer.label(scene, &name, style, dot, &sides) {
        scene.draw(Drawn::Circle(dot.centre(), 1.8), Paint::fill(token));
        placer.block(dot);
    }
}

/// `Voronezh Obl.`: the region's name in short.
fn region_name(request: &MapRequest<'_>, place: PlaceIx) -> String {
    let name = range::short_place(request.dataset, place, request.lang);
    shortened(&name).unwrap_or(name)
}

/// Sets the first of `names` that fits into the part of an area that shows: at its own label point, else on
/// the line on which it has most room.
fn name_area(
    scene: &mut Scene,
    placer: &mut Placer,
    request: &MapRequest<'_>,
    rings: &[Shape],
    label: LonLat,
    style: Style,
    names: &[String],
) {
    let view = &request.view;
    let shown = on_map(rings, view);
    let (top, bottom) = (shown.y.max(0.0), shown.bottom().min(view.height));
    let (left, right) = (shown.x.max(0.0), shown.right().min(view.width));
    if bottom - top < style.font.size || right - left < style.font.size {
        return;
    }
    let mut set = |spots: &mut Vec<([f64; 2], f64)>| {
        // The widest first.
        sort::sort_by(spots, |a, b| compare(b.1, a.1));
        names.iter().any(|name| {
            let width = size_of(name, style.font)[0] + 6.0;
            let roomy = spots.iter().filter(|(_, room)| *room >= width);
            roomy
                .map(|&(at, _)| Rect::around(at, 1.0, 1.0))
                .any(|target| placer.label(scene, name, style, target, &[Side::Over]))
        })
    };
    // As high as capitals are, so that the whole name lies in the area.
    let half = style.font.size * 0.5;
    let room_on = |y: f64| {
        let [upper, lower] = [y - half, y + half].map(|y| stretches(rings, view, y));
        let pairs = upper.iter().flat_map(|a| lower.iter().map(move |b| (*a, *b)));
        let both = pairs.map(|(a, b)| [a[0].max(b[0]).max(left), a[1].min(b[1]).min(right)]);
        both.filter(|[a, b]| b > a).collect::<Vec<_>>()
    };
    let best = view.screen_from_lonlat(label);
    let room = room_on(best[1]).into_iter().find(|[a, b]| *a <= best[0] && best[0] <= *b);
    if let Some([a, b]) = room
        && set(&mut vec![(best, 2.0 * (best[0] - a).min(b - best[0]))])
    {
        return;
    }
    let mut spots = Vec::new();
    for row in 1..ROWS {
        let y = top + (bottom - top) * f64::from(row) / f64::from(ROWS);
        for [a, b] in room_on(y) {
            for part in [0.5, 0.3, 0.7] {
                let x = a + (b - a) * part;
                spots.push(([x, y], 2.0 * (x - a).min(b - x)));
            }
        }
    }
    set(&mut spots);
}

/// A name in capitals.
fn capitals(name: &str) -> String {
    name.chars().map(capital).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_are_those_of_the_standard_library() {
        for name in ["Türkiye", "Київська область", "Ґалаґан’їв Єврик", "Saint-Étienne 2"]
        {
            assert_eq!(capitals(name), name.to_uppercase());
        }
    }
}
