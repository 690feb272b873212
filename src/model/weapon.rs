//! The weapon as a claimant named it.

use crate::vocabulary;

vocabulary! {
    /// A weapon label as it stands in a claim; a slash joins types that the claimant did not tell
    /// apart or named together.
    Weapon {
        /// KN-23.
        Kn23 = "KN-23",
        /// KN-24.
        Kn24 = "KN-24",
        /// One of the two, or both.
        Kn23OrKn24 = "KN-23/KN-24",
        /// KN-23 and KN-25 named together.
        Kn23OrKn25 = "KN-23/KN-25",
        /// The North Korean series that takes in KN-23 and KN-24.
        Hwasong11 = "Hwasong-11",
        /// North Korean, type not named.
        NorthKoreanBallistic = "north_korean_ballistic",
        /// The joint label of Ukraine's Air Force.
        IskanderOrKn23 = "Iskander-M/KN-23",
        /// A joint label.
        IskanderOrKn24 = "Iskander-M/KN-24",
        /// KN-23 and S-300 named together.
        Kn23OrS300 = "KN-23/S-300",
        /// A Russian ballistic missile.
        IskanderM = "Iskander-M",
        /// A Russian air defence missile used against the ground.
        S300 = "S-300",
        /// All missile types of an attack together.
        Mixed = "mixed",
        /// Artillery shells.
        ArtilleryShells = "artillery_shells",
        /// Launchers of artillery rockets and guns.
        ArtilleryLaunchers = "artillery_launchers",
        /// Another weapon, named in the note, or only said to be foreign.
        Other = "other",
    }
}

/// What a weapon label says of North Korean origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeaponFamily {
    /// Every type named is North Korean.
    NorthKorean,
    /// A North Korean type is named beside another that it was not told apart from.
    Joint,
    /// No North Korean missile is named.
    Another,
    /// All missiles of an attack, or not a missile: says nothing of the origin.
    Neither,
}

impl Weapon {
    /// What the label says of North Korean origin.
    pub fn family(self) -> WeaponFamily {
        match self {
            Self::Kn23
            | Self::Kn24
            | Self::Kn23OrKn24
            | Self::Kn23OrKn25
            | Self::Hwasong11
            | Self::NorthKoreanBallistic => WeaponFamily::NorthKorean,
            Self::IskanderOrKn23 | Self::IskanderOrKn24 | Self::Kn23OrS300 => WeaponFamily::Joint,
            Self::IskanderM | Self::S300 | Self::Other => WeaponFamily::Another,
            Self::Mixed | Self::ArtilleryShells | Self::ArtilleryLaunchers => WeaponFamily::Neither,
        }
    }
}
