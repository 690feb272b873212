//! Columns: the rows of a table, one typed slice for each field.

use std::marker::PhantomData;

/// One field of every row of a table; `Ix` is the table's row number.
///
/// A row number that was taken from other data reads as the field of an empty row: it must not stop the page.
#[derive(Clone, Debug)]
pub struct Column<Ix, T> {
    values: Vec<T>,
    empty: T,
    row: PhantomData<Ix>,
}

impl<Ix: Into<usize>, T: Copy> Column<Ix, T> {
    /// A column without rows; `empty` is what a row that does not exist reads as.
    pub(super) fn new(empty: T) -> Self {
        Self { values: Vec::new(), empty, row: PhantomData }
    }

    pub(super) fn push(&mut self, value: T) {
        self.values.push(value);
    }

    pub(super) fn set(&mut self, row: Ix, value: T) {
        if let Some(slot) = self.values.get_mut(row.into()) {
            *slot = value;
        }
    }

    /// The value of a row.
    pub fn of(&self, row: Ix) -> T {
        self.values.get(row.into()).copied().unwrap_or(self.empty)
    }

    /// The values of all rows, in the order of their numbers.
    pub fn as_slice(&self) -> &[T] {
        &self.values
    }
}

/// Declares a row and the table of such rows as columns, each field once: its meaning, its type, and its value in a
/// row that does not exist.
macro_rules! table {
    (
        $(#[$row_doc:meta])* row $Row:ident;
        $(#[$table_doc:meta])* table $Table:ident by $Ix:ident;
        $( $(#[$doc:meta])* $field:ident: $type:ty = $empty:expr, )+
    ) => {
        $(#[$row_doc])*
        #[derive(Clone, Copy, Debug)]
        pub struct $Row {
            $( $(#[$doc])* pub $field: $type, )+
        }

        impl $Row {
            /// What a row that does not exist reads as.
            pub const EMPTY: Self = Self { $( $field: $empty, )+ };
        }

        $(#[$table_doc])*
        #[derive(Clone, Debug)]
        pub struct $Table {
            $( $(#[$doc])* pub $field: $crate::model::column::Column<$Ix, $type>, )+
            by_id: $crate::base::intern::ByText<$Ix>,
        }

        impl Default for $Table {
            fn default() -> Self {
                Self {
                    $( $field: $crate::model::column::Column::new($empty), )+
                    by_id: $crate::base::intern::ByText::default(),
                }
            }
        }

        impl $Table {
            /// Adds a row at the end. Of two rows with one id the first is found.
            #[inline(never)]
            pub fn push(&mut self, row: $Row) {
                if self.by_id.get(row.id).is_none() {
                    self.by_id.set(row.id, $Ix(self.len() as u32));
                }
                $( self.$field.push(row.$field); )+
            }

            /// Puts another row in the place of one, with the same id; nothing where there is no such row.
            pub fn set(&mut self, at: $Ix, row: $Row) {
                $( self.$field.set(at, row.$field); )+
            }

            /// The number of rows.
            pub fn len(&self) -> usize {
                self.id.as_slice().len()
            }

            /// There is no row.
            pub fn is_empty(&self) -> bool {
                self.len() == 0
            }

            /// Every row number, in order.
            pub fn indices(&self) -> impl DoubleEndedIterator<Item = $Ix> + ExactSizeIterator + use<> {
                (0..self.len()).map(|at| $Ix(at as u32))
            }

            /// Whether there is such a row.
            pub fn has(&self, row: $Ix) -> bool {
                row.at() < self.len()
            }

            /// The row as a whole. Who needs one field of many rows reads the column.
            // Written out at each of a hundred calls it would be a tenth of the program.
            #[inline(never)]
            pub fn get(&self, row: $Ix) -> $Row {
                $Row { $( $field: self.$field.of(row), )+ }
            }

            /// The row with this id.
            pub fn find(&self, id: $crate::base::intern::Text) -> Option<$Ix> {
                self.by_id.get(id)
            }
        }
    };
}

pub(super) use table;
