//! The legend of places and days on the map: each sign is drawn as the map draws it.

use super::range_ring::QUIET;
use crate::model::Grade;
use crate::query::{RangeClass, RangeRing};
use crate::scene::symbol::{Symbol, draw_period, draw_symbol};
use crate::scene::{Dash, Paint, Path, Scene, Shape, Token};
use crate::text::{Lang, page_text, range};
use crate::{model::Dataset, vocabulary};

vocabulary! {
    /// How closely a place is known, and how it lies to a distance ring.
    PlaceSign {
        /// A disc of stated radius.
        Disc = "disc",
        /// A town.
        Town = "town",
        /// A raion or another area.
        Raion = "raion",
        /// A tinted oblast.
        Oblast = "oblast",
        /// Signs side by side.
        Row = "row",
        /// A day that is not known, only a period.
        Period = "hatched",
        /// The line of a distance ring.
        Ring = "ring",
        /// A launch area.
        Launch = "launch",
        /// An event within the ring.
        Within = "within",
        /// An event of which that depends.
        Depends = "depends",
    }
}

/// The signs of every map with their meanings.
pub fn place_legend(lang: Lang) -> [(PlaceSign, &'static str); 6] {
    let text = page_text(lang);
    [
        (PlaceSign::Row, text.legend_row),
        (PlaceSign::Disc, text.legend_disc),
        (PlaceSign::Town, text.legend_town),
        (PlaceSign::Raion, text.legend_raion),
        (PlaceSign::Oblast, text.legend_oblast),
        (PlaceSign::Period, text.legend_period),
    ]
}

/// The signs that a distance ring brings with it.
pub fn ring_legend(dataset: &Dataset, ring: &RangeRing, lang: Lang) -> [(PlaceSign, String); 4] {
    [
        (PlaceSign::Ring, range::line_meaning(dataset, ring, lang)),
        (PlaceSign::Launch, range::area_meaning(dataset, ring, lang)),
        (PlaceSign::Within, range::range_class(lang, RangeClass::Within).to_owned()),
        (PlaceSign::Depends, range::range_class(lang, RangeClass::Depends).to_owned()),
    ]
}

/// Draws a sign 20 pixels wide and high around a point.
pub fn draw_place_sign(scene: &mut Scene, sign: PlaceSign, [x, y]: [f64; 2]) {
    let around = Shape::Circle([x, y], if sign == PlaceSign::Town { 7.5 } else { 9.5 });
    let has_symbol = match sign {
        PlaceSign::Disc => {
            scene.draw(around, Paint::stroke(Token::Area, 0.8).and_fill(Token::Disc));
            true
        }
        PlaceSign::Town => {
            scene.draw(around, Paint::dashed(Token::Area, 0.9, Dash::Dashed));
            true
        }
        PlaceSign::Raion => {
            let area = Paint::dashed(Token::Area, 0.9, Dash::Dashed).and_fill(Token::Disc);
            scene.draw(around, area);
            true
        }
        PlaceSign::Period => {
            draw_period(scene, [x, y - 3.0], 13.0, Token::Paper);
            true
        }
        PlaceSign::Oblast => {
            let corners =
                [[-8.0, -6.0], [1.0, -9.0], [9.0, -4.0], [8.0, 6.0], [0.0, 9.0], [-9.0, 5.0]];
            let area = Path::outline(&corners.map(|[dx, dy]| [x + dx, y + dy]));
            scene.path(area, Paint::stroke(Token::OblastLine, 0.8).and_fill(Token::AreaSoft));
            true
        }
        PlaceSign::Row => {
            for (grade, dx) in [(Grade::Examined, -5.5), (Grade::Reported, 5.5)] {
                let background = Token::Paper;
                let sign = Symbol { grade, is_contested: false, size: 9.0, background };
                draw_symbol(scene, sign, [x + dx, y]);
            }
            false
        }
        PlaceSign::Ring => {
            scene.line([x - 10.0, y], [x + 10.0, y], Paint::dashed(QUIET, 1.2, Dash::Dotted));
            false
        }
        PlaceSign::Launch => {
            scene.draw(around, Paint::dashed(QUIET, 0.9, Dash::Dashed));
            false
        }
        PlaceSign::Within | PlaceSign::Depends => {
            let dash = if sign == PlaceSign::Within { Dash::Solid } else { Dash::Dotted };
            let below = y + 8.5;
            scene.line([x - 6.5, below], [x + 6.5, below], Paint::dashed(Token::Ink, 1.4, dash));
            true
        }
    };
    if has_symbol {
        let grade = Grade::Examined;
        let (size, ground) = (10.0, Token::Paper);
        let up = if sign == PlaceSign::Period { 4.0 } else { 0.0 };
        draw_symbol(
            scene,
            Symbol { grade, is_contested: false, size, background: ground },
            [x, y - up],
        );
    }
}
