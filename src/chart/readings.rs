//! What can be read at a day of the chart, in short lines, the most important first: the numbers that are drawn there.

use super::amount_form::Ink;
use super::nightly_columns::{ColumnSpan, NightColumn, night_columns};
use super::panel_words;
use super::scales::DayScale;
use crate::base::math::compare;
use crate::base::sort;
use crate::model::{ChartMeasure, ClaimIx, Dataset};
use crate::query::counted::days_of;
use crate::query::{Counted, Snapshot, counted, nightly_counts, strike_by_strike};
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

/// What is the same for all days of a chart, worked out once for all of them.
#[derive(Clone, Debug)]
pub struct ReadChart {
    measure: ChartMeasure,
    counted: Counted,
    /// The Air Force's counts, where the chart has them.
    columns: Vec<NightColumn>,
}

impl ReadChart {
    /// Of a chart of a measure. The days of the axis decide whether a column is a night, a week or a month.
    pub fn new(
        dataset: &Dataset,
        snapshot: &Snapshot,
        measure: ChartMeasure,
        days: DayScale,
    ) -> Self {
        let columns = (measure == ChartMeasure::MissilesLaunched).then(|| {
            let nights = nightly_counts(dataset, snapshot);
            night_columns(&nights.counts, (days.first, days.last), ColumnSpan::of(days))
        });
        let (counted, columns) = (counted(dataset, snapshot, measure), columns.unwrap_or_default());
        Self { measure, counted, columns }
    }
}

/// Where something is read.
#[derive(Clone, Copy, Debug)]
pub struct ReadingRequest<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// Which events and claims.
    pub snapshot: &'a Snapshot,
    /// The chart of that snapshot.
    pub chart: &'a ReadChart,
    /// The day.
    pub day: Day,
    /// What lies under the pointer, the nearest first.
    pub pointed: &'a [Subject],
    /// The language.
    pub lang: Lang,
}

/// Claims beyond this are left out: a tooltip is no list.
const MOST: usize = 200;

/// The day, then what is pointed at, then the events of the day, the sums of single strikes by then, the column of the
/// day, and every claim that speaks of the day or was said on it: first what was said on it, then the highest.
pub fn readings(of: &ReadingRequest<'_>) -> Vec<Reading> {
    let ReadingRequest { dataset, snapshot, chart, day, lang, .. } = *of;
    let mut lines = vec![Reading { text: date::long(lang, day), subject: None, token: Token::Ink }];
    for subject in of.pointed {
        lines.extend(of.subject_lines(subject).into_iter().take(MOST));
    }
    let num_pointed = lines.len();
    let visible: Vec<_> = snapshot.events().collect();
    let of_day = |is_undated| {
        visible.iter().copied().filter(move |&event| {
            let row = dataset.event(event);
            row.is_undated() == is_undated && row.from <= day && day <= row.to
        })
    };
    for event in of_day(false).chain(of_day(true)).take(MOST) {
        lines.extend(of.subject_lines(&Subject::Event(event)));
    }
    if chart.measure == ChartMeasure::MissilesLaunched {
        lines.extend(of.sums());
    }
    let claims = claims_of_day(dataset, chart, day);
    lines.extend(claims.into_iter().map(|(ix, token)| of.claim_line(ix, token)));
    if lines.len() == 1 {
        let text = readout::empty_day(lang).to_owned();
        lines.push(Reading { text, subject: None, token: Token::Ink3 });
    }
    // What is pointed at is said once, above.
    let pointed: Vec<Reading> = lines.get(1..num_pointed).unwrap_or_default().to_vec();
    let mut at = 0;
    lines.retain(|line| {
        at += 1;
        at <= num_pointed || line.subject.is_none() || !pointed.contains(line)
    });
    lines
}

impl ReadingRequest<'_> {
    /// The lines of what is pointed at.
    fn subject_lines(&self, subject: &Subject) -> Vec<Reading> {
        let Self { dataset, snapshot, lang, .. } = *self;
        let of_event = |&event| {
            let rating = snapshot.rating(event);
            let text = readout::event_line(dataset, event, rating, snapshot, lang);
            let subject = Some(Subject::Event(event));
            Reading { text, subject, token: grade_token(rating.grade) }
        };
        let events = subject.events().iter().map(of_event);
        let claims = subject.claims().iter().map(|&ix| self.claim_line(ix, self.token(ix)));
        events.chain(claims).collect()
    }

    fn claim_line(&self, ix: ClaimIx, token: Token) -> Reading {
        let claim = self.dataset.claim(ix);
        let is_other = claim.measure != self.chart.measure.measure();
        let text = readout::claim_line(self.dataset, &claim, self.day, is_other, self.lang);
        Reading { text, subject: Some(Subject::Claim(ix)), token }
    }

    /// The colour of a claim on the chart.
    fn token(&self, ix: ClaimIx) -> Token {
        let claim = self.dataset.claim(ix);
        let measure = self.chart.measure;
        let is_launched = measure == ChartMeasure::MissilesLaunched;
        let is_joint = claim.weapon.map(crate::model::Weapon::family)
            == Some(crate::model::WeaponFamily::Joint);
        match claim.measure == measure.measure() {
            true if is_launched && is_joint => Token::Joint,
            true => Ink::of(measure).token(),
            false if claim.measure == ChartMeasure::MissilesTransferred.measure() => Token::Supply,
            false => Token::Joint,
        }
    }

    /// The sums of single strikes up to the day, and the column in which it is.
    fn sums(&self) -> Vec<Reading> {
        let Self { dataset, snapshot, day, lang, .. } = *self;
        let mut lines = Vec::new();
        let so_far = Period { to: Some(day), ..snapshot.filter().days };
        let sum = strike_by_strike(dataset, snapshot, snapshot.events_of(dataset, so_far));
        if !sum.steps.is_empty() {
            let [named, total] = readout::documented_so_far(lang, &sum);
            lines.push(Reading { text: named, subject: None, token: Token::Doc });
            lines.push(Reading { text: total, subject: None, token: Token::Joint });
        }
        let own = self.chart.columns.iter().find(|column| column.from <= day && day < column.to);
        lines.extend(own.map(|column| Reading {
            text: panel_words::nights_name(column, lang),
            subject: None,
            token: Token::Joint,
        }));
        lines
    }
}

/// The drawn claims that speak of a day or were said on it.
fn claims_of_day(dataset: &Dataset, chart: &ReadChart, day: Day) -> Vec<(ClaimIx, Token)> {
    let found = &chart.counted;
    let own = Ink::of(chart.measure).token();
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
            let level = claim.amount.level().unwrap_or(f64::NEG_INFINITY);
            ((token == own, is_said, !claim.is_relay()), level)
        };
        let (one, other) = (key(a, a_token), key(b, b_token));
        other.0.cmp(&one.0).then(compare(other.1, one.1)).then(a.cmp(&b))
    });
    claims.truncate(MOST);
    claims
}
