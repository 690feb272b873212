//! The social card: the image shown where the page is shared. It has no time strip: sites show it at half its size,
//! where a symbol of the strip would be four pixels.

use super::text_flow::Flow;
use crate::geo::{Basemap, View};
use crate::map::{MapRequest, map_scene, whole_country};
use crate::model::Dataset;
use crate::query::{Snapshot, Summary};
use crate::scene::{Anchor, Font, Paint, Rect, Scene, Token};
use crate::text::{Lang, amount, data, figure, lead, messages};

/// Width and height in pixels, as most sites expect.
pub const CARD_SIZE: [f64; 2] = [1200.0, 630.0];
/// The smallest font; sites show a card at half its size or less.
const SMALL: Font = Font::regular(22.0);
/// Longer texts are cut.
const MAX_LINES: usize = 5;
/// The map is drawn at phone size and scaled up.
const MAP_SCALE: f64 = 1.6;
const MARGIN: f64 = 44.0;
/// The left edge of the map, and the top of the figures below it.
const MAP_LEFT: f64 = 520.0;
const MAP_BOTTOM: f64 = 414.0;

/// The card: name, title, map, and the totals at the top of the page.
pub fn card(dataset: &Dataset, basemap: &Basemap, snapshot: &Snapshot, lang: Lang) -> Scene {
    let [width, height] = CARD_SIZE;
    let title = data::title(dataset, lang).text;
    let mut scene =
        Scene { width, height, title: title.to_owned(), lang: lang.code(), ..Scene::default() };
    // The frame of the map lies just outside the card.
    let map = Rect::between(MAP_LEFT, -2.0, width + 2.0, MAP_BOTTOM);
    let view = view(map.w / MAP_SCALE, map.h / MAP_SCALE);
    scene.place(
        map_scene(&MapRequest::new(dataset, basemap, snapshot, lang, view)),
        [map.x, map.y],
        MAP_SCALE,
    );
    let whole = Rect { x: 0.0, y: 0.0, w: width, h: height };
    scene.cover_outside(whole, map);

    let mut head = Scene::default();
    let mut flow = Flow::new(&mut head, MAP_LEFT - MARGIN - 24.0);
    flow.max_lines = MAX_LINES;
    flow.text(Font::bold(25.0), Token::Ink2, "Strikemap");
    flow.skip(14.0);
    flow.text(Font::bold(33.0), Token::Ink, title);
    flow.skip(14.0);
    flow.text(SMALL, Token::Ink2, figure::card_sentence(lang));
    scene.place(head, [MARGIN, 36.0], 1.0);

    scene.line([0.0, MAP_BOTTOM], [width, MAP_BOTTOM], Paint::stroke(Token::Ink, 3.0));
    let figures = figures(dataset, snapshot.summary(dataset), lang);
    let column = (width - 2.0 * MARGIN) / figures.len() as f64;
    for (at, (figure, words)) in figures.iter().enumerate() {
        let (x, y) = (MARGIN + at as f64 * column, MAP_BOTTOM + 66.0);
        scene.text([x, y], figure, Anchor::Start, Font::bold(42.0), Token::Ink, None);
        let mut below = Scene::default();
        let mut flow = Flow::new(&mut below, column - 24.0);
        flow.max_lines = MAX_LINES;
        flow.text(SMALL, Token::Ink2, words);
        scene.place(below, [x, y + 12.0], 1.0);
    }
    let sentences: Vec<_> =
        figures.iter().map(|(figure, words)| [figure, " ", words].concat()).collect();
    scene.description = [figure::card_sentence(lang), " ", &sentences.join("; "), "."].concat();
    scene
}

/// The whole country, shifted down to leave space for events without a place.
fn view(width: f64, height: f64) -> View {
    const INSET_PX: f64 = 26.0;
    let mut view = whole_country(width, height - INSET_PX);
    view.height = height;
    view.panned(0.0, INSET_PX / 2.0)
}

/// The totals with their labels: events, the highest official total, what is named North Korean in its period.
fn figures(dataset: &Dataset, summary: &Summary, lang: Lang) -> Vec<(String, String)> {
    let events = summary.tally.num_events;
    let mut figures = vec![(events.to_string(), figure::card_events(lang, events).to_owned())];
    figures.extend(summary.highest_claim.map(|ix| dataset.claim(ix)).map(|claim| {
        (amount::amount(lang, claim.amount), figure::card_claimed(dataset, &claim, lang))
    }));
    let beside =
        lead::beside_total(summary, lang).unwrap_or_else(|| messages(lang).named_nk.to_owned());
    figures.push((lead::named_number(summary, lang), beside));
    figures
}
