//! Typed row numbers, one type for each table, and links between tables.

use std::marker::PhantomData;

use crate::base::sort::Groups;

macro_rules! row_number {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// The position in a column.
            pub fn at(self) -> usize {
                self.0 as usize
            }
        }

        impl From<u32> for $name {
            fn from(at: u32) -> Self {
                Self(at)
            }
        }

        impl From<$name> for usize {
            fn from(row: $name) -> Self {
                row.at()
            }
        }
    };
}

row_number!(
    /// A row of the events, sorted by day.
    EventIx
);
row_number!(
    /// A row of the claims, sorted by day of statement.
    ClaimIx
);
row_number!(
    /// A row of the sources.
    SourceIx
);
row_number!(
    /// A row of the places.
    PlaceIx
);

/// One-to-many links between two tables, as offsets and targets (compressed sparse rows).
#[derive(Clone, Debug)]
pub struct Links<Owner, Target> {
    starts: Vec<u32>,
    targets: Vec<Target>,
    owner: PhantomData<Owner>,
}

impl<Owner, Target> Default for Links<Owner, Target> {
    fn default() -> Self {
        Self { starts: Vec::new(), targets: Vec::new(), owner: PhantomData }
    }
}

impl<Owner: Into<usize> + Copy, Target: Copy> Links<Owner, Target> {
    /// Builds links from (owner, target) pairs. The targets of an owner keep their order.
    pub fn from_pairs(num_owners: usize, pairs: &[(Owner, Target)]) -> Self {
        let owned = pairs.iter().map(|&(owner, target)| (owner.into(), target));
        let owned: Vec<(usize, Target)> = owned.filter(|&(owner, _)| owner < num_owners).collect();
        let groups = Groups::of(num_owners, owned.iter().map(|&(owner, _)| owner));
        let targets = owned.first().map_or_else(Vec::new, |&(_, fill)| {
            groups.arrange(owned.iter().map(|&(_, target)| target), fill)
        });
        Self { starts: groups.starts, targets, owner: PhantomData }
    }

    /// The targets of `owner`; empty if there is no such row.
    pub fn of(&self, owner: Owner) -> &[Target] {
        match self.starts.get(owner.into()..) {
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
        let links = Links::from_pairs(3, &[(2usize, 7), (0, 5), (2, 6), (9, 1)]);
        assert_eq!(links.of(0), [5]);
        assert_eq!(links.of(1), [0; 0]);
        assert_eq!(links.of(2), [7, 6]);
        assert_eq!(links.of(9), [0; 0]);
    }
}
