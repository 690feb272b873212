//! The colours of the grades as readers see them who see fewer colours, and in grey print.

use super::symbol::{Symbol, draw_symbol, grade_token};
use super::{Paint, Scene, Shape, Theme, Token};
use crate::base::math::pow;
use crate::model::Grade;

/// What a reader sees of linear red, green and blue: Machado, Oliveira and Fernandes (2009), severity 1;
/// the last is luminance alone (Rec. 709).
const SIGHTS: [(&str, [[f64; 3]; 3]); 5] = [
    ("all colours", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
    ("grey", [LUMINANCE, LUMINANCE, LUMINANCE]),
];
const LUMINANCE: [f64; 3] = [0.2126, 0.7152, 0.0722];
/// What a mark needs against its ground (WCAG 2.2, 1.4.11).
const LEAST: f64 = 3.0;

/// Red, green and blue as they are written, from 0 to 1.
fn written(token: Token, theme: Theme) -> [f64; 3] {
    let (hex, _) = token.color(theme);
    [1, 3, 5].map(|at| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0)
}

/// A colour in linear light.
fn light(color: [f64; 3]) -> [f64; 3] {
    color.map(|v| if v <= 0.04045 { v / 12.92 } else { pow((v + 0.055) / 1.055, 2.4) })
}

fn linear(token: Token, theme: Theme) -> [f64; 3] {
    light(written(token, theme))
}

fn times(row: [f64; 3], color: [f64; 3]) -> f64 {
    row.iter().zip(color).map(|(weight, value)| weight * value).sum()
}

fn seen(color: [f64; 3], sight: [[f64; 3]; 3]) -> [f64; 3] {
    sight.map(|row| times(row, color).clamp(0.0, 1.0))
}

/// A see-through colour on a ground, mixed as browsers do.
fn laid_on(token: Token, ground: Token, theme: Theme) -> [f64; 3] {
    let (_, alpha) = token.color(theme);
    let (over, under) = (written(token, theme), written(ground, theme));
    light([0, 1, 2].map(|at| over[at] * alpha + under[at] * (1.0 - alpha)))
}

fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let (a, b) = (times(LUMINANCE, a) + 0.05, times(LUMINANCE, b) + 0.05);
    a.max(b) / a.min(b)
}

/// The shapes of a symbol in one colour: its form without any hue.
fn form(grade: Grade) -> Vec<(Shape, Paint)> {
    let mut scene = Scene::default();
    let symbol = Symbol { grade, is_contested: false, size: 13.0, ground: Token::Home };
    draw_symbol(&mut scene, symbol, [0.0, 0.0]);
    let plain = |token: Token| if token == Token::Home { token } else { Token::Ink };
    let in_ink = |paint: Paint| Paint {
        fill: paint.fill.map(plain),
        stroke: paint.stroke.map(|stroke| super::Stroke { token: plain(stroke.token), ..stroke }),
    };
    scene.items.into_iter().map(|item| (item.shape, in_ink(item.paint))).collect()
}

#[test]
fn whoever_sees_it_each_symbol_stands_out_from_every_ground() {
    for &theme in Theme::ALL {
        for (sight, matrix) in SIGHTS {
            for &grade in Grade::ALL {
                let grounds = [
                    linear(Token::Home, theme),
                    linear(Token::Panel, theme),
                    linear(Token::Paper, theme),
                    laid_on(Token::AreaSoft, Token::Home, theme),
                    laid_on(Token::AreaAmbiguous, Token::Home, theme),
                    laid_on(Token::Disc, Token::Home, theme),
                ];
                for (at, ground) in grounds.into_iter().enumerate() {
                    let mark = seen(linear(grade_token(grade), theme), matrix);
                    let ratio = contrast(mark, seen(ground, matrix));
                    assert!(ratio >= LEAST, "{grade:?} {theme:?} {sight} {at}: {ratio:.2}");
                }
            }
        }
    }
}

#[test]
fn no_two_grades_differ_by_colour_alone() {
    for (at, &grade) in Grade::ALL.iter().enumerate() {
        for &other in Grade::ALL.iter().skip(at + 1) {
            assert_ne!(form(grade), form(other), "{grade:?} and {other:?} have one form");
        }
    }
}

#[test]
fn what_is_contested_chosen_or_of_a_period_is_ink_on_every_ground() {
    for &theme in Theme::ALL {
        for (sight, matrix) in SIGHTS {
            for token in [Token::Ink, Token::SelectedEdge] {
                let mark = seen(linear(token, theme), matrix);
                let ratio = contrast(mark, seen(linear(Token::Home, theme), matrix));
                assert!(ratio >= LEAST, "{token:?} {theme:?} {sight}: {ratio:.2}");
            }
        }
    }
}
