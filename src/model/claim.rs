//! One statement by one claimant of one measure about one subject.

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

/// One row of `claims.csv`.
#[derive(Clone, Copy, Debug)]
pub struct Claim {
    /// The permanent id.
    pub id: Text,
    /// The event it speaks of; `None` for a period or no single strike.
    pub event: Option<EventIx>,
    /// How much of the attack it takes in.
    pub scope: Scope,
    /// What is stated.
    pub measure: Measure,
    /// How much.
    pub amount: Amount,
    /// What the amount counts.
    pub unit: Option<Unit>,
    /// The weapon as the claimant named it.
    pub weapon: Option<Weapon>,
    /// How firmly.
    pub status: Option<Status>,
    /// The person or body who said it.
    pub claimant: Text,
    /// The claimant is a person or body with a name.
    pub is_named: bool,
    /// The body the person spoke for.
    pub claimant_org: Text,
    /// On whose side.
    pub side: Side,
    /// The day of the statement.
    pub stated_on: Option<Day>,
    /// Where that day comes from.
    pub stated_basis: StatedBasis,
    /// The period the statement is about.
    pub period: Period,
    /// The claim that this one relays, rewords or is derived from.
    pub origin: Option<ClaimIx>,
    /// The id of that claim where the data set does not hold it: a part that was exported names origins
    /// that it leaves out.
    pub origin_left_out: Text,
    /// A remark.
    pub note: Text,
}

impl Claim {
    /// Of a row that does not exist: nobody said anything of anything. Its measure is one that no chart, sum or
    /// grade takes in.
    pub const EMPTY: Self = Self {
        id: Text::EMPTY,
        event: None,
        scope: Scope::Event,
        measure: Measure::Accuracy,
        amount: Amount::NOT_STATED,
        unit: None,
        weapon: None,
        status: None,
        claimant: Text::EMPTY,
        is_named: false,
        claimant_org: Text::EMPTY,
        side: Side::Media,
        stated_on: None,
        stated_basis: StatedBasis::Unknown,
        period: Period { from: None, to: None },
        origin: None,
        origin_left_out: Text::EMPTY,
        note: Text::EMPTY,
    };

    /// Whether it relays, rewords or is derived from another claim.
    pub fn is_relay(&self) -> bool {
        self.origin.is_some() || self.origin_left_out.is_stated()
    }

    /// Whether it was said by the end of `day`; a claim without a day only where no day is asked.
    pub fn is_known_on(&self, day: Option<Day>) -> bool {
        day.is_none_or(|day| self.stated_on.is_some_and(|stated| stated <= day))
    }
}

/// All claims as columns, in order of the day of statement (unknown last), then the id.
#[derive(Clone, Debug, Default)]
pub struct Claims {
    ids: Vec<Text>,
    events: Vec<Option<EventIx>>,
    scopes: Vec<Scope>,
    measures: Vec<Measure>,
    amounts: Vec<Amount>,
    units: Vec<Option<Unit>>,
    weapons: Vec<Option<Weapon>>,
    statuses: Vec<Option<Status>>,
    claimants: Vec<Text>,
    named: Vec<bool>,
    orgs: Vec<Text>,
    sides: Vec<Side>,
    stated_on: Vec<Option<Day>>,
    stated_bases: Vec<StatedBasis>,
    periods: Vec<Period>,
    origins: Vec<Option<ClaimIx>>,
    origins_left_out: Vec<Text>,
    notes: Vec<Text>,
}

impl Claims {
    /// Adds a row at the end.
    pub fn push(&mut self, claim: Claim) {
        self.ids.push(claim.id);
        self.events.push(claim.event);
        self.scopes.push(claim.scope);
        self.measures.push(claim.measure);
        self.amounts.push(claim.amount);
        self.units.push(claim.unit);
        self.weapons.push(claim.weapon);
        self.statuses.push(claim.status);
        self.claimants.push(claim.claimant);
        self.named.push(claim.is_named);
        self.orgs.push(claim.claimant_org);
        self.sides.push(claim.side);
        self.stated_on.push(claim.stated_on);
        self.stated_bases.push(claim.stated_basis);
        self.periods.push(claim.period);
        self.origins.push(claim.origin);
        self.origins_left_out.push(claim.origin_left_out);
        self.notes.push(claim.note);
    }

    /// The number of claims.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// There is no claim.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// Every row number.
    pub fn indices(&self) -> impl Iterator<Item = ClaimIx> + use<> {
        (0..self.len() as u32).map(ClaimIx)
    }

    /// The row of an id.
    pub fn find(&self, id: Text) -> Option<ClaimIx> {
        self.ids.iter().position(|&known| known == id).map(|at| ClaimIx(at as u32))
    }

    /// The rows of a measure.
    pub fn of_measure(&self, measure: Measure) -> impl Iterator<Item = ClaimIx> + '_ {
        let rows = self.measures.iter().enumerate();
        rows.filter(move |(_, known)| **known == measure).map(|(at, _)| ClaimIx(at as u32))
    }

    /// The row as a whole; [`Claim::EMPTY`] where there is none.
    pub fn get(&self, claim: ClaimIx) -> Claim {
        self.row(claim.at()).unwrap_or(Claim::EMPTY)
    }

    fn row(&self, at: usize) -> Option<Claim> {
        Some(Claim {
            id: *self.ids.get(at)?,
            event: *self.events.get(at)?,
            scope: *self.scopes.get(at)?,
            measure: *self.measures.get(at)?,
            amount: *self.amounts.get(at)?,
            unit: *self.units.get(at)?,
            weapon: *self.weapons.get(at)?,
            status: *self.statuses.get(at)?,
            claimant: *self.claimants.get(at)?,
            is_named: *self.named.get(at)?,
            claimant_org: *self.orgs.get(at)?,
            side: *self.sides.get(at)?,
            stated_on: *self.stated_on.get(at)?,
            stated_basis: *self.stated_bases.get(at)?,
            period: *self.periods.get(at)?,
            origin: *self.origins.get(at)?,
            origin_left_out: *self.origins_left_out.get(at)?,
            note: *self.notes.get(at)?,
        })
    }

    /// The first and the last day on which anything was stated.
    pub fn extent(&self) -> Period {
        let stated = || self.stated_on.iter().flatten().copied();
        Period { from: stated().min(), to: stated().max() }
    }
}
