//! Everything a reader can filter by.

use super::facet::{Facet, NO_OBLAST, YES_NO};
use crate::base::intern::{ByText, Text};
use crate::base::sort::sort_by;
use crate::model::{Dataset, Grade, Measure, Side, Weapon};
use crate::time::{Day, Period};

/// Which events and claims are visible. Values within a field are alternatives, an empty field restricts
/// nothing, and all fields must match.
///
/// Oblast, place, grade, contested and stated apply to events. Weapon, side and claimant apply to claims: an event
/// is then visible with the matching claims only, which also give its grade.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Events that may have happened in this period, and claims about periods that meet it.
    pub days: Period,
    /// Claims stated by the end of this day. Claims without a day count only where this is not set.
    pub asof: Option<Day>,
    /// ISO 3166-2 codes of oblasts.
    pub oblasts: Vec<String>,
    /// Permanent ids of places.
    pub places: Vec<String>,
    /// Grades, by the claims that are shown.
    pub grades: Vec<Grade>,
    /// Whether a claim names another weapon or denies it.
    pub contested: Option<bool>,
    /// What is stated, by the claims that are shown; claims about no single event are shown if they state it.
    pub stated: Vec<Measure>,
    /// Weapons as claimed.
    pub weapons: Vec<Weapon>,
    /// The sides that claimants represent.
    pub sides: Vec<Side>,
    /// Claimants by name.
    pub claimants: Vec<String>,
    /// Words in places, targets, claimants, organisations or remarks; see [`super::search`].
    pub text: String,
}

impl Filter {
    /// Whether the filter restricts nothing.
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }

    /// Whether it leaves out events for another reason than their days: what is shown is then a choice, with which no
    /// total can be compared.
    pub fn is_choice(&self) -> bool {
        Facet::ALL.iter().any(|&facet| self.has(facet)) || !self.text.is_empty()
    }

    /// A copy with other days.
    #[must_use]
    pub fn with_days(&self, days: Period) -> Self {
        Self { days, ..self.clone() }
    }

    /// A copy with another as-of day.
    #[must_use]
    pub fn with_asof(&self, asof: Option<Day>) -> Self {
        Self { asof, ..self.clone() }
    }

    /// Whether the filter restricts a facet.
    pub fn has(&self, facet: Facet) -> bool {
        match facet {
            Facet::Oblast => !self.oblasts.is_empty(),
            Facet::Place => !self.places.is_empty(),
            Facet::Grade => !self.grades.is_empty(),
            Facet::Contested => self.contested.is_some(),
            Facet::Stated => !self.stated.is_empty(),
            Facet::Weapon => !self.weapons.is_empty(),
            Facet::Side => !self.sides.is_empty(),
            Facet::Claimant => !self.claimants.is_empty(),
        }
    }

    /// Whether it lets only some claims count, so that ratings and amounts are by these alone.
    pub fn is_of_claims(&self) -> bool {
        Facet::OF_CLAIMS.iter().any(|&facet| self.has(facet))
    }

    /// Chooses a value of a facet by its code, or leaves it out again where it is chosen. Nothing changes where no
    /// value can have this code.
    pub fn toggle(&mut self, facet: Facet, code: &str) {
        match facet {
            Facet::Oblast => toggle(&mut self.oblasts, code.to_owned()),
            Facet::Place => toggle(&mut self.places, code.to_owned()),
            Facet::Claimant => toggle(&mut self.claimants, code.to_owned()),
            Facet::Grade => toggle(&mut self.grades, Grade::parse(code)),
            Facet::Stated => toggle(&mut self.stated, Measure::parse(code)),
            Facet::Weapon => toggle(&mut self.weapons, Weapon::parse(code)),
            Facet::Side => toggle(&mut self.sides, Side::parse(code)),
            Facet::Contested => {
                let chosen = match YES_NO.iter().position(|it| *it == code) {
                    Some(at) => Some(at == 0),
                    None => return,
                };
                self.contested = if self.contested == chosen { None } else { chosen };
            }
        }
    }

    /// Leaves out every choice of a facet.
    pub fn clear(&mut self, facet: Facet) {
        match facet {
            Facet::Oblast => self.oblasts.clear(),
            Facet::Place => self.places.clear(),
            Facet::Claimant => self.claimants.clear(),
            Facet::Grade => self.grades.clear(),
            Facet::Stated => self.stated.clear(),
            Facet::Weapon => self.weapons.clear(),
            Facet::Side => self.sides.clear(),
            Facet::Contested => self.contested = None,
        }
    }

    /// Removes oblasts, places and claimants that the data set does not contain, and adds them to `dropped` as URL
    /// parameters.
    pub fn drop_unknown(&mut self, dataset: &Dataset, dropped: &mut Vec<(String, String)>) {
        let mut drop = |name: &str, values: &mut Vec<String>, is_known: &dyn Fn(&str) -> bool| {
            let unknown = values.extract_if(.., |value| !is_known(value));
            dropped.extend(unknown.map(|value| (name.to_owned(), value)));
        };
        let has = |known: &ByText<()>, text: &str| {
            dataset.strings.find(text).is_some_and(|text| known.get(text).is_some())
        };
        if !self.oblasts.is_empty() {
            let known = set_of(dataset.places.oblast.as_slice());
            drop(Facet::Oblast.code(), &mut self.oblasts, &|code| {
                has(&known, if code == NO_OBLAST { "" } else { code })
            });
        }
        let is_place = |id: &str| dataset.find_place(id).is_some();
        drop(Facet::Place.code(), &mut self.places, &is_place);
        if !self.claimants.is_empty() {
            let known = set_of(dataset.claims.claimant.as_slice());
            drop(Facet::Claimant.code(), &mut self.claimants, &|name| has(&known, name));
        }
    }

    /// Whether two filters let the same claims count: equal as-of day and claim fields.
    pub(super) fn has_same_claim_fields(&self, other: &Self) -> bool {
        self.asof == other.asof
            && self.weapons == other.weapons
            && self.sides == other.sides
            && self.claimants == other.claimants
    }
}

fn set_of(texts: &[Text]) -> ByText<()> {
    let mut set = ByText::default();
    texts.iter().for_each(|&text| set.set(text, ()));
    set
}

/// Adds a value to a list, or takes it out again. Lists are sorted, so that one choice has one address.
fn toggle<T: Ord>(values: &mut Vec<T>, value: impl Into<Option<T>>) {
    let Some(value) = value.into() else { return };
    match values.iter().position(|it| *it == value) {
        Some(at) => drop(values.remove(at)),
        None => values.push(value),
    }
    sort_by(values, T::cmp);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::facet::yes_no;

    /// The codes of the chosen values of a facet.
    fn codes_of(filter: &Filter, facet: Facet) -> Vec<String> {
        fn of<T: Copy>(values: &[T], code: fn(T) -> &'static str) -> Vec<String> {
            values.iter().map(|&value| code(value).to_owned()).collect()
        }
        match facet {
            Facet::Oblast => filter.oblasts.clone(),
            Facet::Place => filter.places.clone(),
            Facet::Claimant => filter.claimants.clone(),
            Facet::Grade => of(&filter.grades, Grade::code),
            Facet::Stated => of(&filter.stated, Measure::code),
            Facet::Weapon => of(&filter.weapons, Weapon::code),
            Facet::Side => of(&filter.sides, Side::code),
            Facet::Contested => {
                filter.contested.map(|is_so| yes_no(is_so).to_owned()).into_iter().collect()
            }
        }
    }

    #[test]
    fn a_value_is_chosen_and_left_out_by_its_code() {
        for (facet, codes) in [
            (Facet::Oblast, ["UA-12", "UA-63"]),
            (Facet::Place, ["dnipro", "kharkiv"]),
            (Facet::Grade, ["reported", "confirmed"]),
            (Facet::Stated, ["killed", "injured"]),
            (Facet::Weapon, ["KN-23", "Iskander-M"]),
            (Facet::Side, ["ukraine", "us"]),
            (Facet::Claimant, ["Andriy Kostin", "Vadym Skibitskyi"]),
        ] {
            let mut filter = Filter::default();
            for code in codes.iter().rev() {
                filter.toggle(facet, code);
            }
            assert_eq!(codes_of(&filter, facet), codes, "{facet:?}");
            assert!(filter.has(facet) && filter.is_choice());
            filter.toggle(facet, codes[0]);
            assert_eq!(codes_of(&filter, facet), codes[1..]);
            filter.clear(facet);
            assert_eq!(filter, Filter::default());
        }
    }

    #[test]
    fn contested_or_not_is_one_choice() {
        let mut filter = Filter::default();
        for (code, chosen) in [("no", &["no"][..]), ("yes", &["yes"]), ("yes", &[]), ("maybe", &[])]
        {
            filter.toggle(Facet::Contested, code);
            assert_eq!(codes_of(&filter, Facet::Contested), chosen);
        }
    }

    #[test]
    fn what_is_no_code_chooses_nothing() {
        let mut filter = Filter::default();
        for facet in [Facet::Grade, Facet::Stated, Facet::Weapon, Facet::Side, Facet::Contested] {
            filter.toggle(facet, "~");
        }
        assert_eq!(filter, Filter::default());
    }
}
