//! Row numbers of the tables, one type each so that they cannot be mixed up.

macro_rules! row_number {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// The number as a position in a column.
            pub fn at(self) -> usize {
                self.0 as usize
            }
        }
    };
}

row_number!(
    /// A row of `events.csv`, in order of days.
    EventIx
);
row_number!(
    /// A row of `claims.csv`, in order of the days of statement.
    ClaimIx
);
row_number!(
    /// A row of `sources.csv`.
    SourceIx
);
row_number!(
    /// A row of `places.csv`.
    PlaceIx
);

/// Which rows of one table belong to each row of another, in two flat columns.
#[derive(Clone, Debug, Default)]
pub struct Links {
    starts: Vec<u32>,
    targets: Vec<u32>,
}

impl Links {
    /// Links from `pairs` of (owner, target); the order of the targets of one owner is kept.
    pub fn from_pairs(num_owners: usize, pairs: &[(u32, u32)]) -> Self {
        let mut starts = vec![0u32; num_owners + 1];
        let owned = |pair: &&(u32, u32)| (pair.0 as usize) < num_owners;
        for &(owner, _) in pairs.iter().filter(owned) {
            if let Some(count) = starts.get_mut(owner as usize + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut targets = vec![0u32; sum as usize];
        for &(owner, target) in pairs.iter().filter(owned) {
            let Some(slot) = next.get_mut(owner as usize) else { continue };
            if let Some(free) = targets.get_mut(*slot as usize) {
                *free = target;
                *slot += 1;
            }
        }
        Self { starts, targets }
    }

    /// The rows that belong to row `owner`; none where there is no such row.
    pub fn of(&self, owner: usize) -> &[u32] {
        match self.starts.get(owner..) {
            Some(&[from, to, ..]) => self.targets.get(from as usize..to as usize).unwrap_or(&[]),
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_keep_each_owner_and_the_order_of_its_targets() {
        let links = Links::from_pairs(3, &[(2, 7), (0, 5), (2, 6)]);
        assert_eq!(links.of(0), [5]);
        assert_eq!(links.of(1), [0u32; 0]);
        assert_eq!(links.of(2), [7, 6]);
        assert_eq!(links.of(9), [0u32; 0]);
    }
}
