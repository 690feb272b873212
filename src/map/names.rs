//! Towns, neighbours and seas: names that help the reader find the way.

use super::MapRequest;
use super::labels::{Placer, Side, Style};
use super::outline::contains;
use crate::base::order;
use crate::geo::{City, LonLat};
use crate::model::{Dataset, EventIx};
use crate::scene::{Font, Paint, Rect, Scene, Shape, Token};
use crate::text::{Lang, date, messages, phrases};

/// Farther from a box than this, no town names it.
const NEAR_KM: f64 = 60.0;

pub(super) fn title(lang: Lang) -> String {
    lang.pick("Map of the reported strikes", "Карта ударів, про які повідомлено").to_owned()
}

pub(super) fn description(dataset: &Dataset, visible: &[EventIx], lang: Lang) -> String {
    let days = visible.iter().map(|&event| dataset.event(event));
    let number = phrases::num_events(lang, visible.len());
    match (days.clone().map(|e| e.from).min(), days.map(|e| e.to).max()) {
        (Some(from), Some(to)) => {
            let days = date::range(lang, from, to, true);
            lang.pick(
                format!("{number}, {days}, each at the precision its source gives. The list of events says the same in words."),
                format!("{number}, {days}; кожна так точно, як називає джерело. Список подій каже те саме словами."),
            )
        }
        _ => messages(lang).no_match.to_owned(),
    }
}

fn city_name(city: &City, lang: Lang) -> &str {
    lang.pick(city.en.as_str(), city.uk.as_str())
}

/// The big town nearest to a point.
pub(super) fn nearest_city(request: &MapRequest<'_>, at: LonLat) -> Option<String> {
    let projection = request.view.projection;
    let here = projection.world_from_lonlat(at);
    let distance = |city: &City| {
        let there = projection.world_from_lonlat(city.at);
        crate::base::math::hypot(there.x - here.x, there.y - here.y)
    };
    let big = request.basemap.cities.iter().filter(|city| city.rank <= 2 && city.country == "UA");
    let near = big.map(|city| (distance(city), city)).filter(|(km, _)| *km < NEAR_KM);
    let nearest = near.min_by(|a, b| a.0.partial_cmp(&b.0).unwrap_or(std::cmp::Ordering::Equal));
    nearest.map(|(_, city)| city_name(city, request.lang).to_owned())
}

/// Towns by importance, as many as there is room for; a town whose name an event already bears is
/// left out.
pub(super) fn draw_cities(scene: &mut Scene, labels: &mut Placer, request: &MapRequest<'_>) {
    let MapRequest { view, lang, .. } = *request;
    let max_rank = match view.zoom() {
        zoom if zoom < 5.2 => 1,
        zoom if zoom < 6.5 => 2,
        zoom if zoom < 7.4 => 3,
        _ => 4,
    };
    let font = Font::regular(12.0);
    let is_named = |scene: &Scene, name: &str| {
        scene
            .items
            .iter()
            .any(|item| matches!(&item.shape, Shape::Text { text, .. } if text == name))
    };
    let mut cities: Vec<&City> =
        request.basemap.cities.iter().filter(|city| city.rank <= max_rank).collect();
    order::sort_by_key(&mut cities, |city| (city.country != "UA", city.rank));
    let own: Vec<String> = cities.iter().map(|city| city_name(city, lang).to_owned()).collect();
    for (city, name) in cities.iter().zip(&own) {
        let dot = Rect::around(view.screen_from_lonlat(city.at), 5.0, 5.0);
        if !labels.is_free(&dot) || is_named(scene, name) {
            continue;
        }
        let is_home = city.country == "UA";
        let (token, halo) =
            if is_home { (Token::MapInk, Token::Home) } else { (Token::MapInkNb, Token::Land) };
        let style = Style { font, token, halo: Some(halo) };
        if labels.label(
            scene,
            name,
            style,
            dot,
            &[Side::Right, Side::Left, Side::Below, Side::Above],
        ) {
            scene.draw(Shape::Circle(dot.centre(), 1.8), Paint::fill(token));
            labels.block(dot);
        }
    }
}

/// States where they show, and the two seas.
pub(super) fn draw_areas(
    scene: &mut Scene,
    labels: &mut Placer,
    request: &MapRequest<'_>,
    frame: Rect,
) {
    let MapRequest { basemap, view, lang, .. } = *request;
    let text = messages(lang);
    let water = Style {
        font: Font { is_italic: true, ..Font::regular(12.5) },
        token: Token::SeaInk,
        halo: Some(Token::Sea),
    };
    let mut is_set = None;
    let waters =
        [(text.azov_sea, 36.6, 46.1), (text.black_sea, 31.3, 44.6), (text.black_sea, 34.5, 43.4)];
    for (name, lon, lat) in waters {
        let at = Rect::around(view.screen_from_lonlat(LonLat::new(lon, lat)), 1.0, 1.0);
        if is_set == Some(name) {
            continue;
        }
        if labels.label(scene, name, water, at, &[Side::Over]) {
            is_set = Some(name);
        }
    }
    let land = Style {
        font: Font { spacing: 1.0, ..Font::regular(12.0) },
        token: Token::MapInkNb,
        halo: Some(Token::Land),
    };
    for area in basemap.countries.iter().filter(|area| area.id != "UA") {
        let name = lang.pick(area.en.as_str(), area.uk.as_str());
        let half = (land.font.width(name) / 2.0 + 4.0).min(frame.w / 3.0);
        let is_inside = |x: f64, y: f64| {
            let world = view.world_from_screen([x, y]);
            contains(&area.rings, [world.x, world.y])
        };
        let fits = |[x, y]: [f64; 2]| {
            [-half, 0.0, half]
                .iter()
                .all(|dx| is_inside(x + dx, y - 5.0) && is_inside(x + dx, y + 5.0))
        };
        let best = view.screen_from_lonlat(area.label);
        let grid = (1..12).flat_map(|row| (1..16).map(move |column| [column, row].map(f64::from)));
        let candidates = grid.map(|[column, row]| [frame.w * column / 16.0, frame.h * row / 12.0]);
        for at in std::iter::once(best).chain(candidates).filter(|&at| fits(at)) {
            if labels.label(scene, name, land, Rect::around(at, 1.0, 1.0), &[Side::Over]) {
                break;
            }
        }
    }
}
