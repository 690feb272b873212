//! The grade of an event: how firmly its weapon was identified as North Korean.

use crate::vocabulary;

vocabulary! {
    /// The identification grade of an event, from weakest to firmest.
    Grade {
        /// None of the others.
        Unidentified = "unidentified",
        /// Only a joint label such as "Iskander-M/KN-23".
        Ambiguous = "ambiguous",
        /// A named claimant says so, no examination.
        Reported = "reported",
        /// A claim that rests on examined debris.
        Examined = "examined",
        /// Formal finding of an international body or a named state.
        Confirmed = "confirmed",
    }
}
