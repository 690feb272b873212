//! What stands beside the symbols: place, number of missiles stated, and of a box its grades.

use super::MapRequest;
use super::areas::ground_at;
use super::clusters::{Cluster, ClusterKind};
use super::labels::{Line, Placer, size, write};
use super::names::nearest_city;
use super::shown_events::ShownEvents;
use super::strikes::is_contested;
use crate::base::sort;
use crate::labels::{Form, Label, Side};
use crate::model::{EventIx, Grade, PlaceIx};
use crate::scene::{Font, Paint, Rect, Scene, Token};
use crate::text::data::place_name;
use crate::text::phrases;

/// A map narrower than this has smaller names.
const NARROW_PX: f64 = 480.0;
/// A zoom below this shows most of the country.
const FAR_ZOOM: f64 = 5.8;
/// What it costs to break a name, to shorten it, to leave out what stands below it.
const BROKEN: f64 = 0.9;
const SHORT: f64 = 1.2;
const BARE: f64 = 4.0;
const BARE_FAR: f64 = 1.0;

/// Names as many clusters as there is room for: events at a spot first, then those of an oblast; the more
/// events, the sooner.
pub(super) fn draw_names(
    scene: &mut Scene,
    placer: &mut Placer,
    request: &MapRequest<'_>,
    clusters: &[Cluster],
    shown: &ShownEvents<'_>,
) {
    let mut by_right: Vec<&Cluster> = clusters.iter().collect();
    sort::sort_by_key(&mut by_right, |cluster| {
        (cluster.kind == ClusterKind::Oblast, std::cmp::Reverse(cluster.events.len()))
    });
    let names: Vec<NameForms> =
        by_right.iter().map(|cluster| forms_of(request, cluster, shown, None)).collect();
    let labels = names.iter().enumerate().map(|(owner, name)| name.label(owner));
    let placed = placer.solve(&labels.collect::<Vec<_>>());
    for (name, _) in names.iter().zip(&placed).filter(|(_, placed)| placed.is_some()) {
        placer.remember(&name.name);
    }
    for ((cluster, name), placed) in by_right.iter().zip(&names).zip(&placed) {
        let Some(placed) = placed else { continue };
        let visible = shown.visible_of(&cluster.events);
        if visible.is_empty() {
            continue;
        }
        // Laid out for all dates, room was kept for what is known today.
        let today;
        let mut lines = name.forms.get(placed.form).map(|(lines, _)| lines);
        if request.layout_for_all_dates.is_some() {
            today = forms_of(request, cluster, shown, Some(&visible));
            lines = today.forms.get(placed.form).map(|(lines, _)| lines);
        }
        let Some(lines) = lines else { continue };
        if let Some([from, to]) = placed.leader {
            scene.line(from, to, Paint::stroke(Token::Ink2, 0.8));
        }
        let world = request.view.world_from_screen(placed.rect.centre());
        write(scene, lines, placed, ground_at(request, world));
    }
}

/// The name of a cluster in several forms, each with what it costs to use it, the best first.
struct NameForms {
    /// The symbol, tray or box.
    target: Rect,
    /// Below a tray its name reads best: the side that costs nothing.
    best: Side,
    forms: Vec<(Vec<Line>, f64)>,
    /// The name by which other names know this one.
    name: String,
}

impl NameForms {
    fn label(&self, owner: usize) -> Label {
        let forms = self.forms.iter().map(|(lines, cost)| Form { size: size(lines), cost: *cost });
        Label::beside(owner, self.target, self.best, forms.collect())
    }
}

/// The name of a cluster in all its forms: for its room, or as its `visible` events are known today. The forms
/// are as many in either case.
fn forms_of(
    request: &MapRequest<'_>,
    cluster: &Cluster,
    shown: &ShownEvents<'_>,
    visible: Option<&[EventIx]>,
) -> NameForms {
    let is_narrow = request.view.width < NARROW_PX;
    let less = if is_narrow { 1.0 } else { 0.0 };
    let font = match cluster.kind {
        ClusterKind::Oblast => Font::medium(12.0 - less / 2.0),
        _ => Font::bold(13.0 - less),
    };
    let name = node_name(request, cluster);
    let laid = node_words(request, cluster, &cluster.events);
    let words = node_words(request, cluster, visible.unwrap_or(&cluster.events));
    // A phone that shows the country has no room for more than names.
    let is_far = is_narrow && request.view.zoom() < FAR_ZOOM;
    let has_below = !is_far || cluster.kind == ClusterKind::Box;
    let below = below(request, cluster, shown, visible).filter(|_| has_below);
    let bare = if is_far { BARE_FAR } else { BARE };
    let line = |text: &str| Line::Text(text.to_owned(), font, Token::Ink);
    let mut names = Vec::new();
    let is_around = laid != name;
    let mut add = |name: &str, cost: f64| {
        names.push((vec![line(name)], cost));
        // What lies around is not known on every day, so its name has one line on all of them.
        if let Some((first, rest)) = halves(name).filter(|_| !is_around) {
            names.push((vec![line(first), line(rest)], cost + BROKEN));
        }
    };
    match shortened(&laid) {
        Some(short) if is_narrow => add(&short, 0.0),
        Some(short) => {
            add(&words, 0.0);
            add(&short, SHORT);
        }
        None => add(&words, 0.0),
    }
    let whole = names
        .iter()
        .map(|(lines, cost)| (lines.iter().chain(&below).cloned().collect::<Vec<_>>(), *cost));
    let mut forms: Vec<_> = whole.collect();
    forms.extend(names.iter().map(|(lines, cost)| (lines.clone(), cost + bare)));
    let best = if cluster.kind == ClusterKind::Oblast { Side::Below } else { Side::Right };
    let mut target = cluster.rect;
    if is_contested(shown, cluster) {
        target.w += 6.0;
    }
    NameForms { target, best, forms, name }
}

/// What stands below a name: the number of missiles stated of a single event, the grades of a box.
fn below(
    request: &MapRequest<'_>,
    cluster: &Cluster,
    shown: &ShownEvents<'_>,
    visible: Option<&[EventIx]>,
) -> Option<Line> {
    if cluster.kind == ClusterKind::Box {
        let rating = |&event: &EventIx| match visible {
            None => shown.laid_out_rating(event),
            Some(_) => shown.rating(event),
        };
        let events = visible.unwrap_or(&cluster.events);
        let grades: Vec<Grade> =
            events.iter().filter_map(rating).map(|rating| rating.grade).collect();
        let count = |grade: &Grade| grades.iter().filter(|known| *known == grade).count();
        let tally = Grade::ALL.iter().rev().map(|grade| (*grade, count(grade)));
        return Some(Line::Tally(tally.filter(|(_, count)| *count > 0).collect()));
    }
    // A sum of several events is nobody's statement.
    let [event] = cluster.events.as_slice() else { return None };
    let snapshot = match visible {
        None => request.layout(),
        Some(_) => request.snapshot,
    };
    let text = phrases::missiles_label(request.dataset, *event, snapshot, request.lang)?;
    Some(Line::Text(text, Font::regular(11.5), Token::Ink2))
}

/// A long name in two lines.
fn halves(name: &str) -> Option<(&str, &str)> {
    const LONG: usize = 11;
    let middle = name.len() / 2;
    let spaces = name.match_indices(' ').map(|(at, _)| at);
    let at = spaces.min_by_key(|at| at.abs_diff(middle)).filter(|_| name.chars().count() > LONG)?;
    Some((name.get(..at)?, name.get(at + 1..)?))
}

/// `Donetsk Obl.` for `Donetsk Oblast`, `Pokrovsk` for `Pokrovsk and nearby villages`, `Kyiv` for `Kyiv and
/// around`.
pub(super) fn shortened(name: &str) -> Option<String> {
    let oblast = [(" Oblast", " Obl."), (" область", " обл.")];
    let abbreviated =
        oblast.iter().find_map(|(long, short)| Some(name.strip_suffix(long)?.to_owned() + short));
    let joins = |word: &&str| matches!(*word, "and" | "і" | "та");
    let first = || {
        let words: Vec<_> = name.split(' ').take_while(|word| !joins(word)).collect();
        (words.len() < name.split(' ').count()).then(|| words.join(" "))
    };
    abbreviated.or_else(first)
}

/// The name of a cluster: its place, or of a box the town it lies at.
pub(super) fn node_name(request: &MapRequest<'_>, cluster: &Cluster) -> String {
    let Some(&place) = cluster.places.first() else { return String::new() };
    if cluster.kind == ClusterKind::Box {
        if let [first, second] = cluster.places.as_slice() {
            let [first, second] = [*first, *second].map(|place| {
                let name = short_name(request, place);
                shortened(&name).unwrap_or(name)
            });
            return if first == second { first } else { [&first, ", ", &second].concat() };
        }
        let at = request
            .view
            .projection
            .lonlat_from_world(request.view.world_from_screen(cluster.rect.centre()));
        if let Some(city) = nearest_city(request, at) {
            return city;
        }
    }
    short_name(request, place)
}

/// The name of a cluster in full, as far as it holds these events: of a box that holds more than places within its
/// town, the town and what lies around.
pub(super) fn node_words(
    request: &MapRequest<'_>,
    cluster: &Cluster,
    events: &[EventIx],
) -> String {
    let name = node_name(request, cluster);
    let is_within = |event: &EventIx| {
        let whole = place_name(request.dataset, request.dataset.place_of(*event), request.lang);
        whole.rsplit(", ").next() == Some(name.as_str())
    };
    let is_one_name = cluster.kind != ClusterKind::Box || cluster.places.len() <= 2;
    if is_one_name || events.iter().all(is_within) {
        return name;
    }
    phrases::and_around(request.lang, &name)
}

/// The first part of a place's name: the district without its city.
fn short_name(request: &MapRequest<'_>, place: PlaceIx) -> String {
    let name = place_name(request.dataset, request.dataset.place(place), request.lang);
    name.split(',').next().unwrap_or(&name).to_owned()
}
