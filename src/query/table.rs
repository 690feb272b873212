//! The tables of strikes and of claims: which rows they show, which columns they have, and how rows are sorted.

use std::cmp::Ordering;

use super::Snapshot;
use crate::base::sort;
use crate::model::{ClaimIx, EventIx};
use crate::vocabulary;

vocabulary! {
    /// What a table has a row for.
    TableOf {
        /// Each visible event.
        Strikes = "strikes",
        /// Each visible claim.
        Claims = "claims",
    }
}

vocabulary! {
    /// A column, in the order in which a table shows them.
    Column {
        /// Who makes the claim.
        Claimant = "claimant",
        /// The day of the statement.
        Stated = "stated",
        /// What is stated.
        Measure = "measure",
        /// The answer, such as an amount.
        Amount = "amount",
        /// The place of the event.
        Place = "place",
        /// The days of the event, or of the period that a claim is about.
        Day = "day",
        /// The oblast.
        Oblast = "oblast",
        /// What was hit.
        Target = "target",
        /// The grade, and whether it is contested.
        Rating = "rating",
        /// Missiles launched under a North Korean label.
        Launched = "launched",
        /// People killed.
        Killed = "killed",
        /// People injured.
        Injured = "injured",
        /// The number of claims.
        Claims = "claims",
        /// The weapon as claimed.
        Weapon = "weapon",
        /// How firmly it is stated.
        Status = "status",
        /// The side of the claimant.
        Side = "side",
        /// The first page with the claim.
        Source = "source",
    }
}

use Column::{
    Amount, Claimant, Claims, Day, Injured, Killed, Launched, Measure, Oblast, Place, Rating, Side,
    Source, Stated, Status, Target, Weapon,
};

impl TableOf {
    /// All columns that it can have. The first names the row and is always shown.
    pub fn columns(self) -> &'static [Column] {
        match self {
            Self::Strikes => {
                &[Place, Day, Oblast, Target, Rating, Launched, Killed, Injured, Claims]
            }
            Self::Claims => {
                &[Claimant, Stated, Measure, Amount, Place, Day, Weapon, Status, Side, Source]
            }
        }
    }

    /// Whether a column is shown as long as the reader has chosen none.
    fn has_at_first(self, column: Column) -> bool {
        !matches!((self, column), (Self::Strikes, Oblast) | (Self::Claims, Side | Source))
    }

    /// The columns shown of those that the reader has chosen. A choice without any of its columns is none.
    pub fn shown(self, chosen: &[Column]) -> Vec<Column> {
        let rest = self.columns().get(1..).unwrap_or(&[]);
        let has_choice = rest.iter().any(|column| chosen.contains(column));
        let mut shown = self.columns().to_vec();
        shown.retain(|column| match has_choice {
            _ if !rest.contains(column) => true,
            true => chosen.contains(column),
            false => self.has_at_first(*column),
        });
        shown
    }

    /// The choice of columns once one is shown or hidden; empty where it is that of the beginning.
    pub fn toggled(self, chosen: &[Column], column: Column) -> Vec<Column> {
        let mut columns = self.shown(chosen);
        match columns.iter().position(|other| *other == column) {
            Some(at) => drop(columns.remove(at)),
            None => columns.push(column),
        }
        columns.retain(|column| self.columns().first() != Some(column));
        sort::sort_by_key(&mut columns, |column| *column);
        if self.shown(&columns) == self.shown(&[]) { Vec::new() } else { columns }
    }

    /// How it is sorted as long as nothing is asked for: by day.
    pub fn first_sort(self) -> Sort {
        let column = if self == Self::Strikes { Day } else { Stated };
        Sort { column, is_descending: false }
    }

    /// How it is sorted where `sort` is asked for; another table may have that column.
    pub fn sort(self, sort: Option<Sort>) -> Sort {
        sort.filter(|sort| self.columns().contains(&sort.column)).unwrap_or(self.first_sort())
    }

    /// The visible rows, in the order of the data: by day.
    pub fn rows(self, snapshot: &Snapshot) -> Vec<u32> {
        match self {
            Self::Strikes => snapshot.events().map(|event| event.0).collect(),
            Self::Claims => snapshot.claims().iter().map(|claim| claim.0).collect(),
        }
    }

    /// A row by its number.
    pub fn row(self, number: u32) -> Row {
        match self {
            Self::Strikes => Row::Event(EventIx(number)),
            Self::Claims => Row::Claim(ClaimIx(number)),
        }
    }
}

/// A row of a table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Row {
    /// An event.
    Event(EventIx),
    /// A claim.
    Claim(ClaimIx),
}

/// A column by which rows are sorted, and the direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// The column.
    pub column: Column,
    /// From the highest to the lowest.
    pub is_descending: bool,
}

/// Before the column in a descending sort.
const DESCENDING: char = '-';

impl Sort {
    /// `killed`, descending `-killed`.
    pub fn code(self) -> String {
        let sign = if self.is_descending { "-" } else { "" };
        [sign, self.column.code()].concat()
    }

    /// The sort of a code.
    pub fn parse(code: &str) -> Option<Self> {
        let column = Column::parse(code.strip_prefix(DESCENDING).unwrap_or(code))?;
        Some(Self { column, is_descending: code.starts_with(DESCENDING) })
    }

    /// The sort once the head of a column is pressed: ascending, and descending where it was ascending.
    #[must_use]
    pub fn pressed(self, column: Column) -> Self {
        Self { column, is_descending: self.column == column && !self.is_descending }
    }
}

/// What a cell is sorted by.
#[derive(Clone, Debug, PartialEq)]
pub enum Key {
    /// A number, a day, a grade.
    Number(f64),
    /// A name, by its key of [`crate::base::alphabet`].
    Name(Vec<u32>),
    /// Not stated: last in either direction.
    Unknown,
}

/// Sorts rows by their keys. Rows with equal keys keep their order, in either direction; unknown ones come last.
pub fn sort_rows(rows: &mut Vec<u32>, is_descending: bool, key: impl Fn(u32) -> Key) {
    let mut keyed: Vec<(Key, u32)> = rows.iter().map(|&row| (key(row), row)).collect();
    sort::sort_by(&mut keyed, |(a, _), (b, _)| compare(a, b, is_descending));
    rows.clear();
    rows.extend(keyed.into_iter().map(|(_, row)| row));
}

fn compare(a: &Key, b: &Key, is_descending: bool) -> Ordering {
    let order = match (a, b) {
        (Key::Unknown, Key::Unknown) => return Ordering::Equal,
        (Key::Unknown, _) => return Ordering::Greater,
        (_, Key::Unknown) => return Ordering::Less,
        (Key::Number(a), Key::Number(b)) => a.partial_cmp(b).unwrap_or(Ordering::Equal),
        (Key::Name(a), Key::Name(b)) => a.cmp(b),
        (Key::Number(_), Key::Name(_)) => Ordering::Less,
        (Key::Name(_), Key::Number(_)) => Ordering::Greater,
    };
    if is_descending { order.reverse() } else { order }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::sample::select;

    #[test]
    fn a_head_sorts_up_and_then_down() {
        let first = TableOf::Strikes.first_sort();
        assert_eq!(first.code(), "day");
        assert_eq!(first.pressed(Day).code(), "-day");
        assert_eq!(first.pressed(Killed).code(), "killed");
        assert_eq!(first.pressed(Killed).pressed(Killed).code(), "-killed");
        for code in Column::CODES {
            for code in [(*code).to_owned(), format!("-{code}")] {
                assert_eq!(Sort::parse(&code).map(Sort::code), Some(code));
            }
        }
        for bad in ["", "-", "--day", "Day", "day-", "places"] {
            assert_eq!(Sort::parse(bad), None, "{bad}");
        }
        // A link to the other table has no effect here.
        assert_eq!(TableOf::Strikes.sort(Sort::parse("-side")), first);
    }

    #[test]
    fn unknown_values_are_last_in_either_direction_and_equal_ones_stay() {
        let keys = [Some(2.0), None, Some(1.0), Some(2.0), None];
        let sorted = |is_descending| {
            let mut rows = vec![0, 1, 2, 3, 4];
            let key = |row: u32| keys[row as usize].map_or(Key::Unknown, Key::Number);
            sort_rows(&mut rows, is_descending, key);
            rows
        };
        assert_eq!(sorted(false), [2, 0, 3, 1, 4]);
        assert_eq!(sorted(true), [0, 3, 2, 1, 4]);
    }

    proptest! {
        #[test]
        fn one_choice_of_columns_has_one_form(
            of in select(TableOf::ALL.to_vec()),
            pressed in proptest::collection::vec(select(Column::ALL.to_vec()), 0..9),
        ) {
            let (mut chosen, mut shown) = (Vec::new(), of.shown(&[]));
            for column in pressed.into_iter().filter(|it| of.columns()[1..].contains(it)) {
                chosen = of.toggled(&chosen, column);
                match shown.iter().position(|it| *it == column) {
                    // The last one stays: a table of names alone says nothing.
                    Some(_) if shown.len() == 2 => shown = of.shown(&chosen),
                    Some(at) => drop(shown.remove(at)),
                    None => shown.push(column),
                }
                sort::sort_by_key(&mut shown, |it| of.columns().iter().position(|at| at == it));
                prop_assert_eq!(of.shown(&chosen), shown.clone());
                prop_assert_eq!(chosen.is_empty(), shown == of.shown(&[]));
            }
        }
    }
}
