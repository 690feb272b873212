//! The weapon as a claimant named it.

use crate::vocabulary;

vocabulary! {
    /// The weapon label of a claim. A slash joins types that the claimant named together or did not
    /// distinguish.
    Weapon {
        /// KN-23.
        Kn23 = "KN-23",
        /// KN-24.
        Kn24 = "KN-24",
        /// One of the two, or both.
        Kn23OrKn24 = "KN-23/KN-24",
        /// KN-23 and KN-25 named together.
        Kn23OrKn25 = "KN-23/KN-25",
        /// The North Korean series that includes KN-23 and KN-24.
        Hwasong11 = "Hwasong-11",
        /// North Korean, type not named.
        NorthKoreanBallistic = "north_korean_ballistic",
        /// The joint label of Ukraine's Air Force.
        IskanderOrKn23 = "Iskander-M/KN-23",
        /// A joint label.
        IskanderOrKn24 = "Iskander-M/KN-24",
        /// The joint label of Ukraine's Air Force since 2026: three types.
        IskanderOrS400OrKn23 = "Iskander-M/S-400/KN-23",
        /// KN-23 and S-300 named together.
        Kn23OrS300 = "KN-23/S-300",
        /// A Russian ballistic missile.
        IskanderM = "Iskander-M",
        /// A Russian air defence missile used against ground targets.
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

/// What a weapon label says about North Korean origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeaponFamily {
    /// Every type named is North Korean.
    NorthKorean,
    /// A North Korean type is named together with another type.
    Joint,
    /// Only other weapons are named.
    Another,
    /// All missiles of an attack, or not a missile: says nothing about the origin.
    Neither,
}

impl WeaponFamily {
    /// Whether the label names a North Korean type, alone or together with another.
    pub fn names_north_korean(self) -> bool {
        matches!(self, Self::NorthKorean | Self::Joint)
    }
}

impl Weapon {
    /// What the label says about North Korean origin.
    pub fn family(self) -> WeaponFamily {
        match self {
            Self::Kn23
            | Self::Kn24
            | Self::Kn23OrKn24
            | Self::Kn23OrKn25
            | Self::Hwasong11
            | Self::NorthKoreanBallistic => WeaponFamily::NorthKorean,
            Self::IskanderOrKn23
            | Self::IskanderOrKn24
            | Self::IskanderOrS400OrKn23
            | Self::Kn23OrS300 => WeaponFamily::Joint,
            Self::IskanderM | Self::S300 | Self::Other => WeaponFamily::Another,
            Self::Mixed | Self::ArtilleryShells | Self::ArtilleryLaunchers => WeaponFamily::Neither,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_joint_where_a_type_of_another_origin_stands_beside_a_north_korean_one() {
        for &weapon in Weapon::ALL {
            let types: Vec<_> = weapon.code().split('/').collect();
            let is_north_korean = |it: &&str| it.starts_with("KN-") || *it == "Hwasong-11";
            let is_joint = types.iter().any(is_north_korean) && !types.iter().all(is_north_korean);
            assert_eq!(weapon.family() == WeaponFamily::Joint, is_joint, "{weapon:?}");
        }
    }
}
