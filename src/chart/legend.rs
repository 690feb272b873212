//! The key to the chart: each sign is drawn as the chart draws it.

use super::bar_shapes::{draw_bar, draw_hatched};
use super::bars::{Bar, FADE, Ink, Look};
use crate::model::{ChartMeasure, Claim, ClaimIx, Dataset, Scope};
use crate::query::counted::days_of;
use crate::query::{Snapshot, counted};
use crate::scene::{Paint, Path, Rect, Scene, Token};
use crate::text::{Lang, page_text};
use crate::vocabulary;

vocabulary! {
    /// What is to be told apart on the chart.
    ChartSign {
        /// An exact count.
        Exactly = "exactly",
        /// Open upward.
        AtLeast = "at-least",
        /// Open upward beyond a gap.
        MoreThan = "more-than",
        /// No stated width.
        About = "about",
        /// Open downward.
        UpTo = "up-to",
        /// From a number to another.
        Range = "range",
        /// A number in words.
        Several = "several",
        /// A start or an end that is not stated.
        OpenEnd = "open-end",
        /// The day it was said.
        Said = "said",
        /// Another claim repeated.
        Relay = "relay",
        /// StrikeByStrike, named North Korean.
        Named = "named",
        /// StrikeByStrike under a joint label.
        Joint = "joint",
        /// From the lowest number stated to the highest.
        Gap = "gap",
        /// Handed over, behind.
        Supply = "supply",
        /// Claims about one strike.
        Strike = "strike",
        /// A number for a whole attack.
        WholeAttack = "whole-attack",
        /// Only a period is known.
        Undated = "undated",
    }
}

/// The signs that occur on the chart of a measure, with their meanings.
pub fn chart_legend(
    dataset: &Dataset,
    snapshot: &Snapshot,
    (measure, is_split): (ChartMeasure, bool),
    lang: Lang,
) -> Vec<(ChartSign, &'static str)> {
    let mut found = counted(dataset, snapshot, measure);
    // One chart for each side shows nothing behind, and the steps as one pale ground.
    if is_split {
        found.supplied.clear();
    }
    let claims: Vec<Claim> = found.drawn().map(|ix| dataset.claim(ix)).collect();
    let has_steps = measure == ChartMeasure::MissilesLaunched && !is_split;
    let has_look =
        |look| claims.iter().any(|claim| !claim.is_relay() && Look::of(claim.amount) == look);
    let is_bar = |claim: &Claim| claim.event.is_none();
    let occurs = |sign: ChartSign| match sign {
        ChartSign::Exactly => has_look(Look::Exactly),
        ChartSign::AtLeast => has_look(Look::AtLeast),
        ChartSign::MoreThan => has_look(Look::MoreThan),
        ChartSign::About => has_look(Look::About),
        ChartSign::UpTo => has_look(Look::UpTo),
        ChartSign::Range => has_look(Look::Range),
        ChartSign::Several => has_look(Look::Words),
        ChartSign::OpenEnd => claims.iter().any(|claim| {
            let days = days_of(dataset, claim);
            days.from.is_none() || days.to.is_none()
        }),
        ChartSign::Said => claims.iter().any(|claim| is_bar(claim) && claim.stated_on.is_some()),
        ChartSign::Relay => claims.iter().any(Claim::is_relay),
        ChartSign::Named | ChartSign::Joint | ChartSign::Gap => has_steps,
        ChartSign::Supply => !found.supplied.is_empty(),
        ChartSign::Strike => found.points.iter().any(|&ix| dataset.claim(ix).event.is_some()),
        ChartSign::WholeAttack => claims.iter().any(|claim| claim.scope == Scope::Attack),
        ChartSign::Undated => snapshot.tally().num_undated > 0,
    };
    let signs = ChartSign::ALL.iter().copied().filter(|&sign| occurs(sign));
    signs.map(|sign| (sign, meaning(sign, lang))).collect()
}

fn meaning(sign: ChartSign, lang: Lang) -> &'static str {
    let text = page_text(lang);
    match sign {
        ChartSign::Exactly => text.key_exactly,
        ChartSign::AtLeast => text.key_at_least,
        ChartSign::MoreThan => text.key_more_than,
        ChartSign::About => text.key_about,
        ChartSign::UpTo => text.key_up_to,
        ChartSign::Range => text.key_range,
        ChartSign::Several => text.key_several,
        ChartSign::OpenEnd => text.key_open_end,
        ChartSign::Said => text.key_said,
        ChartSign::Relay => text.key_relay,
        ChartSign::Named => text.key_named,
        ChartSign::Joint => text.key_joint,
        ChartSign::Gap => text.key_gap,
        ChartSign::Supply => text.key_supply,
        ChartSign::Strike => text.key_strike,
        ChartSign::WholeAttack => text.key_whole_attack,
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
    let look = match sign {
        ChartSign::AtLeast => Look::AtLeast,
        ChartSign::MoreThan => Look::MoreThan,
        ChartSign::About => Look::About,
        ChartSign::Several => Look::Words,
        ChartSign::UpTo => Look::UpTo,
        ChartSign::Range => Look::Range,
        ChartSign::Undated => {
            let bar = Rect::around([x, y], SIGN_PX, 6.0);
            draw_hatched(scene, bar, Token::Ambiguous, Token::Paper);
            return;
        }
        ChartSign::Strike => return draw_strike_sign(scene, [x, y]),
        ChartSign::Named => {
            scene.rect(ground, 0.0, Paint::fill(Token::DocSoft));
            scene.line([left, top], [right, top], Paint::stroke(Token::Doc, 1.8));
            return;
        }
        ChartSign::Joint => {
            let mut hatch = Path::new(false);
            for at in 0..5 {
                let foot = left + 7.0 * f64::from(at);
                let run = 12.0f64.min(right - foot);
                hatch.add(&[[foot, bottom], [foot + run, bottom - run]]);
            }
            scene.path(hatch, Paint::stroke(Token::Joint, 0.6));
            scene.line([left, top], [right, top], Paint::stroke(Token::Joint, 1.4));
            return;
        }
        ChartSign::Gap => {
            scene.rect(ground, 0.0, Paint::fill(Token::AreaAmbiguous));
            scene.rect(ground, 0.0, Paint::fill(Token::AreaAmbiguous));
            scene.line([left, top], [right, top], Paint::stroke(Token::Joint, 1.4));
            scene.line([left, bottom], [right, bottom], Paint::stroke(Token::Joint, 0.7));
            return;
        }
        _ => Look::Exactly,
    };
    draw_bar(scene, &bar_of(sign, look, measure, [x, y]), false);
}

/// Three claims about one strike.
fn draw_strike_sign(scene: &mut Scene, [x, y]: [f64; 2]) {
    scene.line([x, y + 7.0], [x, y - 7.0], Paint::stroke(Token::Claim, 1.0));
    for dy in [-5.5, 0.5, 5.0] {
        scene.rect(Rect::around([x, y + dy], 11.0, 3.0), 0.0, Paint::fill(Token::Claim));
    }
}

/// The bar that stands for a sign around a point.
fn bar_of(sign: ChartSign, look: Look, measure: ChartMeasure, [x, y]: [f64; 2]) -> Bar {
    let (left, right) = (x - SIGN_PX / 2.0, x + SIGN_PX / 2.0);
    let is_relay = sign == ChartSign::Relay;
    let is_said = sign == ChartSign::Said;
    let is_whole_attack = sign == ChartSign::WholeAttack;
    let ink = if sign == ChartSign::Supply { Ink::Behind } else { Ink::of(measure) };
    let thick = match look {
        _ if is_relay => 1.5,
        Look::About => 6.4,
        Look::Range => 11.0,
        _ => ink.thick(),
    };
    // What is open stands so that the whole is in the middle.
    let y = match look {
        Look::UpTo => y - FADE / 2.0,
        _ if look.is_open_above() => y + FADE / 2.0,
        _ => y,
    };
    let (left, end) = match sign {
        ChartSign::Said => (left, right - 14.0),
        ChartSign::WholeAttack => (x - 5.5, x + 5.5),
        _ => (left, right),
    };
    Bar {
        claim: ClaimIx(0),
        ink,
        is_undated: false,
        is_whole_attack,
        look,
        is_relay,
        core: Rect::between(left, y - thick / 2.0, end, y + thick / 2.0),
        is_start_open: sign == ChartSign::OpenEnd,
        is_end_open: false,
        has_ends: [sign == ChartSign::Exactly; 2],
        said: is_said.then_some([right - 4.0, y]),
        level: 0.0,
    }
}
