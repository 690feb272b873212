//! One statement by one claimant of one measure about one subject.

use super::column::table;
use super::{Amount, ClaimIx, EventIx, Weapon};
use crate::base::intern::Text;
use crate::time::{Day, Period};
use crate::vocabulary;

vocabulary! {
    /// What is stated.
    Measure {
        /// Which weapon it was.
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
        /// Where it was fired from.
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
        /// A first finding, called so.
        Preliminary = "preliminary",
        /// Under inquiry.
        Investigating = "investigating",
        /// Rests on examined debris.
        Examined = "examined",
        /// Formal finding of an international body or a named state.
        Confirmed = "confirmed",
        /// Not or not yet confirmed, or not told apart; on a denial: no comment.
        Unconfirmed = "unconfirmed",
        /// Denied.
        Denied = "denied",
        /// Replaced later by another statement.
        Corrected = "corrected",
    }
}

vocabulary! {
    /// On whose side a claimant speaks.
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
    /// How much of an attack a claim about an event takes in.
    Scope {
        /// The event alone.
        Event = "event",
        /// The whole attack that the event was a part of, in several places.
        Attack = "attack",
    }
}

vocabulary! {
    /// Where the day of a statement comes from.
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
    /// One row of `claims.csv`. A row that does not exist is one in which nobody said anything of anything: its
    /// measure is one that no chart, sum or grade takes in.
    row Claim;
    /// All claims as columns, in order of the day of statement (unknown last), then the id.
    table Claims by ClaimIx;

    /// The permanent id.
    id: Text = Text::EMPTY,
    /// The event it speaks of; `None` for a period or no single strike.
    event: Option<EventIx> = None,
    /// How much of the attack it takes in.
    scope: Scope = Scope::Event,
    /// What is stated.
    measure: Measure = Measure::Accuracy,
    /// How much.
    amount: Amount = Amount::NOT_STATED,
    /// What the amount counts.
    unit: Option<Unit> = None,
    /// The weapon as the claimant named it.
    weapon: Option<Weapon> = None,
    /// How firmly.
    status: Option<Status> = None,
    /// The person or body who said it.
    claimant: Text = Text::EMPTY,
    /// The claimant is a person or body with a name.
    is_named: bool = false,
    /// The body the person spoke for.
    claimant_org: Text = Text::EMPTY,
    /// On whose side.
    side: Side = Side::Media,
    /// The day of the statement.
    stated_on: Option<Day> = None,
    /// Where that day comes from.
    stated_basis: StatedBasis = StatedBasis::Unknown,
    /// The period the statement is about.
    period: Period = Period { from: None, to: None },
    /// The claim that this one relays, rewords or is derived from.
    origin: Option<ClaimIx> = None,
    /// The id of that claim where the data set does not hold it: a part that was exported names origins
    /// that it leaves out.
    origin_left_out: Text = Text::EMPTY,
    /// A remark.
    note: Text = Text::EMPTY,
}

impl Claim {
    /// Whether it relays, rewords or is derived from another claim.
    pub fn is_relay(&self) -> bool {
        self.origin.is_some() || self.origin_left_out.is_stated()
    }
}

impl Claims {
    /// Whether it was said by the end of `day`; a claim without a day only where no day is asked.
    pub fn is_known_on(&self, claim: ClaimIx, day: Option<Day>) -> bool {
        day.is_none_or(|day| self.stated_on.of(claim).is_some_and(|stated| stated <= day))
    }

    /// Whether it relays, rewords or is derived from another claim.
    pub fn is_relay(&self, claim: ClaimIx) -> bool {
        self.origin.of(claim).is_some() || self.origin_left_out.of(claim).is_stated()
    }

    /// The rows of a measure.
    pub fn of_measure(&self, measure: Measure) -> impl Iterator<Item = ClaimIx> + '_ {
        self.indices().filter(move |&claim| self.measure.of(claim) == measure)
    }

    /// The first and the last day on which anything was stated.
    pub fn extent(&self) -> Period {
        let stated = || self.stated_on.as_slice().iter().flatten().copied();
        Period { from: stated().min(), to: stated().max() }
    }
}
