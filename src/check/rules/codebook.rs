//! Rules of the codebook: cells that do not fit their row or must not be empty, and unknown columns,
//! tables and versions.

use super::super::facts::Facts;
use super::super::package_files::TABLES;
use super::super::rule::{Problem, Rule};
use super::super::sheet::Row;
use crate::base::json;
use crate::data::package::DESCRIPTOR;
use crate::data::schema::{claims, places, sources};
use crate::model::{Measure, Status, Unit};

/// Cells that do not fit another cell of their row, or must not be empty.
pub(super) fn cells(facts: &Facts<'_>, found: &mut Vec<Problem>) {
    // Rows with faults elsewhere are included: these rules need only the cells they name.
    for row in facts.files.rows("claims") {
        if let Some(measure) = Measure::parse(row.get(claims::MEASURE)) {
            unit(row, measure, found);
            status(row, measure, found);
        }
    }
    for (table, at) in [
        ("claims", claims::ORG),
        ("claims", claims::NAMED),
        ("sources", sources::LANGUAGE),
        ("places", places::NAME_UK),
    ] {
        for sheet in facts.files.sheets(table).iter().filter(|sheet| sheet.has(at)) {
            for row in sheet.rows().filter(|row| row.get(at).is_empty()) {
                let what = "The cell is empty, but the codebook requires it.".to_owned();
                let hint = match (table, at) {
                    ("claims", claims::NAMED) => {
                        "`yes` for a person, body or outlet with a name, `no` for an unnamed one."
                    }
                    ("claims", _) => {
                        "The body the person spoke for; for a body or an outlet its own name again."
                    }
                    ("sources", _) => "Two letters, ISO 639-1: `en`, `uk`.",
                    _ => "The Ukrainian name of the place.",
                };
                found.push(row.problem(Rule::EmptyCell, at, what, hint));
            }
        }
    }
}

/// The units that a measure may have; empty if the cell must be empty.
fn units(measure: Measure) -> &'static [Unit] {
    match measure {
        Measure::MissilesLaunched
        | Measure::MissilesHit
        | Measure::MissilesIntercepted
        | Measure::MissilesFailed
        | Measure::DebrisExamined
        | Measure::MissilesTransferred => &[Unit::Missiles],
        Measure::Attacks => &[Unit::Attacks],
        Measure::RegionsHit => &[Unit::Regions],
        Measure::Killed | Measure::Injured => &[Unit::People],
        Measure::RangeKm => &[Unit::Km],
        Measure::Accuracy => &[Unit::Metres, Unit::Missiles],
        Measure::ShellsTransferred => &[Unit::Shells],
        Measure::LaunchersTransferred => &[Unit::Launchers],
        Measure::ContainersTransferred => &[Unit::Containers],
        Measure::WeaponIdentification
        | Measure::LaunchArea
        | Measure::Denial
        | Measure::LabelAbsent => &[],
    }
}

fn unit(row: Row<'_>, measure: Measure, found: &mut Vec<Problem>) {
    let (allowed, cell) = (units(measure), row.get(claims::UNIT));
    let unit = Unit::parse(cell);
    let has_number = !row.get(claims::MIN).is_empty() || !row.get(claims::MAX).is_empty();
    let fits = match unit {
        Some(unit) => allowed.contains(&unit),
        // Loading reports a word that is no unit.
        None if !cell.is_empty() => true,
        None => allowed.is_empty() || measure == Measure::Accuracy && !has_number,
    };
    if fits {
        return;
    }
    let allowed: Vec<_> = allowed.iter().map(|unit| format!("`{}`", unit.code())).collect();
    let what = match unit {
        Some(unit) => format!("`{}` is not counted in `{}`.", measure.code(), unit.code()),
        None => format!("`{}` needs its unit.", measure.code()),
    };
    let hint = if allowed.is_empty() {
        "Leave the cell empty.".to_owned()
    } else {
        format!("Write {}.", allowed.join(" or "))
    };
    found.push(row.problem(Rule::UnitMismatch, claims::UNIT, what, &hint));
}

fn status(row: Row<'_>, measure: Measure, found: &mut Vec<Problem>) {
    let has_status = matches!(
        measure,
        Measure::WeaponIdentification | Measure::DebrisExamined | Measure::Denial
    );
    let (what, hint) = match row.get(claims::STATUS) {
        "" if has_status => (
            format!("`{}` needs a status.", measure.code()),
            "Say how firm it is: the codebook lists the values under `status`.",
        ),
        cell if !has_status && Status::parse(cell).is_some() => (
            format!("`{}` has no status.", measure.code()),
            "Leave the cell empty; status belongs to weapon_identification, debris_examined and denial.",
        ),
        _ => return,
    };
    found.push(row.problem(Rule::StatusMismatch, claims::STATUS, what, hint));
}

/// The latest supported version of the Data Package standard.
const KNOWN_PROFILE: u32 = 2;

/// Resources that are not tables.
const OTHERS: [&str; 2] = ["basemap_fine", "basemap_coarse"];

/// Unknown columns, resources and versions, which loading ignores.
pub(super) fn unknown(facts: &Facts<'_>, found: &mut Vec<Problem>) {
    let hint = "It is kept and not read; a newer program may know it. Check the spelling.";
    for (table, sheet) in facts.files.all_sheets() {
        let known = TABLES.iter().find(|(name, _)| *name == table).map_or(&[][..], |(_, n)| n);
        for (at, column) in sheet.header().enumerate() {
            if !known.iter().any(|name| name.trim_end_matches('?') == column) {
                let what = format!("This program does not know the column “{column}”.");
                let problem =
                    Problem::of_file(Rule::UnknownColumn, sheet.file, Some(1), what, hint);
                let field = Some(column.to_owned());
                found.push(Problem { column: Some(at + 1), field, ..problem });
            }
        }
    }
    let descriptor = &facts.files.texts.descriptor;
    for resource in descriptor.get("resources").map(json::items).unwrap_or_default() {
        let name = json::text(resource, "name");
        if !TABLES.iter().any(|(known, _)| *known == name) && !OTHERS.contains(&name) {
            let what = format!("This program does not know the resource “{name}”.");
            found.push(Problem::of_file(Rule::UnknownTable, DESCRIPTOR, None, what, hint));
        }
    }
    let profile = facts.files.described("$schema");
    let version =
        profile.split_once("/profiles/").and_then(|(_, rest)| rest.split(['.', '/']).next());
    if version
        .and_then(|version| version.parse().ok())
        .is_some_and(|version: u32| version > KNOWN_PROFILE)
    {
        let what = format!("The package follows “{profile}”, later than this program knows.");
        let hint = "It is read as far as it is understood; a newer program may understand more.";
        found.push(Problem::of_file(Rule::NewerSchema, DESCRIPTOR, None, what, hint));
    }
}
