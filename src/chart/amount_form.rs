//! How an amount is drawn: the qualifier as a form, what is counted as a colour.

use crate::base::math::clamp;
use crate::model::{Amount, ChartMeasure, Qualifier};
use crate::scene::Token;

/// How a qualifier is drawn. Each form keeps to the number that was stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AmountForm {
    /// A bar with end caps.
    Exactly,
    /// A bar with an arrow upward.
    AtLeast,
    /// An arrow upward that stands off the bar.
    MoreThan,
    /// A pale band without a stated width.
    About,
    /// A bar with an arrow downward.
    UpTo,
    /// A block from low to high.
    Range,
    /// A dashed bar with an arrow upward: the number is a word.
    Words,
}

impl AmountForm {
    /// The form of an amount.
    pub(super) fn of(amount: Amount) -> Self {
        let is_range = matches!((amount.min, amount.max), (Some(min), Some(max)) if min < max);
        match amount.qualifier {
            Qualifier::Several | Qualifier::Dozens => Self::Words,
            Qualifier::UpTo => Self::UpTo,
            Qualifier::About => Self::About,
            _ if is_range => Self::Range,
            Qualifier::AtLeast => Self::AtLeast,
            Qualifier::MoreThan => Self::MoreThan,
            Qualifier::Exactly => Self::Exactly,
            Qualifier::Unspecified if amount.is_open_above() => Self::AtLeast,
            Qualifier::Unspecified if amount.min.is_none() => Self::UpTo,
            Qualifier::Unspecified => Self::Exactly,
        }
    }
}

/// The lowest and the highest count of a claim on the axis.
pub(super) fn levels(amount: Amount) -> (f64, f64) {
    let sound = |value: f64| if value.is_finite() { clamp(value, 0.0, 1e15) } else { 0.0 };
    let (min, max) = (amount.min.map(sound), amount.max.map(sound));
    let level = match AmountForm::of(amount) {
        AmountForm::UpTo => max.or(min),
        _ => min.or(max),
    };
    let level = level.unwrap_or(0.0);
    match AmountForm::of(amount) {
        AmountForm::Range | AmountForm::About => (level, max.unwrap_or(level).max(level)),
        _ => (level, level),
    }
}

/// What is counted, by its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    /// What happened: launches, deaths.
    Claim,
    /// What was supplied.
    Supply,
}

impl Ink {
    /// The ink of what a chart is about.
    pub(super) fn of(measure: ChartMeasure) -> Self {
        match measure {
            ChartMeasure::MissilesTransferred | ChartMeasure::ShellsTransferred => Self::Supply,
            _ => Self::Claim,
        }
    }

    /// The colour.
    pub(super) fn token(self) -> Token {
        match self {
            Self::Claim => Token::Claim,
            Self::Supply => Token::Supply,
        }
    }

    /// The colour of pale bands.
    pub(super) fn soft(self) -> Token {
        match self {
            Self::Claim => Token::ClaimSoft,
            Self::Supply => Token::SupplySoft,
        }
    }
}
