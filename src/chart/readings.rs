//! What a reader wants to know of one day of the chart, in short lines, the most important first.

use super::bars::Ink;
use crate::base::math::compare;
use crate::base::sort;
use crate::model::{ChartMeasure, ClaimIx, Dataset};
use crate::query::counted::days_of;
use crate::query::{Snapshot, counted, strike_by_strike};
use crate::scene::symbol::grade_token;
use crate::scene::{Subject, Token};
use crate::text::{Lang, date, readout};
use crate::time::{Day, Period};

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// What it says.
    pub text: String,
    /// What it stands for, if for one thing.
    pub subject: Option<Subject>,
    /// The colour of that thing on the chart.
    pub token: Token,
}

/// Claims beyond this are not told: a card is no list.
const MOST: usize = 200;

/// What is read at a day: the day itself, its events, what single strikes document by then, and every
/// claim that speaks of the day or was said on it; first what was said on it, then the highest.
pub fn readings(
    dataset: &Dataset,
    snapshot: &Snapshot,
    measure: ChartMeasure,
    day: Day,
    lang: Lang,
) -> Vec<Reading> {
    let line = |text, subject, token| Reading { text, subject, token };
    let mut lines = vec![line(date::long(lang, day), None, Token::Ink)];
    let visible: Vec<_> = snapshot.events().collect();
    let of_day = |is_undated| {
        visible.iter().copied().filter(move |&event| {
            let row = dataset.event(event);
            row.is_undated() == is_undated && row.from <= day && day <= row.to
        })
    };
    for event in of_day(false).chain(of_day(true)).take(MOST) {
        let rating = snapshot.rating(event);
        let text = readout::event_line(dataset, event, rating, snapshot, lang);
        lines.push(line(text, Some(Subject::Event(event)), grade_token(rating.grade)));
    }
    if measure == ChartMeasure::MissilesLaunched {
        let so_far = Period { to: Some(day), ..snapshot.filter().days };
        let sum = strike_by_strike(dataset, snapshot, snapshot.events_of(dataset, so_far));
        if !sum.steps.is_empty() {
            lines.push(line(readout::documented_so_far(lang, &sum), None, Token::Doc));
        }
    }
    for (ix, token) in claims_of_day(dataset, snapshot, measure, day) {
        let claim = dataset.claim(ix);
        let is_behind = claim.measure != measure.measure();
        let text = readout::claim_line(dataset, &claim, day, is_behind, lang);
        lines.push(line(text, Some(Subject::Claim(ix)), token));
    }
    if lines.len() == 1 {
        lines.push(line(readout::empty_day(lang).to_owned(), None, Token::Ink3));
    }
    lines
}

/// The drawn claims that speak of a day or were said on it.
fn claims_of_day(
    dataset: &Dataset,
    snapshot: &Snapshot,
    measure: ChartMeasure,
    day: Day,
) -> Vec<(ClaimIx, Token)> {
    let found = counted(dataset, snapshot, measure);
    let own = Ink::of(measure).token();
    let of_measure = found.bars.iter().chain(&found.points).map(|&ix| (ix, own));
    let supplied = found.supplied.iter().map(|&ix| (ix, Token::Supply));
    let speaks = |ix: ClaimIx| {
        let claim = dataset.claim(ix);
        let days = days_of(dataset, &claim);
        // A count whose end is not stated speaks of no day after it was said.
        let is_over = days.to.is_none() && claim.stated_on.is_some_and(|said| said < day);
        claim.stated_on == Some(day) || (days.overlaps(day, day) && !is_over)
    };
    let mut claims: Vec<_> = of_measure.chain(supplied).filter(|&(ix, _)| speaks(ix)).collect();
    sort::sort_by(&mut claims, |&(a, a_token), &(b, b_token)| {
        let key = |ix: ClaimIx, token: Token| {
            let claim = dataset.claim(ix);
            let is_said = claim.stated_on == Some(day);
            (
                token == own,
                is_said,
                !claim.is_relay(),
                claim.amount.level().unwrap_or(f64::NEG_INFINITY),
            )
        };
        let (one, other) = (key(a, a_token), key(b, b_token));
        (other.0, other.1, other.2)
            .cmp(&(one.0, one.1, one.2))
            .then(compare(other.3, one.3))
            .then(a.cmp(&b))
    });
    claims.truncate(MOST);
    claims
}
