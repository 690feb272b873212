//! Towns, which help the reader find the way; the title of the map and what it shows in words.

use super::MapRequest;
use super::labels::{Placer, Style};
use super::signs::NARROW_PX;
use crate::base::sort;
use crate::geo::City;
use crate::labels::Side;
use crate::model::Dataset;
use crate::query::Snapshot;
use crate::scene::{Font, Paint, Rect, Scene, Shape, Token};
use crate::text::{Lang, date, messages, phrases};

/// At most so many towns are named.
const MOST_TOWNS: usize = 18;

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

/// Towns of Ukraine, or of its neighbours, by importance, as many as there is room for; a town whose name an event already bears is
/// left out.
pub(super) fn draw_cities(
    scene: &mut Scene,
    labels: &mut Placer,
    request: &MapRequest<'_>,
    is_home: bool,
) {
    let MapRequest { view, lang, .. } = *request;
    // On a phone what lies beyond the border gives way to what it stands in for.
    if !is_home && view.width < NARROW_PX {
        return;
    }
    let max_rank = match view.zoom() {
        zoom if zoom < 5.2 => 1,
        zoom if zoom < 6.5 => 2,
        zoom if zoom < 7.4 => 3,
        _ => 4,
    };
    let font = Font::regular(11.0);
    let is_wanted = |city: &&City| city.rank <= max_rank && (city.country == "UA") == is_home;
    let mut cities: Vec<&City> = request.basemap.cities.iter().filter(is_wanted).collect();
    sort::sort_by_key(&mut cities, |city| city.rank);
    let own: Vec<String> = cities.iter().map(|city| city_name(city, lang).to_owned()).collect();
    let mut num_named = 0;
    for (city, name) in cities.iter().zip(&own) {
        if num_named == MOST_TOWNS {
            break;
        }
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
            scene.draw(Shape::Circle(dot.centre(), 1.6), Paint::fill(token));
            labels.block(dot);
            num_named += 1;
        }
    }
}
