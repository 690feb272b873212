//! The dates chosen: what lies outside them is shaded, and a rail at the foot has a grip at either end. The day whose
//! knowledge is shown: a line with a flag.

use super::Parts;
use super::symbols::undated_row;
use crate::scene::{Anchor, Font, Paint, Rect, Scene, Shape, Token};
use crate::text::{date, strip as words};

/// Width and height of a grip.
pub const GRIP_PX: [f64; 2] = [8.0, 13.0];

const FLAG_FONT: Font = Font::medium(11.5);

/// Where the dates chosen begin and end.
fn ends(parts: &Parts<'_>) -> [f64; 2] {
    let (days, area) = (parts.request.days, parts.scales.area);
    let inside = |x: f64| x.max(area.x).min(area.right());
    let from = days.from.map_or(area.x, |day| inside(parts.scales.x_of(day)));
    let to = days.to.map_or(area.right(), |day| inside(parts.scales.x_of(day.plus(1))));
    [from, to.max(from)]
}

/// Shades what lies outside the dates chosen, behind everything.
pub(super) fn draw_chosen_dates(scene: &mut Scene, parts: &Parts<'_>) {
    let ([from, to], area) = (ends(parts), parts.scales.area);
    let bottom = parts.layout.weeks.bottom();
    for (left, right) in [(area.x, from), (to, area.right())] {
        if right - left > 0.5 {
            scene.rect(Rect::between(left, 0.0, right, bottom), 0.0, Paint::fill(Token::Sunk));
        }
    }
}

/// The rail with its grips. None of them lies over data.
pub(super) fn draw_rail(scene: &mut Scene, parts: &Parts<'_>) {
    let ([from, to], area, y) = (ends(parts), parts.scales.area, parts.scales.rail_y);
    scene.line([area.x, y], [area.right(), y], Paint::stroke(Token::Grid, 2.0));
    scene.line([from, y], [to, y], Paint::stroke(Token::Control, 3.2));
    let [w, h] = GRIP_PX;
    for x in [from, to] {
        let paint = Paint::stroke(Token::Ink, 1.2).and_fill(Token::Paper);
        scene.rect(Rect::around([x, y], w, h - 1.2), 2.0, paint);
    }
}

/// The line of the day known, today's where no day is chosen, and its flag.
#[derive(Clone, Debug)]
pub(super) struct Flag {
    /// Where the line stands.
    x: f64,
    /// The flag.
    pub(super) rect: Rect,
    /// Its words.
    text: String,
}

/// The flag of the day known; files have none for today.
pub(super) fn asof_flag(parts: &Parts<'_>) -> Option<Flag> {
    let request = parts.request;
    let asof = request.snapshot.filter().asof;
    if asof.is_none() && !request.has_handles {
        return None;
    }
    let area = parts.scales.area;
    let x = asof.map_or(area.right(), |day| parts.scales.x_of(day.plus(1)));
    let x = x.max(area.x).min(area.right());
    // On the other side of its line, and beyond them, where it would cover strikes; with fewer words where there is no
    // room for all.
    let row = undated_row(parts);
    let beyond = row.map_or(x, |row| row.right() + 10.0);
    let place = |text: String| {
        let width = FLAG_FONT.room(&text) + 12.0;
        let at = |left: f64| Rect { x: left.max(0.0), y: 0.0, w: width, h: 17.0 };
        let is_free = |flag: &Rect| {
            flag.right() <= request.width && !row.is_some_and(|row| row.intersects(flag))
        };
        let places = [at(x - width + 6.0), at(x.max(beyond) - 6.0)];
        let found = places.into_iter().find(is_free);
        (found.is_some(), Flag { x, rect: found.unwrap_or(places[0]), text })
    };
    let (is_free, flag) = place(words::known_by(request.lang, asof));
    match asof.filter(|_| !is_free) {
        Some(day) => Some(place(date::short(request.lang, day)).1),
        None => Some(flag),
    }
}

/// The line of the day known, its flag and its knob. Gives back the flag, where there is room for it.
pub(super) fn draw_asof(scene: &mut Scene, parts: &Parts<'_>) -> Option<Rect> {
    let request = parts.request;
    let Flag { x, rect: flag, text } = parts.flag.clone()?;
    let axis = parts.layout.symbols.bottom();
    scene.line([x, flag.bottom()], [x, axis], Paint::stroke(Token::Ink, 1.2));
    if flag.x > x {
        scene.line([x, flag.bottom()], [flag.x, flag.bottom()], Paint::stroke(Token::Ink, 1.2));
    }
    if request.has_handles {
        let knob = Paint::stroke(Token::Ink, 1.8).and_fill(Token::Paper);
        scene.draw(Shape::Circle([x, axis], 4.6), knob);
    }
    if flag.right() > scene.width {
        return None;
    }
    scene.rect(flag, 2.0, Paint::fill(Token::Ink));
    let at = [flag.centre()[0], 12.5];
    scene.text(at, text, Anchor::Middle, FLAG_FONT, Token::Paper, None);
    Some(flag)
}
