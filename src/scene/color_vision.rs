//! Tests of the grade colours under colour vision deficiencies and in greyscale.

use super::symbol::{Symbol, draw_symbol, grade_token};
use super::{Paint, Scene, Shape, Theme, Token};
use crate::base::math::pow;
use crate::model::Grade;

/// Matrices for linear RGB: Machado, Oliveira and Fernandes (2009), severity 1; the last one is luminance
/// only (Rec. 709).
const SIMULATIONS: [(&str, [[f64; 3]; 3]); 5] = [
    ("full colour vision", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
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
/// The minimum contrast of graphics against their background (WCAG 2.2, 1.4.11).
const MIN_CONTRAST: f64 = 3.0;

/// The sRGB components, from 0 to 1.
fn srgb(token: Token, theme: Theme) -> [f64; 3] {
    let (hex, _) = token.color(theme);
    [1, 3, 5].map(|at| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0)
}

/// Converts sRGB to linear RGB.
fn linearize(color: [f64; 3]) -> [f64; 3] {
    color.map(|v| if v <= 0.04045 { v / 12.92 } else { pow((v + 0.055) / 1.055, 2.4) })
}

fn linear(token: Token, theme: Theme) -> [f64; 3] {
    linearize(srgb(token, theme))
}

fn dot(row: [f64; 3], color: [f64; 3]) -> f64 {
    row.iter().zip(color).map(|(weight, value)| weight * value).sum()
}

fn simulate(color: [f64; 3], matrix: [[f64; 3]; 3]) -> [f64; 3] {
    matrix.map(|row| dot(row, color).clamp(0.0, 1.0))
}

/// A translucent colour over a background, blended in sRGB as browsers do.
fn blend(token: Token, background: Token, theme: Theme) -> [f64; 3] {
    let (_, alpha) = token.color(theme);
    let (over, under) = (srgb(token, theme), srgb(background, theme));
    linearize([0, 1, 2].map(|at| over[at] * alpha + under[at] * (1.0 - alpha)))
}

fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let (a, b) = (dot(LUMINANCE, a) + 0.05, dot(LUMINANCE, b) + 0.05);
    a.max(b) / a.min(b)
}

/// The shapes of a symbol, all in one colour.
fn form(grade: Grade) -> Vec<(Shape, Paint)> {
    let mut scene = Scene::default();
    let symbol = Symbol { grade, is_contested: false, size: 13.0, background: Token::Home };
    draw_symbol(&mut scene, symbol, [0.0, 0.0]);
    let plain = |token: Token| if token == Token::Home { token } else { Token::Ink };
    let in_ink = |paint: Paint| Paint {
        fill: paint.fill.map(plain),
        stroke: paint.stroke.map(|stroke| super::Stroke { token: plain(stroke.token), ..stroke }),
    };
    scene.items.into_iter().map(|item| (item.shape, in_ink(item.paint))).collect()
}

#[test]
fn symbols_contrast_with_every_background() {
    for &theme in Theme::ALL {
        for (simulation, matrix) in SIMULATIONS {
            for &grade in Grade::ALL {
                let backgrounds = [
                    linear(Token::Home, theme),
                    linear(Token::Panel, theme),
                    linear(Token::Paper, theme),
                    blend(Token::AreaSoft, Token::Home, theme),
                    blend(Token::AreaAmbiguous, Token::Home, theme),
                    blend(Token::Disc, Token::Home, theme),
                ];
                for (at, background) in backgrounds.into_iter().enumerate() {
                    let mark = simulate(linear(grade_token(grade), theme), matrix);
                    let ratio = contrast(mark, simulate(background, matrix));
                    assert!(
                        ratio >= MIN_CONTRAST,
                        "{grade:?} {theme:?} {simulation} {at}: {ratio:.2}"
                    );
                }
            }
        }
    }
}

#[test]
fn a_joint_label_is_paler_than_what_is_confirmed_or_examined() {
    for &theme in Theme::ALL {
        // With all colours and without any.
        for (simulation, matrix) in SIMULATIONS.into_iter().step_by(4) {
            let of = |grade| {
                let mark = simulate(linear(grade_token(grade), theme), matrix);
                contrast(mark, simulate(linear(Token::Home, theme), matrix))
            };
            let pale = of(Grade::Ambiguous);
            for firm in [Grade::Confirmed, Grade::Examined] {
                assert!(of(firm) > pale, "{firm:?} {theme:?} {simulation}: {pale:.2}");
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
fn contested_period_and_selection_marks_contrast_with_the_map() {
    for &theme in Theme::ALL {
        for (simulation, matrix) in SIMULATIONS {
            for token in [Token::Ink, Token::SelectedEdge] {
                let mark = simulate(linear(token, theme), matrix);
                let ratio = contrast(mark, simulate(linear(Token::Home, theme), matrix));
                assert!(ratio >= MIN_CONTRAST, "{token:?} {theme:?} {simulation}: {ratio:.2}");
            }
        }
    }
}
