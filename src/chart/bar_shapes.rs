//! Draws the bars of claims: the qualifier as a shape, the day it was said as a ring.

use super::bars::{Bar, Look, RUN_OUT};
use crate::scene::{Dash, Fade, Paint, Path, Rect, Scene, Shape, Token};

/// Slices of a fade that sinks.
const SLICES: u32 = 6;

/// Draws one bar; `is_chosen` sets it off.
pub(super) fn draw_bar(scene: &mut Scene, bar: &Bar, is_chosen: bool) {
    if is_chosen {
        // No fill: it would hide the neighbours.
        let edge = Paint::stroke(Token::SelectedEdge, 2.0);
        scene.rect(bar.figure().grown(4.0), 3.0, edge);
    }
    said_line(scene, bar);
    if bar.is_relay {
        body(scene, bar, bar.core);
    } else {
        open_side(scene, bar);
        figure(scene, bar);
    }
    said_dot(scene, bar, is_chosen);
}

fn figure(scene: &mut Scene, bar: &Bar) {
    let Rect { x, y, .. } = bar.core;
    let (right, bottom) = (bar.core.right(), bar.core.bottom());
    match bar.look {
        Look::About => {
            solid_part(
                bar,
                |scene, part| scene.rect(part, 0.0, Paint::fill(bar.ink.soft())),
                scene,
            );
            for y in [y, bottom] {
                scene.line([x, y], [right, y], Paint::dashed(bar.ink.token(), 1.2, Dash::Dotted));
            }
        }
        Look::Range => {
            solid_part(
                bar,
                |scene, part| scene.rect(part, 0.0, Paint::fill(bar.ink.soft())),
                scene,
            );
            for y in [y + 0.75, bottom - 0.75] {
                scene.line([x, y], [right, y], Paint::stroke(bar.ink.token(), 1.5));
            }
        }
        Look::Words => {
            let middle = bar.y();
            scene.line(
                [x, middle],
                [right, middle],
                Paint::dashed(bar.ink.token(), bar.core.h, Dash::Dashed),
            );
        }
        _ if bar.is_whole_attack => hollow(scene, bar),
        _ if bar.is_undated => hatched(scene, bar),
        _ => body(scene, bar, bar.core),
    }
    if matches!(bar.look, Look::Exactly | Look::Range) && bar.core.w >= 12.0 {
        let [start, end] = bar.has_ends;
        for (x, is_drawn) in [(x + 0.8, start), (right - 0.8, end)] {
            if is_drawn {
                scene.line([x, y - 3.0], [x, bottom + 3.0], Paint::stroke(bar.ink.token(), 1.6));
            }
        }
    }
}

/// An outline: the number is not of the strike alone.
fn hollow(scene: &mut Scene, bar: &Bar) {
    let edge = Paint::stroke(bar.ink.token(), 1.3).and_fill(Token::Paper);
    scene.rect(bar.core.grown(-0.3), 0.0, edge);
}

/// Hatching: the day is not known.
fn hatched(scene: &mut Scene, bar: &Bar) {
    draw_hatched(scene, bar.core.grown(0.5), bar.ink.token(), Token::Paper);
}

/// A bar of which only the period is known, not the day within it.
pub(super) fn draw_hatched(scene: &mut Scene, rect: Rect, token: Token, ground: Token) {
    const GAP: f64 = 4.0;
    scene.rect(rect, 0.0, Paint::fill(ground));
    let mut lines = Path::new(false);
    let mut foot = rect.x - rect.h + GAP;
    while foot < rect.right() {
        // A line that rises to the right, cut at both ends of the bar.
        let (from, to) = (foot.max(rect.x), (foot + rect.h).min(rect.right()));
        if to - from > 0.5 {
            lines.add(&[[from, rect.bottom() - (from - foot)], [to, rect.bottom() - (to - foot)]]);
        }
        foot += GAP;
    }
    scene.path(lines, Paint::stroke(token, 1.1));
    scene.rect(rect.grown(-0.4), 0.0, Paint::stroke(token, 0.8));
}

/// A solid bar; an end that is not stated runs out.
fn body(scene: &mut Scene, bar: &Bar, core: Rect) {
    let solid = stated(bar);
    if bar.is_start_open {
        scene.fade(
            Rect::between(core.x, core.y, solid.x, core.bottom()),
            Fade::Left,
            bar.ink.token(),
        );
    }
    if bar.is_end_open {
        scene.fade(
            Rect::between(solid.right(), core.y, core.right(), core.bottom()),
            Fade::Right,
            bar.ink.token(),
        );
    }
    if solid.w > 0.0 {
        scene.rect(Rect { y: core.y, h: core.h, ..solid }, 0.0, Paint::fill(bar.ink.token()));
    }
}

/// The part of a bar away from the ends that are not stated.
fn stated(bar: &Bar) -> Rect {
    let both = if bar.is_start_open && bar.is_end_open { 0.5 } else { 0.75 };
    let length = RUN_OUT.min(bar.core.w * both);
    let left = if bar.is_start_open { length } else { 0.0 };
    let right = if bar.is_end_open { length } else { 0.0 };
    Rect { x: bar.core.x + left, w: (bar.core.w - left - right).max(0.0), ..bar.core }
}

fn solid_part(bar: &Bar, draw: impl Fn(&mut Scene, Rect), scene: &mut Scene) {
    let solid = stated(bar);
    let Rect { x, y, .. } = bar.core;
    if bar.is_start_open {
        scene.fade(Rect::between(x, y, solid.x, bar.core.bottom()), Fade::Left, bar.ink.soft());
    }
    if bar.is_end_open {
        scene.fade(
            Rect::between(solid.right(), y, bar.core.right(), bar.core.bottom()),
            Fade::Right,
            bar.ink.soft(),
        );
    }
    draw(scene, solid);
}

/// The fade towards higher or lower numbers, and its arrow.
fn open_side(scene: &mut Scene, bar: &Bar) {
    let Some(open) = bar.open() else { return };
    let solid = stated(bar);
    let (fade, tip, foot) = match bar.look {
        Look::UpTo => (Fade::Down, open.bottom() - 1.0, open.y),
        _ => (Fade::Up, open.y + 1.0, open.bottom()),
    };
    let mut shade = |left: f64, right: f64, height: f64| {
        let y = if tip < foot { foot - height } else { foot };
        for _ in 0..2 {
            scene.fade(Rect { x: left, y, w: right - left, h: height }, fade, bar.ink.soft());
        }
    };
    // Where a start or an end is not stated the fade sinks step by step, so that it has no upright edge.
    for step in 0..SLICES {
        let (from, to) =
            (f64::from(step) / f64::from(SLICES), f64::from(step + 1) / f64::from(SLICES));
        if bar.is_start_open {
            shade(
                open.x + from * (solid.x - open.x),
                open.x + to * (solid.x - open.x),
                open.h * (from + to) / 2.0,
            );
        }
        if bar.is_end_open {
            let (end, run) = (open.right(), open.right() - solid.right());
            shade(end - to * run, end - from * run, open.h * (from + to) / 2.0);
        }
    }
    if solid.w > 0.0 {
        shade(solid.x, solid.right(), open.h);
    }
    if bar.look != Look::Words {
        arrow(scene, bar, foot, tip);
    }
}

fn arrow_x(bar: &Bar) -> f64 {
    let solid = stated(bar);
    if solid.w < 14.0 { solid.x + solid.w / 2.0 } else { solid.right() - 7.0 }
}

fn arrow(scene: &mut Scene, bar: &Bar, foot: f64, tip: f64) {
    let x = arrow_x(bar);
    let back = if tip < foot { 4.0 } else { -4.0 };
    let mut path = Path::line(&[[x, foot], [x, tip]]);
    path.add(&[[x - 3.2, tip + back], [x, tip], [x + 3.2, tip + back]]);
    scene.path(path, Paint::stroke(bar.ink.token(), 1.4));
}

/// The dotted line to the day on which it was said.
fn said_line(scene: &mut Scene, bar: &Bar) {
    let Some([x, y]) = bar.said else { return };
    let near = if x > bar.core.right() { bar.core.right() } else { bar.core.x };
    if x > bar.core.right() + 4.0 || x < bar.core.x - 4.0 {
        let width = if bar.is_relay { 1.0 } else { 1.2 };
        scene.line([near, y], [x, y], Paint::dashed(bar.ink.token(), width, Dash::Dotted));
    }
}

fn said_dot(scene: &mut Scene, bar: &Bar, is_chosen: bool) {
    let Some([x, y]) = bar.said else { return };
    let (radius, width) = if bar.is_relay { (2.2, 1.1) } else { (3.6, 1.7) };
    if is_chosen {
        scene.draw(Shape::Circle([x, y], radius + 3.0), Paint::fill(Token::SelectedEdge));
    }
    scene.draw(
        Shape::Circle([x, y], radius),
        Paint::stroke(bar.ink.token(), width).and_fill(Token::Paper),
    );
}
