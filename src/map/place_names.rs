//! The names of places of strikes: bold beside a row, an oblast's above its signs, the day beneath a single strike.

use std::cell::OnceCell;

use super::MapRequest;
use super::areas::ground_at;
use super::inset::Inset;
use super::labels::{Line, Placer, size, write};
use super::layout::Layout;
use super::place_words::{alone, commonest_town, counted, group, town, towns};
use super::regions::Region;
use super::rows::Row;
use super::shown_events::ShownEvents;
use super::signs::NARROW_PX;
use crate::base::math::compare;
use crate::base::sort;
use crate::labels::{Form, Label, LabelCandidate, LabelRules, Lines, Side};
use crate::model::EventIx;
use crate::scene::{Font, Rect, Scene, Token};
use crate::text::date;

/// What it costs to break a name, to shorten it, and to leave out the day beneath it.
const BROKEN: f64 = 0.9;
const SHORT: f64 = 1.5;
const BARE: f64 = 2.5;
/// More towns, and more days, than this are not listed beside a row.
const MOST_TOWNS: usize = 3;
const MOST_DAYS: usize = 3;
/// From this zoom on rows have their days.
const NEAR_ZOOM: f64 = 6.5;
/// Beside a sign that it does not name no name stands: that is dearer than the dearest place.
const NEIGHBOUR: f64 = 100.0;
pub(super) const RULES: LabelRules = LabelRules {
    max_cost: NEIGHBOUR,
    lines: Lines::Priced,
    leader_crossing: f64::INFINITY,
    leader_start: 0.0,
};
/// How far a name keeps off signs that it does not name: farther than off its own.
pub(super) const KEPT_PX: f64 = 6.6;
/// Names of oblasts, and days.
pub(super) const SMALL: Font = Font::regular(11.5);

/// What a name belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A single strike, with its day beneath.
    Single,
    Row,
    Pile,
    Region,
    Inset,
    /// A group whose number stands on the map already, with the name that its box has.
    Boxed {
        is_short: bool,
    },
}

/// A name in several forms, each with what it costs to use it.
pub(super) type Forms = Vec<(Vec<Line>, f64)>;

/// A name that has found its place.
#[derive(Clone, Debug)]
pub(super) struct PlaceName {
    kind: Kind,
    events: Vec<EventIx>,
    forms: Forms,
    pub(super) placed: LabelCandidate,
    /// The colour of what it stands on.
    ground: OnceCell<Token>,
}

/// What may have a name: the strikes and the room of their signs.
struct Named {
    kind: Kind,
    events: Vec<EventIx>,
    target: Rect,
}

/// Places for the names of the inset and of rows, the longest first, then of oblasts. A phone names no oblasts.
pub(super) fn names(
    placer: &mut Placer,
    request: &MapRequest<'_>,
    (inset, rows, regions): (Option<&Inset>, &[Row], &[Region]),
) -> Vec<PlaceName> {
    let mut by_length: Vec<&Row> = rows.iter().collect();
    sort::sort_by_key(&mut by_length, |row| std::cmp::Reverse(row.spot.events.len()));
    let inset = inset.map(|inset| {
        let is_short = inset.is_short;
        let kind = if inset.view.is_some() { Kind::Inset } else { Kind::Boxed { is_short } };
        Named { kind, events: inset.events.clone(), target: inset.on_map }
    });
    let rows = by_length.into_iter().map(|row| {
        let kind = match row.spot.events.len() {
            _ if row.is_pile() => Kind::Pile,
            1 => Kind::Single,
            _ => Kind::Row,
        };
        Named { kind, events: in_reading_order(row), target: row.rect }
    });
    let regions = regions.iter().filter(|region| region.moved_from.is_none());
    let regions = regions.map(|region| Named {
        kind: Kind::Region,
        events: region.events.clone(),
        target: region.rect,
    });
    let named: Vec<Named> = inset.into_iter().chain(rows).chain(regions).collect();
    for (owner, Named { target, .. }) in named.iter().enumerate() {
        placer.space.own_zone(owner, target.grown(KEPT_PX), NEIGHBOUR);
    }
    let is_narrow = request.view.width < NARROW_PX;
    let forms = named.iter().map(|Named { kind, events, .. }| match kind {
        Kind::Region if is_narrow => Vec::new(),
        _ => forms(request, *kind, events),
    });
    let forms: Vec<Forms> = forms.collect();
    let labels = named.iter().zip(&forms).enumerate().map(|(owner, (named, forms))| {
        let best = match named.kind {
            Kind::Single | Kind::Row | Kind::Pile => Side::Right,
            Kind::Region => Side::Above,
            Kind::Inset | Kind::Boxed { .. } => Side::Left,
        };
        let forms = forms.iter().map(|(lines, cost)| Form { size: size(lines), cost: *cost });
        let label = Label::beside(owner, named.target, best, forms.collect()).with_rules(RULES);
        // A name at the end of a line could stand nearer to another sign.
        Label { farther: None, ..label }
    });
    let placed = placer.solve(&labels.collect::<Vec<_>>());
    let names = named.into_iter().zip(forms).zip(placed).filter_map(|((named, forms), placed)| {
        let Named { kind, events, .. } = named;
        Some(PlaceName { kind, events, forms, placed: placed?, ground: OnceCell::new() })
    });
    let names: Vec<PlaceName> = names.collect();
    for town in names.iter().flat_map(|name| towns(request, &name.events)) {
        // No town or oblast is named twice.
        placer.remember(&town);
    }
    names
}

/// The events of a row from left to right and down, so that towns and days are listed as their signs stand.
fn in_reading_order(row: &Row) -> Vec<EventIx> {
    let mut signs = row.signs.clone();
    sort::sort_by(&mut signs, |a, b| {
        let ([ax, ay], [bx, by]) = (a.centre, b.centre);
        if (ay - by).abs() > 1.0 { compare(ay, by) } else { compare(ax, bx) }
    });
    if row.is_pile() {
        return row.spot.events.clone();
    }
    signs.into_iter().map(|sign| sign.event).collect()
}

/// Writes the names as far as they are about visible events. Laid out for all dates, room was kept for what is known
/// today.
pub(super) fn draw_names(
    scene: &mut Scene,
    request: &MapRequest<'_>,
    layout: &Layout,
    shown: &ShownEvents<'_>,
) {
    for name in &layout.names {
        let visible = shown.visible_of(&name.events);
        let today = match visible.len() {
            0 => continue,
            all if all == name.events.len() => None,
            _ => Some(forms(request, name.kind, &visible)),
        };
        let forms = today.as_ref().unwrap_or(&name.forms);
        let Some((lines, _)) = forms.get(name.placed.form).or(forms.first()) else { continue };
        let place = &name.placed;
        let middle = || request.view.world_from_screen(place.rect.centre());
        let ground = name.ground.get_or_init(|| ground_at(request, middle()));
        write(scene, lines, place, *ground);
    }
}

/// A name in all its forms, as far as it is about these events.
fn forms(request: &MapRequest<'_>, kind: Kind, events: &[EventIx]) -> Forms {
    let is_narrow = request.view.width < NARROW_PX;
    let font = Font::bold(if is_narrow { 12.0 } else { 13.0 });
    let ink = |text: &str| Line(text.to_owned(), font, Token::Ink);
    let Some(&first) = events.first() else { return Vec::new() };
    let place = request.dataset.event(first).place;
    match kind {
        Kind::Region => {
            let line = |text: &str| Line(text.to_owned(), SMALL, Token::MapInk);
            let name = town(request, place);
            let halves = name.split_once(' ').map(|(a, b)| (vec![line(a), line(b)], 2.0 * BROKEN));
            [(vec![line(&name)], 0.0)].into_iter().chain(halves).collect()
        }
        Kind::Inset => {
            let names = [(group(request, events), 0.0), (commonest_town(request, events).0, SHORT)];
            let line = |name: &str| ink(&counted(name, events.len()));
            names.map(|(name, cost)| (vec![line(&name)], cost)).to_vec()
        }
        Kind::Boxed { is_short } => {
            let town = commonest_town(request, events).0;
            let name = if is_short { town } else { group(request, events) };
            vec![(vec![ink(&name)], 0.0)]
        }
        Kind::Pile => vec![(vec![ink(&group(request, events))], 0.0)],
        Kind::Row => {
            let names = listed(request, events, &ink);
            if request.view.zoom() < NEAR_ZOOM || events.len() > MOST_DAYS {
                return names;
            }
            // In the order of the signs.
            let days = events.iter().map(|&event| day_of(request, event, false).0);
            let days = Line(days.collect::<Vec<_>>().join(", "), SMALL, Token::Ink2);
            with_line(names, &days)
        }
        Kind::Single => {
            let names = in_lines(&alone(request, place), &ink);
            if is_narrow {
                return names;
            }
            let day = day_of(request, first, request.chosen == Some(first));
            with_line(names, &day)
        }
    }
}

/// Each form of a name with a line beneath, and without it, which costs more: the day goes before the name does.
fn with_line(names: Forms, line: &Line) -> Forms {
    let bare = names.iter().map(|(lines, cost)| (lines.clone(), cost + BARE));
    let bare: Forms = bare.collect();
    let whole = names.into_iter().map(|(mut lines, cost)| {
        lines.push(line.clone());
        (lines, cost)
    });
    whole.chain(bare).collect()
}

/// The towns of a row. A list of them is not cut: what it leaves out would stand beside the wrong name.
fn listed(request: &MapRequest<'_>, events: &[EventIx], ink: &impl Fn(&str) -> Line) -> Forms {
    let names = towns(request, events);
    if let ([name], Some(&first)) = (names.as_slice(), events.first()) {
        let place = |event: EventIx| request.dataset.event(event).place;
        let is_one = events.iter().all(|&other| place(other) == place(first));
        return in_lines(&if is_one { alone(request, place(first)) } else { name.clone() }, ink);
    }
    if names.len() > MOST_TOWNS {
        return Vec::new();
    }
    let last = names.len().saturating_sub(1);
    let lines = names.iter().enumerate().map(|(at, name)| match at == last {
        true => ink(name),
        false => ink(&[name, ","].concat()),
    });
    vec![(vec![ink(&names.join(", "))], 0.0), (lines.collect(), BROKEN)]
}

/// A name on one line, and if it is long on two.
fn in_lines(name: &str, ink: &impl Fn(&str) -> Line) -> Forms {
    let halves = match name.split_once(", ") {
        Some((town, within)) => Some(([town, ","].concat(), within)),
        None => halves(name).map(|(a, b)| (a.to_owned(), b)),
    };
    let halves = halves.map(|(a, b)| (vec![ink(&a), ink(b)], BROKEN));
    [(vec![ink(name)], 0.0)].into_iter().chain(halves).collect()
}

/// A long name in two parts.
fn halves(name: &str) -> Option<(&str, &str)> {
    const LONG: usize = 11;
    let middle = name.len() / 2;
    let spaces = name.match_indices(' ').map(|(at, _)| at);
    let at = spaces.min_by_key(|at| at.abs_diff(middle)).filter(|_| name.chars().count() > LONG)?;
    Some((name.get(..at)?, name.get(at + 1..)?))
}

/// The day or the period of an event.
fn day_of(request: &MapRequest<'_>, event: EventIx, is_chosen: bool) -> Line {
    let row = request.dataset.event(event);
    let day = date::range(request.lang, row.from, row.to, false);
    match is_chosen {
        true => Line(day, Font::bold(SMALL.size), Token::Ink),
        false => Line(day, SMALL, Token::Ink2),
    }
}

/// The day of the chosen strike, beneath its sign or wherever near it there is room; a single one has it already. Returns
/// where it stands.
pub(super) fn draw_chosen_day(
    scene: &mut Scene,
    placer: &Placer,
    request: &MapRequest<'_>,
    layout: &Layout,
) -> Option<LabelCandidate> {
    let chosen = request.chosen.filter(|&event| request.snapshot.shows_event(event))?;
    let sign = layout.signs().find(|sign| sign.event == chosen)?;
    let mut singles = layout.names.iter().filter(|name| name.kind == Kind::Single);
    let is_dated = |name: &PlaceName| {
        let lines = name.forms.get(name.placed.form).map_or(0, |(lines, _)| lines.len());
        lines > 1 && name.events.contains(&chosen) && request.view.width >= NARROW_PX
    };
    if singles.any(is_dated) {
        return None;
    }
    let lines = [day_of(request, chosen, true)];
    let side = layout.signs.size + 13.0;
    let around = Rect::around(sign.centre, side, side);
    let sides = [Side::Below, Side::Above, Side::Right, Side::Left];
    let place = placer.first_free(size(&lines), around, &sides)?;
    let world = request.view.world_from_screen(place.rect.centre());
    write(scene, &lines, &place, ground_at(request, world));
    Some(place)
}
