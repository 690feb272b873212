//! The measures that the chart can show, each with one unit.

use super::{Measure, Unit};
use crate::vocabulary;

vocabulary! {
    /// A measure of the chart, with the code of the data.
    ChartMeasure {
        /// Missiles fired, with located strikes and transfers.
        MissilesLaunched = "missiles_launched",
        /// Missiles handed over to Russia.
        MissilesTransferred = "missiles_transferred",
        /// Missiles shot down or neutralised.
        MissilesIntercepted = "missiles_intercepted",
        /// Missiles that left their path or blew up in flight.
        MissilesFailed = "missiles_failed",
        /// Missiles whose debris was examined.
        DebrisExamined = "debris_examined",
        /// People killed.
        Killed = "killed",
        /// People injured.
        Injured = "injured",
        /// Artillery shells handed over.
        ShellsTransferred = "shells_transferred",
    }
}

impl ChartMeasure {
    /// The measure of the claims.
    pub fn measure(self) -> Measure {
        Measure::parse(self.code()).unwrap_or(Measure::MissilesLaunched)
    }

    /// The unit of the axis. Counts in other units are not drawn.
    pub fn unit(self) -> Unit {
        match self {
            Self::Killed | Self::Injured => Unit::People,
            Self::ShellsTransferred => Unit::Shells,
            _ => Unit::Missiles,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chart_measures_are_measures_of_the_data() {
        for &measure in ChartMeasure::ALL {
            assert_eq!(measure.measure().code(), measure.code());
        }
    }
}
