//! The key to the chart: each sign is drawn as the chart draws it.

use super::bars::{Bar, FADE, Look, THICK};
use super::claims::draw_bar;
use crate::model::ClaimIx;
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
        /// A number in words.
        Several = "several",
        /// A start or an end that is not stated.
        OpenEnd = "open-end",
        /// The day it was said.
        Said = "said",
        /// Another claim repeated.
        Relay = "relay",
        /// Documented, named North Korean.
        Named = "named",
        /// Documented under a joint label.
        Joint = "joint",
        /// From the lowest number stated to the highest.
        Gap = "gap",
    }
}

/// The signs with their meanings.
pub fn chart_key(lang: Lang) -> [(ChartSign, &'static str); 11] {
    let text = page_text(lang);
    [
        (ChartSign::Exactly, text.key_exactly),
        (ChartSign::AtLeast, text.key_at_least),
        (ChartSign::MoreThan, text.key_more_than),
        (ChartSign::About, text.key_about),
        (ChartSign::Several, text.key_several),
        (ChartSign::OpenEnd, text.key_open_end),
        (ChartSign::Said, text.key_said),
        (ChartSign::Relay, text.key_relay),
        (ChartSign::Named, text.key_named),
        (ChartSign::Joint, text.key_joint),
        (ChartSign::Gap, text.key_gap),
    ]
}

/// The width of a sign in pixels.
pub const SIGN_PX: f64 = 34.0;

/// Draws a sign around a point.
pub fn draw_chart_sign(scene: &mut Scene, sign: ChartSign, [x, y]: [f64; 2]) {
    let (left, right) = (x - SIGN_PX / 2.0, x + SIGN_PX / 2.0);
    let (top, bottom) = (y - 6.0, y + 6.0);
    let ground = Rect::between(left, top, right, bottom);
    let look = match sign {
        ChartSign::AtLeast => Look::AtLeast,
        ChartSign::MoreThan => Look::MoreThan,
        ChartSign::About => Look::About,
        ChartSign::Several => Look::Words,
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
    let is_relay = sign == ChartSign::Relay;
    let is_said = sign == ChartSign::Said;
    let thick = match look {
        _ if is_relay => 1.5,
        Look::About => 6.4,
        _ => THICK,
    };
    // What is open upward stands lower, so that the whole is in the middle.
    let y = if look.is_open_above() { y + FADE / 2.0 } else { y };
    let end = if is_said { right - 14.0 } else { right };
    let bar = Bar {
        claim: ClaimIx(0),
        look,
        is_relay,
        core: Rect::between(left, y - thick / 2.0, end, y + thick / 2.0),
        is_start_open: sign == ChartSign::OpenEnd,
        is_end_open: false,
        has_ends: [sign == ChartSign::Exactly; 2],
        said: is_said.then_some([right - 4.0, y]),
        level: 0.0,
    };
    draw_bar(scene, &bar, false);
}
