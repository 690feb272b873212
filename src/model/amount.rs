//! An amount as it was stated: a number, a bound, a range, a word, or nothing.

use crate::vocabulary;

vocabulary! {
    /// How to read a stated number.
    Qualifier {
        /// The number itself.
        Exactly = "exactly",
        /// The number or more.
        AtLeast = "at_least",
        /// Above the number.
        MoreThan = "more_than",
        /// Near the number.
        About = "about",
        /// The number or fewer.
        UpTo = "up_to",
        /// "Several": at least two.
        Several = "several",
        /// "Dozens": at least 24.
        Dozens = "dozens",
        /// No number, or a range.
        Unspecified = "unspecified",
    }
}

/// A stated amount. Not stated (both ends `None`) differs from zero.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    /// The lower bound.
    pub min: Option<f64>,
    /// The upper bound; `None` with a lower bound means open upward.
    pub max: Option<f64>,
    /// How to read the number.
    pub qualifier: Qualifier,
}

impl Amount {
    /// No number.
    pub const NOT_STATED: Self = Self { min: None, max: None, qualifier: Qualifier::Unspecified };

    /// Whether there is a number or a bound.
    pub fn is_stated(self) -> bool {
        self.min.is_some() || self.max.is_some()
    }

    /// Whether there is a lower bound only: "at least", "more than", "several".
    pub fn is_open_above(self) -> bool {
        self.min.is_some() && self.max.is_none()
    }

    /// The number at which the chart draws the claim: the lower bound, or the upper bound of "up to".
    pub fn level(self) -> Option<f64> {
        self.min.or(self.max)
    }

    /// The sort key in a ledger: words before numbers, then by number.
    pub fn rank(self) -> (bool, f64, f64, Qualifier) {
        let in_words = matches!(self.qualifier, Qualifier::Several | Qualifier::Dozens);
        let min = self.level().unwrap_or(f64::NEG_INFINITY);
        (!in_words && self.is_stated(), min, self.max.unwrap_or(f64::INFINITY), self.qualifier)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn not_stated_is_not_zero() {
        let zero = Amount { min: Some(0.0), max: Some(0.0), qualifier: Qualifier::Exactly };
        assert!(zero.is_stated());
        assert!(!Amount::NOT_STATED.is_stated());
        assert_ne!(zero, Amount::NOT_STATED);
        assert_eq!(Amount::NOT_STATED.level(), None);
        assert_eq!(zero.level(), Some(0.0));
    }
}
