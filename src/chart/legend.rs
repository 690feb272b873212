//! The legend of the chart: first what its parts mean, then how amounts are drawn. Each sign is drawn as the chart draws
//! it.

use super::amount_drawing::{AmountShape, DOT, draw_hatched, draw_said};
use super::amount_form::{AmountForm, Ink};
use super::backend::StyleId;
use crate::model::{ChartMeasure, Claim, Dataset, Scope};
use crate::query::counted::days_of;
use crate::query::{Snapshot, counted_on_chart, nightly_counts};
use crate::scene::{Dash, Paint, Rect, Scene, Shape, Token};
use crate::text::{Lang, page_text};
use crate::vocabulary;

vocabulary! {
    /// What there is to tell apart on the chart, the meanings first.
    ChartSign {
        /// A count over a period, and the day on which it was said.
        Total = "total",
        /// Strike by strike, named North Korean.
        Named = "named",
        /// Strike by strike, with joint labels.
        Joint = "joint",
        /// The Air Force's counts of nights.
        Nights = "nights",
        /// Missiles supplied.
        Supply = "supply",
        /// Claims about one strike.
        Strike = "strike",
        /// An arrow upward.
        AtLeast = "at-least",
        /// An arrow upward that stands off.
        MoreThan = "more-than",
        /// No stated width.
        About = "about",
        /// An exact count.
        Exactly = "exactly",
        /// An arrow downward.
        UpTo = "up-to",
        /// From a number to another.
        Range = "range",
        /// A number in words.
        Several = "several",
        /// A start or an end that is not stated.
        OpenEnd = "open-end",
        /// The day on which like is compared with like.
        Compared = "compared",
        /// A night without a number.
        NoNumber = "no-number",
        /// A night under another label.
        OtherLabel = "other-label",
        /// A number for a whole attack.
        WholeAttack = "whole-attack",
        /// Another claim repeated.
        Relay = "relay",
        /// Only a period is known.
        Undated = "undated",
    }
}

/// So many entries are in sight; the rest is there on demand.
pub const IN_SIGHT: usize = 6;

/// The signs that occur on the chart of a measure, with their meanings; the first [`IN_SIGHT`] matter most.
pub fn chart_legend(
    dataset: &Dataset,
    snapshot: &Snapshot,
    (measure, is_split): (ChartMeasure, bool),
    lang: Lang,
) -> Vec<(ChartSign, &'static str)> {
    let found = counted_on_chart(dataset, snapshot, (measure, is_split));
    let is_launched = measure == ChartMeasure::MissilesLaunched && !is_split;
    // Of nights there are columns, and claims that are rows have no form.
    let num = found.bars.len() + found.points.len();
    let has_axes = is_launched || num > 2;
    let bars = found.bars.iter().chain(&found.points).chain(&found.supplied);
    let claims: Vec<Claim> = bars.filter(|_| has_axes).map(|&ix| dataset.claim(ix)).collect();
    let nights = if is_launched { nightly_counts(dataset, snapshot).counts } else { Vec::new() };
    let has_form =
        |form| claims.iter().any(|claim| !claim.is_relay() && AmountForm::of(claim.amount) == form);
    let occurs = |sign: ChartSign| match sign {
        ChartSign::Total => has_axes && !found.bars.is_empty(),
        ChartSign::Named | ChartSign::Joint | ChartSign::Compared => is_launched,
        ChartSign::Nights => !nights.is_empty(),
        ChartSign::NoNumber => nights.iter().any(|night| night.count.is_none()),
        ChartSign::OtherLabel => nights.iter().any(|night| night.is_other_label),
        ChartSign::Supply => !found.supplied.is_empty(),
        ChartSign::Strike => has_axes && !found.points.is_empty(),
        ChartSign::AtLeast => has_form(AmountForm::AtLeast),
        ChartSign::MoreThan => has_form(AmountForm::MoreThan),
        ChartSign::About => has_form(AmountForm::About),
        ChartSign::Exactly => has_form(AmountForm::Exactly),
        ChartSign::UpTo => has_form(AmountForm::UpTo),
        ChartSign::Range => has_form(AmountForm::Range),
        ChartSign::Several => has_form(AmountForm::Words),
        ChartSign::OpenEnd => claims.iter().any(|claim| {
            let days = days_of(dataset, claim);
            days.from.is_none() || days.to.is_none()
        }),
        ChartSign::WholeAttack => claims.iter().any(|claim| claim.scope == Scope::Attack),
        ChartSign::Relay => claims.iter().any(Claim::is_relay),
        ChartSign::Undated => claims
            .iter()
            .any(|claim| claim.event.is_some_and(|event| dataset.event(event).is_undated())),
    };
    let signs = ChartSign::ALL.iter().copied().filter(|&sign| occurs(sign));
    signs.map(|sign| (sign, meaning(sign, measure, lang))).collect()
}

fn meaning(sign: ChartSign, measure: ChartMeasure, lang: Lang) -> &'static str {
    let text = page_text(lang);
    match sign {
        ChartSign::Total if measure == ChartMeasure::MissilesLaunched => text.key_total,
        ChartSign::Total => text.key_period,
        ChartSign::Named => text.key_named,
        ChartSign::Joint => text.key_joint,
        ChartSign::Nights => text.key_nights,
        ChartSign::Supply => text.key_supply,
        ChartSign::Strike => text.key_strike,
        ChartSign::AtLeast => text.key_at_least,
        ChartSign::MoreThan => text.key_more_than,
        ChartSign::About => text.key_about,
        ChartSign::Exactly => text.key_exactly,
        ChartSign::UpTo => text.key_up_to,
        ChartSign::Range => text.key_range,
        ChartSign::Several => text.key_several,
        ChartSign::OpenEnd => text.key_open_end,
        ChartSign::Compared => text.key_compared,
        ChartSign::NoNumber => text.key_no_number,
        ChartSign::OtherLabel => text.key_other_label,
        ChartSign::WholeAttack => text.key_whole_attack,
        ChartSign::Relay => text.key_relay,
        ChartSign::Undated => text.key_undated,
    }
}

/// The width of a sign in pixels.
pub const SIGN_PX: f64 = 34.0;

/// Draws a sign around a point, as the chart of a measure draws it.
pub fn draw_chart_sign(
    scene: &mut Scene,
    sign: ChartSign,
    measure: ChartMeasure,
    [x, y]: [f64; 2],
) {
    let (left, right) = (x - SIGN_PX / 2.0, x + SIGN_PX / 2.0);
    let (top, bottom) = (y - 6.0, y + 6.0);
    let ground = Rect::between(left, top, right, bottom);
    let line = |scene: &mut Scene, y: f64, style: StyleId| {
        scene.line([left, y], [right, y], style.paint());
    };
    let form = match sign {
        ChartSign::Named => {
            scene.rect(ground, 0.0, StyleId::NamedArea.paint());
            line(scene, top, StyleId::NamedHigh);
            return line(scene, top + 4.0, StyleId::NamedLow);
        }
        ChartSign::Joint => {
            let low = Rect::between(left, y - 3.0, right, y + 2.0);
            scene.rect(low, 0.0, StyleId::JointRange.paint());
            return line(scene, y + 2.0, StyleId::JointLow);
        }
        ChartSign::Nights => {
            for (at, height) in [5.0, 9.0, 12.0, 7.0].into_iter().enumerate() {
                let column =
                    Rect { x: left + 8.0 * at as f64 + 2.0, y: bottom - height, w: 4.5, h: height };
                scene.rect(column, 0.0, Paint::fill(Token::Joint));
            }
            return;
        }
        ChartSign::NoNumber => {
            let ring = Paint::stroke(Token::Joint, 1.1).and_fill(Token::Paper);
            return scene.draw(Shape::Circle([x, y], 2.6), ring);
        }
        ChartSign::OtherLabel => {
            let column = Rect::around([x, y], 5.0, 12.0);
            return scene.rect(column, 0.0, Paint::stroke(Token::Joint, 1.0));
        }
        ChartSign::Compared => {
            let dotted = Paint::dashed(Token::Ink, 1.0, Dash::Dotted);
            return scene.line([x, top], [x, bottom], dotted);
        }
        ChartSign::Undated => {
            let bar = Rect::around([x, y], SIGN_PX, 6.0);
            return draw_hatched(scene, bar, Token::Claim, Token::Paper);
        }
        ChartSign::Strike => {
            scene.line([x, y + 7.0], [x, y - 7.0], Paint::stroke(Token::Claim, 1.0));
            for dy in [-5.5, 0.5, 5.0] {
                scene.rect(Rect::around([x, y + dy], 9.0, 3.0), 0.0, Paint::fill(Token::Claim));
            }
            return;
        }
        ChartSign::AtLeast => AmountForm::AtLeast,
        ChartSign::MoreThan => AmountForm::MoreThan,
        ChartSign::About => AmountForm::About,
        ChartSign::Several => AmountForm::Words,
        ChartSign::UpTo => AmountForm::UpTo,
        ChartSign::Range => AmountForm::Range,
        _ => AmountForm::Exactly,
    };
    draw_amount_sign(scene, sign, form, measure, [x, y]);
}

fn draw_amount_sign(
    scene: &mut Scene,
    sign: ChartSign,
    form: AmountForm,
    measure: ChartMeasure,
    [x, y]: [f64; 2],
) {
    let (left, right) = (x - SIGN_PX / 2.0, x + SIGN_PX / 2.0);
    let has_dot = matches!(sign, ChartSign::Total | ChartSign::Supply);
    // What is open stands so that the whole is in the middle.
    let y = match form {
        AmountForm::UpTo => y - 3.0,
        AmountForm::AtLeast | AmountForm::MoreThan | AmountForm::Words => y + 3.5,
        _ => y,
    };
    let end = if has_dot { right - 12.0 } else { right };
    let half = if form == AmountForm::Range { 5.0 } else { 0.0 };
    let (start, end) = match sign {
        ChartSign::WholeAttack => (x - 5.0, x + 5.0),
        _ => (left, end),
    };
    let shape = AmountShape {
        span: Rect::between(start, y - half, end, y + half),
        form,
        ink: if sign == ChartSign::Supply { Ink::Supply } else { Ink::of(measure) },
        fades: [sign == ChartSign::OpenEnd, false],
        has_ends: [sign == ChartSign::Exactly; 2],
        is_relay: sign == ChartSign::Relay,
        is_undated: false,
        is_whole_attack: sign == ChartSign::WholeAttack,
    };
    shape.draw(scene);
    if has_dot {
        draw_said(scene, &shape, [right - DOT - 1.0, y], false);
    }
}
