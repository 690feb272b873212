//! Claims: one statement by one claimant about one measure of one subject.

use super::column::table;
use super::{Amount, ClaimIx, EventIx, Weapon};
use crate::base::intern::Text;
use crate::time::{Day, Period};
use crate::vocabulary;

vocabulary! {
    /// What is stated.
    Measure {
        /// The weapon.
        WeaponIdentification = "weapon_identification",
        /// Missiles fired.
        MissilesLaunched = "missiles_launched",
        /// Missiles that struck.
        MissilesHit = "missiles_hit",
        /// Missiles shot down or neutralised.
        MissilesIntercepted = "missiles_intercepted",
        /// Missiles that left their path or blew up in flight.
        MissilesFailed = "missiles_failed",
        /// Occasions of use, not missiles.
        Attacks = "attacks",
        /// Regions struck.
        RegionsHit = "regions_hit",
        /// People killed.
        Killed = "killed",
        /// People injured.
        Injured = "injured",
        /// Missiles whose debris was examined.
        DebrisExamined = "debris_examined",
        /// The launch area.
        LaunchArea = "launch_area",
        /// Range or distance flown.
        RangeKm = "range_km",
        /// Distance from the target, or how many were accurate.
        Accuracy = "accuracy",
        /// Missiles handed over to Russia.
        MissilesTransferred = "missiles_transferred",
        /// Shells handed over.
        ShellsTransferred = "shells_transferred",
        /// Launchers handed over.
        LaunchersTransferred = "launchers_transferred",
        /// Containers handed over.
        ContainersTransferred = "containers_transferred",
        /// A denial, or a refusal to comment.
        Denial = "denial",
        /// None of the counts of the period that were looked through has the weapon label.
        LabelAbsent = "label_absent",
    }
}

vocabulary! {
    /// What a number counts.
    Unit {
        /// Missiles.
        Missiles = "missiles",
        /// Attacks.
        Attacks = "attacks",
        /// Regions.
        Regions = "regions",
        /// People.
        People = "people",
        /// Kilometres.
        Km = "km",
        /// Metres.
        Metres = "metres",
        /// Shells.
        Shells = "shells",
        /// Launchers.
        Launchers = "launchers",
        /// Containers.
        Containers = "containers",
    }
}

vocabulary! {
    /// How firmly an identification, examination or denial was stated.
    Status {
        /// By a named claimant, no examination.
        Reported = "reported",
        /// A finding called preliminary.
        Preliminary = "preliminary",
        /// Under inquiry.
        Investigating = "investigating",
        /// Rests on examined debris.
        Examined = "examined",
        /// Formal finding of an international body or a named state.
        Confirmed = "confirmed",
        /// Not confirmed, or weapons not distinguished; on a denial: no comment.
        Unconfirmed = "unconfirmed",
        /// Denied.
        Denied = "denied",
        /// Replaced later by another statement.
        Corrected = "corrected",
    }
}

vocabulary! {
    /// The side that a claimant speaks for.
    Side {
        /// Ukraine.
        Ukraine = "ukraine",
        /// United States.
        Us = "us",
        /// United Nations.
        Un = "un",
        /// South Korea.
        SouthKorea = "south_korea",
        /// North Korea.
        NorthKorea = "north_korea",
        /// Russia.
        Russia = "russia",
        /// Another state or group of states.
        OtherState = "other_state",
        /// Researchers and organisations.
        Independent = "independent",
        /// An outlet that speaks for itself.
        Media = "media",
    }
}

vocabulary! {
    /// How much of an attack a claim covers.
    Scope {
        /// The event alone.
        Event = "event",
        /// The whole attack in several places, of which the event was a part.
        Attack = "attack",
    }
}

vocabulary! {
    /// How the day of a statement is known.
    StatedBasis {
        /// Given by or following from the sources.
        Stated = "stated",
        /// The day of the earliest source; the statement may be older.
        SourceDate = "source_date",
        /// Not known.
        Unknown = "unknown",
    }
}

table! {
    /// One row of `claims.csv`. A row that does not exist has no claimant, and a measure that charts, sums and
    /// grades ignore.
    row Claim;
    /// All claims as columns, sorted by day of statement (unknown last), then id.
    table Claims by ClaimIx;

    /// The permanent id.
    id: Text = Text::EMPTY,
    /// The event; `None` for a period or no single strike.
    event: Option<EventIx> = None,
    /// How much of the attack it covers.
    scope: Scope = Scope::Event,
    /// What is stated.
    measure: Measure = Measure::Accuracy,
    /// The amount.
    amount: Amount = Amount::NOT_STATED,
    /// What the amount counts.
    unit: Option<Unit> = None,
    /// The weapon as the claimant named it.
    weapon: Option<Weapon> = None,
    /// How firmly it was stated.
    status: Option<Status> = None,
    /// The person or organisation that made the statement.
    claimant: Text = Text::EMPTY,
    /// Whether the claimant is named.
    is_named: bool = false,
    /// The organisation of the claimant.
    claimant_org: Text = Text::EMPTY,
    /// The side of the claimant.
    side: Side = Side::Media,
    /// The day of the statement.
    stated_on: Option<Day> = None,
    /// How that day is known.
    stated_basis: StatedBasis = StatedBasis::Unknown,
    /// The period the statement is about.
    period: Period = Period { from: None, to: None },
    /// The claim that this one relays, rewords or is derived from.
    origin: Option<ClaimIx> = None,
    /// The id of that claim if the dataset does not include it, as in a partial export.
    origin_left_out: Text = Text::EMPTY,
    /// A remark.
    note: Text = Text::EMPTY,
}

impl Measure {
    /// Whether the answer of a claim is its weapon label, and not an amount.
    pub fn is_about_label(self) -> bool {
        matches!(self, Self::WeaponIdentification | Self::LabelAbsent)
    }
}

impl Claim {
    /// Whether it relays, rewords or is derived from another claim.
    pub fn is_relay(&self) -> bool {
        self.origin.is_some() || self.origin_left_out.is_stated()
    }
}

impl Claims {
    /// The claims about a measure.
    pub fn of_measure(&self, measure: Measure) -> impl Iterator<Item = ClaimIx> + '_ {
        self.indices().filter(move |&claim| self.measure.of(claim) == measure)
    }

    /// The first and the last day of statement.
    pub fn extent(&self) -> Period {
        let stated = || self.stated_on.as_slice().iter().flatten().copied();
        Period { from: stated().min(), to: stated().max() }
    }
}
