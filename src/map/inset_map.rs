//! Draws the inset of the densest group: its frame on the map, its own map with each strike and its day, or its box.

use super::MapRequest;
use super::inset::{BOX_PAD, HEAD_FONT, HEAD_PX, Inset};
use super::labels::{Line, Placer, size, write};
use super::layout::Layout;
use super::outline::{circle_cut, outline_cut};
use super::pixel_area::PixelArea;
use super::place_names::{Forms, RULES};
use super::place_words::{commonest_town, counted, group, town, within_town};
use super::rows::{Row, each_place};
use super::shown_events::ShownEvents;
use super::sign_space::SignSpace;
use super::signs::{self, SignSize};
use super::spots::{Spot, places};
use super::strikes::{Pen, circle};
use crate::geo::View;
use crate::geo::basemap::LineKind;
use crate::labels::{Form, Label, LabelCandidate, Side};
use crate::model::{Event, EventIx, Precision};
use crate::scene::symbol::grade_token;
use crate::scene::{Anchor, Font, Item, Paint, Rect, Scene, Shape, Token};
use crate::text::{date, messages};

const DAY_FONT: Font = Font::regular(11.0);
/// The dots within the frame on the map.
const DOT_PX: f64 = 2.1;
/// More days than this are not listed beside a row.
const MOST_DAYS: usize = 3;
/// What it costs to break a label, and to leave out the name.
const BROKEN: f64 = 0.9;
const NAMELESS: f64 = 2.0;

/// The frame of a group on the map, with a dot for each of its places; of a box its number.
pub(super) fn draw_on_map(scene: &mut Scene, layout: &Layout, shown: &ShownEvents<'_>) {
    let Some(inset) = &layout.inset else { return };
    let visible = shown.visible_of(&inset.events);
    if visible.is_empty() {
        return;
    }
    scene.frames.push((visible.clone(), inset.on_map));
    if inset.view.is_none() {
        scene.rect(inset.on_map, 1.0, Paint::stroke(Token::Ink, 1.0).and_fill(Token::Panel));
        let [x, y] = inset.on_map.centre();
        let (count, font) = (visible.len().to_string(), Font::bold(12.0));
        scene.text([x, y + 4.3], count, Anchor::Middle, font, Token::Ink, None);
        return;
    }
    scene.rect(inset.on_map, 0.0, Paint::stroke(Token::Ink, 1.0));
    for spot in &inset.places {
        let ratings = spot.events.iter().filter_map(|&event| shown.rating(event));
        if let Some(firmest) = ratings.map(|rating| rating.grade).max() {
            let dot = Shape::Circle(spot.at, DOT_PX);
            let paint = Paint::stroke(Token::Home, 0.7).and_fill(grade_token(firmest));
            scene.draw(dot, paint);
        }
    }
}

/// Where everything stands in the map of an inset.
#[derive(Clone, Debug)]
pub(super) struct InsetLayout {
    view: View,
    /// Land, waters and borders.
    ground: Vec<Item>,
    spots: Vec<Spot>,
    rows: Vec<Row>,
    /// What stands beside each row, in several forms, and where.
    words: Vec<(Forms, Option<LabelCandidate>)>,
    /// The town of most strikes, which has its name in the head.
    most: String,
}

impl InsetLayout {
    /// Lays out the map of an inset; `None` where it is a box.
    pub(super) fn new(
        request: &MapRequest<'_>,
        shown: &ShownEvents<'_>,
        inset: &Inset,
    ) -> Option<Self> {
        let view = inset.view?;
        let request = &MapRequest { view, control: None, ..*request };
        let frame = Rect { x: 0.0, y: 0.0, w: view.width, h: view.height };
        let mut ground = Scene::default();
        draw_ground(&mut ground, request);
        let own = SignSize::INSET;
        let mut spots = places(request, shown);
        spots.retain(|spot| spot.events.iter().any(|event| inset.events.contains(event)));
        let (everywhere, inner) = (PixelArea::default(), frame.grown(-1.0));
        let mut space = SignSpace::new((request.dataset, shown), own, inner, &everywhere);
        let rows = each_place(&mut space, spots.clone());
        let mut placer = Placer::new(frame);
        for sign in rows.iter().flat_map(|row| &row.signs) {
            let of = (sign.event, own.size, sign.centre);
            placer.block_sign(signs::room(request.dataset, shown, of.0, of.1, of.2));
        }
        let most = commonest_town(request, &shown.laid_out).0;
        let words = place_words(&mut placer, request, &most, &rows);
        Some(Self { view, ground: ground.items, spots, rows, words, most })
    }
}

/// The inset itself: a map, or a box with the signs of the group.
pub(super) fn draw_inset(
    scene: &mut Scene,
    request: &MapRequest<'_>,
    (layout, of_inset): (&Layout, Option<&InsetLayout>),
    shown: &ShownEvents<'_>,
) {
    let Some(inset) = &layout.inset else { return };
    let visible = shown.visible_of(&inset.events);
    if visible.is_empty() {
        return;
    }
    let Rect { x, y, w, h } = inset.rect;
    scene.rect(inset.rect, 0.0, Paint::fill(Token::Panel));
    if let Some(of_inset) = of_inset {
        scene.place(inset_scene(request, shown, of_inset), [x, y + HEAD_PX], 1.0);
        scene.line([x, y + HEAD_PX], [x + w, y + HEAD_PX], Paint::stroke(Token::Rule, 1.0));
    }
    let name = match inset.is_short {
        true => commonest_town(request, &visible).0,
        false => group(request, &visible),
    };
    let head = counted(&name, visible.len());
    scene.text([x + BOX_PAD, y + 13.8], head, Anchor::Start, HEAD_FONT, Token::Ink, None);
    scene.rect(Rect { x, y, w, h }, 0.0, Paint::stroke(Token::Ink, 1.0));
    let pen = Pen { request, shown, signs: layout.signs };
    layout.boxed.iter().for_each(|sign| pen.sign(scene, *sign));
}

/// The map of an inset.
fn inset_scene(request: &MapRequest<'_>, shown: &ShownEvents<'_>, layout: &InsetLayout) -> Scene {
    let view = layout.view;
    let request = &MapRequest { view, control: None, ..*request };
    let frame = Rect { x: 0.0, y: 0.0, w: view.width, h: view.height };
    let (width, height, items) = (view.width, view.height, layout.ground.clone());
    let mut scene = Scene { width, height, items, ..Scene::default() };
    let own = SignSize::INSET;
    for spot in &layout.spots {
        for &place in &spot.places {
            let found = circle(request, shown, &spot.events, (place, &view, own.size));
            if let Some((centre, radius, paint)) = found {
                for (path, paint) in circle_cut(centre, radius, frame, paint) {
                    scene.path(path, paint);
                }
            }
        }
    }
    let pen = Pen { request, shown, signs: own };
    for row in &layout.rows {
        if row.is_moved && !shown.visible_of(&row.spot.events).is_empty() {
            pen.leader(&mut scene, row.spot.at, row.rect.centre());
            scene.draw(Shape::Circle(row.spot.at, 1.6), Paint::fill(Token::Ink2));
        }
        row.signs.iter().for_each(|sign| pen.sign(&mut scene, *sign));
    }
    for (row, (whole, placed)) in layout.rows.iter().zip(&layout.words) {
        let visible = shown.visible_of(&row.spot.events);
        let (Some(placed), false) = (placed, visible.is_empty()) else { continue };
        let is_whole = visible.len() == row.spot.events.len();
        let today = (!is_whole).then(|| forms(request, &layout.most, &visible));
        let forms = today.as_ref().unwrap_or(whole);
        if let Some([from, to]) = placed.leader {
            scene.line(from, to, Paint::stroke(Token::Ink2, 0.7));
        }
        if let Some((lines, _)) = forms.get(placed.form).or(forms.last()) {
            write(&mut scene, lines, placed, Token::Home);
        }
    }
    scene
}

/// Land, waters and borders of the inset.
fn draw_ground(scene: &mut Scene, request: &MapRequest<'_>) {
    let MapRequest { basemap, view, .. } = request;
    let frame = Rect { x: 0.0, y: 0.0, w: view.width, h: view.height };
    scene.rect(frame, 0.0, Paint::fill(Token::Land));
    let home = basemap.countries.iter().filter(|area| area.id == "UA");
    let home = outline_cut(home.flat_map(|area| &area.rings), view, true);
    scene.path(home, Paint::fill(Token::Home));
    for river in basemap.rivers.iter().filter(|river| river.rank <= 7) {
        let width = if river.rank <= 4 { 2.2 } else { 1.2 };
        let path = outline_cut(&river.lines, view, false);
        scene.path(path, Paint::stroke(Token::River, width));
    }
    for (kind, lines) in &basemap.lines {
        let paint = match kind {
            LineKind::Oblast => Paint::stroke(Token::OblastLine, 0.8),
            LineKind::Border => Paint::stroke(Token::BorderNb, 1.0),
            LineKind::HomeBorder => Paint::stroke(Token::Border, 1.4),
            LineKind::Coast | LineKind::NeighbourUnit => continue,
        };
        scene.path(outline_cut(lines, view, false), paint);
    }
}

/// Finds room beside each row for what it stands for: place and day, or the days.
fn place_words(
    placer: &mut Placer,
    request: &MapRequest<'_>,
    most: &str,
    rows: &[Row],
) -> Vec<(Forms, Option<LabelCandidate>)> {
    for (owner, row) in rows.iter().enumerate() {
        placer.space.own_zone(owner, row.rect.grown(3.6), RULES.max_cost);
    }
    let forms: Vec<Forms> = rows.iter().map(|row| forms(request, most, &row.spot.events)).collect();
    let labels = rows.iter().zip(&forms).enumerate().map(|(owner, (row, forms))| {
        let forms = forms.iter().map(|(lines, cost)| Form { size: size(lines), cost: *cost });
        Label::beside(owner, row.rect, Side::Right, forms.collect()).with_rules(RULES)
    });
    let placed = placer.solve(&labels.collect::<Vec<_>>());
    forms.into_iter().zip(placed).collect()
}

/// What stands beside a row in several forms. The town of most strikes has its name in the head.
fn forms(request: &MapRequest<'_>, most: &str, events: &[EventIx]) -> Forms {
    let line = |text: String| Line(text, DAY_FONT, Token::Ink);
    let mut names: Vec<String> = Vec::new();
    for &event in events {
        let place = request.dataset.event(event).place;
        let town = town(request, place);
        let name = match within_town(request, place) {
            Some(within) if town == most => within,
            _ => town,
        };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let is_vague =
        |event: &EventIx| request.dataset.place_of(*event).precision == Precision::Settlement;
    let days = days(request, events);
    let mut forms: Forms = Vec::new();
    if let [name] = names.as_slice() {
        if name == most && events.iter().all(is_vague) {
            // Of a strike in the town itself no district is known.
            let name = messages(request.lang).city_only.to_owned();
            forms.push((vec![line([&name, ", ", &days].concat())], 0.0));
            forms.push((vec![line(name.clone()), line(days.clone())], BROKEN));
            forms.push((vec![line(name)], NAMELESS));
            return forms;
        }
        forms.push((vec![line([name, " ", &days].concat())], 0.0));
        forms.push((vec![line(name.clone()), line(days.clone())], BROKEN));
    }
    forms.push((vec![line(days)], NAMELESS));
    forms
}

/// The days of events: each, or from the first year to the last.
fn days(request: &MapRequest<'_>, events: &[EventIx]) -> String {
    let mut events: Vec<EventIx> = events.to_vec();
    crate::base::sort::sort_by_key(&mut events, |event| *event);
    let row = |event: &EventIx| request.dataset.event(*event);
    if events.len() <= MOST_DAYS {
        let day = |event: &EventIx| {
            let Event { from, to, .. } = row(event);
            date::range_brief(request.lang, from, to)
        };
        return events.iter().map(day).collect::<Vec<_>>().join(", ");
    }
    let (first, last) = (events.first().map(row), events.last().map(row));
    let years = first.zip(last).map(|(first, last)| (first.from.year(), last.to.year()));
    match years {
        Some((from, to)) if from == to => from.to_string(),
        Some((from, to)) => [from.to_string(), to.to_string()].join("–"),
        None => String::new(),
    }
}
