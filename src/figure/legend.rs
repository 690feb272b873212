//! The legends of map and chart, with the symbols of the map and chart.

use super::request::FigureRequest;
use super::text_flow::Flow;
use crate::chart::{IN_SIGHT, SIGN_PX, chart_legend, draw_chart_sign};
use crate::map::{PlaceSign, draw_place_sign, place_legend, ring_legend};
use crate::model::Grade;
use crate::scene::symbol::{Symbol, draw_contested, draw_symbol};
use crate::scene::{Font, Scene, Token};
use crate::text::{Lang, page_text, words};

const FONT: Font = Font::regular(12.5);
const HEAD: Font = Font::bold(12.5);
/// Between columns.
const GAP: f64 = 24.0;

/// The legend of the map: grades with their counts, also zero, and precisions of places.
pub(super) fn map(flow: &mut Flow<'_>, request: &FigureRequest<'_>) {
    let (text, lang) = (page_text(request.lang), request.lang);
    let summary = request.snapshot.summary(request.dataset);
    let (left, top, width) = (flow.x, flow.y, flow.width);
    let is_wide = width > 620.0;
    flow.width = if is_wide { (width - GAP) / 2.0 } else { width };
    flow.text(HEAD, Token::Ink, text.legend_grade);
    for (grade, count) in summary.grades().rev() {
        grade_entry(flow, grade, lang, &counted(count, words::grade_meaning(lang, grade)));
    }
    contested_entry(flow, lang, &counted(summary.tally.num_contested, text.contested_meaning));
    let bottom = flow.y;
    if is_wide {
        (flow.x, flow.y) = (left + flow.width + GAP, top);
    } else {
        flow.skip(8.0);
    }
    flow.text(HEAD, Token::Ink, text.legend_place);
    for (sign, meaning) in place_legend(lang) {
        place(flow, sign, meaning);
    }
    (flow.x, flow.y, flow.width) = (left, flow.y.max(bottom), width);
    for (sign, meaning) in
        request.ring.iter().flat_map(|ring| ring_legend(request.dataset, ring, lang))
    {
        place(flow, sign, &meaning);
    }
}

fn place(flow: &mut Flow<'_>, sign: PlaceSign, meaning: &str) {
    entry(flow, 22.0, &|scene, at| draw_place_sign(scene, sign, at), ("", 0.0), meaning);
}

/// `(8) a claim rests on examined debris`
fn counted(count: usize, meaning: &str) -> String {
    ["(", &count.to_string(), ") ", meaning].concat()
}

/// The width of the grade names and "contested", so that all meanings are aligned.
fn names_width(lang: Lang) -> f64 {
    let names = Grade::ALL.iter().map(|&grade| words::grade(lang, grade));
    let widths = names.chain([page_text(lang).contested]).map(|name| HEAD.room(name));
    widths.fold(0.0, f64::max) + 6.0
}

fn grade_entry(flow: &mut Flow<'_>, grade: Grade, lang: Lang, meaning: &str) {
    let symbol = Symbol { grade, is_contested: false, size: 13.0, background: Token::Paper };
    let sign = |scene: &mut Scene, at| draw_symbol(scene, symbol, at);
    entry(flow, 22.0, &sign, (words::grade(lang, grade), names_width(lang)), meaning);
}

fn contested_entry(flow: &mut Flow<'_>, lang: Lang, meaning: &str) {
    let sign = |scene: &mut Scene, at| draw_contested(scene, at, 11.0, Token::Paper);
    entry(flow, 22.0, &sign, (page_text(lang).contested, names_width(lang)), meaning);
}

/// The legend of the chart in as many columns as fit, and the symbols of the time strip.
pub(super) fn chart(flow: &mut Flow<'_>, request: &FigureRequest<'_>) {
    let FigureRequest { dataset, snapshot, measure, is_split, lang, .. } = *request;
    // What its parts mean; how amounts are drawn is said by the words beside them.
    let mut signs = chart_legend(dataset, snapshot, (measure, is_split), lang);
    signs.truncate(IN_SIGHT);
    grid(flow, signs.len(), 210.0, &|flow, at| {
        if let Some(&(sign, meaning)) = signs.get(at) {
            let draw = |scene: &mut Scene, at| draw_chart_sign(scene, sign, measure, at);
            entry(flow, SIGN_PX, &draw, ("", 0.0), meaning);
        }
    });
    flow.skip(4.0);
    flow.text(HEAD, Token::Ink, page_text(lang).legend_grade);
    let grades: Vec<_> = Grade::ALL.iter().rev().collect();
    grid(flow, grades.len() + 1, 130.0, &|flow, at| match grades.get(at) {
        Some(&&grade) => grade_entry(flow, grade, lang, ""),
        None => contested_entry(flow, lang, ""),
    });
    flow.skip(4.0);
}

/// Entries in rows and columns; columns are at least `min_width` pixels wide where two fit.
fn grid(flow: &mut Flow<'_>, count: usize, min_width: f64, write: &dyn Fn(&mut Flow<'_>, usize)) {
    let (left, width) = (flow.x, flow.width);
    let columns = (((width + GAP) / (min_width + GAP)) as usize).clamp(1, count.max(1));
    flow.width = (width + GAP) / columns as f64 - GAP;
    let (mut top, mut bottom) = (flow.y, flow.y);
    for at in 0..count {
        let column = at % columns;
        if column == 0 {
            top = bottom;
        }
        (flow.x, flow.y) = (left + column as f64 * (flow.width + GAP), top);
        write(flow, at);
        bottom = bottom.max(flow.y);
    }
    (flow.x, flow.y, flow.width) = (left, bottom, width);
}

/// A symbol with its meaning; `draw` gets the centre of the symbol.
fn entry(
    flow: &mut Flow<'_>,
    sign_width: f64,
    draw: &dyn Fn(&mut Scene, [f64; 2]),
    name: (&str, f64),
    meaning: &str,
) {
    let (x, width) = (flow.x, flow.width);
    draw(flow.scene, [x + sign_width / 2.0, flow.y + 11.5]);
    let indent = sign_width + 8.0;
    (flow.x, flow.width) = (x + indent, width - indent);
    flow.skip(3.0);
    flow.led(FONT, Token::Ink2, name, meaning);
    flow.skip(3.0);
    (flow.x, flow.width) = (x, width);
}
