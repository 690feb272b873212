//! The words for values of the vocabularies.

use super::Lang;
use crate::model::{
    Grade, Measure, Precision, Side, SourceKind, StatedBasis, Status, Unit, Weapon,
};

/// A grade: `Confirmed`.
pub fn grade(lang: Lang, grade: Grade) -> &'static str {
    match grade {
        Grade::Confirmed => lang.pick("Confirmed", "Підтверджено"),
        Grade::Examined => lang.pick("Examined", "Досліджено"),
        Grade::Reported => lang.pick("Reported", "Повідомлено"),
        Grade::Ambiguous => lang.pick("Unclear", "Неясно"),
        Grade::Unidentified => lang.pick("Unidentified", "Не встановлено"),
    }
}

/// The meaning of a grade, for the legend.
pub fn grade_meaning(lang: Lang, grade: Grade) -> &'static str {
    match grade {
        Grade::Confirmed => lang.pick(
            "formal finding of an international body or a state",
            "офіційний висновок міжнародного органу або держави",
        ),
        Grade::Examined => lang.pick("based on recovered debris", "на основі досліджених уламків"),
        Grade::Reported => lang.pick(
            "a named source says so; no debris examined",
            "так каже назване джерело; уламків не досліджено",
        ),
        Grade::Ambiguous => lang.pick(
            "Russian or North Korean, such as “Iskander-M/KN-23”",
            "російська чи північнокорейська, як-от «Іскандер-М/KN-23»",
        ),
        Grade::Unidentified => lang.pick("no identification", "немає визначення"),
    }
}

/// The precision of a place.
pub fn precision(lang: Lang, precision: Precision) -> &'static str {
    match precision {
        Precision::Site => lang.pick("located to site", "точність: об’єкт"),
        Precision::District => lang.pick("located to city district", "точність: район міста"),
        Precision::Settlement => lang.pick("located to town", "точність: населений пункт"),
        Precision::Raion => {
            lang.pick("located only to area or raion", "точність: лише місцевість або район")
        }
        Precision::Oblast => lang.pick("located only to oblast", "точність: лише область"),
        Precision::Country => lang.pick("no location given", "місця не названо"),
    }
}

/// A measure as the heading of a row.
pub fn measure(lang: Lang, measure: Measure) -> &'static str {
    match measure {
        Measure::WeaponIdentification => lang.pick("Which weapon", "Яка зброя"),
        Measure::MissilesLaunched => lang.pick("Missiles launched", "Запущено ракет"),
        Measure::MissilesHit => lang.pick("Missiles that hit", "Влучило ракет"),
        Measure::MissilesIntercepted => lang.pick("Missiles intercepted", "Перехоплено ракет"),
        Measure::MissilesFailed => {
            lang.pick("Missiles that failed in flight", "Ракети, що не долетіли")
        }
        Measure::Attacks => lang.pick("Attacks", "Атаки"),
        Measure::RegionsHit => lang.pick("Regions hit", "Області, по яких били"),
        Measure::Killed => lang.pick("Killed", "Загинуло"),
        Measure::Injured => lang.pick("Injured", "Поранено"),
        Measure::DebrisExamined => lang.pick("Debris examined", "Досліджено уламки"),
        Measure::LaunchArea => lang.pick("Launch area", "Район пуску"),
        Measure::RangeKm => lang.pick("Range or distance flown", "Дальність або пройдена відстань"),
        Measure::Accuracy => lang.pick("Accuracy", "Точність"),
        Measure::MissilesTransferred => {
            lang.pick("Missiles supplied to Russia", "Передано ракет Росії")
        }
        Measure::ShellsTransferred => {
            lang.pick("Shells supplied to Russia", "Передано снарядів Росії")
        }
        Measure::LaunchersTransferred => lang.pick(
            "Launchers and guns supplied to Russia",
            "Передано пускових установок і гармат Росії",
        ),
        Measure::ContainersTransferred => {
            lang.pick("Containers shipped to Russia", "Передано контейнерів Росії")
        }
        Measure::Denial => lang.pick("Denials", "Заперечення"),
        Measure::LabelAbsent => lang.pick("Label not in the counts", "Назви в підрахунках немає"),
    }
}

/// The noun after a number.
pub fn unit(lang: Lang, unit: Unit, number: u64) -> &'static str {
    let forms = |en: (&'static str, &'static str),
                 uk: (&'static str, &'static str, &'static str)| match lang {
        Lang::En => lang.plural(number, en.0, en.1, en.1),
        Lang::Uk => lang.plural(number, uk.0, uk.1, uk.2),
    };
    match unit {
        Unit::Missiles => forms(("missile", "missiles"), ("ракета", "ракети", "ракет")),
        Unit::Attacks => forms(("attack", "attacks"), ("атака", "атаки", "атак")),
        Unit::Regions => forms(("region", "regions"), ("область", "області", "областей")),
        Unit::People => forms(("person", "people"), ("людина", "людини", "людей")),
        Unit::Km => lang.pick("km", "км"),
        Unit::Metres => lang.pick("m", "м"),
        Unit::Shells => forms(("shell", "shells"), ("снаряд", "снаряди", "снарядів")),
        Unit::Launchers => {
            forms(("launcher", "launchers"), ("установка", "установки", "установок"))
        }
        Unit::Containers => {
            forms(("container", "containers"), ("контейнер", "контейнери", "контейнерів"))
        }
    }
}

/// A weapon label.
pub fn weapon(lang: Lang, weapon: Weapon) -> &'static str {
    match weapon {
        Weapon::Kn23 => "KN-23",
        Weapon::Kn24 => "KN-24",
        Weapon::Kn23OrKn24 => lang.pick("KN-23 or KN-24", "KN-23 або KN-24"),
        Weapon::Kn23OrKn25 => lang.pick("KN-23 and KN-25", "KN-23 і KN-25"),
        Weapon::Hwasong11 => lang.pick("Hwasong-11", "«Хвасон-11»"),
        Weapon::NorthKoreanBallistic => {
            lang.pick("North Korean, type not named", "північнокорейська, типу не названо")
        }
        Weapon::IskanderOrKn23 => lang.pick("Iskander-M/KN-23", "«Іскандер-М/KN-23»"),
        Weapon::IskanderOrKn24 => lang.pick("Iskander-M/KN-24", "«Іскандер-М/KN-24»"),
        Weapon::IskanderOrS400OrKn23 => {
            lang.pick("Iskander-M/S-400/KN-23", "«Іскандер-М/С-400/KN-23»")
        }
        Weapon::Kn23OrS300 => lang.pick("KN-23 and S-300", "KN-23 і С-300"),
        Weapon::IskanderM => lang.pick("Iskander", "«Іскандер»"),
        Weapon::S300 => lang.pick("S-300", "С-300"),
        Weapon::Mixed => lang.pick("all missile types together", "усі типи ракет разом"),
        Weapon::ArtilleryShells => lang.pick("artillery shells", "артилерійські снаряди"),
        Weapon::ArtilleryLaunchers => lang.pick("artillery launchers", "артилерійські установки"),
        Weapon::Other => lang.pick(
            "foreign, unconfirmed or another weapon",
            "іноземна, не підтверджена або інша зброя",
        ),
    }
}

/// A status beside a claim.
pub fn status(lang: Lang, status: Status) -> &'static str {
    match status {
        Status::Reported => lang.pick("reported", "повідомлено"),
        Status::Preliminary => lang.pick("preliminary", "попередньо"),
        Status::Investigating => lang.pick("under investigation", "з’ясовують"),
        Status::Examined => lang.pick("debris examined", "досліджено уламки"),
        Status::Confirmed => lang.pick("confirmed", "підтверджено"),
        Status::Unconfirmed => lang.pick("not confirmed", "не підтверджено"),
        Status::Denied => lang.pick("denied", "заперечено"),
        Status::Corrected => lang.pick("superseded", "згодом замінено"),
    }
}

/// A side.
pub fn side(lang: Lang, side: Side) -> &'static str {
    match side {
        Side::Ukraine => lang.pick("Ukraine", "Україна"),
        Side::Us => lang.pick("United States", "США"),
        Side::Un => lang.pick("United Nations", "ООН"),
        Side::SouthKorea => lang.pick("South Korea", "Південна Корея"),
        Side::NorthKorea => lang.pick("North Korea", "Північна Корея"),
        Side::Russia => lang.pick("Russia", "Росія"),
        Side::OtherState => lang.pick("Another state", "Інша держава"),
        Side::Independent => lang.pick("Independent", "Незалежні"),
        Side::Media => lang.pick("Media", "Медіа"),
    }
}

/// The words before the day of a statement.
pub fn basis(lang: Lang, basis: StatedBasis) -> &'static str {
    match basis {
        StatedBasis::Stated | StatedBasis::Unknown => "",
        StatedBasis::SourceDate => lang.pick("by ", "не пізніше "),
    }
}

/// A kind of source.
pub fn source_kind(lang: Lang, kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::News => lang.pick("news", "новини"),
        SourceKind::Official => lang.pick("official", "офіційне"),
        SourceKind::UnReport => lang.pick("UN report", "звіт ООН"),
        SourceKind::NgoReport => lang.pick("report of an organisation", "звіт організації"),
        SourceKind::Dataset => lang
            .pick("table made from posts or reports", "таблиця, складена з дописів чи повідомлень"),
    }
}
