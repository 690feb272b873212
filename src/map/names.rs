//! Towns, which help the reader find the way; the title of the map and what it shows in words.

use super::MapRequest;
use super::labels::{Placer, Style};
use crate::base::sort;
use crate::geo::{City, LonLat};
use crate::labels::Side;
use crate::model::Dataset;
use crate::query::Snapshot;
use crate::scene::{Font, Paint, Rect, Scene, Shape, Token};
use crate::text::{Lang, date, messages, phrases};

/// Farther from a box than this, no town names it.
const NEAR_KM: f64 = 60.0;

pub(super) fn title(lang: Lang) -> String {
    lang.pick("Map of reported strikes", "Карта ударів, про які повідомляли").to_owned()
}

pub(super) fn description(dataset: &Dataset, snapshot: &Snapshot, lang: Lang) -> String {
    let number = phrases::num_events(lang, snapshot.tally().num_events);
    let days = snapshot.summary(dataset).days;
    match (days.from, days.to) {
        (Some(from), Some(to)) => {
            let days = date::range(lang, from, to, true);
            lang.pick(
                format!("{number}, {days}, each placed only as precisely as the source allows. The list of strikes says the same in words."),
                format!("{number}, {days}; місце кожного показано не точніше, ніж дозволяє джерело. Те саме словами — у списку ударів."),
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

/// Towns of Ukraine, or of its neighbours, by importance, as many as there is room for; a town whose name an event already bears is
/// left out.
pub(super) fn draw_cities(
    scene: &mut Scene,
    labels: &mut Placer,
    request: &MapRequest<'_>,
    is_home: bool,
) {
    let MapRequest { view, lang, .. } = *request;
    let max_rank = match view.zoom() {
        zoom if zoom < 5.2 => 1,
        zoom if zoom < 6.5 => 2,
        zoom if zoom < 7.4 => 3,
        _ => 4,
    };
    let font = Font::regular(12.0);
    let is_wanted = |city: &&City| city.rank <= max_rank && (city.country == "UA") == is_home;
    let mut cities: Vec<&City> = request.basemap.cities.iter().filter(is_wanted).collect();
    sort::sort_by_key(&mut cities, |city| city.rank);
    let own: Vec<String> = cities.iter().map(|city| city_name(city, lang).to_owned()).collect();
    for (city, name) in cities.iter().zip(&own) {
        let dot = Rect::around(view.screen_from_lonlat(city.at), 5.0, 5.0);
        if !labels.is_free(&dot) || labels.is_named(name) {
            continue;
        }
        let (token, halo) =
            if is_home { (Token::MapInk, Token::Home) } else { (Token::MapInkNb, Token::Land) };
        let style = Style { font, token, halo };
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
