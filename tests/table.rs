//! The tables of strikes and of claims: which rows, in which order, with which texts.

use std::sync::Arc;

use strikemap::export::{claim_csv, csv, event_csv};
use strikemap::model::{Claim, ClaimIx, Dataset, Event, EventIx, Grade, Place};
use strikemap::query::table::{Column, Sort, TableOf};
use strikemap::query::{Filter, Snapshot};
use strikemap::text::Lang;
use strikemap::text::table::{cell, head, num_rows, ordered};
use strikemap::ui::following::Reader;
use strikemap::ui::html;
use strikemap::ui::table::{Part, TableState, TableView, table};
use strikemap::ui::table_bar::table_bar;

use crate::support::components::{shown, shown_of};
use crate::support::generated::generated;
use crate::support::{asof, everything, frozen, of};

const LANGS: [Lang; 2] = [Lang::En, Lang::Uk];

fn sort(code: &str) -> Sort {
    Sort::parse(code).unwrap()
}

fn rows(snapshot: &Snapshot, of: TableOf, code: &str, lang: Lang) -> Vec<u32> {
    ordered(frozen(), snapshot, (of, sort(code)), lang)
}

fn texts(snapshot: &Snapshot, of: TableOf, code: &str, lang: Lang) -> Vec<String> {
    let column = sort(code).column;
    let text = |row| cell(frozen(), snapshot, lang, of.row(row), column).text;
    rows(snapshot, of, code, lang).into_iter().map(text).collect()
}

#[test]
fn a_table_has_each_visible_row_once_however_it_is_sorted() {
    let kharkiv = Filter { oblasts: vec!["UA-63".to_owned()], ..Filter::default() };
    let confirmed = Filter { grades: vec![Grade::Confirmed], ..Filter::default() };
    for snapshot in [everything(), asof("2024-02-01"), of(&kharkiv), of(&confirmed)] {
        for (table, number) in [
            (TableOf::Strikes, snapshot.tally().num_events),
            (TableOf::Claims, snapshot.claims().len()),
        ] {
            for &column in table.columns() {
                for sign in ["", "-"] {
                    let code = format!("{sign}{}", column.code());
                    let mut rows = rows(snapshot, table, &code, Lang::Uk);
                    assert_eq!(rows.len(), number, "{code}");
                    rows.sort_unstable();
                    rows.dedup();
                    assert_eq!(rows.len(), number, "{code}");
                }
            }
        }
    }
}

#[test]
fn numbers_are_those_of_list_and_summary() {
    let at = |event: &str, column| {
        let event = frozen().find_event(event).unwrap();
        cell(frozen(), everything(), Lang::En, TableOf::Strikes.row(event.0), column).text
    };
    assert_eq!(at("2024-01-02-kharkiv", Column::Killed), "1 to 3 or more");
    assert_eq!(at("2024-01-02-kharkiv", Column::Rating), "Confirmed · contested");
    assert_eq!(at("2024-01-02-kharkiv", Column::Launched), "");
    let claims: usize = texts(everything(), TableOf::Strikes, "claims", Lang::En)
        .iter()
        .map(|number| number.parse::<usize>().unwrap())
        .sum();
    let of_none = everything().claims_of_no_event().count();
    assert_eq!(claims + of_none, everything().summary(frozen()).evidence.num_claims);
    assert_eq!(rows(everything(), TableOf::Claims, "stated", Lang::En).len(), claims + of_none);
}

#[test]
fn amounts_are_sorted_by_their_lower_bound_and_unknown_ones_are_last() {
    for of in [TableOf::Strikes, TableOf::Claims] {
        let code = if of == TableOf::Strikes { "injured" } else { "amount" };
        let level = |row: u32| match of {
            TableOf::Claims => frozen().claim(row.into()).amount.level(),
            TableOf::Strikes => {
                let claims = everything().claims_of(frozen(), EventIx(row));
                let claims = claims.map(|it| frozen().claim(it));
                let injured = claims.filter(|it| it.measure.code() == "injured");
                injured.filter_map(|it| it.amount.level()).reduce(f64::min)
            }
        };
        for is_descending in [false, true] {
            let code = [if is_descending { "-" } else { "" }, code].concat();
            let levels: Vec<_> =
                rows(everything(), of, &code, Lang::En).into_iter().map(level).collect();
            let stated: Vec<f64> = levels.iter().map_while(|level| *level).collect();
            assert!(stated.len() > 10, "{stated:?}");
            assert!(levels[stated.len()..].iter().all(Option::is_none), "{code}: {levels:?}");
            let in_order =
                |pair: &[f64]| if is_descending { pair[0] >= pair[1] } else { pair[0] <= pair[1] };
            assert!(stated.windows(2).all(in_order), "{code}: {stated:?}");
        }
    }
}

#[test]
fn names_are_in_the_order_of_the_readers_alphabet() {
    let places = texts(everything(), TableOf::Strikes, "place", Lang::Uk);
    let at = |start: &str| places.iter().position(|place| place.starts_with(start)).unwrap();
    // By Unicode, І would come before all others.
    assert!(at("Дніпр") < at("Запоріж") && at("Запоріж") < at("Київ") && at("Київ") < at("Харків"));
    let mut down = texts(everything(), TableOf::Strikes, "-place", Lang::Uk);
    down.reverse();
    assert_eq!(down.len(), places.len());
    assert_eq!(down.first(), places.first());
    // Firm ratings are the highest.
    let ratings = texts(everything(), TableOf::Strikes, "-rating", Lang::En);
    assert!(ratings[0].starts_with("Confirmed"), "{ratings:?}");
    assert!(ratings.last().unwrap().starts_with("Un"), "{ratings:?}");
}

#[test]
fn each_column_has_a_head_and_some_text_in_both_languages() {
    for lang in LANGS {
        for of in [TableOf::Strikes, TableOf::Claims] {
            let rows = of.rows(everything());
            for &column in of.columns() {
                assert!(!head(lang, column).is_empty());
                let text =
                    |row: &u32| cell(frozen(), everything(), lang, of.row(*row), column).text;
                assert!(rows.iter().any(|row| !text(row).is_empty()), "{column:?}");
            }
        }
    }
    assert_eq!(num_rows(Lang::Uk, TableOf::Claims, 2).replace('\u{a0}', " "), "2 твердження");
}

/// The markup of a table whose rows are in the page as far as `part` says.
fn markup(dataset: &Dataset, snapshot: &Snapshot, of: TableOf, part: Part, lang: Lang) -> String {
    let sort = of.first_sort();
    let rows = ordered(dataset, snapshot, (of, sort), lang).into();
    let state = TableState { of, sort, columns: of.shown(&[]).into(), rows, part };
    let shown = if std::ptr::eq(dataset, frozen()) {
        shown(snapshot, lang)
    } else {
        shown_of(dataset, snapshot, lang)
    };
    html(|| {
        let known = shown.snapshot.clone();
        table(&TableView {
            shown: Arc::new(move || shown.clone()),
            known: Arc::new(move || known.clone()),
            state: Arc::new(move || state.clone()),
            open: Arc::new(|| Some(1)),
        })
    })
}

#[test]
fn a_table_is_a_table_with_heads_of_columns_and_rows() {
    let found = markup(frozen(), everything(), TableOf::Strikes, Part::ALL, Lang::En);
    let num_events = frozen().events.len();
    assert_eq!(found.matches("<th scope=\"row\"").count(), num_events);
    assert_eq!(found.matches("data-event=").count(), num_events);
    assert_eq!(found.matches("aria-current=\"true\"").count(), 1);
    assert_eq!(found.matches("aria-sort=\"ascending\"").count(), 1, "{found}");
    assert!(found.contains("data-act=\"sort:killed\""));
    assert!(found.contains("<caption class=\"hidden\">Strikes: "), "{found}");
    // All rows are there: nobody needs their numbers.
    assert_eq!(found.matches("aria-rowindex").count(), 1);
}

#[test]
fn of_a_long_table_only_the_rows_in_view_are_written() {
    let part = Part { first: 100, number: 20, row_px: 30.0 };
    let found = markup(frozen(), everything(), TableOf::Claims, part, Lang::En);
    let rows: Vec<_> = found.split("<tr data-row=").skip(1).collect();
    assert_eq!(rows.len(), 20);
    // The head is the first row.
    assert!(rows[0].contains("aria-rowindex=\"102\""), "{}", rows[0]);
    assert!(rows[19].contains("aria-rowindex=\"121\""), "{}", rows[19]);
    assert!(found.contains("class=\"rows long\""));
}

#[test]
fn the_choice_of_columns_says_which_are_shown() {
    let of = TableOf::Claims;
    let state = TableState {
        of,
        sort: of.first_sort(),
        columns: of.shown(&[Column::Side]).into(),
        rows: Arc::from([1, 2]),
        part: Part::ALL,
    };
    let bar = html(|| {
        let state: Reader<TableState> = Arc::new(move || state.clone());
        table_bar(of, &state, Lang::En)
    });
    // The first column names the row, and stays.
    assert_eq!(bar.matches("data-act=\"column:").count(), of.columns().len() - 1);
    assert!(bar.contains("2\u{a0}claims"), "{bar}");
    assert!(bar.contains("data-act=\"table:claims\" aria-pressed=\"true\""), "{bar}");
}

#[test]
fn the_rows_of_a_strike_and_of_a_claim_are_those_of_the_export() {
    let records = |text: &str| -> Vec<csv::StringRecord> {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        reader.records().map(Result::unwrap).collect()
    };
    let snapshot = asof("2024-05-01");
    let whole = records(&csv(frozen(), snapshot));
    let same = |column: &str, id: &str| {
        let at = whole[0].iter().position(|name| name == column).unwrap();
        let is_in = |record: &&csv::StringRecord| [column, id].contains(&&record[at]);
        whole.iter().filter(is_in).cloned().collect::<Vec<_>>()
    };
    let event = frozen().find_event("2024-01-02-kharkiv").unwrap();
    let of_event = records(&event_csv(frozen(), snapshot, event));
    assert!(of_event.len() > 10);
    assert_eq!(of_event, same("event_id", "2024-01-02-kharkiv"));
    for id in ["2024-01-02-kharkiv-syniehubov-killed-1", "agg-2024-02-16-kostin-range"] {
        let claim = frozen().find_claim(id).unwrap();
        let of_claim = records(&claim_csv(frozen(), snapshot, claim));
        assert!(of_claim.len() > 1);
        assert_eq!(of_claim, same("claim_id", id));
    }
}

#[test]
fn hostile_texts_stay_texts() {
    let mut dataset = frozen().clone();
    let markup_in_data = "<script>alert(1)</script><img src=x>\"'";
    let (event, claim) = (EventIx(0), ClaimIx(0));
    let text = dataset.strings.intern(markup_in_data);
    let (at, row) = (dataset.events.place.of(event), dataset.place_of(event));
    dataset.places.set(at, Place { name_en: text, name_uk: text, ..row });
    let row = dataset.event(event);
    dataset.events.set(event, Event { target: text, ..row });
    let row = dataset.claim(claim);
    dataset.claims.set(claim, Claim { claimant: text, ..row });
    let all = Snapshot::of_all(&dataset);
    for of in [TableOf::Strikes, TableOf::Claims] {
        for lang in LANGS {
            let found = markup(&dataset, &all, of, Part::ALL, lang);
            assert!(!found.contains("<script") && !found.contains("<img"), "{found}");
            assert!(found.contains("&lt;script&gt;alert(1)"));
        }
    }
}

#[test]
fn tens_of_thousands_of_rows_are_sorted() {
    let dataset = generated(20_000, 1);
    let all = Snapshot::of_all(&dataset);
    for (of, code) in [(TableOf::Strikes, "-injured"), (TableOf::Claims, "claimant")] {
        let rows = ordered(&dataset, &all, (of, sort(code)), Lang::Uk);
        assert_eq!(rows.len(), of.rows(&all).len());
    }
}
