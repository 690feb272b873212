//! The tables of strikes and of claims in words: names of columns, texts of cells, and what cells are sorted by.

use super::data::{localized, place_name};
use super::event_page::event_text;
use super::messages::fixed_texts;
use super::{Lang, date, evidence, filters, phrases, words};
use crate::base::alphabet::{First, sort_key};
use crate::base::intern::Text;
use crate::model::{Claim, ClaimIx, Dataset, EventIx, Measure, Scope};
use crate::query::table::{Column, Key, Row, Sort, TableOf, sort_rows};
use crate::query::{FacetValue, Snapshot};

fixed_texts! {
    /// The fixed texts around the table.
    TableText, table_text;
    form: "Shown as", "Показано як";
    list: "List", "Список";
    table: "Table", "Таблиця";
    rows: "Rows of the table", "Рядки таблиці";
    claims: "Claims", "Твердження";
    columns: "Columns", "Стовпці";
    no_strike: "not tied to one strike", "не пов’язано з одним ударом";
    not_stated: "not stated", "не названо";
    find: "To find a word in all rows, press / for the search.",
        "Щоб знайти слово в усіх рядках, натисніть / — це пошук.";
}

/// The text of a cell; empty where nothing is stated.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The text.
    pub text: String,
    /// The language that it is in.
    pub lang: Lang,
}

/// The head of a column.
pub fn head(lang: Lang, column: Column) -> &'static str {
    match column {
        Column::Claimant => event_text(lang).said_by,
        Column::Stated => lang.pick("Said on", "Сказано"),
        Column::Measure => lang.pick("About", "Про що"),
        Column::Amount => event_text(lang).says,
        Column::Place => lang.pick("Place", "Місце"),
        Column::Day => lang.pick("Date or period", "День або період"),
        Column::Oblast => lang.pick("Oblast", "Область"),
        Column::Target => lang.pick("Target", "Ціль"),
        Column::Rating => lang.pick("Rating", "Рівень певності"),
        Column::Launched => lang.pick("Missiles launched", "Запущено ракет"),
        Column::Killed => words::measure(lang, Measure::Killed),
        Column::Injured => words::measure(lang, Measure::Injured),
        Column::Claims => table_text(lang).claims,
        Column::Weapon => lang.pick("Weapon as claimed", "Зброя, як її названо"),
        Column::Status => event_text(lang).status,
        Column::Side => lang.pick("Side", "Сторона"),
        Column::Source => event_text(lang).source,
    }
}

/// The name of a table: `Strikes`, `Claims`.
pub fn name(lang: Lang, of: TableOf) -> &'static str {
    match of {
        TableOf::Strikes => event_text(lang).strikes,
        TableOf::Claims => table_text(lang).claims,
    }
}

/// How many rows it has: `34 strikes`, `390 claims`.
pub fn num_rows(lang: Lang, of: TableOf, number: usize) -> String {
    match of {
        TableOf::Strikes => phrases::num_events(lang, number),
        TableOf::Claims => phrases::num_claims(lang, number),
    }
}

/// The rows that a snapshot shows, sorted. Names are in the order of the reader’s alphabet, amounts by their lower
/// bound, or by the upper one of “up to”, of several for one strike by the lowest; days by the first of them, ratings
/// by how firm they are. What is not stated comes last in either direction; equal rows stay in the order of days.
pub fn ordered(
    dataset: &Dataset,
    snapshot: &Snapshot,
    (of, sort): (TableOf, Sort),
    lang: Lang,
) -> Vec<u32> {
    let mut rows = of.rows(snapshot);
    if sort != of.first_sort() {
        let key = |row| key(dataset, snapshot, lang, of.row(row), sort.column);
        sort_rows(&mut rows, sort.is_descending, key);
    }
    rows
}

fn key(dataset: &Dataset, snapshot: &Snapshot, lang: Lang, row: Row, column: Column) -> Key {
    let number = |value: Option<f64>| value.map_or(Key::Unknown, Key::Number);
    let (event, claim) = parts(dataset, row);
    match (column, event, claim) {
        (Column::Amount, _, Some((_, claim))) => number(claim.amount.level()),
        (Column::Stated, _, Some((_, claim))) => {
            number(claim.stated_on.map(|day| f64::from(day.number())))
        }
        (Column::Day, Some(event), _) => Key::Number(f64::from(dataset.event(event).from.number())),
        (Column::Day, None, Some((_, claim))) => {
            let days = claim.period;
            number(days.from.or(days.to).map(|day| f64::from(day.number())))
        }
        // That it is about no single strike is no name.
        (Column::Place, None, _) => Key::Unknown,
        (Column::Rating, Some(event), _) => {
            let rating = snapshot.rating(event);
            // Of equal ones those that nobody contests are firmer.
            Key::Number(f64::from(rating.grade as u8) - if rating.is_contested { 0.5 } else { 0.0 })
        }
        (Column::Claims, Some(event), _) => {
            Key::Number(snapshot.claims_of(dataset, event).count() as f64)
        }
        (Column::Launched | Column::Killed | Column::Injured, Some(event), _) => {
            let claims = phrases::event_claims(dataset, event, snapshot, measure(column));
            number(claims.iter().filter_map(|claim| claim.amount.level()).reduce(f64::min))
        }
        _ => {
            let first = lang.pick(First::Latin, First::Cyrillic);
            match sort_key(&cell(dataset, snapshot, lang, row, column).text, first) {
                name if name.is_empty() => Key::Unknown,
                name => Key::Name(name),
            }
        }
    }
}

/// The event of a row, and its claim.
fn parts(dataset: &Dataset, row: Row) -> (Option<EventIx>, Option<(ClaimIx, Claim)>) {
    match row {
        Row::Event(event) => (Some(event), None),
        Row::Claim(ix) => {
            let claim = dataset.claim(ix);
            (claim.event, Some((ix, claim)))
        }
    }
}

fn measure(column: Column) -> Measure {
    match column {
        Column::Killed => Measure::Killed,
        Column::Injured => Measure::Injured,
        _ => Measure::MissilesLaunched,
    }
}

/// The text of a cell.
pub fn cell(dataset: &Dataset, snapshot: &Snapshot, lang: Lang, row: Row, column: Column) -> Cell {
    let of_data = |text: Text| {
        let found = localized(dataset, text, lang);
        Cell { text: found.text.to_owned(), lang: found.lang }
    };
    let text = match parts(dataset, row) {
        (event, Some((ix, claim))) => match column {
            Column::Claimant => {
                let lang = localized(dataset, claim.claimant, lang).lang;
                return Cell { text: speaker(dataset, &claim, lang), lang };
            }
            Column::Source => return Cell { text: source(dataset, ix), lang: Lang::En },
            _ => of_claim(dataset, ix, &claim, lang, column)
                .or_else(|| of_event(dataset, snapshot, event?, lang, column)),
        },
        (Some(event), None) if column == Column::Target => {
            return of_data(dataset.event(event).target);
        }
        (event, None) => event.and_then(|it| of_event(dataset, snapshot, it, lang, column)),
    };
    Cell { text: text.unwrap_or_default(), lang }
}

/// Who speaks, and that the claim repeats another.
fn speaker(dataset: &Dataset, claim: &Claim, lang: Lang) -> String {
    let repeats = if claim.is_relay() { [" ", event_text(lang).repeats] } else { [""; 2] };
    [&phrases::speaker(dataset, claim, lang), repeats[0], repeats[1]].concat()
}

/// The publisher of the first page, and how many pages there are besides.
fn source(dataset: &Dataset, ix: ClaimIx) -> String {
    let mut sources = dataset.sources_of(ix);
    let first = sources.next().map(|first| dataset.source(first).publisher);
    let publisher = dataset.text(first.unwrap_or_default()).to_owned();
    match sources.count() {
        0 => publisher,
        more => [&publisher, " +", &more.to_string()].concat(),
    }
}

fn of_claim(
    dataset: &Dataset,
    ix: ClaimIx,
    claim: &Claim,
    lang: Lang,
    column: Column,
) -> Option<String> {
    Some(match column {
        Column::Stated => phrases::statement_day(lang, claim),
        Column::Measure => words::measure(lang, claim.measure).to_owned(),
        Column::Amount => {
            let wide = match claim.scope {
                Scope::Attack => phrases::across_attack(lang, &[*claim]),
                Scope::Event => "",
            };
            [&evidence::answer_with_places(dataset, ix, lang), wide].concat()
        }
        Column::Day if claim.event.is_none() && claim.period.is_stated() => {
            date::period(lang, claim.period)
        }
        Column::Place if claim.event.is_none() => table_text(lang).no_strike.to_owned(),
        Column::Weapon => words::weapon(lang, claim.weapon?).to_owned(),
        Column::Status => words::status(lang, claim.status?).to_owned(),
        Column::Side => words::side(lang, claim.side).to_owned(),
        _ => return None,
    })
}

fn of_event(
    dataset: &Dataset,
    snapshot: &Snapshot,
    event: EventIx,
    lang: Lang,
    column: Column,
) -> Option<String> {
    let (row, place) = (dataset.event(event), dataset.place_of(event));
    Some(match column {
        Column::Place => place_name(dataset, place, lang).into_owned(),
        Column::Day => date::range(lang, row.from, row.to, false),
        Column::Oblast if place.oblast.is_stated() => {
            filters::value(dataset, lang, FacetValue::Oblast(place.oblast)).into_owned()
        }
        Column::Rating => phrases::grade_line(lang, snapshot.rating(event)),
        Column::Claims => snapshot.claims_of(dataset, event).count().to_string(),
        Column::Launched | Column::Killed | Column::Injured => {
            let claims = phrases::event_claims(dataset, event, snapshot, measure(column));
            let is_joint = column == Column::Launched && phrases::has_only_joint_labels(&claims);
            let joint = if is_joint { [" ", phrases::joint_label(lang)] } else { [""; 2] };
            let wide = phrases::across_attack(lang, &claims);
            [&phrases::spread(lang, &claims)?, wide, joint[0], joint[1]].concat()
        }
        _ => return None,
    })
}
